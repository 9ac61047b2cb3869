"""The affairs of a unit, read from its name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from jalur.law.closed_lists import ClosedLists
from jalur.law.draft_words import DraftWords
from jalur.text.folding import fold

_WORD = re.compile(r"[^\W_]+|&")


class UnitAffairs:
    """Reads names by the words for affairs, the longest first."""

    def __init__(self, common: ClosedLists, words: DraftWords) -> None:
        self._common, self._words = common, words

    def of(self, name: str) -> tuple[Mapping[str, str], bool]:
        """The affairs of a name with their words, and whether all its words are told by them."""
        whole = self._standard.get(self._fold(name))
        if whole is not None and all(words in name for words in whole.values()):
            return whole, True
        tokens = [(each.start(), each.end()) for each in _WORD.finditer(name)]
        found: dict[str, tuple[int, int]] = {}
        told: set[int] = set()
        at = 0
        while at < len(tokens):
            size, affairs = self._longest(name, tokens, at)
            for affair in affairs:
                start = found[affair][0] if affair in found else tokens[at][0]
                found[affair] = (start, tokens[at + size - 1][1])
            told.update(range(at, at + size))
            at += max(size, 1)
        small = {"dan", "daerah", "serta", "bidang", "&"}
        rest = [
            name[start:end]
            for n, (start, end) in enumerate(tokens)
            if n not in told and fold(name[start:end]) not in small
        ]
        words = {affair: name[start:end] for affair, (start, end) in found.items()}
        return words, len(rest) <= 1 and bool(words)

    def _longest(
        self, name: str, tokens: list[tuple[int, int]], at: int
    ) -> tuple[int, tuple[str, ...]]:
        for size in range(min(len(tokens) - at, 9), 0, -1):
            phrase = self._fold(name[tokens[at][0] : tokens[at + size - 1][1]])
            if phrase in self._lexicon:
                return size, self._lexicon[phrase]
        return 0, ()

    def _fold(self, words: str) -> str:
        return fold(words, self._common.spellings)

    @cached_property
    def _standard(self) -> Mapping[str, Mapping[str, str]]:
        return {self._fold(name): words for name, words in self._common.standard_units.items()}

    @cached_property
    def _lexicon(self) -> Mapping[str, tuple[str, ...]]:
        """Folded words to the affairs that they name."""
        lexicon: dict[str, tuple[str, ...]] = {}
        for affair, several in self._words.affairs.items():
            for each in several:
                lexicon[self._fold(each)] = (affair,)
        for words, affairs in self._common.affair_words.items():
            lexicon[self._fold(words)] = affairs
        for affair, name in self._common.affairs.items():
            lexicon[self._fold(name)] = (affair,)
        for given in self._common.standard_units.values():
            for affair, words in given.items():
                lexicon[self._fold(words)] = (affair,)
        for office in self._common.state_offices:
            for affair, words in office.affairs.items():
                lexicon[self._fold(words)] = (affair,)
        kinds = self._common.kinds
        for kind in kinds.values():
            if kind.id in self._common.affairs:
                for word in kind.class_words:
                    lexicon[self._fold(word)] = (kind.id,)
        for short, concept in self._common.abbreviations.items():
            if concept.affairs:
                lexicon[self._fold(short)] = concept.affairs
        return lexicon
