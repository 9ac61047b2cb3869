"""How wide the columns of a table are, and the table itself: the same under every version of rich."""

from __future__ import annotations

import textwrap

from rich.table import Table
from rich.text import Text

from jalur.output.pages.page import Block, Column
from jalur.text.visible import visible

STYLES = {"citation": "cyan", "strong": "bold", "number": ""}
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
    for n, (column, width) in enumerate(zip(block.columns, widths, strict=True)):
        gap = _GAP if n + 1 < len(widths) else 0
        made.add_column(style=STYLES.get(column.role, ""), width=width + gap, overflow="fold")
    if any(column.title for column in block.columns):
        titles = zip(block.columns, widths, strict=True)
        made.add_row(
            *(Text(_placed(column, column.title, width), style="bold") for column, width in titles)
        )
        gaps = [_GAP] * (len(widths) - 1) + [0]
        made.add_row(
            *(
                Text(rule * (width + gap), style="not bold")
                for width, gap in zip(widths, gaps, strict=True)
            )
        )
    for n, row in enumerate(block.rows):
        if n and block.spaced:
            made.add_row("")
        cells = zip(block.columns, row, widths, strict=True)
        made.add_row(*(_cell(_placed(column, said, width), width) for column, said, width in cells))
    return made


def _placed(column: Column, text: str, width: int) -> str:
    return text.rjust(width) if column.role == "number" else text


def _cell(text: str, width: int) -> Text:
    """The lines of a cell, wrapped between words so that the gap to the next column stays free."""
    return Text(
        "\n".join(piece for line in text.split("\n") for piece in wrap(visible(line), width))
    )


def wrap(line: str, room: int, hang: str = "") -> list[str]:
    """``line`` in pieces of at most ``room`` characters, broken only between words."""
    if len(line) <= room:
        return [line]
    return textwrap.wrap(
        line, room, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False
    ) or [""]


def _longest_words(block: Block) -> list[int]:
    cells = [[column.title for column in block.columns], *block.rows]
    return [
        max((len(word) for row in cells for word in visible(row[n]).split()), default=0)
        for n in _places(block)
    ]


def _natural(block: Block) -> list[int]:
    """The widths at which no cell wraps."""
    cells = [[column.title for column in block.columns], *block.rows]
    return [
        max(len(visible(line)) for row in cells for line in row[n].split("\n"))
        for n in _places(block)
    ]


def _places(block: Block) -> range:
    return range(len(block.columns))


def _widths(block: Block, room: int) -> list[int]:
    """The width of each column: natural where the room allows, else shared by what each still lacks."""
    least, most = _longest_words(block), _natural(block)
    space = room - _GAP * (len(least) - 1)
    lacking = sum(most) - sum(least)
    if sum(most) <= space or not lacking:
        return most
    extra = space - sum(least)
    shares = [extra * (high - low) // lacking for low, high in zip(least, most, strict=True)]
    shares[-1] += extra - sum(shares)
    return [low + share for low, share in zip(least, shares, strict=True)]
