"""In which case, and for how long, somebody stands in by the provisions of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from jalur.drafting.appointed import AppointedRoles
from jalur.drafting.mandate_values import MandateValues
from jalur.drafting.reading import Reading
from jalur.drafting.stand_ins import capacities_in
from jalur.drafting.times import without_spelt
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_SHORT = 7
"""Words of the text in a value of ours, at the most: eight in a row would be copied."""


class Whenever(NamedTuple):
    """The case in which one in a capacity is appointed, and who is not there in it."""

    at: Citation
    role: str
    case: str
    absent: tuple[str, ...]


class AppointingCases:
    """Reads *Pelaksana harian ditunjuk apabila …, sedangkan pelaksana tugas apabila …*, *Dalam hal
    …, ditunjuk pelaksana harian*, *Pelaksana tugas melaksanakan tugas paling lama 3 bulan*.
    """

    def __init__(self, reading: Reading, roles: AppointedRoles, values: MandateValues) -> None:
        self._reading, self._roles, self._values = reading, roles, values

    def of(self, ref: Citation) -> Iterator[Whenever]:
        """Those that a provision tells."""
        if self._reading.items(ref):
            return
        marked = self._roles.marked(ref)
        for pattern in (self._whenever, self._for_post, self._then):
            for match in pattern.finditer(marked):
                said = self._reading.plain(match["case"])
                case = without_spelt(said).split()
                # A number that is not spelt out is no word of the text in a row.
                short = _SHORT + (len(case) < len(said.split()))
                absent = self._values.cases.named(match["case"])
                for role in capacities_in(self._reading, match["roles"]):
                    yield Whenever(ref, role, " ".join(case[:short]), absent)

    def term(self, ref: Citation, role: str) -> str | None:
        """How long one in a capacity stands in, where a clause about him alone says so."""
        for clause in self._contrasts.split(self._roles.marked(ref)):
            if capacities_in(self._reading, clause) != [role] or self._begins.match(clause) is None:
                continue
            times = self._values.times_within(clause)
            if (term := times.get("term")) is not None:
                return str(term)
            due = _LONG.match(str(times.get("deadline", "")))
            if due is not None and self._serves.match(clause):
                return due.group()
        return None

    def prolonging(self, ref: Citation) -> str:
        """The modal word with which a provision lets that be made longer; empty without one."""
        match = self._prolonged.search(self._reading.source.provisions[ref])
        return match["force"].lower() if match is not None else ""

    def is_prolonged(self, ref: Citation) -> list[str]:
        """The capacities of a provision that lets how long somebody stands in be made longer."""
        return capacities_in(self._reading, self._roles.marked(ref)) if self.prolonging(ref) else []

    @cached_property
    def _prolonged(self) -> re.Pattern[str]:
        forces = any_of(self._reading.common.forces)
        verbs = any_of(self._reading.vocabulary.drafting.mandates["prolonged"])
        return re.compile(rf"\b(?P<force>{forces})\s+(?:{verbs})\b", re.IGNORECASE)

    def whose(self, case: str | None) -> str:
        """For whom one stands in whom nobody names: by his case, or else whoever is in office."""
        words = self._reading.vocabulary.drafting.mandates
        who = any_of([*words["posts"], *words["persons"]])
        return case if case and re.match(rf"(?:{who})\b", case, re.I) else words["persons"][0]

    def serves(self, ref: Citation) -> bool:
        """Whether a provision says no more than how long one in a capacity does so."""
        return self._serves.match(self._roles.marked(ref)) is not None

    @property
    def _joints(self) -> str:
        words = self._reading.vocabulary
        return any_of([*words.joining, *words.choosing, *words.drafting.contrasts])

    @property
    def _case(self) -> str:
        return rf"(?P<case>(?:(?!\s+(?:{self._joints})\s+{self._roles.run})[^,;:.])+)"

    @property
    def _opens(self) -> str:
        words = self._reading.vocabulary
        return any_of([*words.provisos, *words.cases, *words.conditions])

    @property
    def _appointed(self) -> str:
        return any_of(self._reading.vocabulary.drafting.ways["appointed"])

    @cached_property
    def _whenever(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?P<roles>{self._roles.run})\s+(?:(?:{self._appointed})\s+)?(?:{self._opens})\s+"
            rf"{self._case}",
            re.IGNORECASE,
        )

    @cached_property
    def _for_post(self) -> re.Pattern[str]:
        """*ditunjuk untuk pejabat yang berhalangan*, *untuk jabatan yang lowong*."""
        draft = self._reading.vocabulary.drafting
        before = any_of(draft.mandates["standing_for"])
        fills = any_of(draft.mandates["fills"])
        who = any_of([*draft.mandates["posts"], *draft.mandates["persons"]])
        away = any_of([*draft.absent, *draft.mandates["vacant"]])
        return re.compile(
            rf"(?P<roles>{self._roles.run})\s+(?:(?:(?:{self._appointed})\s+)?(?:{before})|(?:{fills}))\s+"
            rf"(?=(?:{who})\s[^,;:.]*?\b(?:{away})\b){self._case}",
            re.IGNORECASE,
        )

    @cached_property
    def _then(self) -> re.Pattern[str]:
        """*Dalam hal A berhalangan, ditunjuk pelaksana harian*."""
        return re.compile(
            rf"^(?:{self._opens})\s+{self._case},\s+(?:\w+\s+)??(?:{self._appointed})\s+(?:\w+\s+)??"
            rf"(?P<roles>{self._roles.run})",
            re.IGNORECASE,
        )

    @cached_property
    def _contrasts(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.drafting.contrasts)
        return re.compile(rf",?\s+(?:{words})\s+", re.IGNORECASE)

    @cached_property
    def _begins(self) -> re.Pattern[str]:
        return re.compile(rf"(?:\w+\s+){{0,3}}?{self._roles.run}", re.IGNORECASE)

    @cached_property
    def _serves(self) -> re.Pattern[str]:
        """*Pelaksana tugas melaksanakan tugas …*, *Masa tugas pelaksana tugas …*."""
        draft = self._reading.vocabulary.drafting.mandates
        does, tasks = any_of(draft["does"]), any_of(draft["tasks"])
        terms, limits = any_of(draft["terms"]), any_of(self._reading.vocabulary.limits)
        return re.compile(
            rf"^(?:(?:{terms})\s+)?{self._roles.run}\s+(?:(?:{does})\s+(?:{tasks})\w*\s+)?"
            rf"(?:\w+\s+){{0,2}}?(?:{limits})\b",
            re.IGNORECASE,
        )


_LONG = re.compile(r"\D*\d+\s+\w+")
"""A time up to its unit."""
