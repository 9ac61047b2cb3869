"""Which sentences say more than a draft carries: their entries are guesses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import cached_property

from jalur.drafting.cases import Cases
from jalur.drafting.entries import Entry
from jalur.drafting.reading import Reading
from jalur.drafting.way_points import WayPoints
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_AFFIRMED = frozenset(("mandate", "assignment"))
"""Kinds of provisions that a denial turns into another."""


class Doubt:
    """Tells of provisions that deny, except, turn or set a condition, or in which two act."""

    def __init__(self, reading: Reading, parted: Set[Citation] = frozenset()) -> None:
        self._reading, self._clauses, self._ways = reading, Cases(reading), WayPoints(reading)
        self._parted = parted
        """The provisions whose sentence has two clauses, of which each is about its own subject."""
        self._own: dict[tuple[Citation, bool, bool], bool] = {}

    def of(self, ref: Citation, *, denying: bool = True, cased: bool = False) -> bool:
        """Whether a provision, or what opens its list, is no plain statement.

        With ``denying`` false a denial alone is plain: what is said is itself one. Of what is
        ``cased`` the case in which it holds is carried, so that only the rest counts.
        """
        opening = self._reading.opening(ref)
        return self._is_own(ref, denying, cased) or (
            opening is not None and self._is_own(opening, denying, False)
        )

    def rules(self, entries: Sequence[Entry], *, denying: bool = True) -> tuple[Entry, ...]:
        """Some rules, those of provisions in doubt as guesses; one that carries its exception, or
        the case in which it holds, and has it as a guess of its own, is none because of that.
        """
        return tuple(
            replace(each, sure=False)
            if "except" not in each.values
            and any(
                self.of(ref, denying=denying, cased="when" in each.guessed) for ref in each.places()
            )
            else each
            for each in entries
        )

    def kind(self, ref: Citation, told: tuple[str, bool]) -> tuple[str, bool]:
        """The kind of a provision and whether it is sure: what is denied is no task; in which case
        there is one alters nothing.
        """
        kind, sure = told
        return kind, sure and not (kind in _AFFIRMED and self.of(ref, cased=True))

    def relations(self, entries: Sequence[Entry]) -> tuple[Entry, ...]:
        """Relations: by the provision that sets two sides in relation, each point by its own."""
        return tuple(self._relation(each) for each in entries)

    def _relation(self, entry: Entry) -> Entry:
        said = bool(entry.get("natures")) or bool(entry.get("not_natures"))
        denying = not entry.get("not_natures")
        doubted = [self.of(ref, denying=denying) for ref in entry.places()]
        values = dict(entry.values)
        points = values.get("points")
        if isinstance(points, Sequence) and not isinstance(points, str):
            inner = self.rules([each for each in points if isinstance(each, Entry)])
            told = [
                replace(each, sure=each.sure and not any(map(self._ways.doubts, each.places())))
                for each in inner
            ]
            values["points"] = told
            if not said and [*inner] != told and not any(each.sure for each in told):
                return replace(entry, values=values, sure=False)
        wrong = doubted[:1] == [True] if said else bool(doubted) and all(doubted)
        return replace(entry, values=values, sure=entry.sure and not wrong)

    def _is_own(self, ref: Citation, denying: bool, cased: bool) -> bool:
        key = (ref, denying, cased)
        if key not in self._own:
            words = self._reading.marked(ref)
            self._own[key] = ref in self._parted or any(
                self._reasons(self._clauses.without(ref) if cased else words, denying)
            )
        return self._own[key]

    def _reasons(self, words: str, denying: bool) -> Iterator[bool]:
        # What opens a list of cases (*dalam hal:*) sets no condition.
        yield self._limits.search(self._cases.sub("", words)) is not None
        yield denying and self._denials.search(words) is not None
        yield self._elsewhere.search(words) is not None
        yield self._narrowed.search(words) is not None
        yield len(self._acting.findall(words)) > 1

    @cached_property
    def _limits(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        limits = [
            *(*words.conditionals, *words.exceptions, *words.turns, *words.drafting.contrasts),
        ]
        return re.compile(rf"\b(?:{any_of(limits)})\b", re.IGNORECASE)

    @cached_property
    def _cases(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        cases = [each for each in words.conditionals if each not in words.exceptions]
        return re.compile(rf"\b(?:{any_of(cases)})\s*:\s*$", re.IGNORECASE)

    @cached_property
    def _denials(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._reading.vocabulary.negations)})\b", re.IGNORECASE)

    @cached_property
    def _elsewhere(self) -> re.Pattern[str]:
        """A name that is that of another region: *Dinas Sosial Provinsi Selat Timur*."""
        words = self._reading.vocabulary.drafting
        regions = any_of([*words.regions, *words.elsewhere])
        own = re.escape(self._reading.region.regulation.place)
        return re.compile(rf">\s+(?:{regions})\s+(?!{own}\b)[A-Z]")

    @cached_property
    def _narrowed(self) -> re.Pattern[str]:
        """A class of which a word behind it means one: *kepala Perangkat Daerah Pemrakarsa*."""
        drafting = any_of(self._reading.vocabulary.drafting.initials["initiators"])
        return re.compile(rf">\s+(?:{drafting})\b", re.IGNORECASE)

    @cached_property
    def _acting(self) -> re.Pattern[str]:
        """A party and the verb of what it does."""
        modal = any_of(self._reading.common.forces)
        no_verbs = any_of(self._reading.vocabulary.drafting.no_verbs)
        return re.compile(
            rf">\s+(?:(?:{modal})\s+)?(?!(?:{no_verbs})\b)(?:me|ber)\w+", re.IGNORECASE
        )
