"""What the file judges of its regulation: provisions that set no rule, though they may seem to."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.law.citation import Citation


@dataclass(frozen=True, slots=True)
class NotARule:
    """Our judgement that a provision, though it names these parties, sets no rule between them."""

    at: Citation
    """It holds for the provision and those below it."""
    parties: tuple[str, ...]
    """Two or more; it holds for any two of them."""
    reason: str
