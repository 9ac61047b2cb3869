"""What one rule about two sides says of the parties asked about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from jalur.answers.concerned import Listed, RelatedPoint, basis_of, is_of_lists, points_of
from jalur.answers.stated_natures import (
    StatedNature,
    StatedTogether,
    by_provision,
    denied_by,
    merged,
    natures_of_point,
    natures_of_rule,
)
from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.relations import Point, RelationRule
from jalur.law.status import EXPLICIT, INFERRED, FactStatus, weakest
from jalur.reasoning.belonging import Belonging, own_by_assignment, own_of_unit
from jalur.reasoning.membership import Membership
from jalur.reasoning.pairs import Asked, Reading, by_point, by_sides, side_name, together
from jalur.text.messages import Text


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation that holds for the parties asked about."""

    rule: RelationRule
    between: tuple[str, str]
    """The two sides in the regulation's own names; several of one side are joined by ``; ``."""
    natures: tuple[str, ...]
    """The union of what the rule and its points state."""
    stated: tuple[StatedNature, ...]
    """The same, each nature with its own provisions and condition."""
    denied: tuple[StatedNature, ...]
    """What the rule and its points deny, with their own provisions and condition."""
    about_pair: bool
    """Whether the two sides are the parties asked about.

    Else the rule and its natures are about the two sides, and of the parties asked about only its
    points speak.
    """
    status: FactStatus
    reason: Text | None
    limit: Text | None
    """For which part of a class it holds, where the rule means each party and its own."""
    rank: int
    basis: Basis
    """The provisions of the rule that concern those asked about."""
    points: tuple[RelatedPoint, ...]
    """Those that concern them; of the whole regulation all."""
    via: tuple[Membership, ...]
    """How the rule names each party asked about, in the order of the question."""

    def cited(self) -> Basis:
        """Every provision that the relation rests on."""
        return unique([*self.basis, *(point.rule.at for point in self.points)])

    @property
    def natures_of_asked(self) -> tuple[str, ...]:
        """Those that hold for the parties asked about: of a rule about others, its points' own."""
        if self.about_pair:
            return self.natures
        return tuple(dict.fromkeys(n for each in self.points for n in each.rule.natures))

    def cited_of_asked(self) -> Basis:
        """The provisions that concern those asked about: of a rule about others, its points'."""
        return self.cited() if self.about_pair else unique(each.rule.at for each in self.points)

    def by_provision(self) -> tuple[StatedTogether, ...]:
        """The natures of the rule, then those that only its points state."""
        return by_provision(self.rule, (point.rule for point in self.points), self.basis)

    def natures_of(self, point: Point) -> tuple[StatedNature, ...]:
        """The natures in which a point stands: its own, else those of the rule itself."""
        if point.natures:
            return tuple(natures_of_point(self.rule, point))
        return tuple(natures_of_rule(self.rule, self.basis))

    def denied_at_points(self) -> tuple[StatedNature, ...]:
        """What the points that concern those asked about deny themselves."""
        bare = replace(self.rule, not_natures=())
        return denied_by(bare, (each.rule for each in self.points))

    def denied_at(self, point: Point) -> tuple[StatedNature, ...]:
        """What is denied of the two at a point: there, else by the rule itself."""
        if point.not_natures:
            return denied_by(replace(self.rule, not_natures=()), [point])
        return denied_by(self.rule, (), self.basis)

    def status_of(self, point: RelatedPoint) -> FactStatus:
        """How sure a point is: no surer than the relation."""
        return weakest([self.status, point.status])


