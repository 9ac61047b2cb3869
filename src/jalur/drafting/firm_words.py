"""Which words tell a kind of provision wherever they stand, and under no condition."""

from __future__ import annotations

import re

from jalur.drafting.found_names import FoundNames
from jalur.law.closed_lists import ClosedLists
from jalur.law.vocabulary import Vocabulary
from jalur.verification.patterns import any_of

_FIRM = frozenset(("entry-into-force", "revocation"))
"""Kinds that their words tell wherever they stand."""
_NEAR = 3
"""Words before what a text calls itself, in the sentence from when it is in force."""


class FirmWords:
    """Tells them from words of the same kind that a sentence may have besides."""

    def __init__(self, vocabulary: Vocabulary, common: ClosedLists, names: FoundNames) -> None:
        self._vocabulary, self._words = vocabulary, vocabulary.drafting
        self._common, self._names = common, names

    def is_firm(self, kind: str, words: str) -> bool:
        """Whether a sentence speaks of the force of the text itself, under no condition."""
        if kind == "principle":
            return re.search(rf"\b(?:{any_of(self._common.forces)})\b", words) is None
        if kind == "aim":
            itself = any_of(self._words.itself)
            told = re.search(rf"\b(?:{itself})\b", words, re.IGNORECASE) is not None
            return told or self._is_of_rules(words)
        if kind == "funding":
            # Who pays for what is ruled: its subject is the cost, and nobody is named.
            costs = any_of(self._words.ways["costs"])
            return re.match(rf"(?:{costs})\b", words, re.I) is not None and not self._named(words)
        if kind not in _FIRM:
            return False
        itself, own = any_of(self._words.itself), self._vocabulary
        near = rf"(?:\W*\w+){{0,{_NEAR}}}?\W*" if kind == "entry-into-force" else ".*"
        turned = any_of([*own.conditionals, *own.turns])
        denied = rf"\b(?:{any_of(own.negations)})\s+(?:{any_of(self._words.says.get(kind, ()))})"
        return (
            re.match(rf"{near}\b(?:{itself})\b", words, re.IGNORECASE | re.DOTALL) is not None
            and re.search(rf"\b(?:{turned})\b|{denied}", words, re.IGNORECASE) is None
        )

    def is_general(self, words: str) -> bool:
        """Whether what is said of a nature is of nobody, of no way and of no other provision."""
        other = any_of([*self._vocabulary.pointing, *self._vocabulary.ways])
        by = rf"\b(?:{other})\b|\bdi\w+\s+(?:{any_of(self._words.pairing)})\b"
        return not self._named(words) and re.search(by, words, re.IGNORECASE) is None

    def _is_of_rules(self, words: str) -> bool:
        """Whether it says of the rules themselves what they are for, and names nobody."""
        rules = any_of(self._words.ways["rules"])
        return re.match(rf"(?:{rules})\b", words, re.I) is not None and not self._named(words)

    def _named(self, words: str) -> bool:
        return next(self._names.names_in(words), None) is not None
