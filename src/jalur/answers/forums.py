"""Who sits in which forum, and as what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from jalur.law.citation import Basis, unique
from jalur.law.parties import Members, Party, Seat
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, FactStatus, weakest
from jalur.reasoning.membership import Memberships, holds, memberships
from jalur.text.messages import Text

Role = Literal["chair", "member", "guest"]


@dataclass(frozen=True, slots=True)
class ForumSeat:
    """One party's place in one forum."""

    forum: str
    party: str
    """The names of both; for a member of a class that sits there, that of the class."""
    role: Role
    basis: Basis
    status: FactStatus = EXPLICIT
    reason: Text | None = None


@dataclass(frozen=True, slots=True)
class SharedForum:
    """A forum in which two parties sit, or which is one of the two and the other sits in it."""

    forum: str
    seats: tuple[ForumSeat, ...]
    """The chair first, then a guest, then a member; one seat where the forum itself is asked."""

    @property
    def answers(self) -> bool:
        """Whether the text says what the two are to each other: the forum and who sits in it, or
        the chair and another.
        """
        return len(self.seats) == 1 or self.seats[0].role == "chair"

    @property
    def between(self) -> tuple[str, str]:
        """The names of the two, the forum last where it is one of them."""
        first, *others = self.seats
        return first.party, others[0].party if others else self.forum

    @property
    def guest(self) -> bool:
        """Whether one of the two is there only when invited."""
        return any(seat.role == "guest" for seat in self.seats)

    @property
    def status(self) -> FactStatus:
        """As sure as the less sure of the seats."""
        return weakest(seat.status for seat in self.seats)

    @property
    def basis(self) -> Basis:
        """The provisions of the seats."""
        return unique(citation for seat in self.seats for citation in seat.basis)


def forum_seats(region: Region, party: Party) -> tuple[ForumSeat, ...]:
    """The seats of a forum, or those that ``party`` or a class of it has in forums.

    They stand in the order of the file.
    """
    own = memberships(region, party)
    seats: list[ForumSeat] = []
    for forum in _forums(region):
        if forum.id == party.id:
            seats += _seats(region, forum)
        else:
            seats += _seats_of(region, forum, party, own)
    return tuple(seats)


def shared_forums(region: Region, a: Party, b: Party) -> tuple[SharedForum, ...]:
    """Every forum in which both sit, with one seat of each; the order of the two does not matter.

    A forum has one chair: two who each chair one, such as two Camat, sit in none together. Of
    several seats those are taken of which one is the chair's, then the surest. Where one of the
    two is the forum, it is the seat of the other.
    """
    reached = (memberships(region, a), memberships(region, b))
    shared = []
    for forum in _forums(region):
        every = [
            list(_seats_of(region, forum, party, own))
            for party, own in zip((a, b), reached, strict=True)
        ]
        found = [_shared(forum, seat) for seat in (*every[0], *every[1])]
        if forum.id not in (a.id, b.id):
            pairs = (_shared(forum, one, other) for one in every[0] for other in every[1])
            found = [each for each in pairs if each.seats[1].role != "chair"]
        if found:
            shared.append(min(found, key=_order))
    return tuple(shared)


def _shared(forum: Party, *seats: ForumSeat) -> SharedForum:
    return SharedForum(forum.name, tuple(sorted(seats, key=lambda seat: (seat.role, seat.party))))


def _order(shared: SharedForum) -> tuple[bool, bool, tuple[str, ...]]:
    chaired = shared.seats[0].role == "chair"
    names = tuple(seat.party for seat in shared.seats)
    return (not chaired, shared.status == INFERRED, names)


def _forums(region: Region) -> Iterator[Party]:
    for party in region.parties.values():
        if region.common.kinds[party.kind].category == "forum":
            yield party


def _roles(forum: Party) -> tuple[tuple[Role, tuple[Seat, ...]], ...]:
    return ("chair", forum.chair), ("guest", forum.guests)


def _seats(region: Region, forum: Party) -> Iterator[ForumSeat]:
    """Every seat of a forum, whoever has it."""
    for role, seats in _roles(forum):
        for seat in seats:
            for id in seat.parties:
                yield ForumSeat(forum.name, region.name(id), role, seat.basis)
    for members in forum.members:
        for other in region.parties.values():
            if holds(members, other):
                yield _member(forum, members, other)


def _seats_of(region: Region, forum: Party, party: Party, own: Memberships) -> Iterator[ForumSeat]:
    """The seats that a party has in a forum, its own and those of its classes."""
    for role, seats in _roles(forum):
        for seat in seats:
            for id in seat.parties:
                if id in own:
                    yield _held(ForumSeat(forum.name, region.name(id), role, seat.basis), own, id)
    for members in forum.members:
        for id in own:
            other = region.parties.get(id, party)
            if holds(members, other):
                yield _held(_member(forum, members, other), own, id)
                break  # The nearest: whoever sits there by itself does not sit there twice.


def _member(forum: Party, members: Members, party: Party) -> ForumSeat:
    return ForumSeat(
        forum=forum.name,
        party=party.name,
        role="member",
        basis=members.basis,
        status=members.status,
        reason=members.reason,
    )


def _held(seat: ForumSeat, own: Memberships, id: str) -> ForumSeat:
    """A seat as sure as the party belongs to whoever has it."""
    membership = own[id]
    if membership.status != INFERRED:
        return seat
    return replace(seat, status=INFERRED, reason=seat.reason or membership.reason)
