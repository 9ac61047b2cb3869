"""To which coordinator a party is assigned: by name, or at most by a field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from jalur.law.citation import Basis, Citation
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.assignments import Assignment
from jalur.law.status import EXPLICIT, INFERRED, FactStatus
from jalur.reasoning.membership import Membership, Memberships, holds, memberships
from jalur.text.messages import Text, message


@dataclass(frozen=True, slots=True)
class Coordination:
    """One reading of who coordinates a party, and how we know."""

    coordinator: str
    """The id of the coordinator."""
    by: Literal["list", "field", "members"]
    """Whether a list names the party, a field fits it, or lists name members of it."""
    status: FactStatus
    reason: Text | None
    basis: Basis
    assignment: Assignment | None = None
    """The list that names the party, or a class of it."""
    fields: tuple[str, ...] = ()
    """The words of the fields that fit."""

    @property
    def quoted_fields(self) -> str:
        """The words of the fields as a sentence quotes them."""
        return _quoted(self.fields)


@dataclass(frozen=True, slots=True)
class Assigned:
    """There is one coordinator."""

    coordination: Coordination
    contradicted_by: tuple[Coordination, ...] = ()
    """What fields of the same text say otherwise."""


@dataclass(frozen=True, slots=True)
class Open:
    """No single coordinator can be told: the text speaks of none, or of several."""

    candidates: tuple[Coordination, ...] = ()


Coordinators = Assigned | Open


def coordinators(region: Region, party: Party, reached: Memberships | None = None) -> Coordinators:
    """Who coordinates ``party``: the nearest list that names it, else the one whose fields fit.

    ``reached`` are the memberships of the party where they are known already.
    """
    if reached is None:
        reached = memberships(region, party)
    by_name = _by_assignment(region, reached)
    by_field = tuple(by_fields(region, _affairs(region, party, reached)))
    if by_name is not None:
        others = (other for other in by_field if other.coordinator != by_name.coordinator)
        return Assigned(by_name, contradicted_by=tuple(others))
    readings = by_field or _by_members(region, region.parties.get(party.heads or "", party))
    return Assigned(readings[0]) if len(readings) == 1 else Open(readings)


def other_readings(who: Coordinators) -> tuple[Coordination, ...]:
    """The readings beside the coordinator that was found, or all of them where none was."""
    match who:
        case Assigned(contradicted_by=others):
            return others
        case Open(candidates=candidates):
            return candidates


def _by_assignment(region: Region, reached: Memberships) -> Coordination | None:
    """The coordinator whose list names the party, or a class it belongs to; the nearest."""
    nearest: Coordination | None = None
    least = 0
    for assignment in region.assignments:
        for unit, rows in assignment.units.items():
            membership = reached.get(unit)
            if membership is not None and (nearest is None or membership.rank < least):
                nearest = _listed(assignment, membership, rows)
                least = membership.rank
    return nearest


def _listed(assignment: Assignment, membership: Membership, rows: Basis) -> Coordination:
    inferred = INFERRED in (assignment.status, membership.status)
    return Coordination(
        coordinator=assignment.coordinator,
        by="list",
        status=INFERRED if inferred else EXPLICIT,
        reason=assignment.reason or membership.reason,
        basis=rows,
        assignment=assignment,
    )


def _by_members(region: Region, party: Party) -> tuple[Coordination, ...]:
    """For a class or group: a reading for each coordinator whose list names a member of it."""
    rows_of: dict[str, Basis] = {}
    for member in region.parties.values() if party.members else ():
        if not any(holds(members, member) for members in party.members):
            continue
        for assignment in region.assignments:
            rows = assignment.units.get(member.id)
            if rows is not None:
                known = rows_of.get(assignment.coordinator, ())
                rows_of[assignment.coordinator] = (*known, *rows)
    reason = message("reason.members", name=party.name)
    return tuple(
        Coordination(coordinator, by="members", status=INFERRED, reason=reason, basis=rows)
        for coordinator, rows in rows_of.items()
    )


def _affairs(region: Region, party: Party, reached: Memberships) -> frozenset[str]:
    """The affairs of the party, else of the unit it leads or the class of its class word."""
    if party.affairs:
        return frozenset(party.affairs)
    own = [id for id, membership in reached.items() if membership.rank == 0]
    near = [id for id, membership in reached.items() if membership.rank <= 1]
    kinds = {region.parties[id].kind for id in own if id in region.parties} | {party.kind}
    others = [region.parties[id] for id in near if id in region.parties]
    return frozenset(affair for other in others if other.kind in kinds for affair in other.affairs)


def by_fields(region: Region, asked: frozenset[str]) -> Iterator[Coordination]:
    """A reading for each coordinator with a field of these affairs, in the order of the text."""
    words: dict[str, list[str]] = {}
    basis: dict[str, list[Citation]] = {}
    for given in region.fields:
        for field, affairs in given.fields.items():
            if not asked.intersection(affairs):
                continue
            named = words.setdefault(given.coordinator, [])
            cited = basis.setdefault(given.coordinator, [])
            if field not in named:
                named.append(field)
            cited += [citation for citation in given.basis if citation not in cited]
    for coordinator, fields in words.items():
        yield Coordination(
            coordinator=coordinator,
            by="field",
            status=INFERRED,
            reason=message("reason.field", fields=_quoted(fields)),
            basis=tuple(basis[coordinator]),
            fields=tuple(fields),
        )


def _quoted(fields: list[str] | tuple[str, ...]) -> str:
    return ", ".join(f"“{field}”" for field in fields)
