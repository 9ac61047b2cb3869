"""The card of a regulation."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.answer import all_notes
from jalur.answers.card import Card
from jalur.answers.provisions import HeadingEntry
from jalur.law.annexes import Amendment, Revocation
from jalur.law.oddities import Oddity
from jalur.law.own_terms import OwnTerm
from jalur.law.region import Region
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
from jalur.output.views.view import MOST_NOTES_OF_A_LIST, Json, Row, View

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
    legal_bases: list[Json] = []
    for law in answer.legal_bases:
        legal_bases.append({"ref": region.cite(law.ref), "summary": law.summary})
    outline: list[Json] = []
    for entry in answer.outline:
        ref, kind, summary = pasal.outline_line(region, entry)
        outline.append({"ref": ref, "kind": kind, "summary": summary})
    return {
        **envelope("show", region),
        "party": None,
        "city_record": cities.entry_record(answer.city),
        "gazette": region.regulation.gazette,
        "revokes": [_revoked_record(region, revoked) for revoked in region.regulation.revokes],
        "amends": [_amended_record(region, amended) for amended in region.regulation.amends],
        "terms": [_term_record(region, term) for term in region.terms],
        "legal_bases": legal_bases,
        "oddities": [_oddity_record(region, oddity) for oddity in region.oddities],
        "outline": outline,
        # The keys of a party too: a reader of JSON need not tell the two apart.
        "routes": [],
        "chains": [],
        "relations": [],
        "mandates": [],
        "prohibitions": [],
        "notes": note_records(region, all_notes(answer)),
    }


def _revoked_record(region: Region, revoked: Revocation) -> Json:
    return {
        "regulation": revoked.regulation,
        "amended_by": list(revoked.amended_by),
        "basis": long_citations(region, revoked.basis),
    }


def _amended_record(region: Region, amended: Amendment) -> Json:
    return {
        "regulation": amended.regulation,
        "changes": [
            {"at": each.at.long(), "act": each.act, "what": [ref.long() for ref in each.what]}
            for each in amended.changes
        ],
        "basis": long_citations(region, amended.basis),
    }


def _term_record(region: Region, term: OwnTerm) -> Json:
    return {
        "group": term.group,
        "id": term.id,
        "label": term.label,
        "words": list(term.words),
        "is": term.wider,
        "basis": long_citations(region, term.basis),
    }


def _oddity_record(region: Region, oddity: Oddity) -> Json:
    return {
        "at": region.cite(oddity.at),
        "kind": oddity.kind,
        "text": oddity.text,
        "printed": oddity.printed,
    }


def page(answer: Card, catalogue: Catalogue) -> Page:
    """The facts, the legal bases and the headings."""
    region = answer.region
    return Page(
        title=region.regulation.name,
        blocks=(
            _facts(answer, catalogue),
            _legal_bases(answer, catalogue),
            _headings(answer, catalogue),
        ),
        notes=note_lines(region, answer.notes, catalogue),
        foot=regulation_footer(region, catalogue),
    )


def _facts(answer: Card, catalogue: Catalogue) -> Block:
    rows = []
    for fact in answer.facts:
        basis = citation_lines(answer.region, fact.basis)
        value = fact.value if fact.told is None else catalogue.text(fact.told)
        rows.append((catalogue(f"card.{fact.key}"), value, basis))
    return Block(
        columns=(
            Column(catalogue("column.key"), "strong"),
            Column(catalogue("column.value")),
            Column(catalogue("column.basis"), "citation"),
        ),
        rows=tuple(rows),
    )


def _legal_bases(answer: Card, catalogue: Catalogue) -> Block:
    """The laws that the preamble has in view, by their numbers there."""
    return Block(
        heading=catalogue("heading.legal-bases"),
        columns=(Column("#", "citation"), Column(catalogue("column.summary"))),
        rows=tuple((law.ref.parts[-1].label, law.summary) for law in answer.legal_bases),
    )


def _headings(answer: Card, catalogue: Catalogue) -> Block:
    rows = []
    for entry in answer.outline:
        if isinstance(entry, HeadingEntry):
            ref, _, summary = pasal.outline_line(answer.region, entry)
            rows.append((ref, summary))
    return Block(
        heading=catalogue("heading.outline"),
        columns=(Column(catalogue("column.ref"), "citation"), Column(catalogue("column.summary"))),
        rows=tuple(rows),
    )


VIEW = View(COLUMNS, rows, record, page, MOST_NOTES_OF_A_LIST)
