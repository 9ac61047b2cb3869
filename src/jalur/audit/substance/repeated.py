"""What a regulation says twice: items that are alike, and what is authority and duty at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from jalur.audit.substance.remark import Remark, remark
from jalur.law.citation import Citation
from jalur.law.region import Region

_WORDS = 4
"""So many words, at the least, tell that it is the same."""
_LONG = 6
"""In so many, one more or less is no other matter."""


def check(region: Region) -> Iterator[Remark]:
    """Which words a provision has, its concordance tells; their order nobody knows."""
    yield from _mandates(region)
    yield from _items(region)


def _mandates(region: Region) -> Iterator[Remark]:
    """The same words for the same parties in two articles."""
    first: dict[tuple[frozenset[str], frozenset[str]], tuple[Citation, str]] = {}
    told: set[Citation] = set()
    for n, rule in enumerate(region.mandates):
        entry = region.concordance.get(rule.at)
        if entry is None or len(entry.words) < _WORDS or rule.at in told:
            continue
        at, kind = first.setdefault((frozenset(rule.parties), entry.words), (rule.at, rule.kind))
        if at.parts[0] != rule.at.parts[0] and kind != rule.kind:
            told.add(rule.at)
            yield remark(
                "said-twice",
                rule.at,
                f"mandates[{n}]",
                party="/".join(map(region.name, rule.parties)),
                first=region.cite(at),
            )


def _items(region: Region) -> Iterator[Remark]:
    """Neighbours of one list, one of which has the words of the other and at most one more."""
    lists: dict[tuple[object, ...], list[Citation]] = defaultdict(list)
    for ref in region.provisions:
        if len(ref.parts) > 1 and ref.parts[-1].level in ("huruf", "angka", "ayat"):
            lists[ref.parts[:-1]].append(ref)
    for refs in lists.values():
        for one, other in pairwise(refs):
            before, behind = region.concordance.get(one), region.concordance.get(other)
            if before is None or behind is None or before.words == behind.words == frozenset():
                continue
            few = min(before.words, behind.words, key=len)
            alike = len(few) >= _LONG and len(before.words ^ behind.words) <= 1
            if alike or (before.words == behind.words and len(few) >= _WORDS):
                first = region.cite(one)
                yield remark("said-twice.item", other, f"provisions.{other}", first=first)
