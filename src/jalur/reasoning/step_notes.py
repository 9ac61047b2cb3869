"""What is to be known of single steps: what they leave open, and what a page says there anyway."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.law.citation import Basis, unique
from jalur.reasoning.notes import Note
from jalur.reasoning.steps import UNSTATED, Step


def open_steps(steps: Iterable[Step]) -> tuple[Note, ...]:
    """A gap for every step whose office is left open; a page has the reason at the step."""
    return tuple(
        Note("gap", step.reason, step.basis, said_there=True)
        for step in steps
        if step.undetermined and step.reason
    )


def told_at_steps(steps: Iterable[Step]) -> Basis:
    """The provisions whose openness a page tells of at the step that rests on them.

    It gives our reading there, or says that it is not known which of the offices are meant.
    """
    told = (step.basis for step in steps if step.reason or step.pick == UNSTATED)
    return unique(citation for basis in told for citation in basis)
