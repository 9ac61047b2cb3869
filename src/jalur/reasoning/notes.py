"""What every answer has: the party asked about, a status, and the notes that belong to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jalur.law.citation import Basis, Citation, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.text.messages import Text, message


@dataclass(frozen=True, slots=True)
class Note:
    """A remark that belongs to an answer."""

    kind: str
    """``oddity``, ``gap`` or ``caution``."""
    text: Text
    basis: Basis = ()


def oddity_notes(region: Region, cited: Iterable[Citation], only: str | None = None) -> tuple[Note, ...]:
    """A note for every oddity (of one kind: ``only``) at or above a cited provision, in the order of the text."""
    citations = unique(cited)
    return tuple(
        Note("oddity", oddity.text, (oddity.at,))
        for oddity in region.oddities
        if only in (None, oddity.kind) and any(oddity.at.covers(citation) for citation in citations)
    )


def party_notes(region: Region, *parties: Party) -> tuple[Note, ...]:
    """What to know of the parties themselves: a proper name that the regulation does not have, an added file."""
    notes = [Note("caution", message("note.unnamed", name=party.name)) for party in parties if not party.named]
    if region.replaces_shipped:
        notes.append(Note("caution", message("note.replaces-shipped", region=region.regulation.name)))
    return tuple(notes)


def without_repetition(notes: Iterable[Note]) -> tuple[Note, ...]:
    """The notes in their order, each text once with every basis it was given for."""
    merged: dict[tuple[str, Text], Basis] = {}
    for note in notes:
        merged[note.kind, note.text] = unique((*merged.get((note.kind, note.text), ()), *note.basis))
    return tuple(Note(kind, text, basis) for (kind, text), basis in merged.items())
