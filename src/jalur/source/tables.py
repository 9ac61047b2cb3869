"""The rows of an annex's tables, each cell read to its end before the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from jalur.source.pages import Line
from jalur.source.table_columns import (
    ITEM,
    Cell,
    Column,
    cells,
    columns,
    in_line,
    parted,
    place,
    starts,
)
from jalur.source.table_rows import Lines, best_rows

_ANNEX = re.compile(r"\s*(?:LAMPIRAN|Lampiran)\b")
_NUMBER = re.compile(r"\s*(?P<value>\d{1,3})[.)]?(?=\s|$)")
_HEAD = re.compile(r"\s*(?P<head>(?:NO|No)(?:MOR|mor)?\.?)(?=\s|$)")
_COLUMNS = 3
"""So few columns make no table, unless a number stands between two lines of its cell."""
_OFF = 2
"""So many characters beside the others may a number begin."""
_OFF_PAGE = 8
"""And on another page."""
_SKIP = 3
_LINES = 40
"""So many lines, at the most, is a row high."""
_ABOVE = 6
"""So many lines, at the most, stand above the number of the first row."""


@dataclass(frozen=True, slots=True)
class _Number:
    """The number of a row, or the word over the numbers."""

    at: int
    start: int
    end: int
    value: int
    """0 of the word."""


class Row(NamedTuple):
    """A row of an annex's table, or the one over its columns."""

    line: Line
    """Its words, at its first line."""
    number: int
    """0 of the row over the columns."""
    cells: tuple[str, ...]
    """Of every column of the table; the first holds the number."""


class Untabled(NamedTuple):
    """Lines of which those of tables are whole rows."""

    lines: tuple[Line, ...]
    tables: tuple[tuple[Row, ...], ...]
    """The rows of each table that was found, in their order."""
    unread: tuple[Line, ...] = ()
    """The words over the columns of others, whose rows do not stand in these."""


def untable(lines: Sequence[Line]) -> Untabled:
    """``lines`` with the cells of an annex's numbered rows whole, one behind the other."""
    first = next((n for n, line in enumerate(lines) if _ANNEX.match(line.text)), len(lines))
    below = lines[first:]
    whole: dict[int, Line] = {}
    used: set[int] = set()
    tables: list[list[Row]] = []
    for at, row in _tabbed(below):
        whole[at] = row.line
        used.add(at)
        if row.number == 0:
            tables.append([])
        tables[-1].append(row)
    unread: list[Line] = []
    for chain in _chains(below):
        count, headed = len(tables), _is_headed(below, chain, used)
        for piece in _by_columns(below, chain):
            rows: list[Row] = []
            for at, (places, number, words) in _Table(below, piece, used).rows().items():
                whole[at] = below[at].but("   ".join(filter(None, words)))
                used.update(places)
                rows.append(Row(whole[at], number, words))
            if rows:
                tables.append(rows)
        if headed and all(row.number for rows in tables[count:] for row in rows):
            unread.append(below[chain[0].at])
    kept = (whole.get(at, line) for at, line in enumerate(below) if at in whole or at not in used)
    tables.sort(key=lambda rows: rows[0].line.number)
    return Untabled((*lines[:first], *kept), tuple(map(tuple, tables)), tuple(unread))


def _is_headed(lines: Sequence[Line], chain: Sequence[_Number], used: set[int]) -> bool:
    """Whether rows that were not read yet stand below words over several columns."""
    if len(chain) < _COLUMNS or chain[0].value or any(each.at in used for each in chain):
        return False
    return len(cells(lines[chain[0].at].text, chain[0].end)) >= _COLUMNS


def _tabbed(lines: Sequence[Line]) -> Iterator[tuple[int, Row]]:
    """The rows of tables whose cells a tab parts, a row a line, as a Word file has them.

    A table begins with the word over its numbers; a row with more cells is none of it.
    """
    width = 0
    for at, line in enumerate(lines):
        words = tuple(" ".join(cell.split()) for cell in line.text.split("\t"))
        head, number = _HEAD.fullmatch(words[0]), _NUMBER.fullmatch(words[0])
        if head and len(words) >= _COLUMNS:
            width = len(words)
        if (head or number) and 1 < len(words) <= width:
            words += ("",) * (width - len(words))
            value = int(number["value"]) if number else 0
            yield at, Row(line.but("   ".join(filter(None, words))), value, words)


