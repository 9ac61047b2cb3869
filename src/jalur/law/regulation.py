"""A regulation as a whole: its heading and closing, its age."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # Types alone: one file less to read when a command starts.
    from collections.abc import Sequence

    from jalur.law.annexes import AmendedBy, Amendment, Annex, Revocation
    from jalur.law.enumerations import Encoded, InForceStatus, UnitsListed


@dataclass(frozen=True, slots=True)
class Event:
    """A date (ISO 8601) and a place."""

    date: str
    place: str


@dataclass(frozen=True, slots=True)
class InForce:
    """What is known of later changes."""

    status: InForceStatus
    checked: str | None
    """The day on which somebody looked (ISO 8601)."""
    by: str | None
    """Who looked."""
    since: str | None = None
    """From which day on it is in force (ISO 8601), where that is not the day of promulgation."""
    until: str | None = None
    """The first day on which it was in force no more (ISO 8601)."""


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
    units: UnitsListed
    """Whether the text assigns units by name."""
    revokes: Sequence[Revocation]
    amends: Sequence[Amendment]
    annexes: Sequence[Annex]
    in_force: InForce
    sha256: str
    """Fingerprint of the text that the file was verified against."""
    amended_by: tuple[AmendedBy, ...] = ()
    """What amended it later, as far as known: in the order of time, what was read first."""
    encoded: Encoded = "whole"
    """Whether all of the text is in the file; else nothing that the file lacks is a silence."""
    provisions_in_text: int | None = None
    """How many operative provisions the text has, where the file says so."""
    provisions_encoded: int = 0
    """How many of them the file has, each judged by a person."""

    @property
    def read_up_to(self) -> AmendedBy | None:
        """The last amendment with which the text was read; None: the text as it was enacted."""
        return next((each for each in reversed(self.amended_by) if each.read), None)

    @property
    def begins(self) -> str:
        """The first day on which it was in force, in whatever words (ISO 8601)."""
        return self.in_force.since or self.promulgated.date

    @property
    def text_of(self) -> AmendedBy | None:
        """The amendment with which the text that was read began to be in force; None where that
        text is in force from the beginning.
        """
        read = [each for each in self.amended_by if each.read and each.begins > self.begins]
        return max(read, key=lambda each: each.begins, default=None)

    @property
    def since(self) -> str:
        """The first day on which the text that was read was in force (ISO 8601): before it the
        regulation had other words.
        """
        return self.text_of.begins if self.text_of else self.begins

    @property
    def not_read(self) -> tuple[AmendedBy, ...]:
        """The amendments that are known, and whose text was not read."""
        return tuple(each for each in self.amended_by if not each.read)

    @property
    def not_in_source(self) -> tuple[Annex, ...]:
        """The annexes that the source lacks: what they say was not read."""
        return tuple(annex for annex in self.annexes if not annex.in_source)

    @property
    def citation(self) -> str:
        """As the regulation is cited: ``Peraturan Walikota Kendari Nomor 35 Tahun 2020``."""
        return f"{self.kind} {self.place} Nomor {self.number} Tahun {self.year}"
