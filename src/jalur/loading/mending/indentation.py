"""A file indented as the files of the project are: two spaces more within each key and item."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Any

from jalur.loading.mending.layout import column, entries, is_block

STEP = 2
_LINE = re.compile(r"[^\n\r]*(?:\r\n|\n|\r)|[^\n\r]+$")
_SPACES = re.compile(r" *")
_BEHIND = re.compile(r"-[ ]([ ]+)(?=[^ \n\r])")


def indented(source: str, top: Any) -> str:
    """The text of a file with every key and hyphen at its column.

    What belongs to an entry, the further lines of a text and comments, moves with it.
    """
    moves = _Moves(source)
    moves.place(top, 0, -1, len(source))
    return moves.done()


class _Moves:
    """How far each line of a text moves to the right, and what is too much behind a hyphen."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._starts = [found.start() for found in _LINE.finditer(source)]
        self._by = [0] * len(self._starts)
        self._spaces: list[tuple[int, int]] = []

    def place(self, block: Any, at: int, above: int, limit: int) -> None:
        """Put the entries of a block at a column; ``above`` is where the line of its key begins.

        The first entry may stand on the line of a hyphen, which moves by itself.
        """
        if not is_block(block):
            return
        for number, entry in enumerate(entries(self._source, block, limit, to_the_end=True)):
            first = above + 1 if number == 0 else self._line(entry.lead)
            self._move(first, entry.end, at - column(self._source, entry.start))
            if entry.key is None and (found := _BEHIND.match(self._source, entry.start)):
                self._spaces.append(found.span(1))
            self.place(entry.value, at + STEP, self._line(entry.start), entry.end)

    def done(self) -> str:
        """The text with every line moved."""
        edits = [(start, end, "") for start, end in self._spaces]
        for start, by in zip(self._starts, self._by, strict=True):
            words = _SPACES.match(self._source, start)
            spaces = len(words.group()) if words else 0
            if by > 0 and self._source[start + spaces : start + spaces + 1] not in ("\n", "\r", ""):
                edits.append((start, start, " " * by))
            elif by < 0:
                edits.append((start, start + min(-by, spaces), ""))
        source = self._source
        for start, end, new in sorted(edits, reverse=True):
            source = source[:start] + new + source[end:]
        return source

    def _line(self, index: int) -> int:
        return index - column(self._source, index)

    def _move(self, start: int, end: int, by: int) -> None:
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        self._by[first:last] = [by] * (last - first)
