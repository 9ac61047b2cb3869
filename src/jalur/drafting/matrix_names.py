"""The cells of a table in which somebody may be named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from jalur.law.citation import Citation
from jalur.source.matrices import Cell, are_ways, column_of, relation_columns, way_column_of

NOBODY = re.compile(r"[\W_]*")
"""What a cell says that is printed and names nobody: a dash."""


def reaching(
    cells: Mapping[Citation, Sequence[Cell]], rows: Sequence[Citation]
) -> Mapping[tuple[Citation, int], str]:
    """What is printed nearest above an empty cell, or else below it: one cell that reaches over
    several rows is printed in one of them.
    """
    found: dict[tuple[Citation, int], str] = {}
    for order in (rows, tuple(reversed(rows))):
        last: dict[int, str] = {}
        for ref in order:
            for at, cell in enumerate(cells[ref]):
                if cell.text:
                    last[at] = cell.text
                elif at in last:
                    found.setdefault((ref, at), last[at])
    return found


def row_names(cells: Sequence[Cell]) -> Iterator[str]:
    """The cells of a row in which somebody may be named."""
    heads = [cell.column for cell in cells]
    if related := relation_columns(heads):
        yield from (cells[at].text for at in related[:2])
        return
    ways = are_ways(heads)
    for cell in cells:
        if ways and way_column_of(cell.column) in ("sender", "receiver", "through", "copies"):
            yield cell.text
        if not ways and column_of(cell.column) in ("drafter", "initials", "signer"):
            yield cell.text
