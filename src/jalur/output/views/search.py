"""What a search found."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.search import Hit, SearchAnswer
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.common import sentence
from jalur.output.views.view import Json, Row, View

COLUMNS = ("city", "kind", "ref", "name", "summary")


def rows(answer: SearchAnswer) -> Iterable[Row]:
    """A line per hit."""
    for hit in answer.hits:
        name = hit.party.name if hit.party else ""
        yield (hit.region.id, _kind(hit), hit.region.cite(hit.ref), name, _summary(hit))


def _kind(hit: Hit) -> str:
    if hit.field is not None:
        return "field"
    return hit.party.kind if hit.party else hit.region.provisions[hit.ref].kind


def _summary(hit: Hit) -> str:
    """The words of the field, or the summary of the provision that was found."""
    return hit.field or hit.region.provisions[hit.ref].summary


def record(answer: SearchAnswer) -> Json:
    """``jalur.search/1``."""
    hits = [
        {
            "city": hit.region.id,
            "kind": _kind(hit),
            "ref": hit.region.cite(hit.ref),
            "party": {"id": hit.party.id, "name": hit.party.name} if hit.party else None,
            "summary": _summary(hit),
        }
        for hit in answer.hits
    ]
    return {"schema": "jalur.search/1", "hits": hits, "notes": []}


def page(answer: SearchAnswer, catalogue: Catalogue) -> Page:
    """One table for names, one for summaries."""
    names = [hit for hit in answer.hits if hit.party]
    summaries = [hit for hit in answer.hits if not hit.party]
    blocks = []
    if names:
        column = Column(catalogue("column.name"), "strong")
        blocks.append(_block(catalogue("heading.names"), column, names, catalogue))
    if summaries:
        column = Column(catalogue("column.summary"))
        blocks.append(_block(catalogue("heading.summaries"), column, summaries, catalogue))
    return Page(
        title=catalogue("title.search", words=answer.words, count=len(answer.hits)),
        blocks=tuple(blocks),
        sentence=sentence(answer.silence, catalogue),
        foot=(catalogue("foot.search"),),
    )


def _block(heading: str, last: Column, hits: list[Hit], catalogue: Catalogue) -> Block:
    """A table of hits; ``last`` is the column of what was found."""
    return Block(
        heading=heading,
        columns=(
            Column(catalogue("column.city")),
            Column(catalogue("column.ref"), "citation"),
            last,
        ),
        rows=tuple((hit.region.id, hit.region.cite(hit.ref), _hit_cell(hit)) for hit in hits),
    )


def _hit_cell(hit: Hit) -> str:
    """The name of the party, the field and whose it is, or the summary."""
    if hit.party is None:
        return _summary(hit)
    return f"{hit.field} → {hit.party.name}" if hit.field else hit.party.name


VIEW = View(COLUMNS, rows, record, page)
