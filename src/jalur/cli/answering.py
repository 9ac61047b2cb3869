"""One question about the party that was typed, or one about every name of stdin."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from jalur.answers.answer import Answer
from jalur.cli.deliver import deliver, with_notes
from jalur.cli.session import Notes, Session
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.output.views.view import View
from jalur.reasoning.before_names import capacity_of

A = TypeVar("A", bound=Answer)

STDIN = "-"
"""In place of a PARTY: read the names from stdin."""


def answer_party(
    session: Session,
    region: Region,
    typed: str,
    ask: Callable[[Party], A],
    view: View[A],
    notes: Notes = (),
    acting: Callable[[Party, str], A] | None = None,
) -> int:
    """Ask about the party that was typed and write the answer; ``-``: about each name of stdin.

    ``notes`` are what to know of other names of the question. ``acting`` asks about who holds the
    office for a time, in the capacity that was typed before it; without it the office alone
    answers. Each party is asked about once
    only: a batch has many names for the same one. Returns the exit code; raises ``UsageError``
    where the one name that was typed means no party, or several.
    """
    answers: dict[str, A] = {}

    def answer_to(name: str) -> A:
        party, own = session.party(region, name)
        if not party.named or party.read_for is not None:
            return with_notes(ask(party), (*notes, *own))
        capacity = None if acting is None else capacity_of(region.common, name)
        if acting is not None and capacity is not None:
            return with_notes(acting(party, capacity), (*notes, *own))
        if party.id not in answers:
            answers[party.id] = ask(party)
        return with_notes(answers[party.id], (*notes, *own))

    if typed == STDIN:
        from jalur.cli.batch import batch

        notes = (*session.remarks, *notes)
        return batch(session.options, answer_to, view)
    return deliver(session, answer_to(typed), view)
