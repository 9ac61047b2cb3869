"""The parties that are meant by what is short for a name, each with the note of how it was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jalur.law.abbreviations import Concept
from jalur.law.parties import Party
from jalur.reasoning.abbreviations import (
    by_initials,
    is_short_for,
    meant,
    note_of,
    simplest,
    taken_apart,
)
from jalur.reasoning.by_affairs import instead_of
from jalur.reasoning.outcomes import Found
from jalur.reasoning.wording import Wording
from jalur.text.messages import message


def noted(
    wording: Wording,
    typed: str,
    concept: Concept,
    parties: Sequence[Party],
    sure: Sequence[Party],
    every: Sequence[Party],
) -> list[Found]:
    """Each of the parties, with a note unless it is ``sure`` that its own name was typed.

    What is said of one that stands in the place of another unit is inferred, as it is where that
    one is written out.
    """
    return [
        Found(party)
        if party in sure
        else Found(
            party
            if _is_the_unit(wording, concept, party)
            else instead_of(wording, typed, concept.affairs, party),
            (note_of(wording, typed, concept, party, every),),
        )
        for party in parties
    ]


def _is_the_unit(wording: Wording, concept: Concept, party: Party) -> bool:
    """Whether the party is the very unit that an abbreviation stands for in common use, and not
    one in its place; also where none is in common use.
    """
    affairs = frozenset(concept.affairs)
    standard = (wording.fold(concept.standard),) if concept.standard else ()
    units = standard or wording.units_for.get(affairs, ())
    if wording.common.kinds[party.kind].proper_names:
        return True
    if affairs < party.affairs.keys():
        return False
    return not units or any(
        wording.class_words.get(wording.class_word(unit)) == party.kind
        and any(wording.telling(unit) <= wording.telling(own) for own in wording.names(party))
        for unit in units
    )


def in_common_use(
    wording: Wording, typed: str, short: str, concept: Concept, units: Sequence[Party]
) -> list[Found]:
    """The units in common use that a concept means, with a note where another name was typed."""
    fitting = meant(wording, concept, units)
    chosen = [party for party in fitting if party.name == concept.standard]
    return [
        Found(party)
        if _says_all(wording, short, party, concept)
        else Found(party, (message("note.read-as", typed=typed, name=party.name),))
        for party in chosen or simplest(fitting)
    ]


def by_parts(
    wording: Wording,
    typed: str,
    wanted: str,
    named: Sequence[Party],
    standard: Sequence[Party],
    in_use: Sequence[Party],
) -> Iterator[list[Found]]:
    """The units with these initials, then those for the affairs of the parts of a name.

    ``in_use`` are the units in common use, ``standard`` the same where the region names none.

    Of the units in common use none that does more than what the parts name.
    """
    for parties, elsewhere in ((named, in_use), (standard, ())):
        note = "note.read-by-initials"
        yield [
            Found(each, (message(note, typed=typed, name=each.name),))
            for each in by_initials(wording, wanted, parties, elsewhere)
        ]
    concept = taken_apart(wording, wanted)
    if concept is None:
        return
    affairs = set(concept.affairs)
    found = meant(wording, concept, named)
    if len(found) == 1 and len(affairs.intersection(found[0].affairs)) * 2 <= len(affairs):
        return  # Most of what the parts name is done by nobody, or named here otherwise.
    words = wording.unjoined(wanted)
    sure = [party for party in found if _says_all(wording, words, party, concept)]
    yield noted(wording, typed, concept, found, sure, named)
    others = in_common_use(wording, typed, words, concept, standard)
    yield [each for each in others if affairs.issuperset(each.party.affairs)]


def _says_all(wording: Wording, short: str, party: Party, concept: Concept) -> bool:
    """Whether what was typed is short for the name of the party, or all of it is short and
    stands for the very affairs of the party.

    What has some words of the name in full and others not (Perdagangan, Koperasi dan UMKM) is
    another name.
    """
    if is_short_for(wording, short, party, concept):
        return True
    typed = wording.telling(short)
    in_full = any(typed.intersection(name.split()) for name in wording.names(party))
    return not in_full and set(concept.affairs) == set(party.affairs)
