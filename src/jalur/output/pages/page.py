"""What a person is shown, before it is known on what: a title, tables, notes and a foot.

Named tuples, since every command waits for them to be made: as dataclasses they would be a
fiftieth of its time.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Role = Literal["plain", "strong", "citation", "number", "labelled", "blank"]
"""What a column holds; outside a table the title of a labelled one stands before its cell. A blank
one is filled in by hand.
"""


class Column(NamedTuple):
    """The head of a column, and what it holds."""

    title: str
    role: Role = "plain"


class Branch(NamedTuple):
    """One line of a tree, with what stands under it."""

    name: str
    said: str = ""
    """What joins it to the line above, and the articles."""
    below: tuple[str, ...] = ()
    """Further lines: in which case, and why it is our reading."""
    dashed: bool = False
    """Whether the line to it is our reading; its words say so too."""
    beside: bool = False
    """Whether it stands beside the line above, not under it."""
    branches: tuple[Branch, ...] = ()


class Block(NamedTuple):
    """A table or a tree with the lines above and below; each of them may be missing."""

    heading: str | None = None
    above: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    """A cell may have several lines."""
    below: tuple[str, ...] = ()
    """Those that are indented belong to the line before them."""
    tree: tuple[Branch, ...] = ()
    anchors: tuple[str, ...] = ()
    """What links to the rows name them by, where a file has such links."""
    spaced: bool = False
    """Whether a free line stands between two rows, since their cells are long."""


class Page(NamedTuple):
    """One answer as a person reads it."""

    title: str
    blocks: tuple[Block, ...] = ()
    sentence: str | None = None
    """In the place of the tables: the silent answer."""
    notes: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()
    lead: str | None = None
    """Above the tables: which of several answers is for what."""
    legend: str | None = None
    """What explains the words of status of the tables, below them."""
    counts_notes: bool = False
    """Whether it says itself that there are others, and how to see them."""
    sheet: bool = False
    """Whether it is a sheet to print and fill in by hand."""
