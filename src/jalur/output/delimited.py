"""Records as TSV and CSV: one a line, never wrapped or cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jalur.text.visible import visible


def _plain(value: str) -> str:
    """A cell on one line: tabs and newlines become spaces, and nothing is left that a terminal would obey."""
    return value if value.isprintable() else visible(" ".join(value.splitlines()).replace("\t", " "))


def tsv(columns: Sequence[str], rows: Iterable[Sequence[str]], header: bool) -> Iterable[str]:
    """Lines of tab-separated values."""
    if header:
        yield "\t".join(columns) + "\n"
    for row in rows:
        yield "\t".join([_plain(value) for value in row]) + "\n"


def csv(columns: Sequence[str], rows: Iterable[Sequence[str]], header: bool) -> Iterable[str]:
    """Lines of comma-separated values (RFC 4180 with ``\\n``)."""
    import csv as dialect
    from io import StringIO

    for row in [columns, *rows] if header else rows:
        line = StringIO()
        dialect.writer(line, lineterminator="\n").writerow([_plain(value) for value in row])
        yield line.getvalue()
