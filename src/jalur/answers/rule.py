"""One rule of ``verify``: when it finds something, and what is to be done about it."""

from __future__ import annotations

from dataclasses import dataclass

from jalur.reasoning.notes import Note


@dataclass(frozen=True, slots=True)
class RuleAnswer:
    """A rule by its id; what it says stands in the catalogue."""

    rule: str
    notes: tuple[Note, ...] = ()

    @property
    def region(self) -> None:
        """A rule is the same for every region."""

    @property
    def silence(self) -> None:
        """A rule that there is always has its page."""
