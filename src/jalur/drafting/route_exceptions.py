"""Ways that a text excepts from another, or that go as it does: *Dikecualikan dari ayat (3)*."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import PARTY, Reading, fresh_id, unique
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_MOST = 7
"""Words of the text in a value of ours, at the most."""


class RouteExceptions:
    """Reads what a provision says of the way of another one; all of it is a guess.

    A guess takes no other's place, so each stands beside the other until a person has judged it.
    """

    def __init__(
        self,
        reading: Reading,
        references: Mapping[Citation, tuple[Citation, ...]],
        taken: set[str],
    ) -> None:
        self._reading, self._references, self._taken = reading, references, taken

    def added(self, routes: Sequence[Entry], refs: Sequence[Citation]) -> list[Entry]:
        """The routes, with those that provisions in ``refs`` make of others."""
        kept = list(routes)
        for ref in refs:
            here = [n for n, each in enumerate(kept) if ref in each.places()[:1]]
            for other in self._excepted_from(ref, kept):
                for n in here:
                    kept[n] = self._beside(kept[n], other)
                if not here and (made := self._direct(ref, other)) is not None:
                    kept.append(made)
            if not here:
                kept += self._extended(ref, kept)
        return kept

    def _targets(self, ref: Citation, routes: Sequence[Entry]) -> list[Entry]:
        pointed = self._references.get(ref, ())[:1]
        return [each for each in routes if {*each.places()[:1]}.intersection(pointed)]

    def _excepted_from(self, ref: Citation, routes: Sequence[Entry]) -> list[Entry]:
        if self._excepting.search(self._reading.marked(ref)) is None:
            return []
        return [each for each in self._targets(ref, routes) if each.places()[0] != ref]

    def _beside(self, route: Entry, other: Entry) -> Entry:
        known = [each for each in _list(route, "adds_to") if each != other["id"]]
        return Entry({**route.values, "adds_to": [*known, str(other["id"])]}, sure=False)

    def _direct(self, ref: Citation, other: Entry) -> Entry | None:
        """The way of the other that is gone without those between, for some papers alone."""
        match = self._straight.search(self._reading.marked(ref))
        steps = _list(other, "steps")
        if match is None or not steps:
            return None
        values: dict[str, Value] = {
            **self._like(other, ref),
            "mode": "direct",
            "steps": [steps[-1]],
        }
        if copies := unique(PARTY.findall(match["copies"] or "")):
            values["copies_to"] = copies
        if force := self._reading.force(ref):
            values["force"] = force
        values["condition"] = " ".join(self._reading.plain(match["what"]).split()[:_MOST])
        values["adds_to"] = [str(other["id"])]
        return Entry(values, sure=False)

    def _extended(self, ref: Citation, routes: Sequence[Entry]) -> list[Entry]:
        """What holds for another receiver, or for somebody else, as for those of a provision."""
        match = self._holds.search(self._reading.marked(ref))
        if match is None:
            return []
        named = unique(PARTY.findall(match["a"]))
        made: list[Entry] = []
        for other in self._targets(ref, routes):
            values = self._like(other, ref)
            if match["to"]:
                steps = _list(other, "steps")
                ends: list[Value] = [Entry({"office": each}, sure=False) for each in named]
                values["steps"] = [*steps[:-1], *ends]
            else:
                values["for"] = list(named)
            made.append(Entry(values, sure=False))
        return made

    def _like(self, other: Entry, ref: Citation) -> dict[str, Value]:
        """The values of a way that goes as the other does, by a provision of its own."""
        own = ("for", "purposes", "mode", "steps", "end_stated")
        values: dict[str, Value] = {key: other[key] for key in own if key in other.values}
        return {**values, "id": fresh_id(str(other["id"]), self._taken), "basis": [ref]}

    @cached_property
    def _excepting(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        return re.compile(rf"\b(?:{any_of(words.drafting.ways['excepted_from'])})\b", re.IGNORECASE)

    @cached_property
    def _straight(self) -> re.Pattern[str]:
        """Which papers are sent without those between: *surat mengenai X dapat disampaikan
        langsung*.
        """
        words = self._reading.vocabulary
        sent, direct = any_of(words.drafting.ways["sent"]), any_of(words.modes["direct"])
        forces = any_of(self._reading.common.forces)
        copying = any_of(words.copying)
        return re.compile(
            rf",\s+(?P<what>[^,;:]+?(?:,[^,;:]+?)*?)\s+(?:(?:{forces})\s+)?(?:{sent})\s+"
            rf"(?:\w+\s+)?(?:{direct})\b"
            rf"(?:[^<]*?\b(?:{copying})\s+(?P<copies>{self._reading.offices}))?",
            re.IGNORECASE,
        )

    @cached_property
    def _holds(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        ways, to = words.drafting.ways, any_of(words.receivers[:1])
        return re.compile(
            rf"\b(?:{any_of(ways['holds_too'])})\s+(?:\w+\s+)?(?P<to>(?:{to})\s+)?"
            rf"(?P<a>{self._reading.offices})",
            re.IGNORECASE,
        )


def _list(route: Entry, key: str) -> list[Value]:
    value = route.get(key)
    return list(value) if isinstance(value, list) else []
