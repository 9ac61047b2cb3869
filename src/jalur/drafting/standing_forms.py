"""Further sentences that say who stands in for whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from jalur.drafting.reading import PARTY, Reading
from jalur.drafting.stand_in import StandIn
from jalur.verification.patterns import any_of


class StandingForms:
    """Reads *A diwakili oleh B atau C*, *A diwakili oleh B, dan C oleh D*, *Selama A …, B
    melaksanakan tugas A*, *A menunjuk B untuk mewakilinya* and *oleh A, dan dalam hal berhalangan
    oleh B*.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, marked: str, actor: tuple[str, ...]) -> Iterator[StandIn]:
        """Those of a marked sentence in which somebody acts."""
        before: tuple[str, ...] = ()
        for match in self._stood_for.finditer(marked):
            within = self._adverbial.search(marked[: match.start("a") - 1]) is not None
            absent = before if within else (match["a"],)
            if absent and not self._is_forum(absent[0]):
                before = absent
                yield from (StandIn(id, absent) for id in PARTY.findall(match["b"]))
        for match in self._then_stood_for.finditer(marked):
            if all(self._is_forum(each) for each in PARTY.findall(match["how"])):
                yield from (StandIn(id, (match["a"],)) for id in PARTY.findall(match["b"]))
        if self._stands.search(marked):
            yield from (StandIn(m["b"], (m["a"],)) for m in self._gapped.finditer(marked))
        if (then := self._meanwhile.match(marked)) is not None:
            yield StandIn(then["b"], (then["a"],))
        if (sent := self._for_him.search(marked)) is not None and actor:
            yield StandIn(sent["b"], actor[:1], actor[0], passes=True)
        for told in self._appointed.finditer(marked):
            by = told["by"] or told["sent"]
            yield StandIn(told["b"], (told["a"],), by, passes=by is not None)
        if (other := self._instead.search(marked)) is not None:
            named = PARTY.findall(marked[: other.start()])
            yield StandIn(other["b"], (other["a"],) if other["a"] else tuple(named[-1:]))

    def is_adverbial(self, before: str) -> bool:
        """Whether the words before a name make of it a place, and no one who is stood in for."""
        return self._adverbial.search(before) is not None

    def _is_forum(self, party: str) -> bool:
        return self._reading.category(party) == "forum"

    @property
    def _run(self) -> str:
        """Names of which each may do it; none whose own deed is told behind it."""
        words = self._reading.vocabulary
        joints = any_of([*words.choosing, *words.joining])
        before = rf"(?:\w+\s+(?:{any_of(words.choosing)})\s+)?"
        name = rf"<[a-z0-9-]+>(?!\s+(?:{any_of(words.agents)}|di\w{{4,}}|me\w{{4,}})\b)"
        return rf"{before}<[a-z0-9-]+>(?:\s*(?:,\s*(?:(?:{joints})\s+)?|\s(?:{joints})\s+){name})*"

    @cached_property
    def _stood_for(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        stood, by = any_of(words.drafting.stood_for), any_of(words.agents)
        how = any_of(words.drafting.mandates["one_by_one"])
        return re.compile(
            rf"<(?P<a>[a-z0-9-]+)>(?:\s+\w+){{0,9}}?\s+(?:{stood})\s+(?:(?:{how})\s+)?(?:(?:{by})\s+)?"
            rf"(?P<b>{self._run})",
            re.IGNORECASE,
        )

    @cached_property
    def _then_stood_for(self) -> re.Pattern[str]:
        """*A hadir sendiri pada rapat C, sedangkan pada rapat lain dapat diwakili B*."""
        words = self._reading.vocabulary
        stood, by = any_of(words.drafting.stood_for), any_of(words.agents)
        joints = any_of([*words.joining, *words.turns, *words.drafting.contrasts])
        least = any_of(words.drafting.mandates["at_least"])
        return re.compile(
            rf"^<(?P<a>[a-z0-9-]+)>\s[^;:.]*?,?\s(?:{joints})\s+(?P<how>[^;:.,]*?)\b(?:{stood})\s+"
            rf"(?:(?:{least})\s+)?(?:(?:{by})\s+)?(?P<b>{self._run})",
            re.IGNORECASE,
        )

    @cached_property
    def _adverbial(self) -> re.Pattern[str]:
        """A clause that begins with where or at what it is: *pada acara tingkat Kecamatan*."""
        opens = any_of(self._reading.vocabulary.drafting.clauses)
        return re.compile(rf"(?:^|[;,.]\s+)(?:{opens})\s[^,;:.<]*$", re.IGNORECASE)

    @cached_property
    def _stands(self) -> re.Pattern[str]:
        draft = self._reading.vocabulary.drafting
        stood = [*draft.stood_for, *draft.mandates["replaced"], *draft.mandates["fills"]]
        return re.compile(rf"\b(?:{any_of([*stood, *draft.acts['represent']])})\b", re.IGNORECASE)

    @cached_property
    def _gapped(self) -> re.Pattern[str]:
        """The next of several, without the verb."""
        words = self._reading.vocabulary
        joints = any_of([*words.joining, *words.drafting.contrasts])
        namely = any_of(words.drafting.ways["namely"])
        return re.compile(
            rf"(?:[,;]\s+(?:(?:{joints})\s+)?|\s(?:{joints})\s+|\b(?:{namely})\s+)<(?P<a>[a-z0-9-]+)>\s+"
            rf"(?:{any_of(words.agents)})\s+<(?P<b>[a-z0-9-]+)>",
            re.IGNORECASE,
        )

    @cached_property
    def _meanwhile(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        draft = words.drafting.mandates
        opens = any_of([*words.conditions, *words.cases, *words.provisos, *draft["whiles"]])
        forces = any_of(self._reading.common.forces)
        return re.compile(
            rf"^(?:{opens})\s[^;:.]*?<(?P<a>[a-z0-9-]+)>[^;:.]*?,\s+<(?P<b>[a-z0-9-]+)>\s+"
            rf"(?:(?:{forces})\s+)?(?:{any_of(draft['does'])})\s+(?:{any_of(draft['tasks'])})\s+<(?P=a)>",
            re.IGNORECASE,
        )

    @cached_property
    def _for_him(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        sending, acts = any_of(words.drafting.sending), any_of(words.drafting.acts["represent"])
        own = any_of(words.drafting.possessives)
        return re.compile(
            rf"\b(?:{sending})\s+<(?P<b>[a-z0-9-]+)>[^,;:.]*?\s(?:{any_of(words.tasks)})\s+(?:{acts})(?:{own})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _appointed(self) -> re.Pattern[str]:
        """*B ditunjuk sebagai Plh. A oleh C*, *B yang ditunjuk C sebagai Plh. A*."""
        words = self._reading.vocabulary
        by, sent = any_of(words.agents), any_of(words.drafting.ways["appointed"])
        forces = any_of(self._reading.common.forces)
        roles = any_of(word for each in words.saying["capacity"].values() for word in each)
        return re.compile(
            rf"<(?P<b>[a-z0-9-]+)>\s+(?:(?:{any_of(words.relatives)}|{forces})\s+)?(?:{sent})\s+"
            rf"(?:(?:{by}\s+)?<(?P<by>[a-z0-9-]+)>\s+)?(?:{any_of(words.seats['as'])})\s+(?:{roles})\.?\s+"
            rf"(?:{any_of(words.drafting.mandates['posts'])}\s+)?<(?P<a>[a-z0-9-]+)>"
            rf"(?:\s+(?:{by})\s+<(?P<sent>[a-z0-9-]+)>)?",
            re.IGNORECASE,
        )

    @cached_property
    def _instead(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        opens = any_of([*words.provisos, *words.cases, *words.conditions])
        away = any_of(words.drafting.absent)
        return re.compile(
            rf"\b(?:{opens})\s+(?:<(?P<a>[a-z0-9-]+)>\s+)?(?:{away}),?\s+(?:{any_of(words.agents)})\s+"
            rf"<(?P<b>[a-z0-9-]+)>",
            re.IGNORECASE,
        )
