"""Further sentences by which a power or task is passed on to somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from jalur.drafting.reading import PARTY, Reading, unique
from jalur.law.citation import Citation
from jalur.text.folding import fold
from jalur.verification.patterns import any_of

_HEAD = "kepala-daerah"


class PassedForm(NamedTuple):
    """Who passes something on to whom."""

    giver: str
    receivers: tuple[str, ...]
    force: str | None
    named: bool = True
    """Whether the text names whoever passes it on; else it is whoever has such a power."""


class PassedForms:
    """Reads *A melimpahkan X kepada B untuk urusan:*, *Mandat diberikan oleh A kepada B, oleh C
    kepada D*, *Wewenang itu dapat diteruskan A kepada B*, *Pelimpahan X dari A kepada B*, *Wewenang
    A dilimpahkan kepada B*, and *X didelegasikan kepada B*, which says not by whom.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, ref: Citation) -> list[PassedForm]:
        """What a provision says of it."""
        marked = " ".join(self._reading.marked(ref).split())
        return [
            PassedForm(form.giver, receivers, form.force, form.named)
            for form in self._found(ref, marked)
            if (receivers := tuple(each for each in form.receivers if each != form.giver))
        ]

    def _found(self, ref: Citation, marked: str) -> Iterator[PassedForm]:
        if self._reading.items(ref) and (match := self._opens.match(marked)) is not None:
            yield self._form(match["by"], match["to"], match["force"])
            return
        if self._denied.search(marked):
            return
        if self._given.match(marked) is not None:
            for match in self._each.finditer(marked):
                force = self._force_of.search(marked[: match.start()])
                yield self._form(match["by"], match["to"], force[0] if force else None)
            return
        for pattern in (self._handed, self._noun, self._whose):
            if (match := pattern.match(marked)) is not None:
                yield self._form(match["by"], match["to"], match.groupdict().get("force"))
                return
        match = self._unsaid.match(marked)
        if match is not None and (giver := self._by_paper(match["rest"]) or self._head):
            yield self._form(giver, match["to"], match["force"], named=False)

    def _form(self, giver: str, to: str, force: str | None, *, named: bool = True) -> PassedForm:
        receivers = tuple(unique(PARTY.findall(to)))
        return PassedForm(giver, receivers, force.lower() if force else None, named)

    @cached_property
    def _head(self) -> str | None:
        """The head of the region, whose powers a text passes on where it does not say whose."""
        parties = self._reading.region.parties
        return next((id for id in parties if self._is_head(parties[id].name)), None)

    def _is_head(self, name: str) -> bool:
        heads = self._reading.vocabulary.drafting.offices[_HEAD]
        return any(fold(name) == fold(each) for each in heads)

    def _by_paper(self, rest: str) -> str | None:
        """By whose paper it is, behind whom it goes to."""
        match = self._paper.search(rest)
        return None if match is None else match["a"]

    @property
    def _offices(self) -> str:
        return self._reading.offices

    @property
    def _modal(self) -> str:
        return rf"(?:(?P<force>{any_of(self._reading.common.forces)})\s+)?"

    @property
    def _to(self) -> str:
        return rf"(?:{any_of(self._reading.vocabulary.receivers[:1])})\s+(?P<to>{self._offices})"

    @property
    def _by(self) -> str:
        return rf"(?:{any_of(self._reading.vocabulary.agents)})\s+<(?P<by>[a-z0-9-]+)>"

    @property
    def _passed(self) -> str:
        return any_of(self._reading.vocabulary.drafting.mandates["passed_again"])

    @property
    def _things(self) -> str:
        """What is passed on: a power, a task, and what goes with it."""
        draft = self._reading.vocabulary.drafting.mandates
        nouns = [*draft["authority_nouns"], *draft["task_nouns"], *draft["entrusted_things"]]
        return any_of(sorted({*nouns}, key=len, reverse=True))

    @property
    def _case(self) -> str:
        words = self._reading.vocabulary
        opens = any_of([*words.conditions, *words.cases, *words.provisos, *words.drafting.clauses])
        return rf"(?:(?:{opens})\b[^,;:]*,\s+)?"

    @cached_property
    def _force_of(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._reading.common.forces)})\b", re.IGNORECASE)

    @cached_property
    def _denied(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        no = any_of([*words.may_forbid, *words.prohibitions, *words.negations])
        return re.compile(rf"\b(?:{no})\s+(?:\w+\s+)??(?:{self._passed})\b", re.IGNORECASE)

    @cached_property
    def _opens(self) -> re.Pattern[str]:
        """*A melimpahkan sebagian kewenangan kepada B untuk urusan:*."""
        draft = self._reading.vocabulary.drafting
        verbs = any_of([*draft.passing, *draft.mandates["entrusting"]])
        return re.compile(
            rf"^{self._case}<(?P<by>[a-z0-9-]+)>\s+{self._modal}(?:{verbs})\b[^<;:]*?\s{self._to}"
            rf"[^<;:]*:\s*$",
            re.IGNORECASE,
        )

    @cached_property
    def _given(self) -> re.Pattern[str]:
        """*Mandat dapat diberikan …*, *Pelimpahan wewenang dilakukan …*."""
        draft = self._reading.vocabulary.drafting
        nouns = any_of(draft.mandates["entrusts"])
        done = any_of([*draft.mandates["bestowed"]])
        return re.compile(rf"^{self._case}(?:{nouns})\b[^<;:]*?\b(?:{done})\b", re.IGNORECASE)

    @cached_property
    def _each(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        joints, one = any_of([*words.joining, *words.choosing]), "<[a-z0-9-]+>"
        to = any_of(words.receivers[:1])
        run = rf"{one}(?:\s*(?:,\s*(?:(?:{joints})\s+)?|\s(?:{joints})\s+){one})*"
        return re.compile(rf"\b{self._by}\s+(?:{to})\s+(?P<to>{run})", re.IGNORECASE)

    @cached_property
    def _handed(self) -> re.Pattern[str]:
        """*Wewenang itu dapat diteruskan A kepada B*."""
        draft = self._reading.vocabulary.drafting.mandates
        agents = any_of(self._reading.vocabulary.agents)
        handed = any_of([*draft["passed_again"], *draft["handed_down"]])
        return re.compile(
            rf"^{self._case}(?:\w+\s+)??(?:{self._things})\b[^<;:]*?{self._modal}\b(?:{handed})\s+"
            rf"(?:(?:{agents})\s+)?<(?P<by>[a-z0-9-]+)>\s+{self._to}",
            re.IGNORECASE,
        )

    @cached_property
    def _noun(self) -> re.Pattern[str]:
        """*Pelimpahan wewenang dari A kepada B ditetapkan …*."""
        draft = self._reading.vocabulary.drafting.mandates
        nouns, source = any_of(draft["entrusts"]), any_of(draft["entrusted_from"])
        return re.compile(
            rf"^{self._case}(?:{nouns})\b[^<;:]*?\s(?:{source})\s+<(?P<by>[a-z0-9-]+)>\s+{self._to}\s+"
            rf"{self._modal}di\w{{4,}}",
            re.IGNORECASE,
        )

    @cached_property
    def _whose(self) -> re.Pattern[str]:
        """*Sebagian wewenang A dilimpahkan kepada B*."""
        return re.compile(
            rf"^{self._case}(?:\w+\s+)??(?:{self._things})\s+<(?P<by>[a-z0-9-]+)>[^<;:]*?"
            rf"{self._modal}\b(?:{self._passed})\b[^<;:]*?\s{self._to}",
            re.IGNORECASE,
        )

    @cached_property
    def _unsaid(self) -> re.Pattern[str]:
        """*Perizinan X didelegasikan kepada B*."""
        words = self._reading.vocabulary
        apart = any_of([*words.relatives, *words.pointing, *words.sequels, *words.agents])
        passed = any_of(words.drafting.ways["passed_on"])
        return re.compile(
            rf"^{self._case}(?!(?:{apart})\b)(?P<what>(?:(?!(?:{any_of(words.relatives)})\b)[^\s<,;:.]+,?\s+)+?)"
            rf"{self._modal}(?:{passed})\s+{self._to}(?P<rest>[^;:.]*)",
            re.IGNORECASE,
        )

    @cached_property
    def _paper(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        draft = words.drafting
        papers = any_of([*draft.mandates["orders"], *draft.ways["decisions"]])
        means = any_of(each for each in draft.mandates["paper_means"] if " " not in each)
        return re.compile(rf"\b(?:{means})\s+(?:{papers})\s+<(?P<a>[a-z0-9-]+)>", re.IGNORECASE)
