"""Records as TSV and CSV: one a line, never wrapped or cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_SPACES = str.maketrans(dict.fromkeys("\t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", " "))


def tsv(columns: Sequence[str], rows: Iterable[Sequence[str]], header: bool) -> Iterable[str]:
    """Lines of tab-separated values."""
    if header:
        yield "\t".join(columns) + "\n"
    for row in rows:
        yield "\t".join(value.translate(_SPACES) for value in row) + "\n"


def csv(columns: Sequence[str], rows: Iterable[Sequence[str]], header: bool) -> Iterable[str]:
    """Lines of comma-separated values (RFC 4180 with ``\\n``)."""
    import csv as dialect
    from io import StringIO

    for row in [columns, *rows] if header else rows:
        line = StringIO()
        dialect.writer(line, lineterminator="\n").writerow([value.translate(_SPACES) for value in row])
        yield line.getvalue()
