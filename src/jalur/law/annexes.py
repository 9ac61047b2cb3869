"""What a regulation revokes, and what is annexed to it."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.law.citation import Basis, Citation


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
