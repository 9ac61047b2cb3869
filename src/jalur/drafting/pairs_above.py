"""Sentences on a relation of which the two sides stand above: in a heading or another provision."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from jalur.drafting.nature_runs import nature_run
from jalur.drafting.reading import Reading, parties_in, unique
from jalur.drafting.relation_book import Between, RelationBook
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class PairsAbove:
    """Reads *Hubungan kerja sebagaimana dimaksud pada ayat (1) bersifat koordinatif*."""

    def __init__(
        self,
        reading: Reading,
        references: Mapping[Citation, tuple[Citation, ...]],
        book: RelationBook,
    ) -> None:
        self._reading, self._references, self._book = reading, references, book

    def of(self, ref: Citation) -> tuple[Between, tuple[str, ...]] | None:
        """The two sides of a provision that names neither, and the natures that it tells."""
        match = self._says.match(self._reading.marked(ref))
        if match is None:
            return None
        natures = tuple(self._reading.natures(match["how"])[0])
        between = next(self._above(ref, pointed=match["pointed"] is not None), None)
        return None if between is None or not natures else (between, natures)

    def _above(self, ref: Citation, *, pointed: bool) -> Iterator[Between]:
        """The one pair of what a sentence points at, else that of the heading."""
        targets = self._references.get(ref, ())
        for target in targets if pointed else ():
            pairs = {each.between for each in self._book.all if target in each.basis}
            pairs = pairs or {*self._paired(self._reading.marked(target))}
            if len(pairs) == 1:
                yield from pairs
        if not pointed or all(at.parts[0] == ref.parts[0] for at in targets):
            yield from self._paired(self._heading(ref))

    def _paired(self, marked: str) -> Iterator[Between]:
        """The two sides of some words that name the parties of a relation."""
        match = self._pair.search(marked)
        if match is None:
            return
        words = match["a"] or match["c"] or match["d"]
        one, other = unique(parties_in(words)), unique(parties_in(match["b"] or ""))
        if not other and len(one) == _SIDES:
            one, other = one[:1], one[1:]
        if one and other:
            yield tuple(one), tuple(other)

    def _heading(self, ref: Citation) -> str:
        """The title of the nearest heading above an article."""
        articles = list(dict.fromkeys(Citation(at.parts[:1]) for at in self._reading.operative()))
        own = articles.index(Citation(ref.parts[:1]))
        above = {at: n for n, at in enumerate(articles[: own + 1])}
        titles = [each.title for each in self._reading.source.headings if each.before in above]
        return self._reading.mark(titles[-1]) if titles else ""

    @cached_property
    def _nouns(self) -> str:
        return rf"(?:{any_of(self._reading.vocabulary.drafting.relations)})"

    @cached_property
    def _says(self) -> re.Pattern[str]:
        """A relation that a sentence begins with, of nobody whom it names, and its natures."""
        words = self._reading.vocabulary
        pointing, says = any_of(words.pointing), any_of(words.drafting.ways["natured"])
        return re.compile(
            rf"^(?:Sifat\s+)?{self._nouns}(?P<pointed>\s+(?:{pointing})\b[^<:;]*?)?"
            rf"(?:\s+(?!{says}\b)[^\s<:;]+){{0,3}}?\s+(?:{says})\s+{self._nouns}?\s*"
            rf"(?P<how>{nature_run(self._reading.common, words.joining)})[^<:;]*$",
            re.IGNORECASE,
        )

    @cached_property
    def _pair(self) -> re.Pattern[str]:
        """*A dengan B*, and *A dan B* where nobody else is named."""
        words, office = self._reading.vocabulary.drafting, self._reading.offices
        having = any_of([*words.having, *words.ways["relates"]])
        with_, between = any_of(words.pairing), any_of(words.between)
        return re.compile(
            rf"(?:(?:{between})\s+)?(?P<a>{office})(?:\s+(?:{having})(?:\s+{self._nouns})?)?"
            rf"\s+(?:{with_})\s+(?P<b>{office})\W*$"
            rf"|(?:^|\b(?:{self._nouns}|{between})\s+)(?P<c>{office})\W*$"
            rf"|^(?P<d>{office})\s+(?:{having})\s+{self._nouns}\W*$",
            re.IGNORECASE,
        )


_SIDES = 2