def _chains(lines: Sequence[Line]) -> Iterator[list[_Number]]:
    """The numbers of each table, from the first to the last, with the word over them."""
    chain: list[_Number] = []
    for at, line in enumerate(lines):
        found = _NUMBER.match(line.text)
        head = None if found else _HEAD.match(line.text)
        if found:
            value, name = int(found["value"]), "value"
        elif head:
            found, value, name = head, 0, "head"
        else:
            continue
        number = _Number(at, found.start(name), found.end(), value)
        if chain and _follows(lines, chain, number):
            chain.append(number)
        elif not _is_inside(lines, chain, number):
            yield chain
            chain = [number]
    yield chain


def _by_columns(lines: Sequence[Line], chain: Sequence[_Number]) -> Iterator[Sequence[_Number]]:
    """A chain, or its pieces where the pages do not show the same number of columns."""
    counts = _Table(lines, chain, set()).counts if chain else {}
    if len(set(counts.values())) < 2:
        yield chain
        return
    for _, group in groupby(chain, key=lambda each: counts.get(lines[each.at].page)):
        yield list(group)


def _follows(lines: Sequence[Line], chain: Sequence[_Number], number: _Number) -> bool:
    """Whether a number is of the next row, or its word says again what the columns are."""
    last = chain[-1]
    same_page = lines[last.at].page == lines[number.at].page
    off = abs(number.start - last.start)
    if off > (_OFF if same_page else _OFF_PAGE) or number.at - last.at > _LINES:
        return False
    if number.value == 0:
        first = chain[0]
        return first.value == 0 and lines[first.at].words == lines[number.at].words
    values = [each.value for each in chain if each.value]
    if not values:
        return True
    # Below the words over the columns may stand their numbers.
    again = values == [1] and number.value == 1
    return again or 0 < number.value - values[-1] <= _SKIP


def _is_inside(lines: Sequence[Line], chain: Sequence[_Number], number: _Number) -> bool:
    """Whether a number stands in a later column of the table, on a line of its own."""
    if not chain or lines[chain[-1].at].page != lines[number.at].page:
        return False
    return number.at - chain[-1].at <= _LINES and number.start > chain[-1].start + _OFF + 2


