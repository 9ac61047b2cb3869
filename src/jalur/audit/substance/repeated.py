"""What a regulation says twice: items that are alike, and what is authority and duty at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from jalur.audit.substance.remark import Remark, remark
from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.rules.routes import placed

_WORDS = 4
"""So many words, at the least, tell that it is the same."""
_KINDS = ("authority", "duty")
_LONG = 6
"""In so many, one more or less is no other matter."""


def check(region: Region) -> Iterator[Remark]:
    """Which words a provision has, its concordance tells; their order nobody knows."""
    yield from _mandates(region)
    yield from _items(region)


class _Fact(NamedTuple):
    """What a provision lets or bids some parties do."""

    at: Citation
    kind: str
    words: frozenset[str]
    path: str


def _mandates(region: Region) -> Iterator[Remark]:
    """What the same parties may by one article and must by another: all words of the one, which
    the other has.
    """
    order = {ref: n for n, ref in enumerate(region.provisions)}
    told: set[Citation] = set()
    for parties, facts in _facts(region).items():
        having: dict[str, list[_Fact]] = defaultdict(list)
        for fact in facts:
            for word in fact.words:
                having[word].append(fact)
        for fact in facts:
            # Whatever has all of its words has the one that the fewest have.
            rarest = min((having[word] for word in fact.words), key=len)
            for other in rarest:
                apart = other.at.parts[0] != fact.at.parts[0] and other.kind != fact.kind
                if apart and fact.words <= other.words:
                    first, last = sorted((fact, other), key=lambda each: order.get(each.at, -1))
                    if last.at not in told:
                        told.add(last.at)
                        names = "/".join(map(region.name, sorted(parties)))
                        cited = region.cite(first.at)
                        yield remark("said-twice", last.at, last.path, party=names, first=cited)


_NOT = frozenset(("tidak", "bukan", "dilarang"))
"""What turns a sentence round."""


def _facts(region: Region) -> Mapping[frozenset[str], list[_Fact]]:
    """The authorities and duties of the same parties; what an office does its unit does."""
    found: dict[frozenset[str], list[_Fact]] = defaultdict(list)

    def add(ids: tuple[str, ...], at: Citation, kind: str, path: str) -> None:
        entry = region.concordance.get(at)
        if kind in _KINDS and entry is not None and len(entry.words) >= _WORDS:
            units = frozenset(region.parties[id].heads or id for id in ids)
            found[units].append(_Fact(at, kind, entry.words, path))

    for n, rule in enumerate(region.mandates):
        if rule.summary is None:  # Else the provision is about another who acts.
            add(rule.parties, rule.at, rule.kind, f"mandates[{n}]")
    for path, route in placed(region.routes):
        kind = region.common.forces.get(route.force or "", "")
        add(route.travellers, route.basis[0], kind, path)
    return found


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
            if _NOT & (before.words ^ behind.words):
                continue  # The one says the contrary of the other.
            few = min(before.words, behind.words, key=len)
            alike = len(few) >= _LONG and len(before.words ^ behind.words) <= 1
            if alike or (before.words == behind.words and len(few) >= _WORDS):
                first = region.cite(one)
                yield remark("said-twice.item", other, f"provisions.{other}", first=first)
