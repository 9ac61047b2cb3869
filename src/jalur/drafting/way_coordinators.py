"""Which step of a way whoever coordinates is: the sender's own, or another one's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jalur.drafting.acting import Acting
from jalur.drafting.assignments import UnitList
from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import Reading
from jalur.law.citation import Citation
from jalur.law.rules.steps import COORDINATOR


class WayCoordinators:
    """Tells whose coordinator a station is."""

    def __init__(
        self,
        reading: Reading,
        acting: Acting,
        coordinators: frozenset[str],
        lists: Sequence[UnitList],
    ) -> None:
        self._reading, self._acting, self._coordinators = reading, acting, coordinators
        self._leaders = {
            each.opening: each.coordinators[0] for each in lists if len(each.coordinators) == 1
        }

    def step(self, ref: Citation, step: Entry, travellers: Iterable[str]) -> Entry:
        """The step as those who go the way have it."""
        own = self._own(ref, step)
        return self._of_another(own) if any(map(self._is_above, travellers)) else own

    def _own(self, ref: Citation, step: Entry) -> Entry:
        """In the opening of a list the coordinator of the list is everybody's own."""
        leader = self._leaders.get(ref)
        if leader is None or step.get("office") != leader:
            return step
        party = self._reading.region.parties[leader]
        words = next(iter(self._reading.common.kinds[party.kind].class_words), party.name)
        return Entry({"office": COORDINATOR, "words": words}, sure=False)

    def _of_another(self, step: Entry) -> Entry:
        """Who sends and has no coordinator means that of the receiver."""
        if step.get("office") != COORDINATOR:
            return step
        parties = self._reading.region.parties
        groups = [each for each in sorted(self._coordinators) if parties[each].members]
        values: dict[str, Value] = {"words": step["words"]}
        return Entry({**values, **({"candidates": groups} if groups else {})}, sure=False)

    def _is_above(self, party: str) -> bool:
        """Whether somebody is assigned to no coordinator, being one or above them."""
        kind = self._reading.kind(party)
        above = self._reading.vocabulary.drafting.advised
        return kind in above or self._reading.common.kinds[kind].coordinates

    def named(self, ref: Citation) -> Entry | None:
        """Who coordinates what is delivered: *dikoordinasikan oleh Asisten yang membidangi*."""
        for by, _ in self._acting.passive(ref):
            if self._coordinators.issuperset(by):
                words = self._reading.region.parties[by[0]].name
                reason = self._reading.vocabulary.drafting.reasons["coordinator"]
                values = {"office": COORDINATOR, "words": words}
                return Entry({**values, "status": "inferred", "reason": reason}, sure=False)
        return None
