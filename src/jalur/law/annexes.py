"""What a regulation revokes or amends, and what is annexed to it."""

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
class Annex:
    """An annex, and whether the source contains it."""

    ref: Citation
    subject: str
    in_source: bool
    basis: Basis
    """Where the body refers to it."""
