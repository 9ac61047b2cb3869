"""Which natures the regulation gives to the relationship of two parties, and its points."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jalur.answers.routes import ALL, routes
from jalur.answers.sought import Sought
from jalur.law.citation import Basis, Citation, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.relations import Point, RelationRule
from jalur.law.status import INFERRED, SILENT, FactStatus, Status, strongest, weakest
from jalur.reasoning.coordination import Assigned, coordinators
from jalur.reasoning.membership import Membership, Memberships, head_notes, memberships, nearest
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition
from jalur.text.messages import Message, Text, message


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation that holds for the parties asked about."""

    rule: RelationRule
    between: tuple[str, str]
    """The two sides in the regulation's own names; several of one side are joined by ``; ``."""
    natures: tuple[str, ...]
    """The union of what the rule and its points state."""
    status: FactStatus
    reason: Text | None
    rank: int
    points: tuple[Point, ...]
    via: tuple[Membership, ...]
    """How the rule names each party asked about, in the order of the question."""

    def cited(self) -> Basis:
        """Every provision that the relation rests on."""
        return unique([*self.rule.basis, *(point.at for point in self.points)])


@dataclass(frozen=True, slots=True)
class RelationAnswer:
    """The relations of a party, of two, or of the whole regulation; the most specific first."""

    region: Region
    a: Party | None
    b: Party | None
    status: Status
    relations: tuple[Relation, ...]
    notes: tuple[Note, ...]
    silence: Message | None
    sought: Sought | None


@dataclass(frozen=True, slots=True)
class _Match:
    """How a rule names the parties asked about, and which of its points answer."""

    via: tuple[Membership, ...]
    points: tuple[Point, ...]
    whole: bool = True
    """Whether the rule itself is meant, not only some of its points."""


def relations(region: Region, a: Party | None = None, b: Party | None = None) -> RelationAnswer:
    """The relations of ``a`` with ``b``; without ``b`` with anybody, without both every one.

    The order of the two does not matter. Where a rule is about others, its points still answer
    in which one of the two acts towards the other.
    """
    asked = [party for party in (a, b) if party is not None]
    reached = [memberships(region, party) for party in asked]
    chosen = []
    for rule in region.relations:
        relation = _relation(region, rule, asked, reached)
        if relation is not None:
            chosen.append(relation)
    chosen.sort(key=lambda relation: relation.rank)
    answer = RelationAnswer(
        region=region,
        a=a,
        b=b,
        status=strongest(relation.status for relation in chosen),
        relations=tuple(chosen),
        notes=_notes(region, asked, chosen),
        silence=None,
        sought=Sought(tuple({each.id: each for each in asked}.values())) if asked else None,
    )
    return replace(answer, silence=_silence(answer, asked))


def _relation(
    region: Region, rule: RelationRule, asked: list[Party], reached: list[Memberships]
) -> Relation | None:
    match = _by_sides(region, rule, reached) or _by_points(region, rule, reached)
    if match is None or (rule.by_assignment and not _are_assigned(region, asked)):
        return None
    readings = [(rule.status, rule.reason), *((each.status, each.reason) for each in match.via)]
    natures = list(rule.natures) if match.whole else []
    natures += [nature for point in match.points for nature in point.natures]
    return Relation(
        rule=rule,
        between=(side_name(region, rule.between[0]), side_name(region, rule.between[1])),
        natures=tuple(dict.fromkeys(natures)),
        status=weakest(status for status, _ in readings),
        reason=next((reason for status, reason in readings if status == INFERRED), None),
        rank=sum(membership.rank for membership in match.via),
        points=match.points,
        via=match.via,
    )


