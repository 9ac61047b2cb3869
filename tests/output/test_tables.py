"""Tables of a page: how wide their columns are."""

from __future__ import annotations

from jalur.output.pages.page import Block, Column
from jalur.output.pages.tables import widths


def test_a_line_end_within_a_cell_parts_words() -> None:
    """Two lines of a cell are no one word, so a table of short lines needs no more room; whatever a
    terminal would obey is as wide as its escape.
    """
    lines = Block(columns=(Column("x"), Column("y")), rows=(("aaaa\nbbbb", "c\nd"),))
    assert widths(lines, 7)
    assert not widths(lines, 6)
    escape = Block(columns=(Column("x"),), rows=(("a\x1bb",),))
    assert widths(escape, 6)
    assert not widths(escape, 5)
