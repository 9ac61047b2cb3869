"""Patterns that cost nothing where a text has not the words without which they match nothing.

Much of the time of a draft is the compiling of patterns, and a text needs few of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property


class WordedPattern:
    """A pattern that ignores case, and is compiled for the first text with words that it needs."""

    def __init__(self, pattern: str, *needed: Iterable[str]) -> None:
        """Of each of the lists of words one must stand in all that the pattern matches."""
        self._source = pattern
        self._needed = tuple(tuple(word.lower() for word in words) for words in needed)

    def search(self, text: str) -> re.Match[str] | None:
        """As of a compiled pattern."""
        return self._pattern.search(text) if self._may_match(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """As of a compiled pattern."""
        return self._pattern.match(text) if self._may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As of a compiled pattern."""
        return self._pattern.finditer(text) if self._may_match(text) else iter(())

    def _may_match(self, text: str) -> bool:
        folded = text.lower()
        return all(any(word in folded for word in words) for words in self._needed)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._source, re.IGNORECASE)
