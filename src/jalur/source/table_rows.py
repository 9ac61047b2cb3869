"""Which lines of a table belong to which of its rows, told by how the cells stand in them.

The number of a row may stand in its first line, in the middle or in its last; so may each cell. Of
all ways to part the lines, that one holds in which the cells of all rows stand alike.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

Mode = Literal["top", "middle", "bottom"]


class _Way(NamedTuple):
    """How the number of a row and its other cells stand, and how unlikely that is by itself."""

    number: Mode
    rest: Mode
    cost: float


_WAYS = (
    _Way("top", "top", 0.0),
    _Way("middle", "middle", 0.3),
    _Way("bottom", "bottom", 0.6),
    _Way("middle", "top", 1.0),
    _Way("top", "middle", 1.0),
)
_EMPTY = 0.9
"""What it costs that a row lacks a cell; a line beside its place costs 1."""
_LEFT_OVER = 0.7
_BROKEN = 0.6
"""That a line is not full, though the cell goes on."""
_GOES_ON = 0.8
"""That a cell begins with what goes on a sentence."""
_LIST_CUT = 1.0
"""That a list begins within a cell, without a colon before it, or a cell within a list."""
_OVER_PAGE = 0.8
_FAR = 24
"""Behind a row so high only the likely places are looked at."""
_SMALL = re.compile(r"[a-z]{2,}\b")
_HANGS = re.compile(
    r"(?:,|\b(?:dan|atau|dan/atau|serta|dengan|oleh|untuk|di|pada|dari|dalam|atas|yang|kepada))$"
)
_LISTED = re.compile(r"[.;:]$")
_ITEM = re.compile(r"(?:[-–•*]|[a-z\d]{1,2}[.)]) ")
_FIRST_ITEM = re.compile(r"[1a][.)] ")
_LATER_ITEM = re.compile(r"(?:[2-9]|[1-9]\d|[b-z])[.)] ")


@dataclass(frozen=True, slots=True)
class Lines:
    """Some lines of a table, none of which goes across its columns."""

    cells: Sequence[Mapping[int, str]]
    """The words of each line by column; the first column has the numbers."""
    heads: frozenset[int]
    """The lines that begin a row which is the head of the table."""
    pages: Sequence[int]


class Rows(NamedTuple):
    """From which line to which each row goes, how its cells stand, and what speaks against it."""

    spans: tuple[tuple[int, int], ...]
    cost: float
    mode: Mode


def best_rows(parts: Sequence[Lines]) -> tuple[Mode, list[tuple[tuple[int, int], ...]]]:
    """The rows of the parts of one table, all of whose cells stand in one way."""
    columns = [_Columns(part) for part in parts]
    tries = []
    for way in _WAYS:
        found = [each.rows(way) for each in columns]
        tries.append((sum(each.cost for each in found) + way.cost, way.rest, found))
    _, mode, rows = min(tries, key=lambda each: each[0])
    return mode, [each.spans for each in rows]


class _Column:
    """The lines of one column, so that any of its cells is weighed at once."""

    def __init__(self, words: Sequence[str]) -> None:
        count = len(words)
        self.after = [count] * (count + 1)
        for at in range(count - 1, -1, -1):
            self.after[at] = at if words[at] else self.after[at + 1]
        self.before, self.filled, self.broken = [-1], [0], [0.0]
        self.begins = [0.0] * count
        width = max(map(len, words), default=0)
        last = ""
        for at, text in enumerate(words):
            self.before.append(at if text else self.before[-1])
            self.filled.append(self.filled[-1] + bool(text))
            self.broken.append(self.broken[-1] + (_broken(last, text, width) if text else 0))
            if text:
                hangs = bool(_HANGS.search(last)) or bool(_SMALL.match(text))
                self.begins[at] = _GOES_ON * (hangs and last != "")
                self.begins[at] += _LIST_CUT * bool(_LATER_ITEM.match(text))
                last = text

    def cost(self, start: int, end: int, shown: tuple[int, int], mode: Mode) -> float:
        """What speaks against a cell in these lines, of which those of one page are shown."""
        first, last = self.after[start], self.before[end]
        if first >= end:
            return _EMPTY
        cost = self.begins[first] + self.broken[last + 1] - self.broken[first + 1]
        start, end = shown
        first, last = self.after[start], self.before[end]
        if first >= end:
            return cost
        above, below = first - start, end - 1 - last
        filled = self.filled[last + 1] - self.filled[first]
        holes = last + 1 - first - filled
        if mode == "middle":
            # Between the lines of a cell may stand those of another, half a line lower.
            return cost + abs(above - below) + max(0, holes - filled + 1)
        return cost + (above if mode == "top" else below) + holes


class _Columns:
    """Some lines of a table, to be parted into rows."""

    def __init__(self, lines: Lines) -> None:
        count = 1 + max((at for line in lines.cells for at in line), default=0)
        self._columns = [_Column([line.get(at, "") for line in lines.cells]) for at in range(count)]
        self._lines = lines
        self._numbers = [at for at, line in enumerate(lines.cells) if 0 in line]
        self._breaks = [at for at, (a, b) in enumerate(pairwise(lines.pages), 1) if a != b]

    def rows(self, way: _Way) -> Rows:
        """The best rows in which the cells stand in this way."""
        numbers, end = self._numbers, len(self._lines.cells)
        if not numbers:
            return Rows((), 0.0, way.rest)
        best: dict[int, tuple[float, tuple[int, ...]]] = {
            start: (_LEFT_OVER * start, (start,)) for start in _starts(-1, numbers[0])
        }
        for number, following in pairwise([*numbers, end]):
            last = following == end
            found: dict[int, tuple[float, tuple[int, ...]]] = {}
            for stop in _starts(number, end) if last else _starts(number, following):
                left = _LEFT_OVER * (end - stop) if last else 0.0
                tries = (
                    (cost + self._cost(start, stop, number, way) + left, (*starts, stop))
                    for start, (cost, starts) in best.items()
                )
                found[stop] = min(tries, key=lambda each: each[0])
            best = found
        cost, stops = min(best.values(), key=lambda each: each[0])
        return Rows(tuple(pairwise(stops)), cost, way.rest)

    def _cost(self, start: int, end: int, number: int, way: _Way) -> float:
        shown, extra = (start, end), 0.0
        for each in self._breaks:
            if start < each < end:
                extra = _OVER_PAGE
                shown = (each, shown[1]) if each <= number else (shown[0], min(each, shown[1]))
        if number in self._lines.heads:
            return extra + min(
                sum(column.cost(start, end, shown, each.rest) for column in self._columns)
                for each in _WAYS[:3]
            )
        cost = self._columns[0].cost(start, end, shown, way.number)
        for column in self._columns[1:]:
            cost += column.cost(start, end, shown, way.rest)
        return cost + extra


def _starts(number: int, following: int) -> Sequence[int]:
    """Where the row behind a number may end: at the next number, or before it."""
    between = range(number + 1, following + 1)
    if len(between) <= _FAR:
        return between
    middle = len(between) // 2
    return (*between[:2], *between[middle - 4 : middle + 4], *between[-2:])


def _broken(before: str, text: str, width: int) -> float:
    """What speaks against a cell going on from ``before``: a line ends where it is full."""
    if _FIRST_ITEM.match(text) and before and not before.endswith(":"):
        return _LIST_CUT
    if not before or _LISTED.search(before) or _ITEM.match(text):
        return 0.0
    word = text.split(maxsplit=1)[0]
    return _BROKEN * (len(before) + 1 + len(word) < width - max(2, width // 5))
