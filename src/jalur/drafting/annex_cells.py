"""What stands in the cells of an annex that is a table: who coordinates, and units, each whole.

A cell may go on over several lines, beside cells of other columns that do so too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import takewhile

from jalur.drafting.annex_grid import AnnexCell, AnnexCells
from jalur.drafting.annex_lines import OVER, pieces, placed
from jalur.drafting.annex_words import AnnexWords
from jalur.drafting.name_kinds import NameKinds
from jalur.drafting.unit_names import UnitNames
from jalur.source.matrices import is_matrix, is_told
from jalur.source.pages import Line
from jalur.text.folding import fold
from jalur.verification.patterns import any_of

_HEAD = re.compile(r"\s*N(?:O|o)(?:MOR|mor)?\b\.?")
_COLUMN_NUMBERS = re.compile(r"\s*\(?1\)?(?:\s+\(?\d{1,2}\)?)+\s*")
_HANGS = re.compile(r"(?:,|/|&|\b(?:dan|serta|atau))$", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:dan|serta|atau|&)\s|[a-z(]")
_FOOTNOTED = re.compile(r"\s*\*+\)?$")
_FOOTNOTE = re.compile(r"\s*\*+\)?\s")
_LETTERED = re.compile(r"\s*(?:[A-Z]|[IVX]+)[.)]\s+(?=\S)")
"""The number of a part, which no row has."""
_EMPTY = re.compile(r"[-–—]+")
"""What stands in a cell without words."""
_NEAR = 5
"""So many characters beside its first line, at the most, a cell goes on."""
_LONGEST = 10
"""Words of who stands among units, at the most."""
_ACRONYM = 6
"""Letters of one, at the most."""


class CellReader:
    """Reads the printed lines of an annex."""

    def __init__(self, kinds: NameKinds, units: UnitNames, coordinators: Iterable[str]) -> None:
        self._remarks = frozenset(map(str.casefold, kinds.words.cells["remarks"]))
        self._ditto = frozenset(fold(each).replace(" ", "") for each in kinds.words.cells["ditto"])
        common = kinds.common.kinds.values()
        within = [*kinds.words.cells["within"], *kinds.words.cells["small"], "dan", "serta", "atau"]
        self._open_head = re.compile(rf"\b(?:{any_of(within)})$", re.IGNORECASE)
        self._enclosing = [word for each in common if each.encloses for word in each.class_words]
        explains, totals = (any_of(kinds.words.cells[each]) for each in ("explains", "totals"))
        self._note = re.compile(rf"\s*(?:(?:{explains})\s*:|(?:{totals})\b)", re.IGNORECASE)
        self._meeting = re.compile(rf"(?:{any_of(kinds.words.cells['meeting'])})\b", re.IGNORECASE)
        self._units, self._words = units, AnnexWords(kinds, units, coordinators)

    def read(self, lines: Sequence[Line]) -> AnnexCells:
        """The cells of some lines."""
        found: list[AnnexCell] = []
        numbered: set[int] = set()
        remarked: set[int] = set()
        open: list[AnnexCell] = []
        heads: dict[int, str] = {}
        tables: dict[int, tuple[str, ...]] = {}
        over: dict[int, int] = {}
        sides: frozenset[int] = frozenset()
        headed, part, noted = -_NEAR, 0, False
        for y, line in placed(lines):
            if _COLUMN_NUMBERS.fullmatch(line.text):
                continue
            begun, parts = pieces(line.text, min(heads, default=None))
            if _HEAD.match(line.text):
                if heads and [*heads.values()] != [text for _, text in parts]:
                    part, open = part + 1, []
                    for each in takewhile(_is_over, reversed(found)):
                        each.part = part
                heads, headed, noted = dict(parts), y, False
                sides = self._words.beside(heads)
                tables[part] = (*heads.values(),)
                continue
            title = self._title(line.text, parts, y)
            noted = (noted and title is None) or self._is_note(line.text, headed=bool(heads))
            if noted:
                continue
            if y - headed == 1 and not begun and self._is_of_heads(parts, heads):
                headed = y
                continue
            if _is_rest(found, y, parts):
                found[-1].words, found[-1].bottom = f"{found[-1].words} {parts[0][1]}", y
                continue
            if title is not None:
                title.part, open = part, [title] if title.lead else []
                found += open
                continue
            if begun:
                numbered.add(y)
            beside = [each for each in parts if _column(each[0], heads) in sides]
            for start, text in beside:
                over_it = heads[_column(start, heads) or start]
                self._beside(found, (start, y, part), text, over_it, begun=begun)
            for start, printed in (each for each in parts if each not in beside):
                text = _FOOTNOTED.sub("", printed)
                remarked |= {y} if text != printed else set()
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
                    alone = len(parts) == 1
                    if cell is not None:
                        cell.heading |= cell.lead and alone
                large = _is_title(text) or (begun and len(parts) == 1 and text.isupper())
                if cell is None and large and not (before and _is_title(before.words)):
                    # Below the title of a part, or of who signs, no cell goes on.
                    open = open if len(parts) > 1 else []
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
        for each in found:
            if each.lead:
                each.lead = not each.words
                each.words = self._words.lead(each.words) or ""
                each.lead |= each.words != ""
            each.words = self._words.small(each.words) if each.unit else each.words
        for each in _among_units(found, numbered):
            each.unit = each.other = True
            each.words = self._words.small(each.words)
        other = frozenset(part for part, words in tables.items() if self._is_other(words))
        kept = tuple(each for each in found if each.part not in other)
        return AnnexCells(
            tuple(each for each in kept if each.lead),
            tuple(each for each in kept if each.unit),
            frozenset(numbered),
            frozenset(remarked),
            tuple(each for each in kept if each.remark),
            tuple(each for each in kept if each.beside),
        )

    def _beside(
        self,
        found: list[AnnexCell],
        place: tuple[int, int, int],
        text: str,
        over: str,
        *,
        begun: bool,
    ) -> None:
        """Note who stands beside a unit, or the rest of his name."""
        start, y, part = place
        above = [each for each in found if each.beside and abs(each.column - start) <= OVER]
        if above and not begun and y - above[-1].bottom == 1:
            above[-1].words, above[-1].bottom = f"{above[-1].words} {text}", y
        elif not _EMPTY.fullmatch(text):
            cell = AnnexCell(start, y, text)
            cell.beside, cell.part, cell.over = True, part, over
            found.append(cell)

    def _title(self, line: str, parts: Sequence[tuple[int, str]], y: int) -> AnnexCell | None:
        """The title of a part of the annex, with whom it says that coordinates its units."""
        lettered = _LETTERED.match(line)
        if len(parts) != 1:
            return None
        words = line[lettered.end() if lettered else 0 :].strip()
        lead = self._words.over_part(words, lettered=lettered is not None)
        if lead is None:
            return None
        [(start, _)] = parts
        behind = line.rindex(lead) if lead else start
        cell = AnnexCell(start, y, lead, lead=lead != "", heading=True, further=behind)
        cell.loose = cell.lead
        return cell

    def _is_note(self, line: str, *, headed: bool) -> bool:
        """Whether a line below the rows of a table is no row: a remark on them, or their number."""
        return headed and (self._note.match(line) or _FOOTNOTE.match(line)) is not None

    def _is_other(self, heads: Sequence[str]) -> bool:
        """Whether a table says who signs, which way something goes, or who meets."""
        meets = any(self._meeting.match(each) for each in heads)
        return meets or is_matrix(heads) or is_told(heads)

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

    def _is_of_heads(self, parts: Sequence[tuple[int, str]], heads: Mapping[int, str]) -> bool:
        """Whether a line below the headings is the rest of one whose words hang."""
        return all(start in heads and self._open_head.search(heads[start]) for start, _ in parts)

    def _is_remark(self, start: int, heads: Mapping[int, str]) -> bool:
        """Whether what stands there is in the column of remarks."""
        over = [at for at in heads if at <= start + OVER]
        return bool(over) and heads[max(over)].casefold().strip(" .") in self._remarks

    def _begins(
        self, start: int, y: int, text: str, heads: Mapping[int, str], *, begun: bool
    ) -> AnnexCell | None:
        """The cell that begins with some words, where these name somebody."""
        said = self._words.of(text, table=len(heads) > 1)
        over = [at for at in heads if at <= start + OVER]
        if over and not (said.lead or said.unit):
            said = self._words.below(said, heads[max(over)], begun=begun)
        if not (said.lead or said.unit or said.mark):
            return None
        behind = start + len(text) - len(said.words) if said.mark and not said.head else start
        cell = AnnexCell(start, y, said.words, said.mark, further=behind)
        cell.lead, cell.unit, cell.heading = said.lead, said.unit, said.heading
        cell.loose = said.head or (said.lead and self._words.has_no_fields(said.words))
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


def _among_units(cells: Sequence[AnnexCell], numbered: Collection[int]) -> list[AnnexCell]:
    """The cells that begin as those of units do, in a column of these, with other words: *PT Air*.

    They begin as units do behind the mark of an item, or in the line of a row's number.
    """

    def begins(cell: AnnexCell) -> bool:
        own = cell.mark is not None or cell.top in numbered
        return own and not (cell.lead or cell.remark or cell.beside) and cell.words[:1].isupper()

    found = []
    for each in filter(begins, cells):
        column = [
            other
            for other in filter(begins, cells)
            if (other.part, other.mark is None) == (each.part, each.mark is None)
            and abs(other.column - each.column) <= OVER
        ]
        units = sum(other.unit for other in column)
        few = len(each.words.split()) <= _LONGEST
        if not each.unit and few and units > 1 and units * 2 >= len(column):
            found.append(each)
    return found


def _column(start: int, heads: Mapping[int, str]) -> int | None:
    """The column in which something stands, by where its heading does."""
    return max((at for at in heads if at <= start + OVER), default=None)


def _is_over(cell: AnnexCell) -> bool:
    """Whether a cell is the title of a part, which has the units below it."""
    return cell.lead and cell.heading


def _is_rest(cells: Sequence[AnnexCell], y: int, parts: Sequence[tuple[int, str]]) -> bool:
    """Whether a line is the rest of a title whose words hang."""
    if not cells or len(parts) != 1:
        return False
    last = cells[-1]
    return _is_over(last) and y - last.bottom == 1 and _HANGS.search(last.words) is not None


def _is_title(words: str) -> bool:
    """Whether some words are in capitals, and no acronym; before a name stands who signs."""
    long = any(len(word) > _ACRONYM for word in words.split())
    return words.isupper() and (long or words.endswith(","))
