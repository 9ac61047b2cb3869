"""How a rule of two sides, or a point of it, means two parties.

The order in which the two are asked about means nothing: readings are compared by how near they
are, then by how sure, and what is left over is told apart by the ids of the parties.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from jalur.law.citation import Basis
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.relations import Point, RelationRule
from jalur.law.status import INFERRED, FactStatus, weakest
from jalur.reasoning.exceptions import Reach, unless_excepted
from jalur.reasoning.membership import Membership, Memberships, nearest
from jalur.text.messages import Text, message


@dataclass(frozen=True, slots=True)
class Reading:
    """One way in which a rule means the parties asked about."""

    sides: tuple[Membership, ...]
    """In the order of the rule; one only where one party was asked about."""
    swapped: bool
    """Whether the party that was asked about first stands on the second side."""
    actor_reason: Text | None = None
    """Why the actor of a point is our reading, where it is."""

    @property
    def asked(self) -> tuple[Membership, ...]:
        """The same in the order of the question."""
        return self.sides[::-1] if self.swapped else self.sides

    @property
    def rank(self) -> int:
        """How far the rule's words are from the parties."""
        return sum(membership.rank for membership in self.sides)

    @property
    def status(self) -> FactStatus:
        """As sure as the least sure of the two."""
        if self.actor_reason is not None:
            return INFERRED
        return weakest(membership.status for membership in self.sides)

    @property
    def reason(self) -> Text | None:
        """Why it is our reading, with every inference; None where it is not."""
        of_sides = (each.reason for each in self.sides if each.status == INFERRED)
        return together((self.actor_reason, *of_sides))


def together(reasons: Iterable[Text | None]) -> Text | None:
    """Several reasons as one text, each once; None where there is none."""
    whole: Text | None = None
    for reason in dict.fromkeys(each for each in reasons if each is not None):
        whole = reason if whole is None else message("reason.both", first=whole, second=reason)
    return whole


Asked = tuple[Party, Memberships]
"""A party that was asked about, and under which ids rules reach it."""


def nearest_reading(readings: Iterator[Reading], asked: tuple[Asked, ...]) -> Reading | None:
    """The nearest of several readings, of equally near ones the surest.

    What is left is chosen by the id of the party on the first side, so that the order of the
    question does not choose.
    """

    def order(reading: Reading) -> tuple[int, bool, int, str]:
        heads = sum(membership.via_head for membership in reading.sides)
        first = asked[-1 if reading.swapped else 0][0]
        return (reading.rank, reading.status == INFERRED, heads, first.id)

    return min(readings, key=order, default=None)


def by_sides(region: Region, rule: RelationRule, asked: tuple[Asked, ...]) -> Reading | None:
    """How the sides of a rule name the parties asked about, one or two, in either order."""
    basis = rule.basis + tuple(point.at for point in rule.points)
    reading = nearest_reading(_on_sides(region, rule.between, asked, basis), asked)
    return _unless_excepted(region, rule, asked, reading)


def by_point(
    region: Region, rule: RelationRule, point: Point, asked: tuple[Asked, ...]
) -> Reading | None:
    """How a point of a rule about others names one of the two as actor, the other as addressee.

    Where the text names no actor, the opening of its list does: that is the sides of the rule, but
    for the side of the addressee. Taking one of them for the actor is our reading.
    """
    if point.by:
        sides = (point.by, point.to)
        reading = nearest_reading(_on_sides(region, sides, asked, (point.at,)), asked)
    else:
        reading = nearest_reading(_with_actor(region, rule, point, asked), asked)
    return _unless_excepted(region, rule, asked, reading)


def _unless_excepted(
    region: Region, rule: RelationRule, asked: tuple[Asked, ...], reading: Reading | None
) -> Reading | None:
    """The reading, as sure as that the rule excepts neither of the two; None where it does."""
    if reading is None or not rule.exceptions:
        return reading
    reach = Reach((), rule.basis, rule.exceptions)
    standing = [
        unless_excepted(region, reached, reach, via)
        for (_, reached), via in zip(asked, reading.asked, strict=True)
    ]
    kept = tuple(via for via in standing if via is not None)
    if len(kept) < len(standing):
        return None
    return replace(reading, sides=kept[::-1] if reading.swapped else kept)


def _with_actor(
    region: Region, rule: RelationRule, point: Point, asked: tuple[Asked, ...]
) -> Iterator[Reading]:
    """The readings of a point that names no actor: one side acts towards who is on neither."""
    names = (side_name(region, side) for side in rule.between)
    reason = message("reason.actor", at=region.cite(point.at), sides=" – ".join(names))
    for swapped in (False, True):
        (_, acting), (_, addressed) = asked[::-1] if swapped else asked
        to = nearest(region, addressed, point.to, (point.at,))
        others = [side for side in rule.between if addressed.keys().isdisjoint(side)]
        by = nearest(region, acting, (id for side in others for id in side), (point.at,))
        if by is not None and to is not None:
            yield Reading((by, to), swapped, reason)


def side_name(region: Region, side: Iterable[str]) -> str:
    """The names of one side of a relation."""
    return "; ".join(region.name(id) for id in side)


def _on_sides(
    region: Region,
    sides: tuple[tuple[str, ...], tuple[str, ...]],
    asked: tuple[Asked, ...],
    basis: Basis,
) -> Iterator[Reading]:
    """The readings in both orders."""
    for swapped in (False, True):
        placed = asked[::-1] if swapped and len(asked) == 2 else asked
        standing = sides[::-1] if swapped and len(asked) == 1 else sides
        named = [
            nearest(region, reached, side, basis)
            for (_, reached), side in zip(placed, standing, strict=False)
        ]
        complete = tuple(membership for membership in named if membership is not None)
        if len(complete) == len(named) and not _printed_for_other(placed, complete):
            yield Reading(complete, swapped and len(asked) == 2)


def _printed_for_other(asked: tuple[Asked, ...], named: tuple[Membership, ...]) -> bool:
    """Whether one of the two is only meant by a name that is printed for it, says an oddity, and
    that is the other's own: Sekretariat Daerah for the Sekretaris, where both were asked about.
    """
    if len(asked) != 2:
        return False
    return any(
        via.id == other.id and via.id not in reached
        for (_, reached), via, (other, _) in zip(asked, named, asked[::-1], strict=True)
    )


def condition_of(rule: RelationRule, point: Point) -> str | None:
    """When a point of a relation applies: where the relation does, and under its own condition."""
    return "; ".join(filter(None, (rule.condition, point.condition))) or None


def is_several(region: Region, party: Party) -> bool:
    """Whether the party stands for several: a class, a group, or the heads of one."""
    if party.members:
        return True
    unit = region.parties.get(party.heads) if party.heads else None
    return unit is not None and is_several(region, unit)


def is_same_office(region: Region, a: Party, b: Party) -> bool:
    """Whether the two are one single office, or one unit and its head."""
    if is_several(region, a) or is_several(region, b):
        return False
    one, other = (party.heads or party.id for party in (a, b))
    return one == other


def over_against(
    region: Region, rule: RelationRule, reached: Memberships, via: Membership
) -> Membership:
    """How one of its classes means a party, ``via``, at a point of ``rule``: unsure where the party
    is itself the other side of the relation, over against that class.
    """
    if via.rank == 0 or via.status == INFERRED:
        return via
    for side in rule.between:
        for id in side:
            if id in reached and reached[id].rank == 0:
                gaps = {"name": region.name(id), "by": region.name(via.id)}
                return replace(via, status=INFERRED, reason=message("reason.other-side", **gaps))
    return via
