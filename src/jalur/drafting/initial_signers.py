"""Who signs what others initial before, and who has drafted it."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class InitialSigners:
    """Reads *ditandatangani oleh A*, *A menandatangani* and *Keputusan Bupati*."""

    def __init__(self, reading: Reading, acting: Acting) -> None:
        self._reading, self._acting = reading, acting
        self._words = reading.vocabulary.drafting.initials
        self._by = any_of(reading.vocabulary.agents)

    def of(self, ref: Citation) -> list[str]:
        """Who signs by the words of a provision; not in whose name."""
        marked = self._reading.marked(ref)
        runs = [each["offices"] for each in self._signing.finditer(marked)]
        found = unique(id for run in runs for id in PARTY.findall(run))
        found = found or self._signers_listed(ref)
        return [each for each in found if each not in self._acting.in_place_of(ref)]

    def _signers_listed(self, ref: Citation) -> list[str]:
        """Those with whom the items of a list begin that is about who signs."""
        words = any_of([*self._reading.vocabulary.signing, *self._words["signing"]])
        marked = self._reading.marked(ref)
        if not re.search(rf"\b(?:{words})\b.*:\s*$", marked, re.IGNORECASE):
            return []
        heads = (PARTY.match(self._reading.marked(item)) for item in self._reading.items(ref))
        return unique(each[1] for each in heads if each)

    def actively(self, ref: Citation) -> list[str]:
        """Who signs where a sentence says so of whom it begins with."""
        verbs = any_of(self._reading.vocabulary.drafting.acts["sign"])
        signs = re.search(rf"\b(?:{verbs})\b", self._reading.marked(ref), re.IGNORECASE)
        return list(self._acting.actor(ref).parties) if signs else []

    def titled(self, ref: Citation) -> list[str]:
        """Who signs what bears his name: *Keputusan Bupati*, but not *Peraturan Bupati ini*."""
        words = self._reading.vocabulary
        heads = {
            id: re.escape(party.name)
            for id, party in self._reading.region.parties.items()
            if party.kind in words.drafting.advised
        }
        text = " ".join(self._reading.source.provisions[ref].split())
        before, these = any_of(words.instruments), any_of(words.these)
        return [
            id
            for id, name in heads.items()
            if re.search(rf"\b(?:{before})\s+{name}\b(?!\s+(?:{these})\b)", text)
        ]

    def drafters(self, ref: Citation) -> list[str]:
        """Who has drafted: *yang konsepnya dibuat oleh*."""
        pattern = rf"\b(?:{any_of(self._words['drafted_by'])})\s+({self._reading.offices})"
        runs = re.findall(pattern, self._reading.marked(ref), re.IGNORECASE)
        return unique(id for run in runs for id in PARTY.findall(run))

    @cached_property
    def _signing(self) -> re.Pattern[str]:
        words = any_of([*self._reading.vocabulary.signing, *self._words["signed"]])
        return re.compile(
            rf"\b(?:{words})(?:\s+secara\s+\w+)?(?:\s+(?:{self._by}))?\s+(?P<offices>{self._reading.offices})",
            re.IGNORECASE,
        )
