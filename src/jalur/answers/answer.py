"""What every answer has, whatever was asked."""

from __future__ import annotations

from typing import Protocol

from jalur.law.region import Region
from jalur.reasoning.notes import Note
from jalur.text.messages import Message


class Answer(Protocol):
    """An answer as the formats need it; each question has a dataclass of its own."""

    @property
    def region(self) -> Region | None:
        """The regulation that answers; None where several do, or none."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """The remarks that belong to the answer, without the sentence of silence."""

    @property
    def silence(self) -> Message | None:
        """The sentence in place of an answer where the honest answer is no, else None."""


def all_notes(answer: Answer) -> tuple[Note, ...]:
    """The notes of an answer, the sentence of its silence first."""
    return (*silence_note(answer), *answer.notes)


def silence_note(answer: Answer) -> tuple[Note, ...]:
    """The sentence of silence as a note, where there is one."""
    return () if answer.silence is None else (Note("gap", answer.silence),)
