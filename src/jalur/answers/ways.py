"""The routes that the rules of a regulation give to one party, whatever is asked of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from jalur.answers.precedence import own_provisions
from jalur.answers.sought import Sought
from jalur.answers.ways_that_meet import in_its_place, to_choose
from jalur.law.citation import Basis, Citation, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.amounts import is_for
from jalur.law.rules.routes import RouteRule
from jalur.law.rules.steps import COORDINATOR, ROLES
from jalur.law.status import EXPLICIT, INFERRED, FactStatus, Status, weakest
from jalur.reasoning.coordination import (
    Assigned,
    Coordination,
    Coordinators,
    alternatives,
    coordinators,
    other_readings,
)
from jalur.reasoning.exceptions import Reach, addressed
from jalur.reasoning.membership import Membership, Memberships, memberships
from jalur.reasoning.notes import Note
from jalur.reasoning.steps import Step, joined, step_of
from jalur.text.messages import Message, Text, message

if TYPE_CHECKING:  # Types alone: one file less to read when a command starts.
    from jalur.answers.addressed import Addressed
    from jalur.law.rules.steps import StepRule

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

    def cited(self) -> Basis:
        """Every provision that the route rests on."""
        said = [citation for cited in self.rule.instead_of.values() for citation in cited]
        said += [citation for each in self.rule.exceptions for citation in each.basis]
        said += self.rule.no_copies.basis if self.rule.no_copies is not None else ()
        said += [at for each in self.yields_to for at in each.instead_of[self.rule.rule]]
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
    reached = memberships(region, party)
    return all_routes(region, party, reached, coordinators(region, party, reached), amount)


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
    given = to_choose(given)
    return [each for route in given if (each := in_its_place(route, given, amount)).purposes]


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
    own_house = _encloses(region, itself)
    steps, stated = _steps(region, party, rule, via, who, basis, itself, own_house)
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
    )


def _encloses(region: Region, itself: Iterable[str]) -> bool:
    """Whether it is the unit in which those work who coordinate the others."""
    own = (region.parties[id] for id in itself if id in region.parties)
    return any(region.common.kinds[party.kind].encloses for party in own)


def _of_the_house(region: Region, stated: StepRule) -> bool:
    """Whether all offices of a step are such as coordinate: officers of the enclosing unit."""
    return bool(stated.offices) and all(
        office == COORDINATOR
        or (
            office in region.parties
            and region.common.kinds[region.parties[office].kind].coordinates
        )
        for office in stated.offices
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
    own_house: bool,
) -> tuple[tuple[Step, ...], int]:
    """The party itself, then the steps of the rule; the number of the last that the rule states.

    An office that comes twice running is one step with the articles of both. Nobody goes to
    himself: the party is no step of its own way, be it that it coordinates, or is one of those
    whom all of its kind go to; nor are the Sekda and the Asisten on that of the unit in which they
    work (``own_house``).
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
    steps, last_stated = [start], 1
    left_out: list[Step] = []
    reading = (rule.status, rule.reason)
    for stated in rule.steps:
        step = step_of(region, len(steps) + 1, stated, who, basis, reading)
        if own_house and _of_the_house(region, stated):
            left_out.append(step)
            continue
        if step.ids and step.ids == steps[-1].ids and len(steps) > 1:
            steps[-1] = joined(steps[-1], step)
        elif not (len(steps) == 1 and step.ids and itself.issuperset(step.ids)):
            steps.append(step)
        if EXPLICIT == stated.status == rule.status:
            last_stated = len(steps)
    if left_out:
        steps[0] = _without_own(start, left_out, party)
    return tuple(steps), last_stated


def _without_own(start: Step, left_out: list[Step], party: Party) -> Step:
    """The first step of a way whose next stations work in the very unit that travels it.

    Its reason names those that the text has.
    """
    stated = [step for step in left_out if step.status == EXPLICIT] or left_out
    names = dict.fromkeys(office for step in stated for office in step.offices)
    reason = message("reason.own-house", offices="; ".join(names), name=party.name)
    return replace(
        start,
        status=INFERRED,
        reason=start.reason or reason,
        basis=unique(citation for step in left_out for citation in step.basis),
    )
