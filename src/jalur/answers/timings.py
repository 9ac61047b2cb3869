"""One deadline, rhythm, term or instrument of a regulation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from jalur.law.citation import Basis
from jalur.law.status import FactStatus
from jalur.reasoning.membership import Membership
from jalur.text.messages import Text

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.rules.exceptions import Excepted
    from jalur.law.rules.relations import RelationRule

TimingKind = Literal["deadline", "rhythm", "term", "instrument"]
"""By when something is due; how often it comes; how long it lasts; by what means it is done."""
TIMING_KINDS: tuple[TimingKind, ...] = get_args(TimingKind)


@dataclass(frozen=True, slots=True)
class Timing:
    """One deadline, rhythm, term or instrument; names, not ids."""

    kind: TimingKind
    value: Text | None
    """When, in our words; the name of a forum; None where the summary says it all."""
    summary: str
    by: tuple[str, ...]
    """Whom it binds, where the text says so."""
    to: tuple[str, ...]
    condition: str | None
    force: str | None
    status: FactStatus
    reason: Text | None
    basis: Basis
    by_ids: tuple[str, ...] = ()
    to_ids: tuple[str, ...] = ()
    via: Membership | None = None
    """How it reaches the party, as one that it binds or one towards whom it is due; None where
    nobody was asked about, or nobody is named.
    """
    sides: tuple[str, ...] = ()
    """Where the text names nobody that acts: the ids of those between whom it is to be done."""
    relation: RelationRule | None = None
    """The rule to whose points it belongs; None where it is of another kind."""
    way: bool = False
    """Whether a route sets it, whose travellers the text may only mean."""
    exceptions: tuple[Excepted, ...] = ()
    """Whom its rule does not mean."""
    of_step: bool = False
    """Whether it is the time of an office for its step on the ways of others: the exceptions are
    of these.
    """
    count: int | None = None
    """Of such a time: how many of its unit it is."""
