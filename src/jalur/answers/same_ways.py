"""Ways that several rules lay down alike, down to the last word but their articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from jalur.answers.ways import Route
from jalur.law.citation import unique
from jalur.reasoning.joined_steps import joined
from jalur.reasoning.steps import Step

Alike = list[tuple[int, Route]]
"""Routes that differ in their provisions alone, each with its number in the answer."""


def alike_routes(routes: Iterable[Route]) -> list[Alike]:
    """The routes of an answer, those together that say the same; in the order of the first ones."""
    groups: dict[object, Alike] = {}
    for number, route in enumerate(routes, 1):
        groups.setdefault(_said(route), []).append((number, route))
    return list(groups.values())


def merged(routes: Sequence[Route]) -> Route:
    """Routes that are alike as one, which rests on the provisions of them all."""
    first, *others = routes
    for other in others:
        steps = zip(first.steps, other.steps, strict=True)
        first = replace(
            first,
            steps=tuple(joined(one, again) for one, again in steps),
            basis=unique((*first.basis, *other.basis)),
        )
    return first


def _said(route: Route) -> tuple[object, ...]:
    """All that a person is shown of a route, but its provisions."""
    rule = route.rule
    return (
        route.party.id if route.party else None,
        (route.purposes, route.status, route.reason, route.condition),
        (rule.force, rule.mode, rule.deadline, rule.rhythm, rule.term, rule.instrument),
        (rule.amount, tuple(each.id for each in route.yields_to)),
        (
            rule.copies_to,
            route.copied,
            rule.no_copies,
            rule.end_stated,
            rule.exceptions,
            route.chosen,
        ),
        route.via.id if route.via.via_head else None,
        tuple(each.party.id for each in route.travellers),
        tuple(_station(step) for step in route.steps),
        tuple(_station(step) for step in route.onward),
    )


def _station(step: Step) -> tuple[object, ...]:
    office = (step.offices, step.pick, step.undetermined, step.candidates)
    times = (step.within, step.if_silent, step.notify, step.notify_within)
    return (*office, step.condition, step.status, step.reason, *times)
