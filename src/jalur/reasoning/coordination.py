"""To which Asisten a party is assigned: by name, or at most by a field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jalur.law.citation import Basis, Citation
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules import Assignment
from jalur.law.status import EXPLICIT, INFERRED
from jalur.reasoning.membership import Membership, holds, memberships
from jalur.text.messages import Text, message


@dataclass(frozen=True, slots=True)
class Coordination:
    """One coordinator of a party, and how we know."""

    coordinator: str
    status: str
    reason: Text | None
    basis: Basis
    assignment: Assignment | None = None
    """The list that names the party; None where a field was read."""
    by_list: bool = False
    """Whether a list names the party, or units of the class that it is."""


@dataclass(frozen=True, slots=True)
class Coordinators:
    """The coordinator of a party where there is exactly one reading, and the other readings."""

    one: Coordination | None
    also: tuple[Coordination, ...] = ()
    """Beside ``one``: what fields say otherwise. Without it: every coordinator that a field would allow."""


def coordinators(region: Region, party: Party, reached: Mapping[str, Membership] | None = None) -> Coordinators:
    """Who coordinates ``party``: the nearest list that names it, else the one Asisten whose fields fit."""
    by_name = by_assignment(region, party, reached)
    by_field = _by_fields(region, _affairs(region, party, reached))
    if by_name:
        others = tuple(found for found in by_field if found.coordinator != by_name.coordinator)
        return Coordinators(one=by_name, also=others)
    readings = by_field or _by_members(region, party)
    if len(readings) == 1:
        return Coordinators(one=readings[0])
    return Coordinators(one=None, also=readings)


def by_assignment(region: Region, party: Party, reached: Mapping[str, Membership] | None = None) -> Coordination | None:
    """The coordinator whose list names the party, or a class it belongs to."""
    reached = memberships(region, party) if reached is None else reached
    found: list[tuple[int, Coordination]] = []
    for assignment in region.assignments:
        for unit, rows in assignment.units.items():
            address = reached.get(unit)
            if address is not None:
                found.append((address.rank, _named(assignment, address, rows)))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _named(assignment: Assignment, address: Membership, rows: Basis) -> Coordination:
    inferred = INFERRED in (assignment.status, address.status)
    return Coordination(
        coordinator=assignment.coordinator,
        status=INFERRED if inferred else EXPLICIT,
        reason=assignment.reason or address.reason,
        basis=rows,
        assignment=assignment,
        by_list=True,
    )


def _by_members(region: Region, party: Party) -> tuple[Coordination, ...]:
    """For a class or group: one reading for each coordinator whose list names one of its members."""
    members = [other for other in region.parties.values() if any(holds(each, other) for each in party.members)]
    found: dict[str, Coordination] = {}
    for member in members:
        for assignment in region.assignments:
            rows = assignment.units.get(member.id)
            if rows is not None:
                reason = message("reason.members", name=party.name)
                known = found.get(assignment.coordinator)
                basis = (*known.basis, *rows) if known else rows
                found[assignment.coordinator] = Coordination(
                    coordinator=assignment.coordinator, status=INFERRED, reason=reason, basis=basis, by_list=True
                )
    return tuple(found.values())


def _affairs(region: Region, party: Party, reached: Mapping[str, Membership] | None) -> frozenset[str]:
    """The affairs of the party, else those of the unit it leads or of the class that bears its class word."""
    if party.affairs:
        return frozenset(party.affairs)
    reached = memberships(region, party) if reached is None else reached
    near = [region.parties[id] for id, address in reached.items() if address.rank <= 1 and id in region.parties]
    kinds = {other.kind for id in reached if reached[id].rank == 0 and (other := region.parties.get(id))} | {party.kind}
    return frozenset(affair for other in near if other.kind in kinds for affair in other.affairs)


def _by_fields(region: Region, asked: frozenset[str]) -> tuple[Coordination, ...]:
    """One reading for each coordinator that has a field of these affairs, in the order of the text."""
    words: dict[str, list[str]] = {}
    basis: dict[str, list[Citation]] = {}
    for fields in region.fields:
        for name, affairs in fields.fields.items():
            if asked.intersection(affairs):
                if name not in words.setdefault(fields.coordinator, []):
                    words[fields.coordinator].append(name)
                known = basis.setdefault(fields.coordinator, [])
                known += [citation for citation in fields.basis if citation not in known]
    return tuple(
        Coordination(
            coordinator=coordinator,
            status=INFERRED,
            reason=message("reason.field", fields=", ".join(f"“{name}”" for name in names)),
            basis=tuple(basis[coordinator]),
        )
        for coordinator, names in words.items()
    )
