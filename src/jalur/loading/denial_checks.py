"""Whether what the text denies to coordinators fits what it assigns to them."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.law.region import Region
from jalur.loading.data_file import DataFile
from jalur.reasoning.coordination import members_within


def check_denials(region: Region, file: DataFile) -> None:
    """Who does not coordinate is one who may, or a class of such; nobody has a unit by a list that
    is denied to him, unless the list says for what it is, or the denial in which case.
    """
    for n, denied in enumerate(region.not_coordinated):
        path = f"not_coordinated[{n}]"
        for id in denied.by:
            party = region.parties.get(id)
            if party is not None and not _may_coordinate(region, id):
                file.fault(f"{path}.by", "bad-coordinator", party=id, kind=party.kind)
        if denied.condition is not None:
            continue
        offices = {*denied.by, *members_within(region, denied.by)}
        units = {_unit(region, id): id for id in denied.units}
        for given in region.assignments:
            if given.condition or given.affairs or (denied.by and given.coordinator not in offices):
                continue
            for id in _named_twice(region, given.units, units):
                names = {"party": id, "coordinator": given.coordinator}
                file.fault(f"{path}.units", "assigned-and-denied", **names)


def _named_twice(region: Region, units: Iterable[str], denied: dict[str, str]) -> Iterable[str]:
    """Those denied that are on a list themselves, or by their head or unit."""
    return dict.fromkeys(denied[unit] for id in units if (unit := _unit(region, id)) in denied)


def _unit(region: Region, id: str) -> str:
    party = region.parties.get(id)
    return (party.heads if party is not None else None) or id


def _may_coordinate(region: Region, id: str) -> bool:
    """Whether it is of a kind that may, or a class with such a kind or party in it."""
    inner = [region.parties[each].kind for each in members_within(region, [id])]
    members = region.parties[id].members
    kinds = {region.parties[id].kind, *inner, *(kind for each in members for kind in each.kinds)}
    known = region.common.kinds
    return any(kind in known and known[kind].coordinates for kind in kinds)
