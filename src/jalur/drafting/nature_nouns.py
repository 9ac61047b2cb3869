"""Natures that a text names by their nouns: *melakukan koordinasi kerja dengan*."""

from __future__ import annotations

import re

from jalur.drafting.reading import Reading
from jalur.law.citation import Citation
from jalur.text.folding import fold
from jalur.verification.patterns import any_of

_NOUN = 6
"""So many words before a name may have a nature's noun in them."""


class NatureNouns:
    """Reads the natures of what somebody does, and of the clause that opens a list."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, ref: Citation, before: tuple[str, ...]) -> list[str]:
        """The natures that words name by their nouns: *koordinasi kerja dengan*, *koordinasi secara
        horizontal antar*.
        """
        words = self._reading.vocabulary.drafting
        near = before[-_NOUN:] if before else self._before_between(ref)
        named = [each for each, noun in words.noun_natures.items() if noun in near]
        return named if near and near[-1] in (*words.pairing, *words.between) else []

    def above(self, ref: Citation) -> list[str]:
        """The natures of the clause that opens a list: *Dalam koordinasi hierarki setiap A:*."""
        opening = self._reading.opening(ref)
        words = self._reading.vocabulary.drafting
        clause = rf"^(?:{any_of(words.clauses)})\s+(?:{any_of(words.noun_natures.values())})[^<,]*"
        match = opening and re.match(clause, self._reading.marked(opening), re.IGNORECASE)
        natures = self._reading.natures(match.group())[0] if match else []
        return [each for each in natures if each not in words.noun_natures]

    def _before_between(self, ref: Citation) -> tuple[str, ...]:
        """The last words up to that before those of one class."""
        between = any_of(self._reading.vocabulary.drafting.between)
        match = re.search(rf"^.*\b(?:{between})(?=\s+<)", self._reading.marked(ref), re.IGNORECASE)
        return tuple(fold(match.group()).split()[-_NOUN:]) if match else ()
