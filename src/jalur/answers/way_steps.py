"""The steps of a way, as a rule states them, for one party."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.routes import RouteRule
from jalur.law.rules.steps import COORDINATOR
from jalur.law.status import EXPLICIT, INFERRED, weakest
from jalur.reasoning.coordination import Coordinators
from jalur.reasoning.joined_steps import joined
from jalur.reasoning.membership import Membership
from jalur.reasoning.steps import Step, step_of
from jalur.text.messages import message

if TYPE_CHECKING:  # A type alone: one file less to read when a command starts.
    from jalur.law.rules.steps import StepRule


def encloses(region: Region, itself: Iterable[str]) -> bool:
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


def steps_of(
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
