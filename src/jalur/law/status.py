"""How sure an answer is: what the text says, what follows from it by a stated step, or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal, get_args

FactStatus = Literal["explicit", "inferred"]
"""Of one fact or rule: the text says it, or it is our reading."""
FACT_STATUSES: tuple[FactStatus, ...] = get_args(FactStatus)
Status = Literal["explicit", "inferred", "silent"]
"""Of an answer, which may also be that the regulation says nothing."""

EXPLICIT: Final = "explicit"
INFERRED: Final = "inferred"
SILENT: Final = "silent"


def weakest(statuses: Iterable[FactStatus]) -> FactStatus:
    """The status of a whole that is as sure as its least sure part."""
    return INFERRED if INFERRED in tuple(statuses) else EXPLICIT


def strongest(statuses: Iterable[FactStatus]) -> Status:
    """The status of an answer: that of its surest part, or silent where it has none."""
    parts = tuple(statuses)
    if EXPLICIT in parts:
        return EXPLICIT
    return INFERRED if parts else SILENT
