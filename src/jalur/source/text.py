"""The plain text of a regulation, as it comes out of a PDF, taken apart into its provisions.

Pages become lines without page furniture, lines become marks, marks become provisions; each stage
can be looked at by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from jalur.law.annexes import Change
from jalur.law.citation import Citation, Part
from jalur.law.enumerations import ChangeAct, HeadingKind
from jalur.source.amending import Amending, is_amending
from jalur.source.body import Body, Heading
from jalur.source.columns import unweave
from jalur.source.furniture import Cut, sort_out
from jalur.source.items import ItemReader, Passage, Unread
from jalur.source.matrices import Cell, MatrixLine, matrix_lines, table_lines
from jalur.source.pages import Line, read_lines
from jalur.source.parts import Span, parts
from jalur.source.prose import Place, Prose, join, words
from jalur.source.tables import Row, untable
from jalur.source.wordless import without_drawn, wordless

_LISTS = {"menimbang": "huruf", "mengingat": "angka"}
_ENACTED = re.compile(r"\s*Menetapkan\s*:?", re.IGNORECASE)
_BULLETS = " \n>•*–-:"


@dataclass(frozen=True, slots=True)
class SourceHeading:
    """A BAB, Bagian or Paragraf as printed, and the article it stands before."""

    before: Citation
    kind: HeadingKind
    number: str
    title: str
    place: Place
    start: int
    """Where in the running text it begins."""


@dataclass(frozen=True, slots=True)
class UnreadMark:
    """A mark that could not be read: no item of a list, and no reference; or the words over the
    columns of a table whose rows do not stand in these.
    """

    mark: str
    place: Place
    at: Citation | None
    """The provision whose words it stands in, or that it should stand before."""
    missing: bool
    """It is not printed: the mark behind it was read, and skips it."""


@dataclass(frozen=True, slots=True)
class UnclearChange:
    """Words of an instruction of which it cannot be told for certain what they change."""

    at: Citation
    act: ChangeAct
    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class Beside:
    """Words that belong to no provision: before the first of a list, or of the articles.

    Also those behind a heading without an article.
    """

    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class SourceText:
    """A regulation's text by provision: each with its own words, without those of its parts."""

    provisions: Mapping[Citation, str]
    """Also ``judul``, each ``menimbang`` and ``mengingat``, ``penutup``; ``lampiran`` whole, but
    for the rows that ``cells`` has.
    """
    headings: tuple[SourceHeading, ...]
    places: Mapping[Citation, Place]
    """Where each of ``provisions`` begins."""
    furniture: tuple[Cut, ...]
    """What was taken for page furniture and belongs to no provision."""
    unread: tuple[UnreadMark, ...]
    beside: tuple[Beside, ...]
    changes: tuple[Change, ...]
    """What an amending regulation does to which provisions of another."""
    unclear: tuple[UnclearChange, ...]
    pages: int
    """How many pages its form feeds part."""
    wordless: tuple[Place, ...]
    """The pages without a word of the regulation, each with the last line before it."""
    cells: Mapping[Citation, tuple[Cell, ...]]
    """The rows of the tables that say who drafts, initials and signs, cell by cell."""
    whole: Mapping[Citation, str]
    """The annexes of these rows, with them."""
    printed: Mapping[Citation, tuple[Line, ...]]
    """The lines of each annex, with the spaces within them."""
    tables: Mapping[Citation, tuple[MatrixLine, ...]]
    """The rows of an annex's tables of any sort, cell by cell."""
    prose: Prose
    """The running text without page furniture, out of which the provisions were cut."""
    parts: tuple[Span, ...]
    """The parts of ``prose``."""
    starts: Mapping[Citation, int]
    """Where in ``prose`` each of ``provisions`` begins."""

    def place(self, ref: Citation) -> Place | None:
        """Where a provision begins, or else the nearest above it, or the first below it.

        None where none of them is read.
        """
        for at in (ref, *ref.parents()):
            if at in self.places:
                return self.places[at]
        return next((place for at, place in self.places.items() if ref.covers(at)), None)


def operative(provisions: Iterable[Citation]) -> tuple[Citation, ...]:
    """Those of ``provisions`` that belong to the articles."""
    return tuple(ref for ref in provisions if ref.parts[0].level == "pasal")


def read_source(text: str) -> SourceText:
    """The provisions and headings of a regulation's plain text, each with its place."""
    lines, drawn = without_drawn(read_lines(text))
    printed = sort_out(lines)
    unwoven = unweave(printed.lines)
    untabled = untable(unwoven)
    prose = join(untabled.lines)
    reading = _Reading(prose, untabled.tables, unwoven)
    spans = parts(prose.text)
    for part in spans:
        reading.read(part)
    for head in untabled.unread:
        place = Place(head.page, head.number)
        reading.unread.append(UnreadMark(head.words, place, reading.annex_of(head), missing=False))
    reading.unread += [
        UnreadMark(each.line.text, Place(each.line.page, each.line.number), None, missing=False)
        for each in printed.unsure
    ]
    return SourceText(
        provisions=MappingProxyType({ref: each.words for ref, each in reading.provisions.items()}),
        headings=tuple(reading.headings),
        places=MappingProxyType(
            {ref: prose.place(each.start) for ref, each in reading.provisions.items()}
        ),
        furniture=printed.furniture,
        unread=tuple(reading.unread),
        beside=tuple(reading.beside),
        changes=tuple(reading.changes),
        unclear=tuple(reading.unclear),
        pages=max(lines[-1].page if lines else 0, *drawn, 0),
        wordless=wordless(lines, printed.lines, drawn),
        cells=MappingProxyType(reading.cells),
        whole=MappingProxyType(reading.whole),
        printed=MappingProxyType(reading.printed),
        tables=MappingProxyType(reading.tables),
        prose=prose,
        parts=spans,
        starts=MappingProxyType({ref: each.start for ref, each in reading.provisions.items()}),
    )


