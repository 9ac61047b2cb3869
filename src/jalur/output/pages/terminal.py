"""Pages on a terminal: tables where they can be read, else cards; no word is ever cut."""

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
    room = max(10, min(console.width, MAX_WIDTH))
    with console.capture() as captured:
        # At once: each time rich asks the terminal anew how large it is.
        console.print(Text("\n").join(lines(page, room, _rule(console))), soft_wrap=True)
    return captured.get()


def lines(page: Page, room: int, rule: str = "─") -> Iterator[Text]:
    """The lines of ``page``, each at most ``room`` characters; ``rule`` draws that below a head."""
    yield from _lines([page.title], room, "bold")
    for said in filter(None, (page.lead, page.sentence)):
        yield Text()
        yield from _lines([said], room)
    for block in page.blocks:
        yield Text()
        yield from _block(block, room, rule)
    if page.legend:
        yield Text()
        yield from _lines([page.legend], room, "dim")
    if page.notes:
        yield Text()
        yield from _lines(page.notes, room, hang=_STEP)
    if page.foot:
        yield Text()
        yield from _lines(page.foot, room, "dim")


def _block(block: Block, room: int, rule: str) -> Iterator[Text]:
    if block.heading:
        yield from _lines([block.heading], room, "bold")
    yield from _lines(block.above, room)
    if block.rows:
        wide = widths(block, room)
        yield from _cards(block, room) if wide is None else table(block, wide, rule)
    if block.tree:
        from jalur.output.pages.tree import tree_lines

        yield from tree_lines(block.tree, room, ascii_only=rule == "-")
    for line in block.below:
        # What is indented stays so where it is wrapped.
        yield from _lines([line], room, hang=" " * (len(line) - len(line.lstrip()) + 2))


def _rule(console: Console) -> str:
    """What the line below the head of a table is made of: hyphens where only ASCII is known."""
    try:
        "─".encode(console.encoding)
    except (UnicodeEncodeError, LookupError):
        return "-"
    return "─"


def _lines(texts: Iterable[str], room: int, style: str = "", hang: str = "") -> Iterator[Text]:
    """Each line in pieces that fit the room; ``hang`` is the indent of all but the first."""
    for text in texts:
        for piece in wrap(visible(text), room, hang):
            yield Text(piece, style)


def _cards(block: Block, room: int) -> Iterator[Text]:
    """A row as a few lines: its number before the first words, all the rest indented below."""
    cards = [list(_card(block, row, room)) for row in block.rows]
    spaced = block.spaced or apart([len(card) for card in cards], block, card=True)
    for n, card in enumerate(cards):
        if n and spaced:
            yield Text()
        yield from card


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
        parts = labelled.split("\n")
        for line in parts:
            alone = line is parts[0] and column.role == "plain"
            hang = _STEP if alone or not indent.isspace() else _STEP * 2
            for piece in wrap(visible(indent + line), room, hang):
                yield Text(piece, STYLES[column.role])
            indent = _STEP
    if counts:
        for piece in wrap(_STEP + " · ".join(counts), room, _STEP):
            yield Text(piece)
