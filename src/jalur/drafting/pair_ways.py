"""Ways between two that a sentence names as a pair, and that are gone without anybody between."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property

from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import PARTY, Reading, fresh_id, one_or_many, unique
from jalur.drafting.way_purposes import COORDINATION
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class PairWays:
    """Reads *hubungan A dengan B dapat dilakukan langsung*, *konsultasi kepada B dilakukan langsung
    oleh C* and *surat A kepada B dapat dikirim langsung*; each is a guess.
    """

    def __init__(self, reading: Reading, taken: set[str]) -> None:
        self._reading, self._taken = reading, taken

    def of(self, ref: Citation, purposes_in: Callable[[str], tuple[str, ...]]) -> list[Entry]:
        """The ways that a provision tells; ``purposes_in`` reads for what some words are."""
        marked = self._reading.marked(ref)
        done = self._done.search(marked)
        if done is None:
            return []
        before = marked[: done.start()]
        pairs = [*self._pairs(before, self._agents(marked[done.end() :]))]
        return [self._way(ref, marked, purposes_in, *pair) for pair in pairs]

    def _way(
        self,
        ref: Citation,
        marked: str,
        purposes_in: Callable[[str], tuple[str, ...]],
        travellers: list[str],
        ends: list[str],
    ) -> Entry:
        step: dict[str, Value] = (
            {"office": ends[0]} if len(ends) == 1 else {"offices": one_or_many(ends), "pick": "any"}
        )
        force = self._reading.force(ref)
        copied = (PARTY.findall(run) for run in self._copies.findall(marked))
        copies = unique(id for each in copied for id in each if id not in ends)
        values: dict[str, Value] = {
            "id": fresh_id(f"{travellers[0]}-langsung", self._taken),
            "for": list(travellers),
            "purposes": list(purposes_in(marked)) or [COORDINATION],
            "mode": "direct",
            **({"force": force} if force else {}),
            **({"copies_to": list(copies)} if copies else {}),
            "steps": [Entry(step)],
            "basis": [ref],
        }
        return Entry(values, sure=False)

    def _pairs(self, before: str, agents: list[str]) -> Iterator[tuple[list[str], list[str]]]:
        """Who goes, and to whom: whoever does it, or who is named first; both of two between whom
        it is.
        """
        match = self._pair.match(before)
        if match is None:
            return
        ends = unique(PARTY.findall(match["b"] or ""))
        first = unique(PARTY.findall(match["a"] or ""))
        if match["c"]:
            first, *others = ([each] for each in unique(PARTY.findall(match["c"])))
            ends = [id for each in others for id in each]
            if not agents and ends:
                yield from ((one, other) for one, other in ((first, ends), (ends, first)))
            first = []
        travellers = [each for each in agents or first if each not in ends]
        if travellers and ends:
            yield travellers, ends

    def _agents(self, behind: str) -> list[str]:
        match = self._by.match(behind)
        return unique(PARTY.findall(match["c"])) if match is not None else []

    @cached_property
    def _direct(self) -> str:
        return any_of(self._reading.vocabulary.modes["direct"])

    @cached_property
    def _done(self) -> re.Pattern[str]:
        """A verb with *langsung*, and nobody to whom behind it."""
        words = self._reading.vocabulary
        lead = any_of([*words.receivers, *words.partners, *words.drafting.ways["among"]])
        past = rf"(?:{any_of(words.without)})\s+(?:{any_of(words.ways)})\s+{self._reading.offices}"
        return re.compile(
            rf"\b(?:di|ber)\w{{3,}}\s+(?:(?:secara\s+)?(?:{self._direct})\b(?!\s*(?:{lead}))|{past})",
            re.IGNORECASE,
        )

    @cached_property
    def _by(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        return re.compile(
            rf"\s+(?:{any_of(words.agents)})\s+(?P<c>{self._reading.offices})", re.IGNORECASE
        )

    @cached_property
    def _pair(self) -> re.Pattern[str]:
        """A subject of two sides: *A dengan B*, *surat A kepada B*, *hubungan antara A dan B*."""
        words = self._reading.vocabulary
        office, between = self._reading.offices, any_of(words.drafting.between)
        to = any_of([*words.drafting.pairing, *words.receivers[:1]])
        apart = any_of([*words.ways, *words.relatives, *words.negations, *words.copying])
        word = rf"(?!(?:{apart}|{to}|{between})\b)[^\s<>,;:]+"
        some = rf"(?:{word}\s+){{0,5}}?"
        return re.compile(
            rf"^(?:{some}(?:{between})\s+(?P<c>{office})"
            rf"|{some}(?:(?P<a>{office})\s+)?{some}(?:{to})\s+{some}(?P<b>{office}))",
            re.IGNORECASE,
        )

    @cached_property
    def _copies(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.copying)
        return re.compile(rf"\b(?:{words})\s+({self._reading.offices})", re.IGNORECASE)
