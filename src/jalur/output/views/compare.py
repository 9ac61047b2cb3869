"""One topic over several regulations: a column per city."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.comparison.cells import Cell
from jalur.comparison.diff import SUBJECT, CompareAnswer, CompareRow
from jalur.law.citation import Citation, Part
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.pages.page import LABELLED, STRONG, Block, Column, Page
from jalur.output.views.cells import TITLES, feet, records, shown, side, text, together
from jalur.output.views.common import as_of, note_lines, sentence
from jalur.output.views.view import Json, Row, View


def view(answer: CompareAnswer) -> View[CompareAnswer]:
    """The view of this answer: its columns are the cities that were compared."""
    return View(("topic", "key", *(region.id for region in answer.regions)), rows, record, page)


def rows(answer: CompareAnswer) -> Iterable[Row]:
    """A line per key; a silent city has an empty cell, or the word where subjects are listed."""
    for row in answer.rows:
        if answer.topic == SUBJECT:
            cells = ["silent" if cell is None else "ruled" for cell in row.cells]
        else:
            cells = [text(cell) for cell in row.cells]
        yield (answer.topic, row.key, *cells)


def record(answer: CompareAnswer) -> Json:
    """``jalur.compare/1``."""
    return {
        "schema": "jalur.compare/1",
        "topic": answer.topic,
        "regulations": {region.id: region.regulation.citation for region in answer.regions},
        "as_of": {region.id: as_of(region) for region in answer.regions},
        "rows": [{"key": row.key, "cells": _cells(answer, row)} for row in answer.rows],
        "notes": records(answer.region_notes),
    }


def _cells(answer: CompareAnswer, row: CompareRow) -> Json:
    pairs = zip(answer.regions, row.cells, strict=True)
    return {region.id: side(region, cell) for region, cell in pairs}


def page(answer: CompareAnswer, catalogue: Catalogue) -> Page:
    """One table; keys whose cells look the same stand in one row, but for subjects."""

    def looks(row: CompareRow) -> tuple[str, ...]:
        pairs = zip(answer.regions, row.cells, strict=True)
        return tuple(_shown(region, cell, answer.topic, catalogue) for region, cell in pairs)

    if answer.topic == SUBJECT:
        lines = [(row.key, row) for row in answer.rows]
    else:
        lines = together(answer.rows, lambda row: row.key, looks)
    cities = (Column(region.regulation.place, LABELLED) for region in answer.regions)
    table = Block(
        columns=(Column(catalogue("column.key"), STRONG), *cities),
        rows=tuple((keys, *looks(row)) for keys, row in lines),
        spaced=answer.topic != SUBJECT,
    )
    topic = catalogue(TITLES[answer.topic])
    return Page(
        title=catalogue("title.compare", topic=topic, count=len(answer.regions)),
        blocks=(table,) if answer.rows else (),
        sentence=sentence(answer.silence, catalogue),
        notes=note_lines(None, answer.notes, catalogue),
        foot=feet(answer.regions, catalogue),
    )


def _shown(region: Region, cell: Cell | None, topic: str, catalogue: Catalogue) -> str:
    """A cell of the page; of a subject only the articles that rule it."""
    if topic != SUBJECT or cell is None:
        return shown(region, cell, catalogue)
    return ", ".join(_article(citation.parts[0]) for citation in cell.basis)


def _article(part: Part) -> str:
    return part.label if part.level == "pasal" else Citation((part,)).long()
