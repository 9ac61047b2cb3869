"""The rows of an annex: what the numbers at the beginning of its lines part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from jalur.verification.patterns import any_of

_NUMBERED = re.compile(r"\s*(\d{1,3})[.)]?(?:\s+(?=[^\d\s])|$)")

_SKIPPED = 2
"""A number may be used twice, or left out."""


class Rows(NamedTuple):
    """An annex, taken apart where its rows begin."""

    head: str
    """What stands before the first."""
    rows: tuple[str, ...]
    """Each without its number, up to the next; empty where the annex has not several."""


def rows_of(text: str, counted: Iterable[str]) -> Rows:
    """The rows of an annex, numbered one behind the other; a list within one begins anew.

    What is ``counted`` begins no row: *3 hari kerja* at the beginning of a line.
    """
    lines = text.splitlines()
    starts = tuple(_starts(lines, re.compile(rf"(?:{any_of(counted)})\b", re.IGNORECASE)))
    if len(starts) < 2:
        return Rows(text, ())
    ends = (*starts[1:], _signed(lines, starts[-1]))
    rows = ("\n".join(lines[one:end]) for one, end in zip(starts, ends, strict=True))
    return Rows(
        "\n".join(lines[: starts[0]]), tuple(_NUMBERED.sub("", each, count=1) for each in rows)
    )


def _starts(lines: Sequence[str], units: re.Pattern[str]) -> Iterator[int]:
    """The lines with which a row begins: with the first number, or the next of an open list."""
    open: list[int] = []
    for n, line in enumerate(lines):
        match = _NUMBERED.match(line)
        if match is None or units.match(line, match.end()):
            continue
        number = int(match[1])
        if number == 1:
            open.append(1)
        elif any(0 <= number - last <= _SKIPPED for last in open):
            while not 0 <= number - open[-1] <= _SKIPPED:
                open.pop()
            open[-1] = number
        else:
            continue
        yield n


def _signed(lines: Sequence[str], last: int) -> int:
    """Where the last row ends: before a line in capitals, of whoever signs."""
    if lines[last].isupper():
        return len(lines)
    return next((n for n in range(last + 1, len(lines)) if lines[n].isupper()), len(lines))
