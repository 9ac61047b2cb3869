"""Provisions whose own words set two parties in relation, on which no fact with both rests."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from jalur.law.citation import Basis, Citation
from jalur.law.enumerations import Severity
from jalur.law.findings import WARNING, Finding
from jalur.law.rules.steps import ADVISER, COORDINATOR, StepRule
from jalur.reasoning.membership import MembershipIndex, holds
from jalur.text.folding import fold
from jalur.verification.concordance import Namer
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding

SEVERITY: Severity = WARNING
"""What a pair without a fact is."""
_NO_RULE = frozenset(
    (
        *("title", "consideration", "legal-basis", "definition", "aim", "scope", "principle"),
        *("annex-reference", "further-rules", "revocation", "entry-into-force", "closing"),
        *("annex", "annex-row"),
    )
)
"""Kinds of provision that set nobody in relation, whomever they name."""
_ROUTES = frozenset(("route", "assignment"))
_PARAF = frozenset(("paraf",))
"""The kinds of provision for whose pairs a route or a paraf is answer enough.

Where another provision sets two parties in relation, whoever asks for their relation must find it.
"""
_ANSWERED = ("sign", "represent")
"""The acts by which a mandate says what two parties have to do with one another."""
_NEAR = 3
"""So many words may stand between a relating word and the name that it leads to."""

Pair = tuple[str, str]


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about pairs that the text sets in relation and no fact has."""
    judgements = evidence.region.not_a_rule
    needed: set[int] = set()
    for ref, pair in Pairs(evidence).without_fact():
        judged = {
            n
            for n, each in enumerate(judgements)
            if each.at.covers(ref) and set(pair) <= set(each.parties)
        }
        needed |= judged
        if not judged:
            names = dict(zip(("a", "b"), map(evidence.region.name, pair), strict=True))
            yield finding("pair-without-fact", f"provisions.{ref}", ref, severity=SEVERITY, **names)
    for n, each in enumerate(judgements):
        if n not in needed:
            yield finding("needless-judgement", f"not_a_rule[{n}]", each.at, severity=WARNING)


@dataclass(frozen=True, slots=True)
class _Fact:
    """The parties that one fact joins, and where it rests."""

    parties: frozenset[str]
    basis: Basis
    kinds: frozenset[str] = frozenset()
    """The kinds of provision whose pairs it answers for; empty: all."""


@dataclass(frozen=True, slots=True)
class _Roles:
    """The parties that a provision names, by the words around them."""

    begun: tuple[str, ...]
    """Those that it begins with."""
    unled: tuple[str, ...]
    """Others that no relating word leads to."""
    addressed: tuple[str, ...]
    """Those that a relating word leads to."""


