"""What is suggested for a name that means no party: the nearest by meaning and by spelling."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from jalur.law.parties import Party
from jalur.reasoning.near_names import MOST, near_names
from jalur.reasoning.spelling_out import initials, letters
from jalur.reasoning.wording import Wording, has_words, longest_beginning
from jalur.text.folding import fold

if TYPE_CHECKING:  # A type alone: it is made where a name is asked for.
    from jalur.reasoning.unnamed import Unnamed


_SHORTEST = 3
"""Letters of the shortest word whose spelling is compared with names."""


def suggested(
    wording: Wording, unnamed: Unnamed, wanted: str, parties: Sequence[Party]
) -> tuple[str, ...]:
    """At most five names of the region for the folded ``wanted``, the nearest first.

    What a head is called for short is looked for by its whole name, a name that speaks of an affair
    by whom the affair lies with, and an office of the state by its affairs alone.
    """
    from difflib import get_close_matches

    words = _without_head(wording, wanted)
    state = unnamed.state_name(wording.fold(unnamed.led_by(words)) or words)
    affairs = set(state.office.affairs if state is not None else _affairs(wording, words))
    every = (*parties, *unnamed.standard)
    meant = {
        party.name: shared
        for party in every
        if (shared := len(affairs.intersection(party.affairs)))
    }
    names = {name: party.name for party in every for name in wording.names(party)}
    quiet = (*wording.quiet, *wording.common.head_words)
    first = [names[name] for name in _elsewhere(wording, words) if name in names]
    if first:
        return tuple(dict.fromkeys(first))[:MOST]
    if state is not None:
        # No word of an office of the state tells of a unit: Pemilihan Umum is no Bagian Umum.
        others = (party.name for party in unnamed.near(state.office))
        return tuple(dict.fromkeys((*others, *meant)))[:MOST]
    first += [party.name for party in every if _is_class_of(wording, words, party)]
    if wording.is_known_short(words) and _affairs_alone(wording, words):
        # Bapenda is no misspelt Bappeda: only who has to do with its affairs is near.
        return tuple(dict.fromkeys((*first, *meant)))[:MOST]
    units: dict[str, list[str]] = {}
    for party in every:
        for name in map(fold, (party.name, *party.aliases)):
            units.setdefault(initials(wording, name), []).append(party.name)
    short = letters(words)
    if " " not in words and len(words) < _SHORTEST:
        # So few letters are like every name: they begin the initials of one, or mean none.
        near = sorted((each for each in units if each.startswith(short)), key=len)
        first += [name for each in near for name in units[each]]
        return tuple(dict.fromkeys(first))[:MOST]
    if not wording.is_short(words):
        long = [each for each in units if len(each) >= _SHORTEST]
        close = get_close_matches(short, long, cutoff=0.8)
        first += [name for each in close for name in units[each]]
    first += near_names(words, names, wording.class_words, quiet, meant, _known_words(wording))
    return tuple(dict.fromkeys(first))[:MOST]


def _known_words(wording: Wording) -> frozenset[str]:
    """The words of affairs: what is one of them is no misspelt other word."""
    return frozenset(word for words in wording.words_of_affairs for word in words.split())


def _elsewhere(wording: Wording, words: str) -> Iterable[str]:
    """What regions of another kind have in place of what the name begins with."""
    for alike in wording.common.typing.counterparts:
        folded = [wording.fold(each) for each in alike]
        if longest_beginning(words, folded):
            yield from folded


def _affairs_alone(wording: Wording, words: str) -> bool:
    """Whether the abbreviation stands for a unit by its affairs."""
    closed = words.replace(" ", "")
    known = wording.common.abbreviations.items()
    return any(c.affairs for short, c in known if wording.fold(short).replace(" ", "") == closed)


def _is_class_of(wording: Wording, wanted: str, party: Party) -> bool:
    """Whether a party is the class of what an abbreviation stands for: BUMD, for PDAM."""
    known = [
        c for short, c in wording.common.abbreviations.items() if wording.fold(short) == wanted
    ]
    kinds = {
        kind for each in known for kind in each.kinds if wording.common.kinds[kind].proper_names
    }
    return any(kind in members.kinds for members in party.members for kind in kinds)


def _without_head(wording: Wording, wanted: str) -> str:
    """The name without words for who holds an office, but for those of a class: Kabag Hukum."""
    common = wording.common
    first, _, rest = wanted.partition(" ")
    if first in common.typing.acting and rest:
        wanted = rest
    head = longest_beginning(wanted, common.head_words)
    unit = f"{common.head_words[head]} {wanted.removeprefix(head).strip()}".strip() if head else ""
    return unit or wanted


def _affairs(wording: Wording, wanted: str) -> Iterable[str]:
    """The affairs of which a name speaks, in whole words, or in short ones behind a class word."""
    from jalur.reasoning.abbreviations import taken_apart

    plain = wording.unjoined(wanted)
    for words, affair in wording.words_of_affairs.items():
        if has_words(plain, words):
            yield affair
    # Ketapang, Sosnaker: what would be a name behind a class word.
    behind = () if wording.class_word(wanted) else wording.common.typing.short_classes
    for name in (wanted, *(f"{class_word}{wanted}" for class_word in behind)):
        concept = taken_apart(wording, name)
        if concept is not None:
            yield from concept.affairs
    for short, known in wording.common.abbreviations.items():
        if has_words(plain, wording.fold(short)):
            yield from known.affairs
