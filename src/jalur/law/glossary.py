"""A word of the glossary, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A word of answers, from ``data/common/glossary.yaml``."""

    id: str
    terms: Mapping[str, str]
    """Language to what the word is called in it."""
    means: Mapping[str, str]
    """Language to what it means."""
    words: tuple[str, ...]
    """What else people type for it."""
    where: tuple[str, ...]
    """The commands whose answers have it."""
