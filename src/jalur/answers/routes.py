"""Through whom a party reaches an office, for a purpose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules import COORDINATOR, RouteRule
from jalur.law.status import INFERRED, strongest, weakest
from jalur.reasoning.coordination import Coordinators, coordinators
from jalur.reasoning.membership import Membership, best, head_notes, memberships
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition
from jalur.reasoning.steps import Step, resolve
from jalur.text.messages import Text, message

ALL = "all"
DEFAULT_PURPOSE = "koordinasi"


@dataclass(frozen=True, slots=True)
class Route:
    """One route of a party, step by step."""

    rule: RouteRule
    status: str
    reason: Text | None
    rank: int
    """How far the rule's own word is from the party: 0 where it names the party."""
    steps: tuple[Step, ...]
    """The party itself first."""
    basis: Basis
    via: Membership

    def cited(self) -> Basis:
        """Every provision that the way rests on."""
        return unique(citation for step in self.steps for citation in (*step.basis, *self.basis))

    def end(self) -> frozenset[str]:
        """The offices the way leads to; empty where the text states none."""
        last = self.steps[-1]
        stated = self.rule.end_stated or last.status == INFERRED
        return frozenset(last.ids) if stated and last.n > 1 else frozenset()


@dataclass(frozen=True, slots=True)
class RouteAnswer:
    """The routes of a party for a purpose, the most specific first, then in the order of the data."""

    region: Region
    party: Party
    purpose: str
    to: Party | None
    status: str
    routes: tuple[Route, ...]
    ruled: tuple[str, ...]
    """Every purpose for which the regulation gives the party a route."""
    notes: tuple[Note, ...]


def routes(region: Region, party: Party, purpose: str = DEFAULT_PURPOSE, to: Party | None = None) -> RouteAnswer:
    """The routes that the regulation gives to ``party`` for ``purpose`` (``all``: every one), ending at ``to``."""
    reached = memberships(region, party)
    who = coordinators(region, party, reached)
    every = all_routes(region, party, reached, who)
    ruled = tuple(p for p in region.common.purposes if any(p in route.rule.purposes for route in every))
    asked = ruled if purpose == ALL else (purpose,)
    chosen = [route for route in every if any(stands(route, p, every) for p in asked if p in route.rule.purposes)]
    if to is not None:
        ends = {id for id, address in memberships(region, to).items() if address.rank == 0}
        chosen = [route for route in chosen if route.end() & ends]
    chosen.sort(key=lambda route: route.rank)
    return RouteAnswer(
        region=region,
        party=party,
        purpose=purpose,
        to=to,
        status=strongest(route.status for route in chosen),
        routes=tuple(chosen),
        ruled=ruled,
        notes=_notes(region, party, chosen, asked, who),
    )


def all_routes(region: Region, party: Party, reached: Mapping[str, Membership], who: Coordinators) -> list[Route]:
    """Every way that a rule gives to ``party``, for whatever purpose, but those that only lead back to it."""
    found = [route for rule in region.routes if (route := _route(region, party, rule, reached, who))]
    itself = frozenset(id for id, address in reached.items() if address.rank == 0)
    return [route for route in found if not _leads_home(route, itself)]


def _route(
    region: Region, party: Party, rule: RouteRule, reached: Mapping[str, Membership], who: Coordinators
) -> Route | None:
    address = best(region, reached, rule.travellers, rule.basis)
    if address is None:
        return None
    basis, rank = rule.basis, address.rank
    if rule.listed:
        listed = _listing(rule, who)
        if not listed and address.rank > 0:
            return None
        basis = (*(listed or rule.listed), *(citation for citation in rule.basis if citation not in rule.listed))
        rank = 0
    steps = _steps(region, party, rule, address, who, basis)
    statuses = [step.status for step in steps]
    return Route(
        rule=rule,
        status=weakest([rule.status, *statuses]),
        reason=rule.reason or next((step.reason for step in steps if step.status == INFERRED), None),
        rank=rank,
        steps=steps,
        basis=basis,
        via=address,
    )


def _leads_home(route: Route, itself: frozenset[str]) -> bool:
    """Whether the way ends at the party itself or its head: a rule for all that is of no use to this one."""
    last = route.steps[-1]
    return last.n > 1 and bool(last.ids) and itself.issuperset(last.ids)


def _listing(rule: RouteRule, who: Coordinators) -> Basis:
    """The provisions of the rule's lists that have the party, or the units of the class that it is."""
    named = [found for found in (who.one, *who.also) if found is not None and found.by_list]
    rows = [row for found in named for row in found.basis]
    return tuple(listed for listed in rule.listed if any(listed.covers(row) for row in rows))


def _steps(
    region: Region, party: Party, rule: RouteRule, address: Membership, who: Coordinators, basis: Basis
) -> tuple[Step, ...]:
    own = party.id if party.named else None
    start = Step(
        n=1,
        offices=(party.name,),
        ids=(own,) if own else (),
        pick="all",
        status=address.status,
        reason=address.reason,
        basis=() if rule.steps else basis,
    )
    found = [start]
    for stated in rule.steps:
        step = resolve(region, len(found) + 1, stated, who, basis)
        if stated.offices == (COORDINATOR,) and step.ids and step.ids == found[-1].ids:
            continue
        if step.ids and step.ids == found[-1].ids and len(found) > 1:
            found[-1] = replace(found[-1], basis=unique(found[-1].basis + step.basis))
            continue
        found.append(step)
    return tuple(found)


def stands(route: Route, purpose: str, every: Iterable[Route]) -> bool:
    """Whether no more specific way serves the same purpose and destination.

    A way whose destination is only inferred does not take the place of one whose destination is stated.
    """
    return not any(
        other.rank < route.rank
        and purpose in other.rule.purposes
        and route.end()
        and other.end() == route.end()
        and (other.rule.end_stated or not route.rule.end_stated)
        for other in every
    )


def _notes(
    region: Region, party: Party, routes: list[Route], purposes: Iterable[str], who: Coordinators
) -> tuple[Note, ...]:
    notes = list(party_notes(region, party))
    notes += head_notes(region, [(party, route.via, route.basis) for route in routes])
    for route in routes:
        open_stations = [step for step in route.steps if step.undetermined and step.reason]
        notes += [Note("gap", step.reason, step.basis) for step in open_stations if step.reason]
    for other in who.also if who.one is not None and routes else ():
        name = region.name(other.coordinator)
        reason = message("note.other-coordinator", name=name, fields=dict(other.reason.args)["fields"])  # type: ignore[union-attr]
        notes.append(Note("caution", reason, other.basis))
    if any(_rivals(routes, purpose) for purpose in purposes):
        notes.append(Note("caution", message("note.equal-rules")))
    cited = [citation for route in routes for citation in route.cited()]
    notes += oddity_notes(region, [*cited, *(citation for note in notes for citation in note.basis)])
    return without_repetition(notes)


def _rivals(routes: list[Route], purpose: str) -> bool:
    """Whether two ways of equal rank differ for the same purpose and destination."""
    serving = [route for route in routes if purpose in route.rule.purposes and route.end()]
    return any(
        one is not other and one.rank == other.rank and one.end() == other.end() and _path(one) != _path(other)
        for one in serving
        for other in serving
    )


def _path(route: Route) -> tuple[tuple[str, ...], ...]:
    return tuple(step.offices for step in route.steps)
