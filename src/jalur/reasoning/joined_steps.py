"""Steps that are the same office as one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jalur.law.citation import unique
from jalur.law.status import INFERRED

if TYPE_CHECKING:  # A type alone: one file less to read when a command starts.
    from jalur.reasoning.steps import Step


def joined(first: Step, second: Step) -> Step:
    """Two steps that are the same office as one, no surer than either; in a case alone where both
    are.
    """
    cases = dict.fromkeys(filter(None, (first.condition, second.condition)))
    unsure = first if first.status == INFERRED else second
    return replace(
        first,
        status=unsure.status,
        reason=first.reason or second.reason,
        basis=unique((*first.basis, *second.basis)),
        within=first.within or second.within,
        if_silent=first.if_silent or second.if_silent,
        notify=tuple(dict.fromkeys((*first.notify, *second.notify))),
        notify_within=first.notify_within or second.notify_within,
        condition="; ".join(cases) if first.condition and second.condition else None,
    )
