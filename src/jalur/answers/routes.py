"""Through whom a party reaches an office, for a purpose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from jalur.answers.every_way import every_way, nearest_first
from jalur.answers.route_notes import route_notes
from jalur.answers.sought import Sought
from jalur.answers.ways import (
    ALL,
    DEFAULT_PURPOSE,
    Route,
    RouteAnswer,
    Ruled,
    all_routes,
    ruled_by,
)
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, strongest
from jalur.reasoning.coordination import Coordinators, Open, coordinators_on_ways
from jalur.reasoning.exceptions import LeftOut, exception_notes
from jalur.reasoning.membership import memberships
from jalur.reasoning.notes import Note, without_repetition
from jalur.reasoning.steps import has_roles

if TYPE_CHECKING:  # Types alone: one file less to read when a command starts.
    from jalur.answers.open_ends import OpenEnd
    from jalur.law.citation import Basis
    from jalur.text.messages import Message

__all__ = ("ALL", "DEFAULT_PURPOSE", "Route", "RouteAnswer", "Ruled", "all_routes", "routes")


def routes(
    region: Region,
    party: Party | None,
    purpose: str = DEFAULT_PURPOSE,
    to: Party | None = None,
    via: Party | None = None,
    amount: int | None = None,
) -> RouteAnswer:
    """The routes that the regulation gives to ``party`` for ``purpose``.

    ``purpose`` is one of the closed list, or ``ALL``; ``to`` keeps the routes that end at that
    office or unit, as a whole or as far as the text states them, ``via`` those on which it stands,
    be it at the end; both also those in which an office is left open that it may be. ``amount``, in
    rupiah, leaves out the rules for other amounts; those for any stay.

    A rule for a class answers for its members. Where no rule for a purpose is for a class itself,
    the rules for its members answer, each for those that it is for. Without a party, one of ``to``
    and ``via`` is given: one route per rule, with its travellers.
    """
    who: Coordinators = Open()
    every: Iterable[Route] | None = None
    if party is not None:
        who = coordinators_on_ways(region, party)
        every = every_way(region, party, amount)
    leads = _leading(region, every, to, via, amount)
    every = leads if every is None else every
    rules = ruled_by(region, every)
    asked = [each.purpose for each in rules] if purpose == ALL else [purpose]
    chosen = [route for route in leads if not set(asked).isdisjoint(route.purposes)]
    others = [route for route in leads if set(asked).isdisjoint(route.purposes)]
    chosen.sort(key=nearest_first if purpose == ALL else _of_one_purpose)
    ends = tuple(each for each in (party, to or via) if each is not None)
    answer = RouteAnswer(
        region=region,
        party=party,
        purpose=purpose,
        to=to,
        via=via,
        amount=amount,
        status=strongest(route.status for route in chosen),
        routes=tuple(chosen),
        rules=rules,
        also=ruled_by(region, others, most=1),
        notes=(),
        silence=None,
        sought=Sought(
            ends=ends,
            term=None if purpose == ALL else purpose,
            stems=region.common.stems_of(None if purpose == ALL else purpose),
        ),
    )
    answer = replace(answer, notes=route_notes(answer, asked, who, every))
    hits = _left_out(answer, asked)
    if chosen and hits:
        told = exception_notes(region, hits)
        answer = replace(answer, notes=without_repetition((*told, *answer.notes)))
    if chosen and to is None:
        return answer
    from jalur.answers.route_silence import beside, route_silence

    of_party = None if party is None else every
    passing = _passing(answer, of_party, leads)
    without_end = _open_ends(answer, asked, of_party, [*leads, *passing])
    if not chosen:
        notes = without_repetition((*_of_own_office(answer, asked), *answer.notes))
        silence = _for_other_amounts(answer) or route_silence(answer, passing, without_end, hits)
        return replace(answer, silence=silence, notes=notes)
    told = tuple(Note("gap", each) for each in beside(answer, passing, without_end))
    return replace(answer, notes=without_repetition((*told, *answer.notes)))


def _for_other_amounts(answer: RouteAnswer) -> Message | None:
    """Of a silent answer that rules for other amounts answer the question otherwise."""
    if answer.amount is None:
        return None
    from jalur.answers.amounts import other_amounts  # Few ask for an amount.

    region = answer.region
    whatever = routes(region, answer.party, answer.purpose, answer.to, answer.via)
    return other_amounts(region, answer.amount, (each.rule.amount for each in whatever.routes))


def _left_out(answer: RouteAnswer, asked: Iterable[str]) -> tuple[LeftOut, ...]:
    """The rules that would be for the party for what was asked, but except it."""
    region = answer.region
    excepting = any(rule.exceptions for rule in region.routes)
    excepting = excepting or any(each.exceptions for each in region.assignments)
    if answer.party is None or not excepting:
        return ()
    from jalur.answers.left_out import of_assignments, of_routes  # Few rules except anybody.

    purposes = None if answer.purpose == ALL else frozenset(asked)
    ways = of_routes(region, answer.party, purposes, answer.to, answer.via, answer.amount)
    of_roles = any(has_roles(route.rule.all_offices) for route in answer.routes)
    return (*ways, *(of_assignments(region, answer.party) if of_roles else ()))


def _of_own_office(answer: RouteAnswer, asked: Iterable[str]) -> tuple[Note, ...]:
    """Which ways of the kind asked for the office has that is the party's own."""
    from jalur.answers.own_office_notes import own_office_notes  # Few answers are silent.

    region, purposes = answer.region, frozenset(asked)

    def ruled(other: Party) -> Iterator[Basis]:
        every = every_way(region, other, answer.amount)
        for route in _leading(region, every, answer.to, answer.via):
            if answer.purpose == ALL or not purposes.isdisjoint(route.purposes):
                yield route.rule.basis[:1]

    options = "" if answer.purpose == DEFAULT_PURPOSE else f" --purpose {answer.purpose}"
    for word, office in (("to", answer.to), ("via", answer.via)):
        options += f' --{word} "{office.name}"' if office else ""
    options += f" --amount {answer.amount}" if answer.amount else ""
    return own_office_notes(region, answer.party, "route", ruled, options)


