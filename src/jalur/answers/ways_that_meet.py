"""Ways of a party that meet: those that a rule leaves to choose from, and whose place one takes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from jalur.answers.precedence import stands_instead, takes_the_place

if TYPE_CHECKING:  # A type alone: that file reads this one.
    from jalur.answers.ways import Route


def to_choose(given: list[Route]) -> list[Route]:
    """The routes, each way of a rule once: for the very office that one goes through, the way
    through it is the direct one.
    """
    if all(route.rule.alternative is None for route in given):
        return given
    kept: list[Route] = []
    for route in given:
        others = [each for each in kept if _goes_as(each, route)]
        if not others:
            kept.append(route)
    ways = Counter(route.rule.rule for route in kept)
    return [
        replace(route, chosen=ways[route.rule.rule]) if route.rule.alternative else route
        for route in kept
    ]


def _goes_as(one: Route, other: Route) -> bool:
    """Whether two ways of one rule lead by the same offices."""
    if one.rule is other.rule or one.rule.rule != other.rule.rule:
        return False
    stations = ([(step.offices, step.candidates) for step in each.steps] for each in (one, other))
    return next(stations) == next(stations) and one.coordination == other.coordination


def in_its_place(route: Route, given: list[Route], asked: int | None) -> Route:
    """The route without the purposes for which another takes its place, with those it replaces and
    those that take its place in their case alone; ``asked`` is the amount that was asked for.
    """
    meant = [other for other in given if stands_instead(other.rule, route.rule, other.via)]
    others = [each for each in meant if takes_the_place(each.rule, route.rule, each.via, asked)]
    lost = {purpose for other in others for purpose in other.rule.purposes}
    purposes = tuple(each for each in route.rule.purposes if each not in lost)
    below = {each.rule.rule: each.rule for each in given}
    in_case = {
        each.rule.id: each.rule
        for each in meant
        if each not in others and not set(purposes).isdisjoint(each.rule.purposes)
    }
    replaced = (
        rule for rule in below.values() if takes_the_place(route.rule, rule, route.via, asked)
    )
    return replace(
        route, purposes=purposes, replaced=tuple(replaced), yields_to=tuple(in_case.values())
    )
