"""Which natures the regulation gives to the relationship of two parties, and the points it lists under it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jalur.answers.routes import ALL, routes
from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules import Point, RelationRule
from jalur.law.status import INFERRED, strongest, weakest
from jalur.reasoning.coordination import coordinators
from jalur.reasoning.membership import Membership, best, head_notes, memberships
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition
from jalur.text.messages import Text, message


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation that holds for the parties asked about."""

    rule: RelationRule
    between: tuple[str, str]
    """The two sides in the regulation's own names; several names of one side are joined by ``; ``."""
    natures: tuple[str, ...]
    """The union of what the rule and its points state."""
    status: str
    reason: Text | None
    rank: int
    points: tuple[Point, ...]
    via: tuple[Membership, ...]

    def cited(self) -> Basis:
        """Every provision that the relation rests on."""
        return unique([*self.rule.basis, *(point.at for point in self.points)])


@dataclass(frozen=True, slots=True)
class RelationAnswer:
    """The relations of a party, of two, or of the whole regulation; the most specific first."""

    region: Region
    a: Party | None
    b: Party | None
    status: str
    relations: tuple[Relation, ...]
    notes: tuple[Note, ...]


def relations(region: Region, a: Party | None = None, b: Party | None = None) -> RelationAnswer:
    """The relations of ``a`` with ``b``; without ``b`` with anybody, without both every one."""
    asked = [party for party in (a, b) if party is not None]
    reached = [memberships(region, party) for party in asked]
    relations = [relation for rule in region.relations if (relation := _bond(region, rule, asked, reached))]
    relations.sort(key=lambda relation: relation.rank)
    return RelationAnswer(
        region=region,
        a=a,
        b=b,
        status=strongest(relation.status for relation in relations),
        relations=tuple(relations),
        notes=_notes(region, [p for p in (a, b) if p is not None], relations),
    )


def _bond(
    region: Region, rule: RelationRule, asked: list[Party], reached: list[Mapping[str, Membership]]
) -> Relation | None:
    via, points = _match(region, rule, reached), rule.points
    if via is None and len(reached) == 2:
        via, points = _by_points(region, rule, reached)
    if via is None or (rule.by_assignment and not _own(region, asked)):
        return None
    whole = points == rule.points
    reasons = [(rule.status, rule.reason), *((address.status, address.reason) for address in via)]
    stated = [rule.natures if whole else (), *(point.natures for point in points)]
    natures = dict.fromkeys(nature for each in stated for nature in each)
    return Relation(
        rule=rule,
        between=(side_name(region, rule.between[0]), side_name(region, rule.between[1])),
        natures=tuple(natures),
        status=weakest(status for status, _ in reasons),
        reason=next((reason for status, reason in reasons if status == INFERRED), None),
        rank=sum(address.rank for address in via),
        points=points,
        via=via,
    )


def _match(
    region: Region, rule: RelationRule, reached: list[Mapping[str, Membership]]
) -> tuple[Membership, ...] | None:
    """How the rule names the parties asked about, in either order; the nearest of two possible readings."""
    left, right = rule.between
    basis = rule.basis + tuple(point.at for point in rule.points)
    if not reached:
        return ()
    readings: list[tuple[Membership, ...]] = []
    for first, second in ((left, right), (right, left)):
        found = [best(region, reached[0], first, basis)]
        if len(reached) == 2:
            found.append(best(region, reached[1], second, basis))
        complete = tuple(address for address in found if address is not None)
        if len(complete) == len(found):
            readings.append(complete)
    return min(readings, key=lambda via: sum(address.rank for address in via), default=None)


def _own(region: Region, asked: list[Party]) -> bool:
    """Whether, of a unit and an Asisten, the Asisten is the one that the unit is assigned to."""
    for asisten, unit in (asked, asked[::-1]) if len(asked) == 2 else ():
        if asisten.portfolio:
            who = coordinators(region, unit)
            return who.one is not None and who.one.coordinator == asisten.id
    return True


def _by_points(
    region: Region, rule: RelationRule, reached: list[Mapping[str, Membership]]
) -> tuple[tuple[Membership, ...] | None, tuple[Point, ...]]:
    """The points of a relation of others in which one of the two acts towards the other."""
    found: list[tuple[tuple[Membership, ...], Point]] = []
    for point in rule.points:
        for one, other in ((0, 1), (1, 0)):
            actor = best(region, reached[one], point.by, (point.at,))
            target = best(region, reached[other], point.to, (point.at,))
            if actor is not None and target is not None:
                found.append(((actor, target) if one == 0 else (target, actor), point))
                break
    return (found[0][0] if found else None), tuple(point for _, point in found)


def side_name(region: Region, side: tuple[str, ...]) -> str:
    """The names of one side of a relation."""
    return "; ".join(region.name(id) for id in side)


def _notes(region: Region, parties: list[Party], relations: list[Relation]) -> tuple[Note, ...]:
    notes = list(party_notes(region, *parties))
    used = [
        (asked, via, relation.rule.basis)
        for relation in relations
        for asked, via in zip(parties, relation.via, strict=True)
    ]
    notes += head_notes(region, used)
    cited = [citation for relation in relations for citation in relation.cited()]
    silent = [citation for party in parties for citation in party.basis] if not relations else []
    if not relations and len(parties) == 2:
        notes += _elsewhere(region, parties[0], parties[1])
    notes += oddity_notes(region, cited) if relations else oddity_notes(region, silent, only="incomplete")
    return without_repetition(notes)


def _elsewhere(region: Region, a: Party, b: Party) -> tuple[Note, ...]:
    """Where no relation is ruled: the routes by which one of the two reaches the other."""
    basis = [citation for one, other in ((a, b), (b, a)) for citation in _on_the_way(region, one, other)]
    return (Note("gap", message("note.other-rules"), unique(basis)),) if basis else ()


def _on_the_way(region: Region, party: Party, office: Party) -> Basis:
    ruled = routes(region, party, ALL).routes
    return tuple(c for route in ruled if any(office.id in each.ids for each in route.steps[1:]) for c in route.basis)
