"""What may come of a typed name: one party, several, or none."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.law.parties import Party
from jalur.text.messages import Message


@dataclass(frozen=True, slots=True)
class Found:
    """Exactly one party."""

    party: Party
    notes: tuple[Message, ...] = ()
    """What to know of the reading, where the name is not one of the party's own."""


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several parties bear the name."""

    candidates: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """No party bears the name; these are spelled alike, or do what it says."""

    near: tuple[str, ...]
    office: bool = False
    """Whether it names an office or unit all the same, which this regulation does not have."""


Outcome = Found | Ambiguous | Unknown
