"""The rows of an annex: what the numbers at the beginning of its lines part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from jalur.verification.patterns import any_of

_NUMBERED = re.compile(r"\s*(\d{1,3})[.)]?(?:\s+(?=[^\d\s])|$)")

_SKIPPED = 2
"""A number may be used twice, or left out."""
_PART = re.compile(r"\s*(?:[A-Z]|[IVX]+)[.)]\s+\S")
"""What opens a part of the annex: *B. ASISTEN ADMINISTRASI UMUM*."""
_HEADS = re.compile(r"\s*(?:NO|No)(?:MOR|mor)?\b")
"""The words over the columns, said again on a page."""
_ACRONYM = 6
"""Letters of one, at the most."""


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
    ends = (_end(lines, *each) for each in pairwise((*starts, len(lines))))
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


def _end(lines: Sequence[str], start: int, following: int) -> int:
    """Where a row ends: before the next, or a line in capitals of whoever signs, or the title of
    the next part.
    """
    below = range(start + 1, following)
    last = following == len(lines)
    own = lines[start].isupper()
    return next((n for n in below if _is_title(lines[n], own=own, last=last)), following)


def _is_title(line: str, *, own: bool, last: bool) -> bool:
    """Whether a line belongs to no row: ``own`` are those in capitals, ``last`` is the last."""
    if _PART.match(line):
        return not own or not line.isupper()
    if own or not line.isupper() or _HEADS.match(line):
        return False
    return last or any(len(word) > _ACRONYM for word in line.split())
