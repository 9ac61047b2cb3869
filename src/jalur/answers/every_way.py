"""Every way of a party, whatever is asked of it: its own and those of its members."""

from __future__ import annotations

from jalur.answers.ways import Route, all_routes
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT
from jalur.reasoning.coordination import Coordinators, coordinators_on_ways
from jalur.reasoning.membership import Memberships, memberships


def every_way_of(region: Region, party: Party) -> list[Route]:
    """As ``every_way``, for a party of which nothing is known yet."""
    reached = memberships(region, party)
    return every_way(region, party, reached, coordinators_on_ways(region, party, reached))


def every_way(
    region: Region,
    party: Party,
    reached: Memberships,
    who: Coordinators,
    amount: int | None = None,
) -> list[Route]:
    """The rule that is nearest to the party first, then what is stated, then by the file; without
    the rules for other amounts than ``amount``.
    """
    own = all_routes(region, party, reached, who, amount)
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
