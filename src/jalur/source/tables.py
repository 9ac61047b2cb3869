"""The rows of an annex's table, each cell read to its end before the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import takewhile

from jalur.source.pages import Line

_ANNEX = re.compile(r"\s*(?:LAMPIRAN|Lampiran)\b")
_CELL = re.compile(r"\S+(?:[ ]\S+)*")
_NUMBERED = re.compile(r"\d{1,3}[.)]?")
_COLUMNS = 3
"""So few cells make no table."""
_OFF = 2
"""So many characters beside its column may a cell begin."""
_LINES = 40
"""So many lines, at the most, is a row high."""


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    text: str


def untable(lines: Sequence[Line]) -> tuple[Line, ...]:
    """``lines`` with the cells of an annex's numbered rows whole, one behind the other."""
    first = next((n for n, line in enumerate(lines) if _ANNEX.match(line.text)), len(lines))
    return (*lines[:first], *_rows(lines[first:]))


def _rows(lines: Sequence[Line]) -> Iterator[Line]:
    at = 0
    while at < len(lines):
        row = _cells(lines[at])
        height = 1
        if len(row) >= _COLUMNS and _NUMBERED.fullmatch(row[0].text):
            whole = [[cell.text] for cell in row]
            below = map(_cells, lines[at + 1 : at + _LINES])
            for cells in takewhile(partial(_goes_on, row), below):
                height += 1
                for cell in cells:
                    whole[_column(cell, row)].append(cell.text)
            yield lines[at].but("   ".join(" ".join(cell) for cell in whole))
        else:
            yield lines[at]
        at += height


def _cells(line: Line) -> list[_Cell]:
    return [_Cell(match.start(), match.group()) for match in _CELL.finditer(line.text)]


def _column(cell: _Cell, row: Sequence[_Cell]) -> int:
    """The column that a cell belongs to; -1 where it begins beneath none."""
    return next((n for n, each in enumerate(row) if abs(each.start - cell.start) <= _OFF), -1)


def _goes_on(row: Sequence[_Cell], cells: Sequence[_Cell]) -> bool:
    """Whether each cell of a line stands beneath one of the row, and none beneath its number."""
    return all(_column(cell, row) > 0 for cell in cells)
