"""For whom a rule is: the travellers of a route, the drafters of a paraf chain."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from jalur.law.region import Region
from jalur.law.status import INFERRED
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column
from jalur.output.views.common import citation_lines, indonesian, long_citations
from jalur.output.views.view import Json

if TYPE_CHECKING:  # Types alone: one file less to read when a command starts.
    from jalur.answers.addressed import Addressed


def addressed_records(region: Region, everyone: Iterable[Addressed]) -> list[Json]:
    """Each with how sure it is, and by which provisions."""
    return [
        {
            "id": each.party.id,
            "name": each.party.name,
            "status": each.status,
            "reason": indonesian(each.reason),
            "condition": each.condition,
            "basis": long_citations(region, each.basis),
        }
        for each in everyone
    ]


def addressed_blocks(
    region: Region,
    everyone: tuple[Addressed, ...],
    named: Iterable[str],
    title: str,
    catalogue: Catalogue,
) -> tuple[Block, ...]:
    """A table of them under the column of the phrase ``title``; none where they are those whom the
    rule has ``named`` itself, which is shown with it.
    """
    if [each.party.id for each in everyone] == list(named):
        return ()
    names_for: dict[str, list[str]] = {}
    for each in everyone:
        if each.reason is not None:
            names_for.setdefault(catalogue.text(each.reason), []).append(each.party.name)
    return (
        Block(
            columns=(
                Column(catalogue(title), "strong"),
                Column(catalogue("column.basis"), "citation"),
            ),
            rows=tuple(
                (_name(each, catalogue), citation_lines(region, each.basis)) for each in everyone
            ),
            below=tuple(
                catalogue("line.reason-addressed", names="; ".join(names), reason=reason)
                for reason, names in names_for.items()
            ),
        ),
    )


def _name(each: Addressed, catalogue: Catalogue) -> str:
    name = f"{each.party.name} ({each.condition})" if each.condition else each.party.name
    return f"{name} {catalogue('mark.inferred')}" if each.status == INFERRED else name
