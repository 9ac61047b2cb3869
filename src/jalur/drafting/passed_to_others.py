"""Who passes a task or power on to those on a list, or by whose paper it is passed on."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.drafting.passed_signing import PassedSigning, passed_on
from jalur.drafting.passing_words import PassingWords
from jalur.drafting.reading import PARTY, Reading
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class PassedToOthers:
    """Reads *A dapat melimpahkan X kepada:*, *X dapat dilimpahkan oleh A kepada:* and *X dapat
    dilimpahkan kepada B dengan keputusan A*.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading, self._words = reading, PassingWords(reading)

    def listed(self, ref: Citation) -> PassedSigning | None:
        """Who passes something on to each on a list of names alone."""
        items = self._reading.items(ref)
        marked = self._reading.marked(ref)
        match = self._opens.match(marked) or self._opens_passive.match(marked) if items else None
        if match is None:
            return None
        receivers: list[str] = []
        for at in items:
            if (name := self._name.fullmatch(self._reading.marked(at).strip())) is None:
                return None
            receivers += PARTY.findall(name["a"])
        return passed_on(match, receivers)

    def by_paper(self, ref: Citation) -> PassedSigning | None:
        """By whose paper something is passed on by nobody who is named."""
        match = self._by_paper.match(" ".join(self._reading.marked(ref).split()))
        return None if match is None else passed_on(match, PARTY.findall(match["to"]))

    @property
    def _case(self) -> str:
        words = self._reading.vocabulary
        opens = any_of([*words.conditions, *words.cases, *words.provisos, *words.drafting.clauses])
        return rf"(?:(?:{opens})\b[^,;:]*,\s+)?"

    @cached_property
    def _opens(self) -> re.Pattern[str]:
        draft = self._reading.vocabulary.drafting
        verbs = any_of([*draft.passing, *draft.mandates["entrusting"]])
        return re.compile(
            rf"^{self._case}<(?P<by>[a-z0-9-]+)>\s+{self._words.force}(?:{verbs})\b[^;:]*?\b(?:{self._words.towards})\s*:\s*$",
            re.IGNORECASE,
        )

    @cached_property
    def _opens_passive(self) -> re.Pattern[str]:
        opens = rf"^[^;:]*?{self._words.passive}(?:{self._words.towards})\s*:\s*$"
        return re.compile(opens, re.IGNORECASE)

    @cached_property
    def _name(self) -> re.Pattern[str]:
        """An item that is a name alone."""
        words = self._reading.vocabulary
        joints = any_of([*words.joining, *words.choosing])
        return re.compile(
            rf"(?P<a>{self._reading.offices})[,;.]?(?:\s+(?:{joints}))?[,;.]?", re.IGNORECASE
        )

    @cached_property
    def _by_paper(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        draft = words.drafting.mandates
        no = any_of([*words.may_forbid, *words.prohibitions, *words.negations])
        papers = any_of([*draft["orders"], *words.drafting.ways["decisions"]])
        means = any_of(each for each in draft["paper_means"] if " " not in each)
        return re.compile(
            rf"^{self._case}(?:(?!\b(?:{no})\b)[^,;:.])*?{self._words.force}\b(?:{any_of(draft['passed_again'])})"
            rf"(?:\s+\w+)??\s+(?:{self._words.towards})\s+(?P<to>{self._reading.offices})[^;:.]*?\s"
            rf"(?:{means})\s+(?:{papers})\s+<(?P<by>[a-z0-9-]+)>",
            re.IGNORECASE,
        )