class _Table:
    """One table, whose numbers are known."""

    def __init__(self, lines: Sequence[Line], chain: Sequence[_Number], used: set[int]) -> None:
        self._lines = lines
        self._used = used
        self._numbers = {each.at: each for each in chain}
        self._again = frozenset(self._heads_again(chain)) if chain else frozenset()
        self._columns: dict[int, list[Column]] = {}
        self._starts: dict[int, frozenset[int]] = {}
        self._range = range(0)
        if chain:
            self._range = range(chain[0].at, chain[-1].at + 1)
            self._set_columns(chain)

    @property
    def counts(self) -> Mapping[int, int]:
        """How many columns each page shows."""
        return {page: len(each) for page, each in self._columns.items()}

    def rows(self) -> Mapping[int, tuple[Sequence[int], int, tuple[str, ...]]]:
        """The lines of each row, its number and its cells, by its first line."""
        count = set(self.counts.values())
        if len(count) != 1 or max(count) < 2:
            return {}
        self._extend()
        placed = {at: self._placed(at) for at in self._range if at not in self._again}
        parts: list[list[int]] = [[]]
        for at, words in placed.items():
            if words is None:
                parts.append([])
            else:
                parts[-1].append(at)
        parts = [part for part in parts if any(0 in (placed[at] or {}) for at in part)]
        mode, spans = best_rows([self._part(part, placed) for part in parts])
        if max(count) < _COLUMNS and mode != "middle":
            return {}
        found: dict[int, tuple[Sequence[int], int, tuple[str, ...]]] = {}
        for part, rows in zip(parts, spans, strict=True):
            for start, end in rows:
                row = part[start:end]
                number = next(self._numbers[at].value for at in row if at in self._numbers)
                found[row[0]] = (row, number, _cells([placed[at] or {} for at in row], max(count)))
        return found

    def _part(self, part: Sequence[int], placed: Mapping[int, dict[int, str] | None]) -> Lines:
        numbers = ((n, self._numbers.get(at)) for n, at in enumerate(part))
        return Lines(
            [placed[at] or {} for at in part],
            frozenset(n for n, each in numbers if each and not each.value),
            [self._lines[at].page for at in part],
        )

    def _cells(self, at: int) -> list[Cell]:
        number = self._numbers.get(at)
        plain = cells(self._lines[at].text, number.end if number else 0)
        known = self._starts.get(self._lines[at].page)
        return parted(plain, known) if known else plain

    def _known(self, at: int) -> Sequence[Column]:
        """The columns of the page of a line; where it shows none, of the page before it."""
        page = self._lines[at].page
        before = [each for each in self._columns if each <= page]
        return self._columns[max(before, default=min(self._columns))]

    def _placed(self, at: int) -> dict[int, str] | None:
        if at in self._used:
            return None
        words = place(self._cells(at), self._known(at))
        return None if words and 0 in words and at not in self._numbers else words

    def _set_columns(self, chain: Sequence[_Number]) -> None:
        """The columns on each page: a converter may print them elsewhere on each."""
        rows = [each.at for each in chain if each.value]
        first = chain[0].at if len(rows) < _COLUMNS else rows[0]
        for page in dict.fromkeys(self._lines[each.at].page for each in chain):
            here = [at for at in range(first, chain[-1].at + 1) if self._lines[at].page == page]
            if any(at in self._numbers for at in here):
                self._starts[page] = starts([self._cells(at) for at in here])
                self._columns[page] = columns([self._cells(at) for at in here])

    def _heads_again(self, chain: Sequence[_Number]) -> Iterator[int]:
        """The lines at the top of a page that say again what the columns are."""
        row = next((each.at for each in chain if each.value), chain[0].at)
        head = {self._lines[at].words for at in range(max(0, chain[0].at - _ABOVE), row)}
        for each in chain[1:]:
            if each.value == 0:
                yield each.at
                for step in (-1, 1):
                    at = each.at + step
                    while self._is_head(at, each.at, head):
                        yield at
                        at += step

    def _is_head(self, at: int, beside: int, head: set[str]) -> bool:
        line = self._lines[at] if 0 <= at < len(self._lines) else None
        return bool(line and line.words in head and line.page == self._lines[beside].page)

    def _extend(self) -> None:
        """Take in the lines above the first number and below the last that stand in the columns."""
        start, stop = self._range.start, self._range.stop
        headed = self._numbers[start].value == 0
        while self._range.start - start < _ABOVE and self._goes_up(start - 1, headed):
            start -= 1
        end = min(len(self._lines), stop + _LINES)
        while stop < end and self._fits(stop) and self._near(stop) and not self._signs(stop):
            stop += 1
        self._range = range(start, stop)

    def _goes_up(self, at: int, headed: bool) -> bool:
        if at < 0 or _ANNEX.match(self._lines[at].text):
            return False
        line, below = self._lines[at], self._lines[at + 1]
        if line.page != below.page or below.number - line.number > 1:
            return False
        if not headed:
            return self._fits(at)
        placed = self._placed(at)
        if placed is not None and len(placed) > len(cells(line.text)) == 1:
            return False  # The title of the table reaches over its columns.
        mirror = 2 * self._range.start - at
        beside = self._placed(mirror) if mirror < self._range.stop else None
        return placed is not None and (len(placed) > 1 or (beside or {}).keys() == placed.keys())

    def _signs(self, at: int) -> bool:
        """Whether whoever signs below the table stands there: an office in capitals, and a comma.

        In a table that is printed in capitals only, such a line is one of its cells.
        """
        words = self._lines[at].text.strip()
        return words.isupper() and words.endswith(",") and not self._lines[at - 1].text.isupper()

    def _near(self, at: int) -> bool:
        above, line = self._lines[at - 1], self._lines[at]
        return line.page != above.page or line.number - above.number <= 2

    def _fits(self, at: int) -> bool:
        """Whether each cell of a line stands in its column as the others do."""
        words = self._placed(at)
        known = self._known(at)
        return (
            words is not None
            and 0 not in words
            and len(words) == len(self._cells(at))
            and all(
                in_line(cell, known[n]) or self._hangs(cell, at)
                for cell, n in zip(self._cells(at), words, strict=True)
            )
        )

    def _hangs(self, cell: Cell, at: int) -> bool:
        """Whether a cell begins below the words of an item above it, behind the item's mark."""
        above = (
            each
            for n in range(max(self._range.start, at - _LINES), at)
            if self._lines[n].page == self._lines[at].page
            for each in self._cells(n)
        )
        marks = ((each.start, ITEM.match(each.text)) for each in above)
        return any(mark and cell.start == start + mark.end() for start, mark in marks)


def _cells(row: Sequence[Mapping[int, str]], count: int) -> tuple[str, ...]:
    """The words of each column of a row."""
    return tuple(" ".join(line[at] for line in row if at in line) for at in range(count))
