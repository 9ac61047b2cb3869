"""Who may sign because another passes the signing on to him."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from jalur.drafting.passing_words import PassingWords
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class PassedSigning(NamedTuple):
    """Who passes on to whom that he signs."""

    giver: str
    receivers: tuple[str, ...]
    force: str | None
    """The modal word."""
    kind: str = "authority"
    """What they have by it: a task where they are told to, else a power."""


class PassedSignings:
    """Reads *A dapat melimpahkan penandatanganan X kepada B*, *Penandatanganan X dapat dilimpahkan
    A kepada B*, *A memberi kuasa kepada B untuk menandatangani X*, *A menugaskan B menandatangani*.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading, self._words = reading, PassingWords(reading)

    def of(self, ref: Citation) -> PassedSigning | None:
        """What a provision says of it, unless that opens a list of the papers."""
        return None if self._reading.items(ref) and not self.excepts(ref) else self._read(ref)

    def papers_passed(self, ref: Citation) -> list[str]:
        """The documents whose signing a provision is about."""
        signs = self._signs.search(self._reading.marked(ref)) is not None
        return self._reading.documents_in(self.papers(ref)) if signs else []

    def list(self, ref: Citation) -> PassedSigning | None:
        """What the opening of a list of papers says of it."""
        opens = self._reading.items(ref) and self._opens.search(self._reading.marked(ref))
        return self._read(ref) if opens and not self.excepts(ref) else None

    def excepts(self, ref: Citation) -> bool:
        """Whether a provision opens a list of what alone is not passed on."""
        return self._excepts.search(self._reading.source.provisions[ref]) is not None

    def told(self, ref: Citation) -> PassedSigning | None:
        """Who is told to sign something, and by whom: *A menugaskan B menandatangani*."""
        match = self._told.match(self._reading.marked(ref))
        if match is None:
            return None
        force = match["force"].lower() if match["force"] else None
        return PassedSigning(match["by"], (match["to"],), force, "task")

    def _read(self, ref: Citation) -> PassedSigning | None:
        if (told := self.told(ref)) is not None:
            return told
        marked = self._reading.marked(ref)
        if not self._signs.search(marked):
            return None
        for pattern in (self._active, self._passive, self._by_him):
            if (match := pattern.match(marked)) is not None:
                return passed_on(match, PARTY.findall(match["to"]))
        return None

    @cached_property
    def _opens(self) -> re.Pattern[str]:
        """The end of an opening behind which stand papers, and not on which terms they are."""
        words = self._reading.vocabulary
        draft = words.drafting
        small = [*draft.before_items, *draft.mandates["listing"], *draft.mandates["paper_nouns"]]
        small += [*words.relatives, *draft.in_place_of, *words.receivers[:1], *words.openers]
        name = rf"{any_of(small)}|<[a-z0-9-]+>,?"
        return re.compile(rf"(?:>,?|{self._signing})(?:\s+(?:{name}))*\s*:\s*$", re.IGNORECASE)

    def papers(self, ref: Citation) -> str:
        """The words for the papers: none of by which paper it is passed on."""
        words = " ".join(self._reading.source.provisions[ref].split())
        if match := self._papers.search(words):
            return match["what"]
        signing = self._signs.search(words)
        return words[: signing.start()] if signing is not None else ""

    @cached_property
    def _papers(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        draft = words.drafting
        ends = [
            *(*words.receivers[:1], *draft.in_place_of, *words.excepting, *words.relatives),
            *(*self._reading.common.forces, *draft.mandates["entrusted_passive"]),
            *draft.mandates["paper_means"],
        ]
        return re.compile(
            rf"{self._signing}\s+(?P<what>(?:(?!(?:{any_of(ends)})(?!\w))[^\s,;:]+[\s,]*)+)",
            re.IGNORECASE,
        )

    def excepted(self, ref: Citation) -> str | None:
        """What the words before the receiver leave out: *surat selain keputusan kepada A*."""
        match = self._excepted.search(" ".join(self._reading.source.provisions[ref].split()))
        return match["rest"] if match is not None else None

    @cached_property
    def _excepted(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        besides = any_of(set(words.excepting) - set(words.without) - set(words.excluding))
        ends = any_of([*words.receivers[:1], *self._reading.common.forces])
        return re.compile(
            rf"\b(?:{besides})\s+(?P<rest>[^,;:.]+?)(?=\s+(?:{ends})\b|[,;:.]|$)", re.IGNORECASE
        )

    @cached_property
    def _excepts(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        small = any_of([*words.drafting.before_items, *words.drafting.mandates["listing"]])
        ends = any_of([*words.excluding, *words.excepting, *words.drafting.mandates["excepts"]])
        return re.compile(rf"\b(?:{ends})(?:\s+\w+)??(?:\s+(?:{small}))*\s*:\s*$", re.IGNORECASE)

    @cached_property
    def _told(self) -> re.Pattern[str]:
        draft = self._reading.vocabulary.drafting
        sending, signs = any_of(draft.sending), any_of(draft.acts["sign"])
        to = any_of(self._reading.vocabulary.tasks)
        return re.compile(
            rf"(?:[^<;:]*,\s+)?<(?P<by>[a-z0-9-]+)>\s+{self._words.force}(?:{sending})\s+"
            rf"(?:(?:{self._words.towards})\s+)?<(?P<to>[a-z0-9-]+)>(?:\s+\w+){{0,2}}?\s+(?:(?:{to})\s+)?(?:{signs})\b",
            re.IGNORECASE,
        )

    @property
    def _to(self) -> str:
        return rf"(?:{self._words.towards})\s+(?P<to>{self._reading.offices})"

    @property
    def _verbs(self) -> str:
        words = self._reading.vocabulary.drafting.mandates
        return any_of([*words["passes_signing"], *self._reading.vocabulary.drafting.passing])

    @property
    def _signing(self) -> str:
        words = self._reading.vocabulary.drafting
        return rf"\b(?:{any_of([*words.acts['sign'], *words.initials['signing']])})(?:nya)?\b"

    @cached_property
    def _signs(self) -> re.Pattern[str]:
        return re.compile(self._signing, re.IGNORECASE)

    @cached_property
    def _active(self) -> re.Pattern[str]:
        return re.compile(
            rf"^<(?P<by>[a-z0-9-]+)>\s+{self._words.force}(?:{self._verbs})\b[^;:.]*?\s{self._to}",
            re.IGNORECASE,
        )

    @cached_property
    def _passive(self) -> re.Pattern[str]:
        return re.compile(rf"^[^<;:]*?{self._words.passive}{self._to}", re.IGNORECASE)

    @cached_property
    def _by_him(self) -> re.Pattern[str]:
        agents = any_of(self._reading.vocabulary.agents)
        return re.compile(
            rf"^[^<;:]*?{self._words.force}\b(?:{self._words.entrusted})\s+{self._to}\s+"
            rf"(?:{agents})\s+<(?P<by>[a-z0-9-]+)>",
            re.IGNORECASE,
        )


def passed_on(match: re.Match[str], to: Iterable[str]) -> PassedSigning | None:
    """What a sentence says with the groups ``by`` and ``force``; nobody passes on to himself."""
    receivers = tuple(each for each in unique(to) if each != match["by"])
    force = match["force"].lower() if match["force"] else None
    return PassedSigning(match["by"], receivers, force) if receivers else None
