"""In what a document is initialled and signed, and in what where that cannot be had."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.citation import Basis
    from jalur.law.enumerations import Medium
    from jalur.law.rules.exceptions import Excepted


@dataclass(frozen=True, slots=True)
class Fallback:
    """The medium that takes the place of the one that a rule asks for."""

    medium: Medium
    when: str | None
    """In which case, in our words; None where the text gives none."""
    basis: Basis
    """The provisions that allow it; never empty."""


@dataclass(frozen=True, slots=True)
class EveryMedium:
    """In what every document of some kinds is signed, whatever rule is about it."""

    documents: tuple[str, ...]
    """These and the cases of them; empty: every document."""
    medium: Medium
    fallback: Fallback | None
    basis: Basis
    exceptions: tuple[Excepted, ...] = ()
    """Which documents, or in which case, it does not mean; no parties."""
