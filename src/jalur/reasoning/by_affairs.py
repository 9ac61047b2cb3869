"""The unit that does the same under another name, by the affairs of which a typed name speaks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from jalur.law.parties import Party
from jalur.reasoning.outcomes import Found
from jalur.reasoning.wording import Wording, has_words
from jalur.text.messages import message


def doing_the_same(
    wording: Wording, typed: str, wanted: str, parties: Sequence[Party]
) -> list[Found]:
    """The units of the region that have the affairs of a unit which it does not name.

    ``wanted`` is ``typed`` as it folds. Today's Dinas Lingkungan Hidup was a Kantor Lingkungan
    Hidup; two where its affairs lie with two; none where one of the affairs is nobody's, so that
    no unit does what the name says.
    """
    affairs = affairs_of_unit(wording, wanted)
    kind = wording.class_words.get(wording.class_word(wanted), "")
    if not affairs:
        return []
    kinds = _kinds_in_place_of(wording, kind)
    units = [party for party in parties if party.kind in kinds]
    if any(all(affair not in unit.affairs for unit in units) for affair in affairs):
        return []
    return [
        _in_its_place(wording, typed, unit, affairs)
        for unit in units
        if not unit.affairs.keys().isdisjoint(affairs)
    ]


def part_of(wording: Wording, typed: str, wanted: str, found: Found) -> Found:
    """The party found by some of its words, taken as what does the work of the unit that is typed,
    where that does only a part of what the party does: Dinas Komunikasi dan Informatika, of a Dinas
    Perhubungan, Komunikasi dan Informatika.
    """
    affairs = affairs_of_unit(wording, wanted) if found.notes else ()
    if affairs and set(affairs) < found.party.affairs.keys():
        return _in_its_place(wording, typed, found.party, affairs)
    return found


def _in_its_place(wording: Wording, typed: str, unit: Party, affairs: Iterable[str]) -> Found:
    """The unit, so that whatever is said of it is inferred, with the note that says why."""
    said = {"typed": typed, "name": unit.name, "affairs": words_for(wording, unit, affairs)}
    read = instead_of(wording, typed, affairs, unit)
    return Found(read, (message("note.does-the-same", **said),))


def instead_of(wording: Wording, typed: str, affairs: Iterable[str], unit: Party) -> Party:
    """The unit as one that is taken for another, so that whatever is said of it is inferred; as it
    is where no affair tells that it is another.
    """
    words = words_for(wording, unit, affairs)
    if not words:
        return unit
    said = {"typed": typed, "name": unit.name, "affairs": words}
    return replace(unit, read_for=message("reason.does-the-same", **said))


def words_for(wording: Wording, unit: Party, affairs: Iterable[str]) -> str:
    """The words of the name of a unit that say which of the affairs it has; what the affairs are
    called, where it is a short name that does not say them.
    """
    own = [affair for affair in affairs if affair in unit.affairs]
    said = [unit.affairs[affair] for affair in own]
    if any(wording.fold(words) == wording.fold(unit.name) for words in said):
        said = [wording.common.affairs.get(affair, affair) for affair in own]
    return "; ".join(dict.fromkeys(said))


def affairs_of_unit(wording: Wording, wanted: str) -> tuple[str, ...]:
    """The affairs of a unit by its folded name: of one in common use, or by all of its words.

    Empty where a word of the name is none of an affair, or it names no unit, or two.
    """
    common = wording.common
    word = wording.class_word(wanted)
    kind = common.kinds.get(wording.class_words.get(word, ""))
    if kind is None or kind.category != "unit" or kind.proper_names or word == wanted:
        return ()
    for name, served in common.standard_units.items():
        if wording.unjoined(wording.fold(name)) == wording.unjoined(wanted):
            return tuple(served)
    rest = wanted.removeprefix(word)
    if any(has_words(rest, other) for other in wording.closed_words):
        return ()
    return _affairs_alone(wording, rest)


def _affairs_alone(wording: Wording, words: str) -> tuple[str, ...]:
    """The affairs of words of which every one that tells something is one of an affair."""
    rest = f" {wording.unjoined(words)} "
    found: dict[str, None] = {}
    # Longer words come first, so that Pekerjaan Umum is not also Umum.
    for said in sorted(wording.words_of_affairs, key=len, reverse=True):
        if f" {said} " in rest:
            rest = rest.replace(f" {said} ", " ")
            found[wording.words_of_affairs[said]] = None
    return tuple(found) if wording.quiet.issuperset(rest.split()) else ()


def _kinds_in_place_of(wording: Wording, kind: str) -> tuple[str, ...]:
    """The kind itself, and those that a unit of it may have been of before."""
    for kinds in wording.common.typing.reorganised:
        if kind in kinds:
            return kinds
    return (kind,)
