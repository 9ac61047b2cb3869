"""Tables of a page: column widths by the words of the cells, so that no word is ever cut.

Rich's own layout cut long words in narrow columns and drew other widths in versions 13 and 15.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from rich.table import Table
from rich.text import Text

from jalur.output.pages.page import Block, Column, Role
from jalur.text.visible import visible

STYLES: Mapping[Role, str] = {
    "plain": "",
    "strong": "bold",
    "citation": "cyan",
    "number": "",
    "labelled": "",
    "blank": "",
}
"""How the cells of a column look where colours are shown."""
_GAP = 2
"""The space between two columns."""


def fits(block: Block, room: int) -> bool:
    """Whether the longest words of all columns stand side by side."""
    words = _longest_words(block)
    return sum(words) + _GAP * (len(words) - 1) <= room


def table(block: Block, room: int, rule: str) -> Table:
    """The block as a table of at most ``room`` characters, a line of ``rule`` below its head."""
    widths = _widths(block, room)
    made = Table(box=None, show_header=False, pad_edge=False, padding=0)
    # The gap belongs to the column before it, so that the line below the head has no holes.
    wide = [*(width + _GAP for width in widths[:-1]), widths[-1]]
    for column, width in zip(block.columns, wide, strict=True):
        made.add_column(style=STYLES[column.role], width=width, overflow="fold")
    if any(column.title for column in block.columns):
        made.add_row(*_head(block, widths))
        made.add_row(*(Text(rule * width, style="not bold") for width in wide))
    for n, row in enumerate(block.rows):
        if n and block.spaced:
            made.add_row("")
        cells = zip(block.columns, row, widths, strict=True)
        made.add_row(*(_cell(column, text, width) for column, text, width in cells))
    return made


def _head(block: Block, widths: list[int]) -> Iterator[Text]:
    for column, width in zip(block.columns, widths, strict=True):
        yield Text(_placed(column, column.title, width), style="bold")


def _placed(column: Column, text: str, width: int) -> str:
    """Numbers stand at the right of their column."""
    return text.rjust(width) if column.role == "number" else text


def _cell(column: Column, text: str, width: int) -> Text:
    """The lines of a cell, wrapped between words so that the gap to the next column stays free."""
    lines: list[str] = []
    for line in _placed(column, text, width).split("\n"):
        lines += wrap(visible(line), width)
    return Text("\n".join(lines))


def wrap(line: str, room: int, hang: str = "") -> list[str]:
    """``line`` in pieces of at most ``room`` characters, broken only between words."""
    if len(line) <= room:
        return [line]
    pieces = textwrap.wrap(
        line, room, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False
    )
    return pieces or [""]


def _columns(block: Block) -> Iterator[list[str]]:
    """The title and the cells of each column."""
    for n, column in enumerate(block.columns):
        yield [column.title, *(row[n] for row in block.rows)]


def _longest_words(block: Block) -> list[int]:
    """The width of each column below which a word would be cut."""
    widths = []
    for cells in _columns(block):
        words = [visible(word) for cell in cells for word in cell.split()]
        widths.append(max(map(len, words), default=0))
    return widths


def _natural(block: Block) -> list[int]:
    """The width of each column at which no cell wraps."""
    widths = []
    for cells in _columns(block):
        lines = [visible(line) for cell in cells for line in cell.split("\n")]
        widths.append(max(map(len, lines)))
    return widths


def _widths(block: Block, room: int) -> list[int]:
    """The width of each column: natural where there is room, else what is left is shared.

    Each column gets its longest word, and of the rest in proportion to what it lacks.
    """
    least, most = _longest_words(block), _natural(block)
    space = room - _GAP * (len(least) - 1)
    lacking = sum(most) - sum(least)
    if sum(most) <= space or not lacking:
        return most
    extra = space - sum(least)
    shares = []
    for low, high in zip(least, most, strict=True):
        shares.append(extra * (high - low) // lacking)
    shares[-1] += extra - sum(shares)
    return [low + share for low, share in zip(least, shares, strict=True)]
