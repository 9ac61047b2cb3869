"""What stands in the cells of an annex that is a table: who coordinates, and units, each whole.

A cell may go on over several lines, beside cells of other columns that do so too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jalur.drafting.annex_words import AnnexWords
from jalur.drafting.name_kinds import NameKinds
from jalur.drafting.unit_names import UnitNames
from jalur.source.pages import Line
from jalur.text.folding import fold
from jalur.verification.patterns import any_of

_NUMBER = re.compile(r"\s*\(?(\d{1,3}|[IVX]+|[A-Z](?=[.)]))[.)]?(?=\s|$)")
_HEAD = re.compile(r"\s*N(?:O|o)(?:MOR|mor)?\b\.?")
_PIECE = re.compile(r"(?:\(?[a-z\d]{1,2}[.)][ ]{2,6}(?=[^\W\d]))?\S+(?:[ ]\S+)*")
"""Behind the mark of an item may be a wide gap."""
_COLUMN_NUMBERS = re.compile(r"\s*\(?1\)?(?:\s+\(?\d{1,2}\)?)+\s*")
_HANGS = re.compile(r"(?:,|/|&|\b(?:dan|serta|atau))$", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:dan|serta|atau|&)\s|[a-z(]")
_EMPTY = re.compile(r"[-–—]+")
"""What stands in a cell without words."""
_TAB = 1000
_NEAR = 5
"""So many characters beside its first line, at the most, a cell goes on."""
_BESIDE = 6
"""So many characters right of the heading of the numbers, at the most, stands one of a row."""
_OVER = 2
"""So many characters further right, at the most, the heading of a column begins."""
_ACRONYM = 6
"""Letters of one, at the most."""
_FIRST = frozenset(("a", "1"))


class AnnexCell:
    """A cell as far as it was read: whoever coordinates, or a unit, or other words."""

    __slots__ = (
        *(
            "bottom",
            "column",
            "heading",
            "lead",
            "loose",
            "mark",
            "part",
            "remark",
            "starts",
            "top",
            "unit",
        ),
        "words",
    )

    def __init__(
        self,
        start: int,
        y: int,
        words: str,
        mark: str | None = None,
        *,
        lead: bool = False,
        unit: bool = False,
        further: int | None = None,
        heading: bool = False,
    ) -> None:
        self.lead, self.unit = lead, unit
        self.column, self.top, self.bottom = start, y, y
        self.words, self.mark = words, mark
        self.starts = {start} if further is None else {start, further}
        """Where its lines begin, or its words behind a mark."""
        self.heading = heading
        """Whether nothing else stands in its line, or it is printed in capitals."""
        self.loose = False
        """Whether it goes on below an empty line, though nothing says that it does."""
        self.remark = False
        self.part = 0
        """In which of several tables it stands, each below headings of its own."""

    @property
    def lines(self) -> range:
        """From its first line to its last."""
        return range(self.top, self.bottom + 1)

    @property
    def middle(self) -> float:
        """Halfway between its first line and its last."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class AnnexCells:
    """The cells of an annex in the order of their lines, and the lines with a number."""

    leads: tuple[AnnexCell, ...]
    units: tuple[AnnexCell, ...]
    numbered: frozenset[int]
    remarked: frozenset[int]
    """The lines in which anything else stands."""
    remarks: tuple[AnnexCell, ...] = ()
    """What stands in the column of remarks."""


