"""Parts that a sentence gives somebody by other words than who begins it and whom it leads to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jalur.law.citation import Citation
from jalur.verification.clauses import begins_with, ends_with
from jalur.verification.evidence import Evidence
from jalur.verification.patterns import any_of
from jalur.verification.sentences import Sentences


class ToldParts:
    """Knows who is made a stand-in, and who does something towards one another."""

    def __init__(self, evidence: Evidence, sentences: Sentences) -> None:
        self._evidence, self._sentences = evidence, sentences
        words = evidence.vocabulary
        ways, capacities = words.drafting.ways, words.saying["capacity"].values()
        # *Antarkepala*, but not *hubungan antara A dan B* nor *di antaranya*.
        joined = rf"\b(?:{any_of(ways['among'])})(?!a(?:nya)?\b)"
        among = rf"\b(?:{any_of(ways['each_other'])})\b|{joined}"
        self._mutual = re.compile(among, re.IGNORECASE)
        self._capacities = tuple(word for every in capacities for word in every)
        self._sources = words.sources
        self._all = re.compile(rf"\b(?:{any_of(words.openers)})\s*$", re.IGNORECASE)

    def made(self, parties: Iterable[str], at: Citation) -> set[str]:
        """Those of some parties who stand in, or of whom somebody is made who does."""
        return {party for party in parties if self._is_made(party, at)}

    def _is_made(self, party: str, at: Citation) -> bool:
        """Whether somebody is who stands in, or of whom he is made: *penunjukan pelaksana tugas*,
        *diutamakan dari Sekretaris*.
        """
        if begins_with(self._evidence.region.name(party), self._capacities):
            return True
        return any(
            id == party and ends_with(self._all.sub("", before), self._sources)
            for id, before, _ in self._sentences.named(at)
        )

    def is_mutual(self, refs: Iterable[Citation]) -> bool:
        """Whether those who act do it towards one another: *saling bersurat*, *satu sama lain*."""
        return any(self._mutual.search(self._evidence.words(ref)) for ref in refs)
