"""To whom a way leads of which the text does not say it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.beside_ways import BesideWays
from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.drafting.senders import Senders
from jalur.drafting.way import Way
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class WayEnds:
    """Looks for whoever is asked, is to sign or passed it on, and then beside the provision."""

    def __init__(
        self,
        reading: Reading,
        acting: Acting,
        senders: Senders,
        beside: BesideWays,
        others: Mapping[Citation, tuple[str, ...]],
    ) -> None:
        self._reading, self._acting, self._senders = reading, acting, senders
        self._beside, self._others = beside, others

    def of(self, way: Way, travellers: list[str], known: Sequence[Entry]) -> list[Entry]:
        """To whom something goes of which the text does not say it."""
        ref = way.at
        signers = [id for id in self._senders.signers(way.before) if id not in way.parties]
        passed = [each for each in self._acting.passed_on(ref) if each not in travellers]
        named = unique(PARTY.findall(self._reading.marked(ref)))
        if not passed and re.search(self._passed, self._reading.source.provisions[ref]):
            passed = [each for each in named if each not in travellers]
        heads = {self._reading.region.parties[each].heads for each in travellers}
        apart = {*travellers, *heads, *way.parties}
        others = [each for each in self._others.get(ref, ()) if each not in apart]
        asked = [each for each in self._senders.asked(way) if each not in apart]
        told = ((asked, "receiver"), (signers, "receiver"))
        for parties, reason in (*told, (passed, "passed-on"), (others, "receiver")):
            if parties:
                office: dict[str, Value] = (
                    {"office": parties[0]}
                    if len(parties) == 1
                    else {"offices": list(parties), "pick": "unstated"}
                )
                return [Entry({**office, **inferred(self._reading, reason)}, sure=False)]
        before = self._beside.end(ref, travellers, known)
        if before is not None:
            return [Entry({**before.values, **inferred(self._reading, "receiver")}, sure=False)]
        return []

    @cached_property
    def _passed(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.drafting.passed)
        return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def inferred(reading: Reading, reason: str) -> dict[str, Value]:
    """That something is our reading, and why."""
    return {"status": "inferred", "reason": reading.vocabulary.drafting.reasons[reason]}
