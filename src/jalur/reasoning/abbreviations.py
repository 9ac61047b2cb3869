"""Which parties an abbreviation in common use stands for."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.law.abbreviations import Concept
from jalur.law.parties import Party
from jalur.reasoning.wording import Wording, has_words


def meant(wording: Wording, concept: Concept, parties: Iterable[Party]) -> list[Party]:
    """The parties that ``concept`` stands for, in their order.

    Of a concept with several affairs the first must be that of a party of its kinds. No other is
    left out: it is one party that has all that anybody has, else every party that has one of
    them, of another kind too where none of the kinds does.
    """
    every = tuple(parties)
    of_kind = [party for party in every if party.kind in concept.kinds]
    if concept.words:
        return [party for party in of_kind if _is_called(wording, party, concept.words)]
    if not concept.affairs:
        return of_kind
    having = {affair: [p for p in of_kind if affair in p.affairs] for affair in concept.affairs}
    if not having[concept.affairs[0]]:
        return []
    kinds = wording.common.kinds
    for affair, served_by in having.items():
        if not served_by:
            units = [party for party in every if kinds[party.kind].category == "unit"]
            having[affair] = [party for party in units if affair in party.affairs]
    served = [affair for affair, parties in having.items() if parties]
    some = {party.id for parties in having.values() for party in parties}
    whole = [p for p in every if p.id in some and all(affair in p.affairs for affair in served)]
    return whole or [party for party in every if party.id in some]


def simplest(parties: Iterable[Party]) -> list[Party]:
    """Of several units in common use those with the fewest affairs."""
    every = list(parties)
    fewest = min((len(party.affairs) for party in every), default=0)
    return [party for party in every if len(party.affairs) == fewest]


def _is_called(wording: Wording, party: Party, words: Iterable[str]) -> bool:
    """Whether one of the names of the party has one of the words."""
    names = [wording.fold(name) for name in (party.name, *party.aliases)]
    return any(has_words(name, word) for name in names for word in words)
