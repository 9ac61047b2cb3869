"""What a regulation revokes or amends, what amended it, and what is annexed to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jalur.law.citation import Basis, Citation

if TYPE_CHECKING:
    from jalur.law.enumerations import ChangeAct


@dataclass(frozen=True, slots=True)
class Revocation:
    """A regulation that this one revokes."""

    regulation: str
    amended_by: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class Change:
    """What one instruction of an amending regulation does."""

    at: Citation
    act: ChangeAct
    what: tuple[Citation, ...]
    """The provisions of the amended regulation; none where it is a heading, or not said."""


@dataclass(frozen=True, slots=True)
class Amendment:
    """A regulation that this one amends."""

    regulation: str
    changes: Sequence[Change]
    basis: Basis


@dataclass(frozen=True, slots=True)
class AmendedBy:
    """A regulation that amended this one."""

    regulation: str
    promulgated: str
    """The date (ISO 8601)."""
    read: bool
    """Whether the file was encoded from the text with this amendment in it."""
    basis: Basis
    """Where the text itself names it, as the heading of a consolidated one does."""
    since: str | None = None
    """From which day on it is in force (ISO 8601), where that is not the day of promulgation."""

    @property
    def begins(self) -> str:
        """The first day on which the regulation holds as it was amended (ISO 8601)."""
        return self.since or self.promulgated


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex, and whether the source contains it."""

    ref: Citation
    subject: str
    in_source: bool
    basis: Basis
    """Where the body refers to it."""
