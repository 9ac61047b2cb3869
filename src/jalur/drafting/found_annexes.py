"""The names that the annexes of a text list, and whom a table sets under whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher, get_close_matches
from typing import NamedTuple

from jalur.drafting.annex_names import annex_names
from jalur.drafting.annex_tables import table_rows
from jalur.drafting.found_units import FoundUnits, GridRow
from jalur.drafting.name_book import NameBook
from jalur.law.citation import Citation
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of

_NUMBERED = re.compile(r"^\s*\d{1,3}[.)]?\s+(\S.*)$", re.MULTILINE)
_FEWEST = 2
"""Rows with a nature, at the least."""
_NEAR = 0.84
"""So alike, of one, are two spellings of a unit's name in an annex and in the body."""
_MISPRINT = 0.96
"""So alike are those of an Asisten's name: a letter of many, and never the number behind it."""


class Lead(NamedTuple):
    """Who coordinates a unit by a table."""

    name: str
    sure: bool
    """Whether its row leaves no doubt of that."""
    condition: str | None = None
    """For what alone, by a remark on it."""


class FoundAnnexes:
    """Notes the names of annexes; one that an item of the body nearly is is that one."""

    def __init__(
        self,
        source: SourceText,
        book: NameBook,
        units: FoundUnits,
        coordinators: Iterable[str],
        is_word: Callable[[str], object],
    ) -> None:
        self._source, self._book, self._kinds, self._units = source, book, book.kinds, units
        self._coordinators, self._is_word = coordinators, is_word
        self.rows: dict[Citation, list[str]] = {}
        """The keys of the names that an annex has, in its order."""
        self.leads: dict[Citation, dict[str, Lead]] = {}
        """Of an annex: the keys of units in a table, and who coordinates them."""
        self._sure: dict[Citation, set[str]] = {}
        """Of an annex: the keys of names that it surely has as names of rows."""

    def is_sure(self, annex: Citation, key: str) -> bool:
        """Whether an annex surely has a name as that of a row."""
        return key in self._sure.get(annex, ())

    def join(self, key: str, wider: str) -> None:
        """Take a name for another one wherever an annex has it."""
        for annex, rows in self.rows.items():
            self.rows[annex] = [wider if each == key else each for each in rows]
            if key in self._sure[annex]:
                self._sure[annex].add(wider)

    def read(self, annex: Citation) -> None:
        """Note the names of an annex."""
        rows, sure = self.rows.setdefault(annex, []), self._sure.setdefault(annex, set())
        named = [*self._names(annex, self._source.provisions[annex])]
        again = self._repeats([name for name, _ in named])
        found = self._book.found
        for name, whole in named:
            key = self._near(name) or self._book.key(name)
            known = found.get(key)
            if known is None:
                kind = self._kinds.of(name) or self._kinds.shortened(name) or "outside"
                known = self._book.add(name, annex, kind)
            elif self._kinds.fold(name) != self._kinds.fold(known.name):
                known.aliases.setdefault(name, []).append(annex)
            if known is None:
                continue
            key = key if key in found else self._book.key(name)
            if known.basis == [annex]:
                known.sure = known.sure and (whole or again)
            known.annexes += [annex] if annex not in known.annexes else []
            rows.append(key)
            if whole or again:
                sure.add(key)
        for lead in self.leads.get(annex, {}).values():
            # Who coordinates may be named in the cells of his rows alone.
            if self._book.key(lead.name) not in found:
                self._book.add(lead.name, annex, sure=lead.sure)

    def _names(self, annex: Citation, words: str) -> Iterator[tuple[str, bool]]:
        """The names of an annex, a table's with whom it sets over them, and which are whole."""
        if self._has_natures(words):
            # Its columns are told by no words that are known, and its rows are no names.
            return
        grid = self._units.table(annex)
        if grid:
            yield from self._of_grid(annex, grid)
            return
        clean = self._book.clean
        table = table_rows(words, self._kinds, clean, self._coordinators, self._is_word)
        for row in table:
            if row.coordinator is not None:
                key = self._near(row.unit) or self._book.key(row.unit)
                self.leads.setdefault(annex, {})[key] = Lead(row.coordinator, sure=False)
        names = (row.unit for row in table) if table else annex_names(words, self._kinds, clean)
        yield from ((name, False) for name in names)

    def _has_natures(self, words: str) -> bool:
        """Whether the rows of an annex say, each, of which nature a relation is."""
        natures = any_of(each.replace("-", " ") for each in self._kinds.common.natures)
        rows = _NUMBERED.findall(words)
        said = re.compile(rf"\b(?:{natures})\b", re.IGNORECASE)
        several = sum(said.search(row) is not None for row in rows)
        return several >= _FEWEST and several * 2 >= len(rows)

    def _of_grid(self, annex: Citation, grid: Iterable[GridRow]) -> Iterator[tuple[str, bool]]:
        for each in grid:
            if each.beside is not None:
                self._note_beside(annex, each.name, each.beside)
                continue
            if each.coordinator is not None:
                key = self._near(each.name) or self._book.key(each.name)
                meant = self._misprinted(each.coordinator)
                sure = each.sure and meant is None
                lead = Lead(meant or each.coordinator, sure, each.condition)
                self.leads.setdefault(annex, {}).setdefault(key, lead)
            meant = self._misprinted(each.name) if each.coordinator is None else None
            yield meant or each.name, each.whole and meant is None

    def _note_beside(self, annex: Citation, name: str, heading: str) -> None:
        """Note who stands in the row of another; where his column is of those outside he is too."""
        words = heading.split()
        begun = (" ".join(words[:n]) for n in range(len(words), 0, -1))
        of_all = next(filter(None, map(self._kinds.of, begun)), None)
        outside = of_all is not None and self._kinds.common.kinds[of_all].category == "outside"
        kind = of_all if outside else self._kinds.of(name)
        if kind is None or not name[:1].isupper():
            return
        known = self._book.add(name, annex, kind, sure=not outside)
        if known is not None and outside and known.basis == [annex]:
            known.kind, known.sure = kind, False

    def _repeats(self, names: list[str]) -> bool:
        """Whether an annex lists the units of the body again: then its rows are units too."""
        known = {self._book.key(each.name) for each in self._book.found.values() if each.rows}
        again = [name for name in names if (self._near(name) or self._book.key(name)) in known]
        return len(again) * 2 >= len(names)

    def _misprinted(self, name: str) -> str | None:
        """The name of whoever coordinates by other words of a text, that an annex prints amiss."""
        if self._book.key(name) in self._book.found:
            return None
        kind = self._kinds.of(name)
        known = {
            self._kinds.fold(each.name): each.name
            for each in self._book.found.values()
            if each.kind == kind
        }
        near = get_close_matches(self._kinds.fold(name), known, n=1, cutoff=_MISPRINT)
        return known[near[0]] if near else None

    def _near(self, name: str) -> str | None:
        """The key of an item of a list that the annex writes in another way."""
        folded, kind = self._kinds.fold(name), self._kinds.of(name)
        if self._book.key(name) in self._book.found:
            return None
        alike = {
            key: SequenceMatcher(None, folded, self._kinds.fold(each.name), autojunk=False).ratio()
            for key, each in self._book.found.items()
            if each.kind == kind and each.rows
        }
        best = max(alike, key=lambda key: alike[key], default=None)
        return best if best is not None and alike[best] > _NEAR else None
