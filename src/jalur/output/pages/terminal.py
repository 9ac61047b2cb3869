"""Pages on a terminal: rich tables where they fit, else cards; no word is ever cut."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from rich.console import Console
from rich.text import Text

from jalur.output.pages.page import Block, Page
from jalur.output.pages.tables import STYLES, fits, table, wrap
from jalur.text.visible import visible

_NOTE = "yellow"
MAX_WIDTH = 110
"""Lines longer than this are hard to read, however wide the terminal."""


def show(page: Page, stream: TextIO, color: bool, width: int | None = None) -> None:
    """Write ``page`` to ``stream``, no wider than the terminal where its words allow."""
    console = Console(
        file=stream,
        no_color=not color,
        highlight=False,
        emoji=False,
        markup=False,
        width=width,
        legacy_windows=False,
    )
    room = max(10, min(console.width, MAX_WIDTH))
    _lines(console, [page.title], room, "bold")
    for said in filter(None, (page.lead, page.sentence)):
        console.print()
        _lines(console, [said], room)
    for block in page.blocks:
        console.print()
        _block(console, block, room)
    if page.legend:
        console.print()
        _lines(console, [page.legend], room, "dim")
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
        if fits(block, room):
            console.print(table(block, room, _rule(console)))
        else:
            _cards(console, block, room)
    if block.tree:
        from jalur.output.pages.tree import tree

        console.print(tree(block.tree, room))
    for line in block.below:
        # What is indented stays so where it is wrapped.
        _lines(console, [line], room, hang=" " * (len(line) - len(line.lstrip()) + 2))


def _rule(console: Console) -> str:
    """What the line below the head of a table is made of: hyphens where only ASCII is known."""
    try:
        "─".encode(console.encoding)
    except (UnicodeEncodeError, LookupError):
        return "-"
    return "─"


def _lines(
    console: Console, lines: Iterable[str], room: int, style: str = "", hang: str = ""
) -> None:
    """Each line in pieces that fit the room; ``hang`` is the indent of all but the first."""
    for line in lines:
        for piece in wrap(visible(line), room, hang):
            console.print(Text(piece, style=style), soft_wrap=True)


def _cards(console: Console, block: Block, room: int) -> None:
    """A row as a few lines: its number before the first words, all the rest indented below."""
    for n, row in enumerate(block.rows):
        if n and block.spaced:
            console.print()
        indent, counts = "", []
        for value, column in zip(row, block.columns, strict=True):
            if column.role == "number" and column.title == "#":
                indent += f"{value} "
            elif column.role == "number":
                counts.append(f"{column.title} {value}")
        for value, column in zip(row, block.columns, strict=True):
            if column.role == "number" or not value:
                continue
            labelled = f"{column.title}: {value}" if column.role == "labelled" else value
            for line in labelled.split("\n"):
                _lines(console, [indent + line], room, STYLES[column.role], hang="  ")
                indent = "  "
        if counts:
            _lines(console, ["  " + " · ".join(counts)], room, hang="  ")