def related(
    region: Region, rule: RelationRule, asked: tuple[Asked, ...], own: Listed
) -> Iterator[Relation | Belonging]:
    """What a rule says of the parties asked about.

    That is one relation, or one for the points of each reading; how the two do not belong together
    where the rule means each party and its own.
    """
    if not asked:
        every = tuple(RelatedPoint(point, EXPLICIT) for point in rule.points)
        yield _relation(region, rule, every, rule.basis, None, None)
        return
    whole = by_sides(region, rule, asked)
    if whole is not None:
        belonging = _belonging(region, rule, asked, whole, of_rule=True)
        if not belonging.holds:
            yield belonging
            return
        points = points_of(region, rule, asked, whole, own)
        status = weakest([rule.status, whole.status, belonging.status])
        basis = basis_of(region, rule, points, own, status)
        yield _relation(region, rule, points, basis, whole, belonging)
        return
    if len(asked) != 2:
        return
    readings: dict[object, tuple[Reading, Belonging, list[RelatedPoint]]] = {}
    for point in rule.points:
        reading = by_point(region, rule, point, asked)
        if reading is None:
            continue
        belonging = _belonging(region, rule, asked, reading)
        if belonging.holds:
            key = (reading.status, reading.reason, belonging)
            related = RelatedPoint(point, EXPLICIT)
            readings.setdefault(key, (reading, belonging, []))[2].append(related)
    for reading, belonging, several in readings.values():
        yield _relation(
            region, rule, tuple(several), rule.basis, reading, belonging, about_pair=False
        )


def _belonging(
    region: Region,
    rule: RelationRule,
    asked: tuple[Asked, ...],
    reading: Reading,
    of_rule: bool = False,
) -> Belonging:
    """Whether the two belong together, where the rule asks for it.

    Of a class that the rule reaches by a member, that member is asked: what an Asisten is to his
    own units is nothing to the units of another. Of one party alone, whether any of the other side
    is its own. A rule that rests on the list of an Asisten alone leaves nothing open.
    """
    if rule.by_assignment:
        found = _by_assignment(region, rule, asked, reading)
        settled = found.settled or (not found.holds and is_of_lists(region, rule))
        return replace(found, settled=settled)
    if rule.own and of_rule and len(asked) == 2:
        a, b = _inner(region, asked, reading)
        return own_of_unit(region, *((b, a) if reading.swapped else (a, b)))
    return Belonging(True)


def _inner(region: Region, asked: tuple[Asked, ...], reading: Reading) -> tuple[Party, ...]:
    """The parties asked about; of a class that the rule reaches by a member, that member."""
    return tuple(
        region.parties[via.id] if via.inner else party
        for (party, _), via in zip(asked, reading.asked, strict=True)
    )


def _by_assignment(
    region: Region, rule: RelationRule, asked: tuple[Asked, ...], reading: Reading
) -> Belonging:
    """Whether the two are each other's own; of one party, as surely as anybody is its own."""
    parties = _inner(region, asked, reading)
    named = {party.id for party, via in zip(parties, reading.asked, strict=True) if not via.rank}
    if len(parties) == 2:
        return own_by_assignment(region, *parties, named)
    via = reading.sides[0]
    others = rule.between[1] if via.id in rule.between[0] else rule.between[0]
    found = [
        own_by_assignment(region, parties[0], region.parties[id], {*named, id}) for id in others
    ]
    return min(found, key=lambda each: (not each.holds, each.status == INFERRED))


def _relation(
    region: Region,
    rule: RelationRule,
    points: tuple[RelatedPoint, ...],
    basis: Basis,
    reading: Reading | None,
    own: Belonging | None,
    about_pair: bool = True,
) -> Relation:
    readings: list[tuple[FactStatus, Text | None]] = [(rule.status, rule.reason)]
    readings += [(each.status, each.reason) for each in (reading, own) if each is not None]
    of_points = (each for point in points for each in natures_of_point(rule, point.rule))
    stated = merged([*natures_of_rule(rule, basis), *of_points])
    return Relation(
        rule=rule,
        between=(side_name(region, rule.between[0]), side_name(region, rule.between[1])),
        natures=tuple(dict.fromkeys(each.nature for each in stated)),
        stated=stated,
        denied=denied_by(rule, (each.rule for each in points), basis),
        about_pair=about_pair,
        status=weakest(status for status, _ in readings),
        reason=together(reason for status, reason in readings if status == INFERRED),
        limit=None if own is None else own.limit,
        rank=0 if reading is None else reading.rank,
        basis=basis,
        points=points,
        via=() if reading is None else reading.asked,
    )
