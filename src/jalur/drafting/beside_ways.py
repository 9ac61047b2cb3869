"""Who goes a way, and to whom, where only a provision beside it says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from jalur.drafting.acting import Acting
from jalur.drafting.entries import Entry
from jalur.drafting.reading import PARTY, Reading
from jalur.drafting.way import Way
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class BesideWays:
    """Looks where a provision points, and then in those before it in its article."""

    def __init__(
        self,
        reading: Reading,
        acting: Acting,
        references: Mapping[Citation, tuple[Citation, ...]],
    ) -> None:
        self._reading, self._acting, self._references = reading, acting, references

    def travellers(
        self, way: Way, routes: Sequence[Entry]
    ) -> tuple[tuple[str, ...], Citation | None]:
        """Who sends what a sentence in the passive names nobody for, and where that is said."""
        if not self._passive.search(way.words) or self._apart_from.search(way.words):
            return (), None
        for target in self._references.get(way.at, ()):
            if target.parts[0].level != "pasal" or target == way.at:
                continue
            there = [each for each in routes if target in each.places()[:1]]
            parties = _for(there[:1]) or self._acting.actor(target).parties
            if found := self._apart(parties, way):
                return found, target
        near = self._before(way.at, routes)
        same = [each for each in near if self._is_about(each.places()[0], way.at)]
        for route in (*reversed(same), *reversed(near)):
            if found := self._apart(_for([route]), way):
                return found, route.places()[0]
        for ref in reversed(self._provisions_before(way.at)) if way.through else ():
            parties = self._acting.actor(ref).parties or self._named_first(ref)
            if found := self._apart(parties, way):
                return found, ref
        return (), None

    def _provisions_before(self, ref: Citation) -> list[Citation]:
        """The provisions of its article before one."""
        article = [at for at in self._reading.operative() if at.parts[0] == ref.parts[0]]
        return article[: article.index(ref)] if ref in article else []

    def _named_first(self, ref: Citation) -> tuple[str, ...]:
        """Between whom and another a relation is that the article begins with."""
        return tuple(PARTY.findall(self._reading.marked(ref))[:1])

    def end(
        self, ref: Citation, travellers: Iterable[str], routes: Sequence[Entry]
    ) -> Entry | None:
        """Where the way before it ended that the same ones go."""
        for route in reversed(self._before(ref, routes)):
            steps = route.get("steps")
            last = steps[-1] if isinstance(steps, list) and steps else None
            ended = isinstance(last, Entry) and route.get("end_stated") is not False
            if ended and set(_for([route])) == set(travellers):
                return last if isinstance(last, Entry) else None
        return None

    def _before(self, ref: Citation, routes: Sequence[Entry]) -> list[Entry]:
        """The ways of the provisions before one in its article."""
        places = list(self._reading.source.provisions)
        return [
            each
            for each in routes
            if (at := each.places()[0]).parts[0] == ref.parts[0]
            and at != ref
            and at in places
            and places.index(at) < places.index(ref)
        ]

    def _apart(self, parties: Iterable[str], way: Way) -> tuple[str, ...]:
        return tuple(each for each in parties if each not in way.parties)

    def _is_about(self, other: Citation, ref: Citation) -> bool:
        """Whether another provision speaks of what one begins with: *Laporan*."""
        noun, *_ = self._reading.source.provisions[ref].split(" ", 1)
        words = self._reading.source.provisions[other]
        return re.search(rf"\b{re.escape(noun)}\b", words, re.IGNORECASE) is not None

    @cached_property
    def _apart_from(self) -> re.Pattern[str]:
        """What goes as another way does that it is excepted from (``RouteExceptions``), and what is
        only told of something: *usul yang disampaikan melalui Camat wajib …*.
        """
        words = self._reading.vocabulary
        excepted = any_of(words.drafting.ways["excepted_from"])
        told, sent = any_of(words.relatives), any_of(words.drafting.ways["sent"])
        done = any_of(words.drafting.done_before)
        return re.compile(
            rf"\b(?:{excepted})\b|\b(?:{told})\s+(?:(?:{done})\s+)?(?:{sent})\b", re.IGNORECASE
        )

    @cached_property
    def _passive(self) -> re.Pattern[str]:
        words = self._reading.vocabulary.drafting.ways
        return re.compile(
            rf"\b(?:{any_of([*words['sent'], *words['carried_out']])}|di\w+kan)\b", re.IGNORECASE
        )


def _for(routes: Sequence[Entry]) -> tuple[str, ...]:
    known = routes[0].get("for") if routes else None
    return tuple(map(str, known)) if isinstance(known, list) else ()
