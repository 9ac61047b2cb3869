"""That nobody coordinates a unit by any list: what a reader of the lists would see."""

from __future__ import annotations

from jalur.law.citation import unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.coordination import Open, coordinators
from jalur.reasoning.membership import memberships
from jalur.reasoning.notes import Note
from jalur.text.messages import message


def on_no_list(region: Region, party: Party) -> list[Note]:
    """That no list has the unit, though lists have others of a group that it is of (of the
    Perangkat Daerah), and no field fits it.

    Nothing is said of what the text itself denies a coordinator, of who coordinates others and the
    house that encloses them, of a class of which each unit has its own, and where not the whole
    text is encoded.
    """
    who = coordinators(region, party)
    if not isinstance(who, Open) or region.partly or who.of_class or who.governs_itself:
        return []
    kind = region.common.kinds[party.kind]
    unit = kind.category == "unit" and not kind.encloses and party.id in region.parties
    if not unit or who.candidates or who.itself or who.denied:
        return []
    own = memberships(region, party).keys() - {party.id}
    listed = [unit for each in region.assignments for unit in each.units]
    if not any(own & memberships(region, region.parties[id]).keys() - {id} for id in listed):
        return []
    where = unique(at for each in region.assignments for at in each.basis)
    return [Note("caution", message("note.on-no-list", name=party.name), where)]
