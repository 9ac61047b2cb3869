"""Who fills the place of one who is away, and who sends him, in whatever order a text says it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from jalur.drafting.reading import PARTY, Reading, unique
from jalur.verification.patterns import any_of

_SHORT = 7
"""Words of the text in a value of ours, at the most: eight in a row would be copied."""


class Filled(NamedTuple):
    """A place that is filled."""

    roles: str
    """The words for the capacities of whoever fills it."""
    absent: tuple[str, ...]
    by: tuple[str, ...]
    """Who sends him: by what he does, or by whose paper it is."""
    case: str | None
    """That the place is free, in our few words."""


class Vacancies:
    """Reads *Jabatan A yang kosong diisi pelaksana tugas dengan surat perintah B*, *A yang cuti
    mengusulkan pelaksana harian kepada B, dan B menerbitkan surat perintah* and the like.
    """

    def __init__(self, reading: Reading, role: str) -> None:
        self._reading, self._role = reading, role

    def of(self, marked: str, absent: tuple[str, ...]) -> Filled | None:
        """What a marked sentence says; ``absent`` are those whose absence is its case."""
        marked = self._makers.sub(self._paper_of, marked)
        filled = self._fills.search(marked)
        if filled is None or self._named.search(marked) or self._denied.search(marked):
            return None
        away = self._vacant.search(marked) or self._away.search(marked)
        case = None
        if away is not None:
            absent = tuple(PARTY.findall(away["a"]))
            said = away.groupdict()
            if said.get("how") or said.get("free"):
                whole = [away["place"].lower(), self._reading.plain(away["a"]), away["how"] or ""]
                case = " ".join(" ".join(whole).split()[:_SHORT])
        elif not absent and (whose := self._whose.search(marked)) is not None:
            absent = tuple(PARTY.findall(whose["a"]))
        by = next(
            (
                tuple(PARTY.findall(match["by"]))
                for pattern in self._senders
                if (match := pattern.search(marked)) is not None
            ),
            (),
        )
        by = tuple(each for each in unique(by) if each not in absent)
        return Filled(filled["roles"], tuple(unique(absent)), by, case) if absent else None

    def _paper_of(self, paper: re.Match[str]) -> str:
        """A paper with who makes it marked, where his name is part of its own."""
        return f"{paper['paper']} {self._reading.mark(paper['who'])}"

    @cached_property
    def _makers(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?P<paper>(?i:{self._orders}))\s+(?P<who>[A-Z]\w+(?:\s+[A-Z]\w+)*)")

    @property
    def _orders(self) -> str:
        return any_of(self._reading.vocabulary.drafting.mandates["orders"])

    @cached_property
    def _fills(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        draft = words.drafting.mandates
        verbs = any_of(
            [
                *draft["replaced"],
                *draft["appoints"],
                *draft["proposes"],
                *words.drafting.ways["appointed"],
                *words.drafting.ways["appointments"],
                *words.drafting.sending,
            ]
        )
        issues = rf"(?:{any_of(draft['issues'])})\s+(?:{self._orders})"
        joints = any_of([*words.joining, *words.choosing])
        run = rf"{self._role}(?:\s*(?:,|/|,?\s(?:{joints})\s)\s*{self._role})*"
        return re.compile(
            rf"\b(?:{verbs}|{issues})\s+(?:(?!(?:{any_of(words.negations)})\b)[a-z]+\s+){{0,2}}?"
            rf"(?P<roles>{run})",
            re.IGNORECASE,
        )

    @cached_property
    def _named(self) -> re.Pattern[str]:
        """Somebody named who stands in, or what whoever does is said to do."""
        words = self._reading.vocabulary
        as_ = any_of([*words.as_words, *words.seats["as"]])
        return re.compile(rf"\b(?:{as_})\s+{self._role}|^{self._role}\s+me", re.IGNORECASE)

    @cached_property
    def _denied(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        no, verbs = any_of(words.negations), any_of(words.drafting.mandates["replaced"])
        return re.compile(rf"\b(?:{no})\s+(?:\w+\s+)?(?:{verbs})\b", re.IGNORECASE)

    @cached_property
    def _vacant(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        draft = words.drafting.mandates
        away = any_of([*words.drafting.absent, *draft["vacant"]])
        relative = any_of(words.relatives)
        return re.compile(
            rf"\b(?P<place>(?P<free>(?:{any_of(draft['vacancies'])})\s+)?(?:{any_of(draft['posts'])}))\s+"
            rf"(?:[a-z]+\s+)?(?P<a>{self._reading.offices})"
            rf"(?:\s+(?:(?:{relative})\s+)?(?:\w+\s+)??(?P<how>{away})\b)?",
            re.IGNORECASE,
        )

    @cached_property
    def _away(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        away = any_of([*words.drafting.absent, *words.drafting.mandates["vacant"]])
        return re.compile(
            rf"(?P<a>{self._reading.offices})\s+(?:{any_of(words.relatives)})\s+"
            rf"(?:\w+\s+){{0,2}}?(?:{away})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _whose(self) -> re.Pattern[str]:
        to = any_of(self._reading.vocabulary.drafting.mandates["standing_for"])
        return re.compile(
            rf"{self._role}\s+(?:(?:{to})\s+)?(?:[a-z]+\s+)?(?P<a>{self._reading.offices})",
            re.IGNORECASE,
        )

    @cached_property
    def _senders(self) -> tuple[re.Pattern[str], ...]:
        words = self._reading.vocabulary
        draft, agents = words.drafting.mandates, any_of(words.agents)
        by = rf"(?P<by>{self._reading.offices})"
        forces = any_of(self._reading.common.forces)
        appointed = any_of(words.drafting.ways["appointed"])
        issued, issues = any_of(draft["issued"]), any_of(draft["issues"])
        sends = any_of([*draft["appoints"], *words.drafting.sending])
        small = r"(?:[a-z]+\s+)"
        which = rf"(?:(?:{any_of(words.relatives)})\s+(?:{issued})\s+(?:(?:{agents})\s+)?|dari\s+)?"
        return tuple(
            re.compile(pattern, re.IGNORECASE)
            for pattern in (
                rf"\b(?:{self._orders})\s+{which}{by}",
                rf"\b(?:{appointed})\s+(?:(?:{small}{{0,5}}?(?:{agents})\s+)|)(?:dan\s+)?{by}",
                rf"{by}\s+(?:(?:{forces})\s+)?{small}?(?:{issues})\s+(?:{self._orders})\b",
                rf"{by}\s+(?:(?:{forces})\s+)?(?:{sends})\s+(?:[a-z]+\s+){{0,2}}?{self._role}",
                rf"\b(?:{appointed})\s[^<;:]*\b(?:{agents})\s+{by}",
            )
        )
