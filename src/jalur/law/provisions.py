"""The text itself: its headings and its provisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jalur.law.citation import Basis, Citation

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.enumerations import HeadingKind


UNWRITTEN = "(belum diringkas)"
"""In the place of a summary that nobody has written yet."""
KINDS_FOR_PARTIES = ("means", "rhythm")
"""The kinds of provision that may say for whom they are, though nobody acts there."""
DELETED = "deleted"
"""The kind of a provision that a later regulation took out."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A BAB, Bagian or Paragraf and the article it stands before."""

    before: Citation
    kind: HeadingKind
    number: str
    title: str

    @property
    def name(self) -> str:
        """As it is cited: ``BAB XIII``, ``Bagian Kesatu``."""
        kind = self.kind.upper() if self.kind == "bab" else self.kind.capitalize()
        return f"{kind} {self.number}"


@dataclass(frozen=True, slots=True)
class Period:
    """When some provisions are in force, where their regulation is for longer."""

    provisions: Basis
    """They, and what stands below them."""
    since: str | None
    """The first day on which they are in force (ISO 8601); None: that of the regulation."""
    until: str | None
    """The first day on which they are in force no more; None: as long as the regulation is."""
    basis: Basis

    def has(self, day: str) -> bool:
        """Whether they are in force on that day."""
        return (self.since or day) <= day and (self.until is None or day < self.until)

    def means(self, citation: Citation) -> bool:
        """Whether it is about a provision."""
        return any(each.covers(citation) for each in self.provisions)


@dataclass(frozen=True, slots=True)
class Provision:
    """One addressable piece of the text, in our own words."""

    ref: Citation
    kind: str
    summary: str
    refers_to: Basis
    term: str | None
    for_whom: tuple[tuple[str, Basis], ...] = ()
    """Of a means or rhythm: the parties that it is for, each with the provisions that say so."""
    since: str | None = None
    """The amending regulation that gave it its present words, or deleted it."""
    open: bool = False
    """Whether it is not encoded yet: it has no summary, a guessed one, or not all of its facts."""
