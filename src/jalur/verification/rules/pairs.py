"""Provisions whose own words set two parties in relation, without the facts that they ask for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from jalur.law.citation import Basis, Citation
from jalur.law.enumerations import Severity
from jalur.law.findings import ERROR, WARNING, Finding
from jalur.law.judgements import NotARule
from jalur.law.region import Region
from jalur.law.rules.exceptions import Excepted
from jalur.law.rules.steps import (
    ADDRESSEE_COORDINATOR,
    ADVISER,
    COORDINATOR,
    DRAFTER,
    StepRule,
    station,
)
from jalur.reasoning.membership import holds
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.rules import forms
from jalur.verification.sentences import Pair, Said, Sentences, sentences_of

SEVERITY: Severity = ERROR
"""What a pair without a fact is."""
_ROUTES = frozenset(("route", "assignment"))
_PARAF = frozenset(("paraf",))
"""The kinds of provision for whose pairs a route or a paraf is answer enough.

Where another provision sets two parties in relation, whoever asks for their relation must find it.
"""
_ANSWERED = ("sign", "represent")
"""The acts by which a mandate says what two parties have to do with one another."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about pairs that the text sets in relation and no fact has, or not every one."""
    region, sentences = evidence.region, sentences_of(evidence)
    needed: set[NotARule] = set()
    pairs = Pairs(evidence, sentences)
    for ref, (a, b) in pairs.without_fact():
        about = judgements(region, ref, (a, b))
        needed.update(about)
        if not about:
            gaps = {"a": region.name(a), "b": region.name(b)}
            path = f"provisions.{ref}"
            yield finding("pair-without-fact", path, ref, severity=SEVERITY, **gaps)
    for sentence in forms.formed(evidence, sentences):
        if not sentence.lacking:
            continue
        ref, (a, b) = sentence.said.ref, sentence.said.pair
        about = judgements(region, ref, (a, b))
        needed.update(about)
        if not about:
            gaps = {"a": region.name(a), "b": region.name(b), "form": sentence.form}
            gaps["facts"] = ", ".join(sentence.lacking)
            path = f"provisions.{ref}"
            yield finding("form-without-fact", path, ref, severity=SEVERITY, **gaps)
    for n, each in enumerate(region.not_a_rule):
        # Of whom no fact is there, it says why he is left out; of two that no fact joins, why not.
        kept = _lacking(pairs, sentences, each) or _apart(pairs, sentences, each)
        if each not in needed and not kept:
            yield finding("needless-judgement", f"not_a_rule[{n}]", each.at, severity=WARNING)


def judgements(region: Region, ref: Citation, parties: Iterable[str]) -> tuple[NotARule, ...]:
    """Where the file says that a provision, or one above it, sets no rule for the parties."""
    wanted = set(parties)
    return tuple(
        each for each in region.not_a_rule if each.at.covers(ref) and wanted <= set(each.parties)
    )


def _lacking(pairs: Pairs, sentences: Sentences, judged: NotARule) -> bool:
    """Whether a provision that names all parties of a judgement has one of them, himself or by a
    class of his, in no fact at it, above it or below it.
    """
    if not set(judged.parties) <= sentences.parties(judged.at):
        return False
    holding = pairs.holding().items()
    here = [ids for at, ids in holding if at.covers(judged.at) or judged.at.covers(at)]
    held = set().union(*here)
    return any(held.isdisjoint(sentences.reached[party]) for party in judged.parties)


def _apart(pairs: Pairs, sentences: Sentences, judged: NotARule) -> bool:
    """Whether a provision names all parties of a judgement, and no fact there joins two of them: a
    silent answer about the two tells its reason.
    """
    scope = (judged.at, *judged.at.parents())
    named = set(judged.parties) <= {id for at in scope for id in sentences.parties(at)}
    return named and not any(
        pairs.has_fact(judged.at, pair) for pair in combinations(judged.parties, 2)
    )


@dataclass(frozen=True, slots=True)
class _Fact:
    """The parties that one fact joins, and where it rests."""

    parties: frozenset[str]
    basis: Basis
    kinds: frozenset[str] = frozenset()
    """The kinds of provision whose pairs it answers for; empty: all."""


