"""Who of a class has mandates of its own, beside what is said of the class."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.membership import membership_index
from jalur.reasoning.notes import Note
from jalur.text.messages import message

NAMED = 6
"""So many are named; of the others there is the number."""


def member_note(
    region: Region, party: Party, kind: str | None, act: str | None
) -> tuple[Note, ...]:
    """That members of a class have more mandates, of the ``kind`` and ``act`` asked about.

    What is said of one member is not said of the class, so it is not shown there.
    """
    if not party.members:
        return ()
    index = membership_index(region)
    acting = set(_acting(region, kind, act))
    members = []
    for id, member in region.parties.items():
        inside = index.of(member).get(party.id) if id in acting else None
        if inside is not None and inside.rank > 0:
            members.append(member.name)
    if not members:
        return ()
    named = "; ".join(members[:NAMED])
    further = len(members) - NAMED
    if further > 0:
        text = message("note.members-mandates-more", name=party.name, members=named, count=further)
    else:
        text = message("note.members-mandates", name=party.name, members=named)
    return (Note("caution", text),)


def _acting(region: Region, kind: str | None, act: str | None) -> Iterator[str]:
    """The ids under which the rules charge somebody with such a thing."""
    for rule in region.mandates:
        if kind in (None, rule.kind) and act in (None, rule.act):
            yield from rule.parties
    if act is not None:
        return
    for relation in region.relations:
        for point in relation.points:
            if kind in (None, region.common.charge_of(point.force)):
                yield from point.by
