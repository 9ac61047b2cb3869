"""The places of a file: its sections, their entries, and the ends of lines that take a comment."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import yaml

from jalur.loading.comments import comments
from jalur.loading.mending.layout import column, entries, is_block
from jalur.loading.mending.mend import composed

_LINE_END = re.compile(r"\r\n|\n|\r")


class Laid(NamedTuple):
    """A key or an item with its value, as it lies in the file."""

    start: int
    """Where its key begins, or its hyphen, or the value between brackets."""
    end: int
    """Behind its value and the comments that belong to that."""
    key: Any
    """None of an item."""
    value: Any


class Layout:
    """The text of a sound file with the places of what it says."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.newline = next((found.group() for found in _LINE_END.finditer(source)), "\n")
        top = composed(source)
        self.is_laid_out = is_block(top)
        """Whether its sections stand in lines of their own."""
        self.sections: dict[str, Laid] = {}
        if self.is_laid_out:
            self.sections = {each.key.value: each for each in self.inner(top, len(source))}
        self._texts = sorted(_texts(source, top))
        self._comments = comments(source)
        self._starts = [0, *(found.end() for found in _LINE_END.finditer(source))]

    def inner(self, node: Any, limit: int) -> Sequence[Laid]:
        """The entries of a mapping or list that ends before ``limit``."""
        if not isinstance(node, yaml.CollectionNode) or not node.value:
            return ()
        if is_block(node):
            return [Laid(*each[1:]) for each in entries(self.source, node, limit)]
        pairs = (
            node.value if isinstance(node, yaml.MappingNode) else [(None, v) for v in node.value]
        )
        return [
            Laid((key or value).start_mark.index, value.end_mark.index, key, value)
            for key, value in pairs
        ]

    def entries_of(self, section: str) -> Sequence[Laid]:
        """The entries of a section of the file."""
        found = self.sections.get(section)
        return () if found is None else self.inner(found.value, found.end)

    def column(self, index: int) -> int:
        """How far from the start of its line something stands."""
        return column(self.source, index)

    def line_start(self, index: int) -> int:
        """Where the line begins in which something stands."""
        return index - self.column(index)

    def line_end(self, index: int) -> int:
        """Where the line ends in which something stands."""
        found = _LINE_END.search(self.source, index)
        return found.start() if found else len(self.source)

    def next_line(self, index: int) -> int:
        """Where the line behind that begins; the end of the file where there is none."""
        found = _LINE_END.search(self.source, index)
        return found.end() if found else len(self.source)

    def free_line_end(self, index: int) -> int:
        """The first end of a line from ``index`` on at which a comment is one, and no words of a
        text.
        """
        end = self.line_end(index)
        for start, behind in self._texts:
            if start < end < behind:
                end = self.line_end(behind)
        return end

    def within(self, laid: Laid, path: str) -> Laid:
        """What stands in an entry at a path, or nearest above it: ``steps[1].office``."""
        for key in filter(None, re.split(r"[.\[\]]+", path)):
            inner = self.inner(laid.value, laid.end)
            found = next((each for each in inner if each.key and each.key.value == key), None)
            if found is None and key.isdecimal() and int(key) < len(inner):
                found = inner[int(key)]
            if found is None:
                break
            laid = found
        return laid

    def is_marked(self, laid: Laid) -> bool:
        """Whether something of an entry is marked as guessed."""
        first, last = self._line(laid.start), self._line(laid.end)
        return any(first <= line <= last for line in self._comments.guesses)

    def is_remarked(self, first: int, last: int) -> bool:
        """Whether one of the lines between two places has a comment that means something."""
        every = (*self._comments.guesses, *self._comments.words)
        return any(self._line(first) <= line <= self._line(last) for line in every)

    def words(self, laid: Laid) -> tuple[tuple[int, int], ...]:
        """The lines below an entry that are words of the text: where each begins, and the next."""
        first, last = self._line(laid.start), self._line(laid.end)
        starts = [self._starts[line - 1] for line in self._comments.words if first <= line <= last]
        lines = ((start, self.next_line(start)) for start in starts)
        return tuple(each for each in lines if self.source[slice(*each)].lstrip().startswith("#|"))

    def noted(self, laid: Laid) -> str:
        """The words of the text that stand beside an entry."""
        lines = (self.source[start:end] for start, end in self.words(laid))
        return " ".join(line.partition("#|")[2].strip() for line in lines)

    def _line(self, index: int) -> int:
        return bisect_right(self._starts, index)


def _texts(source: str, node: Any) -> Iterator[tuple[int, int]]:
    """The texts that go over several lines: where each begins, and where its words end."""
    if isinstance(node, yaml.ScalarNode):
        start, end = node.start_mark, node.end_mark
        if end.line > start.line:
            yield start.index, start.index + len(source[start.index : end.index].rstrip())
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _texts(source, key)
            yield from _texts(source, value)
    elif node is not None:
        for item in node.value:
            yield from _texts(source, item)
