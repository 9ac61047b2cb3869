"""Words looked up in names, fields, summaries and the text itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from jalur.answers.search_forms import as_one_word, one_word_each
from jalur.answers.search_terms import Term, Terms, terms
from jalur.answers.unread import of_search, part_of_search
from jalur.law.citation import Citation
from jalur.law.parties import Party
from jalur.law.provisions import UNWRITTEN, Heading
from jalur.law.region import Region
from jalur.reasoning.notes import Note
from jalur.reasoning.unfinished import provisions_known
from jalur.text.folding import fold
from jalur.text.messages import Message, message


class Place(IntEnum):
    """Where the words stand; the better a place the earlier its hits are shown."""

    NAME = 0
    PART_OF_NAME = 1
    SUMMARY = 2
    PART_OF_SUMMARY = 3
    TEXT = 4
    LIST = 5
    """Some in the provision, the others in what its list says above it."""
    PART_OF_TEXT = 6


@dataclass(frozen=True, slots=True)
class Hit:
    """A party, a field, a heading or a provision in which every word stands."""

    region: Region
    ref: Citation
    """The provision, or the first that names the party or the field."""
    place: Place
    party: Party | None = None
    """Whose name it is, or to whom the field is given; None where a provision has the words."""
    field: str | None = None
    """The words of the field."""
    heading: Heading | None = None
    """The heading whose title has the words; ``ref`` is the article below it."""


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The hits: the better place first, then in the order of the cities and of the text."""

    words: str
    hits: tuple[Hit, ...]
    regions: tuple[Region, ...]
    """Those that were searched."""
    notes: tuple[Note, ...] = ()

    @property
    def region(self) -> None:
        """A search is about no single regulation."""

    @property
    def looked(self) -> Message:
        """Where the words were looked for."""
        texts = sum(1 for region in self.regions if region.concordance)
        return message("search.looked", count=len(self.regions), texts=texts)

    @property
    def silence(self) -> Message | None:
        """That nothing has the words, and what was looked through."""
        if self.hits:
            return None
        id = "silent.search"
        if any(region.partly for region in self.regions):
            id = "unfinished.nothing"
        return Message(id, (("words", self.words),), self._looked_and_not)

    @property
    def _looked_and_not(self) -> Message:
        """Where the words were looked for, and in which annexes they could not be."""
        then: Message | None = None
        for region in reversed(self.regions):
            for lacking in (of_search(region), part_of_search(region)):
                then = replace(lacking, then=then) if lacking is not None else then
        return replace(self.looked, then=then)


def search(regions: Sequence[Region], words: str) -> SearchAnswer:
    """Every party, field, heading and provision of ``regions`` that has all of ``words``.

    A provision has a word where its summary or its text has it; each is a hit once, at its best
    place. An abbreviation or a name stands for its party in whatever spelling. Raises ``DataError``
    where the concordance of a region is broken.
    """
    hits: list[Hit] = []
    wanted = [terms(region, words) for region in regions]
    for region, each in zip(regions, wanted, strict=True):
        hits += _hits(region, each) if each.every else ()
    return SearchAnswer(
        words=words,
        hits=tuple(sorted(hits, key=lambda hit: hit.place)),
        regions=tuple(regions),
        notes=(*_notes(regions, wanted), *(_parts(regions) if hits else ())),
    )


def search_anywhere(regions: Sequence[Region], typed: Sequence[str]) -> SearchAnswer:
    """As ``search``, where no city was chosen: the first of the words ``typed`` may be the city.

    Where they are the id or the name of a region, the others are looked for in that region alone,
    as in every other command; a note says so, and how all of them are looked for. Words that were
    typed as one are no city and what follows it.
    """
    named = _named_first(regions, typed)
    if named is None:
        return search(regions, " ".join(typed))
    region, rest = named
    gaps = {"words": rest, "region": region.regulation.name, "typed": " ".join(typed)}
    note = Note("caution", message("note.search-in-city", **gaps))
    answer = search([region], rest)
    return replace(answer, notes=(note, *answer.notes))


def _named_first(regions: Sequence[Region], typed: Sequence[str]) -> tuple[Region, str] | None:
    """The region whose id or name the words begin with, and what follows; None where none is, or
    nothing follows.
    """
    for count in range(len(typed) - 1, 0, -1):
        first, rest = fold(" ".join(typed[:count])), " ".join(typed[count:])
        for region in regions:
            if first in (fold(region.id), fold(region.regulation.name)) and fold(rest):
                return region, rest
    return None