def _leading(
    region: Region,
    every: Iterable[Route] | None,
    to: Party | None,
    via: Party | None,
    amount: int | None = None,
) -> list[Route]:
    """Those of ``every`` route that end at ``to`` and go through ``via``; None: of the region, for
    the ``amount`` that was asked for.
    """
    if every is not None and to is None and via is None:
        return list(every)
    # Most questions name no such office.
    from jalur.answers.addressed import Office
    from jalur.answers.ways_there import leading, ways_there

    end = Office(region, to) if to is not None else None
    station = Office(region, via) if via is not None else None
    if every is None:
        found = ways_there(region, end, station, amount)
    else:
        found = leading(every, end, station, may_be=True)
    return [_towards(region, route, to) for route in found]


def _towards(region: Region, route: Route, to: Party | None) -> Route:
    """The route as one to ``to``, whose coordinator may have a copy."""
    if to is None or route.rule.copied_roles is None:
        return route
    from jalur.answers.copied_roles import towards  # Few rules name anybody so.

    reached = memberships(region, route.party) if route.party is not None else {}
    itself = {id for id, via in reached.items() if via.rank == 0}
    copied = towards(region, route.rule, route.basis, route.copied, to, itself)
    return replace(route, copied=copied)


def _passing(
    answer: RouteAnswer, every: Iterable[Route] | None, leads: Iterable[Route]
) -> list[Route]:
    """The ways that go through the office asked for as an end, and do not end there."""
    if answer.to is None or answer.via is not None:
        return []
    ending = {route.rule.id for route in leads}
    through = _leading(answer.region, every, None, answer.to, answer.amount)
    return [route for route in through if route.rule.id not in ending]


def _open_ends(
    answer: RouteAnswer,
    asked: Iterable[str],
    every: Iterable[Route] | None,
    known: Iterable[Route],
) -> tuple[OpenEnd, ...]:
    """The ways for what was asked whose end the text leaves open, but the ``known`` ones.

    Where nobody was asked about, every rule is one of them, or those that go through ``via``.
    """
    if answer.to is None:
        return ()
    from jalur.answers.open_ends import open_ends

    if answer.via is not None:
        every = _leading(answer.region, every, None, answer.via, answer.amount)
    purposes = answer.region.common.purposes if answer.purpose == ALL else asked
    known_rules = {route.rule.id for route in known}
    return open_ends(answer.region, every, answer.to.id, known_rules, frozenset(purposes))


def _of_one_purpose(route: Route) -> tuple[int, int, bool]:
    """As for every purpose, but of equally near rules the one for the fewer purposes first: the
    way for this very purpose before one that is open for urgent matters of every sort.
    """
    return route.rank, len(route.rule.purposes), route.status != EXPLICIT
