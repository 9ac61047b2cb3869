"""Who sits in which forum, and as what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jalur.law.citation import Basis
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.membership import holds, memberships


@dataclass(frozen=True, slots=True)
class ForumSeat:
    """One party's place in one forum."""

    forum: str
    party: str
    """The names of both."""
    role: str
    """``chair``, ``member`` or ``guest``."""
    basis: Basis


def forum_seats(region: Region, party: Party) -> tuple[ForumSeat, ...]:
    """The places of a forum, or those that ``party`` has in forums; in the order of the file."""
    reached = memberships(region, party)
    return tuple(
        seat
        for forum in region.parties.values()
        if region.common.kinds[forum.kind].category == "forum"
        for member, seat in _places(region, forum)
        if forum.id == party.id or (member in reached and reached[member].rank == 0)
    )


def _places(region: Region, forum: Party) -> Iterator[tuple[str, ForumSeat]]:
    for role, seats in (("chair", forum.chair), ("guest", forum.guests)):
        for seat in seats:
            for id in seat.parties:
                yield id, ForumSeat(forum.name, region.name(id), role, seat.basis)
    for members in forum.members:
        for other in region.parties.values():
            if other.id in members.parties or (members.kinds and holds(members, other)):
                yield other.id, ForumSeat(forum.name, other.name, "member", members.basis)
