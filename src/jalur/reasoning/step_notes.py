"""What is to be known of single steps: what they leave open, and what a page says there anyway."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jalur.law.citation import Basis, unique
from jalur.reasoning.notes import Note
from jalur.reasoning.steps import UNSTATED, Step
from jalur.text.messages import message


def step_notes(steps: Iterable[Step]) -> Iterator[Note]:
    """A gap for every step whose office is left open, and a caution for each that is one in some
    case alone; a page has both at the step, and who asks for single columns may have neither.
    """
    for step in steps:
        if step.undetermined and step.reason:
            yield Note("gap", step.reason, step.basis, said_there=True)
        if step.condition:
            offices = "/".join(step.offices)
            text = message("note.step-in-case", offices=offices, condition=step.condition)
            yield Note("caution", text, step.basis, said_there=True)


def told_at_steps(steps: Iterable[Step]) -> Basis:
    """The provisions whose openness a page tells of at the step that rests on them.

    It gives our reading there, or says that it is not known which of the offices are meant.
    """
    told = (step.basis for step in steps if step.reason or step.pick == UNSTATED)
    return unique(citation for basis in told for citation in basis)
