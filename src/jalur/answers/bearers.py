"""Who has a status that a regulation speaks of, as a Rumah Sakit is a Badan Layanan Umum Daerah."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jalur.law.citation import Basis
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import FactStatus
from jalur.reasoning.membership import memberships
from jalur.text.messages import Text


@dataclass(frozen=True, slots=True)
class Bearer:
    """That one has a status, or may have it."""

    has: str
    """The name of the status."""
    party: str
    """The name of who has it, or the kind of which each may."""
    status: FactStatus
    reason: Text | None
    basis: Basis


def bearers(region: Region, party: Party) -> tuple[Bearer, ...]:
    """Of a status who has it, of anybody else the statuses that he has."""
    if region.common.kinds[party.kind].status:
        return tuple(_of_status(region, party))
    return tuple(_of_party(region, party))


def _of_status(region: Region, party: Party) -> Iterator[Bearer]:
    for members in party.members:
        names = [*map(region.name, members.parties), *members.kinds]
        for name in names:
            yield Bearer(party.name, name, members.status, members.reason, members.basis)


def _of_party(region: Region, party: Party) -> Iterator[Bearer]:
    reached = memberships(region, party)
    for other in region.parties.values():
        via = reached.get(other.id)
        if via is not None and region.common.kinds[other.kind].status:
            yield Bearer(other.name, party.name, via.status, via.reason, other.basis)
