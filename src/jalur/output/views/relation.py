"""Relations: natures and points."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.relations import Relation, RelationAnswer, side_name
from jalur.law.region import Region
from jalur.law.rules import Point
from jalur.law.status import SILENT
from jalur.output.language import Catalogue
from jalur.output.pages.page import CITATION, STRONG, Block, Column, Page
from jalur.output.views.common import Json, cites, foot, head, joined, note_lines, party, said
from jalur.output.views.common import notes as note_records
from jalur.reasoning.notes import Note
from jalur.text.messages import Message, message

COLUMNS = ("a", "b", "between", "natures", "by", "summary", "basis", "status", "condition")


def rows(answer: RelationAnswer) -> Iterable[tuple[str, ...]]:
    """A line per point, one line for a relation without points; a point without natures has those of its relation."""
    region = answer.region
    sides = tuple(p.name if p else "" for p in (answer.a, answer.b))
    for relation in answer.relations:
        between = " – ".join(relation.between)
        common = (*sides, between)
        if not relation.points:
            basis = joined(cites(region, relation.rule.basis))
            yield (*common, joined(relation.natures), "", "", basis, relation.status, relation.rule.condition or "")
        for point in relation.points:
            yield (
                *common,
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
        **head("relation", answer.region),
        "a": party(answer.a),
        "b": party(answer.b),
        "status": answer.status,
        "relations": [relation_record(answer.region, relation) for relation in answer.relations],
        "notes": note_records(answer.region, notes(answer)),
    }


def relation_record(region: Region, relation: Relation) -> Json:
    """One relation with its points."""
    return {
        "id": relation.rule.id,
        "between": list(relation.between),
        "natures": list(relation.natures),
        "status": relation.status,
        "reason": said(relation.reason),
        "condition": relation.rule.condition,
        "basis": cites(region, relation.rule.basis),
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


def silence(answer: RelationAnswer) -> Message | None:
    """That no relation of the asked ones is ruled."""
    if answer.status != SILENT:
        return None
    names = [p.name for p in (answer.a, answer.b) if p is not None]
    asked = {"region": answer.region.regulation.citation}
    if len(names) == 2:
        return message("silent.relation", a=names[0], b=names[1], **asked)
    return message("silent.relations", name=names[0] if names else answer.region.regulation.name, **asked)


def notes(answer: RelationAnswer) -> tuple[Note, ...]:
    """The notes, the silent sentence first."""
    sentence = silence(answer)
    return ((Note("gap", sentence),) if sentence else ()) + answer.notes


def page(answer: RelationAnswer, catalogue: Catalogue) -> Page:
    """A table of points per relation."""
    sentence = silence(answer)
    names = [p.name for p in (answer.a, answer.b) if p is not None] or [catalogue("title.whole")]
    return Page(
        title=catalogue("title.relation", names=" – ".join(names)),
        blocks=tuple(relation_block(answer.region, relation, catalogue) for relation in answer.relations),
        sentence=catalogue.text(sentence) if sentence else None,
        notes=note_lines(answer.region, answer.notes, catalogue),
        foot=foot(answer.region, catalogue),
    )


def relation_block(region: Region, relation: Relation, catalogue: Catalogue) -> Block:
    """One relation with its points as a table."""
    natures = ", ".join(relation.natures) or catalogue("line.no-natures")
    above = [f"{natures} · {catalogue.term('status', relation.status)}", joined(cites(region, relation.rule.basis))]
    if relation.rule.condition:
        above.append(catalogue("line.condition", value=relation.rule.condition))
    if relation.reason is not None:
        above.append(catalogue("line.reason", reason=catalogue.text(relation.reason)))
    rows = tuple(
        (side_name(region, point.by) or "–", _point_cell(region, point, catalogue), region.cite(point.at))
        for point in relation.points
    )
    columns = (
        Column(catalogue("column.by"), STRONG),
        Column(catalogue("column.point")),
        Column(catalogue("column.basis"), CITATION),
    )
    return Block(
        heading=catalogue("heading.relation", between=" – ".join(relation.between)),
        above=tuple(above),
        columns=columns if rows else (),
        rows=rows,
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
