"""Anything that can stand at an end of a rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from jalur.law.citation import Basis
from jalur.text.messages import Text

if TYPE_CHECKING:  # Types alone: one file less to read when a command starts.
    from jalur.law.status import FactStatus


def _nothing() -> Mapping[str, Any]:
    """An empty mapping that cannot be filled."""
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Members:
    """Some members of a group, class or forum."""

    parties: tuple[str, ...]
    kinds: tuple[str, ...]
    basis: Basis
    status: FactStatus
    reason: str | None


@dataclass(frozen=True, slots=True)
class Seat:
    """Parties with a role in a forum: chair or guest."""

    parties: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class Party:
    """Anything that can stand at an end of a rule."""

    id: str
    name: str
    kind: str
    basis: Basis
    aliases: Mapping[str, Basis] = field(default_factory=_nothing)
    """Other spellings in the text."""
    affairs: Mapping[str, str] = field(default_factory=_nothing)
    """Affair id to the words of the name it was read from."""
    heads: str | None = None
    """The unit, class or group that this office leads."""
    portfolio: frozenset[str] = frozenset()
    members: tuple[Members, ...] = ()
    chair: tuple[Seat, ...] = ()
    guests: tuple[Seat, ...] = ()
    named: bool = True
    """Whether the regulation itself names it."""
    guessed: bool = False
    """Whether its entry is marked as guessed."""
    read_for: Text | None = None
    """Why it is taken for a unit of another name that somebody asked about; None for itself."""
