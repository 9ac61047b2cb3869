"""The cells of a table in which somebody may be named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jalur.source.matrices import Cell, are_ways, column_of, way_column_of


def row_names(cells: Sequence[Cell]) -> Iterator[str]:
    """The cells of a row in which somebody may be named."""
    ways = are_ways([cell.column for cell in cells])
    for cell in cells:
        if ways and way_column_of(cell.column) in ("sender", "receiver", "through", "copies"):
            yield cell.text
        if not ways and column_of(cell.column) in ("drafter", "initials", "signer"):
            yield cell.text
