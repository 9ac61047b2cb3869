"""Which words of a text an abbreviation may be short for."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.audit.expressions import expressions
from jalur.audit.subject import Subject

_WORD = re.compile(r"[^\W\d_]+|[^\w\s]|\d+")
_LEAST = 5
"""Of fewer letters there are too many words that they may be short for."""


class FullForms:
    """The words of a text by their first letters, read once."""

    def __init__(self, subject: Subject) -> None:
        self._text, self._particles = subject.text, subject.words.particles
        self._known = subject.words.full_forms

    @cached_property
    def _words(self) -> tuple[tuple[int, int], ...]:
        return tuple(
            found.span()
            for found in _WORD.finditer(self._text)
            if found.group() not in self._particles
        )

    @cached_property
    def _letters(self) -> str:
        return "".join(self._text[start].upper() for start, _ in self._words)

    def of(self, short: str) -> str | None:
        """The words that it is known to be short for, as the text has them; else those that begin
        with these letters, with capitals, and with nothing but small words such as *dan* between
        them. None where they stand nowhere.
        """
        if short in self._known:
            known = expressions(self._known[short]).search(self._text)
            return " ".join(known.group().split()) if known else None
        if len(short) < _LEAST or not short.isalpha():
            return None
        at = self._letters.find(short)
        while at >= 0:
            words = self._words[at : at + len(short)]
            if all(self._text[start].isupper() and end - start > 1 for start, end in words):
                return " ".join(self._text[words[0][0] : words[-1][1]].split())
            at = self._letters.find(short, at + 1)
        return None