class CellReader:
    """Reads the printed lines of an annex."""

    def __init__(self, kinds: NameKinds, units: UnitNames, coordinators: Iterable[str]) -> None:
        self._remarks = frozenset(map(str.casefold, kinds.words.cells["remarks"]))
        self._ditto = frozenset(fold(each).replace(" ", "") for each in kinds.words.cells["ditto"])
        common = kinds.common.kinds.values()
        within = [*kinds.words.cells["within"], *kinds.words.cells["small"], "dan", "serta", "atau"]
        self._open_head = re.compile(rf"\b(?:{any_of(within)})$", re.IGNORECASE)
        self._enclosing = [word for each in common if each.encloses for word in each.class_words]
        self._note = re.compile(
            rf"\s*(?:{any_of(kinds.words.cells['explains'])})\s*:", re.IGNORECASE
        )
        self._units, self._words = units, AnnexWords(kinds, units, coordinators)

    def read(self, lines: Sequence[Line]) -> AnnexCells:
        """The cells of some lines."""
        found: list[AnnexCell] = []
        numbered: set[int] = set()
        remarked: set[int] = set()
        open: list[AnnexCell] = []
        heads: dict[int, str] = {}
        over: dict[int, int] = {}
        headed, part, noted = -_NEAR, 0, False
        for y, line in _placed(lines):
            if _COLUMN_NUMBERS.fullmatch(line.text):
                continue
            begun, pieces = _pieces(line.text, min(heads, default=None))
            if _HEAD.match(line.text):
                if heads and [*heads.values()] != [text for _, text in pieces]:
                    part, open = part + 1, []
                heads, headed, noted = dict(pieces), y, False
                continue
            noted = noted or (bool(heads) and self._note.match(line.text) is not None)
            if noted:
                continue
            if y - headed == 1 and not begun and self._is_of_heads(pieces, heads):
                headed = y
                continue
            if begun:
                numbered.add(y)
            for start, text in pieces:
                before = self._before(open, start)
                again = self._again(start, y, text, before) if begun else None
                if again is not None:
                    again.part = part
                    found.append(again)
                    open = [each for each in open if each is not before] + [again]
                    continue
                if _EMPTY.fullmatch(text):
                    continue
                if self._words.is_heading(text):
                    open = [each for each in open if each is not before]
                    over[start] = y
                    continue
                cell, remark = None, self._is_remark(start, heads)
                if remark and (begun or self._units.takes_in(text)):
                    before = None
                if not remark:
                    cell = self._begins(start, y, text, heads, begun=begun)
                    alone = len(pieces) == 1
                    if cell is not None:
                        cell.heading |= cell.lead and alone
                title = _is_title(text) or (begun and len(pieces) == 1 and text.isupper())
                if cell is None and title and not (before and _is_title(before.words)):
                    # Below the title of a part, or of who signs, no cell goes on.
                    open = open if len(pieces) > 1 else []
                    continue
                if before is not None and self._continues(before, cell, text, numbered=begun):
                    apart = y - before.bottom > 1
                    before.loose |= apart and not _HANGS.search(before.words)
                    before.words = f"{before.words} {text}"
                    before.bottom = y
                    before.starts.add(start)
                    remarked |= set() if before.lead or before.unit else {y}
                    continue
                if cell is None:
                    cell = AnnexCell(start, y, text)
                cell.part, cell.remark = part, remark
                cell.top = self._top(cell, over)
                remarked |= set() if cell.lead or cell.unit else {y}
                found.append(cell)
                open = [each for each in open if each is not before] + [cell]
        leads = [each for each in found if each.lead]
        for each in leads:
            each.lead = not each.words
            each.words = self._words.lead(each.words) or ""
            each.lead |= each.words != ""
        for each in found:
            each.words = self._words.small(each.words) if each.unit else each.words
        return AnnexCells(
            tuple(each for each in leads if each.lead),
            tuple(each for each in found if each.unit),
            frozenset(numbered),
            frozenset(remarked),
            tuple(each for each in found if each.remark),
        )

    def _again(self, start: int, y: int, text: str, before: AnnexCell | None) -> AnnexCell | None:
        """The cell of who coordinates this row too, or of nobody: *sda*, or a dash."""
        if before is None or not before.lead or before.heading:
            return None
        empty = _EMPTY.fullmatch(text) is not None
        if not empty and fold(text).replace(" ", "") not in self._ditto:
            return None
        cell = AnnexCell(start, y, "" if empty else before.words)
        cell.lead = cell.loose = True
        return cell

    def _top(self, cell: AnnexCell, over: dict[int, int]) -> int:
        """The first line of a cell, with the word that stands over it."""
        near = [at for at in over if abs(at - cell.column) <= _NEAR]
        above = [y for y in (over.pop(at) for at in near) if y == cell.top - 1]
        return max(above, default=cell.top)

    def _is_of_heads(self, pieces: Sequence[tuple[int, str]], heads: Mapping[int, str]) -> bool:
        """Whether a line below the headings is the rest of one whose words hang."""
        return all(start in heads and self._open_head.search(heads[start]) for start, _ in pieces)

    def _is_remark(self, start: int, heads: Mapping[int, str]) -> bool:
        """Whether what stands there is in the column of remarks."""
        over = [at for at in heads if at <= start + _OVER]
        return bool(over) and heads[max(over)].casefold().strip(" .") in self._remarks

    def _begins(
        self, start: int, y: int, text: str, heads: Mapping[int, str], *, begun: bool
    ) -> AnnexCell | None:
        """The cell that begins with some words, where these name somebody."""
        said = self._words.of(text, table=len(heads) > 1)
        over = [at for at in heads if at <= start + _OVER]
        if over and not (said.lead or said.unit):
            said = self._words.below(said, heads[max(over)], begun=begun)
        if not (said.lead or said.unit or said.mark):
            return None
        behind = start + len(text) - len(said.words) if said.mark and not said.head else start
        cell = AnnexCell(start, y, said.words, said.mark, further=behind)
        cell.lead, cell.unit, cell.heading = said.lead, said.unit, said.heading
        cell.loose = said.head
        return cell

    def _before(self, open: Sequence[AnnexCell], start: int) -> AnnexCell | None:
        """The cell above that stands in the same column."""
        near = [
            (min(abs(start - each) for each in cell.starts), -cell.bottom, n)
            for n, cell in enumerate(open)
        ]
        best = min(near, default=None)
        return open[best[2]] if best is not None and best[0] <= _NEAR else None

    def _continues(
        self, before: AnnexCell, cell: AnnexCell | None, text: str, *, numbered: bool
    ) -> bool:
        """Whether a cell goes on with some words below it."""
        hangs = _HANGS.search(before.words) is not None
        if cell is None:
            goes_on = hangs or _GOES_ON.match(text) is not None
            return goes_on or before.lead or not numbered or not before.unit
        if cell.mark is not None or not before.unit or cell.lead:
            return False
        enclosing = any(text.startswith(each) for each in self._enclosing)
        if enclosing and not numbered and not hangs:
            return True
        return hangs and not before.words.endswith(",") and self._units.may_go_on(text)


