"""One topic over several regulations: a column per city."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.comparison.cells import Cell
from jalur.comparison.compare import SUBJECT, CompareAnswer, CompareTopic
from jalur.comparison.rows import CompareRow, not_encoded_in
from jalur.law.citation import Citation, Part
from jalur.law.region import Region
from jalur.law.status import NOT_ENCODED
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.cells import (
    TITLES,
    cell_record,
    data_cell,
    group_alike,
    page_cell,
    region_note_records,
    regulation_lines,
)
from jalur.output.views.common import as_of, note_lines, sentence
from jalur.output.views.row_labels import keys_cell, labels
from jalur.output.views.view import Json, Row, View


def view(answer: CompareAnswer) -> View[CompareAnswer]:
    """The view of this answer: its columns are the cities that were compared."""
    columns = ("topic", "key", *(region.id for region in answer.regions))
    return View(columns, rows, record, page, most_notes=None)


def rows(answer: CompareAnswer) -> Iterable[Row]:
    """A line per key; a silent city has an empty cell, or the word where subjects are listed, and
    one that is encoded in part a word that says so.
    """
    for row in answer.rows:
        subject = answer.topic == SUBJECT
        cells = []
        for region, cell in zip(answer.regions, row.cells, strict=True):
            if cell is None and region.partly:
                cells.append(NOT_ENCODED)
            elif subject:
                cells.append("silent" if cell is None else "ruled")
            else:
                cells.append(data_cell(cell))
        yield (answer.topic, row.key, *cells)


def record(answer: CompareAnswer) -> Json:
    """``jalur.compare/1``."""
    return {
        "schema": "jalur.compare/1",
        "topic": answer.topic,
        "regulations": {region.id: region.regulation.citation for region in answer.regions},
        "as_of": {region.id: as_of(region) for region in answer.regions},
        "rows": [
            {
                "key": row.key,
                "cells": _cell_records(answer, row),
                "not_encoded": [each.id for each in not_encoded_in(answer.regions, row)],
            }
            for row in answer.rows
        ],
        "notes": region_note_records(answer.region_notes),
    }


def _cell_records(answer: CompareAnswer, row: CompareRow) -> Json:
    pairs = zip(answer.regions, row.cells, strict=True)
    return {region.id: cell_record(region, cell) for region, cell in pairs}


def page(answer: CompareAnswer, catalogue: Catalogue) -> Page:
    """One table; keys whose cells look the same stand in one row, but for subjects."""

    def cells(row: CompareRow) -> tuple[str, ...]:
        pairs = zip(answer.regions, row.cells, strict=True)
        return tuple(_page_cell(region, cell, answer.topic, catalogue) for region, cell in pairs)

    label = labels(answer.regions, catalogue)
    if answer.topic == SUBJECT:
        lines = [(keys_cell([row.key], label), row) for row in answer.rows]
    else:
        lines = group_alike(answer.rows, lambda row: row.key, cells, label)
    cities = (Column(region.regulation.place, "labelled") for region in answer.regions)
    table = Block(
        columns=(Column(catalogue("column.key"), "strong"), *cities),
        rows=tuple((keys, *cells(row)) for keys, row in lines),
        below=(catalogue("line.subject-purposes"),) if answer.topic == SUBJECT else (),
        spaced=answer.topic != SUBJECT,
    )
    topic = catalogue(TITLES[answer.topic])
    return Page(
        title=catalogue("title.compare", topic=topic, count=len(answer.regions)),
        blocks=(table,) if answer.rows else (),
        sentence=sentence(answer.silence, catalogue),
        notes=note_lines(None, answer.notes, catalogue),
        foot=regulation_lines(answer.regions, catalogue),
    )


def _page_cell(region: Region, cell: Cell | None, topic: CompareTopic, catalogue: Catalogue) -> str:
    """A cell of the page; of a subject only the articles that rule it."""
    if cell is None and region.partly:
        return catalogue("mark.not-encoded")
    if topic != SUBJECT or cell is None:
        return page_cell(region, cell, catalogue)
    return ", ".join(_article(citation.parts[0]) for citation in cell.basis)


def _article(part: Part) -> str:
    """The number of an article; a part of the text that has none, in words."""
    return part.label if part.level == "pasal" else Citation((part,)).long()
