"""Whom a cell of a matrix names, and which of its words are no name that is known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from jalur.text.folding import fold
from jalur.verification.concordance import namer_of
from jalur.verification.evidence import Evidence
from jalur.verification.letters import Letters, letters
from jalur.verification.office_lists import enumerations_of

_WORD = re.compile(r"[^\W\d_]{2,}")


class CellName(NamedTuple):
    """One place where a cell names somebody."""

    start: int
    """In letters and digits, without the gaps between words."""
    end: int
    parties: frozenset[str]
    """Of what the head of a unit is called, the unit and whoever else may be meant."""


class CellNames:
    """Reads the names of cells."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._namer = namer_of(evidence)
        parties = evidence.region.parties
        own = {letters(name) for id in parties for name in evidence.spellings(id)}
        meant = enumerations_of(evidence).meant
        self._heads = {
            name: frozenset(ids & parties.keys())
            for name, ids in meant.items()
            if letters(name) not in own and ids & parties.keys()
        }
        """What the heads of units are called, by the names of these."""
        self._names = tuple(name for id in parties for name in evidence.spellings(id))

    def read(self, text: str) -> tuple[CellName, ...]:
        """Every place of a cell, in its order; of two that overlap the longer."""
        words = Letters(text)
        found = [
            CellName(each.start, each.end, frozenset((each.party,)))
            for each in self._namer.namings(text)
        ]
        found += [
            CellName(start, end, ids)
            for name, ids in self._heads.items()
            if letters(name) in words.run
            for start, end in words.spans(name)
        ]
        kept: list[CellName] = []
        for each in sorted(found, key=lambda each: each.start - each.end):
            if not any(each.start < other.end and other.start < each.end for other in kept):
                kept.append(each)
        return tuple(sorted(kept))

    def unknown(self, text: str, quoted: Iterable[str]) -> str:
        """The words with a capital that belong to no name, nor to what is ``quoted``."""
        known = (*self._names, *self._heads, *quoted, *self._small)
        capitals = {fold(word) for word in _WORD.findall(text) if word[0].isupper()}
        return " ".join(word for word in Letters(text).without(known) if word in capitals)

    @cached_property
    def _small(self) -> tuple[str, ...]:
        """What may stand around names without being one."""
        words = self._evidence.vocabulary
        then = (word for every in words.sequences.values() for word in every)
        parts = (
            words.fillers,
            words.choosing,
            words.joining,
            words.relating,
            words.function_words,
        )
        return (*self._evidence.surroundings, *then, *(word for each in parts for word in each))
