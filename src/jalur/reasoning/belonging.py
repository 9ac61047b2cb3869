"""Whether two parties belong together, where a rule means each party and its own.

That is the unit and its coordinator or adviser, or the part and the unit that it is a part of.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, FactStatus
from jalur.reasoning.coordination import (
    Assigned,
    Coordination,
    Coordinators,
    coordinators,
    other_readings,
)
from jalur.reasoning.denials import denying
from jalur.reasoning.pairs import is_several
from jalur.text.folding import fold
from jalur.text.messages import Text, message


@dataclass(frozen=True, slots=True)
class Belonging:
    """Whether two parties belong together, where a rule means each party and its own."""

    holds: bool
    status: FactStatus = EXPLICIT
    reason: Text | None = None
    limit: Text | None = None
    """Of a class that the rule names: for which part of it this holds."""
    settled: bool = True
    """False where it does not hold, and the text does not say to whom the party belongs either:
    that is no denial.
    """


def own_of_unit(region: Region, parent: Party, part: Party) -> Belonging:
    """Whether ``part`` belongs to the unit ``parent``, which only its name can tell.

    ``UPTD Dinas Kesehatan`` belongs to the Dinas Kesehatan; of ``UPTD Puskesmas`` the file does
    not know where it belongs.
    """
    several = is_several(region, parent), is_several(region, part)
    if any(several):
        id = "note.own-parts" if several[1] else "note.own-whole"
        id = "note.own-each" if all(several) else id
        return Belonging(True, limit=message(id, a=parent.name, b=part.name))
    owners = _named_in(region, part)
    if not owners:
        reason = message("reason.own", a=parent.name, b=part.name)
        return Belonging(True, INFERRED, reason)
    return Belonging((parent.heads or parent.id) in owners)


def _named_in(region: Region, part: Party) -> frozenset[str]:
    """The units whose whole names stand in the name of ``part``; of nested names the longest."""
    words = f" {fold(part.name)} "
    found: dict[str, int] = {}
    for party in region.parties.values():
        if party.id == part.id or party.heads or is_several(region, party):
            continue
        names = [fold(name) for name in (party.name, *party.aliases)]
        lengths = [len(name) for name in names if f" {name} " in words]
        if lengths:
            found[party.id] = max(lengths)
    longest = max(found.values(), default=0)
    return frozenset(id for id, length in found.items() if length == longest)


def own_by_assignment(region: Region, a: Party, b: Party, named: Collection[str] = ()) -> Belonging:
    """Whether, of a unit and a coordinator or adviser, the one is the other's own.

    Two of whom neither coordinates nor advises, such as a unit and the class of all Asisten, are
    not held apart. ``named`` are those whom the rule itself names: of a class it says
    that it holds for the coordinator's own part of it, and nothing is read into that.
    """
    advisers = _adviser_kinds(region)
    if any(_denied(region, office, unit) for office, unit in ((a, b), (b, a))):
        return Belonging(False)
    for office, unit in ((a, b), (b, a)):
        if office.portfolio or office.id in _coordinating(region):
            whole = unit.id in named and is_several(region, unit)
            return _coordinated(region, office, unit, whole)
        if office.kind in advisers and not is_several(region, office):
            return _advised(region, office, unit)
    return Belonging(True)


def _denied(region: Region, office: Party, unit: Party) -> bool:
    """Whether the text denies the unit this coordinator or class of them, or where it has none at
    all, an adviser beside him.
    """
    if not region.not_coordinated:
        return False
    who = coordinators(region, unit)
    if isinstance(who, Assigned):
        return False
    if who.nobody and office.kind in _adviser_kinds(region):
        return True
    return denying(region, who.denied, office.id) is not None


def has_its_own(region: Region, party: Party) -> bool:
    """Whether a rule about each office and its own is about this one: a coordinator or adviser."""
    if party.portfolio or party.id in _coordinating(region):
        return True
    return party.kind in _adviser_kinds(region) and not is_several(region, party)


def _coordinating(region: Region) -> frozenset[str]:
    by_list = {each.coordinator for each in region.assignments}
    return frozenset(by_list | {each.coordinator for each in region.fields})


def _adviser_kinds(region: Region) -> frozenset[str]:
    """The kinds of those whom an annex sets beside a coordinator."""
    every = (adviser for assignment in region.assignments for adviser in assignment.advisers)
    return frozenset(region.parties[adviser.party].kind for adviser in every)


def _coordinated(region: Region, coordinator: Party, unit: Party, whole: bool) -> Belonging:
    """Whether the coordinator is the unit's own: as sure as its assignment is.

    What a field, or the list of a wider class, says otherwise than the unit's own list makes it his
    by our reading. ``whole`` is whether the unit is a class, and the rule names it: then the text
    says that the rule holds for the coordinator's own part of it, also where nothing tells who that
    is.
    """
    who = coordinators(region, unit)
    stated = who.stated if isinstance(who, Assigned) else ()
    found = next((each for each in stated if each.coordinator == coordinator.id), None)
    others = [each for each in other_readings(who) if each.coordinator == coordinator.id]
    unlisted = region.regulation.units == "unlisted"
    told = isinstance(who, Assigned) or bool(who.candidates)
    if whole and (found or others or not told):
        limit = message("note.own-some", a=unit.name, b=coordinator.name)
        return Belonging(True, limit=limit)
    if found is not None:
        return Belonging(True, found.status, found.reason)
    if stated:
        return _otherwise(region, coordinator, unit, stated, others)
    id = "reason.own-some" if others and is_several(region, unit) else "reason.own"
    reason = message(id, a=unit.name, b=coordinator.name)
    return Belonging(bool(others) or (unlisted and not told), INFERRED, reason, settled=told)


def _otherwise(
    region: Region,
    coordinator: Party,
    unit: Party,
    stated: tuple[Coordination, ...],
    others: list[Coordination],
) -> Belonging:
    """Whether something else gives the unit to this coordinator than what has it elsewhere."""
    if not others:
        return Belonging(False, settled=any(each.status == EXPLICIT for each in stated))
    cited = (region.cite(at) for each in others for at in each.basis)
    there = (region.name(each.coordinator) for each in stated)
    gaps = {"a": unit.name, "b": coordinator.name, "basis": "; ".join(dict.fromkeys(cited))}
    reason = message("reason.own-otherwise", **gaps, there="; ".join(dict.fromkeys(there)))
    return Belonging(True, INFERRED, reason)


def _advised(region: Region, adviser: Party, unit: Party) -> Belonging:
    """Whether an annex sets the adviser beside the unit's own coordinator.

    That it is the adviser meant by the rule is our reading.
    """
    who = coordinators(region, unit)
    beside = tuple(_beside(region, adviser, who))
    if not beside:
        return Belonging(False, settled=isinstance(who, Assigned) or bool(who.candidates))
    names = ", ".join(region.name(id) for id in beside)
    reason = message("reason.own-adviser", adviser=adviser.name, unit=unit.name, beside=names)
    return Belonging(True, INFERRED, reason)


def _beside(region: Region, adviser: Party, who: Coordinators) -> Iterator[str]:
    """The coordinators of the unit beside whom the adviser stands."""
    found = (who.coordination,) if isinstance(who, Assigned) else who.candidates
    own = {each.coordinator for each in found}
    for assignment in region.assignments:
        if assignment.coordinator in own and any(
            each.party == adviser.id for each in assignment.advisers
        ):
            yield assignment.coordinator
