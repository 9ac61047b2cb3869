"""What lists say of a unit and a coordinator: what he does with it, or that others have it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jalur.answers.concerned import RelatedPoint
from jalur.answers.elsewhere import in_lists
from jalur.answers.elsewhere_ends import End, both_ways
from jalur.answers.related import Relation
from jalur.law.citation import unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.assignments import Assignment
from jalur.law.rules.relations import Point, RelationRule
from jalur.law.status import EXPLICIT, weakest
from jalur.reasoning.coordination import Assigned, Coordination, Coordinators, coordinators
from jalur.reasoning.membership import Membership, membership_index, nearest
from jalur.reasoning.notes import Note
from jalur.reasoning.pairs import Asked, together
from jalur.text.folding import fold
from jalur.text.messages import message


def assigned(
    region: Region, asked: tuple[Asked, ...], shown: Sequence[Relation]
) -> Iterator[Relation]:
    """A relation without a nature for each list that says what the one of two does with the other.

    ``shown`` are the relations that are there already: what the file says of the coordinator at
    the opening of the list, or at the row, is not told twice.
    """
    one, other = (End(*each) for each in asked)
    for unit, office in both_ways(one, other):
        who = coordinators(region, unit.party)
        for reading in who.stated if isinstance(who, Assigned) else ():
            leads = nearest(region, office.reached, (reading.coordinator,), reading.basis)
            if leads is None:
                continue
            for given in _lists(region, reading):
                relation = _relation(region, given, reading, (unit, office), (one, other), leads)
                if not any(_tells(region, each, relation) for each in shown):
                    yield relation


def _tells(region: Region, shown: Relation, relation: Relation) -> bool:
    """Whether a relation tells by the same provision of the same coordinator, or of his class."""
    ((coordinator,), _) = relation.rule.between
    his = membership_index(region).of(region.parties[coordinator])
    return (
        shown.about_pair
        and any(id in his for side in shown.rule.between for id in side)
        and any(at.covers(row) for at in shown.cited() for row in relation.basis)
    )


def _lists(region: Region, reading: Coordination) -> Iterator[Assignment]:
    """The lists that a reading rests on which say what is done."""
    for given in region.assignments:
        rows = given.units.get(reading.listed or "")
        if given.coordinator != reading.coordinator or not rows:
            continue
        if given.manner and set(rows) <= set(reading.basis):
            yield given


def _relation(
    region: Region,
    given: Assignment,
    reading: Coordination,
    ends: tuple[End, End],
    asked: tuple[End, End],
    leads: Membership,
) -> Relation:
    """The relation of the unit and the office (``ends``), named as the list names them."""
    unit, office = ends
    listed = reading.listed or unit.party.id
    rows = given.units[listed]
    others = {row for id, each in given.units.items() if id != listed for row in each}
    basis = unique(at for at in (*given.basis, *rows) if at not in others - {*rows})
    does = " dan ".join(filter(None, (", ".join(given.manner[:-1]), given.manner[-1])))
    names = region.name(given.coordinator), region.name(listed)
    point = Point(
        at=rows[0],
        by=(given.coordinator,),
        to=(listed,),
        natures=(),
        not_natures=(),
        force=None,
        condition=None,
        deadline=None,
        rhythm=None,
        term=None,
        instrument=None,
    )
    sure = weakest([reading.status, leads.status])
    reason = together(each for each in (reading.reason, leads.reason)) if sure != EXPLICIT else None
    vias = {unit.party.id: unit.reached[listed], office.party.id: leads}
    return Relation(
        rule=RelationRule(
            id=f"{given.coordinator}-{listed}",
            between=((given.coordinator,), (listed,)),
            natures=(),
            not_natures=(),
            by_assignment=False,
            own=False,
            open=False,
            condition=reading.condition,
            limit=None,
            points=(point,),
            basis=basis,
            status=given.status,
            reason=given.reason,
            natures_stated=False,
            natures_read=None,
        ),
        between=names,
        natures=(),
        stated=(),
        denied=(),
        about_pair=True,
        status=sure,
        reason=reason,
        limit=None,
        rank=unit.reached[listed].rank + leads.rank,
        basis=basis,
        points=(
            RelatedPoint(
                point,
                EXPLICIT,
                said=f"{names[0]} {does} {names[1]}.",
                manner=given.manner,
                basis=basis,
            ),
        ),
        via=tuple(vias[end.party.id] for end in asked),
    )


def under_others(region: Region, asked: tuple[Asked, ...]) -> Iterator[Note]:
    """Whose lists have the unit, or members of the class, where the other is a coordinator whose
    lists do not.
    """
    leading = {given.coordinator for given in region.assignments}
    for (unit, _), (office, reached) in (asked, asked[::-1]):
        if nearest(region, reached, leading, ()) is None:
            continue
        who = coordinators(region, unit)
        readings = who.stated if isinstance(who, Assigned) else who.candidates
        lists = [
            each for each in readings if each.by != "field" and each.coordinator not in reached
        ]
        if lists and len(lists) == len(readings):
            others = "; ".join(dict.fromkeys(_whose(region, each) for each in lists))
            named = lists[0].by == "list"
            id = "note.other-list" if named else "note.other-members"
            text = message(id, name=unit.name, office=office.name, others=others)
            yield Note(
                "gap", text, in_lists(region, unique(at for each in lists for at in each.basis))
            )


def coordinating(
    region: Region, party: Party, who: Coordinators, words: re.Pattern[str]
) -> Iterator[Note]:
    """Whose lists say that he does what some words say with the party."""
    for each in who.stated if isinstance(who, Assigned) else ():
        if does := "; ".join(manner for manner in each.manner if words.search(fold(manner))):
            office = region.name(each.coordinator)
            gaps = {"name": party.name, "coordinator": office, "manner": does}
            yield Note("gap", message("note.coordinates-so", city=region.id, **gaps), each.basis)


def _whose(region: Region, reading: Coordination) -> str:
    """A coordinator, and for what he has the unit."""
    name = region.name(reading.coordinator)
    return f"{name} ({reading.condition})" if reading.condition else name
