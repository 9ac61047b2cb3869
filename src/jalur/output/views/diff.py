"""Two regulations side by side, row by row."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.comparison.diff import CLASSES, ONLY_A, ONLY_B, DiffAnswer, Row
from jalur.comparison.verdict import DIFFERENT, SAME
from jalur.output.language import Catalogue
from jalur.output.pages.page import LABELLED, STRONG, Block, Column, Page
from jalur.output.views.cells import TITLES, basis, feet, records, shown, side, text, together
from jalur.output.views.common import as_of, indonesian, note_lines
from jalur.output.views.view import Json, View

COLUMNS = ("topic", "key", "class", "a", "a_basis", "b", "b_basis")


def rows(answer: DiffAnswer) -> Iterable[tuple[str, ...]]:
    """A line per row."""
    for row in answer.rows:
        a, b = (text(row.a), basis(answer.a, row.a)), (text(row.b), basis(answer.b, row.b))
        yield (row.topic, row.key, row.kind, *a, *b)


def record(answer: DiffAnswer) -> Json:
    """``jalur.diff/1``."""
    regions = (answer.a, answer.b)
    return {
        "schema": "jalur.diff/1",
        "a": answer.a.id,
        "b": answer.b.id,
        "regulations": {region.id: region.regulation.citation for region in regions},
        "as_of": {region.id: as_of(region) for region in regions},
        "counts": {
            kind.replace("-", "_"): answer.counts[kind]
            for kind in (SAME, DIFFERENT, ONLY_A, ONLY_B, "silent")
        },
        "rows": [
            {
                "topic": row.topic,
                "key": row.key,
                "class": row.kind,
                "degree": row.degree,
                "a": side(answer.a, row.a),
                "b": side(answer.b, row.b),
                "what": "; ".join(indonesian(phrase) or "" for phrase in row.what) or None,
            }
            for row in answer.rows
        ],
        "notes": records(answer.region_notes),
    }


def page(answer: DiffAnswer, catalogue: Catalogue) -> Page:
    """The summary, then a table per class and topic, the differences first."""
    counts = {kind.replace("-", "_"): answer.counts[kind] for kind in CLASSES}
    silent = (
        (catalogue("diff.silent", count=answer.counts["silent"]),)
        if answer.counts["silent"]
        else ()
    )
    summary = Block(above=(catalogue("diff.summary", **counts, **_places(answer)), *silent))
    tables = [
        _block(answer, kind, topic, found, catalogue)
        for kind in CLASSES
        for topic in dict.fromkeys(row.topic for row in answer.rows)
        if (found := [row for row in answer.rows if (row.kind, row.topic) == (kind, topic)])
    ]
    return Page(
        title=catalogue("title.diff", a=answer.a.regulation.name, b=answer.b.regulation.name),
        blocks=(summary, *tables),
        sentence=None if answer.rows else catalogue("diff.no-rows"),
        notes=note_lines(None, answer.notes, catalogue),
        foot=feet({region.id: region for region in (answer.a, answer.b)}.values(), catalogue),
    )


def _block(
    answer: DiffAnswer, kind: str, topic: str, found: list[Row], catalogue: Catalogue
) -> Block:
    """The rows of one class and topic; those that look the same stand as one."""
    sides = [
        (region, column)
        for region, column, alone in ((answer.a, "a", ONLY_A), (answer.b, "b", ONLY_B))
        if kind in (SAME, DIFFERENT, alone)
    ]

    def looks(row: Row) -> tuple[str, ...]:
        return (
            *(shown(region, getattr(row, column), catalogue) for region, column in sides),
            _what(row, catalogue),
        )

    return Block(
        heading=catalogue(
            _HEADINGS[kind], topic=catalogue(TITLES[topic]), count=len(found), **_places(answer)
        ),
        columns=(
            Column(catalogue("column.key"), STRONG),
            *(Column(region.regulation.place, LABELLED) for region, _ in sides),
        ),
        rows=tuple(
            ("\n".join(each for each in (keys, _what(row, catalogue)) if each), *looks(row)[:-1])
            for keys, row in together(found, lambda row: row.key, looks)
        ),
        spaced=True,
    )


def _places(answer: DiffAnswer) -> dict[str, str]:
    return {"a": answer.a.regulation.place, "b": answer.b.regulation.place}


def _what(row: Row, catalogue: Catalogue) -> str:
    return "\n".join(f"· {catalogue.text(phrase)}" for phrase in row.what)


_HEADINGS = {
    DIFFERENT: "diff.different",
    ONLY_A: "diff.only-a",
    ONLY_B: "diff.only-b",
    SAME: "diff.same",
}


VIEW = View(COLUMNS, rows, record, page)
