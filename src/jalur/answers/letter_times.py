"""By when a letter is due: the times that the rules of its ways, initials and signing set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jalur.answers.chain import Chain, ParafAnswer
from jalur.answers.deadlines import INSTRUMENT, DeadlineAnswer
from jalur.answers.letter_parts import Line, Source
from jalur.answers.mandate import Mandate
from jalur.answers.precedence import own_provisions
from jalur.answers.routes import Route, RouteAnswer
from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.reasoning.step_times import time_with_silence
from jalur.reasoning.steps import Step
from jalur.text.messages import Text, message


def time_lines(
    paraf: ParafAnswer,
    route: RouteAnswer,
    signing: Iterable[Mandate],
    deadlines: DeadlineAnswer,
) -> Iterator[Line]:
    """Those of ways and initials, then what is due by the very provisions of the letter; those of
    ``signing`` among them.
    """
    for number, chain in enumerate(paraf.chains, 1):
        yield from _of_steps(chain, chain.initials, "paraf", number)
    for number, way in enumerate(route.routes, 1):
        yield from _of_way(route.region, way, number)
        yield from _of_steps(way, way.steps, "route", number)
    told = {
        (at, time)
        for way in route.routes
        for at in own_provisions(way.basis)
        for time in (way.rule.deadline, way.rule.rhythm, way.rule.term)
    }
    for line in _of_provisions(deadlines, set(_own(paraf, route, signing))):
        if not any((at, line.what) in told for at in line.basis):
            yield line


def _of_steps(of: Chain | Route, steps: Iterable[Step], source: Source, n: int) -> Iterator[Line]:
    for step in steps:
        if step.within is None:
            continue
        yield Line(
            part="deadline",
            offices=step.offices,
            what=time_with_silence(step.within, step.if_silent),
            status=step.status,
            reason=step.reason,
            basis=step.basis,
            source=source,
            of=n,
            step=step.n,
            ids=step.ids,
            pick=step.pick,
            condition=of.condition,
            undetermined=step.undetermined,
            candidates=step.candidates,
        )


def _of_way(region: Region, route: Route, number: int) -> Iterator[Line]:
    """What the rule of a way says of the whole of it: of whoever travels."""
    rule, first = route.rule, route.steps[0]
    times: list[Text] = []
    if rule.deadline:
        times.append(message("line.deadline", value=rule.deadline))
    if rule.rhythm:
        times.append(message("line.rhythm", value=rule.rhythm))
    if rule.term:
        times.append(message("line.term", value=rule.term))
    for time in times:
        yield Line(
            part="deadline",
            offices=first.offices,
            what=time,
            status=route.status,
            reason=route.reason,
            basis=route.basis,
            source="route",
            of=number,
            ids=first.ids,
            pick=first.pick,
            condition=route.condition,
            matter=region.provisions[route.basis[0]].summary,
        )


def _own(paraf: ParafAnswer, route: RouteAnswer, signing: Iterable[Mandate]) -> Iterator[Citation]:
    """The provision of each rule; what else it rests on may be about other matters."""
    for chain in paraf.chains:
        yield from own_provisions(chain.rule.basis)[:1]
    for way in route.routes:
        yield from own_provisions(way.rule.basis)[:1]
    for mandate in signing:
        yield from own_provisions(mandate.basis)[:1]


def _of_provisions(answer: DeadlineAnswer, own: set[Citation]) -> Iterator[Line]:
    """The times of the party at these provisions; those of a way or step are told there."""
    for number, timing in enumerate(answer.timings, 1):
        if timing.kind == INSTRUMENT or timing.way or timing.of_step:
            continue
        if timing.basis[0] not in own:
            continue
        yield Line(
            part="deadline",
            offices=timing.by,
            what=timing.value or timing.summary,
            status=timing.status,
            reason=timing.reason,
            basis=timing.basis,
            source="deadlines",
            of=number,
            ids=timing.by_ids,
            condition=timing.condition,
            matter=timing.summary if timing.value is not None else None,
        )
