"""What a mandate says beside who may, must and does what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from jalur.drafting.amounts import amount_of
from jalur.drafting.cases import Cases
from jalur.drafting.consents import Consents
from jalur.drafting.entries import Entry, Value
from jalur.drafting.exceptions import SHORT, Exceptions
from jalur.drafting.media import Media
from jalur.drafting.passed_signing import PassedSignings
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import PARTY, Reading, one_or_many, several, unique
from jalur.drafting.signatures import Signatures
from jalur.drafting.stand_ins import capacities, capacities_in
from jalur.drafting.times import Times
from jalur.law.citation import Citation, Part
from jalur.verification.patterns import any_of

_JUDGED = ("when", "except", "signature", "limits", "medium", "fallback", "permission")
"""What is always for a person to judge."""


class MandateValues:
    """Reads times, amounts, cases, exceptions, and how and in what somebody signs."""

    def __init__(
        self,
        reading: Reading,
        kinds: ProvisionKinds,
        references: Mapping[Citation, tuple[Citation, ...]],
    ) -> None:
        self._reading, self._references = reading, references
        self.cases = Cases(reading)
        self.exceptions = Exceptions(reading, references)
        self._signings = PassedSignings(reading)
        self._media = Media(reading, self.cases, references)
        self.signatures, self._times = Signatures(reading), Times(reading)
        self._consents = Consents(reading)
        self._forbidding: dict[Part, list[Citation]] = {}
        for ref in reading.operative():
            if (told := kinds.told(ref)) is not None and told[0] == "prohibition":
                self._forbidding.setdefault(ref.parts[0], []).append(ref)

    def of(self, ref: Citation, act: str | None, values: Mapping[str, Value]) -> dict[str, Value]:
        """Further values of a mandate that has ``values`` and does an act."""
        found: dict[str, Value] = {}
        party, name = values["party"], values.get("on_behalf_of")
        if amount := amount_of(self._reading.source.provisions[ref], self._reading.vocabulary):
            found["amount"] = amount
        if act == "sign":
            found |= self._media.of(ref)
            whose = name if isinstance(name, str) else None
            lines = self.signatures.of(ref, party, whose) if isinstance(party, str) else []
            if lines:
                found["signature"] = lines
        if act == "delegate":
            found |= self.passes(ref)
        if act == "represent":
            told = capacities(self._reading, ref) or self._of_heading(ref)
            if told:
                found["capacity"] = one_or_many(told)
                if limits := self.limits(ref, values, told):
                    found["limits"] = limits
        instead = found.get("fallback")
        if (when := self.cases.of_mandate(ref)) and not (
            isinstance(instead, Entry) and instead["basis"] == [ref]
        ):
            found["when"] = when
        elif act == "sign" and (which := self.which_papers(ref, values) or self._for_what(ref)):
            found["when"] = which
        if left_out := self.left_out(ref):
            found["except"] = left_out
        if asked := [each for each in self._consents.of(ref) if each not in several(party)]:
            found["permission"] = asked
        return {**found, **self._times.within(self.cases.past(ref))}

    def left_out(self, ref: Citation) -> list[Entry]:
        """Whom and what a provision leaves out; of what one lets another sign also what stands in
        the midst of it, or on a list.
        """
        if self._signings.of(ref) is not None:
            if self._signings.excepts(ref):
                return [self.exceptions.item(at) for at in self._reading.items(ref)]
            if (rest := self._signings.excepted(ref)) is not None:
                found = [*self.exceptions.named(rest)]
                papers = {*self._reading.documents_in(self._signings.papers(ref))}
                if any(
                    papers.intersection(map(str, _list(each.get("documents")))) for each in found
                ):
                    # *surat selain surat keputusan*: which of them is meant its words alone say.
                    return [Entry({"words": " ".join(rest.split()[:SHORT])})]
                return found
        return self.exceptions.of(ref)

    def which_papers(self, ref: Citation, values: Mapping[str, Value]) -> str | None:
        """Which of the documents of a rule alone are meant, by its own words."""
        ids = values.get("documents")
        if not isinstance(ids, list):
            return None
        names = [name for id in ids for name in self._reading.common.documents[str(id)]]
        whole = self.exceptions.before(ref)
        return self.cases.of_papers(whole, names, listed=self._reading.opening(ref) is not None)

    def _for_what(self, ref: Citation) -> str | None:
        """For what one of a list of those who sign does so: *A untuk hal yang bersifat teknis*."""
        opening = self._reading.opening(ref)
        match = self._whatever.match(self._reading.marked(ref)) if opening is not None else None
        return None if match is None else self.cases.short(self._reading.plain(match["said"]))

    @cached_property
    def _whatever(self) -> re.Pattern[str]:
        to = any_of(self._reading.vocabulary.drafting.mandates["signed_for"])
        return re.compile(
            rf"{self._reading.offices},?\s+(?P<said>(?:{to})\s[^,;:.]+)", re.IGNORECASE
        )

    def passes(self, ref: Citation) -> dict[str, Value]:
        """``passes`` of a delegation whose provision speaks of tasks and of no power."""
        words = re.findall(r"\w+", self._reading.source.provisions[ref].lower())
        stems = self._reading.vocabulary.passed
        said = {kind for kind in stems for word in words if word.startswith(stems[kind])}
        return {"passes": "task"} if said == {"task"} else {}

    def forbids(self, ref: Citation) -> bool:
        """Whether *tidak dapat* says what somebody must not do, and not when he is not there."""
        words = self._reading.vocabulary
        may = any_of(words.may_forbid)
        said = self.cases.without(ref)
        by = any_of(words.agents)
        between = rf"(?:\s+(?!(?:{any_of(words.relatives)})\b)\w+){{0,3}}?"
        active = rf">{between}\s+(?:{may})\s+(?:\w+\s+)??(?:me|ber)\w+"
        persons = any_of(words.drafting.mandates["persons"])
        somebody = rf"^(?:{persons})\b[^,;:.]*\s(?:{may})\s+(?:\w+\s+)??me\w+"
        pattern = rf"{active}|\b(?:{may})\s+di\w+\s+(?:{by})\s+<|{somebody}"
        again = rf"\b(?:{may})\s+(?:{any_of(words.drafting.mandates['passed_again'])})\b"
        if re.search(again, said, re.IGNORECASE):
            return True
        return re.search(
            pattern, said, re.IGNORECASE
        ) is not None and not self.cases.is_about_absence(ref)

    def pointed(self, ref: Citation) -> tuple[Citation, ...]:
        """The provisions to which one points."""
        return self._references.get(ref, ())

    def times(self, ref: Citation) -> Mapping[str, Value]:
        """The times of a provision."""
        return self._times.of(ref)

    def times_within(self, words: str) -> Mapping[str, Value]:
        """The times of some words of a provision."""
        return self._times.within(" ".join(words.split()))

    def judged(self, values: Mapping[str, Value]) -> frozenset[str]:
        """The keys of a mandate whose values are guesses even where it is sure."""
        found = {key for key in _JUDGED if key in values}
        at = values.get("at")
        if "capacity" in values and isinstance(at, Citation):
            # Of what a heading says nobody knows whether it is meant of each below it.
            found |= {"capacity"} - {"capacity" for _ in capacities(self._reading, at)}
        return frozenset(found)

    def _of_heading(self, ref: Citation) -> list[str]:
        """In which capacities one stands in by the nearest heading over a provision that says it,
        where its own words say none: where it has both, both.
        """
        source = self._reading.source
        articles = [*dict.fromkeys(each.parts[0] for each in source.provisions)]
        place = {part: n for n, part in enumerate(articles)}
        over: dict[str, str] = {}
        for heading in source.headings:
            before = heading.before
            if before is None or place.get(before.parts[0], 0) > place[ref.parts[0]]:
                continue
            kinds = ("bab", "bagian", "paragraf")
            wider = kinds[: kinds.index(heading.kind)]
            over = {kind: over[kind] for kind in wider if kind in over}
            over[heading.kind] = heading.title
        told = (capacities_in(self._reading, over[kind]) for kind in reversed(over))
        return next(filter(None, told), [])

    def limits(self, ref: Citation, values: Mapping[str, Value], told: list[str]) -> list[Citation]:
        """What forbids something to one who stands in: to him in that capacity, by a reference to
        it, or in the name of the other.
        """
        party, absent = values["party"], values.get("for")
        limits: list[Citation] = []
        for at in self._forbidding.get(ref.parts[0], ()):
            named = PARTY.findall(self._reading.marked(at))
            capacity = set(told).intersection(capacities(self._reading, at))
            points = ref in self._references.get(at, ())
            if capacity or points or (party in named and absent in named):
                limits += self._reading.items(at) or (at,)
        return unique([*limits, *self._elsewhere(ref, absent, told)])

    def _elsewhere(self, ref: Citation, absent: Value, told: list[str]) -> Iterator[Citation]:
        """What other articles forbid whoever acts in a capacity, for whomever he does."""
        for at in (each for every in self._forbidding.values() for each in every):
            if at.parts[0] == ref.parts[0]:
                continue
            named = PARTY.findall(self._reading.marked(at))
            others = {id for id in named if not self._is_capacity(id)}
            if {*told}.intersection(capacities(self._reading, at)) and others.issubset(
                several(absent)
            ):
                yield from self._reading.items(at) or (at,)

    def _is_capacity(self, party: str) -> bool:
        """Whether somebody is but called by a capacity."""
        return bool(capacities_in(self._reading, self._reading.region.parties[party].name))


def _list(value: Value) -> list[Value]:
    return [*value] if isinstance(value, list) else []
