"""Units that no list of a coordinator has, though the lists have others of their class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from jalur.audit.substance.remark import Remark, remark
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.coordination import Open, coordinators
from jalur.reasoning.membership import memberships

_CLASS = 2
"""So many units of a kind on the lists make it one whose units are listed."""


def check(region: Region) -> Iterator[Remark]:
    """Of what is encoded in part, nobody knows which units the lists have."""
    if region.partly:
        return
    listed = {unit for each in region.assignments for unit in each.units}
    kinds = Counter(region.parties[unit].kind for unit in listed)
    settled = listed | _told_otherwise(region) | (_related(region) - _shared(region, listed))
    for party in region.parties.values():
        if kinds[party.kind] < _CLASS or party.members or not _is_unit(region, party):
            continue
        if not settled.isdisjoint(memberships(region, party)):
            continue
        who = coordinators(region, party)
        # A field may give it to somebody, or leave it between several.
        if isinstance(who, Open) and not who.candidates:
            yield remark(
                "unit-without-coordinator",
                party.basis[0],
                f"parties.{party.id}",
                unit=party.name,
                count=str(kinds[party.kind]),
            )


def _is_unit(region: Region, party: Party) -> bool:
    return region.common.kinds[party.kind].category == "unit"


def _told_otherwise(region: Region) -> set[str]:
    """Of whom the text says beside the lists who coordinates them, or that nobody does."""
    told = {unit for each in region.not_coordinated for unit in each.units}
    told |= {adviser.party for each in region.assignments for adviser in each.advisers}
    told |= {each.coordinator for each in region.assignments}
    for assignment in region.assignments:
        told.update(id for each in assignment.exceptions for id in each.parties)
    return told


def _related(region: Region) -> set[str]:
    """Who stands in a relation with one of those who coordinate."""
    related: set[str] = set()
    for relation in region.relations:
        for one, other in (relation.between, relation.between[::-1]):
            if any(region.common.kinds[region.parties[id].kind].coordinates for id in one):
                related.update(other)
    return related


def _shared(region: Region, listed: set[str]) -> set[str]:
    """The classes of units on the lists: what is said of a class tells none of it apart."""
    return {id for unit in listed for id in memberships(region, region.parties[unit])}
