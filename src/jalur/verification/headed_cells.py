"""A text in which the items of a column that a class heads bear its name.

Below *BAGIAN* stands *a. Umum*: it is Bagian Umum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from jalur.law.closed_lists import ClosedLists
from jalur.source.matrices import Cell, MatrixLine
from jalur.source.text import SourceText
from jalur.text.folding import fold

_MARKED = re.compile(r"(?:^|(?<=\s))(?:[-–•*]|[a-z\d]{1,2}[.)])\s+(?=\S)")
"""The mark of an item."""
_PARTED = re.compile(r"(?:^|(?<=;))\s*(?=\S)")


def headed(common: ClosedLists, source: SourceText) -> SourceText:
    """The text, each row of its annexes with the whole names of what its columns hold."""
    classes = {
        fold(word): word
        for kind in common.kinds.values()
        if kind.category == "unit"
        for word in kind.class_words
    }
    provisions = dict(source.provisions)
    for annex, rows in source.tables.items():
        whole = dict(_rows(classes, rows))
        if not whole:
            continue
        lines = source.provisions.get(annex, "").split("\n")
        provisions[annex] = "\n".join(whole.get(line, line) for line in lines)
    if provisions == source.provisions:
        return source
    return replace(source, provisions=MappingProxyType(provisions))


def _rows(classes: dict[str, str], rows: tuple[MatrixLine, ...]) -> Iterator[tuple[str, str]]:
    """The line of each row, as it is printed and with whole names."""
    for row in rows:
        cells = [_whole(classes, cell) for cell in row.cells]
        if cells != [cell.text for cell in row.cells]:
            number = row.line.text.split(maxsplit=1)[0]
            yield row.line.words, " ".join(filter(None, (number, *cells)))


def _whole(classes: dict[str, str], cell: Cell) -> str:
    """The words of a cell, each item with the class that heads the column."""
    word = classes.get(fold(cell.column))
    if word is None:
        return cell.text
    begin = _MARKED if _MARKED.search(cell.text) else _PARTED
    known = tuple(classes.values())
    at, found = 0, ""
    for mark in begin.finditer(cell.text):
        found += cell.text[at : mark.end()]
        at = mark.end()
        item = cell.text[at:]
        if item[:1].isupper() and not item.startswith(known):
            found += f"{word} "
    return found + cell.text[at:]
