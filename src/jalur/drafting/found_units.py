"""Whom sentences and tables of a text set under a coordinator, by the names that they have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from jalur.drafting.annex_cells import CellReader
from jalur.drafting.annex_grid import AnnexCells
from jalur.drafting.annex_leads import coordinating, led
from jalur.drafting.name_book import NameBook
from jalur.drafting.told_units import ToldUnits, UnitClauses
from jalur.drafting.unit_names import UnitNames
from jalur.law.citation import Citation
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of

_LONGEST = 8
"""Words of a limit, at the most: ours are short."""
_ITEMS = re.compile(r"(?:^|(?<=[.;])\s+)(?:\d{1,2}|[a-z])[.)]\s+")
"""The marks of remarks that are numbered."""
_BRACKETED = re.compile(r"\s*\(.*$")


@dataclass(frozen=True, slots=True)
class GridRow:
    """A name that an annex's table has in a cell, and who coordinates it."""

    name: str
    coordinator: str | None
    """None of a coordinator himself, and of whom nobody coordinates."""
    sure: bool
    """Whether the table leaves no doubt of that."""
    whole: bool
    """Whether the cell is surely this name, and nothing else."""
    condition: str | None = None
    """For what alone he does, by a remark: *terbatas pada urusan administratif*."""
    beside: str | None = None
    """The heading of the column in which it stands, in the row of another who alone has one."""


class FoundUnits:
    """Reads sentences and tables; the names of units are noted with where they stand."""

    def __init__(
        self,
        source: SourceText,
        book: NameBook,
        coordinators: Iterable[str],
        lists: Mapping[Citation, Sequence[Citation]],
    ) -> None:
        self._source, self._book, self._lists = source, book, lists
        common = book.kinds.common.kinds
        known = (
            each.name
            for each in book.found.values()
            if common[each.kind].category == "unit" and (each.rows or each.defined)
        )
        self._units = UnitNames(book.kinds, book.vocabulary, book.clean, frozenset(known))
        self._clauses = UnitClauses(self._units, book.vocabulary, coordinators, book.region)
        self._cells = CellReader(book.kinds, self._units, coordinators)
        limits = any_of(book.kinds.words.cells["limits"])
        self._limited = re.compile(rf"\W*((?:{limits})\b[^.;:()\d]*)[.;)]*$", re.IGNORECASE)
        self._notes = re.compile(
            rf"(?:{any_of(book.kinds.words.cells['explains'])})\s*:\s*", re.IGNORECASE
        )
        self.told: dict[Citation, tuple[ToldUnits, ...]] = {}
        """What sentences say of who coordinates whom."""
        self.nested: dict[Citation, str] = {}
        """The keys of the units that an item of a list names before a list of its own."""

    def read(self, refs: Iterable[Citation]) -> None:
        """Read the sentences of some provisions."""
        for ref in refs:
            words = self._source.provisions[ref]
            above = " ".join(self._source.provisions.get(each, "") for each in ref.parents())
            self.told[ref] = tuple(self._clauses.of(words, above))
            for clause in self.told[ref]:
                for name in (*clause.units, *clause.excepted):
                    self._book.add(name, ref, sure=clause.sure)
            if ref in self._lists and self._clauses.opens(above):
                for name in self._units.read(" ".join(words.split())).names[:1]:
                    self._book.add(name, ref)
                    self.nested[ref] = self._book.key(name)

    def read_notes(self, annex: Citation) -> None:
        """Read the sentences of the remarks below a table: *Keterangan: Bagian Umum dibawahi oleh
        Asisten Administrasi*.
        """
        lines = [" ".join(line.text.split()) for line in self._source.printed.get(annex, ())]
        begun = next((n for n, words in enumerate(lines) if self._notes.match(words)), None)
        if begun is None:
            return
        notes = takewhile(lambda words: not words.isupper(), lines[begun:])
        text = self._notes.sub("", " ".join(filter(None, notes)), count=1)
        told = [each for words in _ITEMS.split(text) for each in self._clauses.of(words, "")]
        for clause in told:
            for name in clause.units:
                self._book.add(name, annex, sure=False)
        self.told[annex] = tuple(replace(each, sure=False) for each in told)

    def tells(self, opening: Citation) -> bool:
        """Whether the words of a list, or above it, tell of coordination or a coordinator alone."""
        places = (opening, *opening.parents())
        return any(self._clauses.opens(self._source.provisions.get(at, "")) for at in places)

    def table(self, annex: Citation) -> tuple[GridRow, ...]:
        """The names in the cells of an annex's table, each coordinator's before his units."""
        every = self._cells.read(self._source.printed.get(annex, ()))
        shown: set[str] = set()
        return tuple(row for cells in every.tables() for row in self._rows(cells, shown))

    def _rows(self, table: AnnexCells, shown: set[str]) -> Iterator[GridRow]:
        """Those of one table; ``shown`` are the coordinators who have rows of their own."""
        cells = coordinating(table)
        leads = [self._book.clean(each.words) for each in cells.leads]
        # Who stands in every row anew has no row of his own.
        own = len(leads) < len(cells.units) and len({*leads}) == len(leads)
        for each in led(cells):
            coordinator = self._book.clean(each.lead.words) or None
            if own and coordinator is not None and coordinator not in shown:
                yield GridRow(coordinator, None, each.sure, not each.lead.loose)
                shown.add(coordinator)
            read = self._units.read(each.unit.words)
            if each.unit.other and not read.names:
                named = self._book.clean(_BRACKETED.sub("", each.unit.words))
                yield GridRow(named, coordinator, sure=False, whole=False)
                continue
            whole = not (read.rest or each.unit.loose) and (read.sure or len(read.names) == 1)
            remarked = cells.remarked.intersection((*each.unit.lines, *each.lead.lines))
            sure = each.sure and whole and not (remarked or each.lead.loose)
            remarks = [r.words for r in cells.remarks if r.top in each.unit.lines]
            limits = filter(None, map(self._limit, (read.rest, *remarks)))
            condition = next(limits, None) if len(read.names) == 1 else None
            yield from (GridRow(name, coordinator, sure, whole, condition) for name in read.names)
            yield from (
                GridRow(name, coordinator, sure=False, whole=False)
                for remark in remarks
                for name in self._taken_in(remark)
            )
        for cell in cells.beside:
            name = self._book.clean(cell.words)
            yield GridRow(name, None, sure=False, whole=False, beside=cell.over)

    def _limit(self, remark: str) -> str | None:
        """For what alone whoever coordinates has a unit, where a remark on it says so."""
        match = self._limited.match(remark)
        words = " ".join(match[1].split()) if match else ""
        return words if 1 < len(words.split()) <= _LONGEST else None

    def _taken_in(self, remark: str) -> tuple[str, ...]:
        """The units that a remark says stand with the one of its row: *termasuk RSUD*."""
        taken = self._units.takes_in(remark)
        return self._units.read(remark[len(taken) :]).names if taken else ()
