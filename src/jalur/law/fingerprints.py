"""By what the words of a text are known again, without the words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jalur.law.citation import Citation


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """Of a text as a whole, and of what stands in it."""

    sha256: str
    """Of the file that was published."""
    provisions: Mapping[Citation, str]
    """Of the own words of every provision: neither case nor signs nor gaps count."""
    headings: Mapping[Citation, str]
    """Of the headings before an article, by that article."""
