"""The remarks that belong to an answer: oddities of the text, gaps, cautions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from jalur.law.citation import Basis, Citation, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.text.messages import Text, message

NoteKind = Literal["oddity", "gap", "caution"]


@dataclass(frozen=True, slots=True)
class Note:
    """A remark that belongs to an answer."""

    kind: NoteKind
    text: Text
    basis: Basis = ()


def oddity_notes(
    region: Region, cited: Iterable[Citation], only: str | None = None
) -> tuple[Note, ...]:
    """A note for every oddity at or above a cited provision, in the order of the text.

    ``only`` keeps oddities of one kind.
    """
    citations = unique(cited)
    notes = []
    for oddity in region.oddities:
        wanted = only is None or oddity.kind == only
        if wanted and any(oddity.at.covers(citation) for citation in citations):
            notes.append(Note("oddity", oddity.text, (oddity.at,)))
    return tuple(notes)


def party_notes(region: Region, *parties: Party) -> tuple[Note, ...]:
    """What to know of the parties: a name that the regulation does not have, an added file."""
    notes = [
        Note("caution", message("note.unnamed", name=party.name))
        for party in parties
        if not party.named
    ]
    if region.replaces_shipped:
        replaced = message("note.replaces-shipped", region=region.regulation.name)
        notes.append(Note("caution", replaced))
    return tuple(notes)


def without_repetition(notes: Iterable[Note]) -> tuple[Note, ...]:
    """The notes in their order, each text once with every basis it was given for."""
    merged: dict[tuple[NoteKind, Text], Basis] = {}
    for note in notes:
        known = merged.get((note.kind, note.text), ())
        merged[note.kind, note.text] = unique((*known, *note.basis))
    return tuple(Note(kind, text, basis) for (kind, text), basis in merged.items())
