"""The tables of an annex that say from whom what goes to whom, row by row: a route each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from jalur.drafting.cell_reader import CellReader
from jalur.drafting.doubt import Doubt
from jalur.drafting.entries import Entry, Value
from jalur.drafting.matrix_names import NOBODY, reaching
from jalur.drafting.reading import Reading, fresh_id
from jalur.drafting.stations import Stations
from jalur.drafting.times import without_spelt
from jalur.law.citation import Citation
from jalur.law.rules.steps import ROLES
from jalur.source.matrices import WayColumn, are_ways, has_both_ends, way_column_of
from jalur.verification.letters import Letters
from jalur.verification.patterns import any_of

_LONGEST = 7
"""Words of the text in a value of ours, at the most."""


class _Row:
    """A row as far as it was read."""

    __slots__ = ("at", "guessed", "sure", "values")

    def __init__(self, at: Citation) -> None:
        self.at = at
        self.values: dict[str, Value] = {}
        self.guessed: set[str] = set()
        self.sure = True


class WayTables:
    """Makes a route of each row that says who sends, and to whom or through whom."""

    def __init__(
        self,
        reading: Reading,
        stations: Stations,
        references: Mapping[Citation, tuple[Citation, ...]],
        doubt: Doubt,
    ) -> None:
        self._reading, self._references, self._doubt = reading, references, doubt
        self._cells = CellReader(reading, stations)
        self._taken: set[str] = set()
        self.left: list[tuple[Citation, str]] = []
        """What no entry carries: a row, or the words of a cell."""
        self._entries = [
            entry for rows in self._tables() for entry in self._table(rows) if entry is not None
        ]

    def entries(self) -> tuple[Entry, ...]:
        """The routes in the order of the text."""
        return tuple(self._entries)

    def _tables(self) -> Iterator[list[Citation]]:
        """The rows of each table: those of an annex with the same words over their columns."""
        tables: dict[tuple[Citation, tuple[str, ...]], list[Citation]] = {}
        for ref, cells in self._reading.source.cells.items():
            heads = tuple(cell.column for cell in cells)
            if ref in self._reading.region.provisions and are_ways(heads):
                tables.setdefault((Citation(ref.parts[:1]), heads), []).append(ref)
        yield from tables.values()

    def _table(self, rows: Sequence[Citation]) -> Iterator[Entry | None]:
        annex = Citation(rows[0].parts[:1])
        leading = [
            ref
            for ref, targets in self._references.items()
            if ref.parts[0].level == "pasal" and annex in targets
        ]
        plain = bool(leading) and not any(self._doubt.of(ref, denying=False) for ref in leading)
        reached = reaching(self._reading.source.cells, rows)
        for ref in rows:
            row = self._row(ref, reached)
            if row is None:
                self.left.append((ref, self._reading.source.provisions[ref]))
                continue
            own = "-".join(part.label for part in ref.parts if part.label)
            values: dict[str, Value] = {
                "id": fresh_id(f"{ref.parts[0].level}-{own}".lower(), self._taken),
                **row.values,
                "basis": [ref, *leading],
            }
            forces = {each for at in leading for each in self._reading.evidence.forces(at)}
            if len(forces) == 1:
                values["force"] = min(forces)
                row.guessed.add("force")
            yield Entry(values, sure=row.sure and plain, guessed=frozenset(row.guessed))

    def _row(self, ref: Citation, reached: Mapping[tuple[Citation, int], str]) -> _Row | None:
        """What the cells of a row say; None where nobody is told who sends, or nothing for what."""
        row = _Row(ref)
        cells = self._reading.source.cells[ref]
        told: dict[WayColumn, str] = {}
        times: list[tuple[str, str]] = []
        for at, cell in enumerate(cells):
            column = way_column_of(cell.column)
            text = cell.text or reached.get((ref, at), "")
            row.sure = row.sure and (bool(cell.text) or not text)
            if NOBODY.fullmatch(text):
                continue
            if column == "time":
                times.append((cell.column, text))
            elif column is None or column in told:
                self._leave(row, cell.column, text)
            else:
                told[column] = text
        heads = " ".join(cell.column for cell in cells)
        if not self._sends(row, told.get("sender", "")) or not self._purposes(
            row, told.get("matter", ""), heads
        ):
            return None
        self._steps(
            row, *self._way(row, told, {way_column_of(each.column): each.column for each in cells})
        )
        for over, text in times:
            self._times(row, over, text)
        self._copies(row, told.get("copies", ""))
        ends = bool(row.values["steps"])
        return row if ends else None

    def _way(
        self,
        row: _Row,
        told: Mapping[WayColumn, str],
        over: Mapping[WayColumn | None, str],
    ) -> tuple[str, str]:
        """Through whom and to whom: in columns of their own, in one cell (*Bupati melalui Sekda*),
        or behind what is sent (*laporan kepada Bupati*).
        """
        through, receiver = told.get("through", ""), told.get("receiver", "")
        if has_both_ends(over.get("through", "")) and not self._leads.search(through):
            through, receiver = "", through
        for words in (receiver, through):
            cut = self._leads.split(words, maxsplit=1)
            if len(cut) == _SEVERAL and (words is receiver or not receiver):
                receiver, through = (each.strip(" ,;") for each in cut)
                break
        if not receiver and (behind := self._behind.search(told.get("matter", ""))):
            row.sure = False
            receiver = behind["a"]
        return through, receiver

    @cached_property
    def _leads(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{any_of(self._reading.vocabulary.ways)})\b", re.IGNORECASE)

    @cached_property
    def _behind(self) -> re.Pattern[str]:
        """To whom what is sent goes, at the end of the words for it."""
        to = any_of(self._reading.vocabulary.receivers[:1])
        return re.compile(rf"\s(?:{to})\s+(?P<a>[^,;()]+)$", re.IGNORECASE)

    def _leave(self, row: _Row, over: str, text: str) -> None:
        """Note what a cell says and the route does not."""
        row.sure = False
        self.left.append((row.at, f"{' '.join(over.split())}: {text}"))

    def _sends(self, row: _Row, text: str) -> bool:
        """Who sends; whether anybody is known who does."""
        named = self._cells.parties(text)
        row.sure = row.sure and named.sure
        if named.parties:
            row.values["for"] = named.parties
        return bool(named.parties)

    def _purposes(self, row: _Row, matter: str, heads: str) -> bool:
        """For what it is, and what is sent; whether the row says the former."""
        found = self._purposes_in(matter)
        first = self._purposes_in(matter.partition(" ")[0])
        row.sure = row.sure and bool(found) and first == found
        over = self._purposes_in(heads)
        if over and not set(over) & set(found):
            # *LAPORAN: Koordinasi bidang*: what is coordinated is reported.
            row.sure, found = False, over
        if not found and self._letters.match(matter):
            found = ["koordinasi"]
        if found:
            row.values["purposes"] = found
        words = matter.split()
        if words:
            row.values["instrument"] = " ".join(words[:_LONGEST])
            row.guessed.add("instrument")
            row.sure = row.sure and len(words) <= _LONGEST
        if often := self._often.search(matter):
            row.values["rhythm"] = often.group().lower()
            row.guessed.add("rhythm")
        return bool(found)

    @cached_property
    def _letters(self) -> re.Pattern[str]:
        """What is sent and says for nothing itself: *surat kepada DPRD*."""
        words = any_of(self._reading.vocabulary.drafting.cells["letters"])
        return re.compile(rf"(?:{words})\b", re.IGNORECASE)

    def _purposes_in(self, text: str) -> list[str]:
        words = Letters(text)
        found = [
            purpose
            for purpose, stems in self._reading.common.purposes.items()
            if any(map(words.has_stem, stems))
        ]
        for first in self._reading.vocabulary.drafting.telling:
            if inner := [each for each in first if each in found]:
                return inner
        return found

    def _steps(self, row: _Row, through: str, receiver: str) -> None:
        """Through whom and to whom it goes."""
        modes = self._reading.vocabulary.modes
        if re.fullmatch(rf"(?:secara\s+)?(?:{any_of(modes['direct'])})", through, re.IGNORECASE):
            row.values["mode"], through = "direct", ""
        elif through:
            row.values["mode"] = "through"
        way = self._cells.stations(row.at, through)
        end = self._cells.stations(row.at, receiver)
        told = len(way.steps) < _SEVERAL or self._then.search(through) is not None
        row.sure = row.sure and (not through or (way.sure and told))
        row.sure = row.sure and end.sure and len(end.steps) == 1
        if not end.steps:
            row.values["end_stated"] = False
        travellers = row.values["for"]
        assert isinstance(travellers, list)
        row.sure = row.sure and not {*way.parties, *end.parties}.intersection(map(str, travellers))
        row.values["steps"] = [*way.steps, *_one(end.steps)]

    @cached_property
    def _then(self) -> re.Pattern[str]:
        """What says that one comes behind the other: a word, or a number before each."""
        words = self._reading.vocabulary
        told = any_of([*words.sequences.get("then", ()), *words.drafting.cells["then"]])
        return re.compile(rf"\b(?:{told})\b|(?<!\S)(?:1|a)[.)]\s", re.IGNORECASE)

    def _times(self, row: _Row, over: str, text: str) -> None:
        """By when and how often it goes."""
        for said in without_spelt(text).split(","):
            words = said.split()
            often = self._rhythms.match(said.strip()) or self._rhythms.search(over)
            key = "rhythm" if often and not re.search(r"\d", said) else "deadline"
            row.sure = row.sure and len(words) <= _LONGEST
            if words and (key not in row.values or key in row.guessed):
                row.values[key] = " ".join(words[:_LONGEST])
                row.guessed.discard(key)
            elif words:
                self._leave(row, over, said)

    @cached_property
    def _rhythms(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        often = any_of([*words.rhythms, *words.drafting.cells["often"]])
        return re.compile(rf"\b(?:{often})\b", re.IGNORECASE)

    @cached_property
    def _often(self) -> re.Pattern[str]:
        """An adjective of what is sent that says how often it is: *laporan bulanan*."""
        words = any_of(self._reading.vocabulary.drafting.cells["each"])
        return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)

    def _copies(self, row: _Row, text: str) -> None:
        """Who has a copy: parties, and one coordinator or adviser by the words for him."""
        if not text:
            return
        steps = self._cells.stations(row.at, text)
        named = [step for step in steps.steps if "words" not in step.values]
        found = [str(each) for step in named for each in _offices(step)]
        by_role = [step for step in steps.steps if step.get("office") in ROLES]
        if len(by_role) == 1:
            found.append(str(by_role[0]["office"]))
            row.values["copies_words"] = by_role[0]["words"]
            named += by_role
        if found:
            row.values["copies_to"] = found
        if len(named) < len(steps.steps):
            self._leave(row, self._over(row.at, "copies"), text)
        row.sure = row.sure and steps.sure

    def _over(self, ref: Citation, column: WayColumn) -> str:
        cells = self._reading.source.cells[ref]
        return next(each.column for each in cells if way_column_of(each.column) == column)


_SEVERAL = 2


def _offices(step: Entry) -> list[Value]:
    offices = step.get("offices")
    return list(offices) if isinstance(offices, list) else [step["office"]]


def _one(steps: list[Entry]) -> list[Entry]:
    """Several who get the same, as one step."""
    plain = [step for step in steps if "words" not in step.values]
    if len(steps) < _SEVERAL or len(plain) < len(steps):
        return steps
    offices = [each for step in steps for each in _offices(step)]
    return [Entry({"offices": offices, "pick": "all"}, sure=False)]
