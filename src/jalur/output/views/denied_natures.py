"""What the text denies of a relation."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.related import Relation
from jalur.answers.stated_natures import StatedNature
from jalur.law.citation import unique
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.views.common import citations_cell, joined, long_citations
from jalur.output.views.view import Json


def denied_records(region: Region, relation: Relation) -> list[Json]:
    """The natures that the text denies, each with its provisions and its condition."""
    return [
        {
            "nature": each.nature,
            "condition": each.condition,
            "basis": long_citations(region, each.basis),
            "status": each.status,
        }
        for each in relation.denied
    ]


def denied_cells(region: Region, denied: Iterable[StatedNature]) -> tuple[str, str]:
    """What the text denies, and where it does."""
    every = tuple(denied)
    basis = unique(ref for each in every for ref in each.basis)
    return joined(each.nature for each in every), citations_cell(region, basis)


def denied_lines(region: Region, relation: Relation, catalogue: Catalogue) -> tuple[str, ...]:
    """What the text denies of the two, each provision and condition on a line."""
    lines = []
    # Of a rule about others only the points speak of the two.
    told = relation.denied if relation.about_pair else relation.denied_at_points()
    for each in told:
        gaps = {
            "nature": region.term("natures", each.nature),
            "basis": citations_cell(region, each.basis),
        }
        if each.condition and each.condition != relation.rule.condition:
            lines.append(catalogue("line.nature-denied-when", **gaps, condition=each.condition))
        else:
            lines.append(catalogue("line.nature-denied", **gaps))
    return tuple(lines)
