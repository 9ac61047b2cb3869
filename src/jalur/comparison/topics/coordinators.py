"""For each affair: its units, each with the Asisten it is assigned to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from jalur.comparison.cells import Cell, Key, Marks, Statement, Table
from jalur.comparison.population import Population, field_of_work
from jalur.law.closed_lists import ClosedLists
from jalur.law.region import Region
from jalur.law.rules.assignments import Assignment
from jalur.reasoning.coordination import Open, by_fields, coordinators
from jalur.text.messages import Text, message


def cells(population: Population) -> Table:
    """The pairs of unit and Asisten of each affair.

    A field is read only where no listed unit serves the affair.
    """
    region = population.region
    statements: dict[str, list[Statement]] = {}
    for affair, statement in chain(_assigned(population), _denied(population)):
        statements.setdefault(affair, []).append(statement)
    # What a list assigns is not said again by a field, which would only be our reading.
    for affair in region.common.affairs:
        if affair not in statements:
            read = list(_by_fields(region, affair))
            if read:
                statements[affair] = read
    return {(affair,): Cell(tuple(several)) for affair, several in statements.items()}


def _assigned(population: Population) -> Iterator[tuple[str, Statement]]:
    """What lists say: each unit under each of its affairs, or under its class where it has none."""
    region = population.region
    for assignment in region.assignments:
        coordinator = assignment.coordinator
        for id, rows in assignment.units.items():
            unit = region.parties[id]
            statement = Statement(
                wording=tuple(_wording(region, unit.name, assignment)),
                marks=portfolio_marks(region, coordinator),
                basis=rows,
                status=assignment.status,
                reason=assignment.reason,
            )
            for affair in assignment.affairs or unit.affairs or population.classes([id]):
                yield affair, statement


def _denied(population: Population) -> Iterator[tuple[str, Statement]]:
    """The units of which the text says that no Asisten coordinates them, as lists have others."""
    region = population.region
    for denied in region.not_coordinated:
        for id in denied.units:
            unit = region.parties[id]
            who = coordinators(region, unit)
            if not isinstance(who, Open) or not who.nobody:
                continue
            statement = Statement(
                wording=(f"{unit.name} → –",),
                marks=(("portfolio", ("–",)),),
                basis=denied.basis,
                status=denied.status,
                reason=denied.reason,
            )
            for affair in unit.affairs or population.classes([id]):
                yield affair, statement


def _wording(region: Region, unit: str, assignment: Assignment) -> Iterator[Text]:
    yield f"{unit} → {region.name(assignment.coordinator)}"
    if for_what := assignment.for_what(region.common.affairs):
        yield message("line.condition", value=for_what)


def _by_fields(region: Region, affair: str) -> Iterator[Statement]:
    """What fields say of an affair."""
    for reading in by_fields(region, frozenset({affair})):
        coordinator = region.name(reading.coordinator)
        yield Statement(
            wording=(f"bidang {reading.quoted_fields} → {coordinator}",),
            marks=portfolio_marks(region, reading.coordinator),
            basis=reading.basis,
            status=reading.status,
            reason=reading.reason,
        )


def portfolio_marks(region: Region, coordinator: str) -> Marks:
    """The coordinator as all cities know it: the portfolio of an Asisten, else the kind."""
    party = region.parties[coordinator]
    words = field_of_work(region, party) or party.kind
    return (("portfolio", tuple(words.split("+"))),)


def slots(common: ClosedLists) -> Iterable[Key]:
    """Every affair."""
    return ((affair,) for affair in common.affairs)
