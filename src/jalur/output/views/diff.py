"""Two regulations side by side, row by row."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.comparison.cells import Cell
from jalur.comparison.diff import ONLY_A, ONLY_B, ROW_CLASSES, DiffAnswer, DiffRow, RowClass
from jalur.comparison.topics import TopicName
from jalur.comparison.verdict import DIFFERENT, SAME
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.cells import (
    TITLES,
    cell_record,
    data_basis,
    data_cell,
    group_alike,
    page_cell,
    region_note_records,
    regulation_lines,
)
from jalur.output.views.common import as_of, indonesian, note_lines
from jalur.output.views.row_labels import Label, in_words, labels
from jalur.output.views.view import Json, Row, View

COLUMNS = ("topic", "key", "class", "a", "a_basis", "b", "b_basis")


def rows(answer: DiffAnswer) -> Iterable[Row]:
    """A line per row."""
    for row in answer.rows:
        yield (
            row.topic,
            row.key,
            row.row_class,
            data_cell(row.a),
            data_basis(answer.a, row.a),
            data_cell(row.b),
            data_basis(answer.b, row.b),
        )


def record(answer: DiffAnswer) -> Json:
    """``jalur.diff/1``."""
    regions = dict(zip(answer.names, (answer.a, answer.b), strict=True))
    counts = _counts(answer, (SAME, DIFFERENT, ONLY_A, ONLY_B))
    return {
        "schema": "jalur.diff/1",
        "a": answer.names[0],
        "b": answer.names[1],
        "regulations": {name: each.regulation.citation for name, each in regions.items()},
        "as_of": {name: as_of(region) for name, region in regions.items()},
        "counts": {**counts, "silent": answer.silent, "not_encoded": answer.not_encoded},
        "rows": [_row_record(answer, row) for row in answer.rows],
        "notes": region_note_records(answer.region_notes),
    }


def _counts(answer: DiffAnswer, classes: Iterable[RowClass]) -> dict[str, int]:
    """Rows by class, as JSON keys and sentences spell it: ``only_a``."""
    return {row_class.replace("-", "_"): answer.counts[row_class] for row_class in classes}


def _row_record(answer: DiffAnswer, row: DiffRow) -> Json:
    return {
        "topic": row.topic,
        "key": row.key,
        "class": row.row_class,
        "degree": row.degree,
        "a": cell_record(answer.a, row.a),
        "b": cell_record(answer.b, row.b),
        "what": "; ".join(indonesian(phrase) or "" for phrase in row.what) or None,
    }


def page(answer: DiffAnswer, catalogue: Catalogue) -> Page:
    """The summary, then a table per class and topic, the differences first."""
    by_table: dict[tuple[RowClass, TopicName], list[DiffRow]] = {}
    for row_class in ROW_CLASSES:
        for row in answer.rows:
            if row.row_class == row_class:
                by_table.setdefault((row_class, row.topic), []).append(row)
    tables = []
    for (row_class, topic), alike in by_table.items():
        tables.append(_block(answer, row_class, topic, alike, catalogue))
    # A regulation that is held against itself stands at the foot once.
    regions = dict(zip(answer.names, (answer.a, answer.b), strict=True))
    return Page(
        title=title(answer, catalogue),
        blocks=(summary(answer, catalogue), *tables),
        sentence=None if answer.rows else catalogue("diff.no-rows"),
        notes=note_lines(None, answer.notes, catalogue),
        foot=regulation_lines(regions.values(), catalogue),
    )


def title(answer: DiffAnswer, catalogue: Catalogue) -> str:
    """Which two are held against one another."""
    a, b = answer.a.regulation, answer.b.regulation
    names = a.name, b.name
    if a.name == b.name and answer.names[0] != answer.names[1]:
        years = f"{a.name} {a.year}", f"{b.name} {b.year}"
        names = years if a.year != b.year else answer.names
    return catalogue("title.diff", a=names[0], b=names[1])


def summary(answer: DiffAnswer, catalogue: Catalogue) -> Block:
    """How many rows of each class there are, and of how much both are silent."""
    lines = [catalogue("diff.summary", **_counts(answer, ROW_CLASSES), **places(answer))]
    if answer.silent:
        lines.append(catalogue("diff.silent", count=answer.silent))
    if answer.not_encoded:
        lines.append(catalogue("diff.not-encoded", count=answer.not_encoded))
    return Block(above=tuple(lines))


def _block(
    answer: DiffAnswer,
    row_class: RowClass,
    topic: TopicName,
    alike: list[DiffRow],
    catalogue: Catalogue,
) -> Block:
    """The rows of one class and topic; those that look alike stand as one."""
    label = labels((answer.a, answer.b), catalogue)

    def cells(row: DiffRow) -> list[str]:
        return [page_cell(region, cell, catalogue) for region, cell in _sides(answer, row)]

    def appearance(row: DiffRow) -> tuple[str, ...]:
        return (*cells(row), *_what(row, catalogue, label))

    lines = []
    for keys, row in group_alike(alike, lambda row: row.key, appearance, label):
        lines.append(("\n".join([keys, *_what(row, catalogue, label)]), *cells(row)))
    called = places(answer)
    sides = [called[side] for side in _SIDES[row_class]]
    return Block(
        heading=catalogue(
            _HEADINGS[row_class],
            topic=catalogue(TITLES[topic]),
            count=len(alike),
            **called,
        ),
        columns=(
            Column(catalogue("column.key"), "strong"),
            *(Column(place, "labelled") for place in sides),
        ),
        rows=tuple(lines),
        spaced=True,
    )


def _sides(answer: DiffAnswer, row: DiffRow) -> list[tuple[Region, Cell | None]]:
    """The regulations that a row speaks of, each with its cell."""
    sides = []
    if row.row_class != ONLY_B:
        sides.append((answer.a, row.a))
    if row.row_class != ONLY_A:
        sides.append((answer.b, row.b))
    return sides


def places(answer: DiffAnswer) -> dict[str, str]:
    """What the two are called in sentences and headings: by their places, and where it is one
    place by their years too, or as whoever asks has called them.
    """
    a, b = answer.a.regulation, answer.b.regulation
    if a.place != b.place or answer.names[0] == answer.names[1]:
        return {"a": a.place, "b": b.place}
    if a.year != b.year:
        return {"a": f"{a.place} {a.year}", "b": f"{b.place} {b.year}"}
    return dict(zip(("a", "b"), answer.names, strict=True))


def _what(row: DiffRow, catalogue: Catalogue, label: Label) -> list[str]:
    return [f"· {catalogue.text(in_words(phrase, label))}" for phrase in row.what]


_HEADINGS: dict[RowClass, str] = {
    "different": "diff.different",
    "only-a": "diff.only-a",
    "only-b": "diff.only-b",
    "same": "diff.same",
}


_SIDES: dict[RowClass, tuple[str, ...]] = {
    DIFFERENT: ("a", "b"),
    ONLY_A: ("a",),
    ONLY_B: ("b",),
    SAME: ("a", "b"),
}
"""Whose columns a table of the class has."""


VIEW = View(COLUMNS, rows, record, page, most_notes=None)
