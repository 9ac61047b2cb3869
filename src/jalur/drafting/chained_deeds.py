"""Who does what by several verbs in the passive, one behind the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from jalur.drafting.reading import PARTY, Reading
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class ChainedDeeds:
    """Reads *X disusun oleh A dan diselaraskan oleh B*, *X dipimpin A, diundang oleh B, dan …*."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, ref: Citation) -> list[tuple[tuple[str, ...], str]]:
        """Each of those who do something, with the words that tell it, where they are several;
        whoever signs, initials or sends is told besides.
        """
        if self._reading.items(ref):
            return []
        marked = " ".join(self._reading.marked(ref).split())
        chain = [*self._chain(marked)]
        if not chain:
            return []
        ends = [*(match.start() for match in chain[1:]), len(marked)]
        return [
            (parties, self._reading.plain(marked[match.start() : end]))
            for match, end in zip(chain, ends, strict=True)
            if not self._told.match(match["verb"]) and (parties := self._named(match["a"]))
        ]

    def himself(self, ref: Citation) -> tuple[str, ...]:
        """Whoever does something in person that he must not pass on: *dihadiri sendiri oleh A dan
        tidak boleh diwakilkan*.
        """
        match = self._himself.match(" ".join(self._reading.marked(ref).split()))
        return () if match is None else self._named(match["a"])

    def _named(self, words: str) -> tuple[str, ...]:
        background = self._reading.background
        return tuple(id for id in PARTY.findall(words) if id not in background)

    def _chain(self, marked: str) -> Iterator[re.Match[str]]:
        """The first run of them of which each goes on where the one before ends."""
        found = [*self._one.finditer(marked)]
        for n, match in enumerate(found):
            before, after = found[:n][-1:], found[n + 1 : n + 2]
            if any(self._joined.fullmatch(marked[a.end() : match.start()]) for a in before) or any(
                self._joined.fullmatch(marked[match.end() : b.start()]) for b in after
            ):
                yield match

    @property
    def _by(self) -> str:
        return any_of(self._reading.vocabulary.agents)

    @cached_property
    def _one(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        apart = [*words.relatives, *words.sequels, *words.pointing, *words.tasks, *words.negations]
        told = "".join(rf"(?<!\b{each} )" for each in apart)
        joints = any_of(words.joining)
        office = rf"<[a-z0-9-]+>(?:\s+(?:{any_of(words.drafting.qualifiers)}))?"
        run = rf"{office}(?:\s+(?:{joints})\s+{office})*"
        nouns = any_of(words.drafting.no_verbs)
        # *dikirim kepada B*: whom it reaches does nothing.
        leading = any_of([*words.agents, *words.relating])
        return re.compile(
            rf"{told}\b(?!(?:{nouns})\b)(?P<verb>di[a-z]{{4,}})(?:\s+(?!(?:{leading})\b)[a-z]+){{0,2}}?\s+"
            rf"(?:(?:{self._by})\s+)?(?P<a>{run})",
            re.IGNORECASE,
        )

    @cached_property
    def _joined(self) -> re.Pattern[str]:
        """What stands between two of them."""
        words = self._reading.vocabulary
        joints = any_of([*words.joining, *words.drafting.initials["next"]])
        relatives = any_of(words.relatives)
        return re.compile(
            rf"(?:\s+(?!(?:{relatives})\b)[^<,;:.\s]+){{0,8}}?(?:,\s+(?:(?:{joints})\s+){{0,2}}|\s+(?:(?:{joints})\s+){{1,2}})",
            re.IGNORECASE,
        )

    @cached_property
    def _told(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        draft = words.drafting
        verbs = [*words.signing, *words.initialling, *draft.ways["sent"], *draft.mandates["told"]]
        single = any_of(each for each in verbs if " " not in each)
        passed = any_of([*draft.ways["appointed"], *draft.mandates["entrusted_passive"]])
        copied = any_of(each.split()[0] for each in words.copying if each.startswith("di"))
        return re.compile(rf"(?:{single}|{passed}|{copied})(?:nya)?$", re.IGNORECASE)

    @cached_property
    def _himself(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        joints = any_of([*words.joining, *words.turns])
        may = any_of([*words.may_forbid, *words.prohibitions])
        passed = any_of(words.drafting.mandates["passed_again"])
        return re.compile(
            rf"^[^;:]*?\bdi[a-z]{{4,}}\s+(?:\w+\s+){{0,2}}?(?:{self._by})\s+(?P<a><[a-z0-9-]+>)[^;:.]*?,?\s+"
            rf"(?:{joints})\s+(?:{may})\s+(?:{passed})\b",
            re.IGNORECASE,
        )
