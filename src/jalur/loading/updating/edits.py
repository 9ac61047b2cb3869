"""Changes of a text that leave every other character of it as it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class _Edit(NamedTuple):
    start: int
    end: int
    rank: int
    """Of several at one place: a comment on its line comes before a line behind it."""
    number: int
    text: str
    owner: int | None


class Edits:
    """Changes of one text, by their places in it as it was."""

    def __init__(self, source: str, newline: str) -> None:
        self._source, self._newline = source, newline
        self._edits: list[_Edit] = []

    def replace(self, start: int, end: int, text: str) -> None:
        """Put a text in the place of another."""
        self._add(start, end, 1, text, None)

    def append(self, at: int, text: str) -> None:
        """Put a text at the end of a line."""
        self._add(at, at, 0, text, None)

    def insert(self, at: int, text: str, owner: int | None = None) -> None:
        """Put a text within a line; ``owner`` is whose it is."""
        self._add(at, at, 1, text, owner)

    def insert_lines(self, at: int, lines: Iterable[str], owner: int | None = None) -> None:
        """Put whole lines where a line begins, or at the end of the file."""
        text = self._newline.join(lines)
        bare = at == len(self._source) and not self._source.endswith(("\n", "\r"))
        text = f"{self._newline}{text}" if bare else f"{text}{self._newline}"
        self._add(at, at, 2, text, owner)

    def done(self) -> tuple[str, dict[int, tuple[int, int]]]:
        """The new text, and the first and last line of what each owner has there, from 1."""
        parts: list[str] = []
        position, line = 0, 1
        owned: dict[int, tuple[int, int]] = {}
        for edit in sorted(self._edits, key=lambda each: (each.start, each.rank, each.number)):
            kept = self._source[position : edit.start]
            line += self._lines(kept)
            first = line + (edit.text.startswith(self._newline) and edit.owner is not None)
            line += self._lines(edit.text)
            if edit.owner is not None:
                last = line - edit.text.endswith(self._newline)
                before = owned.get(edit.owner, (first, last))
                owned[edit.owner] = (min(first, before[0]), max(last, before[1]))
            parts += [kept, edit.text]
            position = max(position, edit.end)
        return "".join([*parts, self._source[position:]]), owned

    def _lines(self, text: str) -> int:
        return text.count(self._newline)

    def _add(self, start: int, end: int, rank: int, text: str, owner: int | None) -> None:
        self._edits.append(_Edit(start, end, rank, len(self._edits), text, owner))
