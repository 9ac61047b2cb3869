"""A text as a file cites it that has the rows of a matrix by their parties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.source.matrices import Cell, is_told
from jalur.source.text import SourceText


def as_cited(region: Region, source: SourceText) -> SourceText:
    """The text, with an annex whole where the file has its rows by parties and none by its number.

    ``lampiran[bagian-hukum]`` is the row of a party, whatever the number that it bears. So is an
    annex that only has tables of ways or relations, of which the file has no row.
    """
    rows = [ref for ref in region.provisions if ref.is_row]
    by_number = {ref.parts[:1] for ref in rows if ref.is_numbered_row}
    by_party = {ref.parts[:1] for ref in rows}.difference(by_number)
    signed = {ref.parts[:1] for ref, cells in source.cells.items() if not _is_way(cells)}
    whole = {
        annex: text
        for annex, text in source.whole.items()
        if annex.parts in by_party or annex.parts not in by_number | signed
    }
    if not whole:
        return source

    def kept(ref: Citation) -> bool:
        return not (ref.is_numbered_row and Citation(ref.parts[:1]) in whole)

    provisions = {ref: words for ref, words in source.provisions.items() if kept(ref)} | whole
    return replace(
        source,
        provisions=MappingProxyType(provisions),
        cells=MappingProxyType({ref: each for ref, each in source.cells.items() if kept(ref)}),
    )


def _is_way(cells: Sequence[Cell]) -> bool:
    return is_told([cell.column for cell in cells])
