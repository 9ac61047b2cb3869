"""What a rule says of one place of a regulation that is encoded."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.law.citation import Citation
from jalur.law.enumerations import Severity
from jalur.text.messages import Text


@dataclass(frozen=True, slots=True)
class Remark:
    """A breach of a rule at a provision."""

    phrase: str
    """The rule, and behind a full stop which of its phrases says what is wrong."""
    at: Citation
    path: str
    """Where in the file."""
    gaps: tuple[tuple[str, Text], ...] = ()
    level: Severity | None = None
    """What it weighs, where that is less than a breach of the rule otherwise does."""

    @property
    def rule(self) -> str:
        """The rule alone."""
        return self.phrase.partition(".")[0]


def remark(
    phrase: str, at: Citation, path: str, /, *, level: Severity | None = None, **gaps: Text
) -> Remark:
    """A remark whose phrase ``audit.<phrase>`` has these gaps."""
    return Remark(phrase, at, path, tuple(gaps.items()), level)
