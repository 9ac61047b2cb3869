"""Tables of a page: column widths by the words of the cells, so that no word is ever cut.

Made by hand: rich's own layout cut long words in narrow columns, drew other widths in versions 13
and 15, and is slow to import.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from jalur.output.pages.page import Block, Column, Role
from jalur.output.pages.wrapping import pieces, wrap
from jalur.text.visible import visible

STYLES: Mapping[Role, str] = {
    "plain": "",
    "strong": "bold",
    "citation": "magenta",
    "number": "",
    "labelled": "",
    "blank": "",
}
"""How the cells of a column look where colours are shown; on white and on black alike."""
_GAP = 2
"""The space between two columns."""
_READABLE: Mapping[Role, int] = {"plain": 24, "strong": 16, "labelled": 22}
"""Text in a narrower column is harder to read than a card."""
_LONGEST_CITATION = 34
"""Longer ones, of an annex, are wrapped as any text."""
_HANG = "  "

Cell = list[str]
"""The lines of a cell."""


def numbered(block: Block) -> bool:
    """Whether the rows tell by their numbers where each begins."""
    return any(column.role == "number" and column.title == "#" for column in block.columns)


def widths(block: Block, room: int) -> list[int] | None:
    """The width of each column in a table of at most ``room`` characters; None where its cells
    would be too narrow to be read.

    Citations stand on one line, else on two, and what is left is shared: each column gets what it
    can be read in, and of the rest in proportion to what it lacks.
    """
    columns = [_Measured(column, cells) for column, cells in _columns(block)]
    space = room - _GAP * (len(columns) - 1)
    most = [column.most for column in columns]
    if sum(most) <= space:
        return most
    for lines in (1, 2):
        least = [column.least(lines) for column in columns]
        if sum(least) <= space:
            return _shared(least, most, space)
    return None


def table(block: Block, widths: Sequence[int], rule: str) -> Iterator[Text]:
    """The lines of a table with columns of these widths, a line of ``rule`` below its head.

    A free line stands between two rows where many have several lines and no number.
    """
    if any(column.title for column in block.columns):
        titles = zip(block.columns, widths, strict=True)
        heads = [wrap(_placed(column, column.title, width), width) for column, width in titles]
        yield from _row(heads, widths, ["bold"] * len(widths))
        yield Text(rule * (sum(widths) + _GAP * (len(widths) - 1)))
    rows = [_cells(block, row, widths, "") for row in block.rows]
    spaced = block.spaced or apart([max(map(len, row)) for row in rows], block)
    if not spaced:
        rows = [_cells(block, row, widths, _HANG) for row in block.rows]
    styles = [STYLES[column.role] for column in block.columns]
    for n, row in enumerate(rows):
        if n and spaced:
            yield Text()
        yield from _row(row, widths, styles)


def apart(heights: Sequence[int], block: Block, card: bool = False) -> bool:
    """Whether rows of these heights need a free line between them to be told apart.

    A number tells where a row begins, and so does a short word in bold at its left.
    """
    most = 2.5 if card else 2.0 if block.columns[0].role == "strong" else 1.5
    return not numbered(block) and sum(heights) >= most * len(heights)


class _Measured:
    """How wide a column would like to be, and how wide it must."""

    def __init__(self, column: Column, cells: list[str]) -> None:
        self.column = column
        self.lines = [visible(line) for cell in cells for line in cell.split("\n")]
        self.title = max(map(len, column.title.split()), default=0)
        """The longest word of the title."""
        self.most = max(len(column.title), self.natural)
        """The width at which nothing wraps."""

    @property
    def natural(self) -> int:
        """The width at which no cell wraps."""
        return max(map(len, self.lines), default=0)

    def least(self, lines: int) -> int:
        """The width below which the column cannot be read, a citation having so many lines."""
        role = self.column.role
        if role == "number":
            return self.most
        words = [word for line in self.lines for word in line.split()]
        longest = max(map(len, words), default=0)
        if role != "citation":
            return max(self.title, longest, min(self.natural, _READABLE[role]))
        each = [one for line in self.lines for one in re.split(r"(?<=;) ", line)]
        whole = max((_narrowest(one, lines) for one in each), default=0)
        parts = max((len(part) for one in each for part in pieces(one)), default=0)
        return max(self.title, parts, longest, min(whole, _LONGEST_CITATION))


def _narrowest(citation: str, lines: int) -> int:
    """The least width at which a citation has at most one line, or two."""
    if lines == 1:
        return len(citation)
    parts = pieces(citation)
    splits = (
        max(len(" ".join(parts[:n])), len(" ".join(parts[n:])) + len(_HANG))
        for n in range(1, len(parts))
    )
    return min(splits, default=len(citation))


def _shared(least: list[int], most: list[int], space: int) -> list[int]:
    """The least widths with what is left, in proportion to what each column lacks."""
    extra, lacking = space - sum(least), sum(most) - sum(least)
    lacks = [high - low for low, high in zip(least, most, strict=True)]
    shares = [extra * lack // lacking for lack in lacks]
    shares[lacks.index(max(lacks))] += extra - sum(shares)
    return [low + share for low, share in zip(least, shares, strict=True)]


def _columns(block: Block) -> Iterator[tuple[Column, list[str]]]:
    """Each column with its cells."""
    for n, column in enumerate(block.columns):
        yield column, [row[n] for row in block.rows]


def _cells(block: Block, row: Sequence[str], widths: Sequence[int], hang: str) -> list[Cell]:
    """The lines of each cell; ``hang`` stands before what is left of the first line."""
    cells = []
    for column, text, width in zip(block.columns, row, widths, strict=True):
        cell: Cell = []
        for line in _placed(column, text, width).split("\n"):
            cell += wrap(visible(line), width, _HANG if cell else hang)
        cells.append(cell)
    return cells


def _placed(column: Column, text: str, width: int) -> str:
    """Numbers stand at the right of their column."""
    return text.rjust(width) if column.role == "number" else text


def _row(cells: Sequence[Cell], widths: Sequence[int], styles: Sequence[str]) -> Iterator[Text]:
    """The lines of a row, without what would be blank at their end."""
    for n in range(max(map(len, cells))):
        line = Text()
        for cell, width, style in zip(cells, widths, styles, strict=True):
            text = cell[n] if n < len(cell) else ""
            line.append(text, style)
            line.append(" " * (width + _GAP - len(text)))
        line.rstrip()
        yield line