def _notes(regions: Sequence[Region], wanted: Sequence[Terms]) -> Iterator[Note]:
    """What the words were taken for, and what could not be looked through."""
    meant: dict[str, dict[str, None]] = {}
    for region, each in zip(regions, wanted, strict=True):
        for term in each.every:
            named = (region.name(id) for id in sorted(term.parties))
            meant.setdefault(term.typed, {}).update(dict.fromkeys((*named, *term.meanings)))
    for word, names in meant.items():
        others = [name for name in names if fold(name) != word]
        if others:
            typed = _with_points(regions, word)
            yield Note("caution", message("note.expanded", word=typed, names="; ".join(others)))
    terms_of = [term for each in wanted for term in each.every]
    begun = {term.typed for term in terms_of if term.begun and term.forms}
    for word in sorted(begun - {term.typed for term in terms_of if not term.begun}):
        yield Note("caution", message("note.search-begun", word=word))
    left_out = dict.fromkeys(word for each in wanted for word in each.function_words)
    if left_out:
        yield Note("caution", message("note.function-words", words=", ".join(left_out)))
    without = [region.regulation.name for region in regions if not region.concordance]
    if without:
        yield Note("gap", message("note.no-concordance", regions="; ".join(without)))


def _with_points(regions: Sequence[Region], word: str) -> str:
    """A word as it is written, where that is with points which do not count: u.b."""
    shorts = (short for region in regions for short in region.common.written_short)
    return next((each for each in shorts if "." in each and fold(each) == word), word)


def _parts(regions: Sequence[Region]) -> Iterator[Note]:
    """Which regulations are encoded in part; a search without hits says so itself."""
    for region in regions:
        partly = part_of_search(region)
        if partly is not None:
            yield Note("caution", partly)


def _hits(region: Region, wanted: Terms) -> Iterator[Hit]:
    for party in sorted(region.parties.values(), key=lambda party: party.basis[0].sort_key()):
        place = _in_name(region, party, wanted)
        if place is not None:
            yield Hit(region, party.basis[0], place, party)
    for given in region.fields:
        for field in given.fields:
            whole = _stands(region, field, wanted.every)
            if whole is not None:
                place = Place.NAME if whole else Place.PART_OF_NAME
                coordinator = region.parties[given.coordinator]
                yield Hit(region, given.basis[0], place, coordinator, field)
    for heading in region.headings:
        whole = _stands(region, heading.title, wanted.every)
        if whole is not None:
            place = Place.SUMMARY if whole else Place.PART_OF_SUMMARY
            yield Hit(region, heading.before, place, heading=heading)
    for ref in provisions_known(region):
        summary = region.provision(ref).summary
        # Where nobody has written one, our own words stand in its place.
        whole = None if summary == UNWRITTEN else _stands(region, summary, wanted.every)
        if whole:
            yield Hit(region, ref, Place.SUMMARY)
            continue
        in_text = _in_text(region, ref, wanted)
        if whole is False:
            yield Hit(region, ref, Place.PART_OF_SUMMARY)
        elif in_text is not None:
            yield Hit(region, ref, in_text)


def _in_name(region: Region, party: Party, wanted: Terms) -> Place | None:
    if all(party.id in term.parties for term in wanted.every):
        return Place.NAME
    whole = [_stands(region, name, wanted.every) for name in (party.name, *party.aliases)]
    if True in whole:
        return Place.NAME
    return Place.PART_OF_NAME if False in whole else None


def _stands(region: Region, text: str, wanted: Iterable[Term]) -> bool | None:
    """True where every word stands whole, False where some are parts of words, else None."""
    folded = as_one_word(region.common, fold(text, region.common.spellings))
    words = frozenset(folded.split())
    part = False
    for term in wanted:
        if term.among(words) or any(f" {name} " in f" {folded} " for name in term.names):
            continue
        if not term.within(folded):
            return None
        part = True
    return not part


def _in_text(region: Region, ref: Citation, wanted: Terms) -> Place | None:
    """Where the text of the provision has the words; function words are everywhere."""
    entry = region.concordance.get(ref)
    if entry is None or not wanted.content:
        return None

    def all_stand(stands: Callable[[Term], bool]) -> bool:
        return all(stands(term) for term in wanted.content)

    words = one_word_each(region.common, entry.words)

    # An annex has the words of all its rows, which mean nothing beside one another.
    apart = region.provision(ref).kind != "annex"

    def own(term: Term) -> bool:
        return term.among(words, apart) or not term.parties.isdisjoint(entry.parties)

    def above(term: Term) -> bool:
        others = [region.concordance.get(parent) for parent in ref.parents()]
        return any(
            term.among(one_word_each(region.common, each.words))
            or not term.parties.isdisjoint(each.parties)
            for each in others
            if each is not None
        )

    if all_stand(own):
        return Place.TEXT
    some = not ref.is_row and any(own(term) for term in wanted.content)
    if some and all_stand(lambda term: own(term) or above(term)):
        return Place.LIST
    if all_stand(lambda term: own(term) or not term.forms.isdisjoint(words)):
        return Place.PART_OF_TEXT
    return None
