"""The ways that sentences leave to what they except from another way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import PARTY, Reading, fresh_id, unique
from jalur.drafting.stations import Stations
from jalur.drafting.way_text import WayText
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_MOST = 7
"""Words of the text in a value of ours, at the most."""


class ExceptedWays:
    """Reads *kecuali X yang dapat disampaikan langsung*; each is a guess."""

    def __init__(self, reading: Reading, stations: Stations, taken: set[str]) -> None:
        self._reading, self._stations, self._taken = reading, stations, taken
        self._text = WayText(reading)

    def of(self, ref: Citation, mains: Sequence[Entry]) -> Entry | None:
        """The way of what a provision excepts from its others; None where it says of none."""
        said = self._text.excepted(ref)
        if said is None:
            return None
        clause, before = said
        main = mains[0] if mains else None
        direct = self._direct.search(clause) is not None
        ends = self._offices(self._to, self._copies.sub(" ", clause))
        if (not direct and (main is None or not ends)) or self._through.search(clause):
            return None
        steps = self._steps(ref, ends) if ends else _last(main)
        steps = steps or self._steps(ref, self._offices(self._to, before))
        own = self._own.match(clause)
        named = unique(PARTY.findall(own["a"])) if own is not None else []
        parties = named or self._offices(self._by, clause) or _travellers(main)
        if not steps or not parties or set(parties) & set(ends):
            return None
        values: dict[str, Value] = {
            "id": fresh_id(f"{parties[0]}-langsung", self._taken),
            "for": parties,
            "purposes": main["purposes"] if main is not None else ["koordinasi"],
            "mode": "direct",
        }
        if force := self._force.search(clause):
            values["force"] = force.group().lower()
        if copies := self._offices(self._copies, clause):
            values["copies_to"] = copies
        what = (
            []
            if own is not None
            else self._reading.plain(self._what.split(clause, maxsplit=1)[0]).split()
        )
        if what:
            values["condition"] = " ".join(what[:_MOST])
        values["steps"] = steps
        if main is not None:
            values["adds_to"] = [str(main["id"])]
        values["basis"] = [ref]
        if not direct:
            reason = self._reading.vocabulary.drafting.reasons["excepted"]
            values |= {"status": "inferred", "reason": reason}
        return Entry(values, sure=False)

    def _steps(self, ref: Citation, parties: list[str]) -> list[Value]:
        words = ", ".join(f"<{each}>" for each in parties)
        return [self._stations.step(ref, parties, words)] if parties else []

    def _offices(self, lead: re.Pattern[str], words: str) -> list[str]:
        return unique(id for run in lead.findall(words) for id in PARTY.findall(run))

    @cached_property
    def _direct(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._reading.vocabulary.modes['direct'])})\b", re.I)

    @cached_property
    def _through(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._reading.vocabulary.ways)})\b", re.IGNORECASE)

    @cached_property
    def _force(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._reading.common.forces)})\b", re.IGNORECASE)

    @cached_property
    def _to(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        receivers = [each for each in words.receivers if each not in words.ways]
        lead = any_of([*receivers, *words.partners[:1]])
        return re.compile(rf"\b(?:{lead})\s+({self._reading.offices})", re.IGNORECASE)

    @cached_property
    def _by(self) -> re.Pattern[str]:
        by = any_of(self._reading.vocabulary.agents)
        return re.compile(rf"\b(?:{by})\s+({self._reading.offices})", re.IGNORECASE)

    @cached_property
    def _own(self) -> re.Pattern[str]:
        """Who does otherwise himself: *kecuali Inspektur yang menyampaikan laporan langsung*."""
        words = self._reading.vocabulary
        return re.compile(
            rf"\s*(?P<a>{self._reading.offices})\s*,?\s+(?:{any_of(words.relatives)})\s+(?:\w+\s+)?me\w+",
            re.IGNORECASE,
        )

    @cached_property
    def _copies(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.copying)
        return re.compile(rf"\b(?:{words})\s+({self._reading.offices})", re.IGNORECASE)

    @cached_property
    def _what(self) -> re.Pattern[str]:
        """Where what is excepted ends, and what is done with it begins."""
        words = self._reading.vocabulary
        ends = any_of([*words.relatives, *self._reading.common.forces, *words.modes["direct"]])
        copying = any_of(words.copying)
        return re.compile(rf"\s*\b(?:{ends}|\w+\s+(?:{copying})|di\w{{5,}})\b", re.IGNORECASE)


def _last(main: Entry | None) -> list[Value]:
    """To whom the other way goes."""
    steps = main.get("steps") if main is not None else None
    ended = main is not None and main.get("end_stated") is not False
    return [steps[-1]] if isinstance(steps, list) and steps and ended else []


def _travellers(main: Entry | None) -> list[str]:
    known = main.get("for") if main is not None else None
    return [str(each) for each in known] if isinstance(known, list) else []
