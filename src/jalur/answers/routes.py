"""Through whom a party reaches an office, for a purpose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from jalur.answers.route_notes import route_notes, route_silence
from jalur.answers.sought import Sought
from jalur.answers.ways import ALL, DEFAULT_PURPOSE, Route, RouteAnswer, all_routes
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, strongest
from jalur.reasoning.coordination import Coordinators, Open, coordinators
from jalur.reasoning.membership import memberships

__all__ = ("ALL", "DEFAULT_PURPOSE", "Route", "RouteAnswer", "all_routes", "routes")


def routes(
    region: Region,
    party: Party | None,
    purpose: str = DEFAULT_PURPOSE,
    to: Party | None = None,
    via: Party | None = None,
) -> RouteAnswer:
    """The routes that the regulation gives to ``party`` for ``purpose``.

    ``purpose`` is one of the closed list, or ``ALL``; ``to`` keeps the routes that end at that
    office or unit, ``via`` those on which it stands, be it at the end. A rule for a class answers
    for its members. Where no rule for a purpose is for a class itself, the rules for its members
    answer, each for those that it is for. Without a party, one of ``to`` and ``via`` is given: one
    route per rule, with its travellers.
    """
    who: Coordinators = Open()
    if party is None:
        every = leads = _from_the_other_side(region, None, to, via)
    else:
        reached = memberships(region, party)
        who = coordinators(region, party, reached)
        own = all_routes(region, party, reached, who)
        every = leads = [*own, *_of_members(region, party, own)]
        if to is not None or via is not None:
            leads = _from_the_other_side(region, every, to, via)
    ruled = _purposes_of(region, every)
    asked = ruled if purpose == ALL else (purpose,)
    chosen = [route for route in leads if any(route.serves(each) for each in asked)]
    chosen.sort(key=_of_every_purpose if purpose == ALL else _of_one_purpose)
    elsewhere = () if chosen or (to is None and via is None) else _purposes_of(region, leads)
    ends = tuple(each for each in (party, to or via) if each is not None)
    answer = RouteAnswer(
        region=region,
        party=party,
        purpose=purpose,
        to=to,
        via=via,
        status=strongest(route.status for route in chosen),
        routes=tuple(chosen),
        ruled=ruled,
        notes=(),
        silence=None,
        sought=Sought(
            ends=ends,
            term=purpose,
            stems=region.common.stems_of(None if purpose == ALL else purpose),
        ),
    )
    silence = route_silence(answer, elsewhere)
    return replace(answer, silence=silence, notes=route_notes(answer, asked, who))


def _from_the_other_side(
    region: Region, every: Iterable[Route] | None, to: Party | None, via: Party | None
) -> list[Route]:
    """Which of ``every`` route end at ``to`` and go through ``via``; None: of the whole region."""
    # Most questions name no such office.
    from jalur.answers.addressed import Office
    from jalur.answers.ways_there import leading, ways_there

    end = Office(region, to) if to is not None else None
    station = Office(region, via) if via is not None else None
    return ways_there(region, end, station) if every is None else leading(every, end, station)


def _of_members(region: Region, party: Party, own: Iterable[Route]) -> list[Route]:
    """The routes of the members of a class or group, or of the one that an office leads."""
    if not region.parties.get(party.heads or "", party).members:
        return []
    from jalur.answers.inner_members import for_members  # Most parties have none.

    return for_members(region, party, own)


def _of_every_purpose(route: Route) -> tuple[int, bool]:
    """The rule that is nearest to the party first, then what is stated."""
    return route.rank, route.status != EXPLICIT


def _of_one_purpose(route: Route) -> tuple[int, int, bool]:
    """As for every purpose, but of equally near rules the one for the fewer purposes first: the
    way for this very purpose before one that is open for urgent matters of every sort.
    """
    return route.rank, len(route.rule.purposes), route.status != EXPLICIT


def _purposes_of(region: Region, every: Iterable[Route]) -> tuple[str, ...]:
    """What the routes serve, in the order of the closed list."""
    served = {purpose for route in every for purpose in route.purposes}
    return tuple(each for each in region.common.purposes if each in served)
