"""One who does what another is to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StandIn:
    """One who does what another is to do."""

    party: str
    absent: tuple[str, ...]
    """For whom."""
    sent_by: str | None = None
    passes: bool = False
    """Whether ``sent_by`` is said here to send him, be it with a power of his own."""
    sure: bool = False
    serves: bool = False
    """Whether the sentence says no more than that he is who does."""
    another: bool = False
    """Whether he is another one of the class of those for whom he does it."""
