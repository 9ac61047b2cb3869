"""Where the file says that a provision which names two parties sets no rule between them."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.law.citation import Citation
from jalur.law.judgements import NotARule
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.membership import memberships
from jalur.reasoning.notes import Note
from jalur.text.messages import message


def judgements_at(region: Region, ref: Citation) -> tuple[Note, ...]:
    """A note for every judgement about a provision, or one above it."""
    return tuple(_note(region, each) for each in region.not_a_rule if each.at.covers(ref))


def judgements_between(region: Region, a: Party, b: Party) -> tuple[Note, ...]:
    """A note for every judgement about the two, each under its own name or that of its group."""
    if not region.not_a_rule:
        return ()
    reached = [frozenset(memberships(region, party)) for party in (a, b)]
    return tuple(
        _note(region, each)
        for each in region.not_a_rule
        if any(x != y for x in reached[0].intersection(each.parties) for y in _in(each, reached[1]))
    )


def _in(judgement: NotARule, reached: frozenset[str]) -> Iterator[str]:
    return (id for id in judgement.parties if id in reached)


def _note(region: Region, judgement: NotARule) -> Note:
    names = "; ".join(map(region.name, judgement.parties))
    text = message("note.not-a-rule", names=names, reason=judgement.reason)
    return Note("caution", text, (judgement.at,))
