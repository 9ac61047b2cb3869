"""What a rule says of one place of a text."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.law.citation import Citation
from jalur.law.enumerations import Severity
from jalur.text.messages import Text

MOST_WORDS = 7
"""So many printed words stand in a finding."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A breach of a rule at some characters of the running text."""

    phrase: str
    """The rule, and behind a full stop which of its phrases says what is wrong, where it has
    several: ``angka-22.end``.
    """
    start: int
    end: int
    gaps: tuple[tuple[str, Text], ...] = ()
    """What fills the gaps of the phrase."""
    level: Severity | None = None
    """What it weighs, where that is less than a breach of the rule otherwise does."""
    printed: tuple[int, int] | None = None
    """Where the words stand that show what is wrong, where that is not from ``start`` on."""
    at: Citation | None = None
    """What it is about, where that is not the provision in which ``start`` is."""

    @property
    def rule(self) -> str:
        """The rule alone."""
        return self.phrase.partition(".")[0]


def hit(
    phrase: str,
    start: int,
    end: int,
    /,
    *,
    level: Severity | None = None,
    printed: tuple[int, int] | None = None,
    at: Citation | None = None,
    **gaps: Text,
) -> Hit:
    """A hit whose phrase ``audit.<phrase>`` has these gaps."""
    return Hit(phrase, start, end, tuple(gaps.items()), level, printed, at)
