"""The remarks that belong to a comparison, each with the regulation it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jalur.answers.unread import of_units
from jalur.comparison.cells import Cell
from jalur.law.region import Region
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition
from jalur.reasoning.unfinished import extent_words
from jalur.text.messages import message


@dataclass(frozen=True, slots=True)
class RegionNote:
    """A remark on one of the regulations that are compared."""

    region: Region
    note: Note


def region_notes(
    region: Region, by_coordinator: bool, cells: Iterable[Cell | None]
) -> list[RegionNote]:
    """What to know of a regulation: that it lists no units, and the oddities of what was cited.

    ``by_coordinator`` says whether units and their Asisten were compared at all.
    """
    partly = None
    if region.partly:
        name, extent = region.regulation.name, extent_words(region)
        partly = message("unfinished.compared", region=name, extent=extent)
    notes = list(party_notes(region, unfinished=partly))
    if by_coordinator and region.regulation.units != "listed":
        fields_only = message("note.fields-only", region=region.regulation.citation)
        notes.append(Note("caution", replace(fields_only, then=of_units(region))))
    cited = [citation for cell in cells if cell is not None for citation in cell.basis]
    notes += oddity_notes(region, cited)
    return [RegionNote(region, note) for note in without_repetition(notes)]


def condensed(notes: Iterable[RegionNote]) -> tuple[Note, ...]:
    """The notes for a person: in place of the oddities of a regulation, how many there are."""
    whole: list[Note] = []
    oddities: dict[str, list[RegionNote]] = {}
    for each in notes:
        if each.note.kind == "oddity":
            oddities.setdefault(each.region.id, []).append(each)
        else:
            whole.append(each.note)
    for odd in oddities.values():
        name = odd[0].region.regulation.citation
        whole.append(Note("caution", message("note.oddities", region=name, count=len(odd))))
    return tuple(dict.fromkeys(whole))
