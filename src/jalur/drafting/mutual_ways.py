"""Ways that those of one class go to each other without anybody between."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import PARTY, Reading, fresh_id, one_or_many, unique
from jalur.drafting.way_purposes import COORDINATION
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class MutualWays:
    """Reads *dilakukan langsung antar-Kepala Dinas*; each is a guess."""

    def __init__(self, reading: Reading, acting: Acting, taken: set[str]) -> None:
        self._reading, self._acting, self._taken = reading, acting, taken

    def of(self, ref: Citation, purposes_in: Callable[[str], tuple[str, ...]]) -> list[Entry]:
        """The ways that a provision tells; ``purposes_in`` reads for what some words are."""
        marked = self._reading.marked(ref)
        direct = self._direct.search(marked)
        if direct is None or self._aside.search(marked[: direct.start()]):
            return []
        parties = unique(self._parties(ref, marked, direct))
        if not parties:
            return []
        ends: dict[str, list[str]] = dict.fromkeys(parties, parties)
        for match in self._between.finditer(marked, 0, direct.start()):
            one, other = match["a"], match["b"]
            for by, to in ((one, other), (other, one)):
                if to not in ends.get(by, ()):
                    ends[by] = [*ends.get(by, ()), to]
        ways: dict[tuple[str, ...], list[str]] = {}
        for by, to in ends.items():
            ways.setdefault(tuple(to), []).append(by)
        purposes = list(purposes_in(marked)) or [COORDINATION]
        return [self._way(ref, by, [*to], purposes) for to, by in ways.items()]

    def _way(self, ref: Citation, by: list[str], to: list[str], purposes: list[str]) -> Entry:
        office = {"office": to[0]}
        several = {"offices": one_or_many(to), "pick": "any"}
        step = Entry(office if len(to) == 1 else several)
        force = self._reading.force(ref)
        values: dict[str, Value] = {
            "id": fresh_id(f"{by[0]}-langsung", self._taken),
            "for": list(by),
            "purposes": list(purposes),
            "mode": "direct",
            **({"force": force} if force else {}),
            "steps": [step],
            "basis": [ref],
        }
        return Entry(values, sure=False)

    def _parties(self, ref: Citation, marked: str, direct: re.Match[str]) -> Iterator[str]:
        """Those of one class: who stands behind the word for it that is nearest to *langsung*."""
        said = self._each_other.match(marked, direct.end())
        if said or self._writing.search(marked[: direct.start()]):
            yield from self._acting.actor(ref).parties
            return
        behind = self._among.match(marked, direct.end())
        if behind is not None:
            named = PARTY.findall(behind["a"] or "")
            actors = named or self._acting.actor(ref).parties
            heads = bool(behind["heads"] and named)
            yield from (self._head(each) if heads else each for each in actors)
            return
        for match in self._among.finditer(marked, 0, direct.start()):
            head = bool(match["heads"])
            named = [*PARTY.findall(match["a"] or ""), *PARTY.findall(match["b"] or "")]
            yield from (self._head(each) if head else each for each in named)

    def _head(self, party: str) -> str:
        """Who leads a party, where the text has him by a name of his own."""
        parties = self._reading.region.parties
        return next((id for id, each in parties.items() if each.heads == party), party)

    @cached_property
    def _direct(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._reading.vocabulary.modes['direct'])})\b", re.I)

    @cached_property
    def _each_other(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.drafting.ways["each_other"])
        return re.compile(rf"\s+(?:{words})\b", re.IGNORECASE)

    @cached_property
    def _writing(self) -> re.Pattern[str]:
        """The same before the verb: *saling bersurat secara langsung*."""
        words = any_of(self._reading.vocabulary.drafting.ways["each_other"])
        return re.compile(rf"\b(?:{words})\s+\w+\s+(?:secara\s+)?$", re.IGNORECASE)

    @cached_property
    def _between(self) -> re.Pattern[str]:
        """Two between whom it is besides: *antar-Dinas dan antara Dinas dan Badan*."""
        words = self._reading.vocabulary
        between = any_of(words.drafting.between)
        pairing = any_of([*words.joining, *words.drafting.pairing])
        return re.compile(
            rf"\b(?:{between})\s+<(?P<a>[a-z0-9-]+)>\s+(?:{pairing})\s+<(?P<b>[a-z0-9-]+)>",
            re.IGNORECASE,
        )

    @cached_property
    def _aside(self) -> re.Pattern[str]:
        """What makes it another way: somebody to whom or through whom it goes, or a denial."""
        words = self._reading.vocabulary
        lead = any_of([*words.receivers, *words.ways, *words.negations])
        return re.compile(rf"\b(?:{lead})\b", re.IGNORECASE)

    @cached_property
    def _among(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        among = any_of(words.drafting.ways["among"])
        heads = any_of(word.lower() for word in words.drafting.leading)
        office, pairing = self._reading.offices, any_of(words.drafting.pairing)
        return re.compile(
            rf"\W*\b(?:{among})(?:[\s-]*(?P<heads>{heads}))?\b(?:[\s-]*(?P<a>{office}))?"
            rf"(?:\s+(?:{pairing})\s+(?P<b>{office}))?",
            re.IGNORECASE,
        )


def with_copies(way: Entry, others: Iterable[Entry]) -> Entry:
    """The way, with who has a copy by what else was read of its provision."""
    keys = ("copies_to", "copies_words", "condition")
    said = {key: each.values[key] for each in others for key in keys if key in each.values}
    steps = {key: way.values[key] for key in ("steps", "basis")}
    rest = {key: value for key, value in way.values.items() if key not in steps}
    return Entry({**rest, **said, **steps}, sure=False)
