"""The cells of a table's lines, and the columns in which they stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

ITEM = re.compile(r"(?:[-–•*]|\(?[a-z\d]{1,2}[.)])\s+(?=\S)")
"""The mark of an item within a cell."""
_CELL = re.compile(r"(?:\(?[a-z\d]{1,2}[.)][ ]{2,6}(?=[^\W\d]))?\S+(?:[ ]\S+)*")
"""Behind the mark of an item may be a wide gap."""
_OFF = 2
"""So many characters beside its column may a cell begin."""
_LEFT = 0.6
"""In a column whose cells begin at one place, so many of them do, at the least."""
_OFTEN = 5
"""Where the cells of one line in so many begin, a column does."""
_STEPS = (0, 1, -1)
"""A converter may print the same column a character beside itself."""
_FEW = 5
"""One of so many lines may go across columns: a heading, or cells without a gap between them."""


class Cell(NamedTuple):
    """Words of a line, between wide gaps."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Behind its last character."""
        return self.start + len(self.text)


class Column(NamedTuple):
    """Where a column begins and ends, and where its cells mostly do."""

    start: int
    end: int
    usual: float
    """Where its cells begin, or where their middle is."""
    left: bool
    """Whether they begin at one place."""


def cells(text: str, number_end: int = 0) -> list[Cell]:
    """The cells of a line; its number is one, which ends before ``number_end``."""
    number = [Cell(found.start(), found.group()) for found in _CELL.finditer(text[:number_end])]
    rest = (found for found in _CELL.finditer(text, number_end))
    return number + [Cell(found.start(), found.group()) for found in rest]


def columns(lines: Sequence[Sequence[Cell]]) -> list[Column]:
    """The columns of a table whose rows have these lines: between them no line has words.

    Where more columns are seen without the few lines that go across, these count as headings.
    """
    from statistics import median  # Few texts have tables.

    strict, loose = (_spans(lines, most) for most in (0, max(1, len(lines) // _FEW)))
    spans = loose if len(loose) > len(strict) and len(lines) > 2 else strict
    found = []
    for start, end in spans:
        own = [cell for line in lines for cell in line if _overlap(cell, start, end)]
        begin = median(cell.start for cell in own)
        left = sum(abs(cell.start - begin) < _OFF for cell in own) >= _LEFT * len(own)
        middle = median((cell.start + cell.end) / 2 for cell in own)
        found.append(Column(start, end, begin if left else middle, left))
    return found


def starts(lines: Sequence[Sequence[Cell]]) -> frozenset[int]:
    """Where cells of several lines begin, behind a wide gap.

    Below the words of an item, which stand behind its mark, no column begins.
    """
    count = Counter(cell.start for line in lines for cell in line[1:])
    marks = ((cell.start, ITEM.match(cell.text)) for line in lines for cell in line[1:])
    hung = {start + mark.end() for start, mark in marks if mark}
    return frozenset(
        at
        for at, often in count.items()
        if at not in hung
        and often == max(count[at + step] for step in _STEPS)
        and (around := sum(count[at + step] for step in _STEPS)) > 1
        and _OFTEN * around >= len(lines)
    )


def parted(line: Sequence[Cell], at: frozenset[int]) -> list[Cell]:
    """The cells of a line, those parted that begin with a column and fill it up to the next."""
    found: list[Cell] = []
    for cell in line:
        rest = cell
        begins = any(cell.start + step in at for step in _STEPS)
        for start in sorted(at) if begins else ():
            cut = next(
                (
                    start + step - rest.start
                    for step in _STEPS
                    if rest.start + _OFF < start + step < rest.end
                    and rest.text[start + step - rest.start - 1] == " "
                ),
                0,
            )
            if cut:
                found.append(Cell(rest.start, rest.text[:cut].rstrip()))
                rest = Cell(rest.start + cut, rest.text[cut:])
        found.append(rest)
    return found


def place(line: Sequence[Cell], into: Sequence[Column]) -> dict[int, str] | None:
    """The words of a line by column; None where some of them go across several."""
    found: dict[int, str] = {}
    for cell in line:
        pieces = _pieces(cell, into)
        if pieces is None:
            return None
        for at, words in pieces:
            text = " ".join(words.split())
            found[at] = f"{found[at]} {text}" if at in found else text
    return found


def in_line(cell: Cell, column: Column) -> bool:
    """Whether a cell stands in its column as the others do."""
    at = cell.start if column.left else (cell.start + cell.end) / 2
    return abs(at - column.usual) <= _OFF


def _spans(lines: Sequence[Sequence[Cell]], most: int) -> list[tuple[int, int]]:
    """The places at which more than ``most`` lines have words, and those of the number."""
    width = max((cell.end for line in lines for cell in line), default=0)
    count = [0] * (width + 1)
    for line in lines:
        for cell in line:
            for at in range(cell.start, cell.end):
                count[at] += 1
    spans, start = [], -1
    for at, often in enumerate(count):
        if often > most and start < 0:
            start = at
        elif often <= most and start >= 0:
            spans.append((start, at))
            start = -1
    return spans


def _overlap(cell: Cell, start: int, end: int) -> bool:
    return cell.start < end and start < cell.end


def _pieces(cell: Cell, into: Sequence[Column]) -> list[tuple[int, str]] | None:
    """The column of a cell, or those that it fills one behind the other, a space between them."""
    over = [n for n, each in enumerate(into) if _overlap(cell, each.start, each.end)]
    if not over:
        nearest = min(
            range(len(into)), key=lambda n: max(into[n].start - cell.end, cell.start - into[n].end)
        )
        return [(nearest, cell.text)]
    cuts = [cell.start]
    for left, right in pairwise(over):
        gap = range(min(into[left].end, into[right].start - 1), into[right].start)
        spaces = [at for at in gap if cell.text[at - cell.start : at - cell.start + 1] == " "]
        if not spaces:
            return None
        cuts.append(spaces[-1])
    ends = [*cuts[1:], cell.end]
    return [
        (n, cell.text[start - cell.start : end - cell.start].strip())
        for n, start, end in zip(over, cuts, ends, strict=True)
    ]
