"""Routes asked from the other side: which ways reach an office, or go through it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from jalur.answers.addressed import (
    Office,
    by_assignment,
    first_in,
    first_open,
    general,
    left_open_to,
    of_the_lists,
    represented,
    within_rule,
)
from jalur.answers.precedence import stands_instead, takes_the_place
from jalur.answers.ways import Route, all_routes_of
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.amounts import is_for
from jalur.law.rules.routes import RouteRule
from jalur.law.rules.steps import ROLES
from jalur.law.status import EXPLICIT, INFERRED, weakest
from jalur.reasoning.coordination import Assigned, Coordination, coordinators_on_ways
from jalur.reasoning.membership import Membership
from jalur.reasoning.once import once_per_region
from jalur.reasoning.steps import Step, step_of

if TYPE_CHECKING:  # A type alone: few rules name anybody so.
    from jalur.answers.copied_roles import Copied


def leading(
    every: Iterable[Route], to: Office | None, via: Office | None, may_be: bool = False
) -> list[Route]:
    """The routes that end at ``to`` and have ``via`` among their steps, where these are asked.

    Where both are, ``via`` stands before the end: one of two at whom a way ends alike is not gone
    through on the way to the other.

    An office stands in a step by its name, a class of it, or as the class of who is named; only
    read to belong to a class, it makes the route no surer than that. A way whose last steps are
    our reading ends as well where its rule stops, and, where the text leaves its end open, at each
    of these steps: what follows is no part of it then. With ``may_be`` also those are given in
    which an office is left open that it may be.
    """
    found = []
    for route in every:
        kept: Route | None = route
        if to is not None:
            kept = _ending_at(route, to, may_be)
        if kept is not None and via is not None:
            steps = kept.steps if to in (None, via) else kept.steps[:-1]
            kept = _with(kept, via, steps, may_be)
        if kept is not None:
            found.append(kept)
    return found


def _ending_at(route: Route, to: Office, may_be: bool) -> Route | None:
    """The route as it leads to the office: whole, or as far as one of its possible ends."""
    for sure in (True, False) if may_be else (True,):
        for way in _possible_ends(route):
            kept = _with(way, to, _last(way.steps), not sure)
            if kept is not None:
                return kept
    return None


def _last(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The station at which a way ends; where it is one in some case alone, with that before it."""
    n = len(steps) - 1
    while n > 1 and steps[n].condition is not None:
        n -= 1
    return steps[n:]


def _possible_ends(route: Route) -> Iterator[Route]:
    """The whole route first, then as it ends at the steps that only our reading goes on from."""
    yield route
    last = len(route.steps) - 1
    if 1 < route.stated <= last:
        yield _as_far_as(route, route.stated)
    if not route.rule.end_stated:
        for n in range(max(route.stated, 1) + 1, last + 1):
            yield _as_far_as(route, n)


def _as_far_as(route: Route, n: int) -> Route:
    """The route that ends at its step ``n``; what our reading adds follows as ``onward``."""
    steps = route.steps[:n]
    reasons = (step.reason for step in steps if step.status == INFERRED)
    return replace(
        route,
        status=weakest(step.status for step in steps),
        reason=route.rule.reason or next(reasons, None),
        steps=steps,
        onward=route.steps[n:],
    )


def _with(route: Route, office: Office, steps: Iterable[Step], may_be: bool) -> Route | None:
    """The route, where the office stands in one of these steps after the first."""
    after = [step for step in steps if step.n > 1]
    found = first_in(after, office, route.coordination)
    if found is None and may_be:
        found = first_open(after, office, route.party)
    if found is None:
        return None
    was, there = found
    if there is was:
        return route
    changed = tuple(there if step is was else step for step in route.steps)
    return replace(route, status=INFERRED, reason=route.reason or there.reason, steps=changed)


