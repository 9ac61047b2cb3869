"""Records as TSV and CSV: one a line, never wrapped or cut."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.text.visible import visible


def _on_one_line(value: str) -> str:
    """A value without tabs, line ends and whatever else a terminal would obey."""
    if value.isprintable():
        return value
    return visible(" ".join(value.splitlines()).replace("\t", " "))


def tsv_line(row: Iterable[str]) -> str:
    """A line of tab-separated values."""
    return "\t".join([_on_one_line(value) for value in row]) + "\n"


def csv_line(row: Iterable[str]) -> str:
    """A line of comma-separated values (RFC 4180 with ``\\n``)."""
    import csv
    from io import StringIO

    line = StringIO()
    csv.writer(line, lineterminator="\n").writerow([_on_one_line(value) for value in row])
    return line.getvalue()
