"""The other rules in which the two parties of a relation stand."""

from __future__ import annotations

from jalur.answers.elsewhere_ends import Elsewhere
from jalur.law.region import Region
from jalur.law.status import INFERRED
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column
from jalur.output.views.common import citations_cell, long_citations
from jalur.output.views.mentions import SHOWN
from jalur.output.views.view import Json


def elsewhere_records(region: Region, found: tuple[Elsewhere, ...]) -> list[Json]:
    """All of them, for JSON."""
    records: list[Json] = []
    for each in found:
        basis = long_citations(region, each.basis)
        records.append(
            {"kind": each.kind, "summary": each.summary, "status": each.status, "basis": basis}
        )
    return records


def elsewhere_blocks(
    region: Region, found: tuple[Elsewhere, ...], catalogue: Catalogue
) -> list[Block]:
    """The first of them, and how many more there are; no block where there is none."""
    if not found:
        return []
    rows = []
    for each in found[:SHOWN]:
        mark = f" {catalogue('mark.inferred')}" if each.status == INFERRED else ""
        rows.append((f"{each.summary}{mark}", citations_cell(region, each.basis)))
    hidden = len(found) - SHOWN
    columns = (
        Column(catalogue("column.elsewhere")),
        Column(catalogue("column.basis"), "citation"),
    )
    return [
        Block(
            heading=catalogue("heading.elsewhere"),
            columns=columns,
            rows=tuple(rows),
            below=(catalogue("mention.more", count=hidden),) if hidden > 0 else (),
        )
    ]
