"""What sentences have in common by which somebody passes something on to others."""

from __future__ import annotations

from jalur.drafting.reading import Reading
from jalur.verification.patterns import any_of


class PassingWords:
    """Patterns for the parts of such a sentence."""

    def __init__(self, reading: Reading) -> None:
        words, entrusting = reading.vocabulary, reading.vocabulary.drafting.mandates
        self.force = rf"(?:(?P<force>{any_of(reading.common.forces)})\s+)?"
        self.towards = any_of(words.receivers[:1])
        self.entrusted = any_of(entrusting["entrusted_passive"])
        """A verb in the passive."""
        self.passive = (
            rf"{self.force}\b(?:{self.entrusted})\s+(?:(?:{any_of(words.agents)})\s+)?"
            r"<(?P<by>[a-z0-9-]+)>\s+"
        )
        """That and by whom, up to those to whom it leads: *dapat dilimpahkan oleh A*."""
