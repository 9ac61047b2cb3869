"""What a word that people say for a field stands for: affairs, or a unit of that name."""

from __future__ import annotations

from typing import NamedTuple

from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.names import Ambiguous, Found, resolve
from jalur.reasoning.wording import begins, has_words
from jalur.text.folding import fold
from jalur.text.messages import Message, message
from jalur.text.stems import has_stem

SHORT = 3
"""What is not longer is an abbreviation, and no stem of other words."""


class Sense(NamedTuple):
    """What a word stands for beside its own letters."""

    word: str
    folded: str
    affairs: frozenset[str] = frozenset()
    exactly: bool = False
    """Whether it is the very name of the affairs: what else has it in its name is not meant."""
    parties: frozenset[str] = frozenset()
    """The ids of those whose name or abbreviation it is."""
    others: tuple[str, ...] = ()
    """Folded: what it is short for, or what is short for it (*SDM*, *sumber daya manusia*)."""

    def stands_in(self, region: Region, text: str) -> bool:
        """Whether each of the words stands there, be it as the stem of another."""
        words = _fold(region, text).split()
        return any(
            bool(wanted) and all(any(_is(word, part) for word in words) for part in wanted)
            for wanted in map(str.split, (self.folded, *self.others))
        )

    def is_borne_by(self, region: Region, unit: Party) -> bool:
        """Whether it stands in a name of the unit, but for the class word that others share."""
        alone = sum(other.kind == unit.kind for other in region.parties.values()) == 1
        words = () if alone else region.common.kinds[unit.kind].class_words
        classes = [_fold(region, word) for word in words]
        for name in (unit.name, *unit.aliases):
            text = _fold(region, name)
            shared = max((each for each in classes if begins(text, each)), key=len, default="")
            if text == self.folded or self.stands_in(region, text[len(shared) :] or text):
                return True
        return False

    def reason(self, region: Region, affairs: frozenset[str]) -> Message:
        """Why something with these affairs is taken for what was asked."""
        shared = [name for id, name in region.common.affairs.items() if id in affairs]
        return message("reason.affair", word=self.word, affair=", ".join(shared))


def sense_of(region: Region, word: str) -> Sense:
    """The affairs of this very name; else those that people call so; else those whose names have
    the words; else those of the party whose name or abbreviation it is.
    """
    wanted = _fold(region, word)
    sense = Sense(word, wanted, others=_otherwise(region, wanted))
    if not wanted:
        return sense
    affairs, exactly = _affairs(region, word)
    if affairs:
        return sense._replace(affairs=affairs, exactly=exactly)
    return _by_name(region, sense)


def names_affairs(region: Region, word: str) -> bool:
    """Whether it is the name of affairs, or part of one, or what people say for them."""
    return bool(_affairs(region, word)[0])


def _affairs(region: Region, word: str) -> tuple[frozenset[str], bool]:
    """The affairs that a word names, and whether it is their very name."""
    wanted = _fold(region, word)
    names = {id: (fold(id), _fold(region, name)) for id, name in region.common.affairs.items()}
    exactly = frozenset(id for id, each in names.items() if wanted in each)
    said = frozenset(region.common.affair_words.get(fold(word), ()))
    within = (id for id, each in names.items() if any(has_words(name, wanted) for name in each))
    return exactly or said or frozenset(within), bool(exactly)


def _otherwise(region: Region, wanted: str) -> tuple[str, ...]:
    """What the word is short for in writing, or what is short for it."""
    known = {
        fold(short): [_fold(region, each) for each in meant]
        for short, meant in region.common.written_short.items()
    }
    return (*known.get(wanted, ()), *(short for short, meant in known.items() if wanted in meant))


def _by_name(region: Region, sense: Sense) -> Sense:
    """The parties that an abbreviation means, or the one whose name the word is."""
    match resolve(region, sense.word):
        case Found(party=party):
            unit = region.parties.get(party.heads or "", party)
            return sense._replace(affairs=frozenset(unit.affairs), parties=frozenset({unit.id}))
        case Ambiguous(candidates=candidates) if _is_abbreviation(region, sense):
            return sense._replace(parties=frozenset(each.id for each in candidates))
    return sense


def _is_abbreviation(region: Region, sense: Sense) -> bool:
    return any(fold(sense.word) == fold(each) for each in region.common.abbreviations)


def may_lie_in_a_field(region: Region, party: Party) -> bool:
    """Whether it is a unit, or an office outside that the text assigns or that has an affair."""
    category = region.common.kinds[party.kind].category
    if category != "outside":
        return category == "unit"
    assigned = any(party.id in assignment.units for assignment in region.assignments)
    return assigned or bool(party.affairs)


def _is(word: str, part: str) -> bool:
    """Whether a word is this one, or has it as its stem."""
    return word == part or (len(part) > SHORT and has_stem(part)(word))


def _fold(region: Region, text: str) -> str:
    return fold(text, region.common.spellings)
