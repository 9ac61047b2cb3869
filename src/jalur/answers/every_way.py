"""Every way of a party, whatever is asked of it: its own and those of its members."""

from __future__ import annotations

from jalur.answers.ways import Route, all_routes_of
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT
from jalur.reasoning.once import once_per_party


def every_way(region: Region, party: Party, amount: int | None = None) -> list[Route]:
    """The rule that is nearest to the party first, then what is stated, then by the file; without
    the rules for other amounts than ``amount``.
    """
    if amount is not None:
        return _every(region, party, amount)
    return list(_whatever_amount(region, party))


@once_per_party
def _whatever_amount(region: Region, party: Party) -> tuple[Route, ...]:
    return tuple(_every(region, party, None))


def _every(region: Region, party: Party, amount: int | None) -> list[Route]:
    own = all_routes_of(region, party, amount)
    return sorted([*own, *_of_members(region, party, own, amount)], key=nearest_first)


def _of_members(region: Region, party: Party, own: list[Route], amount: int | None) -> list[Route]:
    """The routes of the members of a class or group, or of the one that an office leads."""
    if not region.parties.get(party.heads or "", party).members:
        return []
    from jalur.answers.inner_members import for_members  # Most parties have none.

    return for_members(region, party, own, amount=amount)


def nearest_first(route: Route) -> tuple[int, bool]:
    """The order of ways for every purpose: how far the rule's word is, then what is stated."""
    return route.rank, route.status != EXPLICIT
