"""Who initials a document before whom signs it."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.entries import Entry, Value, once
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import PARTY, Reading, fresh_id, unique
from jalur.drafting.stations import Stations
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of
from jalur.verification.sentences import NO_RULE

_NOT_HERE = NO_RULE | {"form", "meaning", "deleted"}


class Initials:
    """Reads *diparaf oleh*, *paraf koordinasi* and the like."""

    def __init__(self, reading: Reading, kinds: ProvisionKinds, stations: Stations) -> None:
        self._reading, self._acting, self._stations = reading, Acting(reading), stations
        self._taken: set[str] = set()
        self._entries: list[Entry] = []
        self.places: set[Citation] = set()
        for ref in reading.operative():
            told = kinds.told(ref)
            if told is None or told[0] not in _NOT_HERE:
                self._read(ref)

    def entries(self) -> tuple[Entry, ...]:
        """The chains in the order of the text."""
        return tuple(self._entries)

    def _read(self, ref: Citation) -> None:
        marked = self._reading.marked(ref)
        initials = [
            match
            for match in self._initialling.finditer(marked)
            if not self._is_denied(marked, match)
        ]
        signers = unique(
            id for match in self._signing.finditer(marked) for id in PARTY.findall(match["offices"])
        )
        if not initials or not signers:
            return
        steps = once(step for match in initials for step in self._stations.steps(ref, match))
        actor = self._acting.actor(ref).parties
        drafters = [each for each in actor if each not in signers and self._delivers.search(marked)]
        values: dict[str, Value] = {
            "id": fresh_id(f"paraf-{self._documents(ref)[0]}", self._taken),
            "document": self._documents(ref),
            "signers": signers,
            "order": self._order(ref, len(steps)),
            "initials": steps,
            "basis": [ref],
        }
        if drafters:
            values["for"] = drafters
        if force := self._reading.force(ref):
            values["force"] = force
        plain = all(step.sure for step in steps) and len(steps) == 1 and not drafters
        plain = plain and len(self._reading.documents(ref)) == 1
        self._entries.append(Entry(values, sure=plain and len(initials) == 1))
        self.places.add(ref)

    def _order(self, ref: Citation, count: int) -> str:
        words = self._reading.vocabulary.sequences
        told = [word for key, each in words.items() if key != "at-once" for word in each]
        if count < 2:
            return "unstated"
        text = self._reading.source.provisions[ref]
        stated = re.search(rf"\b(?:{any_of(told)})\b", text, re.IGNORECASE)
        return "stated" if stated else "listed"

    def _documents(self, ref: Citation) -> list[str]:
        return self._reading.documents(ref) or ["naskah-dinas"]

    def _is_denied(self, marked: str, match: re.Match[str]) -> bool:
        words = self._reading.vocabulary
        denied = any_of([*words.negations, *words.exceptions])
        before = marked[: match.start()]
        return re.search(rf"\b(?:{denied})(?:\s+\w+)?\s*$", before, re.IGNORECASE) is not None

    @cached_property
    def _initialling(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.initialling)
        return re.compile(
            rf"\b(?:{words})\s*,?\s*(?:oleh\s+)?{self._stations.pattern}", re.IGNORECASE
        )

    @cached_property
    def _signing(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.signing)
        return re.compile(rf"\b(?:{words})\s+(?P<offices>{self._reading.offices})", re.IGNORECASE)

    @cached_property
    def _delivers(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._reading.vocabulary.submitting)})\b", re.IGNORECASE)
