"""Sentences that set pairs in relation one behind the other, each with its own natures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from jalur.drafting.nature_runs import nature_run
from jalur.drafting.reading import Reading, parties_in, unique
from jalur.drafting.worded_patterns import WordedPattern
from jalur.verification.patterns import any_of

_TWO = 2
Group = tuple[str, ...]


class Paired(NamedTuple):
    """Two sides, and what a sentence says of them."""

    one: Group
    other: Group
    natures: Group
    own: bool = False
    """Whether each of the first side has it with its own on the second."""
    plain: bool = False
    """Whether the sentence says nothing else."""


class PairSentences:
    """Reads *Hubungan kerja A dengan B bersifat X, sedangkan dengan C bersifat Y*."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, marked: str) -> Iterator[Paired]:
        """Every pair of a sentence with the natures that it gives it."""
        if self._denials.search(marked):
            return
        for pattern in (self._between, self._applies):
            match = pattern.match(marked)
            if match is not None:
                pairs = self._one_by_one(marked[match.start("a") :]) if match["b"] else []
                if pairs:
                    natures = tuple(self._reading.natures(match["how"])[0])
                    yield from (Paired(one, other, natures) for one, other in pairs if natures)
                else:
                    yield from self._among(match["a"], match["b"], match["how"])
                return
        match = self._begins.match(marked)
        if match is not None:
            yield from self._partners(match)
        elif (match := self._allied.match(marked)) is not None:
            verbs = self._reading.vocabulary.drafting.nature_verbs
            natures = tuple(id for id, verb in verbs.items() if verb.endswith(match["ally"]))
            one, other = unique(parties_in(match["a"])), unique(parties_in(match["b"] or ""))
            if other:
                yield Paired(tuple(one), tuple(other), natures)
            else:
                yield from self._each_with_each(one, natures)

    def _one_by_one(self, words: str) -> list[tuple[Group, Group]]:
        """The pairs of *A dengan B, dan B dengan C*: who stands last before *dengan* begins one."""
        match = self._run.match(words)
        runs = [parties_in(each) for each in self._with.split(match.group())] if match else []
        if len(runs) <= _TWO or any(len(each) < _TWO for each in runs[1:-1]):
            return []
        ends = [*(each[:-1] for each in runs[1:-1]), runs[-1]]
        starts = [runs[0], *(each[-1:] for each in runs[1:-1])]
        pairs = zip(starts, ends, strict=True)
        return [(tuple(unique(one)), tuple(unique(other))) for one, other in pairs]

    def _among(self, one: str, other: str | None, how: str) -> Iterator[Paired]:
        """The sides of *antara A dan B*: of more than two, each with each."""
        natures = tuple(self._reading.natures(how)[0])
        sides = unique(parties_in(one))
        if not natures or not sides:
            return
        if other is not None:
            yield Paired(tuple(sides), tuple(unique(parties_in(other))), natures)
        elif len(sides) == 1:
            yield Paired(tuple(sides), tuple(sides), natures)
        else:
            yield from self._each_with_each(sides, natures)

    def _each_with_each(self, sides: Sequence[str], natures: Group) -> Iterator[Paired]:
        for n, side in enumerate(sides[:-1]):
            yield Paired((side,), tuple(sides[n + 1 :]), natures)

    def _partners(self, match: re.Match[str]) -> Iterator[Paired]:
        """With whom the first side has which relation, in the order of the sentence."""
        one = tuple(unique(parties_in(match["a"])))
        waiting: list[tuple[Group, bool]] = []
        called = tuple(self._reading.natures(match["called"])[0]) if match["called"] else ()
        partners = [token for token in self._tokens.finditer(match["rest"]) if token["b"]]
        plain = self._aside.fullmatch(self._tokens.sub("", match["rest"])) is not None
        alone = not partners and not called and len(one) > 1
        # *Hubungan A dan B bersifat koordinatif*: the two can only be the sides.
        plain = plain and len(one) == (_TWO if alone else 1) and not match["called"]
        for token in self._tokens.finditer(match["rest"]):
            if token["b"]:
                own = self._is_own(one, token["own"])
                waiting.append((tuple(unique(parties_in(token["b"]))), own))
                continue
            found, spelt = self._reading.natures(token["how"])
            natures = tuple(found)
            if alone:
                for each in self._each_with_each(one, natures):
                    yield each._replace(plain=plain and spelt)
            for other, own in waiting:
                yield Paired(one, other, natures, own, plain and spelt and not own)
            waiting.clear()
        for other, own in waiting if called else ():
            yield Paired(one, other, called, own)

    def _is_own(self, one: Group, words: str | None) -> bool:
        return words is not None and self._reading.coordinators.issuperset(one)

    @cached_property
    def _denials(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        denials = any_of([*words.negations, *words.excluding])
        return re.compile(rf"\b(?:{denials})\b", re.IGNORECASE)

    @cached_property
    def _how(self) -> str:
        """Natures behind each other."""
        words = self._reading.vocabulary
        return nature_run(self._reading.common, [*words.joining, *words.drafting.more])

    @cached_property
    def _nouns(self) -> str:
        return rf"(?:{any_of(self._reading.vocabulary.drafting.relations)})"

    @cached_property
    def _between(self) -> WordedPattern:
        """*Antara A dan B terjalin hubungan kerja koordinatif*, with a clause before it or none."""
        words = self._reading.vocabulary
        between, having = any_of(words.drafting.between), any_of(words.drafting.having)
        applying = any_of(words.drafting.applying)
        return WordedPattern(
            rf"^(?:(?:{any_of(words.drafting.clauses)})\s[^,<]*,\s+)?(?:{between})[\s-]+"
            rf"(?P<a>{self._reading.offices})(?:\s+(?:{any_of(words.drafting.pairing)})\s+"
            rf"(?P<b>{self._reading.offices}))?\s+(?:\w+\s+)?(?:{applying}|{having})\s+{self._nouns}"
            rf"\s+(?:kerja\s+)?(?:yang\s+)?(?:bersifat\s+|secara\s+)?(?P<how>{self._how})",
            words.drafting.between,
        )

    @cached_property
    def _applies(self) -> WordedPattern:
        """*Hubungan yang bersifat koordinatif berlaku antara A dan B*, and of no others."""
        words = self._reading.vocabulary
        between, with_ = any_of(words.drafting.between), any_of(words.drafting.pairing)
        applying = any_of([*words.drafting.applying, *words.drafting.ways["goes"]])
        return WordedPattern(
            rf"^{self._nouns}\s+(?:yang\s+bersifat\s+)?(?P<how>{self._how}),?\s+(?:(?:{applying})\s+)?"
            rf"(?:{between})[\s-]+(?P<a>{self._reading.offices})"
            rf"(?:\s+(?:{with_})\s+(?P<b>{self._reading.offices})|(?!\s+(?:{with_})\s*:))",
            words.drafting.between,
        )

    @cached_property
    def _allied(self) -> WordedPattern:
        """*A dan B merupakan mitra sejajar*, *A berkedudukan sebagai mitra kerja B*."""
        words = self._reading.vocabulary.drafting.ways
        are, ally = any_of(words["are"]), any_of(words["allies"])
        return WordedPattern(
            rf"^(?P<a>{self._reading.offices})\s+(?:{are})\s+(?P<ally>{ally})(?:\s+(?!<)\w+)?"
            rf"(?:\s+(?:(?:{any_of(self._reading.vocabulary.drafting.pairing)})\s+)?"
            rf"(?P<b>{self._reading.offices}))?",
            words["allies"],
        )

    @cached_property
    def _with(self) -> re.Pattern[str]:
        between = any_of(self._reading.vocabulary.drafting.between)
        with_ = any_of(self._reading.vocabulary.drafting.pairing)
        return re.compile(rf"\s+(?:{with_})\s+(?:(?:{between})\s+)?", re.IGNORECASE)

    @cached_property
    def _run(self) -> re.Pattern[str]:
        """Some parties and with whom each has a relation, and nothing else."""
        office = self._reading.offices
        return re.compile(rf"{office}(?:{self._with.pattern}{office})+", re.IGNORECASE)

    @cached_property
    def _begins(self) -> WordedPattern:
        """A relation and its first side: *Hubungan kerja antara A*."""
        words = self._reading.vocabulary.drafting
        return WordedPattern(
            rf"^(?:Sifat\s+)?{self._nouns}(?:\s+(?P<called>{self._how}))?(?:\s+(?!bersifat\b)\w+){{0,2}}?"
            rf"\s+(?:(?:{any_of(words.between)})[\s-]+)?(?P<a>{self._reading.offices})(?P<rest>.*)$",
            words.relations,
        )

    @cached_property
    def _aside(self) -> re.Pattern[str]:
        """What may stand between those of whom a plain sentence tells."""
        words = self._reading.vocabulary
        small = any_of([*words.joining, *words.drafting.contrasts])
        return re.compile(rf"(?:\s*(?:[,;.]|(?:{small})\b))*\s*", re.IGNORECASE)

    @cached_property
    def _tokens(self) -> re.Pattern[str]:
        """Somebody whom the relation is with, or of which natures it is."""
        words = self._reading.vocabulary
        says, own = any_of(words.drafting.ways["natured"]), any_of(words.drafting.ways["own"])
        return re.compile(
            rf"\b(?:{any_of(words.drafting.pairing)})\s+(?P<b>{self._reading.offices})"
            rf"(?P<own>\s+(?:{own})\b)?|\b(?:{says})\s+(?:{self._nouns}\s+)?(?P<how>{self._how})\b",
            re.IGNORECASE,
        )
