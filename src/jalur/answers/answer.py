"""What every answer has, whatever was asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, Protocol

from jalur.law.region import Region
from jalur.law.status import NOT_ENCODED, SILENT, Status
from jalur.reasoning.notes import Note
from jalur.reasoning.once import once_per_answer
from jalur.text.messages import Message

if TYPE_CHECKING:  # Most answers are not silent, and read nothing of it.
    from jalur.answers.mentions import Mentions
    from jalur.answers.sought import Sought


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


class AnswerWithStatus(Answer, Protocol):
    """An answer about one regulation that says how sure it is."""

    @property
    def status(self) -> Status:
        """How sure it is, or that it is silent."""


def silence_of(answer: Answer) -> Message | None:
    """The sentence of silence with what the text says to it; None where there is an answer.

    Raises ``DataError`` where the concordance of the text is broken.
    """
    said = told_silence(answer)
    if said is None:
        return None
    found = mentions_of(answer)
    return said if found is None else _followed(said, found.sentence)


def told_silence(answer: Answer) -> Message | None:
    """The sentence of silence alone; None where there is an answer."""
    if answer.silence is None:
        return None
    said = answer.silence
    if answer.region is not None and answer.region.partly:
        from jalur.answers.unfinished import in_place_of  # Few files are encoded in part.

        said = in_place_of(answer.region, said)
    if answer.region is not None and answer.region.not_in_force:
        from jalur.reasoning.periods import left_out  # Few provisions begin later.

        said = left_out(answer.region, said)
    return said


def told_status(answer: AnswerWithStatus) -> Status | Literal["not-encoded"]:
    """The status of an answer as it is told: a file that is encoded in part is never silent."""
    if answer.status != SILENT or answer.region is None or not answer.region.partly:
        return answer.status
    from jalur.answers.unfinished import is_of_the_text

    silence = answer.silence
    return SILENT if silence is not None and not is_of_the_text(silence) else NOT_ENCODED


def _followed(said: Message, last: Message) -> Message:
    """The sentences with one more at their end."""
    return replace(said, then=last if said.then is None else _followed(said.then, last))


@once_per_answer
def mentions_of(answer: Answer) -> Mentions | None:
    """What the text says where an answer is silent; None where nothing is looked for in it."""
    sought: Sought | None = getattr(answer, "sought", None)
    if answer.silence is None or answer.region is None or sought is None:
        return None
    from jalur.answers.mentions import mentions

    return mentions(answer.region, sought)


def all_notes(answer: Answer) -> tuple[Note, ...]:
    """The notes of an answer, the sentence of its silence first."""
    return (*silence_note(answer), *answer.notes)


def silence_note(answer: Answer) -> tuple[Note, ...]:
    """The sentence of silence as a note, where there is one."""
    silence = silence_of(answer)
    return () if silence is None else (Note("gap", silence),)
