"""Names of a region as they are compared, and the class words they begin with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cached_property
from typing import TYPE_CHECKING

from jalur.law.closed_lists import ClosedLists
from jalur.reasoning.once import once_per_region
from jalur.text.folding import fold

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.parties import Party
    from jalur.law.region import Region


class Wording:
    """Folded names and class words, each made once for many questions."""

    def __init__(self, common: ClosedLists) -> None:
        self.common = common
        self._folded: dict[str, str] = {}

    def fold(self, name: str) -> str:
        """``name`` with the spellings that are compared; what was typed is better not kept."""
        if name not in self._folded:
            self._folded[name] = fold(name, self.common.spellings)
        return self._folded[name]

    @cached_property
    def class_words(self) -> dict[str, str]:
        """The folded class words to their kinds; of two kinds the first of the list has a word."""
        kinds = reversed(list(self.common.kinds.values()))
        return {self.fold(word): kind.id for kind in kinds for word in kind.class_words}

    @cached_property
    def closed_words(self) -> frozenset[str]:
        """The class words behind which no name of its own stands: no name has two of them."""
        kinds = self.common.kinds
        words = self.class_words.items()
        return frozenset(word for word, kind in words if not kinds[kind].proper_names)

    def class_word(self, wanted: str) -> str:
        """The longest class word that the name is, or begins with; empty where there is none."""
        return longest_beginning(wanted, self.class_words)

    def called_otherwise(self, wanted: str) -> list[str]:
        """The name with each other class word of its kind, where names of their own stand behind
        these: *Rumah Sakit Umum Daerah Harapan*, for *RSUD Harapan*.
        """
        word = self.class_word(wanted)
        kind = self.common.kinds.get(self.class_words.get(word, ""))
        if kind is None or not kind.proper_names or wanted == word:
            return []
        own_name = wanted.removeprefix(word)
        return [self.fold(other) + own_name for other in kind.class_words]

    def names(self, party: Party) -> list[str]:
        """The folded names of a party, each once; its own first."""
        return list(dict.fromkeys(map(self.fold, (party.name, *party.aliases))))

    def is_short(self, word: str) -> bool:
        """Whether a folded word is a class word or an abbreviation."""
        return word in self.class_words or word in self._abbreviations

    @cached_property
    def _abbreviations(self) -> frozenset[str]:
        return frozenset(map(fold, self.common.abbreviations))

    def is_known_short(self, wanted: str) -> bool:
        """Whether a folded name is an abbreviation in common use; the gaps in it do not count."""
        closed = wanted.replace(" ", "")
        return any(closed == short.replace(" ", "") for short in self._abbreviations)

    def unjoined(self, folded: str) -> str:
        """The folded name without the words that join its parts."""
        joining = self.common.typing.joining
        return " ".join(word for word in folded.split() if word not in joining)

    def telling(self, folded: str) -> set[str]:
        """The words of a folded name that tell it from others of its kind."""
        rest = folded.removeprefix(self.class_word(folded)).split()
        return set(rest).difference(self.quiet)

    @cached_property
    def words_of_affairs(self) -> dict[str, str]:
        """The folded words for affairs, as units in common use have them, to the affair."""
        words = {self.unjoined(self.fold(name)): id for id, name in self.common.affairs.items()}
        for served in self.common.standard_units.values():
            for affair, name in served.items():
                words.setdefault(self.unjoined(self.fold(name)), affair)
        return words

    @cached_property
    def units_for(self) -> dict[frozenset[str], tuple[str, ...]]:
        """The affairs of the units in common use, to the folded names of those that have them."""
        units: dict[frozenset[str], tuple[str, ...]] = {}
        for name, served in self.common.standard_units.items():
            affairs = frozenset(served)
            units[affairs] = (*units.get(affairs, ()), self.fold(name))
        return units

    @cached_property
    def quiet(self) -> frozenset[str]:
        """The words that tell nothing, beside the class words."""
        typing = self.common.typing
        return frozenset((*typing.joining, *typing.untelling))


def begins(name: str, word: str) -> bool:
    """Whether a name is the word, or has it as its first."""
    return name == word or name.startswith(word + " ")


def _beginnings(name: str) -> Iterator[str]:
    """The name and, of its first words, every number, the most of them first."""
    end = len(name)
    while end > 0:
        yield name[:end]
        end = name.rfind(" ", 0, end)


def has_words(name: str, words: str) -> bool:
    """Whether the folded words stand in the folded name, whole and in this order."""
    return f" {words} " in f" {name} "


def longest_beginning(wanted: str, phrases: Iterable[str]) -> str:
    """The longest of the phrases that the name is, or begins with; empty where none is."""
    if isinstance(phrases, (Mapping, Set)):  # A name has few beginnings, a list many phrases.
        return next((each for each in _beginnings(wanted) if each in phrases), "")
    return max((phrase for phrase in phrases if begins(wanted, phrase)), key=len, default="")


def without_region(wording: Wording, region: Region, folded: str) -> Iterator[str]:
    """The folded name without the name of the region, or what stands for it, at its end.

    With it goes the unit that encloses others: Bagian Hukum Setda Kota Kendari.
    """
    meta = region.regulation
    for tail, is_region in _tails(region):
        rest = folded.removesuffix(" " + wording.fold(tail))
        if rest == folded or wording.common.head_words.get(rest) == "":
            continue
        # Of Kepala Sekretariat Daerah no word for a head must be left over, of Staf Setda no Staf.
        if not (" " in rest or is_region or wording.is_short(rest)):
            continue
        # Of "Kecamatan Banjar" the class word must not be left over: Banjar is its name there.
        if tail != meta.place or not _may_be_called(wording, region, rest):
            yield rest


@once_per_region
def _tails(region: Region) -> tuple[tuple[str, bool], ...]:
    """What may stand behind a name, and whether it is the region alone."""
    meta, common = region.regulation, region.common
    enclosing = [
        word for kind in common.kinds.values() if kind.encloses for word in kind.class_words
    ]
    enclosing += [
        short
        for short, concept in common.abbreviations.items()
        if any(common.kinds[kind].encloses for kind in concept.kinds)
    ]
    regions = (meta.name, meta.place, *common.typing.anywhere)
    within = [
        f"{word} {name}" for word in enclosing for name in (*regions, _kind_of_region(region))
    ]
    tails = [(tail, tail in regions) for tail in (*within, *enclosing)]
    return (*tails, *((tail, True) for tail in regions))


def without_kind(wording: Wording, region: Region, folded: str) -> tuple[str, ...]:
    """The folded name without the kind of the region alone: Dinas Sosial Kota.

    It may be a word of a name, as in Dinas Tata Kota: what is left must be a whole one.
    """
    rest = folded.removesuffix(" " + wording.fold(_kind_of_region(region)))
    return () if rest == folded else (rest,)


def _kind_of_region(region: Region) -> str:
    """What stands before the place in the name of a region: Kota, Kabupaten."""
    return region.regulation.name.removesuffix(region.regulation.place).strip()


def _may_be_called(wording: Wording, region: Region, rest: str) -> bool:
    """Whether the name of the region behind a class word may be that of one of the class."""
    kind = wording.class_words.get(rest)
    if kind is None:
        return False
    if not wording.common.kinds[kind].proper_names:
        return True
    classes = (party for party in region.parties.values() if party.kind == kind)
    return any(kind in members.kinds for party in classes for members in party.members)
