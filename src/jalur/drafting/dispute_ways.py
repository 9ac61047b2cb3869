"""Ways of what is not agreed upon: who decides it, level by level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import PARTY, Reading, fresh_id, unique
from jalur.drafting.stations import Stations
from jalur.drafting.way_purposes import DISPUTE
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class DisputeWays:
    """Reads *perselisihan antar-A diselesaikan oleh B, dan dalam hal … diputuskan oleh C*; each is
    a guess.
    """

    def __init__(self, reading: Reading, stations: Stations, taken: set[str]) -> None:
        self._reading, self._stations, self._taken = reading, stations, taken

    def of(self, ref: Citation) -> list[Entry]:
        """The way that a provision tells."""
        marked = self._whole(ref)
        first = self._decided.search(marked)
        if first is None or not self._begins.match(marked):
            return []
        coordinators = self._reading.coordinators
        subject = PARTY.findall(marked[: first.start()])
        steps = [*self._steps(ref, marked)]
        offices = {*coordinators, *(str(each.get("office")) for each in steps)}
        led = [id for run in self._led.findall(marked) for id in PARTY.findall(run)]
        travellers = [
            each
            for each in unique([*subject, *led])
            if each not in offices and self._reading.category(each) != "forum"
        ]
        if not travellers or not steps:
            return []
        values: dict[str, Value] = {
            "id": fresh_id(f"{travellers[0]}-{DISPUTE}", self._taken),
            "for": list(travellers[:1]),
            "purposes": [DISPUTE],
            "steps": list(steps),
            "basis": [ref, *(self._reading.items(ref) if len(steps) > 1 else ())],
        }
        return [Entry(values, sure=False)]

    def _whole(self, ref: Citation) -> str:
        """The marked words of a provision with those of its list."""
        items = (self._reading.marked(item) for item in self._reading.items(ref))
        return " ".join([self._reading.marked(ref), *items])

    def _steps(self, ref: Citation, marked: str) -> Iterator[Entry]:
        """Who decides it, one behind the other: behind each verb, or in the items of a list."""
        met: set[str] = set()
        for match in self._decided.finditer(marked):
            runs = [match.group("offices")] if match["offices"] else []
            if not runs:
                items = map(self._reading.marked, self._reading.items(ref))
                runs = [each.group() for item in items if (each := self._item.match(item))]
            for run in runs:
                found = self._named.match(run)
                if found is None:
                    continue
                for step in self._stations.named(ref, found["offices"], found["rest"]):
                    said = str(step.get("office") or step.get("words"))
                    if said not in met:
                        met.add(said)
                        yield Entry(step.values, sure=False)

    @cached_property
    def _named(self) -> re.Pattern[str]:
        return re.compile(self._stations.pattern, re.IGNORECASE)

    @cached_property
    def _item(self) -> re.Pattern[str]:
        """The office with which an item begins."""
        return re.compile(rf"\s*{self._offices}", re.IGNORECASE)

    @property
    def _offices(self) -> str:
        """The pattern of stations, without its groups."""
        return self._stations.pattern.replace("?P<offices>", "").replace("?P<rest>", "")

    @cached_property
    def _begins(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        every = any_of(words.quantifiers["all"])
        disputes = any_of(words.drafting.ways["disputed"])
        return re.compile(rf"\s*(?:(?:{every})\s+)?(?:{disputes})\b", re.IGNORECASE)

    @cached_property
    def _decided(self) -> re.Pattern[str]:
        """A verb of deciding it, and by whom."""
        words = self._reading.vocabulary
        verbs = any_of(words.drafting.ways["affairs_led"])
        return re.compile(
            rf"\b(?:{verbs})\s+(?:secara\s+\w+\s+)?(?:(?:{any_of(words.agents)})\s*)?"
            rf"(?::|(?P<offices>{self._offices}))",
            re.IGNORECASE,
        )

    @cached_property
    def _led(self) -> re.Pattern[str]:
        """Whose coordinator it is who decides: *Asisten yang membidangi A pemrakarsa*."""
        words = self._reading.vocabulary
        return re.compile(
            rf"\b(?:{any_of(words.relatives)})\s+(?:{any_of(words.drafting.ways['leads'])})\s+"
            rf"({self._reading.offices})",
            re.IGNORECASE,
        )
