"""What a new text says otherwise of the regulation as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from jalur.drafting.entries import Entry, Value
from jalur.drafting.metadata import UNKNOWN
from jalur.drafting.updating.changes import Changes
from jalur.drafting.updating.naming import cited
from jalur.law.region import Region
from jalur.law.regulation import Regulation
from jalur.text.folding import fold

_WORDS = ("province", "number", "year", "title", "gazette")
_EVENTS = ("enacted", "promulgated")
_FRAME = ("judul", "penutup")
_PLACES = {
    **dict.fromkeys(("province", "number", "year", "title"), ("judul",)),
    **dict.fromkeys(("enacted", "promulgated", "gazette"), _FRAME),
}
"""Where a value of the regulation is printed."""
_LISTS = {"revokes": "regulation", "amended_by": "regulation", "annexes": "ref"}
"""Lists of the regulation, and by what two of their entries are the same."""
_NUMBERED = re.compile(r"\bnomor\s+(\w+)\s+tahun\s+(\d+)", re.IGNORECASE)
_SIGNS = re.compile(r"\W+")


class NewValue(NamedTuple):
    """A value of the regulation that takes the place of another."""

    path: tuple[str, ...]
    """Its keys from ``regulation`` on: ``("source", "sha256")``."""
    value: Value
    guessed: bool = True
    """Whether a person is to look at it."""


class NewItem(NamedTuple):
    """An entry that a list of the regulation is to have."""

    key: str
    entry: Entry


def changed_heading(heading: Entry, changes: Changes) -> Entry:
    """What a draft has of the regulation, without what stands where no word is known to be changed.

    A value that stands there all the same is one of which the draft is not sure.
    """
    if not changes.known:
        return heading
    told = {ref.parts[0].level for ref in changes.fresh if ref.parts[0].level in _FRAME}
    settled = {key for key, places in _PLACES.items() if told.isdisjoint(places)}
    lists = {
        key: [each for each in _entries(heading, key) if _is_new(each, changes)] for key in _LISTS
    }
    return replace(
        heading,
        values={**heading.values, **lists},
        guessed=heading.guessed | settled,
    )


def _is_new(entry: Entry, changes: Changes) -> bool:
    """Whether a word of an annex, or of what an entry rests on, is changed or new."""
    return any(ref.covers(each) for ref in cited(entry) for each in changes.fresh)


def new_values(
    file: Region, heading: Entry, before: Entry | None, fingerprint: str, provisions: int
) -> Iterator[NewValue]:
    """The values that are others in the new text; what a draft only guesses is none.

    ``heading`` is what the draft of it has of the regulation, ``before`` that of the old text,
    ``provisions`` how many the new one has.
    """
    meta = file.regulation
    if meta.sha256 != fingerprint:
        yield NewValue(("source", "sha256"), fingerprint, guessed=False)
    if meta.provisions_in_text not in (None, provisions):
        yield NewValue(("source", "provisions"), str(provisions), guessed=False)
    for key in _WORDS:
        value = str(heading[key])
        if _is_told(heading, before, key) and _letters(value) != _letters(getattr(meta, key)):
            yield NewValue((key,), value)
    for key in _EVENTS:
        event, own = heading[key], getattr(meta, key)
        if not isinstance(event, Mapping) or not _is_told(heading, before, key):
            continue
        if event["date"] != own.date:
            yield NewValue((key, "date"), event["date"])
        if fold(str(event["place"])) != fold(own.place):
            yield NewValue((key, "place"), event["place"])


def new_items(file: Region, heading: Entry, before: Entry | None) -> Iterator[NewItem]:
    """What the lists of the regulation lack: revoked and amending regulations, and annexes."""
    for key, by in _LISTS.items():
        has = {_same(each) for each in _named(file.regulation, key, by)}
        has |= {_same(str(each[by])) for each in _entries(before, key)}
        for entry in _entries(heading, key):
            if _same(str(entry[by])) not in has:
                yield NewItem(key, entry)


def _named(meta: Regulation, key: str, by: str) -> Iterator[str]:
    """Whom a list of the regulation names; those that amended what is revoked went with it."""
    for each in getattr(meta, key):
        yield str(getattr(each, by))
        if key == "revokes":
            yield from each.amended_by


def _same(name: str) -> str:
    """A regulation by its number and year, however it is called; an annex by its address."""
    numbers = _NUMBERED.search(name)
    return " ".join(numbers.groups()) if numbers else _letters(name)


def _is_told(heading: Entry, before: Entry | None, key: str) -> bool:
    """Whether a draft is sure of a value, and the old text did not have it."""
    if key in heading.guessed or heading[key] in ("", UNKNOWN):
        return False
    return before is None or before[key] != heading[key]


def _entries(heading: Entry | None, key: str) -> Iterator[Entry]:
    value = None if heading is None else heading.get(key)
    if isinstance(value, Sequence):
        yield from (each for each in value if isinstance(each, Entry))


def _letters(words: str) -> str:
    return _SIGNS.sub("", fold(words))
