"""Sentences of one form, which ask for the same facts in every regulation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jalur.law.citation import Basis
from jalur.law.region import Region
from jalur.law.rules.signatures import IN_THE_NAME, SignatureLine
from jalur.law.vocabulary import FORM_FACTS, FormFact
from jalur.verification.evidence import Evidence
from jalur.verification.sentences import Pair, Said, Sentences


@dataclass(frozen=True, slots=True)
class Formed:
    """A sentence of a form, and the facts about its two parties that rest there."""

    said: Said
    kind: str
    """The form, by the first of its words."""
    form: str
    """The words of the form that stand in it."""
    asks: tuple[FormFact, ...]
    """The facts that the form asks for."""
    facts: tuple[FormFact, ...]
    """Those that join the two at the provision, above it or below it."""

    @property
    def lacking(self) -> tuple[FormFact, ...]:
        """What the form asks for and no fact is."""
        return tuple(fact for fact in self.asks if fact not in self.facts)


def formed(evidence: Evidence, sentences: Sentences) -> tuple[Formed, ...]:
    """Every sentence of a form, each form of two parties once in a provision."""
    facts = _Facts(evidence.region, sentences)
    found: dict[object, Formed] = {}
    for said in sentences.said:
        for form in evidence.vocabulary.forms:
            words = next(filter(said.has, form.words), None)
            key = (said.ref, frozenset(said.pair), form.words)
            if words is not None and key not in found:
                found[key] = Formed(said, form.words[0], words, form.asks, facts.of(said))
    return tuple(found.values())


class _Facts:
    """The points of relations and the mandates of a region, by the two sides that each joins."""

    def __init__(self, region: Region, sentences: Sentences) -> None:
        self._reached = sentences.reached
        self._of_article: dict[str, list[_Fact]] = defaultdict(list)
        for fact in _facts(region):
            for article in {at.parts[0].label for at in fact[1]}:
                self._of_article[article].append(fact)

    def of(self, said: Said) -> tuple[FormFact, ...]:
        """The kinds of fact that join the two at the provision, above it or below it."""
        ref = said.ref
        kinds = (
            kind
            for kind, basis, sides in self._of_article.get(ref.parts[0].label, ())
            if any(at.covers(ref) or ref.covers(at) for at in basis)
            and any(self._joins(sides, pair) for pair in said.readings)
        )
        return tuple(dict.fromkeys(kinds))

    def _joins(self, sides: Sides, pair: Pair) -> bool:
        """Whether the two stand on different sides, each itself, by a class or by a member."""
        one, other = sides
        a, b = (self._reached[id] for id in pair)
        return bool((a & one and b & other) or (a & other and b & one))


Sides = tuple[frozenset[str], frozenset[str]]
_Fact = tuple[FormFact, Basis, Sides]


def _facts(region: Region) -> Iterator[_Fact]:
    for relation in region.relations:
        one, other = map(frozenset, relation.between)
        for point in relation.points:
            yield "point", (point.at,), (one, other)
            yield "point", (point.at,), (frozenset(point.by), frozenset(point.to))
    for paraf in region.paraf:
        yield from _stacked(paraf.signature, paraf.basis, frozenset(paraf.signers))
    for mandate in region.mandates:
        basis, parties = (mandate.at, *mandate.basis), frozenset(mandate.parties)
        yield from _stacked(mandate.signature, basis, parties)
        if mandate.capacities and mandate.appointed_by is not None:
            # Who is made a stand-in (menunjuk … sebagai pelaksana tugas) is no delegate.
            yield "delegate", basis, (frozenset((mandate.appointed_by,)), parties)
        if mandate.on_behalf_of is not None:
            yield "on-behalf-of", basis, (parties, frozenset((mandate.on_behalf_of,)))
        if mandate.act == "delegate" or mandate.act == "represent":
            yield mandate.act, basis, (parties, frozenset(mandate.on_behalf))
    # What is forbidden of two is said by the prohibition, whatever the form of it would ask for.
    for rule in region.prohibitions:
        others = frozenset((*rule.towards, *filter(None, (rule.on_behalf_of,))))
        for kind in FORM_FACTS:
            yield kind, (rule.at, *rule.basis), (frozenset(rule.parties), others)


def _stacked(
    signature: Iterable[SignatureLine], basis: Basis, signers: frozenset[str]
) -> Iterator[_Fact]:
    """What a signature says of who signs and each office above him: in whose name he does, and
    nothing more of an office between the two.
    """
    for line in signature:
        if line.office is None or line.office in signers:
            continue
        if line.by == IN_THE_NAME:
            yield "on-behalf-of", basis, (signers, frozenset((line.office,)))
        else:
            for kind in FORM_FACTS:
                yield kind, basis, (signers, frozenset((line.office,)))
