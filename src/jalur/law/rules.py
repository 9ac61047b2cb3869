"""What a regulation rules: assignments, fields, routes, paraf, relations and mandates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jalur.law.citation import Basis, Citation

if TYPE_CHECKING:  # Types alone: one file less to read when a command starts.
    from jalur.law.enumerations import Act, MandateKind, Mode, Order, Pick
    from jalur.law.status import FactStatus

COORDINATOR = "coordinator"
"""In place of a party in a step: the Asisten to whom the asking party is assigned."""


ADVISER = "adviser"
"""In place of a party in a step: the Staf Ahli set beside that Asisten."""


@dataclass(frozen=True, slots=True)
class Adviser:
    """A Staf Ahli that an annex sets beside a coordinator."""

    party: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class Assignment:
    """The parties that the text assigns to a coordinator by name."""

    coordinator: str
    basis: Basis
    units: Mapping[str, Basis]
    """Party id to the citations of its own rows."""
    advisers: tuple[Adviser, ...]
    status: FactStatus
    reason: str | None


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields (*bidang*) that one provision gives to a coordinator."""

    coordinator: str
    basis: Basis
    fields: Mapping[str, tuple[str, ...]]
    """The words of the field to the affairs it takes in."""


@dataclass(frozen=True, slots=True)
class StepRule:
    """One station of a route or paraf chain, as the rule states it."""

    offices: tuple[str, ...]
    """Party ids, ``COORDINATOR`` or ``ADVISER``; empty where the text leaves the office open."""
    pick: Pick
    """How several offices are meant."""
    words: str | None
    """The text's own words for an office that cannot be determined."""
    candidates: tuple[str, ...]
    status: FactStatus
    reason: str | None
    basis: Basis


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
    end_stated: bool
    copies_to: tuple[str, ...]
    steps: tuple[StepRule, ...]
    basis: Basis
    status: FactStatus
    reason: str | None


@dataclass(frozen=True, slots=True)
class ParafRule:
    """Who initials a document before whom signs it."""

    id: str
    documents: tuple[str, ...]
    drafters: tuple[str, ...]
    """Empty: whoever drafts."""
    signers: tuple[str, ...]
    order: Order
    initials: tuple[StepRule, ...]
    force: str | None
    condition: str | None
    basis: Basis
    status: FactStatus
    reason: str | None


@dataclass(frozen=True, slots=True)
class Point:
    """One item that a relation lists; its summary is that of the provision."""

    at: Citation
    by: tuple[str, ...]
    to: tuple[str, ...]
    natures: tuple[str, ...]
    force: str | None
    condition: str | None
    deadline: str | None


@dataclass(frozen=True, slots=True)
class RelationRule:
    """The natures the regulation gives to the relationship of two sides, and its points."""

    id: str
    between: tuple[tuple[str, ...], tuple[str, ...]]
    natures: tuple[str, ...]
    by_assignment: bool
    """Whether it holds for a unit and its own coordinator only."""
    condition: str | None
    points: tuple[Point, ...]
    basis: Basis
    status: FactStatus
    reason: str | None


@dataclass(frozen=True, slots=True)
class MandateRule:
    """An authority, duty or task of a party; its summary is that of the provision."""

    at: Citation
    basis: Basis
    parties: tuple[str, ...]
    kind: MandateKind
    force: str | None
    act: Act | None
    """None where it is none of these."""
    documents: tuple[str, ...]
    on_behalf_of: str | None
    on_behalf: tuple[str, ...]
    """Whom the party stands in for, or to whom it delegates."""
    when: str | None
    otherwise: str | None
    appointed_by: str | None
    deadline: str | None
    status: FactStatus
    reason: str | None
