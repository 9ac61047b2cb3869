"""Which subjects a regulation rules at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jalur.comparison.cells import Cell, Key, Statement
from jalur.comparison.topics.mandates import ACTS
from jalur.law.citation import Basis, Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.region import Region
from jalur.text.messages import message


def cells(region: Region) -> Mapping[Key, Cell]:
    """A cell for every subject with a rule of its own; its basis is one provision an article."""
    found: dict[str, list[Citation]] = {}
    for subject, basis in _ruled(region):
        found.setdefault(subject, []).extend(basis)
    return {
        (subject,): Cell((Statement(shown=(message("diff.ruled"),), marks=(), basis=by_article(basis)),))
        for subject, basis in found.items()
    }


def by_article(citations: Iterable[Citation]) -> Basis:
    """The first citation of each article, in the order of the text."""
    found: dict[object, Citation] = {}
    for citation in sorted(citations, key=Citation.sort_key):
        found.setdefault(citation.parts[0], citation)
    return tuple(found.values())


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
    for basis in region.natures.values():
        yield "nature", basis
    for mandate in region.mandates:
        yield mandate.act or "mandate", (mandate.at,)
    for party in region.parties.values():
        if region.common.kinds[party.kind].category == "forum":
            yield "forum", party.basis


def slots(common: ClosedLists) -> Iterable[Key]:
    """Every subject, in the order of the topics."""
    subjects = ("coordinator", "field", "adviser", *common.purposes, "paraf", "relation", "nature", "mandate")
    return ((subject,) for subject in (*subjects, *ACTS, "forum"))
