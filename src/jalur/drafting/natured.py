"""Sentences that say by a verb with whom somebody has a relation, and of which nature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from jalur.drafting.nature_runs import nature_run
from jalur.drafting.reading import Reading, parties_in, unique
from jalur.verification.patterns import any_of

Found = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], bool, bool]
"""Two sides, their natures, whether each of the first has it with its own on the second, and
whether that is certain.
"""


class Natured:
    """Reads *A berhubungan secara hierarkis dengan B, serta secara koordinatif dengan C*."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, marked: str) -> Iterator[Found]:
        """Every relation of the kind that a sentence states; none where it denies one."""
        if self._denials.search(marked):
            return
        among = self._among.match(marked)
        if among is not None:
            natures = tuple(self._reading.natures(among["natures"])[0])
            group = self._group.fullmatch(among["sides"])
            every = parties_in(group["a"]) if group else []
            if natures and group and len(every) > 1 and len({*every}) == len(every):
                other = parties_in(group["b"] or group["a"])
                if group["b"] or self._choosing.search(group["a"]):
                    sure = len(natures) == 1 and not {*every} & {*parties_in(group["b"] or "")}
                    yield tuple(every), tuple(unique(other)), natures, False, sure
                    return
            for match in self._pairs.finditer(among["sides"]):
                one = tuple(unique(parties_in(match["same"] or match["a"] or match["c"])))
                other = tuple(unique(parties_in(match["same"] or match["b"] or match["d"])))
                if one and other and natures:
                    yield one, other, natures, False, True
            return
        within = self._within.match(marked)
        if within is not None:
            one, other = (tuple(unique(parties_in(within[side]))) for side in ("a", "b"))
            yield one, other, self._natures(within["how"]), False, False
            return
        begins = self._begins.match(marked)
        if begins is not None:
            yield from self._clauses(tuple(unique(parties_in(begins["a"]))), begins["rest"])

    def _clauses(self, one: tuple[str, ...], rest: str) -> Iterator[Found]:
        """The natures behind the verb, each with whom it leads to."""
        mutual = self._mutual.match(rest)
        if mutual is not None:
            natures = self._natures(mutual["how"] or mutual["behind"])
            if natures:
                yield one, one, natures, False, False
            return
        verb = ""
        for match in self._led.finditer(rest):
            verb = match["verb"] or verb
            said = match["how"] or match["behind"] or match["by"]
            natures = self._natures(said) or self._named(verb)
            if not natures:
                continue
            other = unique(parties_in(match["b"] or match["c"]))
            own = match["own"] is not None and self._reading.coordinators.issuperset(one)
            above = [id for id in other if own and not self._may_be_own(id)]
            # Whose relation with whom is of one nature, is told in so many words.
            plain = not own and len(natures) == 1 and not {*one} & {*other}
            if above:
                yield one, tuple(above), natures, False, plain
            if below := tuple(id for id in other if id not in above):
                yield one, below, natures, own, plain

    def _natures(self, words: str | None) -> tuple[str, ...]:
        return tuple(self._reading.natures(words)[0]) if words else ()

    def _named(self, verb: str) -> tuple[str, ...]:
        """The nature that a verb names by itself: *bermitra dengan*."""
        known = self._reading.vocabulary.drafting.nature_verbs
        return tuple(each for each, word in known.items() if word == verb.casefold())

    def _may_be_own(self, party: str) -> bool:
        """Whether one of those who coordinate may have a party for his own: no office above."""
        return self._reading.category(party) != "office" or bool(
            self._reading.region.parties[party].heads
        )

    @cached_property
    def _denials(self) -> re.Pattern[str]:
        words = any_of([*self._reading.vocabulary.negations, *self._reading.vocabulary.excluding])
        return re.compile(rf"\b(?:{words})\b[^,;]*\b(?:{self._verbs})\b", re.IGNORECASE)

    @cached_property
    def _verbs(self) -> str:
        words = self._reading.vocabulary.drafting
        having = rf"(?:{any_of(words.having)})\s+(?:{any_of(words.relations)})"
        known = any_of([*words.ways["relates"], *words.nature_verbs.values()])
        return rf"(?:{known}|{having})"

    @cached_property
    def _how(self) -> str:
        run = nature_run(self._reading.common, self._reading.vocabulary.joining)
        return rf"(?:secara\s+|yang\s+bersifat\s+|bersifat\s+)?{run}"

    @cached_property
    def _begins(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        forces, small = any_of(self._reading.common.forces), any_of(words.drafting.qualifiers)
        return re.compile(
            rf"^(?:(?:{any_of(words.openers)})\s+)?(?P<a>{self._reading.offices})\s+"
            rf"(?:(?:{small})\s+)?(?:(?:{forces})\s+)?(?P<rest>(?:{self._verbs})\b.*)$",
            re.IGNORECASE,
        )

    @cached_property
    def _within(self) -> re.Pattern[str]:
        """What somebody does to others, and the relation in which he does: *A memimpin B dalam
        hubungan hierarkis*. Of deeds that are points the relation is told with the point.
        """
        words = self._reading.vocabulary
        forces, office = any_of(self._reading.common.forces), self._reading.offices
        ways = words.drafting.ways
        every, deeds = any_of(words.quantifiers["all"]), any_of(ways["objects"])
        joints = rf"(?:\s*,\s*|\s+)(?:(?:{any_of(words.joining)})\s+)?(?:(?:{every})\s+)?"
        return re.compile(
            rf"^(?P<a>{office})\s+(?:(?:{forces})\s+)?(?!(?:{deeds})\b)me\w+\s+(?:(?:{every})\s+)?"
            rf"(?P<b>{office}(?:{joints}{office})*)\s+(?:{any_of(ways['in_relation'])})\s+"
            rf"(?:{any_of(words.drafting.relations)})\s+(?P<how>{self._how})\W*$",
            re.IGNORECASE,
        )

    @cached_property
    def _led(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        own, lead = any_of(words.drafting.ways["own"]), any_of(words.drafting.ways["over"])
        with_, joints = any_of(words.drafting.pairing), any_of(words.joining)
        office = self._reading.offices
        return re.compile(
            rf"(?:(?P<verb>{self._verbs})\b|,?\s*\b(?:{joints})\b)"
            rf"(?:\s+(?:(?:{any_of(words.drafting.relations)})\s+)?(?P<how>{self._how}))?\s+(?:kerja\s+)?(?:{with_})\s+(?P<b>{office})"
            rf"(?P<own>\s+(?:{own}))?(?:\s+(?P<behind>secara\s+{self._how}))?"
            rf"|\b(?:{lead})\s+(?P<c>{office})(?:\s+secara\s+(?P<by>{self._how}))",
            re.IGNORECASE,
        )

    @cached_property
    def _mutual(self) -> re.Pattern[str]:
        words = self._reading.vocabulary.drafting
        among = any_of(words.ways["each_other"])
        return re.compile(
            rf"(?:{self._verbs})\s+(?:(?P<how>{self._how})\s+)?(?:{among})"
            rf"(?:\s+(?P<behind>{self._how}))?",
            re.IGNORECASE,
        )

    @cached_property
    def _among(self) -> re.Pattern[str]:
        """Several pairs of which one sentence tells the nature: *Hubungan antar-A, antar-B, serta A
        dengan B bersifat koordinatif*.
        """
        words = self._reading.vocabulary.drafting
        return re.compile(
            rf"^(?:{any_of(words.relations)})\s+(?P<sides>(?:{any_of(words.between)})[\s-]+<.*?)\s+"
            rf"bersifat\s+(?P<natures>{self._how})",
            re.IGNORECASE,
        )

    @cached_property
    def _choosing(self) -> re.Pattern[str]:
        return re.compile(rf">\s+(?:{any_of(self._reading.vocabulary.choosing)})\s", re.IGNORECASE)

    @cached_property
    def _group(self) -> re.Pattern[str]:
        """Several of whom each has it with another, or with each: *antara A atau B dengan C*,
        *antar-A dan/atau B*.
        """
        words, office = self._reading.vocabulary.drafting, self._reading.offices
        return re.compile(
            rf"(?:{any_of(words.between)})[\s-]+(?P<a>{office})"
            rf"(?:\s+(?:{any_of(words.pairing)})\s+(?P<b>{office}))?",
            re.IGNORECASE,
        )

    @cached_property
    def _pairs(self) -> re.Pattern[str]:
        words = self._reading.vocabulary.drafting
        between, with_ = any_of(words.between), any_of(words.pairing)
        vocabulary, office = self._reading.vocabulary, self._reading.offices
        joints = any_of([*vocabulary.joining, *vocabulary.choosing])
        return re.compile(
            rf"\b(?:{between})[\s-]+(?P<same><[a-z0-9-]+>)(?!\s+(?:{with_})\b)"
            # Those who stand behind each other (*antara A, B, dan C*) are no class of its own.
            rf"(?!\s*,?\s*(?:(?:{joints})\s+)?<[a-z0-9-]+>(?!\s+(?:{with_})\b))"
            rf"|(?P<a><[a-z0-9-]+>)\s+(?:{with_})\s+(?P<b>{office})"
            rf"|\b(?:{between})\s+(?P<c><[a-z0-9-]+>)\s+(?:{joints})\s+(?P<d><[a-z0-9-]+>)",
            re.IGNORECASE,
        )
