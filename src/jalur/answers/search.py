"""Words looked up in the names of parties, the fields of coordinators and summaries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from jalur.law.citation import Citation
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.notes import Note
from jalur.text.folding import fold
from jalur.text.messages import Message, message


class Place(IntEnum):
    """Where the words stand; the better a place the earlier its hits are shown."""

    NAME = 0
    PART_OF_NAME = 1
    SUMMARY = 2
    PART_OF_SUMMARY = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """A party, a field or a provision in which every word stands."""

    region: Region
    ref: Citation
    """The provision, or the first that names the party or the field."""
    place: Place
    party: Party | None = None
    """Whose name it is, or to whom the field is given; None where a summary has the words."""
    field: str | None = None
    """The words of the field."""


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The hits: the better place first, then in the order of the cities and of the text."""

    words: str
    hits: tuple[Hit, ...]
    notes: tuple[Note, ...] = ()

    @property
    def region(self) -> None:
        """A search is about no single regulation."""

    @property
    def silence(self) -> Message | None:
        """That nothing has the words."""
        return None if self.hits else message("silent.search", words=self.words)


def search(regions: Sequence[Region], words: str) -> SearchAnswer:
    """Every party, field and provision of ``regions`` that has all of ``words``."""
    wanted = fold(words).split()
    hits = [hit for region in regions for hit in _hits(region, wanted)] if wanted else []
    return SearchAnswer(words=words, hits=tuple(sorted(hits, key=lambda hit: hit.place)))


def _hits(region: Region, wanted: Sequence[str]) -> Iterator[Hit]:
    shown: set[Citation] = set()
    for party in sorted(region.parties.values(), key=lambda party: party.basis[0].sort_key()):
        whole = [_stands(name, wanted) for name in (party.name, *party.aliases)]
        if any(each is not None for each in whole):
            shown.update(party.basis)
            place = Place.NAME if True in whole else Place.PART_OF_NAME
            yield Hit(region, party.basis[0], place, party)
    for given in region.fields:
        for field in given.fields:
            whole_words = _stands(field, wanted)
            if whole_words is not None:
                place = Place.NAME if whole_words else Place.PART_OF_NAME
                coordinator = region.parties[given.coordinator]
                yield Hit(region, given.basis[0], place, coordinator, field)
    for provision in region.provisions.values():
        whole_words = _stands(provision.summary, wanted)
        # A provision whose party was shown by its name is not shown again for its summary.
        if whole_words is not None and provision.ref not in shown:
            place = Place.SUMMARY if whole_words else Place.PART_OF_SUMMARY
            yield Hit(region, provision.ref, place)


def _stands(text: str, wanted: Iterable[str]) -> bool | None:
    """True where every word stands whole, False where some are parts of words, else None."""
    folded = fold(text)
    words = set(folded.split())
    if all(word in words for word in wanted):
        return True
    return False if all(word in folded for word in wanted) else None
