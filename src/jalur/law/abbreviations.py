"""Abbreviations in common use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Concept:
    """What an abbreviation stands for: parties of these kinds, or those that serve the affairs."""

    kinds: tuple[str, ...]
    affairs: tuple[str, ...] = ()
    """Every affair of which the abbreviation has a part; one of several is not enough."""
    words: tuple[str, ...] = ()
    """A name that has one of them is meant."""
    standard: str | None = None
    """Which of the names in common use is meant."""
