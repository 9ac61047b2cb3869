"""Which subjects a regulation rules at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jalur.comparison.cells import Cell, Key, Statement, Table
from jalur.law.citation import Basis, Citation, Part
from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import ACTS
from jalur.law.region import Region
from jalur.text.messages import message


def cells(region: Region) -> Table:
    """A cell for every subject with a rule of its own; its basis is one provision an article."""
    ruled: dict[str, list[Citation]] = {}
    for subject, basis in _ruled(region):
        ruled.setdefault(subject, []).extend(basis)
    table: dict[Key, Cell] = {}
    for subject, citations in ruled.items():
        statement = Statement(
            wording=(message("diff.ruled"),), marks=(), basis=_first_of_articles(citations)
        )
        table[subject,] = Cell((statement,))
    return table


def _first_of_articles(citations: Iterable[Citation]) -> Basis:
    """The first citation of each article, in the order of the text."""
    first: dict[Part, Citation] = {}
    for citation in sorted(citations, key=Citation.sort_key):
        first.setdefault(citation.parts[0], citation)
    return tuple(first.values())


def _ruled(region: Region) -> Iterator[tuple[str, Basis]]:
    """Every rule of the region under its subjects."""
    for assignment in region.assignments:
        yield "coordinator", assignment.basis
        for adviser in assignment.advisers:
            yield "adviser", adviser.basis
    for fields in region.fields:
        yield "field", fields.basis
    for route in region.routes:
        for purpose in route.purposes:
            yield purpose, route.basis
    for paraf in region.paraf:
        yield "paraf", paraf.basis
    for relation in region.relations:
        yield "relation", relation.basis
        if relation.natures or relation.not_natures:
            yield "nature", relation.basis
        for point in relation.points:
            if point.by:
                yield "mandate", (point.at,)
            if point.natures or point.not_natures:
                yield "nature", (point.at,)
    for basis in region.natures.values():
        yield "nature", basis
    for mandate in region.mandates:
        yield mandate.act or "mandate", (mandate.at,)
    for prohibition in region.prohibitions:
        yield "prohibition", (prohibition.at,)
    for party in region.parties.values():
        if region.common.kinds[party.kind].category == "forum":
            yield "forum", party.basis


def slots(common: ClosedLists) -> Iterable[Key]:
    """Every subject, in the order of the topics."""
    before = ("coordinator", "field", "adviser")
    after = ("paraf", "relation", "nature", "mandate", *ACTS, "prohibition", "forum")
    for subject in (*before, *common.purposes, *after):
        yield (subject,)
