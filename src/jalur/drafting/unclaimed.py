"""What a draft saw in a text and could not carry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jalur.drafting.entries import Entry, Unclaimed
from jalur.drafting.reading import Reading
from jalur.drafting.times import without_spelt
from jalur.law.citation import Citation
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of

_TIMES = frozenset(("deadline", "term", "rhythm"))
_AROUND = 9
"""Words of the text behind what was seen."""


def unclaimed(reading: Reading, timed: Iterable[Entry]) -> Iterator[Unclaimed]:
    """Words that limit or turn a rule (*kecuali*, *dalam hal*, *Rp*, *serentak*), each with its
    line; but for those of the times that the entries in ``timed`` carry.
    """
    carried: dict[Citation, list[str]] = {}
    for entry in timed:
        for ref in entry.places():
            carried.setdefault(ref, []).extend(str(entry[key]) for key in _TIMES & {*entry.values})
    words = reading.vocabulary
    seen = any_of(words.drafting.unclaimed)
    pattern = re.compile(rf"\b(?:{seen})(?!\s+(?:{any_of(words.these)})\b)", re.IGNORECASE)
    for ref in reading.operative():
        text = " ".join(reading.source.provisions[ref].split())
        for match in pattern.finditer(text):
            behind = text[match.start() :]
            if not without_spelt(behind).startswith(tuple(carried.get(ref, ()))):
                yield as_unclaimed(reading.source, ref, behind)


def as_unclaimed(source: SourceText, ref: Citation, words: str) -> Unclaimed:
    """What begins with some words of a provision, and the line in which that begins."""
    place = source.place(ref)
    return Unclaimed(0 if place is None else place.line, ref, " ".join(words.split()[:_AROUND]))
