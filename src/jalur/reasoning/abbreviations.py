"""Which parties an abbreviation stands for, be it a known one or one that is taken apart."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from jalur.law.abbreviations import Concept
from jalur.law.parties import Party
from jalur.reasoning.spelling_out import begins_initials, is_initials, spells
from jalur.reasoning.wording import Wording, begins, has_words
from jalur.text.folding import fold
from jalur.text.messages import Message, message

_MOST_PARTS = 6
"""Short words of which one name is made."""


def meant(wording: Wording, concept: Concept, parties: Iterable[Party]) -> list[Party]:
    """The parties that ``concept`` stands for, in their order.

    Of a concept with several affairs the first must be that of a party of its kinds. No other is
    left out: it is one party that has all that anybody has, else every party that has one of
    them, of another kind too where none of the kinds does.
    """
    every = tuple(parties)
    fitting = [party for party in every if party.kind in concept.kinds]
    if concept.words:
        return [party for party in fitting if _is_called(wording, party, concept.words)]
    if not concept.affairs:
        return fitting
    having = {affair: [p for p in fitting if affair in p.affairs] for affair in concept.affairs}
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


def of_kind(concept: Concept, kind: str) -> Concept:
    """The concept where a class word was typed with it: Dinas PUPR."""
    return replace(concept, kinds=(kind,))


def simplest(parties: Iterable[Party]) -> list[Party]:
    """Of several units in common use those with the fewest affairs."""
    every = list(parties)
    fewest = min((len(party.affairs) for party in every), default=0)
    return [party for party in every if len(party.affairs) == fewest]


def with_initials(
    wording: Wording,
    short: str,
    parties: Iterable[Party],
    fits: Callable[[Wording, str, str], bool] = is_initials,
) -> list[Party]:
    """The units, of a kind without proper names, of which a name has ``short`` as its initials, be
    it in the spelling that is compared or in its own.
    """
    kinds = wording.common.kinds
    return [
        party
        for party in parties
        if kinds[party.kind].category == "unit"
        and not kinds[party.kind].proper_names
        and any(
            fits(wording, short, name)
            for name in (*wording.names(party), *map(fold, (party.name, *party.aliases)))
        )
    ]


def by_initials(
    wording: Wording, short: str, parties: Sequence[Party], in_use: Iterable[Party]
) -> list[Party]:
    """The units that ``short`` may mean by its initials; none where no name has these.

    Beside those that have them, those whose first words have them, and those of its kind that do
    all that a unit ``in_use`` of these initials does: DKP may be short for Ketahanan Pangan,
    Pertanian dan Perikanan as well, and for Kelautan dan Perikanan, though a unit of the text is
    exactly a DKP.
    """
    own = with_initials(wording, short, parties)
    if not own:
        return []
    begun = with_initials(wording, short, parties, begins_initials)
    elsewhere = with_initials(wording, short, in_use)
    doing = [
        party
        for party in parties
        if any(
            unit.kind == party.kind and unit.affairs and set(unit.affairs) <= set(party.affairs)
            for unit in elsewhere
        )
    ]
    ids = {party.id for party in (*own, *begun, *doing)}
    return [party for party in parties if party.id in ids]


def named_short(
    wording: Wording, wanted: str, affairs: Collection[str], parties: Iterable[Party]
) -> list[Party]:
    """The parties of which a word of the name is short for the folded name ``wanted``, and which
    have all the ``affairs`` that stand in it: Bappeda, Badan Perencanaan Pembangunan Daerah.
    """
    kind = wording.class_words.get(wording.class_word(wanted))
    return [
        party
        for party in parties
        if affairs
        and set(affairs).issubset(party.affairs)
        and any(
            is_initials(wording, word, wanted)
            or (party.kind == kind and word not in wanted and spells(wording, word, wanted))
            for name in wording.names(party)
            for word in name.split()
        )
    ]


def is_short_for(wording: Wording, short: str, party: Party, concept: Concept) -> bool:
    """Whether ``short`` says all that a name of the party says, and nothing else."""
    names = wording.names(party)
    if any(has_words(name, short) for name in names):
        return True
    if concept.affairs and not set(concept.affairs).issuperset(party.affairs):
        return False
    return any(spells(wording, short, name) for name in names)


def taken_apart(wording: Wording, wanted: str) -> Concept | None:
    """What a name made of short words stands for: Dishubkominfo, Dinas Kop UKM, Kantor PP dan KB.

    It begins with the class word of a unit, or with what is short for one. None where a part is
    not known, none is short, or the parts may be told apart in two ways.
    """
    common = wording.common
    word = wording.class_word(wanted)
    if word:
        kind, rest = wording.class_words[word], wanted.removeprefix(word)
    else:
        shorts = common.typing.short_classes
        short = max((s for s in shorts if wanted.startswith(s)), key=len, default="")
        if not short:
            return None
        kind, rest = wording.class_words[wording.fold(shorts[short])], wanted.removeprefix(short)
    if common.kinds[kind].category != "unit" or common.kinds[kind].proper_names:
        return None
    words = wording.unjoined(rest)
    ways = list(_ways(wording, words, _MOST_PARTS))
    fewest = min(map(len, ways), default=0)
    several = {
        tuple(dict.fromkeys(affair for part in way for affair in _affairs(wording, part)))
        for way in ways
        if len(way) == fewest and any(part in common.typing.short_affairs for part in way)
    }
    return Concept((kind,), several.pop()) if len(several) == 1 else None


def note_of(
    wording: Wording, typed: str, concept: Concept, party: Party, parties: Sequence[Party]
) -> Message:
    """That an abbreviation is read as a party with another name, and why."""
    from jalur.reasoning.by_affairs import words_for

    if not concept.affairs:
        return message("note.read-as", typed=typed, name=party.name)
    names = wording.common.affairs
    units = [other for other in parties if wording.common.kinds[other.kind].category == "unit"]
    lacking = [a for a in concept.affairs if not any(a in unit.affairs for unit in units)]
    gaps = {
        "typed": typed,
        "name": party.name,
        "affairs": words_for(wording, party, concept.affairs),
    }
    if lacking:
        missing = "; ".join(names[affair] for affair in lacking)
        return message("note.read-by-affairs-but", **gaps, lacking=missing)
    return message("note.read-by-affairs", **gaps)


def _ways(wording: Wording, words: str, most: int) -> Iterator[tuple[str, ...]]:
    """Every way in which the words are made of known parts, at most so many."""
    rest = words.lstrip()
    if not rest:
        yield ()
    if not rest or not most:
        return
    for part in _parts(wording):
        # A whole word is no part of another: Sosial of Sosialisasi.
        short = part in wording.common.typing.short_affairs
        if rest.startswith(part) if short else begins(rest, part):
            for way in _ways(wording, rest[len(part) :], most - 1):
                yield (part, *way)


def _parts(wording: Wording) -> tuple[str, ...]:
    """The short words, and whole ones that stand for one affair."""
    return (*wording.common.typing.short_affairs, *wording.words_of_affairs)


def _affairs(wording: Wording, part: str) -> tuple[str, ...]:
    short = wording.common.typing.short_affairs
    return short.get(part) or (wording.words_of_affairs[part],)


def _is_called(wording: Wording, party: Party, words: Iterable[str]) -> bool:
    """Whether one of the names of the party has one of the words."""
    return any(has_words(name, word) for name in wording.names(party) for word in words)
