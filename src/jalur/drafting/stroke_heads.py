"""Heads of several classes that a text joins by strokes: *Sekretaris Dinas/Badan* is one party."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.drafting.name_book import NameBook
from jalur.drafting.name_kinds import HEAD, OFFICIAL
from jalur.law.citation import Citation
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of


class StrokeHeads:
    """Notes them in a book, but for those of which the text names each apart elsewhere."""

    def __init__(self, source: SourceText, book: NameBook) -> None:
        self._source, self._book = source, book
        words, common = book.kinds.words, book.kinds.common
        classes = [
            word
            for kind in common.kinds.values()
            if kind.category == "unit"
            for word in kind.class_words
        ]
        titles = any_of([*words.cells["offices"], *words.leading])
        units = any_of([*classes, *words.cells["units"]])
        self._pattern = re.compile(
            rf"\b(?P<title>{titles})\s+(?P<units>(?:{units})(?:\s?/\s?(?:{units}))+)"
            r"(?![\w/-])(?!\s+(?-i:[A-Z]))",
            re.IGNORECASE,
        )

    def note(self) -> None:
        """Each under its name as it is printed."""
        found = [*self._found()]
        plain = self._book.kinds.fold(
            " ; ".join(
                self._pattern.sub(";", " ".join(words.split()))
                for words in self._source.provisions.values()
            )
        )
        for at, title, units in found:
            each_unit = [each.strip() for each in units.split("/")]
            parts = [f"{title} {each}" for each in each_unit]
            name = f"{title} {'/'.join(each_unit)}"
            known = self._book.found.get(self._book.key(name))
            if known is not None and known.defined is not None:
                continue
            leading = title.casefold() in map(str.casefold, self._book.kinds.words.leading)
            named = (f" {self._book.kinds.fold(each)} " in f" {plain} " for each in parts)
            if leading and all(named):
                self._book.parted[self._book.kinds.fold(name)] = tuple(parts)
                continue
            group = self._book.kinds.members_of_group(self._book.kinds.fold(units))
            leads = group is not None and self._book.kinds.of(name) == HEAD
            self._book.add(name, at, HEAD if leads else OFFICIAL, sure=False)
            self._book.strokes.add(self._book.kinds.fold(name))

    def _found(self) -> Iterator[tuple[Citation, str, str]]:
        for at, words in self._source.provisions.items():
            texts = [cell.text for cell in self._source.cells.get(at, ())] or [words]
            for text in texts:
                for match in self._pattern.finditer(" ".join(text.split())):
                    yield at, match["title"], match["units"]