def ways_there(
    region: Region, to: Office | None, via: Office | None, amount: int | None = None
) -> list[Route]:
    """One route per rule that leads there, in the order of the file, with its travellers.

    Where a rule names the office, they are whom it is for; where the office coordinates or
    advises, those who are assigned to it and for whom the rule is; of a rule for a list, those on
    the list; where it only may be the office, those to whom that is left open. There are several
    routes of one rule for those of whom it is not for the same purposes, or not by the same steps.
    A rule for other amounts than ``amount`` has none.
    """
    given = _of_the_assigned(region, to, via, amount)
    found: list[Route] = []
    for rule in region.routes:
        if not is_for(rule.amount, amount):
            continue
        stated = [as_stated(region, rule, amount)]
        plain = leading(stated, to, via)
        hits = given.get(rule.id, [])
        if plain and not rule.listed:
            found += _of_the_named(region, plain[0], rule.travellers, amount)
        elif plain and hits:
            for purposes, alike in _by_purposes(hits).items():
                told = _as_one(region, alike).travellers
                found.append(replace(plain[0], purposes=purposes, travellers=told))
        else:
            found += [_as_one(region, alike) for alike in _alike(hits)]
        if not plain and not hits:
            # The text assigns nobody by name, as with fields alone, or has only its own words.
            for way in leading(stated, to, via, may_be=True):
                is_open = partial(_is_left_open, region, rule, to, via)
                ids = left_open_to(region, rule.travellers, is_open)
                found += _of_the_named(region, way, ids, amount)
    return found


def _is_left_open(
    region: Region, rule: RouteRule, to: Office | None, via: Office | None, party: Party
) -> bool:
    """Whether the way of this rule that a party has may lead there."""
    own = (route for route in all_routes_of(region, party) if route.rule is rule)
    return bool(leading(own, to, via, may_be=True))


def _of_the_named(
    region: Region, way: Route, ids: Iterable[str], amount: int | None
) -> Iterator[Route]:
    """The way for those whom its rule names, apart for those of whom it is not for the same; not
    for those for whom others take its place.
    """
    is_replaced = any(way.rule.rule in rule.instead_of for rule in region.routes)
    alike: dict[tuple[str, ...], list[str]] = {}
    for id in ids:
        purposes = _standing(region, way.rule, id, amount) if is_replaced else way.purposes
        alike.setdefault(purposes, []).append(id)
    for purposes, travellers in alike.items():
        if purposes:
            told = within_rule(region, travellers, way.rule.travellers, way.rule)
            yield replace(way, purposes=purposes, travellers=told)


def _standing(region: Region, rule: RouteRule, id: str, amount: int | None) -> tuple[str, ...]:
    """The purposes of a rule for which no other takes its place, to one whom it names."""
    given = all_routes_of(region, region.parties[id], amount)
    own = next((route for route in given if route.rule is rule), None)
    if own is not None:
        return own.purposes
    return () if any(rule in route.replaced for route in given) else rule.purposes


def _by_purposes(routes: Iterable[Route]) -> dict[tuple[str, ...], list[Route]]:
    """The routes of one rule, those together that serve the same."""
    groups: dict[tuple[str, ...], list[Route]] = {}
    for route in routes:
        groups.setdefault(route.purposes, []).append(route)
    return groups


def as_stated(region: Region, rule: RouteRule, amount: int | None = None) -> Route:
    """The route of a rule of the region, where nobody in particular travels it."""
    if amount is not None:
        return _as_stated(region, rule, amount)
    known = _known(region)
    if rule.id not in known:
        known[rule.id] = _as_stated(region, rule, None)
    return known[rule.id]


@once_per_region
def _known(region: Region) -> dict[str, Route]:
    """By rules: the routes, whatever the amount, that were asked for."""
    return {}


