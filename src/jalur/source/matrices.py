"""The tables of an annex that say who drafts, initials and signs which document, row by row.

They are told from other tables by the words over their columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from jalur.law.enumerations import MatrixColumn
from jalur.source.pages import Line
from jalur.source.tables import Row

_OVER: Mapping[MatrixColumn, re.Pattern[str]] = MappingProxyType(
    {
        "initials": re.compile(r"\b(?:(?:pem)?paraf|memaraf)", re.IGNORECASE),
        "signer": re.compile(
            r"\b(?:penanda ?tangan|(?:di|men|me)t?andatangani|tanda tangan)", re.IGNORECASE
        ),
        "drafter": re.compile(
            r"\b(?:konsep|pengonsep|penyusun|pembuat|pemrakarsa|perancang)", re.IGNORECASE
        ),
        "document": re.compile(r"\b(?:naskah|dokumen|surat)", re.IGNORECASE),
    }
)
"""What stands over a column; of a cell with several of these words the first counts."""
_TELLING: tuple[MatrixColumn, ...] = ("document", "initials", "signer")


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one column of a row."""

    column: str
    """The words over the column."""
    text: str
    """Empty where nothing is printed there, as where one cell reaches over several rows."""


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """A row of such a table."""

    line: Line
    number: int
    cells: tuple[Cell, ...]
    """Of all columns but that of the numbers."""


def column_of(words: str) -> MatrixColumn | None:
    """What a column with these words over it says; None where that is not told."""
    return next((column for column, over in _OVER.items() if over.search(words)), None)


def matrix_lines(tables: Sequence[Sequence[Row]]) -> Iterator[MatrixLine]:
    """The rows of all such tables.

    A table without a head goes on with the one before it, if it has as many columns.
    """
    heads: Sequence[str] = ()
    for rows in tables:
        if rows[0].number == 0:
            heads = rows[0].cells if _is_matrix(rows[0].cells) else ()
        for row in rows if len(rows[0].cells) == len(heads) else ():
            if row.number and not _counts(row.cells):
                cells = zip(heads[1:], row.cells[1:], strict=True)
                yield MatrixLine(row.line, row.number, tuple(Cell(*each) for each in cells))


def _is_matrix(heads: Sequence[str]) -> bool:
    """Whether two of these stand in columns: a document, who initials it, who signs it."""
    return len({column_of(words) for words in heads}.intersection(_TELLING)) > 1


def _counts(cells: Sequence[str]) -> bool:
    """Whether a row has the numbers of the columns."""
    return all(re.fullmatch(r"\(?\d{1,2}[.)]?", cell) for cell in cells)
