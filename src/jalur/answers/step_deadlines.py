"""The times that offices have for their steps on ways and in paraf chains, as their deadlines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from jalur.answers.amounts import in_its_case
from jalur.answers.timings import Timing
from jalur.law.region import Region
from jalur.law.rules.steps import ADVISER, COORDINATOR, STAND_INS, station
from jalur.law.status import INFERRED, FactStatus, weakest
from jalur.reasoning.membership import memberships
from jalur.reasoning.step_times import time_of, time_with_silence
from jalur.reasoning.steps import office_name
from jalur.text.messages import Text, message

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.rules.paraf import ParafRule
    from jalur.law.rules.routes import RouteRule
    from jalur.law.rules.steps import StepRule

_NUMBER = re.compile(r"\d+")


def step_deadlines(region: Region) -> Iterator[Timing]:
    """One for each step of a rule that gives its office a time: it binds that office, and is due
    towards those who travel or draft; and one by when somebody is told of it.
    """
    for route in region.routes:
        yield from _of_steps(region, route, route.steps, route.travellers)
        yield from _notices(region, route, route.steps)
    for paraf in region.paraf:
        timings = _of_steps(region, paraf, paraf.initials, paraf.drafters)
        yield from timings if paraf.within is None else _as_one(timings)
        yield from _notices(region, paraf, paraf.initials)


def told_once(region: Region, timings: Iterable[Timing]) -> Iterator[Timing]:
    """The timings, but a deadline that a step says too: of the same provision, with the same
    number, for the same offices. Its force is that of the step.
    """
    every = list(timings)
    steps = [each for each in every if each.of_step]
    said = {id(each): _said_again(region, each, steps) for each in every if not each.of_step}
    for each in every:
        if each.of_step and each.force is None:
            forces = (other.force for other in every if said.get(id(other)) is each)
            each = replace(each, force=next(filter(None, forces), None))
        elif said.get(id(each)) is not None:
            continue
        yield each


def _said_again(region: Region, timing: Timing, steps: Iterable[Timing]) -> Timing | None:
    """The time of a step that says the same as a deadline; None where none does."""
    numbers = _NUMBER.findall(timing.value) if isinstance(timing.value, str) else []
    if timing.kind != "deadline" or not timing.by_ids:
        return None
    for step in steps:
        reached = {id for by in step.by_ids for id in memberships(region, region.parties[by])}
        if (
            timing.basis[0] in step.basis
            and numbers == [str(step.count)]
            and reached.issuperset(timing.by_ids)
        ):
            return step
    return None


def _of_steps(
    region: Region,
    rule: RouteRule | ParafRule,
    steps: Iterable[StepRule],
    towards: tuple[str, ...],
) -> Iterator[Timing]:
    for step in steps:
        if step.within is None:
            continue
        basis = step.basis or rule.basis
        status, reason = _reading(region, step, (rule.status, rule.reason))
        names = [office_name(region, step, office) for office in step.offices]
        yield Timing(
            kind="deadline",
            value=time_with_silence(step.within, step.if_silent),
            summary=region.provisions[basis[0]].summary,
            by=tuple(names) or (step.words or "",),
            to=tuple(map(region.name, towards)),
            to_ids=towards,
            condition=_case(rule, step),
            force=rule.force,
            status=status,
            reason=reason,
            basis=basis,
            by_ids=tuple(dict.fromkeys(_ids(region, step))),
            exceptions=rule.exceptions,
            of_step=True,
            count=step.within.count,
        )


def _case(rule: RouteRule | ParafRule, step: StepRule) -> str | None:
    """When the time of a step is one: in the case of its rule, and in its own."""
    cases = filter(None, (in_its_case(rule.condition, rule.amount), step.condition))
    return "; ".join(cases) or None


def _as_one(timings: Iterable[Timing]) -> Iterator[Timing]:
    """The times of several offices that are alike, as they are said of all at once: as one."""
    alike: dict[object, list[Timing]] = {}
    for each in timings:
        key = (each.value, each.basis, each.status, each.reason, each.condition)
        alike.setdefault(key, []).append(each)
    for first, *others in alike.values():
        every = (first, *others)
        by = dict.fromkeys(name for each in every for name in each.by)
        ids = dict.fromkeys(id for each in every for id in each.by_ids)
        yield replace(first, by=tuple(by), by_ids=tuple(ids))


def _notices(
    region: Region, rule: RouteRule | ParafRule, steps: Iterable[StepRule]
) -> Iterator[Timing]:
    """By when those are told who are told of a step; by whom, the step does not say.

    A mandate with a deadline at the same provision says it of somebody, and so it is told there.
    """
    bound = {each.at for each in region.mandates if each.deadline is not None}
    for step in steps:
        basis = step.basis or rule.basis
        if step.notify_within is None or not bound.isdisjoint(basis):
            continue
        status, reason = _reading(region, step, (rule.status, rule.reason))
        yield Timing(
            kind="deadline",
            value=time_of(step.notify_within),
            summary=region.provisions[basis[-1]].summary,
            by=(),
            to=tuple(office_name(region, station(()), each) for each in step.notify),
            to_ids=tuple(each for each in step.notify if each not in STAND_INS),
            condition=_case(rule, step),
            force=None,
            status=status,
            reason=reason,
            basis=basis,
            exceptions=rule.exceptions,
            of_step=True,
            count=step.notify_within.count,
        )


def _reading(
    region: Region, step: StepRule, of_rule: tuple[FactStatus, Text | None]
) -> tuple[FactStatus, Text | None]:
    """How sure it is whom the time binds: of an office that is left open its candidates may be."""
    readings = [of_rule, (step.status, step.reason)]
    if not step.offices:
        names = "; ".join(map(region.name, step.candidates))
        reason = message("reason.may-be", words=step.words or "", name=names) if names else None
        readings.append((INFERRED, reason))
    status = weakest(status for status, _ in readings)
    return status, next((reason for _, reason in readings if reason is not None), None)


def _ids(region: Region, step: StepRule) -> Iterator[str]:
    """Whom it binds: of a coordinator or adviser everybody who is one."""
    for office in step.offices:
        if office not in STAND_INS:
            yield office
        elif step.candidates:
            yield from step.candidates
        elif office == COORDINATOR:
            yield from (each.coordinator for each in region.assignments)
            yield from (each.coordinator for each in region.fields)
        elif office == ADVISER:
            yield from (adviser.party for each in region.assignments for adviser in each.advisers)
    if not step.offices:
        yield from step.candidates
