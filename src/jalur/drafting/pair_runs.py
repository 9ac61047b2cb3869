"""Sentences that are nothing but the pairs between whom a relation of one nature is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from jalur.drafting.nature_runs import nature_run
from jalur.law.closed_lists import ClosedLists
from jalur.law.vocabulary import Vocabulary
from jalur.verification.patterns import any_of

MARK = re.compile(r"<[^<>]+>")
"""A name, as marked words have it."""


class PairOfRun(NamedTuple):
    """Two sides as they are marked, whose relation is of what nature."""

    one: tuple[str, ...]
    other: tuple[str, ...]
    how: str
    own: bool
    """Whether each of the first side has it with his own on the second."""


class PairRuns:
    """Reads *Hubungan hierarkis meliputi hubungan A dengan B, serta C dengan D dan E*."""

    def __init__(self, vocabulary: Vocabulary, common: ClosedLists) -> None:
        self._vocabulary, self._words, self._common = vocabulary, vocabulary.drafting, common

    def of(self, marked: str, *, item: bool = False) -> tuple[PairOfRun, ...]:
        """Every pair of a sentence that names the nature before them or behind them; none where it
        says anything else. An ``item`` of a list of relations may name the nature alone.
        """
        if self._denials.search(self._excepting.split(marked)[0]):
            return ()
        items = (self._item, self._item_behind) if item else ()
        for pattern in (self._before, self._behind, self._several, *items):
            match = pattern.match(marked)
            pairs = [*self._run(match["run"], led=bool(match["between"]))] if match else []
            if match is None or not pairs or None in pairs:
                continue
            found = tuple(each._replace(how=match["how"]) for each in pairs if each)
            of_one = all(each.one == each.other for each in found)
            # *Hubungan koordinatif adalah hubungan antar-A*: what it means, and nothing of A.
            return () if of_one and self._copula.search(marked[: match.start("run")]) else found
        return ()

    @cached_property
    def _copula(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._words.ways['namely'])})\b", re.IGNORECASE)

    def _run(self, words: str, *, led: bool) -> Iterator[PairOfRun | None]:
        """The pairs of some words; None for what is no pair."""
        marks = [*MARK.finditer(words)]
        walk = _Sides(led)
        for n, mark in enumerate(marks):
            gap = words[marks[n - 1].end() : mark.start()] if n else ""
            if not n or self._agent.fullmatch(gap):
                walk.sides[0].append((mark.group(), ""))
            elif (again := self._again.fullmatch(gap)) is not None:
                yield from walk.ended(self._is_own(again["clause"]))
                walk = _Sides(led=True)
                walk.sides[0].append((mark.group(), ""))
            elif (paired := self._paired.fullmatch(gap)) is not None:
                yield from walk.turns(mark.group(), self._is_own(paired["clause"]))
            elif (joint := self._joint.fullmatch(gap)) is not None:
                own = self._is_own(joint["clause"])
                walk.own = walk.own or own
                walk.sides[-1].append((mark.group(), joint["joint"]))
            elif self._clause.fullmatch(gap) is None:
                yield None
                return
        behind = words[marks[-1].end() :] if marks else ""
        if self._ends.fullmatch(behind) is None:
            yield None
            return
        yield from walk.ended(self._is_own(behind))

    def _is_own(self, words: str | None) -> bool:
        own = any_of(self._words.ways["own"])
        return words is not None and re.search(rf"\b(?:{own})\b", words, re.I) is not None

    @cached_property
    def _denials(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._vocabulary.negations)})\b", re.IGNORECASE)

    @cached_property
    def _excepting(self) -> re.Pattern[str]:
        return re.compile(rf",?\s+(?:{any_of(self._vocabulary.excluding)})\b", re.IGNORECASE)

    @cached_property
    def _relations(self) -> str:
        return rf"(?:(?:{any_of(self._words.relations)})(?:\s+kerja)?)"

    @cached_property
    def _how(self) -> str:
        run = nature_run(self._common, [*self._vocabulary.joining, *self._words.more])
        says = rf"(?:yang\s+)?(?:(?:{any_of(self._words.ways['natured'])})\s+)?"
        return rf"{says}(?P<how>{run})(?!\w)"

    @cached_property
    def _verb(self) -> str:
        """Verbs by which a relation is somewhere, or is made up of some."""
        ways = self._words.ways
        told = [*self._words.applying, *ways["goes"], *ways["natured"], *ways["exists"]]
        return any_of([*told, *self._words.opens["scope"]])

    @cached_property
    def _between(self) -> str:
        words = any_of([*self._words.ways["among"], *self._words.between])
        return rf"(?:di\s+)?(?:{words})(?:\s*:\s*|[\s-]+)"

    def pointed(self, words: str, target: str) -> str:
        """The words of a sentence on *hubungan sebagaimana dimaksud pada ayat (1)*, with the nature
        with which what it points at begins.
        """
        called = self._called.match(target)
        pointing = self._pointing.match(words)
        if called is None or pointing is None:
            return words
        return f"{pointing['noun']} {called['how']} {words[pointing.end() :]}"

    @cached_property
    def _called(self) -> re.Pattern[str]:
        return re.compile(rf"\W*{self._relations}\s+{self._how}", re.IGNORECASE)

    @cached_property
    def _pointing(self) -> re.Pattern[str]:
        pointing = any_of(self._vocabulary.pointing)
        return re.compile(
            rf"(?P<noun>{self._relations})\s+(?:{pointing})\b[^<:,;]*?\s(?=(?:{self._verb})\b)",
            re.IGNORECASE,
        )

    @cached_property
    def _many(self) -> str:
        """Words of how many, before whoever is one of two sides."""
        every = [word for words in self._vocabulary.quantifiers.values() for word in words]
        return rf"(?:(?:{any_of([*every, *self._vocabulary.openers])})\s+)*"

    @cached_property
    def _run_of(self) -> str:
        """Pairs, with what leads to them."""
        agents = any_of(self._vocabulary.agents)
        return rf"(?:(?P<between>{self._between})|(?:{agents})\s*:?\s+)?{self._many}(?P<run><.*)$"

    @cached_property
    def _before(self) -> re.Pattern[str]:
        """The relation and its nature first: *Termasuk hubungan hierarkis: hubungan antara*."""
        forms, including = any_of(self._words.ways["forms"]), any_of(self._words.ways["including"])
        relates = any_of(self._words.ways["relates"])
        small = [*self._common.forces, *self._words.before_items, *self._words.ways["in_relation"]]
        small += self._words.ways["beside"] + self._words.ways["only_so"]
        goes_on = rf"(?:{self._verb}|{self._relations}|{any_of(small)})"
        return re.compile(
            rf"^(?:yang\s+)?(?:(?:{including})\s+(?:dalam\s+|sebagai\s+)?)?(?:(?:{forms})\s+)?"
            rf"(?:{self._relations}|{relates})\s+{self._how}(?:[\s,:]+{goes_on}\b)*[\s,:]+{self._run_of}",
            re.IGNORECASE,
        )

    @cached_property
    def _said_behind(self) -> str:
        """The verb and the nature behind some pairs."""
        verbs = any_of([*self._words.applying, *self._words.having, *self._words.ways["exists"]])
        relates = any_of(self._words.ways["relates"])
        return rf",?\s+(?:(?:{verbs})\s+{self._relations}|{relates})\s+{self._how}\W*$"

    @cached_property
    def _behind(self) -> re.Pattern[str]:
        """The pairs first: *Antara A dengan B, serta C dengan D berlaku hubungan hierarkis*."""
        return self._pairs_first(rf"(?P<between>{self._between}){self._many}", self._said_behind)

    @cached_property
    def _several(self) -> re.Pattern[str]:
        """More than one pair first, without a word for *between*."""
        with_ = any_of(self._words.pairing)
        several = rf"(?=<[^<>]+>\s+(?:{with_})\s.*>\s+(?:{with_})\s)"
        return self._pairs_first(rf"(?P<between>(?!))?{self._many}{several}", self._said_behind)

    @cached_property
    def _item_behind(self) -> re.Pattern[str]:
        """The pair first, and the nature alone: *A dengan B, hierarkis*."""
        return self._pairs_first(
            rf"(?:{self._relations}\s+)?(?:(?P<between>{self._between}))?{self._many}",
            rf"\s*[,:(–-]?\s+{self._how}\W*$",
        )

    def _pairs_first(self, leads: str, says: str) -> re.Pattern[str]:
        """Pairs behind what leads to them, and before what says of which nature they are."""
        return re.compile(rf"^{leads}(?P<run><.*?){says}", re.IGNORECASE)

    @cached_property
    def _item(self) -> re.Pattern[str]:
        """The nature alone first, and between whom: *hierarkis, yaitu antara A dengan B*."""
        goes_on = rf"(?:{self._verb}|{self._relations})"
        return re.compile(
            rf"^{self._how}\s*[,:(–-]?(?:\s*{goes_on}\b)*\s*(?P<between>{self._between})"
            rf"{self._many}(?P<run><.*)$",
            re.IGNORECASE,
        )

    @cached_property
    def _limit(self) -> str:
        """What may stand behind somebody, and says only which one: *yang dibawahinya*."""
        begins = any_of([*self._vocabulary.relatives, *self._words.ways["limits"]])
        others = any_of([*self._words.ways["others"], *self._words.qualifiers])
        return rf"(?:\s+(?:{others}))?(?:,?\s+(?:{begins})\b[^,;:<>]*?)?"

    @cached_property
    def _joints(self) -> str:
        joints = any_of([*self._vocabulary.joining, *self._vocabulary.choosing, *self._words.more])
        return rf"(?:\s*[,;]\s*(?:(?:{joints})\s+)?|\s+(?:{joints})\s+)"

    @cached_property
    def _paired(self) -> re.Pattern[str]:
        towards = [*self._words.ways["towards"], *self._vocabulary.receivers[:1]]
        with_ = any_of([*self._words.pairing, *towards])
        own = any_of([*self._words.ways["others"], *self._words.qualifiers])
        who = rf"(?:\s+(?:{own}))?(?:\s+(?:{any_of(self._vocabulary.relatives)})\b[^,;:<>]*?)?"
        return re.compile(
            rf"(?P<clause>{who})\s+(?:{with_})(?:\s*:)?\s+{self._many}", re.IGNORECASE
        )

    @cached_property
    def _joint(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?P<clause>{self._limit})(?P<joint>{self._joints})(?:{self._relations}\s+)?{self._many}",
            re.IGNORECASE,
        )

    @cached_property
    def _again(self) -> re.Pattern[str]:
        """What leads from one pair to the next."""
        return re.compile(
            rf"(?P<clause>{self._limit}){self._joints}(?:{self._relations}\s+)?"
            rf"(?:{self._between}|(?:{any_of(self._vocabulary.agents)})\s+){self._many}",
            re.IGNORECASE,
        )

    @cached_property
    def _agent(self) -> re.Pattern[str]:
        """Words before whoever has the relation for the first side: *yang dijalankan oleh*."""
        who, agents = any_of(self._vocabulary.relatives), any_of(self._vocabulary.agents)
        return re.compile(rf",?\s+(?:{who})\s+di\w+\s+(?:{agents})\s+{self._many}", re.IGNORECASE)

    @cached_property
    def _clause(self) -> re.Pattern[str]:
        """Words that go on about somebody, before a name that is no side."""
        begins = any_of([*self._vocabulary.relatives, *self._words.ways["limits"]])
        return re.compile(rf",?\s+(?:{begins})\b[^,;:<>]*\s", re.IGNORECASE)

    @cached_property
    def _ends(self) -> re.Pattern[str]:
        excepting = self._excepting.pattern
        joints = any_of(self._vocabulary.joining)
        return re.compile(
            rf"{self._limit}(?:{excepting}[^<>]*)?[\s,;.)]*(?:\b(?:{joints})\b)?[\s,;.)]*",
            re.IGNORECASE,
        )


class _Sides:
    """The two sides that are being read, each name with what joins it to the one before."""

    def __init__(self, led: bool) -> None:
        self.sides: list[list[tuple[str, str]]] = [[]]
        self.own, self._led = False, led
        """``_led`` where a word for *between* is before them."""

    def turns(self, mark: str, own: bool) -> Iterator[PairOfRun | None]:
        """Somebody with whom the relation is: of the side before, or of the last there."""
        if len(self.sides) > 1:
            last = self.sides.pop()
            at = _cut(last)
            if not at:
                yield None
                return
            self.sides.append(last[:at])
            yield from self.ended(self.own)
            self.sides, self.own = [last[at:]], False
        self.own = own
        self.sides.append([(mark, "")])

    def ended(self, own: bool) -> Iterator[PairOfRun | None]:
        """The pair that was read; *antara A dan B* is one, *antar-A* one of A with A."""
        names = [tuple(dict.fromkeys(name for name, _ in side)) for side in self.sides]
        if len(names) > 1:
            yield PairOfRun(names[0], names[1], "", own or self.own)
        elif not self._led or not names[0]:
            yield None
        elif len(names[0]) == 1:
            yield PairOfRun(names[0], names[0], "", own or self.own)
        elif "," in self.sides[0][1][1]:
            for n, name in enumerate(names[0][:-1]):
                yield PairOfRun((name,), names[0][n + 1 :], "", False)
        else:
            yield PairOfRun(names[0][:1], names[0][1:], "", own or self.own)


def _cut(side: list[tuple[str, str]]) -> int:
    """Where the next pair begins among those that follow each other: at the last comma, else at the
    last of them.
    """
    commas = [n for n, (_, joint) in enumerate(side) if n and joint.strip().startswith((",", ";"))]
    return commas[-1] if commas else len(side) - 1
