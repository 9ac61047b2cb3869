"""Whose consent somebody needs who may or is to do something, and who checks it before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from jalur.drafting.reading import PARTY, Reading, unique
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class Consents:
    """Reads *dengan izin tertulis A* and *setelah mendapat persetujuan dari A*; not what is said
    by the way of another's deed: *menurut rencana yang ditetapkan oleh B dengan persetujuan A*.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, ref: Citation) -> list[str]:
        """Those of a provision of one sentence; not where some cases alone need it."""
        marked = self._reading.marked(ref)
        match = self._asked.search(marked)
        if match is None or self._sentence.search(marked):
            return []
        before = marked[: match.start()]
        if self._alone.search(before) or self._by_the_way.search(before):
            return []
        return unique(
            each for each in PARTY.findall(match["a"]) if each not in self._reading.background
        )

    def before(self, ref: Citation) -> Iterator[tuple[str, str, None]]:
        """Each of those who agree to something or check it before it goes on, with the kind of
        mandate that he has by that: *disampaikan kepada B setelah ditelaah A*.
        """
        marked = self._reading.marked(ref)
        for kind, pattern in (("authority", self._agreeing), ("task", self._checking)):
            for match in pattern.finditer(marked):
                for party in PARTY.findall(match["a"]):
                    if party not in self._reading.background:
                        yield party, kind, None

    @cached_property
    def _agreeing(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.drafting.consents)
        return re.compile(rf"\b(?:{words})\s+(?P<a><[a-z0-9-]+>)", re.IGNORECASE)

    @cached_property
    def _checking(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        then, by = any_of(words.sequels), any_of(words.agents)
        checked = any_of(words.drafting.mandates["checked"])
        return re.compile(
            rf"\b(?:{then})\s+(?:{checked})\s+(?:(?:{by})\s+)?(?P<a>{self._reading.offices})",
            re.IGNORECASE,
        )

    @cached_property
    def _asked(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        consent = any_of(words.drafting.mandates["with_consent"])
        written = any_of(words.drafting.mandates["in_writing"])
        sources = any_of([*words.drafting.sources, *words.agents])
        return re.compile(
            rf"\b(?:{consent})\s+(?:(?:{written})\s+)?(?:(?:{sources})\s+)?"
            rf"(?P<a>{self._reading.offices})",
            re.IGNORECASE,
        )

    @cached_property
    def _sentence(self) -> re.Pattern[str]:
        return re.compile(r"\w{3,}>?\.\s+(?:[A-Z]|<)")

    @cached_property
    def _alone(self) -> re.Pattern[str]:
        """Words behind which only a case of what was said needs it: *kecuali dalam rapat …*."""
        words = self._reading.vocabulary.drafting
        only = (*words.contrasts, *words.mandates["there_alone"])
        return re.compile(rf"\b(?:{any_of(only)})\b", re.IGNORECASE)

    @cached_property
    def _by_the_way(self) -> re.Pattern[str]:
        relatives = any_of(self._reading.vocabulary.relatives)
        return re.compile(rf"\b(?:{relatives})\s+(?:\w+\s+)?di\w{{4,}}\s[^,;:]*$", re.IGNORECASE)
