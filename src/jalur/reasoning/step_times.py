"""The time that an office has for its step, and what its silence is, as a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jalur.text.messages import Message, message

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from collections.abc import Iterator

    from jalur.law.citation import Citation
    from jalur.law.enumerations import Silence
    from jalur.law.region import Region
    from jalur.law.rules.steps import Within
    from jalur.reasoning.steps import Step


class NoticeTime(NamedTuple):
    """By when something is to be done at a provision by which somebody is told afterwards."""

    deadline: str
    summary: str
    """What is to be done by then."""
    at: Citation


def notice_times(region: Region, step: Step) -> Iterator[NoticeTime]:
    """The deadlines that mandates have at the provisions of a step of which somebody is told."""
    if not step.notify:
        return
    for rule in region.mandates:
        if rule.deadline is not None and rule.at in step.basis:
            summary = rule.summary or region.provisions[rule.at].summary
            yield NoticeTime(rule.deadline, summary, rule.at)


def time_of(within: Within) -> Message:
    """``within 3 working days of the day on which the draft was received``."""
    time = message(f"within.{within.unit}", count=within.count)
    if within.since is None:
        return time
    return message("within.since", time=time, since=within.since)


def told_within(names: str, within: Within | None) -> Message:
    """Who is told afterwards, and by when where the text says it."""
    if within is None:
        return message("line.notify", names=names)
    return message("line.notify-within", names=names, time=time_of(within))


def time_with_silence(within: Within, if_silent: Silence | None) -> Message:
    """The same, and what it counts as that the office lets the time pass, where the text says it:
    ``within 3 working days; else it counts as agreed``.
    """
    time = time_of(within)
    if if_silent is None:
        return time
    return message("within.else", time=time, silence=message(f"if-silent.{if_silent}"))
