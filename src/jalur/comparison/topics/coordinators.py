"""For each affair: its units, each with the Asisten it is assigned to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jalur.comparison.cells import Cell, Key, Marks, Statement
from jalur.comparison.population import Population, role
from jalur.law.citation import Basis
from jalur.law.closed_lists import ClosedLists
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules import Assignment
from jalur.reasoning.coordination import by_fields

PORTFOLIO = "portfolio"


def cells(people: Population) -> Mapping[Key, Cell]:
    """The unit–Asisten pairs of each affair; a field is read only where no listed unit serves the affair."""
    found: dict[Key, list[Statement]] = {}
    for assignment in people.region.assignments:
        for unit, basis in assignment.units.items():
            party = people.region.parties[unit]
            for affair in party.affairs or people.classes([unit]):
                found.setdefault((affair,), []).append(_pair(people.region, assignment, party, basis))
    for affair in people.region.common.affairs:
        if (affair,) not in found and (read := list(_fields(people.region, affair))):
            found[affair,] = read
    return {key: Cell(tuple(items)) for key, items in found.items()}


def portfolio_marks(region: Region, coordinator: str) -> Marks:
    """The coordinator as every city knows it: the portfolio of an Asisten, the kind of anybody else."""
    party = region.parties[coordinator]
    return ((PORTFOLIO, tuple((role(region, party) or party.kind).split("+"))),)


def _pair(region: Region, assignment: Assignment, unit: Party, basis: Basis) -> Statement:
    return Statement(
        shown=(f"{unit.name} → {region.name(assignment.coordinator)}",),
        marks=portfolio_marks(region, assignment.coordinator),
        basis=basis,
        status=assignment.status,
        reason=assignment.reason,
    )


def _fields(region: Region, affair: str) -> Iterator[Statement]:
    """What fields say of an affair."""
    for reading in by_fields(region, frozenset({affair})):
        coordinator = region.name(reading.coordinator)
        yield Statement(
            shown=(f"bidang {reading.quoted_fields} → {coordinator}",),
            marks=portfolio_marks(region, reading.coordinator),
            basis=reading.basis,
            status=reading.status,
            reason=reading.reason,
        )


def slots(common: ClosedLists) -> Iterable[Key]:
    """Every affair."""
    return ((affair,) for affair in common.affairs)
