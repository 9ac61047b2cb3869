"""Who does what he was asked for or told to, towards whoever asked or somebody further."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.passives import Done
from jalur.drafting.reading import Reading, parties_in, unique
from jalur.drafting.worded_patterns import WordedPattern
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class AnsweredDeeds:
    """Reads *A memenuhi permintaan data dari B* and *…, dan penerima perintah melapor kepada C*."""

    def __init__(self, reading: Reading, acting: Acting) -> None:
        self._reading, self._acting = reading, acting
        self._words, self._ways = reading.vocabulary, reading.vocabulary.drafting.ways
        self._office = reading.offices

    def of(self, ref: Citation) -> Iterator[Done]:
        """Who gives another what that one asked for."""
        marked = self._reading.marked(ref)
        for match in self._passive.finditer(marked):
            yield from self._done(match["a"], match["b"])
        begun = self._reading.begun(ref)
        given = self._given.search(marked) if begun else None
        if given is not None:
            actor = self._acting.actor(ref).parties or begun
            yield from self._done("".join(f"<{id}>" for id in actor), given["b"])

    def received(self, ref: Citation) -> list[Done]:
        """Who tells another what he received, and from whom he did; of a provision that says
        nothing else.
        """
        match = self._receiver.search(self._reading.marked(ref))
        if match is None:
            return []
        first = parties_in(match["before"])[:1]
        told = [*self._done("".join(f"<{id}>" for id in first), match["b"])]
        return [*told, *self._done(match["b"], match["c"])]

    def told_by_receiver(self, ref: Citation) -> list[str]:
        """Whom the receiver of what a clause before says tells it, where one begins with him."""
        to = any_of(self._words.receivers[:1])
        pattern = (
            rf"\W*(?:{any_of(self._ways['receiving'])})\b[^<;]*?\b(?:{to})\s+(?P<c>{self._office})"
        )
        match = re.match(pattern, self._reading.marked(ref), re.IGNORECASE)
        return unique(parties_in(match["c"])) if match else []

    def forwards(self, ref: Citation) -> bool:
        """Whether a provision says that somebody forwards what he has, and not to whom."""
        marked = self._reading.marked(ref)
        to = any_of(self._words.receivers[:1])
        return (
            re.search(rf"\b(?:{any_of(self._ways['forwarding'])})\b", marked, re.I) is not None
            and re.search(rf"\b(?:{to})\s+<", marked, re.I) is None
        )

    def _done(self, by: str, to: str) -> Iterator[Done]:
        actors = unique(parties_in(by))
        others = [id for id in unique(parties_in(to)) if id not in actors]
        if actors and others:
            yield Done(actors, others, silent=False)

    @cached_property
    def _asked(self) -> str:
        """What was asked for, before whoever did."""
        source = any_of([*self._words.agents, *self._words.drafting.sources])
        nouns, asked = any_of(self._ways["claims"]), any_of(self._ways["asked_for"])
        who, by = any_of(self._words.relatives), any_of(self._words.agents)
        return (
            rf"(?:(?:{nouns})\b(?:(?!\b(?:{source})\b)[^<,;:])*?\b(?:{source})"
            rf"|(?:{who})\s+(?:{asked})(?:\s+(?:{by}))?)\s+(?P<b>{self._office})"
        )

    @cached_property
    def _given(self) -> WordedPattern:
        apart = "".join(rf"(?<!\b{word} )" for word in self._words.relatives)
        return WordedPattern(
            rf"{apart}\b(?:{any_of(self._ways['giving'])})\b[^<,;:]*?\b{self._asked}",
            self._ways["giving"],
        )

    @cached_property
    def _passive(self) -> WordedPattern:
        by = any_of(self._words.agents)
        answered = any_of(self._words.drafting.mandates["answers"])
        return WordedPattern(
            rf"\b{self._asked}[^<,;:]*?\b(?:{answered})\s+(?:(?:{by})\s+)?(?P<a>{self._office})",
            self._words.drafting.mandates["answers"],
        )

    @cached_property
    def _receiver(self) -> WordedPattern:
        to = any_of(self._words.receivers[:1])
        return WordedPattern(
            rf"(?P<before>^.*?)\b(?:{to})\s+(?P<b>{self._office})[^<;]*?\b"
            rf"(?:{any_of(self._ways['receiving'])})\b[^<;]*?\b(?:{to})\s+(?P<c>{self._office})",
            self._ways["receiving"],
        )
