"""Lists of the natures that relations have."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cached_property

from jalur.drafting.found_names import FoundNames
from jalur.law.citation import Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.text.folding import fold

_SIDES = 2
"""Natures of a list; parties of a relation."""
_HEAD = 5
"""So many words of an item have the nature that it names."""
_ALIKE = 0.9
"""So alike, of one, a word is a misprint of another."""


class ListedNatures:
    """Tells which openings have natures below them."""

    def __init__(
        self, source: SourceText, vocabulary: Vocabulary, common: ClosedLists, names: FoundNames
    ) -> None:
        self._source, self._words = source, vocabulary.drafting
        self._common, self._names, self._vocabulary = common, names, vocabulary

    def has_several(self, ref: Citation) -> bool:
        """Whether a list has several natures, whatever else it has."""
        items = self._names.lists.get(ref, ())
        heads = [" ".join(fold(self._source.provisions[at]).split()[:_HEAD]) for at in items]
        spelt = [any(f" {word} " in f" {head} " for word in self._nature_words) for head in heads]
        return spelt.count(True) >= _SIDES

    def begins_with_item(self, ref: Citation) -> bool:
        """Whether a sentence begins with the relation that an item of its article names alone."""
        first = next(at for at in self._source.provisions if at.parts[0] == ref.parts[0])
        said = fold(self._source.provisions[ref])
        relations = [f"{fold(word)} " for word in self._words.relations]
        begun = next((word for word in relations if said.startswith(word)), None)
        items = [fold(self._source.provisions[at]) for at in self._names.lists.get(first, ())]
        for item in items:
            last = next((word for word in self._lasts if item.endswith(word)), "")
            bare = item.removesuffix(last)
            led = next((word for word in relations if bare.startswith(word)), "")
            bare = bare.removeprefix(led)
            if begun is not None and said.removeprefix(begun).startswith(f"{bare} "):
                return True
        return False

    @cached_property
    def _lasts(self) -> tuple[str, ...]:
        return tuple(f" {fold(word)}" for word in self._vocabulary.joining)

    def opens(self, ref: Citation) -> bool | None:
        """Whether a list of natures is spelt as usual; None of a provision that opens none."""
        items = self._names.lists.get(ref, ())
        words = [f" {fold(self._source.provisions[at])} " for at in items]
        heads = [f" {' '.join(said.split()[:_HEAD])} " for said in words]
        named = any(next(self._names.names_in(self._source.provisions[at]), None) for at in items)
        if len(items) < _SIDES or (named and self._names.leads(ref)):
            return None
        spelt = [any(f" {each} " in said for each in self._nature_words) for said in heads]
        if all(spelt):
            return True
        near = (any(map(self._is_near, said.split())) for said in heads)
        misspelt = spelt.count(False) == 1 and all(
            one or other for one, other in zip(spelt, near, strict=True)
        )
        return False if misspelt else None

    def _is_near(self, word: str) -> bool:
        """Whether a word is a misprint of a nature."""
        return any(
            SequenceMatcher(None, word, each, autojunk=False).ratio() > _ALIKE
            for each in self._nature_words
        )

    @cached_property
    def _nature_words(self) -> tuple[str, ...]:
        nouns = {fold(word) for word in self._words.nature_nouns}
        every = (fold(word) for words in self._common.natures.values() for word in words)
        return tuple(word for word in every if word not in nouns)
