"""How sure an answer is: what the text says, what follows from it by a stated step, or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal, get_args

from jalur.text.messages import Message, Text

FactStatus = Literal["explicit", "inferred"]
"""Of one fact or rule: the text says it, or it is our reading."""
FACT_STATUSES: tuple[FactStatus, ...] = get_args(FactStatus)
Status = Literal["explicit", "inferred", "silent"]
"""Of an answer, which may also be that the regulation says nothing."""

EXPLICIT: Final = "explicit"
INFERRED: Final = "inferred"
SILENT: Final = "silent"
NOT_ENCODED: Final = "not-encoded"
"""Told in the place of ``silent`` where the regulation is encoded in part."""
GUESSED: Final = "tebakan alat, belum dinilai orang"
"""The reason of what a file marks as guessed."""


def is_guess(reason: Text | None) -> bool:
    """Whether a reason is, or has in it, that something was guessed and not judged by a person."""
    if isinstance(reason, Message):
        return any(is_guess(inner) for _, inner in reason.args) or is_guess(reason.then)
    return reason is not None and GUESSED in reason


def weakest(statuses: Iterable[FactStatus]) -> FactStatus:
    """The status of a whole that is as sure as its least sure part."""
    return INFERRED if INFERRED in tuple(statuses) else EXPLICIT


def strongest(statuses: Iterable[FactStatus]) -> Status:
    """The status of an answer: that of its surest part, or silent where it has none."""
    parts = tuple(statuses)
    if EXPLICIT in parts:
        return EXPLICIT
    return INFERRED if parts else SILENT
