"""The tables of an annex that say row by row who drafts, initials and signs which document, or
which way it goes, or who has which relation with whom.

They are told from other tables by the words over their columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from jalur.law.enumerations import MatrixColumn
from jalur.source.pages import Line
from jalur.source.tables import Row

_OVER: Mapping[MatrixColumn, re.Pattern[str]] = MappingProxyType(
    {
        "initials": re.compile(r"\b(?:(?:pem)?paraf|pemaraf|memaraf)", re.IGNORECASE),
        "signer": re.compile(
            r"\b(?:penanda ?tangan|(?:di|men|me)t?andatangani|tanda tangan)", re.IGNORECASE
        ),
        "drafter": re.compile(
            r"\b(?:konsep|pengonsep|penyusun|pembuat|pemrakarsa|perancang|penyiap|disiapkan)",
            re.IGNORECASE,
        ),
        "document": re.compile(r"\b(?:naskah|dokumen|surat)", re.IGNORECASE),
    }
)
"""What stands over a column; of a cell with several of these words the first counts."""
_TELLING: tuple[MatrixColumn, ...] = ("document", "initials", "signer")
WayColumn: TypeAlias = Literal["copies", "through", "receiver", "sender", "time", "matter"]
"""What a column of a table of ways says."""
_OVER_WAYS: Mapping[WayColumn, re.Pattern[str]] = MappingProxyType(
    {
        "copies": re.compile(r"\btembusan", re.IGNORECASE),
        "through": re.compile(r"\b(?:melalui|lewat|jalur)\b", re.IGNORECASE),
        "receiver": re.compile(
            r"\b(?:kepada|tujuan|penerima|alamat|ditujukan|disampaikan ke)\b", re.IGNORECASE
        ),
        "sender": re.compile(
            r"\b(?:(?:pe|yang me)lapor(?:kan)?|pengirim|penyampai|penyusun|pembuat|penyiap|pengaju"
            r"|pengusul|dari|asal)\b",
            re.IGNORECASE,
        ),
        "time": re.compile(
            r"\b(?:batas waktu|tenggat|waktu|jadwal|periode|frekuensi)\b", re.IGNORECASE
        ),
        "matter": re.compile(
            r"\b(?:jenis|laporan|naskah|dokumen|surat|urusan|hal|uraian)\b", re.IGNORECASE
        ),
    }
)
"""What stands over it; of a cell with several of these words the first counts."""

_OTHER = re.compile(
    r"\b(?:dengan|(?:pihak|unsur|pejabat|unit(?: kerja)?|perangkat daerah)"
    r" (?:kedua|ii|2|b|lain(?:nya)?)|mitra|lawan|pasangan|terhadap)\b",
    re.IGNORECASE,
)
"""Over whom somebody has a relation with."""
_NATURE = re.compile(
    r"\b(?:sifat(?:nya)?|hubungan)\b|^\s*(?:jenis|bentuk|pola|macam|kategori)(?:nya)?\s*$",
    re.IGNORECASE,
)
"""Over what it is."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one column of a row."""

    column: str
    """The words over the column."""
    text: str
    """Empty where nothing is printed there, as where one cell reaches over several rows."""


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """A row of a table."""

    line: Line
    number: int
    cells: tuple[Cell, ...]
    """Of all columns but that of the numbers."""


def column_of(words: str) -> MatrixColumn | None:
    """What a column with these words over it says; None where that is not told."""
    return next((column for column, over in _OVER.items() if over.search(words)), None)


def way_column_of(words: str) -> WayColumn | None:
    """What a column of a table of ways says; None where that is not told."""
    return next((column for column, over in _OVER_WAYS.items() if over.search(words)), None)


def has_both_ends(words: str) -> bool:
    """Whether a column with these words over it has whom a way leads to, and through whom, in one
    cell: *KEPADA / MELALUI*.
    """
    return all(_OVER_WAYS[each].search(words) for each in ("through", "receiver"))


def are_ways(heads: Sequence[str]) -> bool:
    """Whether columns with these words over them say from whom something goes, and to whom or
    through whom, and who signs is none of them.
    """
    told = {way_column_of(words) for words in heads}
    return not is_matrix(heads) and "sender" in told and bool({"receiver", "through"} & told)


def relation_columns(heads: Sequence[str]) -> tuple[int, int, int] | None:
    """Where those stand who have a relation, with whom, and of which nature it is; None where
    columns with these words over them say no such thing.
    """
    if is_matrix(heads) or are_ways(heads):
        return None
    other = next((n for n, words in enumerate(heads) if _OTHER.search(words)), 0)
    natures = (n for n, words in enumerate(heads) if n > other and _NATURE.search(words))
    nature = next(natures, None)
    return None if other == 0 or nature is None else (other - 1, other, nature)


def is_told(heads: Sequence[str]) -> bool:
    """Whether columns with these words over them tell ways or relations, and no initials."""
    return are_ways(heads) or relation_columns(heads) is not None


def matrix_lines(tables: Sequence[Sequence[Row]]) -> Iterator[MatrixLine]:
    """The rows of all such tables."""
    for row in table_lines(tables):
        heads = [cell.column for cell in row.cells]
        if is_matrix(heads) or is_told(heads):
            yield row


def table_lines(tables: Sequence[Sequence[Row]]) -> Iterator[MatrixLine]:
    """The rows of all tables with a head.

    A table without one goes on with the one before it, if it has as many columns.
    """
    heads: Sequence[str] = ()
    for rows in tables:
        if rows[0].number == 0:
            heads = rows[0].cells
        for row in rows if len(rows[0].cells) == len(heads) else ():
            if row.number and not _counts(row.cells):
                cells = zip(heads[1:], row.cells[1:], strict=True)
                yield MatrixLine(row.line, row.number, tuple(Cell(*each) for each in cells))


def is_matrix(heads: Sequence[str]) -> bool:
    """Whether two of these stand in columns: a document, who initials it, who signs it."""
    return len({column_of(words) for words in heads}.intersection(_TELLING)) > 1


def _counts(cells: Sequence[str]) -> bool:
    """Whether a row has the numbers of the columns."""
    return all(re.fullmatch(r"\(?\d{1,2}[.)]?", cell) for cell in cells)
