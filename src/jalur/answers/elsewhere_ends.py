"""What tells of two parties that both stand in one fact, and how rules mean the two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from jalur.law.citation import Basis
from jalur.law.parties import Party
from jalur.law.status import FactStatus
from jalur.reasoning.membership import Memberships

ElsewhereKind = Literal[
    "own-office",
    "assignment",
    "field",
    "adviser",
    "route",
    "paraf",
    "mandate",
    "prohibition",
    "members",
]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """One fact in which both parties stand, though it is no relation of the two."""

    kind: ElsewhereKind
    summary: str
    """Indonesian, made of the fact."""
    status: FactStatus
    basis: Basis


@dataclass(frozen=True, slots=True)
class End:
    """One of the two, and under which ids rules mean it."""

    party: Party
    reached: Memberships


def both_ways(one: End, other: End) -> tuple[tuple[End, End], tuple[End, End]]:
    """The two in both orders."""
    return (one, other), (other, one)
