"""Who appoints those who stand in for whom, where a list or several clauses say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from jalur.drafting.appointed import AppointedRoles
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.drafting.stand_ins import capacities_in
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_SHORT = 7
"""Words of the text in a value of ours, at the most: eight in a row would be copied."""


class Appointing(NamedTuple):
    """One who appoints, and for whom those whom he appoints stand in."""

    at: Citation
    opening: Citation | None
    by: str
    absent: tuple[str, ...]
    words: str | None
    """Of the posts, where no party is named."""
    excepted: tuple[str, ...]
    roles: tuple[str, ...]
    """The capacities; those of the article where it says none."""


class AppointingLists:
    """Reads *Penunjukan dilakukan oleh: a. A, untuk jabatan B dan C selain D*, *Pelaksana harian
    ditunjuk: a. oleh A untuk B*, *Penunjukan dilakukan oleh A untuk B dan oleh C untuk D*.
    """

    def __init__(self, reading: Reading, roles: AppointedRoles) -> None:
        self._reading, self._roles = reading, roles

    def of(self, ref: Citation) -> Iterator[Appointing]:
        """Those of a provision, or of the items of the list that it opens."""
        marked = self._roles.marked(ref)
        if self._about.match(marked) is None:
            return
        roles = tuple(unique(capacities_in(self._reading, marked)))
        for at in self._reading.items(ref):
            said = self._roles.marked(at)
            match = self._item.match(said) or self._inverse.match(said)
            if match is not None:
                yield self._made(at, ref, match, tuple(capacities_in(self._reading, said)) or roles)
        clauses = () if self._reading.items(ref) else tuple(self._clause.finditer(marked))
        if len(clauses) > 1 or not roles:
            for match in clauses:
                yield self._made(ref, None, match, roles)

    def _made(
        self, at: Citation, opening: Citation | None, match: re.Match[str], roles: tuple[str, ...]
    ) -> Appointing:
        whom, *rest = self._excluding.split(match["whom"], maxsplit=1)
        whom = self._ends.split(whom, maxsplit=1)[0]
        absent = tuple(unique(PARTY.findall(whom)))
        words = " ".join(self._reading.plain(whom).strip(" .;,").split()[:_SHORT])
        posts = any_of(self._reading.vocabulary.drafting.mandates["posts"])
        if post := re.search(rf"\b({posts})\s+$", match.group()[: -len(match["whom"]) or None]):
            words = f"{post[1]} {words}"
        excepted = tuple(unique(PARTY.findall(rest[0]))) if rest else ()
        return Appointing(at, opening, match["by"], absent, words or None, excepted, roles)

    @property
    def _for(self) -> str:
        """Before those for whom, with the noun of a post, and the capacity said again."""
        words = self._reading.vocabulary.drafting.mandates
        post = rf"(?:{any_of(words['posts'])})"
        before = any_of(words["standing_for"])
        return rf"(?:{before})\s+(?:{self._roles.run}\s+)?(?:{post}\s+(?=<))?"

    @property
    def _by(self) -> str:
        return r"<(?P<by>[a-z0-9-]+)>"

    @cached_property
    def _about(self) -> re.Pattern[str]:
        """*Penunjukan …*, *Pelaksana harian … ditunjuk*, *Pejabat yang menunjuk …*."""
        words = self._reading.vocabulary
        draft = words.drafting
        nouns, done = any_of(draft.ways["appointments"]), any_of(draft.ways["appointed"])
        verbs = any_of([*draft.mandates["appoints"], *draft.sending])
        persons, relatives = any_of(draft.mandates["persons"]), any_of(words.relatives)
        return re.compile(
            rf"^(?:(?:{nouns})\b|{self._roles.run}\s+(?:{done})\b"
            rf"|(?:{persons})\s+(?:{relatives})\s+(?:\w+\s+)??(?:{verbs})\b)",
            re.IGNORECASE,
        )

    @cached_property
    def _item(self) -> re.Pattern[str]:
        """*A, untuk jabatan B dan C*, *oleh A bagi B*."""
        agents = any_of(self._reading.vocabulary.agents)
        return re.compile(
            rf"^(?:(?:{agents})\s+)?{self._by}\s*,?\s+{self._for}(?P<whom>[^;:]+)", re.IGNORECASE
        )

    @cached_property
    def _inverse(self) -> re.Pattern[str]:
        """*untuk jabatan B dan C, oleh A*, *B ditunjuk oleh A*."""
        words = self._reading.vocabulary
        agents, done = any_of(words.agents), any_of(words.drafting.ways["appointed"])
        return re.compile(
            rf"^(?:{self._for}|{self._roles.run}\s+)?(?P<whom>[^;:]+?),?\s+(?:(?:{done})\s+)?"
            rf"(?:{agents})\s+{self._by}",
            re.IGNORECASE,
        )

    @cached_property
    def _clause(self) -> re.Pattern[str]:
        agents = any_of(self._reading.vocabulary.agents)
        return re.compile(
            rf"\b(?:{agents})\s+{self._by}\s*,?\s+{self._for}(?=(?P<whom>{self._reading.offices}"
            rf"(?:\s+(?:{any_of(self._besides)})\s+{self._reading.offices})?))",
            re.IGNORECASE,
        )

    @property
    def _besides(self) -> tuple[str, ...]:
        words = self._reading.vocabulary
        return tuple({*words.excluding, *words.excepting} - {*words.without})

    @cached_property
    def _excluding(self) -> re.Pattern[str]:
        return re.compile(rf",?\s+\b(?:{any_of(self._besides)})\b", re.IGNORECASE)

    @cached_property
    def _ends(self) -> re.Pattern[str]:
        """Words behind which others are told, and not those for whom."""
        words = self._reading.vocabulary
        more = words.drafting.mandates["including"]
        joints = any_of([*words.joining, *words.choosing])
        others = rf"(?:(?:{joints})\s+)?(?:{any_of([*words.agents, *more])})"
        return re.compile(rf",?\s+(?:{others})\b|[,;]?\s+(?:{joints})\s*$", re.IGNORECASE)
