"""Pages on a terminal: rich tables where they fit, else cards; no word is ever cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.console import Console
from rich.text import Text

from jalur.output.pages.page import Block, Page
from jalur.output.pages.tables import STYLES, apart, table, widths
from jalur.output.pages.wrapping import wrap
from jalur.text.visible import visible

_STEP = "  "
"""How far what belongs to a line stands to the right of it."""
MAX_WIDTH = 110
"""Lines longer than this are hard to read, however wide the terminal."""


def drawn(page: Page, stream: TextIO, color: bool, width: int | None = None) -> str:
    """``page`` as ``stream`` would show it, no wider than the terminal."""
    console = Console(
        file=stream,
        no_color=not color,
        highlight=False,
        emoji=False,
        markup=False,
        width=width,
        legacy_windows=False,
    )
    with console.capture() as captured:
        _page(console, page, max(10, min(console.width, MAX_WIDTH)))
    return captured.get()


def _page(console: Console, page: Page, room: int) -> None:
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
            _lines(console, [note], room, hang=_STEP)
    if page.foot:
        console.print()
        _lines(console, page.foot, room, "dim")


def _block(console: Console, block: Block, room: int) -> None:
    if block.heading:
        _lines(console, [block.heading], room, "bold")
    _lines(console, block.above, room)
    if block.rows:
        wide = widths(block, room)
        if wide is None:
            _cards(console, block, room)
        else:
            for laid in table(block, wide, _rule(console)):
                console.print(laid, soft_wrap=True)
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
    cards = [list(_card(block, row, room)) for row in block.rows]
    spaced = block.spaced or apart([len(card) for card in cards], block, card=True)
    for n, card in enumerate(cards):
        if n and spaced:
            console.print()
        for line in card:
            console.print(line, soft_wrap=True)


def _card(block: Block, row: tuple[str, ...], room: int) -> Iterator[Text]:
    """The lines of one row. What continues a line stands further in than the next one begins, but
    for a text that has its cell for itself.
    """
    indent, counts = "", []
    for value, column in zip(row, block.columns, strict=True):
        if column.role == "number" and column.title == "#":
            indent += f"{value} "
        elif column.role == "number":
            counts.append(f"{column.title} {value}")
    for value, column in zip(row, block.columns, strict=True):
        if column.role == "number" or not value or (value == "–" and column.role != "labelled"):
            continue
        labelled = f"{column.title}: {value}" if column.role == "labelled" else value
        lines = labelled.split("\n")
        for line in lines:
            alone = line is lines[0] and column.role == "plain"
            hang = _STEP if alone or not indent.isspace() else _STEP * 2
            for piece in wrap(visible(indent + line), room, hang):
                yield Text(piece, STYLES[column.role])
            indent = _STEP
    if counts:
        for piece in wrap(_STEP + " · ".join(counts), room, _STEP):
            yield Text(piece)
