"""What the file judges of its regulation: provisions that set no rule, though they may seem to, and
findings of the audit that are known and stay.
"""

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


@dataclass(frozen=True, slots=True)
class Suppression:
    """Our judgement that what the audit finds under a rule at a provision is known, and stays."""

    rule: str
    """One of the rules of the audit."""
    at: Citation | None
    """It holds for the provision and those below it; None: for what stands at no provision."""
    reason: str
