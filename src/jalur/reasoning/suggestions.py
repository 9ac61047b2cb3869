"""What is suggested for a name that means no party: the nearest by meaning and by spelling."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from jalur.law.parties import Party
from jalur.reasoning.near_names import MOST, near_names
from jalur.reasoning.spelling_out import initials, letters
from jalur.reasoning.wording import Wording, has_words, longest_beginning

if TYPE_CHECKING:  # A type alone: it is made where a name is asked for.
    from jalur.reasoning.unnamed import Unnamed


def suggested(
    wording: Wording, unnamed: Unnamed, wanted: str, parties: Sequence[Party]
) -> tuple[str, ...]:
    """At most five names of the region for the folded ``wanted``, the nearest first.

    What a head or an office of the state is called for short is looked for by its whole name, and
    a name that speaks of an affair by whom the affair lies with.
    """
    from difflib import get_close_matches

    words = _without_head(wording, wanted)
    state = unnamed.state_name(unnamed.led_by(words) or words)
    if state is not None:
        words = wording.fold(state.office.name)
    affairs = set(_affairs(wording, words))
    affairs.update(state.office.affairs if state is not None else ())
    every = (*parties, *unnamed.standard)
    meant = {
        party.name: shared
        for party in every
        if (shared := len(affairs.intersection(party.affairs)))
    }
    names = {name: party.name for party in every for name in wording.names(party)}
    quiet = (*wording.quiet, *wording.common.head_words)
    first = [names[name] for name in _elsewhere(wording, words) if name in names]
    first += [party.name for party in every if _is_class_of(wording, words, party)]
    units = {initials(wording, name): shown for name, shown in names.items()}
    first += [units[each] for each in get_close_matches(letters(words), units, cutoff=0.8)]
    near = near_names(words, names, wording.class_words, quiet, meant)
    return tuple(dict.fromkeys((*first, *near)))[:MOST]


def _elsewhere(wording: Wording, words: str) -> Iterable[str]:
    """What regions of another kind have in place of what the name begins with."""
    for alike in wording.common.typing.counterparts:
        folded = [wording.fold(each) for each in alike]
        if longest_beginning(words, folded):
            yield from folded


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
    concept = taken_apart(wording, wanted)
    if concept is not None:
        yield from concept.affairs
    for short, known in wording.common.abbreviations.items():
        if has_words(plain, wording.fold(short)):
            yield from known.affairs
