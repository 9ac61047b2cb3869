"""The card of a regulation."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.answer import all_notes
from jalur.answers.card import Card
from jalur.answers.provisions import HeadingEntry
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views import cities, pasal
from jalur.output.views.common import (
    citation_lines,
    citations_cell,
    envelope,
    long_citations,
    note_lines,
    note_records,
    regulation_footer,
)
from jalur.output.views.view import Json, Row, View

COLUMNS = ("section", "key", "value", "basis", "status")


def rows(answer: Card) -> Iterable[Row]:
    """A line per fact of the card."""
    region = answer.region
    for fact in answer.facts:
        basis = citations_cell(region, fact.basis)
        yield ("regulation", fact.key, fact.value, basis, answer.status)
    for law in answer.legal_bases:
        yield ("legal-basis", str(law.ref), law.summary, region.cite(law.ref), answer.status)
    for oddity in region.oddities:
        yield ("oddity", oddity.kind, oddity.text, region.cite(oddity.at), answer.status)
    for entry in answer.outline:
        ref, kind, summary = pasal.outline_line(region, entry)
        yield ("outline", kind, summary, ref, answer.status)


def record(answer: Card) -> Json:
    """``jalur.show/1`` of a regulation."""
    region = answer.region
    return {
        **envelope("show", region),
        "party": None,
        "city_record": cities.entry_record(answer.city),
        "gazette": region.regulation.gazette,
        "revokes": [
            {
                "regulation": revoked.regulation,
                "amended_by": list(revoked.amended_by),
                "basis": long_citations(region, revoked.basis),
            }
            for revoked in region.regulation.revokes
        ],
        "legal_bases": [
            {"ref": region.cite(law.ref), "summary": law.summary} for law in answer.legal_bases
        ],
        "oddities": [
            {
                "at": region.cite(oddity.at),
                "kind": oddity.kind,
                "text": oddity.text,
                "printed": oddity.printed,
            }
            for oddity in region.oddities
        ],
        "outline": [
            dict(zip(("ref", "kind", "summary"), pasal.outline_line(region, entry), strict=True))
            for entry in answer.outline
        ],
        "routes": [],
        "chains": [],
        "relations": [],
        "mandates": [],
        "notes": note_records(region, all_notes(answer)),
    }


def page(answer: Card, catalogue: Catalogue) -> Page:
    """The facts, the legal bases and the headings."""
    region = answer.region
    facts = Block(
        columns=(
            Column(catalogue("column.key"), "strong"),
            Column(catalogue("column.value")),
            Column(catalogue("column.basis"), "citation"),
        ),
        rows=tuple(
            (catalogue(f"card.{fact.key}"), fact.value, citation_lines(region, fact.basis))
            for fact in answer.facts
        ),
    )
    bases = Block(
        heading=catalogue("heading.legal-bases"),
        columns=(Column("#", "citation"), Column(catalogue("column.summary"))),
        rows=tuple((law.ref.parts[-1].label, law.summary) for law in answer.legal_bases),
    )
    headings = [entry for entry in answer.outline if isinstance(entry, HeadingEntry)]
    lines = [pasal.outline_line(region, heading) for heading in headings]
    outline = Block(
        heading=catalogue("heading.outline"),
        columns=(Column(catalogue("column.ref"), "citation"), Column(catalogue("column.summary"))),
        rows=tuple((ref, summary) for ref, _, summary in lines),
    )
    return Page(
        title=region.regulation.name,
        blocks=(facts, bases, outline),
        notes=note_lines(region, answer.notes, catalogue),
        foot=regulation_footer(region, catalogue),
    )


VIEW = View(COLUMNS, rows, record, page)
