"""What a search found."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.answer import all_notes
from jalur.answers.search import Hit, Place, SearchAnswer
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.common import indonesian, note_lines, sentence, written
from jalur.output.views.view import Json, Row, View

COLUMNS = ("city", "kind", "ref", "name", "summary", "place")


def rows(answer: SearchAnswer) -> Iterable[Row]:
    """A line per hit."""
    for hit in answer.hits:
        name = hit.party.name if hit.party else ""
        yield (
            hit.region.id,
            _kind(hit),
            hit.region.cite(hit.ref),
            name,
            _summary(hit),
            _place(hit),
        )


def _place(hit: Hit) -> str:
    """Where the words stand: ``name``, ``part-of-summary``, ``text`` …"""
    return hit.place.name.lower().replace("_", "-")


def _kind(hit: Hit) -> str:
    if hit.field is not None:
        return "field"
    if hit.heading is not None:
        return hit.heading.kind
    return hit.party.kind if hit.party else hit.region.provision(hit.ref).kind


def _summary(hit: Hit) -> str:
    """The words of the field, the title of the heading, or the summary of the provision."""
    if hit.heading is not None:
        return hit.heading.title
    return hit.field or hit.region.provision(hit.ref).summary


def record(answer: SearchAnswer) -> Json:
    """``jalur.search/1``."""
    hits = [
        {
            "city": hit.region.id,
            "kind": _kind(hit),
            "ref": hit.region.cite(hit.ref),
            "party": {"id": hit.party.id, "name": hit.party.name} if hit.party else None,
            "heading": hit.heading.name if hit.heading else None,
            "summary": _summary(hit),
            "place": _place(hit),
        }
        for hit in answer.hits
    ]
    notes: list[Json] = [
        {"kind": note.kind, "text": indonesian(note.text), "basis": []}
        for note in all_notes(answer)
    ]
    searched = [{"city": region.id, "text": bool(region.concordance)} for region in answer.regions]
    return {"schema": "jalur.search/1", "hits": hits, "searched": searched, "notes": notes}


def page(answer: SearchAnswer, catalogue: Catalogue) -> Page:
    """One table for names, one for summaries, one for what only the text has."""
    names = [hit for hit in answer.hits if hit.party]
    summaries = [hit for hit in answer.hits if not hit.party and hit.place < Place.TEXT]
    texts = [hit for hit in answer.hits if not hit.party and hit.place >= Place.TEXT]
    blocks = []
    if names:
        column = Column(catalogue("column.name"), "strong")
        blocks.append(_block(catalogue("heading.names"), column, names, catalogue))
    for heading, hits in (("heading.summaries", summaries), ("heading.texts", texts)):
        if hits:
            column = Column(catalogue("column.summary"))
            blocks.append(_block(catalogue(heading), column, hits, catalogue))
    return Page(
        title=catalogue("title.search", words=answer.words, count=len(answer.hits)),
        blocks=tuple(blocks),
        sentence=sentence(answer.silence, catalogue),
        notes=note_lines(None, answer.notes, catalogue),
        foot=(
            *(() if answer.silence else (catalogue.text(answer.looked),)),
            catalogue("foot.search"),
        ),
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
        rows=tuple(
            (hit.region.id, _where(hit, catalogue), _hit_cell(hit, catalogue)) for hit in hits
        ),
    )


def _where(hit: Hit, catalogue: Catalogue) -> str:
    """The provision, or the heading and the article that it stands above."""
    cited = hit.region.cite(hit.ref)
    if hit.heading is None:
        return cited
    return catalogue("cell.heading", heading=hit.heading.name, cited=cited)


def _hit_cell(hit: Hit, catalogue: Catalogue) -> str:
    """The name of the party, the field and whose it is, or the summary where there is one."""
    if hit.party is None:
        return " ".join(written(_summary(hit))) or catalogue("mark.not-encoded")
    return f"{hit.field} → {hit.party.name}" if hit.field else hit.party.name


VIEW = View(COLUMNS, rows, record, page)
