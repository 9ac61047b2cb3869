"""Whom the lists of a regulation set under a coordinator, and who is set beside him."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jalur.law.citation import Basis
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import FactStatus


@dataclass(frozen=True, slots=True)
class Place:
    """One place in a list: a unit under a coordinator, or an adviser beside him."""

    coordinator: str
    """The names of both."""
    party: str
    status: FactStatus
    reason: str | None
    condition: str | None
    basis: Basis

    @property
    def list(self) -> Basis:
        """The provision that opens the list of the row, or the row where nothing stands above."""
        return (self.basis[0].parents() or self.basis)[:1]


def under(region: Region, party: Party) -> tuple[Place, ...]:
    """The units on the lists of a coordinator, in the order of the text."""
    return tuple(_under(region, party))


def _under(region: Region, party: Party) -> Iterator[Place]:
    for given in region.assignments:
        if given.coordinator == party.id:
            for unit, rows in given.units.items():
                for_what = given.for_what(region.common.affairs, (unit,))
                reading = (given.status, given.reason, for_what)
                yield Place(party.name, region.name(unit), *reading, rows)


def beside(region: Region, party: Party) -> tuple[Place, ...]:
    """The advisers set beside a coordinator, or the coordinators beside whom an adviser is set."""
    return tuple(_beside(region, party))


def _beside(region: Region, party: Party) -> Iterator[Place]:
    for given in region.assignments:
        for adviser in given.advisers:
            if party.id in (given.coordinator, adviser.party):
                names = (region.name(given.coordinator), region.name(adviser.party))
                for_what = given.for_what(region.common.affairs)
                yield Place(*names, given.status, given.reason, for_what, adviser.basis)
