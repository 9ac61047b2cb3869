"""Through whom a party reaches an office, for a purpose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from jalur.answers.route_notes import route_notes, route_silence
from jalur.answers.sought import Sought
from jalur.answers.ways import ALL, DEFAULT_PURPOSE, Route, RouteAnswer, all_routes
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, strongest
from jalur.reasoning.coordination import coordinators
from jalur.reasoning.membership import memberships, nearest

__all__ = ("ALL", "DEFAULT_PURPOSE", "Route", "RouteAnswer", "all_routes", "routes")


def routes(
    region: Region, party: Party, purpose: str = DEFAULT_PURPOSE, to: Party | None = None
) -> RouteAnswer:
    """The routes that the regulation gives to ``party`` for ``purpose``.

    ``purpose`` is one of the closed list, or ``ALL``; ``to`` keeps the routes that end at that
    office or unit. A rule for a class answers for its members. Where no rule for a purpose is for
    a class itself, the rules for its members answer, each for those that it is for.
    """
    reached = memberships(region, party)
    who = coordinators(region, party, reached)
    own = all_routes(region, party, reached, who)
    every = [*own, *_of_members(region, party, own)]
    ruled = _purposes_of(region, every)
    asked = ruled if purpose == ALL else (purpose,)
    serving = [route for route in every if any(route.serves(each) for each in asked)]
    chosen = serving if to is None else _towards(region, serving, to)
    chosen.sort(key=lambda route: (route.rank, route.status != EXPLICIT))
    elsewhere = () if to is None or chosen else _purposes_of(region, _towards(region, every, to))
    answer = RouteAnswer(
        region=region,
        party=party,
        purpose=purpose,
        to=to,
        status=strongest(route.status for route in chosen),
        routes=tuple(chosen),
        ruled=ruled,
        notes=(),
        silence=None,
        sought=Sought(
            ends=(party,) if to is None else (party, to),
            term=purpose,
            stems=region.common.stems_of(None if purpose == ALL else purpose),
        ),
    )
    silence = route_silence(answer, elsewhere)
    return replace(answer, silence=silence, notes=route_notes(answer, asked, who))


def _of_members(region: Region, party: Party, own: Iterable[Route]) -> list[Route]:
    """The routes of the members of a class or group, or of the one that an office leads."""
    if not region.parties.get(party.heads or "", party).members:
        return []
    from jalur.answers.inner_members import for_members  # Most parties have none.

    return for_members(region, party, own)


def _towards(region: Region, every: Iterable[Route], to: Party) -> list[Route]:
    """The routes whose last office is ``to``, or a class of it, or of which it is the class.

    One that leads only to a class to which we read the office to belong is no surer than that.
    """
    reached = memberships(region, to)
    found = []
    for route in every:
        last = route.steps[-1]
        if last.n == 1:
            continue
        via = nearest(region, reached, last.ids, last.basis)
        if via is not None and via.status == INFERRED:
            end = replace(last, status=INFERRED, reason=last.reason or via.reason)
            reason = route.reason or via.reason
            route = replace(route, status=INFERRED, reason=reason, steps=(*route.steps[:-1], end))
        parts = (memberships(region, region.parties[id]) for id in last.ids)
        if via is not None or any(to.id in part for part in parts):
            found.append(route)
    return found


def _purposes_of(region: Region, every: Iterable[Route]) -> tuple[str, ...]:
    """What the routes serve, in the order of the closed list."""
    served = {purpose for route in every for purpose in route.purposes}
    return tuple(each for each in region.common.purposes if each in served)