def _by_sides(region: Region, rule: RelationRule, reached: list[Memberships]) -> _Match | None:
    """How the sides of the rule name the parties, in either order; the nearer of two readings."""
    if not reached:
        return _Match((), rule.points)
    left, right = rule.between
    basis = rule.basis + tuple(point.at for point in rule.points)
    readings: list[tuple[Membership, ...]] = []
    for sides in ((left, right), (right, left)):
        named = [
            nearest(region, each, side, basis) for each, side in zip(reached, sides, strict=False)
        ]
        complete = tuple(membership for membership in named if membership is not None)
        if len(complete) == len(named):
            readings.append(complete)
    if not readings:
        return None
    via = min(readings, key=lambda reading: sum(membership.rank for membership in reading))
    return _Match(via, rule.points)


def _by_points(region: Region, rule: RelationRule, reached: list[Memberships]) -> _Match | None:
    """The points of a rule about others in which one of the two acts towards the other."""
    if len(reached) != 2:
        return None
    first, second = reached
    via: tuple[Membership, Membership] | None = None
    points = []
    for point in rule.points:
        pair = _acts(region, point, first, second)
        if pair is None:
            pair = _acts(region, point, second, first)
            pair = (pair[1], pair[0]) if pair is not None else None
        if pair is not None:
            points.append(point)
            via = via or pair
    if via is None:
        return None
    return _Match(via, tuple(points), whole=len(points) == len(rule.points))


def _acts(
    region: Region, point: Point, actor: Memberships, other: Memberships
) -> tuple[Membership, Membership] | None:
    """How the point names the actor and the one it acts towards, where it names both."""
    by = nearest(region, actor, point.by, (point.at,))
    to = nearest(region, other, point.to, (point.at,))
    return (by, to) if by is not None and to is not None else None


def _are_assigned(region: Region, asked: list[Party]) -> bool:
    """Whether, of a unit and an Asisten, the unit is assigned to this very Asisten.

    A pair without an Asisten, or one party alone, is not restricted.
    """
    if len(asked) != 2:
        return True
    for asisten, unit in (asked, asked[::-1]):
        if asisten.portfolio:
            who = coordinators(region, unit)
            return isinstance(who, Assigned) and who.coordination.coordinator == asisten.id
    return True


def side_name(region: Region, side: tuple[str, ...]) -> str:
    """The names of one side of a relation."""
    return "; ".join(region.name(id) for id in side)


def _silence(answer: RelationAnswer, asked: list[Party]) -> Message | None:
    """That no relation of the asked ones is ruled."""
    if answer.status != SILENT:
        return None
    meta = answer.region.regulation
    if len(asked) == 2:
        names = {"a": asked[0].name, "b": asked[1].name}
        return message("silent.relation", **names, region=meta.citation)
    name = asked[0].name if asked else meta.name
    return message("silent.relations", name=name, region=meta.citation)


def _notes(region: Region, asked: list[Party], chosen: list[Relation]) -> tuple[Note, ...]:
    notes = list(party_notes(region, *asked))
    used = []
    for relation in chosen:
        for party, via in zip(asked, relation.via, strict=True):
            used.append((party, via, relation.rule.basis))
    notes += head_notes(region, used)
    if chosen:
        cited = [citation for relation in chosen for citation in relation.cited()]
        return without_repetition([*notes, *oddity_notes(region, cited)])
    if len(asked) == 2:
        notes += _routes_between(region, asked[0], asked[1])
        from jalur.reasoning.judgements import judgements_between

        notes += judgements_between(region, asked[0], asked[1])
    named = [citation for party in asked for citation in party.basis]
    return without_repetition([*notes, *oddity_notes(region, named, only="incomplete")])


def _routes_between(region: Region, a: Party, b: Party) -> tuple[Note, ...]:
    """Where no relation is ruled: the routes by which one of the two reaches the other."""
    basis = [*_through(region, a, b), *_through(region, b, a)]
    return (Note("gap", message("note.other-rules"), unique(basis)),) if basis else ()


def _through(region: Region, party: Party, office: Party) -> Basis:
    """The provisions of every route of ``party`` on which ``office`` stands."""
    basis: list[Citation] = []
    for route in routes(region, party, ALL).routes:
        if any(office.id in step.ids for step in route.steps[1:]):
            basis += route.basis
    return tuple(basis)
