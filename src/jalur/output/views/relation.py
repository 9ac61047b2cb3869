"""Relations: natures and points."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers import Note
from jalur.model import SILENT, Point, Region
from jalur.output.language import Words
from jalur.output.page import CITATION, STRONG, Block, Column, Page
from jalur.output.shared import Json, cites, foot, head, joined, note_lines, party, said
from jalur.output.shared import notes as note_records
from jalur.phrase import Phrase, say
from jalur.relations import Bond, RelationAnswer, side_name

COLUMNS = ("a", "b", "between", "natures", "by", "summary", "basis", "status", "condition")


def rows(answer: RelationAnswer) -> Iterable[tuple[str, ...]]:
    """A line per point, one line for a relation without points; a point without natures has those of its relation."""
    region = answer.region
    sides = tuple(p.name if p else "" for p in (answer.a, answer.b))
    for bond in answer.bonds:
        between = " – ".join(bond.between)
        common = (*sides, between)
        if not bond.points:
            basis = joined(cites(region, bond.rule.basis))
            yield (*common, joined(bond.natures), "", "", basis, bond.status, bond.rule.condition or "")
        for point in bond.points:
            yield (
                *common,
                joined(point.natures or bond.rule.natures),
                side_name(region, point.by),
                region.provisions[point.at].summary,
                region.cite(point.at),
                bond.status,
                point.condition or bond.rule.condition or "",
            )


def record(answer: RelationAnswer) -> Json:
    """``jalur.relation/1``."""
    return {
        **head("relation", answer.region),
        "a": party(answer.a),
        "b": party(answer.b),
        "status": answer.status,
        "relations": [bond_record(answer.region, bond) for bond in answer.bonds],
        "notes": note_records(answer.region, notes(answer)),
    }


def bond_record(region: Region, bond: Bond) -> Json:
    """One relation with its points."""
    return {
        "id": bond.rule.id,
        "between": list(bond.between),
        "natures": list(bond.natures),
        "status": bond.status,
        "reason": said(bond.reason),
        "condition": bond.rule.condition,
        "basis": cites(region, bond.rule.basis),
        "points": [_point(region, point) for point in bond.points],
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


def silence(answer: RelationAnswer) -> Phrase | None:
    """That no relation of the asked ones is ruled."""
    if answer.status != SILENT:
        return None
    names = [p.name for p in (answer.a, answer.b) if p is not None]
    asked = {"region": answer.region.regulation.citation}
    if len(names) == 2:
        return say("silent.relation", a=names[0], b=names[1], **asked)
    return say("silent.relations", name=names[0] if names else answer.region.regulation.name, **asked)


def notes(answer: RelationAnswer) -> tuple[Note, ...]:
    """The notes, the silent sentence first."""
    sentence = silence(answer)
    return ((Note("gap", sentence),) if sentence else ()) + answer.notes


def page(answer: RelationAnswer, w: Words) -> Page:
    """A table of points per relation."""
    sentence = silence(answer)
    names = [p.name for p in (answer.a, answer.b) if p is not None] or [w("title.whole")]
    return Page(
        title=w("title.relation", names=" – ".join(names)),
        blocks=tuple(bond_block(answer.region, bond, w) for bond in answer.bonds),
        sentence=w.text(sentence) if sentence else None,
        notes=note_lines(answer.region, answer.notes, w),
        foot=foot(answer.region, w),
    )


def bond_block(region: Region, bond: Bond, w: Words) -> Block:
    """One relation with its points as a table."""
    natures = ", ".join(bond.natures) or w("line.no-natures")
    above = [f"{natures} · {w.term('status', bond.status)}", joined(cites(region, bond.rule.basis))]
    if bond.rule.condition:
        above.append(w("line.condition", value=bond.rule.condition))
    if bond.reason is not None:
        above.append(w("line.reason", reason=w.text(bond.reason)))
    rows = tuple(
        (side_name(region, point.by) or "–", _point_cell(region, point, w), region.cite(point.at))
        for point in bond.points
    )
    columns = (Column(w("column.by"), STRONG), Column(w("column.point")), Column(w("column.basis"), CITATION))
    return Block(
        heading=w("heading.relation", between=" – ".join(bond.between)),
        above=tuple(above),
        columns=columns if rows else (),
        rows=rows,
    )


def _point_cell(region: Region, point: Point, w: Words) -> str:
    lines = [region.provisions[point.at].summary]
    if point.natures:
        lines.append(w("line.natures", value=", ".join(point.natures)))
    if point.condition:
        lines.append(w("line.condition", value=point.condition))
    if point.deadline:
        lines.append(w("line.deadline", value=point.deadline))
    return "\n".join(lines)
