"""Words looked up in the names of parties, the fields of the Asisten and the summaries of provisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jalur.law.citation import Citation
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.text.folding import fold


@dataclass(frozen=True, slots=True)
class Hit:
    """A party, a field or a provision in which every word stands."""

    region: Region
    ref: Citation
    """The provision, or the first that names the party or the field."""
    rank: int
    """0: whole words of a name; 1: parts of a name; 2 and 3: the same of a summary."""
    party: Party | None = None
    """The party that bears the name, or that the field is given to; None where a summary has the words."""
    field: str | None = None
    """The words of the field."""


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The hits: names before summaries, whole words before parts, then cities and the order of the text."""

    words: str
    hits: tuple[Hit, ...]


def search(regions: Sequence[Region], words: str) -> SearchAnswer:
    """Every party, field and provision of ``regions`` that has all of ``words``."""
    wanted = fold(words).split()
    found = [hit for region in regions for hit in _hits(region, wanted)] if wanted else []
    return SearchAnswer(words=words, hits=tuple(sorted(found, key=lambda hit: hit.rank)))


def _hits(region: Region, wanted: Sequence[str]) -> Iterator[Hit]:
    parties = sorted(region.parties.values(), key=lambda party: party.basis[0].sort_key())
    named: set[Citation] = set()
    for party in parties:
        rank = min((_rank(name, wanted, 0) for name in (party.name, *party.aliases)), default=9)
        if rank < 2:
            named.update(party.basis)
            yield Hit(region, party.basis[0], rank, party)
    for fields in region.fields:
        for field in fields.fields:
            rank = _rank(field, wanted, 0)
            if rank < 2:
                yield Hit(region, fields.basis[0], rank, region.parties[fields.coordinator], field)
    for provision in region.provisions.values():
        rank = _rank(provision.summary, wanted, 2)
        if rank < 4 and provision.ref not in named:
            yield Hit(region, provision.ref, rank)


def _rank(text: str, wanted: Iterable[str], best: int) -> int:
    """``best`` where every word stands whole, one more where some are parts of words, 9 where one is missing."""
    folded = fold(text)
    words = set(folded.split())
    if all(word in words for word in wanted):
        return best
    return best + 1 if all(word in folded for word in wanted) else 9
