"""What a draft saw in a text and could not carry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from jalur.drafting.entries import Entry, Unclaimed, Value
from jalur.drafting.reading import Reading
from jalur.drafting.times import without_spelt
from jalur.law.citation import Citation
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of

_TIMES = frozenset(("deadline", "term", "rhythm"))
_CARRIERS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "exception": frozenset(("except", "exempt", "instead_of")),
        "case": frozenset(("when", "condition", "otherwise", "fallback", "if_silent")),
        "amount": frozenset(("amount",)),
        "order": frozenset(("parallel",)),
        "most": frozenset(("max", "amount", "within")),
        "time": frozenset(("within",)),
        "stand-in": frozenset(("capacity",)),
        "medium": frozenset(("medium",)),
        "signature": frozenset(("signature",)),
        "name": frozenset(("on_behalf_of",)),
    }
)
"""The keys of rules that carry what words of a sort say; times are told by their words."""
_AROUND = 9
"""Words of the text behind what was seen."""


def unclaimed(reading: Reading, rules: Iterable[Entry]) -> Iterator[Unclaimed]:
    """Words that limit or turn a rule (*kecuali*, *dalam hal*, *Rp*, *serentak*), each with its
    line; but for what ``rules`` carry at their provisions.
    """
    keys: dict[Citation, set[str]] = {}
    times: dict[Citation, list[str]] = {}
    for entry in rules:
        for ref, inner in _placed(entry):
            keys.setdefault(ref, set()).update(_keys(inner))
            said = (str(inner[key]) for key in _TIMES & {*inner.values})
            times.setdefault(ref, []).extend(said)
    words = reading.vocabulary
    these = any_of(words.these)
    patterns = {
        sort: re.compile(
            rf"(?<!\w)(?:{any_of(seen)})(?!\s+(?:{these})\b|\s*:|[a-z])", re.IGNORECASE
        )
        for sort, seen in words.drafting.unclaimed.items()
    }
    for ref in reading.operative():
        text = " ".join(reading.printed.provisions[ref].split())
        found = [
            text[match.start() :]
            for sort, pattern in patterns.items()
            if keys.get(ref, set()).isdisjoint(_CARRIERS.get(sort, ()))
            for match in pattern.finditer(text)
        ]
        for behind in sorted(found, key=len, reverse=True):
            if not without_spelt(behind).startswith(tuple(times.get(ref, ()))):
                yield as_unclaimed(reading.source, ref, behind)


def _placed(entry: Entry) -> Iterator[tuple[Citation, Entry]]:
    """A rule, and each of its points, at every provision on which it rests."""
    for ref in entry.places():
        yield ref, entry
    points = entry.get("points")
    for point in points if isinstance(points, list) else ():
        if isinstance(point, Entry):
            yield from ((ref, point) for ref in point.places())


def _keys(value: Value) -> Iterator[str]:
    """The keys of a rule and of what stands within it; of an order what it says."""
    if isinstance(value, Entry | Mapping):
        inner = value.values if isinstance(value, Entry) else value
        for key, each in inner.items():
            if key == "order":
                yield str(each)
            elif key != "points":
                yield key
                yield from _keys(each)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for each in value:
            yield from _keys(each)


def as_unclaimed(source: SourceText, ref: Citation, words: str) -> Unclaimed:
    """What begins with some words of a provision, and the line in which that begins."""
    place = source.place(ref)
    return Unclaimed(0 if place is None else place.line, ref, " ".join(words.split()[:_AROUND]))
