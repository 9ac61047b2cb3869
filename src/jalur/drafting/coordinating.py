"""Who coordinates others by his fields, of those whom a text names."""

from __future__ import annotations

from jalur.law.region import Region


def coordinators_of(region: Region) -> frozenset[str]:
    """Those of a kind that coordinates by its fields, and the groups of them."""
    return frozenset(id for id in region.parties if _coordinates(region, id, frozenset()))


def _coordinates(region: Region, id: str, met: frozenset[str]) -> bool:
    """Whether somebody is one of these, or a group of such, also one that is told by another:
    *Asisten Pembina adalah Asisten yang membina Perangkat Daerah*.
    """
    party, kinds = region.parties[id], region.common.kinds
    if kinds[party.kind].portfolio:
        return True
    inner = [member for members in party.members for member in members.parties]
    every = [kind for members in party.members for kind in members.kinds]
    return (
        bool(inner or every)
        and id not in met
        and all(kinds[kind].portfolio for kind in every)
        and all(_coordinates(region, each, met | {id}) for each in inner)
    )
