"""How sure an answer is: what the text says, what follows from it, or nothing."""

from __future__ import annotations

from collections.abc import Iterable

EXPLICIT = "explicit"


INFERRED = "inferred"


SILENT = "silent"


def weakest(statuses: Iterable[str]) -> str:
    """The status of a whole that is as sure as its least sure part."""
    return INFERRED if INFERRED in tuple(statuses) else EXPLICIT


def strongest(statuses: Iterable[str]) -> str:
    """The status of an answer: that of its surest part, or silent where it has none."""
    found = tuple(statuses)
    return EXPLICIT if EXPLICIT in found else INFERRED if found else SILENT
