"""The tables of an annex that say row by row who has which relation with whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from jalur.drafting.matrix_names import NOBODY, reaching
from jalur.drafting.reading import PARTY, Reading, parties_in, unique
from jalur.drafting.relation_book import Relation
from jalur.law.citation import Citation
from jalur.source.matrices import relation_columns
from jalur.text.folding import fold
from jalur.verification.patterns import any_of

_ALIKE = 0.8
"""So alike, of one, is the noun of a nature to it: *konsultasi*, *konsultatif*."""


def relations_of_tables(reading: Reading) -> Iterator[Relation]:
    """A relation of each row that names both sides and the nature."""
    for rows in _tables(reading):
        columns = relation_columns([cell.column for cell in reading.source.cells[rows[0]]])
        if columns is None:
            continue
        reached = reaching(reading.source.cells, rows)
        for ref in rows:
            cells = [
                cell.text or reached.get((ref, at), "")
                for at, cell in enumerate(reading.source.cells[ref])
            ]
            one, other, nature = (cells[at] for at in columns)
            said = [text for at, text in enumerate(cells) if at not in columns]
            found = _relation(reading, ref, one, other, nature)
            if found is not None:
                # What else a row says may limit it.
                found.sure = found.sure and all(NOBODY.fullmatch(text) for text in said)
                yield found


def _tables(reading: Reading) -> Iterator[list[Citation]]:
    """The rows of each annex with the same words over their columns."""
    tables: dict[tuple[Citation, tuple[str, ...]], list[Citation]] = {}
    for ref, cells in reading.source.cells.items():
        heads = tuple(cell.column for cell in cells)
        if ref in reading.region.provisions:
            tables.setdefault((Citation(ref.parts[:1]), heads), []).append(ref)
    yield from tables.values()


def _relation(
    reading: Reading, ref: Citation, one: str, other: str, nature: str
) -> Relation | None:
    left_out = rf"\b(?:{any_of(reading.vocabulary.exceptions)})\b.*"
    said = [re.sub(left_out, " ?", words, flags=re.IGNORECASE) for words in (one, other)]
    marked = [reading.mark(words) for words in said]
    sides = [tuple(unique(parties_in(words))) for words in marked]
    natures, spelt = _natures(reading, nature)
    if not all(sides) or not natures:
        return None
    exact = spelt and all(_is_names(reading, words) for words in marked)
    return Relation((sides[0], sides[1]), natures, [], [ref], sure=exact)


def _is_names(reading: Reading, marked: str) -> bool:
    """Whether a cell has nothing but names, and what joins them."""
    words = reading.vocabulary
    joints = any_of([*words.joining, *words.choosing])
    return re.fullmatch(rf"(?:[\s,;]|\b(?:{joints})\b)*", PARTY.sub("", marked)) is not None


def _natures(reading: Reading, words: str) -> tuple[list[str], bool]:
    """The natures of a cell, which may have their nouns, and whether each is spelt as usual."""
    natures, spelt = reading.natures(words)
    if natures:
        return natures, spelt
    known = reading.common.natures
    near = [nature for nature in known if any(_alike(fold(words), known[nature]))]
    return near, False


def _alike(words: str, spellings: Sequence[str]) -> Iterator[bool]:
    pieces = re.findall(r"\w+", words)
    for spelling in spellings:
        for piece in pieces:
            ratio = SequenceMatcher(None, piece, fold(spelling), autojunk=False).ratio()
            yield ratio > _ALIKE
