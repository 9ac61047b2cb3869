"""The order of the legal bases: angka 43."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jalur.audit.hit import Hit, hit
from jalur.audit.law_items import CHANGED, LawItem, named
from jalur.audit.subject import Subject
from jalur.law.enumerations import Severity
from jalur.law.findings import WARNING

_PROMULGATED = re.compile(
    r"\(\s*(?P<gazette>(?:Lembaran|Berita)\s+(?:Negara|Daerah))\b[^();]{0,80}?\btahun\s+(?P<year>\d{4})"
    r"(?:\s+nomor\s+(?P<number>\d+))?",
    re.IGNORECASE,
)
_DATED = (
    "undang-undang-dasar",
    "ketetapan-mpr",
    "undang-undang",
    "peraturan-pemerintah",
    "peraturan-presiden",
)
"""What has its number on the day on which it is promulgated."""


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A legal basis by what tells its place."""

    law: LawItem
    kind: str
    rank: int
    below: tuple[str, ...]
    """Kinds of a lower rank that may stand before it."""
    gazette: str | None
    year: int
    """In which it was promulgated, as far as the words say."""
    number: int | None
    """Of the gazette, else its own."""


def check_order(subject: Subject, laws: Sequence[LawItem]) -> Iterator[Hit]:
    """By rank, and within a rank by time: of those that stand wrongly, as few as have to move."""
    listed = [
        _ranked(subject, each)
        for each in laws
        if each.rank is not None and (each.constitution or each.year)
    ]
    right = _longest(listed)
    for at, each in enumerate(listed):
        if at in right:
            continue
        before = [one for n, one in enumerate(listed[:at]) if n in right and _later(one, each)]
        behind = [one for n, one in enumerate(listed) if n > at and n in right]
        if before:
            other = before[0]
            rule = "angka-43.rank" if each.rank < other.rank else "angka-43"
            span, level = _span(each), _level(each, other)
            yield hit(rule, *span, level=level, law=named(each.law), before=named(other.law))
        elif after := [one for one in behind if _later(each, one)]:
            other = after[-1]
            rule = "angka-43.early-rank" if each.rank > other.rank else "angka-43.early"
            span, level = _span(each), _level(each, other)
            yield hit(rule, *span, level=level, law=named(each.law), after=named(other.law))


def _span(each: _Ranked) -> tuple[int, int]:
    return each.law.passage.start, each.law.passage.end


def _level(one: _Ranked, other: _Ranked) -> Severity | None:
    """Of one rank it is beyond doubt where both say when they were promulgated."""
    doubtless = one.kind in _DATED or (one.gazette is not None and one.gazette == other.gazette)
    return None if doubtless or one.rank != other.rank else WARNING


def _ranked(subject: Subject, law: LawItem) -> _Ranked:
    rank = law.rank or 0
    kind = list(subject.words.ranks)[rank]
    words = law.passage.text
    changed = CHANGED.search(words)
    end = changed.start() if changed else len(words)
    found = None if kind in _DATED else _PROMULGATED.search(words, 0, end)
    return _Ranked(
        law=law,
        kind=kind,
        rank=rank,
        below=subject.words.unranked.get(kind, ()),
        gazette=" ".join(found["gazette"].casefold().split()) if found else None,
        year=int(found["year"]) if found else law.year or 0,
        number=(int(found["number"]) if found["number"] else None) if found else law.number,
    )


def _longest(laws: Sequence[_Ranked]) -> frozenset[int]:
    """The most of them that stand in order among themselves, by their places in the list."""
    chains: list[tuple[int, ...]] = []
    for at, law in enumerate(laws):
        fitting = [each for each in chains if not any(_later(laws[n], law) for n in each)]
        chains.append((*_most(fitting), at))
    return frozenset(_most(chains))


def _most(chains: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    return max(chains, key=lambda chain: len(chain), default=())


def _later(one: _Ranked, other: _Ranked) -> bool:
    """Whether the one belongs behind the other: of a lower rank, or of the same and later.

    Of one year the number of one gazette tells it, else the own number, for one maker alone.
    """
    if one.rank != other.rank:
        return one.rank > other.rank and one.kind not in other.below
    if one.gazette and one.gazette == other.gazette:
        times = (one.year, one.number), (other.year, other.number)
    else:
        alike = one.law.kind == other.law.kind
        times = (
            (one.law.year or 0, one.law.number if alike else None),
            (other.law.year or 0, other.law.number if alike else None),
        )
    (year, number), (other_year, other_number) = times
    if year != other_year or number is None or other_number is None:
        return year > other_year
    return number > other_number
