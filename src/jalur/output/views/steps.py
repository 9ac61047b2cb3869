"""The steps of routes and paraf chains: each with its office, article and time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED
from jalur.output.language import Catalogue
from jalur.output.views.common import (
    citation_lines,
    citations_cell,
    indonesian,
    joined,
    long_citations,
    reason_record,
)
from jalur.output.views.view import Json, Row
from jalur.reasoning.step_times import notice_times, time_of, time_with_silence, told_within
from jalur.reasoning.steps import Step
from jalur.text.messages import Text

if TYPE_CHECKING:  # A type alone: few steps have a time.
    from jalur.law.rules.steps import Within

TIME_COLUMNS = ("within", "if_silent", "notify")
"""What a line of TSV or CSV has of the time of a step."""


def step_record(region: Region, step: Step) -> Json:
    """One step of a route or chain."""
    record: Json = {
        "n": step.n,
        "offices": list(step.offices),
        "condition": step.condition,
        "pick": step.pick,
        "status": step.status,
        **reason_record(step.reason),
        "basis": long_citations(region, step.basis),
        "within": _time(step.within),
        "if_silent": step.if_silent,
        "notify": list(step.notify),
        "notify_within": _time(step.notify_within),
        "notify_by": [
            {"deadline": each.deadline, "summary": each.summary, "basis": [region.cite(each.at)]}
            for each in notice_times(region, step)
        ],
    }
    if step.undetermined:
        record |= {"undetermined": True, "candidates": list(step.candidates)}
        record["nobody"] = long_citations(region, step.nobody)
    return record


def _time(within: Within | None) -> Json | None:
    """A time by its number and unit."""
    if within is None:
        return None
    return {"count": within.count, "unit": within.unit, "from": within.since}


def time_cells(step: Step | None) -> Row:
    """The cells of ``TIME_COLUMNS``; empty where there is no step."""
    if step is None:
        return ("",) * len(TIME_COLUMNS)
    time = indonesian(time_of(step.within)) if step.within is not None else None
    return (time or "", step.if_silent or "", joined(step.notify))


def told_cell(step: Step | None) -> str:
    """By when those are told who are told of a step, in one cell of TSV or CSV."""
    if step is None or step.notify_within is None:
        return ""
    return indonesian(time_of(step.notify_within)) or ""


def step_rows(region: Region, steps: Iterable[Step], catalogue: Catalogue) -> tuple[Row, ...]:
    """Number, offices and citations of each step of a route or chain."""
    rows = []
    for step in steps:
        lines = (office_cell(step, catalogue), *time_lines(step, catalogue))
        lines += tuple(_notice_lines(region, step, catalogue))
        rows.append((str(step.n), "\n".join(lines), citation_lines(region, step.basis)))
    return tuple(rows)


def time_lines(step: Step, catalogue: Catalogue) -> Iterator[str]:
    """What stands under the offices of a step: in which case, by when, what their silence is, who
    is told.
    """
    if step.condition is not None:
        yield catalogue("line.condition", value=step.condition)
    if step.within is not None:
        yield catalogue.text(time_with_silence(step.within, step.if_silent))
    if step.notify:
        yield catalogue.text(told_within(joined(step.notify), step.notify_within))


def _notice_lines(region: Region, step: Step, catalogue: Catalogue) -> Iterator[str]:
    """By when whoever is told is to be told, where a mandate of the same provision says it."""
    for time, summary, at in notice_times(region, step):
        said = summary.rstrip(".")
        yield catalogue("line.notify-by", time=time, summary=said, ref=region.cite(at))


def notice_cell(region: Region, step: Step | None) -> str:
    """The same in one cell of TSV or CSV."""
    return joined(each.deadline for each in notice_times(region, step)) if step is not None else ""


def office_cell(step: Step, catalogue: Catalogue) -> str:
    """The offices of a step as a person reads them, with what is not certain about them."""
    # Where the text does not say whether all or any of several offices are meant: a slash.
    joints = {"any": catalogue("join.any"), "all": catalogue("join.all")}
    offices = joints.get(step.pick, " / ").join(step.offices)
    if step.undetermined:
        return f"{offices} {catalogue(open_mark(step))}"
    return f"{offices} {catalogue('mark.inferred')}" if step.status == INFERRED else offices


def open_mark(step: Step) -> str:
    """What stands behind an office that is left open, or that the text says there is not."""
    return "mark.nobody" if step.nobody else "mark.undetermined"


def nobody_cell(region: Region, step: Step | None) -> str:
    """The provisions by which there is nobody for a step, in one cell of TSV or CSV."""
    return citations_cell(region, step.nobody) if step is not None else ""


def reason_lines(
    whole: Text | None, steps: Iterable[Step], catalogue: Catalogue, said: bool = False
) -> tuple[str, ...]:
    """Why the whole, or a step, is inferred or undetermined; what an open step may be.

    ``said`` is whether the sentence above says the reason of the whole already.

    The reason of the whole is that of a step where that step has it first of all, or where another
    step is certain: else the rest has it from the rule, and it is told of none.
    """
    steps = tuple(steps)
    lines = []
    having = [step for step in steps if step.reason == whole]
    certain = any(step.status == EXPLICIT for step in steps)
    of_step = len(having) == 1 and (certain or having[0] is steps[0])
    if whole is not None and not of_step and not said:
        lines.append(catalogue("line.reason", reason=catalogue.text(whole)))
    for step in steps:
        told = step.reason == whole and (said or not of_step)
        if step.reason and not told:
            reason = catalogue.text(step.reason)
            lines.append(catalogue("line.reason-step", n=step.n, reason=reason))
    for step in steps:
        if step.undetermined and step.candidates:
            names = "; ".join(step.candidates)
            lines.append(catalogue("line.candidates", n=step.n, names=names))
    return tuple(lines)
