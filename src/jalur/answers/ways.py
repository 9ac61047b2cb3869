"""The routes that the rules of a regulation give to one party, whatever is asked of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from jalur.answers.precedence import own_provisions, stands_instead, takes_the_place
from jalur.answers.sought import Sought
from jalur.answers.way_steps import encloses, steps_of
from jalur.law.citation import Basis, Citation, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.amounts import is_for
from jalur.law.rules.routes import RouteRule
from jalur.law.rules.steps import ROLES
from jalur.law.status import INFERRED, FactStatus, Status, weakest
from jalur.reasoning.coordination import (
    Assigned,
    Coordination,
    Coordinators,
    alternatives,
    coordinators_on_ways,
    other_readings,
)
from jalur.reasoning.exceptions import Reach, addressed
from jalur.reasoning.membership import Membership, Memberships, memberships
from jalur.reasoning.notes import Note
from jalur.reasoning.once import once_per_party
from jalur.reasoning.steps import Step
from jalur.text.messages import Message, Text

if TYPE_CHECKING:  # Types alone: one file less to read when a command starts.
    from jalur.answers.addressed import Addressed
    from jalur.answers.copied_roles import Copied

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
    yields_to: tuple[RouteRule, ...] = ()
    """Those that take its place in a case of theirs: on a condition, or for certain amounts."""
    chosen: int = 1
    """So many ways the rule leaves to the party to choose from, this one among them."""
    coordination: Coordination | None = field(default=None, compare=False)
    """How the party is assigned to the coordinator or adviser on the way."""
    travellers: tuple[Addressed, ...] = ()
    """For whom it is, where nobody was asked about."""
    stated: int = 1
    """The number of the last step that the rule states; the steps behind it are our reading."""
    onward: tuple[Step, ...] = ()
    """The steps that follow by our reading, where the way was asked for to its stated end."""
    copied: tuple[Copied, ...] = ()
    """Who has a copy as the coordinator or adviser of the party."""

    def cited(self) -> Basis:
        """Every provision that the route rests on."""
        said = [citation for cited in self.rule.instead_of.values() for citation in cited]
        said += [citation for each in self.rule.exceptions for citation in each.basis]
        said += self.rule.no_copies.basis if self.rule.no_copies is not None else ()
        said += [citation for each in self.copied for citation in each.step.basis]
        return unique([*(c for step in self.steps for c in (*step.basis, *self.basis)), *said])

    def end(self) -> frozenset[str]:
        """The offices the route leads to; empty where the text states none."""
        last = self.steps[-1]
        stated = self.rule.end_stated or last.status == INFERRED
        return frozenset(last.ids) if stated and last.n > 1 else frozenset()

    @property
    def mode(self) -> str | None:
        """How it is gone; not *through* where none of those to go through is left on it."""
        left = len(self.steps) + len(self.onward)
        gone = self.rule.mode == "through" and left == 2 <= len(self.rule.steps)
        return None if gone else self.rule.mode

    def serves(self, purpose: str) -> bool:
        """Whether it is a route for this purpose."""
        return purpose in self.purposes


@dataclass(frozen=True, slots=True)
class Ruled:
    """A purpose for which there are routes, and the provisions of these."""

    purpose: str
    basis: Basis


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
    amount: int | None
    """What the matter is worth, in rupiah; None: whatever it is."""
    status: Status
    routes: tuple[Route, ...]
    rules: tuple[Ruled, ...]
    """Every purpose for which the regulation gives the party, or members of it, a route."""
    also: tuple[Ruled, ...]
    """Of the ways in question those that are not shown, since they serve other purposes; of each
    the first provision.
    """
    notes: tuple[Note, ...]
    silence: Message | None
    """Which purposes are ruled, where the asked one is not."""
    sought: Sought

    @property
    def ruled(self) -> tuple[str, ...]:
        """The purposes of ``rules``."""
        return tuple(each.purpose for each in self.rules)


def ruled_by(region: Region, every: Iterable[Route], most: int | None = None) -> tuple[Ruled, ...]:
    """What the routes serve, in the order of the closed list, with their provisions, of each route
    at ``most`` so many.
    """
    served: dict[str, list[Citation]] = {}
    for route in every:
        for purpose in route.purposes:
            served.setdefault(purpose, []).extend(own_provisions(route.basis)[:most])
    known = (purpose for purpose in region.common.purposes if purpose in served)
    return tuple(Ruled(purpose, unique(served[purpose])) for purpose in known)


def all_routes_of(region: Region, party: Party, amount: int | None = None) -> list[Route]:
    """As ``all_routes``, for a party of which nothing is known yet."""
    if amount is None:
        return list(_of_any_amount(region, party))
    reached = memberships(region, party)
    return all_routes(region, party, reached, coordinators_on_ways(region, party, reached), amount)


@once_per_party
def _of_any_amount(region: Region, party: Party) -> tuple[Route, ...]:
    reached = memberships(region, party)
    return tuple(all_routes(region, party, reached, coordinators_on_ways(region, party, reached)))


def all_routes(
    region: Region,
    party: Party,
    reached: Memberships,
    who: Coordinators,
    amount: int | None = None,
) -> list[Route]:
    """Every route that a rule gives to ``party``, for whatever purpose, but those back to it.

    A rule whose coordinator the text gives twice is a route for each of them; one whose place
    others take for all its purposes, or which is for other amounts, is none.
    """
    given: list[Route] = []
    for rule in region.routes:
        if not is_for(rule.amount, amount):
            continue
        via = addressed(region, reached, Reach(rule.travellers, rule.basis, rule.exceptions))
        if via is None:
            continue
        of_roles = any(set(ROLES) & set(step.offices) for step in rule.steps)
        every = alternatives(who) if of_roles else (who,)
        found = [_route(region, party, rule, via, reached, one) for one in every]
        # Two coordinators without an adviser are one way to an adviser who is not told.
        given += [each for n, each in enumerate(found) if each and each not in found[:n]]
    given = _to_choose(given)
    return [each for route in given if (each := _in_its_place(route, given, amount)).purposes]


def _to_choose(given: list[Route]) -> list[Route]:
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
    stations = (
        [(step.offices, step.candidates, step.condition) for step in each.steps]
        for each in (one, other)
    )
    return next(stations) == next(stations) and one.coordination == other.coordination


def _in_its_place(route: Route, given: list[Route], asked: int | None) -> Route:
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
    own_house = encloses(region, itself)
    steps, stated = steps_of(region, party, rule, via, who, basis, itself, own_house)
    last = steps[-1]
    onward_is_open = own_house and not rule.end_stated
    if rule.steps and last.n == 1 and not onward_is_open:
        return None
    if last.n > 1 and last.ids and itself.issuperset(last.ids):
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
        stated=stated,
        copied=_copied(region, rule, basis, who, itself),
    )


def _copied(
    region: Region, rule: RouteRule, basis: Basis, who: Coordinators, itself: frozenset[str]
) -> tuple[Copied, ...]:
    """Who has a copy as the coordinator or adviser of the party."""
    if rule.copied_roles is None:
        return ()
    from jalur.answers.copied_roles import copied_of  # Few rules name one so.

    return copied_of(region, rule, basis, alternatives(who), itself)


def _lists_that_name(rule: RouteRule, who: Coordinators) -> Basis:
    """The provisions of the rule's lists that have the party, or units of the class that it is."""
    own = (who.coordination,) if isinstance(who, Assigned) else ()
    readings = [each for each in (*own, *other_readings(who)) if each.by != "field"]
    rows = [row for reading in readings for row in reading.basis]
    return tuple(listed for listed in rule.listed if any(listed.covers(row) for row in rows))
