"""Natures that a text names by their nouns: *melakukan koordinasi kerja dengan*."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from jalur.drafting.nature_runs import nature_run
from jalur.drafting.reading import Reading
from jalur.law.citation import Citation
from jalur.text.folding import fold
from jalur.verification.patterns import any_of

_NOUNS = ("an", "asi")
"""Endings of nouns of what is done."""
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
        found = named if near and near[-1] in (*words.pairing, *words.between) else []
        return found or self.within(ref) or self._done(near)

    def within(self, ref: Citation) -> list[str]:
        """The natures of the relation in which somebody does it: *dalam hubungan hierarkis*."""
        marked = self._reading.marked(ref)
        match = self._in_relation.search(marked)
        # What goes through somebody in such a relation tells nothing of whom it leads to.
        through = rf"\b(?:{any_of(self._reading.vocabulary.ways)})\s+{self._reading.offices},?\s+$"
        if match is None or re.search(through, marked[: match.start()], re.IGNORECASE):
            return []
        return self._reading.natures(match["how"])[0]

    def _done(self, near: tuple[str, ...]) -> list[str]:
        """The nature that the text has of its own by the noun of what somebody does: *melakukan
        pembinaan teknis kepada*, *berkonsultasi dengan*.
        """
        said, words = " ".join(near[:-1]), self._reading.vocabulary.drafting
        with_ = near[-1:] in [(word,) for word in words.pairing]
        return [
            nature
            for nature, nouns in self._own_nouns.items()
            if (with_ or nature not in words.noun_natures)
            and re.search(rf"(?<!\bsecara )\b(?:ber)?(?:{any_of(nouns)})(?: langsung)?$", said)
        ]

    @cached_property
    def _own_nouns(self) -> Mapping[str, list[str]]:
        """The nouns by which the text calls natures: *hubungan pembinaan teknis*."""
        said = fold(
            " ; ".join(self._reading.source.provisions[at] for at in self._reading.operative())
        )
        relations = any_of(map(fold, self._reading.vocabulary.drafting.relations))
        called: dict[str, list[str]] = {}
        for nature, words in self._reading.common.natures.items():
            nouns = [fold(word) for word in words if fold(word).split()[0].endswith(_NOUNS)]
            own = [each for each in nouns if re.search(rf"\b(?:{relations}) {each}\b", said)]
            if own:
                called[nature] = own
        return called

    @cached_property
    def _in_relation(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        within, nouns = any_of(words.drafting.ways["in_relation"]), any_of(words.drafting.relations)
        return re.compile(
            rf"\b(?:{within})\s+(?:{nouns})\s+(?:yang\s+bersifat\s+)?"
            rf"(?P<how>{nature_run(self._reading.common, words.joining)})",
            re.IGNORECASE,
        )

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
