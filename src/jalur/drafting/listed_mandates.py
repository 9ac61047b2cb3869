"""What the opening of a list of units bids to those on it."""

from __future__ import annotations

from jalur.drafting.assignments import UnitList
from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import Reading


def bidden_to_list(reading: Reading, units: UnitList) -> Entry | None:
    """The mandate of the units of a coordinator by the modal word over their list."""
    forces = reading.evidence.forces(units.opening)
    if not forces or not units.coordinators:
        return None
    parties = [id for id in units.rows if reading.category(id) in ("unit", "outside")]
    values: dict[str, Value] = {
        "at": units.opening,
        "party": parties,
        "kind": reading.common.charge_of(forces[0]),
        "force": forces[0],
    }
    return Entry(values, sure=False)
