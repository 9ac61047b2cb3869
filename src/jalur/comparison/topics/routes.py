"""For each purpose and class of party: the ways, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jalur.answers.routes import Route, all_routes, stands
from jalur.comparison.cells import Cell, Key, Statement, cell, one_line, settled
from jalur.comparison.population import Population, Representative, class_kinds, spread
from jalur.comparison.steps import offices, path, titles
from jalur.law.citation import unique
from jalur.law.closed_lists import ClosedLists
from jalur.law.rules import RouteRule
from jalur.reasoning.coordination import coordinators
from jalur.text.messages import Text, message


def cells(people: Population) -> Mapping[Key, Cell]:
    """Every way by purpose and traveller; a more specific one replaces the general one as in an answer."""
    claims: dict[str, dict[str, dict[str, tuple[Representative, Statement]]]] = {}
    for representative in people.everyone():
        every = all_routes(
            people.region,
            representative.party,
            representative.reached,
            coordinators(people.region, representative.party, representative.reached),
        )
        for route in every:
            item = _item(people, route)
            for purpose in route.rule.purposes:
                if stands(route, purpose, every):
                    claims.setdefault(purpose, {}).setdefault(route.rule.id, {})[representative.party.id] = (
                        representative,
                        item,
                    )
    return {
        (purpose, label): cell(items)
        for purpose, by_rule in claims.items()
        for label, items in spread(people, _completed(people, by_rule)).items()
    }


def _completed(
    people: Population, by_rule: Mapping[str, dict[str, tuple[Representative, Statement]]]
) -> Iterator[tuple[Representative, Statement]]:
    """The claims, and those of a destination: a way of a whole class leads to one of them, which need not travel it."""
    steps = {rule.id: rule.steps for rule in people.region.routes}
    for rule, claims in by_rule.items():
        yield from claims.values()
        ends = {id for step in steps[rule] for id in step.offices}
        for representative in people.everyone():
            near = {id for id, address in representative.reached.items() if address.rank == 0}
            others = [
                other.party.id for other in people.kinds[representative.party.kind] if other is not representative
            ]
            if ends & near and representative.party.id not in claims and others and claims.keys() >= set(others):
                yield representative, claims[others[0]][1]


def _item(people: Population, route: Route) -> Statement:
    rule = route.rule
    steps = [(step.status, step.reason) for step in rule.steps]
    status, reason = settled((rule.status, rule.reason), (route.via.status, route.via.reason), *steps)
    return Statement(
        shown=tuple(_shown(people, rule)),
        marks=(
            ("steps", offices(people, rule.steps)),
            ("asisten", titles(people, rule.steps)),
            ("mode", (rule.mode,) if rule.mode else ()),
            ("force", (rule.force,) if rule.force else ()),
            ("end", ("stated",) if rule.end_stated else ()),
            ("condition", one_line(rule.condition)),
            ("deadline", one_line(rule.deadline)),
            ("copies", people.classes(rule.copies_to)),
        ),
        basis=unique([*rule.basis, *(citation for step in rule.steps for citation in step.basis)]),
        status=status,
        reason=reason,
    )


def _shown(people: Population, rule: RouteRule) -> Iterable[Text]:
    if rule.steps:
        yield "→ " + " → ".join(path(people, rule.steps))
    if rule.mode:
        yield message(f"mode.{rule.mode}")
    if rule.force:
        yield rule.force
    if rule.condition:
        yield message("line.condition", value=rule.condition)
    if rule.deadline:
        yield message("line.deadline", value=rule.deadline)
    if rule.copies_to:
        yield message("line.copies", value="; ".join(people.region.name(id) for id in rule.copies_to))
    if not rule.end_stated:
        yield message("diff.no-end")


def slots(common: ClosedLists) -> Iterable[Key]:
    """Every purpose for every class."""
    return ((purpose, kind) for purpose in common.purposes for kind in class_kinds(common))