class Pairs:
    """The pairs of a text, held against the facts of its region."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._region = evidence.region
        self._namer = Namer(evidence)
        self._members = MembershipIndex(evidence.region)
        words = evidence.vocabulary
        self._relating = tuple(tuple(fold(word).split()) for word in words.relating)
        meta = evidence.region.regulation
        small = (*words.joints, *words.fillers, *words.surroundings, meta.name, meta.place)
        self._joints = frozenset(part for word in small for part in fold(word).split())

    def without_fact(self) -> Iterator[tuple[Citation, Pair]]:
        """Every pair of a provision that no fact at it, above it or below it has."""
        for ref, pair in self.stated():
            if not self.has_fact(ref, pair):
                yield ref, pair

    def stated(self) -> Iterator[tuple[Citation, Pair]]:
        """Every pair that the own words of a provision set in relation, each once."""
        for ref, provision in self._region.provisions.items():
            if provision.kind not in _NO_RULE:
                yield from ((ref, pair) for pair in self._pairs(ref))

    def has_fact(self, ref: Citation, pair: Pair) -> bool:
        """Whether a fact at the provision, above it or below it joins the two."""
        a, b = (self._reached[id] for id in pair)
        kind = self._region.provisions[ref].kind
        return any(
            (not fact.kinds or kind in fact.kinds)
            and any(at.covers(ref) or ref.covers(at) for at in fact.basis)
            and any(x != y for x in a & fact.parties for y in b & fact.parties)
            for fact in self._facts
        )

    def _pairs(self, ref: Citation) -> tuple[Pair, ...]:
        actors, addressed = self._actors(ref), self._roles(ref).addressed
        pairs: dict[frozenset[str], Pair] = {}
        for actor in actors:
            for other in addressed:
                if not self._nested(actor, other):
                    pairs.setdefault(frozenset((actor, other)), (actor, other))
        return tuple(pairs.values())

    def _actors(self, ref: Citation) -> tuple[str, ...]:
        """Who acts: whom the provision begins with, else whom its list names, else the first."""
        scope = [self._roles(at) for at in (ref, *ref.parents())]
        begun = next((roles.begun for roles in scope if roles.begun), ())
        return begun or next((roles.unled for roles in scope if roles.unled), ())

    def _roles(self, ref: Citation) -> _Roles:
        """Who is named how in the own words of a provision."""
        text = self._evidence.words(ref)
        words, commas = fold(text).split(), _commas(text)
        starts = {start: n for n, start in enumerate(accumulate(map(len, words), initial=0))}
        begun: list[str] = []
        unled: list[str] = []
        addressed: list[str] = []
        role, last = unled, 0
        for naming in self._namer.namings(text):
            first, end = starts[naming.start], starts[naming.end]
            gap, after = words[last:first], words[end : end + 1]
            lists = naming.end in commas or not after or after[0] in self._joints
            if naming.start in commas and not lists and not begun:
                role = begun  # A clause goes before: "Dalam …, Sekretaris Daerah melimpahkan …".
            elif last == 0 or not self._joints.issuperset(gap):
                opens = last == 0 and len(gap) <= 1
                role = addressed if self._leads(gap) else begun if opens else unled
            role.append(naming.party)
            last = end
        return _Roles(tuple(begun), tuple(unled), tuple(addressed))

    def _leads(self, gap: list[str]) -> bool:
        """Whether a relating word stands right before a name."""
        for relating in self._relating:
            size = len(relating)
            for end in range(len(gap), max(len(gap) - _NEAR - 1, size - 1), -1):
                if tuple(gap[end - size : end]) == relating:
                    return True
        return False

    def _nested(self, a: str, b: str) -> bool:
        """Whether the two are one, or the one is the head, unit, class or member of the other."""
        return b in self._belongs[a] or a in self._belongs[b]

    @cached_property
    def _belongs(self) -> Mapping[str, frozenset[str]]:
        """Under which ids a rule may address each party."""
        parties = self._region.parties
        return {id: frozenset(self._members.of(party)) for id, party in parties.items()}

    @cached_property
    def _reached(self) -> Mapping[str, frozenset[str]]:
        """The ids by which a fact may have each party: its own, its groups' and its members'."""
        parties = self._region.parties
        below: dict[str, set[str]] = {id: set() for id in parties}
        for id, groups in self._belongs.items():
            for group in groups:
                below[group].add(id)
        return {id: self._belongs[id] | below[id] for id in parties}

    @cached_property
    def _facts(self) -> tuple[_Fact, ...]:
        return tuple(self._all_facts())

    def _all_facts(self) -> Iterator[_Fact]:
        region = self._region
        for route in region.routes:
            parties = {*route.travellers, *route.copies_to, *self._offices(route.steps)}
            yield _Fact(frozenset(parties), _basis(route.basis, route.listed, route.steps), _ROUTES)
        for paraf in region.paraf:
            parties = {*paraf.drafters, *paraf.signers, *self._offices(paraf.initials)}
            yield _Fact(frozenset(parties), _basis(paraf.basis, (), paraf.initials), _PARAF)
        for relation in region.relations:
            sides = frozenset((*relation.between[0], *relation.between[1]))
            points = tuple(point.at for point in relation.points)
            yield _Fact(sides, (*relation.basis, *points))
            for point in relation.points:
                yield _Fact(frozenset((*point.by, *point.to)), (point.at,))
        for mandate in region.mandates:
            if mandate.act not in _ANSWERED:
                continue
            named = (mandate.on_behalf_of, mandate.appointed_by)
            parties = {*mandate.parties, *mandate.on_behalf, *(each for each in named if each)}
            yield _Fact(frozenset(parties), (mandate.at,))
        for given in region.assignments:
            for unit, rows in given.units.items():
                yield _Fact(frozenset((given.coordinator, unit)), (*given.basis, *rows))
            for adviser in given.advisers:
                yield _Fact(frozenset((given.coordinator, adviser.party)), adviser.basis)
        for id, party in region.parties.items():
            for members in party.members:
                joined = (other.id for other in region.parties.values() if holds(members, other))
                yield _Fact(frozenset((id, *joined)), members.basis)
            for seat in (*party.chair, *party.guests):
                yield _Fact(frozenset((id, *seat.parties)), seat.basis)

    def _offices(self, steps: Iterable[StepRule]) -> Iterator[str]:
        """The parties of steps; a stand-in is every party that it may be."""
        for step in steps:
            yield from step.candidates
            for office in step.offices:
                yield from self._stand_ins.get(office, (office,))

    @cached_property
    def _stand_ins(self) -> Mapping[str, tuple[str, ...]]:
        region = self._region
        leading = [given.coordinator for given in region.assignments]
        leading += [given.coordinator for given in region.fields]
        beside = [each.party for given in region.assignments for each in given.advisers]
        return {COORDINATOR: tuple(leading), ADVISER: tuple(beside)}


def _commas(text: str) -> frozenset[int]:
    """Where commas stand, in letters and digits without the gaps."""
    places: set[int] = set()
    position = 0
    for token in re.findall(r"[^\W_]+|[,&]", text):
        if token == ",":
            places.add(position)
        else:
            position += len(fold(token))
    return frozenset(places)


def _basis(basis: Basis, listed: Basis, steps: Iterable[StepRule]) -> Basis:
    return (*basis, *listed, *(citation for step in steps for citation in step.basis))
