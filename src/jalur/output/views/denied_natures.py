"""What the text denies of a relation."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.related import Relation
from jalur.answers.stated_natures import StatedNature
from jalur.law.citation import unique
from jalur.law.region import Region
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
