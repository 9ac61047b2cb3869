"""What a person is shown, before it is known on what: a title, tables, notes and a foot.

Named tuples, since every command waits for them to be made: as dataclasses they would be a
fiftieth of its time.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Role = Literal["plain", "strong", "citation", "number", "labelled"]
"""What a column holds; outside a table the title of a labelled one stands before its cell."""


class Column(NamedTuple):
    """The head of a column, and what it holds."""

    title: str
    role: Role = "plain"


class Block(NamedTuple):
    """A table with the lines above and below it; rows may be missing, as may lines."""

    heading: str | None = None
    above: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    """A cell may have several lines."""
    below: tuple[str, ...] = ()
    """Those that are indented belong to the line before them."""
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
    legend: str | None = None
    """What explains the words of status of the tables, below them."""
    counts_notes: bool = False
    """Whether it says itself that there are others, and how to see them."""
