"""Which terms are defined, and how they are used: angka 102 to 109a."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from jalur.audit.definitions import Definition, definitions
from jalur.audit.expressions import expressions
from jalur.audit.hit import Hit, hit
from jalur.audit.occurrences import Occurrence, occurrences
from jalur.audit.own_kind import letters
from jalur.audit.subject import Subject

_SMALL = re.compile(r"[a-z]\w*(?:\W+[a-z]\w*)*")
_COUNTED = ("body", "lampiran")
"""The parts of a text in which terms are used."""
_LONGEST = 120
"""So many characters have the longest terms and compounds that are looked for around a place."""


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong with the choice of terms."""
    found = definitions(subject)
    if found is None:
        return
    items = found.items
    yield from _twice(items)
    yield from _ranks(subject, items)
    places = _places(subject, items)
    run = "".join(letters(subject.part_text(name)) for name in _COUNTED)
    for each in items:
        if each.names:
            yield from _use(subject, each, places, run)
    small = _Small(subject, places, found.end)
    for each in items:
        yield from small.check(each)


def _places(subject: Subject, items: Sequence[Definition]) -> Mapping[str, Sequence[Occurrence]]:
    """Where each name stands in the articles and the annexes."""
    found: defaultdict[str, list[Occurrence]] = defaultdict(list)
    names = [name for each in items for name in each.calls]
    for part in subject.source.parts:
        if part.name in _COUNTED:
            for name, start, end in occurrences(subject.text[part.start : part.end], names):
                found[name].append(Occurrence(name, part.start + start, part.start + end))
    return found


def _twice(items: Sequence[Definition]) -> Iterator[Hit]:
    seen: dict[str, Definition] = {}
    for each in items:
        for name in each.names:
            first = seen.setdefault(letters(name), each)
            if first is not each:
                start, end = each.passage.start, each.passage.end
                label = first.passage.ref.parts[-1].label
                yield hit("term-defined-twice", start, end, term=name, label=label)
                break


def _use(
    subject: Subject, each: Definition, places: Mapping[str, Sequence[Occurrence]], run: str
) -> Iterator[Hit]:
    """How often a term is used outside its own definition."""
    start, end = each.passage.start, each.passage.end
    used = {
        (place.start, place.end)
        for name in each.calls
        for place in places.get(name, ())
        if not start <= place.start < each.end
    }
    term = each.names[0]
    if not used and not _within_words(subject, each, run):
        yield hit("angka-102", start, end, term=term)
    elif len(used) == 1:
        yield hit("angka-105", start, end, term=term)


def _within_words(subject: Subject, each: Definition, run: str) -> bool:
    """Whether a term is part of longer words elsewhere: *koordinasi* in *dikoordinasikan*."""
    own = letters(subject.text[each.passage.start : each.end])
    folded = map(letters, each.calls)
    return any(run.count(name) > own.count(name) for name in folded)


class _Small:
    """Terms of several words that are written small; single ones mean other things too."""

    def __init__(
        self, subject: Subject, places: Mapping[str, Sequence[Occurrence]], defined: int
    ) -> None:
        self._text, self._places, self._defined = subject.text, places, defined
        compounds = expressions(subject.words.compounds).finditer(self._text)
        self._compounds = [found.span() for found in compounds]
        self._terms = sorted(
            {
                (place.start, place.end)
                for name, found in places.items()
                if " " in name
                for place in found
                if not self._is_cut(place)
            }
        )

    def check(self, each: Definition) -> Iterator[Hit]:
        """The first of the places, with how many there are."""
        small = [
            place
            for name in each.names
            if " " in name
            for place in self._places.get(name, ())
            if place.start >= self._defined
            and _SMALL.fullmatch(self._text, place.start, place.end)
            and not self._is_cut(place)
            and not self._is_longer(place)
        ]
        if small:
            first = small[0]
            count = str(len(small))
            yield hit("angka-108", first.start, first.end, term=each.names[0], count=count)

    def _is_cut(self, place: Occurrence) -> bool:
        """Whether some of the words are of another thing: *susunan organisasi perangkat daerah*."""
        return any(
            start < place.start < end < place.end or place.start < start < place.end < end
            for start, end in _around(self._compounds, place)
        )

    def _is_longer(self, place: Occurrence) -> bool:
        """Whether a longer term is meant."""
        return any(
            start <= place.start and place.end <= end and (start, end) != (place.start, place.end)
            for start, end in _around(self._terms, place)
        )


def _around(spans: Sequence[tuple[int, int]], place: Occurrence) -> Iterator[tuple[int, int]]:
    """Those that may touch a place: none is longer than what a line or two hold."""
    at = bisect_left(spans, (place.start - _LONGEST, 0))
    while at < len(spans) and spans[at][0] < place.end:
        yield spans[at]
        at += 1


def _ranks(subject: Subject, items: Sequence[Definition]) -> Iterator[Hit]:
    """Offices stand from the highest down."""
    ranks = {
        letters(office): at
        for at, offices in enumerate(subject.words.offices)
        for office in offices
    }
    highest, before = -1, ""
    for each in items:
        rank = ranks.get(letters(each.names[0])) if each.names else None
        if rank is None:
            continue
        if rank < highest:
            start, end = each.passage.start, each.passage.end
            yield hit("angka-109a", start, end, office=each.names[0], before=before)
            return
        highest, before = rank, each.names[0]
