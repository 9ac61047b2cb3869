"""Whom a text denies to coordinators: *A tidak dikoordinasikan oleh Asisten*."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from jalur.drafting.entries import Entry
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


def denied_units(reading: Reading) -> tuple[Entry, ...]:
    """The entries of ``not_coordinated``; each is a guess."""
    found = DeniedUnits(reading)
    return tuple(entry for ref in reading.operative() for entry in found.of(ref))


def without(mandates: Iterable[Entry], denied: Iterable[Entry]) -> tuple[Entry, ...]:
    """The mandates but for those of whom a provision only says that nobody coordinates him."""
    said = {(ref, str(each["units"])) for each in denied for ref in each.places()}
    return tuple(each for each in mandates if (each["at"], str([each["party"]])) not in said)


class DeniedUnits:
    """Reads the denial of a verb of coordinating, behind whom it is about."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, ref: Citation) -> tuple[Entry, ...]:
        """What a provision denies to coordinators; of others it says nothing of the kind."""
        match = self._denied.match(self._reading.marked(ref))
        if match is None:
            return ()
        whose = match["by"] or match["under"]
        units, by = unique(PARTY.findall(match["a"])), unique(PARTY.findall(whose))
        if not units or not self._reading.coordinators.issuperset(by):
            return ()
        return (Entry({"units": units, "by": by, "basis": [ref]}, sure=False),)

    @cached_property
    def _denied(self) -> re.Pattern[str]:
        words, offices = self._reading.vocabulary, self._reading.offices
        verbs, assigning = any_of(words.drafting.ways["denied"]), words.drafting.assigning
        under = rf"(?:{any_of(assigning['under'])})\s+(?:{any_of(assigning['areas'])})"
        return re.compile(
            rf"^(?P<a>{offices})\s+(?:[^;:]*?\s)?(?:{any_of(words.negations)})\s+"
            rf"(?:(?:{verbs})\s+(?:{any_of(words.agents)})\s+(?P<by>{offices})"
            rf"|{under}\s+(?P<under>{offices}))",
            re.IGNORECASE,
        )
