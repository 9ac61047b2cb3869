"""Whether a sentence denies what it names."""

from __future__ import annotations

import re

from jalur.law.vocabulary import Vocabulary
from jalur.verification.patterns import any_of

_VERB = r"me\w+"
"""A verb that may stand between a denial and what is denied: *tidak memerlukan paraf*."""
_NEAR = 200
"""Characters before a word in which its denial is looked for."""


class Denials:
    """Knows the words that deny, and how far they reach."""

    def __init__(self, words: Vocabulary) -> None:
        light, negations = any_of(words.light_verbs), any_of(words.negations)
        self._clause = re.compile(rf"[.,;:()]|\b(?:{any_of(words.turns)})\b", re.IGNORECASE)
        self._none = re.compile(rf"\b(?:{any_of(words.no_denials)})\b", re.IGNORECASE)
        self._negation = re.compile(rf"\b(?:{negations})\b", re.IGNORECASE)
        right_before = rf"\b(?:{negations})\s+(?:(?:{light})\s+)*"
        self._word = re.compile(rf"{right_before}$", re.IGNORECASE)
        self._object = re.compile(rf"{right_before}(?:{_VERB}\s+)?$", re.IGNORECASE)
        nouns = any_of(each for each in words.noun_negations if each in words.prohibitions)
        told = any_of((*words.these, *words.pointing))
        self._spoken_of = re.compile(
            rf"\b(?:{nouns})\s+(?:(?:{told})\b|(?:\w+\s+){{0,3}}?(?:{negations})\b)", re.IGNORECASE
        )
        exceptions = any_of(words.exceptions)
        self._without = re.compile(
            rf"\b(?:{exceptions})\s+(?:(?:{light}|{_VERB})\s+)?$", re.IGNORECASE
        )

    def word(self, before: str) -> bool:
        """Whether ``before`` denies the word behind it: *tidak dapat*, *dilarang*."""
        return self._word.search(self._last(before)) is not None

    def object(self, before: str) -> bool:
        """Whether it denies the word behind it, or a verb of which that is the object.

        *tanpa melalui*, *tidak memerlukan paraf*.
        """
        clause = self._last(before)
        if self._without.search(clause):
            return self.without(before)
        return self._object.search(clause) is not None

    def without(self, before: str) -> bool:
        """Whether it says *tanpa* of the word behind it.

        What is not done without it is done with it: *tidak boleh tanpa*, *tidak selain*.
        """
        clause = self._last(before)
        return self._without.search(clause) is not None and self._negation.search(clause) is None

    def within(self, text: str) -> bool:
        """Whether a word of the last clause of ``text`` denies."""
        return self._negation.search(self._last(text)) is not None

    def speaks_of(self, text: str, start: int) -> bool:
        """Whether the noun at ``start`` only speaks of a denial of which something else is said.

        *larangan itu berlaku bagi Camat*, *larangan bagi Camat tidak berlaku*.
        """
        return self._spoken_of.match(text, start) is not None

    def all(self, word: str, text: str) -> bool:
        """Whether ``word`` stands in ``text``, and is denied wherever it does."""
        found = list(re.finditer(rf"\b{re.escape(word)}\b", text, re.IGNORECASE))
        return bool(found) and all(self.word(text[: each.start()]) for each in found)

    def _last(self, text: str) -> str:
        return self._none.sub(" ", self._clause.split(text[-_NEAR:])[-1])