class Pairs:
    """The pairs of a text, held against the facts of its region."""

    def __init__(self, evidence: Evidence, sentences: Sentences) -> None:
        self._region = evidence.region
        self._sentences = sentences

    def without_fact(self) -> Iterator[tuple[Citation, Pair]]:
        """Every pair of a provision that no fact at it, above it or below it has, each once."""
        pairs: dict[tuple[Citation, frozenset[str]], Said] = {}
        for said in self._sentences.said:
            pairs.setdefault((said.ref, frozenset(said.pair)), said)
        for said in pairs.values():
            if not any(self.has_fact(said.ref, pair) for pair in said.readings):
                yield said.ref, said.pair

    def facts(self) -> Iterator[tuple[frozenset[str], Basis]]:
        """The parties that each fact joins, and where it rests."""
        return ((fact.parties, fact.basis) for fact in self._facts)

    def holding(self) -> Mapping[Citation, set[str]]:
        """The parties of the facts that rest on each provision, alone or with others."""
        region, holding = self._region, defaultdict[Citation, set[str]](set)

        def hold(basis: Basis, *parties: str | None) -> None:
            for ref in basis:
                holding[ref].update(party for party in parties if party is not None)

        for parties, basis in self.facts():
            hold(basis, *parties)
        for mandate in region.mandates:
            basis = (mandate.at, *mandate.basis)
            hold(basis, *mandate.parties, *mandate.on_behalf, mandate.on_behalf_of)
            hold(basis, mandate.appointed_by)
        for provision in region.provisions.values():
            hold((provision.ref,), *(party for party, _ in provision.for_whom))
        for fields in region.fields:
            hold(fields.basis, fields.coordinator)
        for id, party in region.parties.items():
            if region.common.kinds[party.kind].category == "forum":
                hold(party.basis, id)
        return holding

    def has_fact(self, ref: Citation, pair: Pair) -> bool:
        """Whether a fact at the provision, above it or below it joins the two."""
        a, b = (self._sentences.reached[id] for id in pair)
        kind = self._region.provisions[ref].kind
        return any(
            (not fact.kinds or kind in fact.kinds)
            and any(at.covers(ref) or ref.covers(at) for at in fact.basis)
            and any(x != y for x in a & fact.parties for y in b & fact.parties)
            for fact in self._of_article.get(ref.parts[0].label, ())
        )

    @cached_property
    def _of_article(self) -> Mapping[str, list[_Fact]]:
        """The facts that rest on provisions of an article."""
        found: dict[str, list[_Fact]] = defaultdict(list)
        for fact in self._facts:
            for article in {at.parts[0].label for at in fact.basis}:
                found[article].append(fact)
        return found

    @cached_property
    def _facts(self) -> tuple[_Fact, ...]:
        return tuple(self._all_facts())

    def _all_facts(self) -> Iterator[_Fact]:
        region = self._region
        for route in region.routes:
            parties = {*route.travellers, *route.copied_or_not, *self._offices(route.all_offices)}
            parties |= _excepted(route.exceptions)
            yield _Fact(frozenset(parties), _basis(route.basis, route.listed, route.steps), _ROUTES)
        for paraf in region.paraf:
            parties = {*paraf.drafters, *paraf.signers, *self._offices(paraf.all_offices)}
            parties.update(paraf.copies_to)
            parties |= {line.office for line in paraf.signature if line.office is not None}
            parties.update(id for id in paraf.neighbours if id in region.parties)
            parties |= _excepted(paraf.exceptions)
            yield _Fact(frozenset(parties), _basis(paraf.basis, (), paraf.initials), _PARAF)
            for each in paraf.exempt:
                exempt = {*(each.drafters or paraf.drafters), *paraf.signers}
                exempt.update(self._offices([station(each.of)]))
                yield _Fact(frozenset(exempt), each.basis, _PARAF)
        for relation in region.relations:
            sides = frozenset((*relation.between[0], *relation.between[1]))
            points = tuple(point.at for point in relation.points)
            said = (at for each in relation.exceptions for at in each.basis)
            sides |= _excepted(relation.exceptions)
            yield _Fact(sides, (*relation.basis, *points, *said))
            for point in relation.points:
                yield _Fact(frozenset((*point.by, *point.to)), (point.at,))
        for mandate in region.mandates:
            if mandate.act not in _ANSWERED:
                continue
            named: tuple[str | None, ...] = (mandate.on_behalf_of, mandate.appointed_by)
            named += tuple(line.office for line in mandate.signature)
            parties = {*mandate.parties, *mandate.on_behalf, *(each for each in named if each)}
            parties.update(mandate.beside)
            parties |= _excepted(mandate.exceptions)
            yield _Fact(frozenset(parties), (mandate.at,))
        for rule in region.prohibitions:
            others = (*rule.towards, *filter(None, (rule.on_behalf_of,)))
            parties = {*rule.parties, *others, *_excepted(rule.exceptions)}
            yield _Fact(frozenset(parties), (rule.at, *rule.basis))
        for given in region.assignments:
            for unit, rows in given.units.items():
                parties = {given.coordinator, unit, *_excepted(given.exceptions)}
                yield _Fact(frozenset(parties), (*given.basis, *rows))
            for adviser in given.advisers:
                yield _Fact(frozenset((given.coordinator, adviser.party)), adviser.basis)
        for denied in region.not_coordinated:
            parties = {*denied.units, *denied.by, *_excepted(denied.exceptions)}
            yield _Fact(frozenset(parties), denied.basis)
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
            for office in (*step.offices, *step.notify):
                yield from self._stand_ins.get(office, (office,))

    @cached_property
    def _stand_ins(self) -> Mapping[str, tuple[str, ...]]:
        region = self._region
        leading = [given.coordinator for given in region.assignments]
        leading += [given.coordinator for given in region.fields]
        beside = [each.party for given in region.assignments for each in given.advisers]
        leads = dict.fromkeys((COORDINATOR, ADDRESSEE_COORDINATOR), tuple(leading))
        return {**leads, ADVISER: tuple(beside), DRAFTER: ()}


def _excepted(exceptions: Iterable[Excepted]) -> set[str]:
    """Whom a rule names only to leave them out."""
    return {id for each in exceptions for id in each.parties}


def _basis(basis: Basis, listed: Basis, steps: Iterable[StepRule]) -> Basis:
    return (*basis, *listed, *(citation for step in steps for citation in step.basis))
