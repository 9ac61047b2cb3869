"""Relations: natures and points."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.answer import all_notes, silence_of
from jalur.answers.relations import Relation, RelationAnswer, side_name
from jalur.law.region import Region
from jalur.law.rules.relations import Point
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.common import (
    citations_cell,
    envelope,
    indonesian,
    joined,
    long_citations,
    note_lines,
    note_records,
    party_record,
    regulation_footer,
    sentence,
)
from jalur.output.views.mentions import mention_blocks, mention_records
from jalur.output.views.view import Json, Row, View

COLUMNS = ("a", "b", "between", "natures", "by", "summary", "basis", "status", "condition")


def rows(answer: RelationAnswer) -> Iterable[Row]:
    """A line per point, or one for a relation without points.

    A point without natures or condition has those of its relation.
    """
    region = answer.region
    a, b = (answer.a.name if answer.a else ""), (answer.b.name if answer.b else "")
    for relation in answer.relations:
        begin = (a, b, " – ".join(relation.between))
        if not relation.points:
            yield (
                *begin,
                joined(relation.natures),
                "",
                "",
                citations_cell(region, relation.rule.basis),
                relation.status,
                relation.rule.condition or "",
            )
        for point in relation.points:
            yield (
                *begin,
                joined(point.natures or relation.rule.natures),
                side_name(region, point.by),
                region.provisions[point.at].summary,
                region.cite(point.at),
                relation.status,
                point.condition or relation.rule.condition or "",
            )


def record(answer: RelationAnswer) -> Json:
    """``jalur.relation/1``."""
    return {
        **envelope("relation", answer.region),
        "a": party_record(answer.a),
        "b": party_record(answer.b),
        "status": answer.status,
        "relations": [relation_record(answer.region, relation) for relation in answer.relations],
        "notes": note_records(answer.region, all_notes(answer)),
        "mentions": mention_records(answer),
    }


def relation_record(region: Region, relation: Relation) -> Json:
    """One relation with its points."""
    return {
        "id": relation.rule.id,
        "between": list(relation.between),
        "natures": list(relation.natures),
        "status": relation.status,
        "reason": indonesian(relation.reason),
        "condition": relation.rule.condition,
        "basis": long_citations(region, relation.rule.basis),
        "points": [_point(region, point) for point in relation.points],
    }


def _point(region: Region, point: Point) -> Json:
    return {
        "by": side_name(region, point.by) or None,
        "to": side_name(region, point.to) or None,
        "summary": region.provisions[point.at].summary,
        "natures": list(point.natures),
        "condition": point.condition,
        "force": point.force,
        "deadline": point.deadline,
        "basis": [region.cite(point.at)],
    }


def page(answer: RelationAnswer, catalogue: Catalogue) -> Page:
    """A table of points per relation."""
    asked = [party.name for party in (answer.a, answer.b) if party is not None]
    names = " – ".join(asked) or catalogue("title.whole")
    blocks = [relation_block(answer.region, each, catalogue) for each in answer.relations]
    return Page(
        title=catalogue("title.relation", names=names),
        blocks=(*blocks, *mention_blocks(answer, catalogue)),
        sentence=sentence(silence_of(answer), catalogue),
        notes=note_lines(answer.region, answer.notes, catalogue),
        foot=regulation_footer(answer.region, catalogue),
    )


def relation_block(region: Region, relation: Relation, catalogue: Catalogue) -> Block:
    """One relation with its points as a table."""
    natures = ", ".join(relation.natures) or catalogue("line.no-natures")
    above = [
        f"{natures} · {catalogue.term('status', relation.status)}",
        citations_cell(region, relation.rule.basis),
    ]
    if relation.rule.condition:
        above.append(catalogue("line.condition", value=relation.rule.condition))
    if relation.reason is not None:
        above.append(catalogue("line.reason", reason=catalogue.text(relation.reason)))
    rows = []
    for point in relation.points:
        actor = side_name(region, point.by) or "–"
        rows.append((actor, _point_cell(region, point, catalogue), region.cite(point.at)))
    columns = (
        Column(catalogue("column.by"), "strong"),
        Column(catalogue("column.point")),
        Column(catalogue("column.basis"), "citation"),
    )
    return Block(
        heading=catalogue("heading.relation", between=" – ".join(relation.between)),
        above=tuple(above),
        columns=columns if rows else (),
        rows=tuple(rows),
    )


def _point_cell(region: Region, point: Point, catalogue: Catalogue) -> str:
    lines = [region.provisions[point.at].summary]
    if point.natures:
        lines.append(catalogue("line.natures", value=", ".join(point.natures)))
    if point.condition:
        lines.append(catalogue("line.condition", value=point.condition))
    if point.deadline:
        lines.append(catalogue("line.deadline", value=point.deadline))
    return "\n".join(lines)


VIEW = View(COLUMNS, rows, record, page)
