"""Which parties and words stand in which provision of a text, without their order and number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jalur.law.citation import Citation


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in the provision itself, not in what is above or below it."""

    parties: frozenset[str] = frozenset()
    """The parties of the region that it names, in whatever spelling."""
    words: frozenset[str] = frozenset()
    """Its words as they fold, without those that every sentence has."""


Concordance = Mapping[Citation, Entry]
"""Every provision of a regulation; empty where nobody made one of its text."""


def listed(provisions: Iterable[Citation]) -> tuple[Citation, ...]:
    """Those of ``provisions`` that a concordance has: all but the closing.

    A copy of the text may have signatures and stamps there, another has not.
    """
    return tuple(ref for ref in provisions if ref.parts[0].level != "penutup")
