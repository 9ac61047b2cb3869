"""What governs itself and who acts for it: Desa and Pemerintah Desa are one to a question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.text.folding import fold


def governments(region: Region) -> Mapping[str, tuple[str, ...]]:
    """The ids of a body and of its government, each to the other.

    They are two where the regulation itself sets the one over against the other, in a relation or
    on a way.
    """
    acting = {kind.id: kind.governed_by for kind in region.common.kinds.values()}
    governed = [each for each in region.parties.values() if acting[each.kind]]
    found: dict[str, tuple[str, ...]] = {}
    for body in governed:
        for other in region.parties.values():
            alike = other.kind == acting[body.kind] and _name(region, body) == _name(region, other)
            if alike and not _are_two(region, body.id, other.id):
                found[body.id] = (*found.get(body.id, ()), other.id)
                found[other.id] = (*found.get(other.id, ()), body.id)
    return found


def _name(region: Region, party: Party) -> str:
    """The name without the class word of its kind: nothing of the class itself."""
    name = f"{fold(party.name)} "
    words = (f"{fold(word)} " for word in region.common.kinds[party.kind].class_words)
    return name.removeprefix(next((word for word in words if name.startswith(word)), ""))


def _are_two(region: Region, one: str, other: str) -> bool:
    pair = {one, other}
    return any(pair <= {a, b} for a, b in _facing(region))


def _facing(region: Region) -> Iterator[tuple[str, str]]:
    for relation in region.relations:
        yield from product(*relation.between)
    for route in region.routes:
        offices = [office for step in route.steps for office in step.offices]
        yield from product(route.travellers, offices)
