"""What a data file says, as values: a region is whole and without faults, or it does not exist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from jalur.citation import Citation
from jalur.lists import Common

EXPLICIT = "explicit"
INFERRED = "inferred"
SILENT = "silent"

COORDINATOR = "coordinator"
"""In place of a party in a step: the Asisten to whom the asking party is assigned."""
ADVISER = "adviser"
"""In place of a party in a step: the Staf Ahli set beside that Asisten."""

Basis = tuple[Citation, ...]


def _nothing() -> Mapping[str, Any]:
    """An empty mapping that cannot be filled."""
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Event:
    """A date (ISO 8601) and a place."""

    date: str
    place: str


@dataclass(frozen=True, slots=True)
class Revocation:
    """A regulation that this one revokes."""

    regulation: str
    amended_by: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex, and whether the source contains it."""

    ref: Citation
    subject: str
    in_source: bool
    basis: Basis
    """Where the body refers to it."""


@dataclass(frozen=True, slots=True)
class InForce:
    """What is known of later changes."""

    status: str
    """``unknown``, ``in-force`` or ``revoked``."""
    checked: str | None
    by: str | None


@dataclass(frozen=True, slots=True)
class Regulation:
    """The heading and the closing of a regulation."""

    name: str
    """The region with its kind: ``Kota Kendari``."""
    province: str
    kind: str
    place: str
    number: str
    year: str
    title: str
    enacted: Event
    promulgated: Event
    gazette: str
    units: str
    """``listed`` where the text assigns units by name, else ``unlisted``."""
    revokes: tuple[Revocation, ...]
    annexes: tuple[Annex, ...]
    in_force: InForce
    sha256: str
    """Fingerprint of the text that the file was verified against."""

    @property
    def citation(self) -> str:
        """As the regulation is cited: ``Peraturan Walikota Kendari Nomor 35 Tahun 2020``."""
        return f"{self.kind} {self.place} Nomor {self.number} Tahun {self.year}"


@dataclass(frozen=True, slots=True)
class Heading:
    """A BAB, Bagian or Paragraf and the article it stands before."""

    before: Citation
    kind: str
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class Members:
    """Some members of a group, class or forum."""

    parties: tuple[str, ...]
    kinds: tuple[str, ...]
    basis: Basis
    status: str
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
    status: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields (*bidang*) that one provision gives to a coordinator."""

    coordinator: str
    basis: Basis
    fields: Mapping[str, tuple[str, ...]]
    """The words of the field to the affairs it takes in."""


@dataclass(frozen=True, slots=True)
class Step:
    """One station of a route or paraf chain, as the rule states it."""

    offices: tuple[str, ...]
    """Party ids, ``COORDINATOR`` or ``ADVISER``; empty where the text leaves the office open."""
    pick: str
    """``all``, ``any`` or ``unstated``: how several offices are meant."""
    words: str | None
    """The text's own words for an office that cannot be determined."""
    candidates: tuple[str, ...]
    status: str
    reason: str | None
    basis: Basis


@dataclass(frozen=True, slots=True)
class Route:
    """A way that the regulation lays down, for a group, a class or a party."""

    id: str
    travellers: tuple[str, ...]
    listed: Basis
    """Provisions whose list must name the traveller."""
    purposes: tuple[str, ...]
    mode: str | None
    """``through``, ``direct``, ``afterwards``, or None where the text says neither."""
    force: str | None
    condition: str | None
    deadline: str | None
    end_stated: bool
    copies_to: tuple[str, ...]
    steps: tuple[Step, ...]
    basis: Basis
    status: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Paraf:
    """Who initials a document before whom signs it."""

    id: str
    documents: tuple[str, ...]
    drafters: tuple[str, ...]
    """Empty: whoever drafts."""
    signers: tuple[str, ...]
    order: str
    """``stated``, ``listed`` or ``unstated``."""
    initials: tuple[Step, ...]
    force: str | None
    condition: str | None
    basis: Basis
    status: str
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
class Relation:
    """The natures the regulation gives to the relationship of two sides, and its points."""

    id: str
    between: tuple[tuple[str, ...], tuple[str, ...]]
    natures: tuple[str, ...]
    by_assignment: bool
    """Whether it holds for a unit and its own coordinator only."""
    condition: str | None
    points: tuple[Point, ...]
    basis: Basis
    status: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Mandate:
    """An authority, duty or task of a party; its summary is that of the provision."""

    at: Citation
    basis: Basis
    parties: tuple[str, ...]
    kind: str
    force: str | None
    act: str | None
    """``sign``, ``represent``, ``delegate``, or None."""
    documents: tuple[str, ...]
    on_behalf_of: str | None
    on_behalf: tuple[str, ...]
    """Whom the party stands in for, or to whom it delegates."""
    when: str | None
    otherwise: str | None
    appointed_by: str | None
    deadline: str | None
    status: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Oddity:
    """A spot where the text contradicts, misnumbers, misnames or refers to nothing."""

    at: Citation
    kind: str
    text: str
    printed: str | None
    parties: tuple[str, ...]
    """The parties that a printed name stands between, the printed one first."""


@dataclass(frozen=True, slots=True)
class Provision:
    """One addressable piece of the text, in our own words."""

    ref: Citation
    kind: str
    summary: str
    refers_to: Basis
    term: str | None


@dataclass(frozen=True, slots=True)
class Region:
    """One regulation, whole."""

    id: str
    common: Common
    regulation: Regulation
    headings: tuple[Heading, ...]
    parties: Mapping[str, Party]
    assignments: tuple[Assignment, ...]
    fields: tuple[Fields, ...]
    natures: Mapping[str, Basis]
    routes: tuple[Route, ...]
    paraf: tuple[Paraf, ...]
    relations: tuple[Relation, ...]
    mandates: tuple[Mandate, ...]
    oddities: tuple[Oddity, ...]
    provisions: Mapping[Citation, Provision]
    replaces_shipped: bool = False
    """Whether the file stands in for a shipped one of the same id."""

    def name(self, party: str) -> str:
        """The canonical name of a party id of this region."""
        return self.parties[party].name

    def cite(self, citation: Citation) -> str:
        """The long form of a citation, with the names of annex rows."""
        last = citation.parts[-1]
        party = self.parties.get(last.label) if last.level == "baris" else None
        return citation.long({last.label: party.name} if party is not None else None)
