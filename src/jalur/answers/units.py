"""The parties of a regulation, each with the Asisten it is assigned to."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.law.citation import Basis
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT
from jalur.reasoning.coordination import Coordination, coordinators
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition


@dataclass(frozen=True, slots=True)
class Unit:
    """One party and its coordinator."""

    party: Party
    coordination: Coordination | None
    also: tuple[Coordination, ...]
    """What fields of the same text say otherwise."""
    basis: Basis
    """Where the text assigns the party, or names it where it assigns it to nobody."""
    notes: tuple[Note, ...]

    @property
    def status(self) -> str:
        """``explicit`` where the text assigns or names the party."""
        return self.coordination.status if self.coordination else EXPLICIT


@dataclass(frozen=True, slots=True)
class UnitsAnswer:
    """The units in the order in which the text assigns them, then every other party where it was asked for."""

    region: Region
    units: tuple[Unit, ...]
    notes: tuple[Note, ...]


def units(region: Region, under: Party | None = None, kind: str | None = None, everyone: bool = False) -> UnitsAnswer:
    """What the regulation assigns to an Asisten by name, each once; ``everyone`` adds the other parties."""
    assigned = [
        unit
        for assignment in region.assignments
        if _asisten(region, assignment.coordinator)
        for unit in assignment.units
    ]
    ids = list(dict.fromkeys(assigned))
    if everyone:
        ids += [id for id in region.parties if id not in assigned]
    found = [unit_of(region, region.parties[id]) for id in ids]
    found = [
        unit
        for unit in found
        if kind in (None, unit.party.kind)
        and (under is None or (unit.coordination is not None and unit.coordination.coordinator == under.id))
    ]
    notes = without_repetition([*party_notes(region), *(note for unit in found for note in unit.notes)])
    return UnitsAnswer(region=region, units=tuple(found), notes=notes)


def _asisten(region: Region, coordinator: str) -> bool:
    return bool(region.parties[coordinator].portfolio)


def unit_of(region: Region, party: Party) -> Unit:
    """The party with its coordinator, whether or not the regulation names it."""
    who = coordinators(region, party)
    basis = who.one.basis if who.one is not None else party.basis
    return Unit(
        party=party,
        coordination=who.one,
        also=who.also,
        basis=basis,
        notes=oddity_notes(region, [*basis, *(citation for other in who.also for citation in other.basis)]),
    )
