"""Who acts towards whom in sentences that begin with what is done, or with whom it is done to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from jalur.drafting.acting import Acting
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.drafting.worded_patterns import WordedPattern
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class Done(NamedTuple):
    """What somebody does towards, or in the place of, another; always a reading."""

    by: list[str]
    to: list[str]
    silent: bool
    """Whether it is no act towards the other: he stands in for him, or signs in his name."""


class Passives:
    """Reads *dibentuk oleh A*, *diterima oleh A dan diteruskan kepada B*, *dilaksanakan oleh A*."""

    def __init__(self, reading: Reading, acting: Acting) -> None:
        self._reading, self._acting = reading, acting
        words = reading.vocabulary
        draft, office = words.drafting, reading.offices
        by, joints = any_of(words.agents), any_of([*words.joining, *draft.before_items])
        # Whoever leads a meeting does nothing to it.
        done = rf"(?!(?:{any_of([*draft.no_verbs, *words.describing])})\b)di\w{{4,}}"
        to, opens = any_of(words.receivers), any_of(words.openers)
        apart = rf"(?!(?:{any_of(words.relatives)})\b)"
        gets, answered = any_of(draft.ways["asked_for"]), any_of(draft.ways["answered_for"])
        asked = rf"\b(?:{gets})\s+(?:\w+\s+){{0,2}}?(?:{by})\s+"
        source = rf"\b(?:{any_of(draft.sources)})\s+(?P<b>{office})"
        agents, receivers = words.agents, words.receivers
        asks, given = draft.ways["asked_for"], draft.sources
        self._towards = (
            WordedPattern(
                rf"^(?:(?:{opens})\s+)?(?P<b>{office})\s+(?:{apart}\w+\s+)?{done}\s+(?:{by})\s+(?P<a>{office})",
                agents,
            ),
            WordedPattern(
                rf"^(?:{to})\s+(?P<b>{office})[^;<]*?\b{done}[^;<]*?\b(?:{by})\s+(?P<a>{office})",
                receivers,
                agents,
            ),
            WordedPattern(
                rf"\b{done}\s+(?:{by})\s+(?P<a>{office})\s+(?:{joints})\s+{done}\s+(?:{to})\s+"
                rf"(?P<b>{office})",
                agents,
                receivers,
            ),
            # Asked of somebody by another, and answered for to him without a way there.
            WordedPattern(rf"{asked}(?P<a>{office})\s[^,;<]*?{source}", asks, agents, given),
            WordedPattern(
                rf"\b(?:{by})\s+(?P<a>{office})\s[^,;<]*?\b(?:{gets})\b[^,;<]*?{source}",
                asks,
                agents,
                given,
            ),
            WordedPattern(
                rf"\b(?:{gets})\b[^,;<]*?{source}\s+(?:{by})\s+(?P<a>{office})", asks, agents, given
            ),
            WordedPattern(
                rf"^(?:\w+\s+){{1,3}}?(?P<a>{office})[^,;<]*?\b(?:{answered})\s+"
                rf"(?:{words.receivers[0]})\s+(?P<b>{office})"
                rf"(?!\s+(?:{any_of(words.ways)})\b)",
                draft.ways["answered_for"],
            ),
        )
        asking, sources = any_of(draft.getting), any_of(draft.sources)
        stands, had = any_of(draft.ways["stands"]), any_of(draft.ways["deed_nouns"])
        self._led = (
            WordedPattern(
                rf"\b(?:{asking})\s+(?!(?:{had})\b)[^,;<]*\b(?:{sources})\s+(?P<b>{office})",
                draft.getting,
                given,
            ),
            WordedPattern(
                rf"\b(?:{stands})(?:\s+\w+){{0,2}}?\s+(?P<b>{office})", draft.ways["stands"]
            ),
        )
        self._denials = re.compile(rf"\b(?:{any_of(words.negations)})\b", re.IGNORECASE)
        self._replaced = WordedPattern(
            rf"\b(?:{any_of(draft.replaced_by)})\s+(?P<a>{office})", draft.replaced_by
        )
        self._absent = WordedPattern(
            rf"(?P<b>{office})\s+(?:\w+\s+)?(?:{any_of(draft.absent)})\b", draft.absent
        )
        self._signed = WordedPattern(
            rf"\b(?:{any_of(words.signing)})\s+(?:(?:{by})\s+)?(?P<a>{office})", words.signing
        )

    def of(self, ref: Citation) -> Iterator[Done]:
        """Everything of the kind that a provision says."""
        marked = self._reading.marked(ref)
        replaced = self._replaced.search(marked)
        if replaced is not None:
            absent = self._absent.search(marked)
            others = self._named(absent["b"]) if absent else self._first(marked, replaced.start())
            yield from self._done(self._named(replaced["a"]), others, silent=True)
            return
        for pattern in self._towards:
            match = pattern.search(marked)
            if match is not None and not self._denials.search(match.group()):
                yield from self._done(self._named(match["a"]), self._named(match["b"]))
                break
        actor = list(self._acting.actor(ref).parties)
        for pattern in self._led:
            match = pattern.search(marked)
            if actor and match is not None and not self._denied(marked[: match.start()]):
                yield from self._done(actor, self._named(match["b"]))
        signed = self._signed.search(marked)
        if signed is not None:
            for other in self._acting.in_place_of(ref):
                yield from self._done(self._named(signed["a"]), [other], silent=True)

    def _denied(self, before: str) -> bool:
        """Whether the words before a verb deny it."""
        return self._denials.search(" ".join(before.split()[-_NEAR:])) is not None

    def _first(self, marked: str, end: int) -> list[str]:
        """The first party before a place: whose tasks another one does."""
        return PARTY.findall(marked[:end])[:1]

    def _named(self, words: str) -> list[str]:
        background = self._reading.background
        return [id for id in unique(PARTY.findall(words)) if id not in background]

    def _done(self, by: list[str], to: list[str], *, silent: bool = False) -> Iterator[Done]:
        others = [each for each in to if each not in by]
        if by and others:
            yield Done(by, others, silent)

    def beside(self, ref: Citation) -> tuple[str, ...]:
        """With whom something was decided, or whose invitation somebody follows: *yang ditetapkan
        bersama DPRD*, *menghadiri undangan Bupati*.
        """
        words = self._reading.vocabulary.drafting
        relative = any_of(self._reading.vocabulary.relatives)
        marked = self._reading.marked(ref)
        patterns = (
            rf"\b(?:{relative})\b[^,;<]*\b{words.together}\s+({self._reading.offices})",
            rf"\b(?:{any_of(words.attending)})\s+({self._reading.offices})",
        )
        runs = [run for each in patterns for run in re.findall(each, marked, re.IGNORECASE)]
        return tuple(unique(id for run in runs for id in PARTY.findall(run)))

    def charged(self, ref: Citation) -> Iterator[tuple[str, list[str]]]:
        """Who is named with what he is to do to others: *seorang Wakil yang bertugas membina*."""
        for match in self._charged.finditer(self._reading.marked(ref)):
            to = [id for id in unique(PARTY.findall(match["b"])) if id != match["a"]]
            if to:
                yield match["a"], to

    @cached_property
    def _charged(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        verbs, charges = any_of(words.drafting.leading_to), any_of(words.charges["task"])
        return re.compile(
            rf"<(?P<a>[a-z0-9-]+)>\s+(?:{any_of(words.relatives)})\s+(?:{charges})\s+"
            rf"(?:{verbs})(?:\s+\w+){{0,4}}?\s+(?P<b>{self._reading.offices})",
            re.IGNORECASE,
        )

    def is_helped(self, ref: Citation) -> bool:
        """Whether a sentence says no more than *A dibantu oleh B*, behind a clause or none."""
        return self._helped.match(self._reading.marked(ref)) is not None

    @cached_property
    def _helped(self) -> re.Pattern[str]:
        words = self._reading.vocabulary.drafting
        opens, by = any_of(words.clauses), any_of(words.ways["helped_by"])
        return re.compile(
            rf"^(?:(?:{opens})\b[^;:]*,\s+)?{PARTY.pattern}\s+(?:{by})\b", re.IGNORECASE
        )


_NEAR = 2
"""Words before a verb that may deny it."""