class _Reading:
    """What was read so far, part by part."""

    def __init__(
        self, prose: Prose, tables: Sequence[Sequence[Row]], printed: Sequence[Line]
    ) -> None:
        self._prose, self._lines = prose, printed
        self._rows, self._table_rows = (
            {Place(row.line.page, row.line.number): row for row in rows}
            for rows in (matrix_lines(tables), table_lines(tables))
        )
        self.cells: dict[Citation, tuple[Cell, ...]] = {}
        self.whole: dict[Citation, str] = {}
        self.printed: dict[Citation, tuple[Line, ...]] = {}
        self.tables: dict[Citation, tuple[MatrixLine, ...]] = {}
        self.provisions: dict[Citation, Passage] = {}
        self.headings: list[SourceHeading] = []
        self.unread: list[UnreadMark] = []
        self.beside: list[Beside] = []
        self.changes: list[Change] = []
        self.unclear: list[UnclearChange] = []

    def read(self, part: Span) -> None:
        """Read one part of the text."""
        text = self._prose.text[part.start : part.end]
        if part.name == "body":
            body = Amending(text) if is_amending(text) else Body(text)
            body.read()
            for ref, passage in body.provisions.items():
                self._add(ref, passage, part.start)
            self.headings += self._placed(body.headings, part.start)
            self._name(body.unread, part.start)
            self.beside += [
                Beside(each.words, self._prose.place(part.start + each.start))
                for each in body.beside
            ]
            if isinstance(body, Amending):
                self.changes += body.changes
                self.unclear += [
                    UnclearChange(*each, self._prose.place(part.start + start))
                    for each, start in body.unclear
                ]
        elif part.name in _LISTS:
            self._list(part, text)
        elif part.name == "lampiran" and text.strip():
            self._annex(Citation((Part("lampiran", part.label),)), part)
        elif part.name in ("judul", "penutup") and words(text):
            self._add(Citation((Part(part.name, ""),)), Passage(words(text), 0), part.start)
        elif words(text) and not self._is_title(part, text):
            self.beside.append(Beside(words(text), self._prose.place(part.start)))

    def _annex(self, ref: Citation, part: Span) -> None:
        """An annex without the rows of its matrices, and each of these."""
        rest: list[str] = []
        at = part.start
        rows: list[tuple[MatrixLine, int, str]] = []
        every: list[MatrixLine] = []
        for line in self._prose.text[part.start : part.end].split("\n"):
            row = self._rows.get(self._prose.place(at))
            every += filter(None, [self._table_rows.get(self._prose.place(at))])
            if row is None:
                rest.append(line)
            else:
                rows.append((row, at, line))
            at += len(line) + 1
        first, behind = (self._prose.place(at).line for at in (part.start, part.end))
        last = part.end >= len(self._prose.text)
        lines = (
            each for each in self._lines if first <= each.number and (last or each.number < behind)
        )
        self.printed[ref] = (*self.printed.get(ref, ()), *lines)
        self.tables[ref] = (*self.tables.get(ref, ()), *every)
        self._add(ref, Passage("\n".join(rest).strip(), 0), part.start)
        if rows:
            text = self._prose.text[part.start : part.end].strip()
            self.whole[ref] = "\n".join(filter(None, (self.whole.get(ref), text)))
        for row, start, line in rows:
            label, nth = str(row.number), 1
            while (own := Citation((*ref.parts, Part("nomor", label, nth)))) in self.provisions:
                nth += 1
            self.cells[own] = row.cells
            self._add(own, Passage(line.removeprefix(label).strip(" .)"), start), 0)

    def annex_of(self, line: Line) -> Citation | None:
        """The annex in which a line stands."""
        return next((ref for ref, lines in self.printed.items() if line in lines), None)

    def _list(self, part: Span, text: str) -> None:
        """The items of a part that is a plain list; its words where it is none."""
        level = _LISTS[part.name]
        items = ItemReader(text)
        items.read((level,))
        for ref, passage in items.provisions.items():
            self._add(Citation((Part(part.name, ""), *ref.parts)), passage, part.start)
        self._name(items.unread, part.start)
        first = min((each.start for each in items.provisions.values()), default=len(text))
        if before := words(text[:first].strip(_BULLETS)):
            self.beside.append(Beside(before, self._prose.place(part.start)))

    def _is_title(self, part: Span, text: str) -> bool:
        """Whether what is enacted is called by the title that was read: no other words."""
        title = self.provisions.get(Citation((Part("judul", ""),)))
        said = _ENACTED.sub("", text)
        return (
            part.name == "menetapkan"
            and title is not None
            and _folded(said) <= _folded(title.words)
        )

    def _add(self, ref: Citation, passage: Passage, start: int) -> None:
        if ref in self.provisions:
            # Two annexes without a number are one address: the text of both stands there.
            first = self.provisions[ref]
            self.provisions[ref] = Passage(f"{first.words}\n{passage.words}", first.start)
        else:
            self.provisions[ref] = Passage(passage.words, start + passage.start)

    def _placed(self, headings: Iterable[Heading], start: int) -> Iterator[SourceHeading]:
        for each in headings:
            if each.before is not None:
                at = start + each.start
                place = self._prose.place(at)
                yield SourceHeading(each.before, each.kind, each.number, each.title, place, at)

    def _name(self, unread: Iterable[Unread], start: int) -> None:
        for each in unread:
            place = self._prose.place(start + each.start)
            self.unread.append(UnreadMark(words(each.mark), place, each.at, each.missing))


def _folded(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))
