"""Lines of coordination that a text tells by who coordinates whom, as a draft reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.assignments import UnitList
from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import PARTY, Reading, fresh_id, unique
from jalur.drafting.stations import Stations
from jalur.drafting.way_purposes import COORDINATION
from jalur.law.citation import Citation
from jalur.law.rules.steps import COORDINATOR
from jalur.verification.patterns import any_of


class Lines:
    """Makes routes of what is no way in the words of the text; each is a guess."""

    def __init__(
        self, reading: Reading, stations: Stations, acting: Acting, taken: set[str]
    ) -> None:
        self._reading, self._acting, self._taken = reading, acting, taken
        self._coordinators = stations.coordinators
        self._words = reading.vocabulary.drafting.ways

    def coordinated(self, ref: Citation) -> Iterator[Entry]:
        """Whom another one coordinates has a line through him, as far as we read it."""
        marked = self._reading.marked(ref)
        if not self._coordinating.search(marked) or self._reading.items(ref):
            return
        if self._administrative.search(marked):
            return
        for by, to in self._acting.passive(ref):
            steps = [Entry({"office": each}) for each in by if each not in self._coordinators]
            if steps:
                yield self._line(ref, list(to), steps)
        match = self._active.search(marked)
        if match is not None and match["a"] in self._groups:
            named = unique(PARTY.findall(match["b"]))
            others = [id for id in named if id not in self._coordinators]
            if others:
                yield self._line(ref, others, [self._coordinator(match["a"])])

    def listed(self, lists: Sequence[UnitList], known: Set[str]) -> Iterator[Entry]:
        """The lists of those whom a coordinator has make one line through him."""
        leading = [
            each
            for each in lists
            if each.assigns and self._coordinating.search(self._reading.marked(each.opening))
        ]
        fresh = [each for each in leading if str(each.opening) not in known]
        groups = list(dict.fromkeys(group for each in fresh for group in each.groups))
        groups = [each for each in groups if each not in self._coordinators]
        if not fresh or not groups:
            return
        openings = [each.opening for each in fresh]
        values: dict[str, Value] = {
            "id": fresh_id(f"{groups[0]}-koordinasi", self._taken),
            "for": groups,
            "listed": openings,
            "purposes": [COORDINATION],
            "end_stated": False,
            "steps": [self._coordinator(fresh[0].coordinators[0])],
            "basis": openings,
            **self._inferred("lists"),
        }
        yield Entry(values, sure=False)

    def helped(self, routes: Sequence[Entry], refs: Iterable[Citation]) -> list[Entry]:
        """The routes; one that ends at a coordinator goes on to whom he helps, and whom that one
        does.
        """
        helps = self._helps(refs)
        leaders = [*self._groups, *self._coordinators]
        first = next((helps[each] for each in leaders if each in helps), None)
        if first is None:
            return list(routes)
        return [self._further(each, first, helps) for each in routes]

    def _further(
        self, route: Entry, first: tuple[str, Citation], helps: Mapping[str, tuple[str, Citation]]
    ) -> Entry:
        steps = route.get("steps")
        if not isinstance(steps, list) or len(steps) != 1 or route.get("end_stated") is not False:
            return route
        if steps[0].get("office") != COORDINATOR or "koordinasi" not in _list(route, "purposes"):
            return route
        more: list[Entry] = []
        met: set[str] = set(self._coordinators)
        leads: tuple[str, Citation] | None = first
        while leads is not None and leads[0] not in met:
            office, ref = leads
            met.add(office)
            values: dict[str, Value] = {"office": office, "basis": [ref]}
            more.append(Entry({**values, **self._inferred("helps")}, sure=False))
            leads = helps.get(office)
        return Entry({**route.values, "steps": [*steps, *more]}, sure=route.sure and not more)

    def _helps(self, refs: Iterable[Citation]) -> Mapping[str, tuple[str, Citation]]:
        """Whom somebody helps, by the first provision that says so."""
        found: dict[str, tuple[str, Citation]] = {}
        for ref in refs:
            marked = self._reading.marked(ref)
            for match in self._helping.finditer(marked):
                by, to = (match[each[0]] or match[each[1]] or match[each[2]] for each in _SIDES)
                if by != to:
                    found.setdefault(by, (to, ref))
        return found

    def _line(self, ref: Citation, to: list[str], steps: list[Entry]) -> Entry:
        values: dict[str, Value] = {
            "id": fresh_id(f"{to[0]}-koordinasi", self._taken),
            "for": to,
            "purposes": [COORDINATION],
            "end_stated": False,
            "steps": steps,
            "basis": [ref],
            **self._inferred("coordination"),
        }
        return Entry(values, sure=False)

    def _coordinator(self, party: str) -> Entry:
        leader = self._reading.region.parties[party]
        words = next(iter(self._reading.common.kinds[leader.kind].class_words), leader.name)
        return Entry({"office": COORDINATOR, "words": words})

    def _inferred(self, reason: str) -> dict[str, Value]:
        return {"status": "inferred", "reason": self._reading.vocabulary.drafting.reasons[reason]}

    @cached_property
    def _groups(self) -> tuple[str, ...]:
        """The groups of those who coordinate by their fields."""
        parties = self._reading.region.parties
        return tuple(each for each in sorted(self._coordinators) if parties[each].members)

    @cached_property
    def _coordinating(self) -> re.Pattern[str]:
        stems = self._reading.common.purposes[COORDINATION]
        return re.compile("|".join(map(re.escape, stems)), re.IGNORECASE)

    @cached_property
    def _administrative(self) -> re.Pattern[str]:
        """Who only coordinates somebody's administration is no station of what he sends."""
        return re.compile(rf"\b(?:{any_of(self._words['administrative'])})\b", re.IGNORECASE)

    @cached_property
    def _active(self) -> re.Pattern[str]:
        """Somebody who coordinates with others."""
        words = self._reading.vocabulary
        verbs, modal = any_of(self._words["coordinates"]), any_of(self._reading.common.forces)
        pairing = any_of(words.drafting.pairing)
        return re.compile(
            rf"^(?:(?:{any_of(words.openers)})\s+)?<(?P<a>[a-z0-9-]+)>\s+(?:(?:{modal})\s+)?"
            rf"(?:{verbs})(?:\s+\w+)?\s+(?:(?:{pairing})\s+)?(?P<b>{self._reading.offices})",
            re.IGNORECASE,
        )

    @cached_property
    def _helping(self) -> re.Pattern[str]:
        by, helps = any_of(self._words["helped_by"]), any_of(self._words["helps"])
        words = self._reading.vocabulary
        one = rf"(?:(?:{any_of([*words.openers, *words.quantifiers['one']])})\s+)*"
        small = any_of(words.drafting.before_items)
        modal = any_of(self._reading.common.forces)
        return re.compile(
            rf"<(?P<a>[a-z0-9-]+)>\s+(?:{by})\s+{one}<(?P<b>[a-z0-9-]+)>"
            rf"|<(?P<c>[a-z0-9-]+)>\s+(?:(?:{modal})\s+)?(?:(?:{small})\s+)?(?:{helps})\s+<(?P<d>[a-z0-9-]+)>"
            rf"|(?:{any_of(words.drafting.in_place_of[:1])})\s+"
            rf"<(?P<e>[a-z0-9-]+)>,?\s+<(?P<f>[a-z0-9-]+)>",
            re.IGNORECASE,
        )


_SIDES = ("bcf", "ade")
"""The groups of who helps, and of whom he does."""


def _list(entry: Entry, key: str) -> list[Value]:
    value = entry.get(key)
    return list(value) if isinstance(value, list) else []
