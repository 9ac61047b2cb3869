"""One topic over several regulations: a column per city."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.comparison.cells import Cell
from jalur.comparison.diff import SUBJECT, CompareAnswer, CompareRow
from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.pages.page import LABELLED, STRONG, Block, Column, Page
from jalur.output.views.cells import TITLES, condensed, feet, records, shown, side, text, together
from jalur.output.views.common import Json, as_of, note_lines
from jalur.reasoning.notes import Note
from jalur.text.messages import Message, message


class Matrix:
    """The view of one answer, whose columns are its cities."""

    def __init__(self, answer: CompareAnswer) -> None:
        self.COLUMNS: tuple[str, ...] = ("topic", "key", *(region.id for region in answer.regions))

    def rows(self, answer: CompareAnswer) -> Iterable[tuple[str, ...]]:
        """A line per key; a silent city has an empty cell, or the word where a word is asked for."""
        for row in answer.rows:
            words = (_ruled(cell) if answer.topic == SUBJECT else text(cell) for cell in row.cells)
            yield (answer.topic, row.key, *words)

    def record(self, answer: CompareAnswer) -> Json:
        """``jalur.compare/1``."""
        return {
            "schema": "jalur.compare/1",
            "topic": answer.topic,
            "regulations": {region.id: region.regulation.citation for region in answer.regions},
            "as_of": {region.id: as_of(region) for region in answer.regions},
            "rows": [{"key": row.key, "cells": _cells(answer, row)} for row in answer.rows],
            "notes": records(answer.notes),
        }

    def silence(self, answer: CompareAnswer) -> Message | None:
        """That none of the regulations rules the topic."""
        return None if answer.rows else message("silent.compare", topic=answer.topic)

    def notes(self, answer: CompareAnswer) -> tuple[Note, ...]:
        """The notes, the silent sentence first."""
        sentence = self.silence(answer)
        return ((Note("gap", sentence),) if sentence else ()) + condensed(answer.notes)

    def page(self, answer: CompareAnswer, catalogue: Catalogue) -> Page:
        """One table; keys whose cells look the same stand in one row."""
        sentence = self.silence(answer)

        def looks(row: CompareRow) -> tuple[str, ...]:
            cells = zip(answer.regions, row.cells, strict=True)
            return tuple(_short(region, cell, answer.topic, catalogue) for region, cell in cells)

        found = together(answer.rows, lambda row: row.key, looks)
        if answer.topic == SUBJECT:
            found = [(row.key, row) for row in answer.rows]
        block = Block(
            columns=(
                Column(catalogue("column.key"), STRONG),
                *(Column(region.regulation.place, LABELLED) for region in answer.regions),
            ),
            rows=tuple((keys, *looks(row)) for keys, row in found),
            spaced=answer.topic != SUBJECT,
        )
        return Page(
            title=catalogue("title.compare", topic=catalogue(TITLES[answer.topic]), count=len(answer.regions)),
            blocks=(block,) if answer.rows else (),
            sentence=catalogue.text(sentence) if sentence else None,
            notes=note_lines(None, condensed(answer.notes), catalogue),
            foot=feet(answer.regions, catalogue),
        )


def _ruled(cell: Cell | None) -> str:
    return "ruled" if cell is not None else "silent"


def _cells(answer: CompareAnswer, row: CompareRow) -> Json:
    return {region.id: side(region, cell) for region, cell in zip(answer.regions, row.cells, strict=True)}


def _short(region: Region, cell: Cell | None, topic: str, catalogue: Catalogue) -> str:
    """A cell of the page; of a subject only the articles that rule it."""
    if topic != SUBJECT or cell is None:
        return shown(region, cell, catalogue)
    articles = [citation.parts[:1] for citation in cell.basis]
    return ", ".join(part.label if part.level == "pasal" else Citation((part,)).long() for (part,) in articles)
