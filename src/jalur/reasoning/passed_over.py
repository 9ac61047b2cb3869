"""What the text leaves open about a party, where its rules pass that party over."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.law.citation import Citation
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.concerns import Nearness
from jalur.reasoning.notes import INCOMPLETE, Note, oddity_notes
from jalur.reasoning.questions import question_about


def passed_over(
    region: Region,
    cited: Iterable[Citation],
    about: Iterable[Party | None],
    farthest: Nearness = Nearness.SUBJECT,
) -> tuple[Note, ...]:
    """What is incomplete at the provisions of the rules that a question was held against, where it
    touches those asked about.

    ``cited`` are these provisions, whomever they reach; ``farthest`` is how near it must be. An
    answer that does not have them may be silent for this very reason.
    """
    notes = oddity_notes(region, cited, question_about(region, about), only=INCOMPLETE)
    return tuple(note for note in notes if note.nearness <= farthest)
