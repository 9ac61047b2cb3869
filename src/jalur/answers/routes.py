"""Through whom a party reaches an office, for a purpose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jalur.answers.sought import Sought
from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.routes import RouteRule
from jalur.law.rules.steps import COORDINATOR
from jalur.law.status import INFERRED, SILENT, FactStatus, Status, strongest, weakest
from jalur.reasoning.concerns import Shown
from jalur.reasoning.coordination import Assigned, Coordinators, coordinators, other_readings
from jalur.reasoning.head_notes import head_notes
from jalur.reasoning.membership import Membership, Memberships, memberships, nearest
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition
from jalur.reasoning.questions import question_about, shown_steps
from jalur.reasoning.steps import Step, step_of
from jalur.text.messages import Message, Text, message

ALL = "all"
"""In place of a purpose: every one."""
DEFAULT_PURPOSE = "koordinasi"


@dataclass(frozen=True, slots=True)
class Route:
    """One route of a party, step by step."""

    rule: RouteRule
    status: FactStatus
    reason: Text | None
    rank: int
    """How far the rule's own word is from the party: 0 where it names the party."""
    steps: tuple[Step, ...]
    """The party itself first."""
    basis: Basis
    via: Membership

    def cited(self) -> Basis:
        """Every provision that the route rests on."""
        return unique(citation for step in self.steps for citation in (*step.basis, *self.basis))

    def end(self) -> frozenset[str]:
        """The offices the route leads to; empty where the text states none."""
        last = self.steps[-1]
        stated = self.rule.end_stated or last.status == INFERRED
        return frozenset(last.ids) if stated and last.n > 1 else frozenset()

    def serves(self, purpose: str) -> bool:
        """Whether it is a route for this purpose."""
        return purpose in self.rule.purposes


@dataclass(frozen=True, slots=True)
class RouteAnswer:
    """The routes of a party for a purpose, the most specific first, then in the order of the
    data.
    """

    region: Region
    party: Party
    purpose: str
    to: Party | None
    status: Status
    routes: tuple[Route, ...]
    ruled: tuple[str, ...]
    """Every purpose for which the regulation gives the party a route."""
    notes: tuple[Note, ...]
    silence: Message | None
    """Which purposes are ruled, where the asked one is not."""
    sought: Sought


def routes(
    region: Region, party: Party, purpose: str = DEFAULT_PURPOSE, to: Party | None = None
) -> RouteAnswer:
    """The routes that the regulation gives to ``party`` for ``purpose``.

    ``purpose`` is one of the closed list, or ``ALL``; ``to`` keeps the routes that end at that
    office or unit. A rule for a class answers for its members; a rule for the party itself takes
    the place of one for its class where both lead to the same end (see ``stands``).
    """
    reached = memberships(region, party)
    who = coordinators(region, party, reached)
    every = all_routes(region, party, reached, who)
    ruled = tuple(each for each in region.common.purposes if any(r.serves(each) for r in every))
    asked = ruled if purpose == ALL else (purpose,)
    chosen = [route for route in every if _answers(route, asked, every)]
    if to is not None:
        ends = {id for id, membership in memberships(region, to).items() if membership.rank == 0}
        chosen = [route for route in chosen if route.end() & ends]
    chosen.sort(key=lambda route: route.rank)
    answer = RouteAnswer(
        region=region,
        party=party,
        purpose=purpose,
        to=to,
        status=strongest(route.status for route in chosen),
        routes=tuple(chosen),
        ruled=ruled,
        notes=_notes(region, party, chosen, asked, who),
        silence=None,
        sought=Sought(
            ends=(party,) if to is None else (party, to),
            term=purpose,
            stems=region.common.stems_of(None if purpose == ALL else purpose),
        ),
    )
    if to is not None and answer.status == SILENT:
        from jalur.reasoning.judgements import judgements_between

        answer = replace(answer, notes=(*answer.notes, *judgements_between(region, party, to)))
    return replace(answer, silence=_silence(answer))


def all_routes(
    region: Region, party: Party, reached: Memberships, who: Coordinators
) -> list[Route]:
    """Every route that a rule gives to ``party``, for whatever purpose, but those back to it."""
    itself = frozenset(id for id, membership in reached.items() if membership.rank == 0)
    given = (_route(region, party, rule, reached, who) for rule in region.routes)
    return [route for route in given if route is not None and not _leads_home(route, itself)]


def _answers(route: Route, asked: Iterable[str], every: list[Route]) -> bool:
    """Whether the route serves one of the asked purposes, and no other takes its place there."""
    return any(route.serves(purpose) and stands(route, purpose, every) for purpose in asked)


