"""For each purpose and class of party: the ways, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jalur.answers.amounts import worded
from jalur.answers.copies import without_copies
from jalur.answers.routes import Route, all_routes
from jalur.comparison.cases import amount_mark
from jalur.comparison.cells import (
    Cell,
    Key,
    Marks,
    Statement,
    Table,
    cell_of,
    free_text_mark,
    weakest_reading,
)
from jalur.comparison.copies import copied_mark, copies_worded
from jalur.comparison.exceptions import exception_marks, exceptions_worded
from jalur.comparison.population import Addressee, Claim, Population, by_class, class_kinds
from jalur.comparison.steps import (
    named_portfolios,
    step_classes,
    step_names,
    time_marks,
    times_worded,
)
from jalur.law.citation import unique
from jalur.law.closed_lists import ClosedLists
from jalur.law.rules.routes import RouteRule
from jalur.reasoning.coordination import coordinators_on_ways
from jalur.text.messages import Text, message

_ByParty = dict[str, Claim]
_ByRule = dict[str, _ByParty]


def cells(population: Population) -> Table:
    """Every way by purpose and traveller.

    Where the file says that a rule takes the place of another, it does so as in an answer about one
    party.
    """
    claims: dict[str, _ByRule] = {}
    for addressee in population.addressees():
        for route in _all_routes(population, addressee):
            claim = Claim(addressee, _statement(population, route))
            for purpose in route.purposes:
                by_rule = claims.setdefault(purpose, {})
                by_rule.setdefault(route.rule.id, {})[addressee.party.id] = claim
    table: dict[Key, Cell] = {}
    for purpose, by_rule in claims.items():
        ways = by_class(population, _with_destinations(population, by_rule))
        for label, statements in ways.items():
            table[purpose, label] = cell_of(statements)
    return table


def _all_routes(population: Population, addressee: Addressee) -> list[Route]:
    """Every route that the rules give to the addressee."""
    region, party, reached = population.region, addressee.party, addressee.reached
    return all_routes(region, party, reached, coordinators_on_ways(region, party, reached))


def _with_destinations(population: Population, by_rule: Mapping[str, _ByParty]) -> Iterator[Claim]:
    """The claims, and one for a destination whose whole class travels to it.

    All Badan report to one of them: that is a way of the class, though this one has no need to
    report to itself.
    """
    steps = {rule.id: rule.steps for rule in population.region.routes}
    for rule, claims in by_rule.items():
        yield from claims.values()
        ends = {id for step in steps[rule] for id in step.offices}
        for addressee in population.addressees():
            party = addressee.party
            near = {id for id, via in addressee.reached.items() if via.rank == 0}
            if not ends & near or party.id in claims:
                continue
            others = [each.party.id for each in population.kinds[party.kind]]
            others.remove(party.id)
            if others and claims.keys() >= set(others):
                yield Claim(addressee, claims[others[0]].statement)


def _statement(population: Population, route: Route) -> Statement:
    rule = route.rule
    status, reason = weakest_reading(
        (rule.status, rule.reason),
        (route.via.status, route.via.reason),
        *((step.status, step.reason) for step in rule.steps),
    )
    cited = [*rule.basis, *(row for step in rule.steps for row in step.basis)]
    return Statement(
        wording=tuple(_wording(population, route)),
        marks=(
            ("steps", step_classes(population, rule.steps)),
            ("asisten", named_portfolios(population, rule.steps)),
            ("mode", (rule.mode,) if rule.mode else ()),
            ("force", (rule.force,) if rule.force else ()),
            ("end", ("stated",) if rule.end_stated else ()),
            ("condition", free_text_mark(rule.condition)),
            ("deadline", free_text_mark(rule.deadline)),
            ("rhythm", free_text_mark(rule.rhythm)),
            ("term", free_text_mark(rule.term)),
            ("copies", copied_mark(population, rule)),
            *_denied_copies(population, rule),
            ("amount", amount_mark(rule.amount)),
            *time_marks(population, rule.steps),
            *exception_marks(population, rule.exceptions),
            *((("choice", ("yes",)),) if route.chosen > 1 else ()),
        ),
        basis=unique(cited),
        status=status,
        reason=reason,
    )


def _denied_copies(population: Population, rule: RouteRule) -> Marks:
    """Whom the rule denies a copy, and whether it only says that none is needed."""
    denied = rule.no_copies
    if denied is None:
        return ()
    said = "needless" if denied.needless else "without"
    return (("no_copies", (said, *population.classes(denied.to))),)


def _wording(population: Population, route: Route) -> Iterator[Text]:
    rule = route.rule
    if rule.steps:
        yield "→ " + " → ".join(step_names(population, rule.steps))
    if rule.mode:
        yield message(f"mode.{rule.mode}")
    if rule.force:
        yield rule.force
    if rule.condition:
        yield message("line.condition", value=rule.condition)
    if rule.deadline:
        yield message("line.deadline", value=rule.deadline)
    if rule.rhythm:
        yield message("line.rhythm", value=rule.rhythm)
    if rule.term:
        yield message("line.term", value=rule.term)
    yield from copies_worded(population, rule)
    if rule.no_copies is not None:
        yield without_copies(population.region, rule.no_copies)
    if rule.amount is not None:
        yield message("line.amount", value=worded(rule.amount))
    yield from times_worded(population, rule.steps)
    yield from exceptions_worded(population, rule.exceptions)
    if route.chosen > 1:
        yield message("line.alternative", count=route.chosen)
    if not rule.end_stated:
        yield message("diff.no-end")


def slots(common: ClosedLists) -> Iterable[Key]:
    """Every purpose for every class."""
    return ((purpose, kind) for purpose in common.purposes for kind in class_kinds(common))
