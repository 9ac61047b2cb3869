"""Which terms are defined, and how they are used: angka 102 to 109a."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from jalur.audit.definitions import Definition, definitions
from jalur.audit.hit import Hit, hit
from jalur.audit.occurrences import Occurrence, occurrences
from jalur.audit.own_kind import letters
from jalur.audit.subject import Subject

_SMALL = re.compile(r"[a-z]\w*(?:\W+[a-z]\w*)*")
_COUNTED = ("body", "lampiran")
"""The parts of a text in which terms are used."""


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
    for each in items:
        yield from _small(subject, each, places, found.end)


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


def _small(
    subject: Subject,
    each: Definition,
    places: Mapping[str, Sequence[Occurrence]],
    defined: int,
) -> Iterator[Hit]:
    """Terms of several words that are written small; single ones mean other things too."""
    small = [
        place
        for name in each.names
        if " " in name
        for place in places.get(name, ())
        if place.start >= defined and _SMALL.fullmatch(subject.text, place.start, place.end)
    ]
    if small:
        first = small[0]
        count = str(len(small))
        yield hit("angka-108", first.start, first.end, term=each.names[0], count=count)


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
