"""Which sentences say who is appointed to stand in for whom, in which capacity, and by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from jalur.drafting.cases import Cases
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.drafting.stand_ins import capacities_in
from jalur.drafting.vacancies import Vacancies
from jalur.law.citation import Citation
from jalur.text.folding import fold
from jalur.verification.patterns import any_of

_NOBODY: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Appointed(NamedTuple):
    """What a sentence says of those who stand in."""

    by: str | None
    """Who appoints them; None where it does not say."""
    whom: tuple[tuple[str, tuple[str, ...]], ...]
    """Each capacity, with those for whom one stands in."""
    force: str | None = None
    """The modal word of appointing."""
    case: str | None = None
    """That the place is free, where the sentence says so of the place itself."""


class AppointedRoles:
    """Reads *Pelaksana harian A ditunjuk oleh B*, *B menunjuk pelaksana tugas A*, *Penunjukan
    pelaksana tugas A menjadi wewenang B*, *A yang berhalangan digantikan oleh pelaksana harian*.
    """

    def __init__(self, reading: Reading, cases: Cases) -> None:
        self._reading, self._cases = reading, cases
        self._vacancies = Vacancies(reading, self._role)

    @cached_property
    def parties(self) -> Mapping[str, str]:
        """The parties of the text that are but called by a capacity, with this."""
        known = {
            fold(word): capacity
            for capacity, words in self._reading.vocabulary.saying["capacity"].items()
            for word in words
        }
        return {
            id: known[name]
            for id, party in self._reading.region.parties.items()
            for name in map(fold, (party.name, *party.aliases))
            if name in known
        }

    def marked(self, ref: Citation) -> str:
        """A marked sentence that has those who stand in by their capacities."""
        names = self._reading.vocabulary.saying["capacity"]
        marked = self._reading.marked(ref)
        for id, capacity in self.parties.items():
            marked = marked.replace(f"<{id}>", names[capacity][0])
        return self._nobody.sub(" ", marked)

    @cached_property
    def _nobody(self) -> re.Pattern[str]:
        """That nobody is appointed: *tidak ditunjuk Plh*."""
        words = self._reading.vocabulary
        no, sent = any_of(words.negations), any_of(words.drafting.ways["appointed"])
        return re.compile(rf"\b(?:{no})\s+(?:{sent})\s+{self._role}", re.IGNORECASE)

    def all(
        self, ref: Citation, away: Mapping[str, tuple[str, ...]] = _NOBODY
    ) -> Iterator[Appointed]:
        """What a provision says of whom it has appointed, clause by clause: where a further one
        names nobody for whom, it is for those of the one before, and else for whoever is ``away``
        by its article where one in that capacity is appointed.
        """
        if self._reading.items(ref):
            return
        before: tuple[str, ...] = ()
        for clause in self._clauses(self.marked(ref)):
            if (made := self._of(ref, clause, before, away)) is not None:
                before = tuple(unique(id for _, absent in made.whom for id in absent))
                yield made

    def _clauses(self, marked: str) -> Iterator[str]:
        """The clauses of a sentence that each have somebody appointed."""
        start = 0
        for match in self._between.finditer(marked):
            if self._appoints.search(marked[start : match.start()]):
                yield marked[start : match.start()]
                start = match.end()
        yield marked[start:]

    @cached_property
    def _between(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        joints = any_of([*words.joining, *words.drafting.contrasts])
        verbs = any_of(words.drafting.mandates["appoints"])
        return re.compile(
            rf",?\s+(?:{joints})\s+(?={self.run}\s|<[a-z0-9-]+>\s+(?:{verbs})\b)", re.IGNORECASE
        )

    @cached_property
    def _appoints(self) -> re.Pattern[str]:
        draft = self._reading.vocabulary.drafting
        verbs = [*draft.ways["appointed"], *draft.mandates["appoints"], *draft.ways["carried_out"]]
        return re.compile(rf"\b(?:{any_of(verbs)})\b", re.IGNORECASE)

    def _of(
        self,
        ref: Citation,
        marked: str,
        before: tuple[str, ...],
        away: Mapping[str, tuple[str, ...]],
    ) -> Appointed | None:
        found: Appointed | None = None
        alone: Appointed | None = None
        for pattern in (self._passive, self._active, self._replacing):
            if (match := pattern.match(marked)) is None:
                continue
            said = match.groupdict()
            by = [id for id in unique(PARTY.findall(said["by"] or "")) if id not in self.parties]
            if self._sent.search(said["whom"] or ""):
                # *dijabat oleh A yang ditunjuk oleh B*: it is A who stands in.
                return None
            whom = tuple(self._whom(ref, said, before)) or tuple(
                (role, away[role])
                for role in capacities_in(self._reading, said["whom"] or "")
                if away.get(role)
            )
            force = self._force.search(match.group())
            if whom and (len(by) == 1 or (not by and pattern is self._replacing)):
                found = Appointed(by[0] if by else None, whom, force[0].lower() if force else None)
                if found.by is not None:
                    return found
            elif len(by) == 1 and re.fullmatch(self.run, (said["whom"] or "").strip(), re.I):
                roles = capacities_in(self._reading, said["whom"] or "")
                bidden = force[0].lower() if force else None
                alone = Appointed(by[0], tuple((role, ()) for role in roles), bidden)
        return self._filled(ref, marked) or found or alone

    def _filled(self, ref: Citation, marked: str) -> Appointed | None:
        """What a sentence says that has it in no such order."""
        filled = self._vacancies.of(marked, self._cases.absent(ref))
        if filled is None:
            return None
        roles = capacities_in(self._reading, filled.roles)
        by = [each for each in filled.by if each not in self.parties]
        whom = tuple((role, filled.absent) for role in roles)
        return Appointed(by[0], whom, case=filled.case) if len(by) == 1 and whom else None

    def _whom(
        self, ref: Citation, said: Mapping[str, str | None], before: tuple[str, ...]
    ) -> Iterator[tuple[str, tuple[str, ...]]]:
        whom = self._excluding.split(said["whom"] or "", maxsplit=1)[0]
        stated = [*self._role_of.finditer(whom)]
        for each in stated:
            absent = tuple(unique(PARTY.findall(each["absent"])))
            yield from ((role, absent) for role in capacities_in(self._reading, each["roles"]))
        away = said.get("absent")
        absent = tuple(unique(PARTY.findall(away))) if away else self._cases.absent(ref) or before
        if not stated and absent:
            yield from ((role, absent) for role in capacities_in(self._reading, whom))

    @property
    def _role(self) -> str:
        saying = self._reading.vocabulary.saying["capacity"]
        return rf"(?:{any_of(word for each in saying.values() for word in each)})\b\.?"

    @cached_property
    def run(self) -> str:
        """A pattern for one capacity or several."""
        words = self._reading.vocabulary
        joints = any_of([*words.joining, *words.choosing])
        return rf"{self._role}(?:(?:\s*,\s*|\s*/\s*|\s*,?\s+(?:{joints})\s+){self._role})*"

    @cached_property
    def _passive(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        ways, openers = words.drafting.ways, any_of(words.openers)
        offices = rf"(?P<by>{self._reading.offices})"
        agents, powers = any_of(words.agents), any_of(words.drafting.mandates["powers"])
        paper = rf"(?:{any_of(words.drafting.mandates['appointed_by_paper'])})"
        held = any_of(words.drafting.mandates["signature_of"])
        carried = rf"(?:{any_of(ways['carried_out'])}|(?:{powers})|(?:{held}))"
        nouns, verbs = any_of(ways["appointments"]), any_of(words.drafting.mandates["appoints"])
        power = any_of(words.drafting.mandates["authority_nouns"])
        noun = rf"(?P<noun>(?:(?:{power})\s+)?(?:{nouns})|(?:{power})\s+(?:{verbs}))"
        return re.compile(
            rf"^{self._case}(?:{noun}\s+)?(?:(?:{openers})\s+)?"
            rf"(?P<whom>{self._role}(?:\s+(?:{self._role}|[^;:.])*?)?)\s+"
            rf"(?(noun){carried}|(?:(?:{any_of(ways['appointed'])})(?:\s+(?:{agents}))?|{paper}))\s+{offices}",
            re.IGNORECASE,
        )

    @cached_property
    def _active(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        forces, verbs = any_of(self._reading.common.forces), words.drafting.mandates["appoints"]
        charged = [*words.charges["authority"], *words.drafting.bidding["authority"]]
        powers = rf"(?:{any_of(charged)})(?:\s+(?:{any_of(words.tasks)}))?"
        return re.compile(
            rf"^{self._case}(?P<by>{self._reading.offices})(?:\s+yang\s+[^,;:.<]*?)??\s+"
            rf"(?:(?:{forces}|{powers})\s+)?(?:{any_of(verbs)})\s+(?:\w+\s+){{0,2}}?"
            rf"(?P<whom>{self._role}(?:\s+(?:\w+\s+)??{self._reading.offices})?)",
            re.IGNORECASE,
        )

    @cached_property
    def _replacing(self) -> re.Pattern[str]:
        """*A yang berhalangan digantikan oleh pelaksana harian*, and by whom that one is sent."""
        words = self._reading.vocabulary
        relative, agents = any_of(words.relatives), any_of(words.agents)
        does = any_of(words.drafting.mandates["replaced"])
        appointed = any_of(words.drafting.ways["appointed"])
        away, no = any_of(words.drafting.absent), any_of(words.negations)
        return re.compile(
            rf"^{self._case}(?:\w+\s+)?(?P<absent>{self._reading.offices})\s+(?:{relative})\s+"
            rf"(?:\w+\s+)?(?:{away})\b(?:(?!\s(?:{no})\s)[^,;:.])*?\s(?:{does})\s+(?:(?:{agents})\s+)?"
            rf"(?P<whom>{self._role})(?:[^;:.]*?\b(?:{appointed})\s+(?:(?:{agents})\s+)?"
            rf"(?P<by>{self._reading.offices}))?",
            re.IGNORECASE,
        )

    def denies(self, ref: Citation) -> bool:
        """Whether whoever stands in is said not to do something: *Pelaksana harian tidak
        menandatangani …*.
        """
        marked = self.marked(ref)
        return any(each.search(marked) for each in (self._denies, self._denied, self._denied_to))

    @cached_property
    def _denied(self) -> re.Pattern[str]:
        """*Oleh pelaksana harian tidak dapat diambil keputusan …*."""
        words = self._reading.vocabulary
        may = any_of([*words.may_forbid, *words.prohibitions])
        return re.compile(
            rf"^(?:{any_of(words.agents)})\s+{self.run}\s+(?:{may})\s+di[a-z]{{4,}}", re.IGNORECASE
        )

    @cached_property
    def _denied_to(self) -> re.Pattern[str]:
        """*Keputusan … tidak dapat diambil oleh pelaksana harian*."""
        words = self._reading.vocabulary
        may = any_of([*words.may_forbid, *words.prohibitions])
        return re.compile(
            rf"^[^,;:.]*?\b(?:{may})\s+di[a-z]{{4,}}\s+(?:{any_of(words.agents)})\s+{self.run}",
            re.IGNORECASE,
        )

    @cached_property
    def _denies(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        draft = words.drafting
        no, deeds = any_of(words.negations), any_of(draft.mandates["undone"])
        spared = any_of([*draft.ways["gets"], *draft.mandates["needs"], *draft.no_verbs])
        return re.compile(
            rf"^{self.run}\s+(?:{no})\s+(?:(?:{deeds})\b|(?!(?:{spared})\b)me[a-z]{{4,}})",
            re.IGNORECASE,
        )

    @cached_property
    def _force(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._reading.common.forces)})\b", re.IGNORECASE)

    @property
    def _case(self) -> str:
        """A clause that goes before and says in which case."""
        words = self._reading.vocabulary
        opens = any_of([*words.conditions, *words.cases, *words.provisos])
        return rf"(?:(?:{opens})\b[^;:.]*?,\s+)?"

    @cached_property
    def _role_of(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?P<roles>{self.run})\s+(?:jabatan\s+)?(?P<absent>{self._reading.offices})",
            re.IGNORECASE,
        )

    @cached_property
    def _sent(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._reading.vocabulary.relatives)})$", re.IGNORECASE)

    @cached_property
    def _excluding(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._reading.vocabulary.excluding)})\b", re.IGNORECASE)
