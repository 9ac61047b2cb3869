"""The routes that a regulation lays down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jalur.law.citation import Basis

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.enumerations import Mode
    from jalur.law.rules.steps import StepRule
    from jalur.law.status import FactStatus


@dataclass(frozen=True, slots=True)
class RouteRule:
    """A way that the regulation lays down, for a group, a class or a party."""

    id: str
    travellers: tuple[str, ...]
    listed: Basis
    """Provisions whose list must name the traveller."""
    purposes: tuple[str, ...]
    mode: Mode | None
    """None where the text says neither."""
    force: str | None
    condition: str | None
    deadline: str | None
    rhythm: str | None
    """How often, or on which occasions; a deadline says by when."""
    term: str | None
    """How long it lasts, as for three months: no time by which anything is due."""
    instrument: str | None
    """By what means or in which form it is done, as by a Nota Kesepakatan or in writing."""
    end_stated: bool
    copies_to: tuple[str, ...]
    steps: tuple[StepRule, ...]
    basis: Basis
    status: FactStatus
    reason: str | None
    instead_of: Mapping[str, Basis]
    """The rules of this section whose place it takes, each with the provisions that say so."""
    adds_to: tuple[str, ...]
    """The rules of this section that it holds beside."""
