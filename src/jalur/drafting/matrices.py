"""The tables of an annex that say who drafts, initials and signs, row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from jalur.drafting.casing import Casing
from jalur.drafting.entries import Entry, Value
from jalur.drafting.matrix_cells import MatrixCells, Said
from jalur.drafting.matrix_names import NOBODY, reaching
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.drafting.stations import Stations
from jalur.drafting.step_times import within_of_all
from jalur.law.citation import Citation
from jalur.law.enumerations import MatrixColumn
from jalur.source.matrices import Cell, column_of, is_matrix
from jalur.verification.patterns import any_of

_ROW = (
    *("document", "for", "signers", "order", "initials", "medium", "amount", "signature"),
    *("copies_to", "copies_words", "condition", "on_behalf_of", "deadline"),
)
"""The keys of a row, in their order."""
_COPIES = frozenset(("copies_to", "copies_words"))
"""Those of them that say who has a copy, which is a guess."""
_OTHER: tuple[MatrixColumn, ...] = ("deadline", "condition", "copies")
"""The columns that say something beside who does what to which document."""


_NAMED = 2
"""Lines of a signature that only says in whose name it is."""


class Matrices:
    """Makes an entry of each such table, with the rows that say what and by whom."""

    def __init__(
        self,
        reading: Reading,
        stations: Stations,
        references: Mapping[Citation, tuple[Citation, ...]],
    ) -> None:
        self._reading, self._references = reading, references
        self._cells = MatrixCells(reading, stations)
        articles = (reading.source.provisions[ref] for ref in reading.operative())
        self._casing = Casing(articles, reading.vocabulary.joints)
        self._reaching: Mapping[tuple[Citation, int], str] = {}
        self._in_order = False
        """Whether the table that is read has an order: *Urutan Paraf*."""
        self.left: list[Citation] = []
        """The rows that no entry carries: of no document, or signed by nobody who is known."""
        self._entries = [
            entry
            for annex, rows in self._tables().items()
            if (entry := self._table(annex[0], rows)) is not None
        ]

    def entries(self) -> tuple[Entry, ...]:
        """The tables in the order of the text."""
        return tuple(self._entries)

    def _tables(self) -> Mapping[tuple[Citation, tuple[str, ...]], list[Citation]]:
        """The rows of each table: those of an annex with the same words over their columns."""
        tables: dict[tuple[Citation, tuple[str, ...]], list[Citation]] = {}
        for ref, cells in self._reading.source.cells.items():
            if ref in self._reading.region.provisions and is_matrix(
                [each.column for each in cells]
            ):
                heads = tuple(cell.column for cell in cells)
                tables.setdefault((Citation(ref.parts[:1]), heads), []).append(ref)
        return tables

    def _table(self, annex: Citation, rows: Sequence[Citation]) -> Entry | None:
        basis, told = self._basis(annex)
        columns = self._columns(self._reading.source.cells[rows[0]])
        if not basis:
            self.left += rows
            return None
        signs = self._signs(basis)
        common = self._signers(basis) if "signer" not in columns else []
        values: dict[str, Value] = {"at": annex, "basis": basis}
        if signs is not None:
            values["signs"] = signs
        if common:
            values["signers"] = common
        values["columns"] = {
            column: self._casing.title(words) for column, (_, words) in columns.items()
        }
        places = {column: at for column, (at, _) in columns.items()}
        self._reaching = reaching(self._reading.source.cells, rows)
        self._in_order = self._tells_order(basis, columns)
        drawn = {
            str(ref): row
            for ref in rows
            if (row := self._row(ref, places, signs is not None, bool(common))) is not None
        }
        self.left += [ref for ref in rows if str(ref) not in drawn]
        if not drawn:
            return None
        values["rows"] = drawn
        times = (within_of_all(self._reading, ref) for ref in basis)
        within = next((each for each in times if each is not None), None)
        if within is not None and "initials" in columns:
            values["within"] = within
        forces = {force for ref in basis for force in self._reading.evidence.forces(ref)}
        if len(forces) == 1:
            values["force"] = min(forces)
        guessed = {"signs", "signers", "force", *(() if told else ("basis",))}
        return Entry(values, guessed=frozenset(guessed & {*values}))

    def _tells_order(
        self, basis: Sequence[Citation], columns: Mapping[MatrixColumn, tuple[int, str]]
    ) -> bool:
        """Whether the words over the initials, or an article, say that their order counts."""
        words = self._reading.vocabulary
        told = [*words.drafting.cells["ordered"], *words.sequences.get("in-turn", ())]
        told += words.sequences.get("level-by-level", ())
        over = columns["initials"][1] if "initials" in columns else ""
        texts = (over, *(self._reading.source.provisions[ref] for ref in basis))
        return any(re.search(rf"\b(?:{any_of(told)})\b", each, re.IGNORECASE) for each in texts)

    def _columns(self, cells: Sequence[Cell]) -> dict[MatrixColumn, tuple[int, str]]:
        """Where each column stands that says something of this kind; of two the first."""
        found: dict[MatrixColumn, tuple[int, str]] = {}
        for at, cell in enumerate(cells):
            column = column_of(cell.column) or self._other(cell.column)
            if column is not None:
                found.setdefault(column, (at, " ".join(cell.column.split())))
        return found

    def _other(self, words: str) -> MatrixColumn | None:
        """What a column says beside who does what to which document: by when, on what condition,
        with copies for whom.
        """
        over = self._reading.vocabulary.drafting.columns
        told = (
            column
            for column in _OTHER
            if re.search(rf"\b(?:{any_of(over[column])})\b", words, re.IGNORECASE)
        )
        return next(told, None)

    def _basis(self, annex: Citation) -> tuple[list[Citation], bool]:
        """What gives a table its force: the articles that lead to it, and those beside them that
        speak of initials and name nobody, or say how long everybody has; whether the former are
        all.
        """
        leading = [
            ref
            for ref, targets in self._references.items()
            if ref.parts[0].level == "pasal" and annex in targets
        ]
        leading = [ref for ref in leading if self._holds(ref)] or leading
        beside = [
            ref
            for ref in self._reading.operative()
            if ref not in leading
            and any(ref.parts[0] == each.parts[0] for each in leading)
            and self._paraf.search(self._reading.source.provisions[ref])
            and not (
                PARTY.search(self._reading.marked(ref))
                and within_of_all(self._reading, ref) is None
            )
        ]
        order = list(self._reading.source.provisions)
        return sorted({*leading, *beside}, key=order.index), not beside

    def _holds(self, ref: Citation) -> bool:
        """Whether a provision says that something stands in an annex, not that it has a row."""
        words = self._reading.vocabulary.drafting
        told = any_of([*words.tells["annex-reference"], *words.says["annex-reference"]])
        text = self._reading.source.provisions[ref]
        return re.search(rf"\b(?:{told})\b", " ".join(text.split()), re.IGNORECASE) is not None

    @cached_property
    def _paraf(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.initialling)
        return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)

    def _signs(self, basis: Sequence[Citation]) -> str | None:
        """What the articles make of whoever signs, where they say so."""
        signing = any_of(self._reading.vocabulary.drafting.acts["sign"])
        for kind, words in self._reading.vocabulary.charges.items():
            pattern = rf"\b(?:{any_of(words)})\s+(?:\w+\s+){{0,2}}?(?:{signing})\b"
            if any(
                re.search(pattern, self._reading.source.provisions[ref], re.IGNORECASE)
                for ref in basis
            ):
                return kind
        nouns = any_of(self._reading.vocabulary.drafting.initials["signing"])
        listed = (self._reading.source.provisions[ref] for ref in basis if self._holds(ref))
        # *Penanda tangan naskah dinas tercantum dalam Lampiran*: that is who does it.
        return (
            "task" if any(re.search(rf"\b(?:{nouns})\b", each, re.I) for each in listed) else None
        )

    def _signers(self, basis: Sequence[Citation]) -> list[str]:
        """Who signs all that a table lists, where no column says who."""
        signing = any_of(self._reading.vocabulary.signing)
        pattern = rf"\b(?:{signing})\s+(?P<a>{self._reading.offices})"
        runs = (
            match["a"]
            for ref in basis
            for match in re.finditer(pattern, self._reading.marked(ref), re.IGNORECASE)
        )
        return unique(id for run in runs for id in PARTY.findall(run))

    def _row(
        self, ref: Citation, places: Mapping[MatrixColumn, int], signs: bool, signed: bool
    ) -> Entry | None:
        """What the cells of a row say; None where that is no rule."""
        values: dict[str, Value] = {}
        sure, guessed = True, set(_COPIES)
        if "drafter" not in places:
            guessed.add("for")  # He is told by what he is among those who initial.
        for column, said in self._said(ref, places):
            if column == "deadline" and not signs:
                continue
            if not said.sure:
                # Each cell is read by itself: of one that says nothing, the row is not whole.
                guessed |= {*said.values}
                sure = sure and bool(said.values)
            # A condition of its own column is said in the place of what a document is about.
            sure = sure and not (column == "condition" and column in values)
            values |= said.values
        if "document" not in values or not (values.get("signers") or signed):
            return None
        if "initials" not in values and not signs:
            return None
        self._sign(values, signs)
        if "condition" not in places:
            guessed |= self._narrow(values, places)
        kept = {key: values[key] for key in _ROW if key in values}
        return Entry(kept, sure=sure, guessed=frozenset(guessed & {*kept}))

    def _sign(self, values: dict[str, Value], signs: bool) -> None:
        """In whose name is signed: as the mandate to sign says it, and else as the signature does,
        which says more where it has three lines.
        """
        lines = values.get("signature")
        if signs and isinstance(lines, list) and len(lines) == _NAMED:
            del values["signature"]
        if not signs:
            values.pop("on_behalf_of", None)

    def _narrow(
        self, values: dict[str, Value], places: Mapping[MatrixColumn, int]
    ) -> frozenset[str]:
        """For which of the documents a row is, without who makes them: *Keputusan Bupati*."""
        told = str(values.pop("condition", ""))
        by = values.get("signers")
        makers = [*(by if isinstance(by, list) else ()), values.get("on_behalf_of")]
        marked = self._reading.mark(told)
        found = PARTY.match(marked)
        if found is not None and found[1] in makers:
            told = self._reading.plain(marked[found.end() :]).strip(" ,")
        if told:
            values["condition"] = told
        return frozenset(("condition",))

    def _said(
        self, ref: Citation, places: Mapping[MatrixColumn, int]
    ) -> Iterator[tuple[MatrixColumn, Said]]:
        cells = self._reading.source.cells[ref]
        for column, at in places.items():
            text, sure = cells[at].text, True
            if not text and column != "condition":
                text, sure = self._reaching.get((ref, at), ""), column == "copies"
            if NOBODY.fullmatch(text):
                # A dash says that nobody does it; nothing at all may be a cell that was not read.
                yield column, Said({}, sure)
                continue
            said = self._cells.read(ref, column, text, cells[at].column)
            values = dict(said.values)
            if self._in_order and values.get("order") == "listed":
                values["order"] = "stated"
            if column == "initials" and "drafter" in places:
                values.pop("for", None)  # That column tells it.
            yield column, Said(values, said.sure and sure)
