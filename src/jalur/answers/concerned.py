"""What of a relation concerns the parties asked about: its points, and the provisions it rests on.

A rule may be about many parties. A point that names others alone says nothing of those asked
about, and neither does the list of another Asisten.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jalur.law.citation import Basis, Citation, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.relations import Point, RelationRule
from jalur.law.status import EXPLICIT, INFERRED, FactStatus
from jalur.reasoning.coordination import (
    Assigned,
    coordinators,
    members_within,
    other_readings,
)
from jalur.reasoning.membership import Membership, membership_index, nearest
from jalur.reasoning.once import once_per_region
from jalur.reasoning.pairs import Asked, Reading
from jalur.text.messages import Text


@dataclass(frozen=True, slots=True)
class RelatedPoint:
    """A point of a relation, as sure as the text means those asked about there."""

    rule: Point
    status: FactStatus
    reason: Text | None = None
    said: str | None = None
    """What it says, where that is not what its provision alone says."""
    manner: tuple[str, ...] = ()
    """What a list says that its coordinator does with whom it names."""
    basis: Basis = ()
    """Every provision that says so; empty: its own alone."""

    def summary(self, region: Region) -> str:
        """What it says, in our words."""
        return self.said or region.provisions[self.rule.at].summary

    def cited(self) -> Basis:
        """Where the text says it."""
        return self.basis or (self.rule.at,)


@dataclass(frozen=True, slots=True)
class Listed:
    """Which rows of lists are about those asked about."""

    rows: Basis = ()
    """The rows of a unit, of a unit and its coordinator only those under him; of a coordinator
    his whole list.
    """
    every: Basis = ()
    """The same and the rows of a unit under others than the coordinator asked about."""
    narrows: bool = False
    """Whether any list is about one of them, so that the lists of others are not."""
    unlisted: bool = False
    """Whether no list has one of the units, so that none is about it in a rule about each unit and
    its own coordinator.
    """

    def under(self, at: Citation) -> bool:
        """Whether one of the rows stands at a provision or below it."""
        return any(at.covers(row) for row in self.rows)

    def not_his(self, at: Citation) -> bool:
        """Whether the lists at or below a provision have the unit, but under others alone."""
        return not self.under(at) and any(at.covers(row) for row in self.every)


def listed(region: Region, asked: tuple[Asked, ...]) -> Listed:
    """The rows under which lists are about those asked about."""
    offices: set[str] = set()
    rows: list[tuple[str, Basis]] = []
    unlisted, all_lead = False, True
    coordinating = {each.coordinator for each in region.assignments}
    for party, reached in asked if coordinating else ():
        led = {id for id in coordinating if id in reached and reached[id].rank == 0}
        within = members_within(region, [party.id])
        led |= within if within <= coordinating else set()
        offices |= led
        if not led:
            all_lead, found = False, list(_rows(region, party))
            unlisted = unlisted or not found
            rows += found
    if all_lead:
        given = [each for each in region.assignments if each.coordinator in offices]
        rows = [(each.coordinator, each.basis) for each in given]
        rows += [(each.coordinator, row) for each in given for row in each.units.values()]
    under = [basis for office, basis in rows if not offices or office in offices]
    return Listed(_each(under), _each(basis for _, basis in rows), bool(rows), unlisted)


def _each(rows: Iterable[Basis]) -> Basis:
    return unique(at for basis in rows for at in basis)


def _rows(region: Region, party: Party) -> Iterator[tuple[str, Basis]]:
    """The rows of a party, or of the members of a class, each with the coordinator of the list."""
    who = coordinators(region, party)
    stated = who.stated if isinstance(who, Assigned) else ()
    for each in (*stated, *other_readings(who)):
        if each.by != "field":
            yield each.coordinator, each.basis


def points_of(
    region: Region, rule: RelationRule, asked: tuple[Asked, ...], reading: Reading, own: Listed
) -> tuple[RelatedPoint, ...]:
    """The points of a rule that concern those asked about; all of them where none does.

    Where a point names some parties of a side, it is about these: not about others of the side, and
    only as surely as those asked about belong to them. A list below it that has the party itself
    says that it is meant; one that has it under another Asisten, that this one is not.
    """
    found = []
    for point in rule.points:
        related = RelatedPoint(point, EXPLICIT)
        if rule.by_assignment and own.not_his(point.at):
            continue
        if not own.under(point.at):
            meant = _meant(region, rule, point, asked, reading)
            if None in meant:
                continue
            told = {via.reason for via in reading.sides if via.status == INFERRED}
            unsure = [each for each in meant if each is not None and each.status == INFERRED]
            if unsure and unsure[0].reason not in told:
                related = RelatedPoint(point, INFERRED, unsure[0].reason)
        found.append(related)
    return tuple(found) or tuple(RelatedPoint(point, EXPLICIT) for point in rule.points)


def _meant(
    region: Region, rule: RelationRule, point: Point, asked: tuple[Asked, ...], reading: Reading
) -> list[Membership | None]:
    """How a point means each of those asked about whose side it names, as a whole or by a member;
    None where it names others of that side alone.
    """
    index = membership_index(region)
    found = []
    named = (*point.by, *point.to)
    both = {id for side in rule.between for id in side}
    within = [index.of(region.parties[id]) for id in named]
    members = [each for each in within if all(each[id].rank for id in both & each.keys())]
    placed = asked[::-1] if reading.swapped else asked
    for n, ((_, reached), via) in enumerate(zip(placed, reading.sides, strict=True)):
        pair = len(asked) > 1
        sides = [rule.between[n]] if pair else [each for each in rule.between if via.id in each]
        own = {id for side in sides for id in side}
        meant = nearest(region, reached, named, (point.at,))
        inside = any(not own.isdisjoint(each) for each in members)
        if meant is not None or inside or not own.isdisjoint(named):
            found.append(meant)
    return found


def basis_of(
    region: Region,
    rule: RelationRule,
    points: tuple[RelatedPoint, ...],
    own: Listed,
    status: FactStatus,
) -> Basis:
    """The provisions of a rule that concern those asked about; all of them where none does.

    Not among them are a provision whose points are about others, the list of another coordinator,
    and under a relation that is explicit (``status``) one whose points are our reading.
    """
    told = {each.rule.at for each in points if status == INFERRED or each.status == EXPLICIT}
    aside = {point.at for point in rule.points} - told
    narrows = own.narrows or (rule.by_assignment and own.unlisted)
    concerning = [
        at
        for at in rule.basis
        if at not in aside and (not narrows or own.under(at) or not _is_one_list(region, at))
    ]
    return tuple(concerning) or rule.basis


def _is_one_list(region: Region, at: Citation) -> bool:
    """Whether a provision has the list of one coordinator below it, and of no other."""
    return at in _lists(region)


def is_of_lists(region: Region, rule: RelationRule) -> bool:
    """Whether a rule rests on lists alone: whom they do not name, it does not mean."""
    return all(_is_one_list(region, at) for at in rule.basis)


@once_per_region
def _lists(region: Region) -> frozenset[Citation]:
    """The provisions with rows below them that are all of one coordinator."""
    over: dict[Citation, set[str]] = {}
    for given in region.assignments:
        for rows in given.units.values():
            for row in rows:
                for at in (row, *row.parents()):
                    over.setdefault(at, set()).add(given.coordinator)
    return frozenset(at for at, offices in over.items() if len(offices) == 1)
