"""Pages on a terminal: rich tables where they fit, else cards; no word is ever cut."""

from __future__ import annotations

import textwrap
from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from jalur.output.page import CITATION, NUMBER, STRONG, Block, Page
from jalur.output.visible import visible

_STYLES = {CITATION: "cyan", STRONG: "bold", NUMBER: ""}
_NOTE = "yellow"
_PADDING = 3
"""The space that a column takes beside its words."""
MAX_WIDTH = 110
"""Lines longer than this are hard to read, however wide the terminal."""


def show(page: Page, stream: TextIO, color: bool, width: int | None = None) -> None:
    """Write ``page`` to ``stream``, no wider than the terminal where its words allow."""
    console = Console(
        file=stream, no_color=not color, highlight=False, emoji=False, markup=False, width=width, legacy_windows=False
    )
    room = max(10, min(console.width, MAX_WIDTH))
    _lines(console, [page.title], room, "bold")
    if page.sentence:
        console.print()
        _lines(console, [page.sentence], room)
    for block in page.blocks:
        console.print()
        _block(console, block, room)
    if page.notes:
        console.print()
        for note in page.notes:
            _lines(console, [note], room, _NOTE, hang="  ")
    if page.foot:
        console.print()
        _lines(console, page.foot, room, "dim")


def _block(console: Console, block: Block, room: int) -> None:
    if block.heading:
        _lines(console, [block.heading], room, "bold")
    _lines(console, block.above, room)
    if block.rows:
        if _needed(block) <= room:
            console.print(_table(block, room))
        else:
            _cards(console, block, room)
    _lines(console, block.below, room, hang="  ")


def _lines(console: Console, lines: tuple[str, ...] | list[str], room: int, style: str = "", hang: str = "") -> None:
    for line in lines:
        for piece in wrap(visible(line), room, hang):
            console.print(Text(piece, style=style), soft_wrap=True)


def wrap(line: str, room: int, hang: str = "") -> list[str]:
    """``line`` in pieces of at most ``room`` characters, broken only between words."""
    return textwrap.wrap(line, room, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False) or [""]


def _longest_words(block: Block) -> list[int]:
    cells = [[column.title for column in block.columns], *block.rows]
    return [max(len(word) for row in cells for word in [*row[n].split(), ""]) for n in range(len(block.columns))]


def _needed(block: Block) -> int:
    words = _longest_words(block)
    return sum(words) + _PADDING * len(words)


def _table(block: Block, room: int) -> Table:
    headed = any(column.title for column in block.columns)
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, show_header=headed, pad_edge=False, header_style="bold")
    for column, longest in zip(block.columns, _longest_words(block), strict=True):
        table.add_column(
            Text(column.title),
            style=_STYLES.get(column.role, ""),
            justify="right" if column.role == NUMBER else "left",
            min_width=longest,
            overflow="fold",
        )
    for row in block.rows:
        table.add_row(*(Text("\n".join(visible(line) for line in value.split("\n"))) for value in row))
    table.width = None if _natural(block) <= room else room
    return table


def _natural(block: Block) -> int:
    """The width at which no cell wraps."""
    widths = [
        max(len(line) for line in [column.title, *(piece for row in block.rows for piece in row[n].split("\n"))])
        for n, column in enumerate(block.columns)
    ]
    return sum(widths) + _PADDING * len(widths)


def _cards(console: Console, block: Block, room: int) -> None:
    """A row as a few lines: numbers before the first words, everything else indented below."""
    for row in block.rows:
        cells = list(zip(row, block.columns, strict=True))
        lead = "".join(f"{value} " for value, column in cells if column.role == NUMBER and column.title == "#")
        counts = [f"{column.title} {value}" for value, column in cells if column.role == NUMBER and column.title != "#"]
        first = True
        for value, column in zip(row, block.columns, strict=True):
            if column.role == NUMBER or not value:
                continue
            for line in value.split("\n"):
                indent = lead if first else "  "
                for piece in wrap(visible(indent + line), room, "  "):
                    console.print(Text(piece, style=_STYLES.get(column.role, "")), soft_wrap=True)
                first = False
        if counts:
            _lines(console, ["  " + " · ".join(counts)], room, hang="  ")