def _placed(lines: Sequence[Line]) -> Iterator[tuple[int, Line]]:
    """The lines, each with how far below the first it stands; pages stand close together."""
    y = 0
    last: Line | None = None
    for line in lines:
        if last is not None:
            y += line.number - last.number if line.page == last.page else 1
        last = line
        yield y, line


def _pieces(text: str, edge: int | None = None) -> tuple[bool, list[tuple[int, str]]]:
    """Whether a line begins with the number of a row, and its pieces between wide gaps or tabs.

    ``edge`` is where the table begins, as far as its headings say.
    """
    if "\t" in text:
        cells = [" ".join(each.split()) for each in text.split("\t")]
        begun = _NUMBER.fullmatch(cells[0]) is not None
        return begun, [
            (n * _TAB, each) for n, each in enumerate(cells) if each and (n or not begun)
        ]
    match = _NUMBER.match(text)
    wide = match is not None and _is_of_row(text, match, edge)
    at = match.end() if match is not None and wide else 0
    return wide, [(each.start(), each.group()) for each in _PIECE.finditer(text, at)]


def _is_of_row(text: str, match: re.Match[str], edge: int | None) -> bool:
    """Whether a number is one of a row: nothing stands behind it, or a wide gap, or it stands at
    the edge of the table; another one is the mark of an item within a cell.
    """
    gap = text[match.end() : match.end() + 2]
    if not gap.strip():
        return edge is None or match.start(1) <= edge + _BESIDE
    return edge is None or match.start(1) <= edge + _OVER


def _is_title(words: str) -> bool:
    """Whether some words are in capitals, and no acronym; before a name stands who signs."""
    long = any(len(word) > _ACRONYM for word in words.split())
    return words.isupper() and (long or words.endswith(","))


def groups(units: Sequence[AnnexCell]) -> list[list[AnnexCell]]:
    """Units in lists of their own, each of which begins with the first mark."""
    found: list[list[AnnexCell]] = []
    for each in units:
        if not found or each.mark in _FIRST:
            found.append([])
        found[-1].append(each)
    return found
