"""The routes that the rules of a regulation give to one party, whatever is asked of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from jalur.answers.precedence import takes_the_place
from jalur.answers.sought import Sought
from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.routes import RouteRule
from jalur.law.rules.steps import ROLES
from jalur.law.status import INFERRED, FactStatus, Status, weakest
from jalur.reasoning.coordination import (
    Assigned,
    Coordination,
    Coordinators,
    alternatives,
    coordinators,
    other_readings,
)
from jalur.reasoning.membership import Membership, Memberships, memberships, nearest
from jalur.reasoning.notes import Note
from jalur.reasoning.steps import Step, joined, step_of
from jalur.text.messages import Message, Text

if TYPE_CHECKING:  # Types alone: one file less to read when a command starts.
    from jalur.answers.addressed import Addressed

ALL = "all"
"""In place of a purpose: every one."""
DEFAULT_PURPOSE = "koordinasi"


@dataclass(frozen=True, slots=True)
class Route:
    """One route of a party, step by step."""

    rule: RouteRule
    party: Party | None
    """Who travels: the party asked about, or a member of it; None where nobody was asked about."""
    purposes: tuple[str, ...]
    """What it serves: the purposes of the rule but those for which another takes its place."""
    status: FactStatus
    reason: Text | None
    rank: int
    """How far the rule's own word is from the party: 0 where it names the party."""
    condition: str | None
    """When the rule applies, and for what the coordinator on the way is assigned to the party."""
    steps: tuple[Step, ...]
    """The party itself first."""
    basis: Basis
    via: Membership
    replaced: tuple[RouteRule, ...] = ()
    """The rules for the party whose place it takes."""
    coordination: Coordination | None = field(default=None, compare=False)
    """How the party is assigned to the coordinator or adviser on the way."""
    travellers: tuple[Addressed, ...] = ()
    """For whom it is, where nobody was asked about."""

    def cited(self) -> Basis:
        """Every provision that the route rests on."""
        said = (citation for cited in self.rule.instead_of.values() for citation in cited)
        return unique([*(c for step in self.steps for c in (*step.basis, *self.basis)), *said])

    def end(self) -> frozenset[str]:
        """The offices the route leads to; empty where the text states none."""
        last = self.steps[-1]
        stated = self.rule.end_stated or last.status == INFERRED
        return frozenset(last.ids) if stated and last.n > 1 else frozenset()

    def serves(self, purpose: str) -> bool:
        """Whether it is a route for this purpose."""
        return purpose in self.purposes


@dataclass(frozen=True, slots=True)
class RouteAnswer:
    """The routes of a party for a purpose: the most specific first (the rule's word for the party,
    then the fewest purposes), then what is stated, then in the order of the data.
    """

    region: Region
    party: Party | None
    """None where it is asked from the other side: which ways lead to ``to``, or by ``via``."""
    purpose: str
    to: Party | None
    via: Party | None
    status: Status
    routes: tuple[Route, ...]
    ruled: tuple[str, ...]
    """Every purpose for which the regulation gives the party, or members of it, a route."""
    notes: tuple[Note, ...]
    silence: Message | None
    """Which purposes are ruled, where the asked one is not."""
    sought: Sought


def all_routes_of(region: Region, party: Party) -> list[Route]:
    """As ``all_routes``, for a party of which nothing is known yet."""
    reached = memberships(region, party)
    return all_routes(region, party, reached, coordinators(region, party, reached))


def all_routes(
    region: Region, party: Party, reached: Memberships, who: Coordinators
) -> list[Route]:
    """Every route that a rule gives to ``party``, for whatever purpose, but those back to it.

    A rule whose coordinator the text gives twice is a route for each of them; one whose place
    others take for all its purposes is none.
    """
    given: list[Route] = []
    for rule in region.routes:
        via = nearest(region, reached, rule.travellers, rule.basis)
        if via is None:
            continue
        of_roles = any(set(ROLES) & set(step.offices) for step in rule.steps)
        every = alternatives(who) if of_roles else (who,)
        found = [_route(region, party, rule, via, reached, one) for one in every]
        # Two coordinators without an adviser are one way to an adviser who is not told.
        given += [each for n, each in enumerate(found) if each and each not in found[:n]]
    return [each for route in given if (each := _in_its_place(route, given)).purposes]


