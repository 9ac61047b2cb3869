"""The points of a relation: each with who acts, what it says and when."""

from __future__ import annotations

from jalur.answers.concerned import RelatedPoint
from jalur.answers.related import Relation
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.views.common import indonesian, long_citations, terms_named, unsaid_force
from jalur.output.views.view import Json
from jalur.reasoning.pairs import side_name


def point_record(region: Region, relation: Relation, related: RelatedPoint) -> Json:
    """One point."""
    point = related.rule
    return {
        "by": side_name(region, point.by) or None,
        "to": side_name(region, point.to) or None,
        "summary": related.summary(region),
        "natures": list(point.natures),
        "not_natures": list(point.not_natures),
        "condition": point.condition,
        "force": point.force,
        "deadline": point.deadline,
        "rhythm": point.rhythm,
        "term": point.term,
        "manner": list(related.manner),
        "basis": long_citations(region, related.cited()),
        "status": relation.status_of(related),
        "reason": indonesian(related.reason or relation.reason),
    }


def point_cell(region: Region, related: RelatedPoint, catalogue: Catalogue) -> str:
    """The summary of a point, then a line for each further thing that it says."""
    point = related.rule
    summary = related.summary(region)
    lines = [summary]
    if force := unsaid_force(point.force, summary):
        lines.append(catalogue("line.force", value=force))
    if point.natures:
        lines.append(catalogue("line.natures", value=terms_named(region, "natures", point.natures)))
    if point.not_natures:
        denied = terms_named(region, "natures", point.not_natures)
        lines.append(catalogue("line.not-natures", value=denied))
    if point.condition:
        lines.append(catalogue("line.condition", value=point.condition))
    if point.deadline:
        lines.append(catalogue("line.deadline", value=point.deadline))
    if point.rhythm:
        lines.append(catalogue("line.rhythm", value=point.rhythm))
    if point.term:
        lines.append(catalogue("line.term", value=point.term))
    if related.reason is not None:
        lines.append(catalogue("line.reason", reason=catalogue.text(related.reason)))
    return "\n".join(lines)
