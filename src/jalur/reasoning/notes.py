"""The remarks that belong to an answer: oddities of the text, gaps, cautions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from jalur.law.citation import Basis, Citation, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.concerns import Nearness, Question, joins, nearness
from jalur.text.messages import Message, Text, message

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.oddities import Oddity

NoteKind = Literal["oddity", "gap", "caution"]


KINDS: tuple[NoteKind, ...] = ("caution", "gap", "oddity")
"""In the order in which they are read: first what keeps an answer from being misread."""


INCOMPLETE = "incomplete"
"""The kind of an oddity that leaves something open."""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark that belongs to an answer."""

    kind: NoteKind
    text: Text
    basis: Basis = ()
    nearness: Nearness = Nearness.ASKED
    """How near it is to the question; a gap or a caution is always about it."""
    weight: int = 0
    """Of those that are equally near, the least comes first."""
    said_there: bool = False
    """Whether a page of routes or chains says it at the very route or step that it is about."""

    @property
    def concerns(self) -> bool:
        """Whether it touches what was asked, not only a provision that was cited."""
        return self.nearness != Nearness.ASIDE


def oddity_notes(
    region: Region,
    cited: Iterable[Citation],
    question: Question | None = None,
    only: str | None = None,
    told: Basis = (),
) -> tuple[Note, ...]:
    """A note for every oddity at or above a cited provision, the nearest to ``question`` first,
    and of those the weightiest.

    An oddity below one is noted where it joins two names and one of them was asked about: by it
    a rule for the other may have answered. Without a question every note concerns; ``only`` keeps
    oddities of one kind. What is incomplete at a provision of ``told``, and touches nobody, is
    said at a step that rests on it. Before them all stands from or until when a cited provision
    is in force, where its regulation is for longer.
    """
    citations, kinds = unique(cited), region.common.oddity_kinds
    above = {each.parts[:n] for each in citations for n in range(1, len(each.parts) + 1)}
    notes = []
    for oddity in region.oddities:
        wanted = only is None or oddity.kind == only
        noted = oddity.at.parts in above or _joins_asked(region, oddity, citations, question)
        if wanted and noted:
            near = nearness(region, oddity, question) if question else Nearness.ASKED
            weight = kinds.index(oddity.kind)
            there = oddity.kind == INCOMPLETE and near == Nearness.PROVISION and oddity.at in told
            notes.append(Note("oddity", oddity.text, (oddity.at,), near, weight, there))
    if region.periods and only is None:
        from jalur.reasoning.periods import told as in_force  # Few provisions begin later.

        later = [
            Note("caution", in_force(region, each, "note.period"), each.basis)
            for each in region.periods
            if each not in region.not_in_force and any(map(each.means, citations))
        ]
        return (*later, *sorted(notes, key=_order))
    return tuple(sorted(notes, key=_order))


def _joins_asked(region: Region, oddity: Oddity, cited: Basis, question: Question | None) -> bool:
    """Whether an oddity below what is cited joins two names, one of which was asked about.

    Of what one rule rests on the finest provisions count: where it cites an item and the opening
    of its list, it is not about the other items.
    """
    if question is None or question.asked.isdisjoint(oddity.parties) or not joins(region, oddity):
        return False
    bases = [each.basis for each in question.shown] or [cited]
    return any(
        at.covers(oddity.at) and not any(at != other and at.covers(other) for other in basis)
        for basis in bases
        for at in basis
    )


def party_notes(
    region: Region, *parties: Party, unfinished: Message | None = None
) -> tuple[Note, ...]:
    """What to know of the parties: a name that the regulation does not have, or whose entry is a
    guess; what is not encoded yet, or what is said of that instead; an added file.
    """
    notes = [
        Note("caution", region.message("note.unnamed", name=party.name))
        for party in parties
        if not party.named
    ]
    if region.partly:
        from jalur.reasoning.unfinished import left  # Few files are encoded in part.

        notes.append(Note("caution", unfinished or left(region, *parties)))
    guessed = "; ".join(party.name for party in parties if party.guessed)
    if guessed:
        notes.append(Note("caution", message("note.guessed", names=guessed)))
    if region.replaces_shipped:
        replaced = message("note.replaces-shipped", region=region.regulation.name)
        notes.append(Note("caution", replaced))
    return tuple(notes)


def without_repetition(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Each text once, with every basis it was given for, as near as it ever was.

    Cautions come first, then gaps, then oddities, the nearest and weightiest before the others.
    """
    merged: dict[tuple[NoteKind, Text], Note] = {}
    for note in notes:
        known = merged.setdefault((note.kind, note.text), note)
        basis = unique((*known.basis, *note.basis))
        near = min(known.nearness, note.nearness)
        weight = min(known.weight, note.weight)
        there = known.said_there and note.said_there
        merged[note.kind, note.text] = replace(
            known, basis=basis, nearness=near, weight=weight, said_there=there
        )
    return tuple(sorted(merged.values(), key=_order))


def _order(note: Note) -> tuple[int, Nearness, int]:
    return KINDS.index(note.kind), note.nearness, note.weight


def shown(notes: Iterable[Note], most: int | None, said_there: bool = False) -> tuple[Note, ...]:
    """The notes that a person is shown: those that concern the question, at most so many.

    They stand in their order, cautions about a name before all; ``most`` may be None: every one.
    ``said_there`` where the page has what it says of a rule or a step beside it.
    """
    wanted = (note for note in notes if note.concerns and not (said_there and note.said_there))
    return tuple(wanted)[:most]
