"""Who sits in which forum, and as what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from jalur.law.citation import Basis
from jalur.law.parties import Party, Seat
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, FactStatus
from jalur.reasoning.membership import holds, memberships
from jalur.text.messages import Text

Role = Literal["chair", "member", "guest"]


@dataclass(frozen=True, slots=True)
class ForumSeat:
    """One party's place in one forum."""

    forum: str
    party: str
    """The names of both."""
    role: Role
    basis: Basis
    status: FactStatus = EXPLICIT
    reason: Text | None = None


def forum_seats(region: Region, party: Party) -> tuple[ForumSeat, ...]:
    """The seats of a forum, or those that ``party`` has in forums; in the order of the file."""
    own = {id for id, membership in memberships(region, party).items() if membership.rank == 0}
    seats = []
    for forum in region.parties.values():
        if region.common.kinds[forum.kind].category != "forum":
            continue
        for id, seat in _seats(region, forum):
            if forum.id == party.id or id in own:
                seats.append(seat)
    return tuple(seats)


def _seats(region: Region, forum: Party) -> Iterator[tuple[str, ForumSeat]]:
    """Every seat of a forum with the id of the party that has it."""
    roles: tuple[tuple[Role, tuple[Seat, ...]], ...] = (
        ("chair", forum.chair),
        ("guest", forum.guests),
    )
    for role, seats in roles:
        for seat in seats:
            for id in seat.parties:
                yield id, ForumSeat(forum.name, region.name(id), role, seat.basis)
    for members in forum.members:
        for other in region.parties.values():
            if holds(members, other):
                yield (
                    other.id,
                    ForumSeat(
                        forum=forum.name,
                        party=other.name,
                        role="member",
                        basis=members.basis,
                        status=members.status,
                        reason=members.reason,
                    ),
                )
