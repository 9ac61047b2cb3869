"""Tables of a page: how wide their columns are."""

from __future__ import annotations

from jalur.output.pages.page import Block, Column
from jalur.output.pages.tables import fits


def test_a_line_end_within_a_cell_parts_words() -> None:
    """Two lines of a cell are no one word, so a table of short lines needs no more room; whatever a
    terminal would obey is as wide as its escape.
    """
    lines = Block(columns=(Column("x"), Column("y")), rows=(("aaaa\nbbbb", "c\nd"),))
    assert fits(lines, 7)
    assert not fits(lines, 6)
    escape = Block(columns=(Column("x"),), rows=(("a\x1bb",),))
    assert fits(escape, 6)
    assert not fits(escape, 5)