def _route(
    region: Region, party: Party, rule: RouteRule, reached: Memberships, who: Coordinators
) -> Route | None:
    """The route that ``rule`` gives to ``party``; None where it does not reach it."""
    via = nearest(region, reached, rule.travellers, rule.basis)
    if via is None:
        return None
    basis, rank = rule.basis, via.rank
    if rule.listed:
        # The rule is for whom a list names: a member of the class that is on no list has no route.
        listed = _lists_that_name(rule, who)
        if not listed and via.rank > 0:
            return None
        others = (citation for citation in rule.basis if citation not in rule.listed)
        basis, rank = (*(listed or rule.listed), *others), 0
    steps = _steps(region, party, rule, via, who, basis)
    inferred = (step.reason for step in steps if step.status == INFERRED)
    return Route(
        rule=rule,
        status=weakest([rule.status, *(step.status for step in steps)]),
        reason=rule.reason or next(inferred, None),
        rank=rank,
        steps=steps,
        basis=basis,
        via=via,
    )


def _leads_home(route: Route, itself: frozenset[str]) -> bool:
    """Whether the route ends at the party or its head: a rule for all that is no use to this
    one.
    """
    last = route.steps[-1]
    return last.n > 1 and bool(last.ids) and itself.issuperset(last.ids)


def _lists_that_name(rule: RouteRule, who: Coordinators) -> Basis:
    """The provisions of the rule's lists that have the party, or units of the class that it is."""
    own = (who.coordination,) if isinstance(who, Assigned) else ()
    readings = [each for each in (*own, *other_readings(who)) if each.by != "field"]
    rows = [row for reading in readings for row in reading.basis]
    return tuple(listed for listed in rule.listed if any(listed.covers(row) for row in rows))


def _steps(
    region: Region, party: Party, rule: RouteRule, via: Membership, who: Coordinators, basis: Basis
) -> tuple[Step, ...]:
    """The party itself, then the steps of the rule; an office that comes twice running is one."""
    start = Step(
        n=1,
        offices=(party.name,),
        ids=(party.id,) if party.named else (),
        pick="all",
        status=via.status,
        reason=via.reason,
        basis=() if rule.steps else basis,
    )
    steps = [start]
    for stated in rule.steps:
        step = step_of(region, len(steps) + 1, stated, who, basis)
        repeats = bool(step.ids) and step.ids == steps[-1].ids
        if repeats and stated.offices == (COORDINATOR,):
            continue  # The one in charge does not go through himself.
        if repeats and len(steps) > 1:
            steps[-1] = replace(steps[-1], basis=unique(steps[-1].basis + step.basis))
            continue
        steps.append(step)
    return tuple(steps)


def stands(route: Route, purpose: str, every: Iterable[Route]) -> bool:
    """Whether no more specific route serves the same purpose and destination.

    One whose destination is only inferred does not take the place of one whose is stated.
    """
    end = route.end()
    if not end:
        return True
    for other in every:
        nearer = other.rank < route.rank and other.serves(purpose) and other.end() == end
        if nearer and (other.rule.end_stated or not route.rule.end_stated):
            return False
    return True


def _silence(answer: RouteAnswer) -> Message | None:
    if answer.status != SILENT:
        return None
    asked = {
        "region": answer.region.regulation.citation,
        "name": answer.party.name,
        "purpose": answer.purpose,
    }
    if answer.purpose == ALL and not answer.ruled:
        return message("silent.route-none", **asked)
    if answer.to is not None and answer.purpose in (*answer.ruled, ALL):
        return message("silent.route-to", to=answer.to.name, **asked)
    if not answer.ruled:
        return message("silent.route", **asked)
    return message("silent.route-others", ruled=", ".join(answer.ruled), **asked)


def _notes(
    region: Region,
    party: Party,
    chosen: list[Route],
    purposes: Iterable[str],
    who: Coordinators,
) -> tuple[Note, ...]:
    notes = list(party_notes(region, party))
    notes += head_notes(region, [(party, route.via, route.basis) for route in chosen])
    for route in chosen:
        for step in route.steps:
            if step.undetermined and step.reason:
                notes.append(Note("gap", step.reason, step.basis))
    if chosen and isinstance(who, Assigned):
        notes += _contradictions(region, who)
    if any(_rivals(chosen, purpose) for purpose in purposes):
        notes.append(Note("caution", message("note.equal-rules")))
    cited = [citation for route in chosen for citation in route.cited()]
    cited += [citation for note in notes for citation in note.basis]
    shown = [each for route in chosen for each in shown_steps(route.basis, route.steps)]
    shown += [Shown(note.basis) for note in notes]
    question = question_about(region, (party,), shown)
    return without_repetition([*notes, *oddity_notes(region, cited, question)])


def _contradictions(region: Region, who: Assigned) -> list[Note]:
    """What fields say otherwise than the list that names the party."""
    notes = []
    for other in who.contradicted_by:
        name = region.name(other.coordinator)
        text = message("note.other-coordinator", name=name, fields=other.quoted_fields)
        notes.append(Note("caution", text, other.basis))
    return notes


def _rivals(chosen: list[Route], purpose: str) -> bool:
    """Whether two routes of equal rank differ for the same purpose and destination."""
    serving = [route for route in chosen if route.serves(purpose) and route.end()]
    for n, one in enumerate(serving):
        for other in serving[n + 1 :]:
            alike = one.rank == other.rank and one.end() == other.end()
            if alike and _offices(one) != _offices(other):
                return True
    return False


def _offices(route: Route) -> tuple[tuple[str, ...], ...]:
    return tuple(step.offices for step in route.steps)
