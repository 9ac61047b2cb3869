"""Whom, or which papers, a rule does not mean: *kecuali*, *tidak berlaku bagi*."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.law.citation import Basis


@dataclass(frozen=True, slots=True)
class Excepted:
    """What the text takes out of a rule; one of the three stands there at the least."""

    parties: tuple[str, ...]
    documents: tuple[str, ...]
    words: str | None
    """In which case, in our words; with parties it is these that are excepted then alone."""
    basis: Basis
    """The provisions that say so; those of the rule where the file has none."""
