"""How the text of a regulation was read: which line was taken for what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from jalur.law.region import Region
from jalur.reasoning.notes import Note
from jalur.source.text import SourceText, operative
from jalur.text.messages import Message, message

Shown = Literal["provisions", "outline", "furniture"]


@dataclass(frozen=True, slots=True)
class ReadingAnswer:
    """A text as it was read; the file that holds it; what a person wants to see of it."""

    source: SourceText
    file: str
    shown: Shown = "provisions"
    notes: tuple[Note, ...] = ()

    @property
    def region(self) -> Region | None:
        """A text is read without a region."""
        return None

    @property
    def silence(self) -> Message | None:
        """Said where no article was found; the rest that was read is shown all the same."""
        if operative(self.source.provisions):
            return None
        return message("silent.text", file=self.file)

    @property
    def counted(self) -> Message:
        """What was read, in numbers."""
        within = operative(self.source.provisions)
        return message(
            "text.counted",
            articles=len({ref.parts[0] for ref in within}),
            operative=len(within),
            provisions=len(self.source.provisions),
            headings=len(self.source.headings),
            pages=self.source.pages,
            furniture=len(self.source.furniture),
        )