def _in_its_place(route: Route, given: list[Route]) -> Route:
    """The route without the purposes for which another takes its place, with those it replaces."""
    others = [other for other in given if takes_the_place(other.rule, route.rule, other.via)]
    lost = {purpose for other in others for purpose in other.rule.purposes}
    below = {each.rule.id: each.rule for each in given}
    replaced = (rule for rule in below.values() if takes_the_place(route.rule, rule, route.via))
    return replace(
        route,
        purposes=tuple(each for each in route.rule.purposes if each not in lost),
        replaced=tuple(replaced),
    )


def _route(
    region: Region,
    party: Party,
    rule: RouteRule,
    via: Membership,
    reached: Memberships,
    who: Coordinators,
) -> Route | None:
    """The route that ``rule`` gives to ``party``; None where it leads to nobody but itself."""
    basis, rank = rule.basis, via.rank
    if rule.listed:
        # The rule is for whom a list names: a member of the class that is on no list has no route.
        listed = _lists_that_name(rule, who)
        if not listed and via.rank > 0:
            return None
        others = (citation for citation in rule.basis if citation not in rule.listed)
        basis, rank = (*(listed or rule.listed), *others), 0
    itself = frozenset(id for id, membership in reached.items() if membership.rank == 0)
    steps = _steps(region, party, rule, via, who, basis, itself)
    last = steps[-1]
    if rule.steps and (last.n == 1 or (last.ids and itself.issuperset(last.ids))):
        return None
    of_roles = any(set(ROLES) & set(step.offices) for step in rule.steps)
    own = who.coordination if isinstance(who, Assigned) and of_roles else None
    reasons = (step.reason for step in steps if step.status == INFERRED)
    conditions = [rule.condition, own.condition if own else None]
    return Route(
        rule=rule,
        party=party,
        purposes=rule.purposes,
        status=weakest(step.status for step in steps),
        reason=rule.reason or next(reasons, None),
        rank=rank,
        condition="; ".join(filter(None, conditions)) or None,
        steps=steps,
        basis=basis,
        via=via,
        coordination=own,
    )


def _lists_that_name(rule: RouteRule, who: Coordinators) -> Basis:
    """The provisions of the rule's lists that have the party, or units of the class that it is."""
    own = (who.coordination,) if isinstance(who, Assigned) else ()
    readings = [each for each in (*own, *other_readings(who)) if each.by != "field"]
    rows = [row for reading in readings for row in reading.basis]
    return tuple(listed for listed in rule.listed if any(listed.covers(row) for row in rows))


def _steps(
    region: Region,
    party: Party,
    rule: RouteRule,
    via: Membership,
    who: Coordinators,
    basis: Basis,
    itself: frozenset[str],
) -> tuple[Step, ...]:
    """The party itself, then the steps of the rule.

    An office that comes twice running is one step with the articles of both. Nobody goes to
    himself: the party is no step of its own way, be it that it coordinates, or is one of those
    whom all of its kind go to.
    """
    start = Step(
        n=1,
        offices=(party.name,),
        ids=(party.id,) if party.named else (),
        pick="all",
        status=weakest([via.status, rule.status]),
        reason=via.reason if via.status == INFERRED else rule.reason,
        basis=() if rule.steps else basis,
    )
    steps = [start]
    for stated in rule.steps:
        reading = (rule.status, rule.reason)
        step = step_of(region, len(steps) + 1, stated, who, basis, reading)
        if step.ids and step.ids == steps[-1].ids and len(steps) > 1:
            steps[-1] = joined(steps[-1], step)
        elif not (len(steps) == 1 and step.ids and itself.issuperset(step.ids)):
            steps.append(step)
    return tuple(steps)
