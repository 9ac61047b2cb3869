"""The cells of a table in which somebody may be named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jalur.source.matrices import Cell, column_of


def row_names(cells: Sequence[Cell]) -> Iterator[str]:
    """The cells of a row in which somebody may be named."""
    for cell in cells:
        if column_of(cell.column) in ("drafter", "initials", "signer"):
            yield cell.text
