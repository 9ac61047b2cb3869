"""The routes of a draft: who travels, for what, through whom and to whom."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.entries import Entry, Value
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import PARTY, Reading, fresh_id, one_or_many
from jalur.drafting.times import Times
from jalur.drafting.ways import Station, Way, WayReader
from jalur.law.citation import Citation
from jalur.law.rules.steps import COORDINATOR
from jalur.verification.patterns import any_of
from jalur.verification.sentences import NO_RULE

_NOT_HERE = NO_RULE | {"form", "meaning", "prohibition", "deleted"}


class Routes:
    """Reads the ways of every provision that lays one down."""

    def __init__(
        self, reading: Reading, kinds: ProvisionKinds, coordinators: frozenset[str]
    ) -> None:
        self._reading, self._kinds = reading, kinds
        self._acting, self._ways = Acting(reading), WayReader(reading)
        self._times = Times(reading)
        self._coordinators = coordinators
        self.kinds: dict[Citation, str] = {}
        self._entries: list[Entry] = []
        self._taken: set[str] = set()
        for ref in reading.operative():
            told = kinds.told(ref)
            if told is None or told[0] not in _NOT_HERE:
                self._read(ref)

    def entries(self) -> tuple[Entry, ...]:
        """The routes in the order of the text."""
        return tuple(self._entries)

    def _read(self, ref: Citation) -> None:
        ways = [each for each in self._ways.read(ref) if self._lays_down(each)]
        for way in ways:
            actor = self._acting.actor(ref)
            travellers = [each for each in actor.parties if not self._is_station(each, way)]
            if travellers:
                entry = self._entry(way, travellers, actor.sure and len(ways) == 1)
                self._entries.append(entry)
                if way.through or way.delivered:
                    self.kinds[ref] = "route"

    def _lays_down(self, way: Way) -> bool:
        """Whether a sentence is a way: *melalui* another, or by a document that is delivered."""
        return bool(way.through) or (bool(way.to) and (way.delivered or way.direct))

    def _is_station(self, party: str, way: Way) -> bool:
        return any(party in each.parties for each in (*way.through, *way.to))

    def _entry(self, way: Way, travellers: list[str], sure: bool) -> Entry:
        ref = way.at
        values: dict[str, Value] = {
            "id": fresh_id(f"{travellers[0]}-{way.purposes[0]}", self._taken),
            "for": list(travellers),
            "purposes": list(way.purposes),
        }
        if way.through:
            values["mode"] = "through"
        elif way.direct:
            values["mode"] = "direct"
        force = self._reading.force(ref)
        if force:
            values["force"] = force
        values |= self._times.of(ref)
        if not way.to:
            values["end_stated"] = False
        if way.copies:
            values["copies_to"] = list(way.copies)
        steps = [self._step(each) for each in (*way.through, *way.to)]
        values["steps"] = steps
        opening = self._reading.opening(ref)
        values["basis"] = [ref, *([opening] if opening is not None and force else [])]
        told = self._ways.is_told(way)
        plain = sure and bool(way.to) and not told and all(each.sure for each in steps)
        return Entry(values, sure=plain and way.delivered)

    def _step(self, station: Station) -> Entry:
        """A station as a step; one of those who coordinate by their fields is whoever does so."""
        words = self._words(station)
        leads = [each for each in station.parties if each in self._coordinators]
        if leads and (words is not None or len(station.parties) == 1):
            offices = [COORDINATOR if each in leads else each for each in station.parties]
            values: dict[str, Value] = _offices(offices, station)
            values["words"] = words or self._reading.region.parties[leads[0]].name
            return Entry(values, sure=words is not None)
        return Entry(_offices(list(station.parties), station))

    def _words(self, station: Station) -> str | None:
        """The words of the text for an office that it leaves open: *Asisten yang membidangi*."""
        match = self._open.search(station.words)
        if match is None:
            return None
        names = self._reading.evidence.spellings(match[1])
        behind = " ".join(match[2].split())
        for name in sorted(names, key=len, reverse=True):
            said = f"{name} {behind}"
            if any(said in " ".join(text.split()) for text in self._texts):
                return said
        return f"{names[0]} {behind}"

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        return tuple(" ".join(each.split()) for each in self._reading.source.provisions.values())

    @cached_property
    def _open(self) -> re.Pattern[str]:
        draft = self._reading.vocabulary.drafting
        fillers = any_of([*self._reading.vocabulary.fillers, *draft.qualifiers])
        return re.compile(rf"{PARTY.pattern}\s+((?:(?:{fillers})\b\s*)+)", re.IGNORECASE)


def _offices(offices: list[str], station: Station) -> dict[str, Value]:
    if len(offices) == 1:
        return {"office": offices[0]}
    return {"offices": one_or_many(offices), "pick": station.pick or "unstated"}