def _as_stated(region: Region, rule: RouteRule, amount: int | None) -> Route:
    instead = (each for each in region.routes if stands_instead(each, rule, None))
    in_case = (each for each in instead if not takes_the_place(each, rule, None, amount))
    reading = (rule.status, rule.reason)
    steps, last_stated = [_start(region, rule)], 1
    for n, stated in enumerate(rule.steps, 2):
        steps.append(step_of(region, n, stated, None, rule.basis, reading))
        if EXPLICIT == stated.status == rule.status:
            last_stated = n
    reasons = (step.reason for step in steps if step.status == INFERRED)
    return Route(
        rule=rule,
        party=None,
        purposes=rule.purposes,
        status=weakest(step.status for step in steps),
        reason=rule.reason or next(reasons, None),
        rank=0,
        condition=rule.condition,
        steps=tuple(steps),
        basis=rule.basis,
        via=Membership(rule.travellers[0], rank=0),
        stated=last_stated,
        chosen=rule.alternative.of if rule.alternative is not None else 1,
        yields_to=tuple(each for each in in_case if is_for(each.amount, amount)),
        copied=_copied(region, rule),
    )


def _copied(region: Region, rule: RouteRule) -> tuple[Copied, ...]:
    """Who has a copy as the coordinator or adviser of whoever travels."""
    if rule.copied_roles is None:
        return ()
    from jalur.answers.copied_roles import copied_of  # Few rules name one so.

    return copied_of(region, rule, rule.basis, (None,))


def _start(region: Region, rule: RouteRule, named: Iterable[str] = ()) -> Step:
    """The first step of a rule: those whom it names, or only these of them."""
    ids = tuple(named) or rule.travellers
    return Step(
        n=1,
        offices=tuple(region.name(id) for id in ids),
        ids=ids,
        pick="any",
        status=rule.status,
        reason=rule.reason,
        basis=(),
    )


def _of_the_assigned(
    region: Region, to: Office | None, via: Office | None, amount: int | None
) -> dict[str, list[Route]]:
    """By rules: the routes of everybody whom a list or field assigns, by rules of roles or lists
    that lead there.
    """
    rules = {
        rule.id
        for rule in region.routes
        if rule.listed or any(set(ROLES) & set(step.offices) for step in rule.steps)
    }
    found: dict[str, list[Route]] = {}
    if not rules:
        return found
    for party in region.parties.values():
        who = coordinators_on_ways(region, party)
        if isinstance(who, Assigned) and who.coordination.by != "members":
            routes = [
                route
                for route in all_routes_of(region, party, amount)
                if route.rule.id in rules and route.coordination is not None
            ]
            for route in leading(routes, to, via):
                found.setdefault(route.rule.id, []).append(route)
    return {id: _represented(routes) for id, routes in found.items()}


def _assigned(route: Route) -> tuple[Party, Coordination]:
    assert route.party is not None
    assert route.coordination is not None
    return route.party, route.coordination


def _represented(routes: list[Route]) -> list[Route]:
    ids = represented(map(_assigned, routes))
    return [route for route in routes if _assigned(route)[0].id in ids]


def _alike(routes: Iterable[Route]) -> Iterator[list[Route]]:
    """The routes of one rule, those together that serve the same by steps of the same offices."""
    groups: dict[object, list[Route]] = {}
    for route in routes:
        steps = tuple((step.offices, step.candidates) for step in route.steps[1:])
        key = (route.purposes, steps)
        groups.setdefault(key, []).append(route)
    yield from groups.values()


def _as_one(region: Region, routes: list[Route]) -> Route:
    """The routes of several who are assigned, for the same purposes, as one: as sure as the surest
    of them.
    """
    best = min(routes, key=lambda route: route.status == INFERRED)
    rule, (_, given) = best.rule, _assigned(best)
    lists = of_the_lists(region, map(_assigned, routes), given)
    # Of the classes that a rule names, some have nobody on the list of this coordinator.
    named = {route.via.id for route in routes}
    start = _start(region, rule, [id for id in rule.travellers if id in named])
    start = replace(start, status=best.steps[0].status, reason=best.steps[0].reason)
    travellers = []
    for route in routes:
        party, own = _assigned(route)
        first = route.steps[0]
        travellers.append(by_assignment(party, own, first.status, first.reason))
    return replace(
        best,
        party=None,
        rank=0,
        condition=rule.condition,
        steps=(start, *(general(step, given, lists) for step in best.steps[1:])),
        onward=tuple(general(step, given, lists) for step in best.onward),
        travellers=tuple(travellers),
        copied=_copied(region, rule),
    )
