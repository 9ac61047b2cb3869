"""Mandates: what a party may, must and does do."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.answer import all_notes, silence_of
from jalur.answers.mandates import KINDS, Mandate, MandateAnswer
from jalur.law.enumerations import MandateKind
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.common import (
    citation_lines,
    citations_cell,
    envelope,
    indonesian,
    long_citations,
    note_lines,
    note_records,
    party_record,
    regulation_footer,
    sentence,
    unsaid_force,
)
from jalur.output.views.mentions import mention_blocks, mention_records
from jalur.output.views.view import Json, Row, View

COLUMNS = (
    *("party", "kind", "summary", "basis", "status", "act"),
    *("force", "condition", "deadline", "rhythm"),
)


def rows(answer: MandateAnswer) -> Iterable[Row]:
    """A line per mandate."""
    for mandate in answer.mandates:
        yield (
            answer.party.name,
            mandate.kind,
            mandate.summary,
            citations_cell(answer.region, mandate.basis),
            mandate.status,
            mandate.act or "",
            mandate.force or "",
            mandate.when or "",
            mandate.deadline or "",
            mandate.rhythm or "",
        )


def record(answer: MandateAnswer) -> Json:
    """``jalur.mandates/1``."""
    return {
        **envelope("mandates", answer.region),
        "party": party_record(answer.party),
        "status": answer.status,
        "mandates": [mandate_record(answer.region, mandate) for mandate in answer.mandates],
        "notes": note_records(answer.region, all_notes(answer)),
        "mentions": mention_records(answer),
    }


def mandate_record(region: Region, mandate: Mandate) -> Json:
    """One mandate."""
    return {
        "kind": mandate.kind,
        "summary": mandate.summary,
        "force": mandate.force,
        "act": mandate.act,
        "documents": list(mandate.documents),
        "on_behalf_of": mandate.on_behalf_of,
        "for": mandate.stands_for,
        "when": mandate.when,
        "appointed_by": mandate.appointed_by,
        "otherwise": mandate.otherwise,
        "deadline": mandate.deadline,
        "rhythm": mandate.rhythm,
        "status": mandate.status,
        "reason": indonesian(mandate.reason),
        "basis": long_citations(region, mandate.basis),
    }


def page(answer: MandateAnswer, catalogue: Catalogue) -> Page:
    """A table per kind."""
    blocks = []
    for kind in KINDS:
        mandates = [mandate for mandate in answer.mandates if mandate.kind == kind]
        if mandates:
            blocks.append(_block(answer.region, kind, mandates, catalogue))
    return Page(
        title=catalogue("title.mandates", name=answer.party.name),
        blocks=(*blocks, *mention_blocks(answer, catalogue)),
        sentence=sentence(silence_of(answer), catalogue),
        notes=note_lines(answer.region, answer.notes, catalogue),
        foot=regulation_footer(answer.region, catalogue),
    )


def _block(
    region: Region, kind: MandateKind, mandates: list[Mandate], catalogue: Catalogue
) -> Block:
    rows = []
    for mandate in mandates:
        rows.append((_summary(mandate, catalogue), citation_lines(region, mandate.basis)))
    return Block(
        heading=catalogue(f"mandate-kind.{kind}"),
        columns=(
            Column(catalogue("column.summary")),
            Column(catalogue("column.basis"), "citation"),
        ),
        rows=tuple(rows),
    )


def _summary(mandate: Mandate, catalogue: Catalogue) -> str:
    """The summary of the provision, then a line for each further thing that is encoded."""
    lines = [mandate.summary]
    details = (
        ("force", unsaid_force(mandate.force, mandate.summary)),
        ("act", catalogue.term("act", mandate.act) if mandate.act else None),
        ("documents", ", ".join(mandate.documents)),
        ("on-behalf-of", mandate.on_behalf_of),
        ("for", mandate.stands_for),
        ("when", mandate.when),
        ("appointed-by", mandate.appointed_by),
        ("otherwise", mandate.otherwise),
        ("deadline", mandate.deadline),
        ("rhythm", mandate.rhythm),
        ("reason-plain", catalogue.text(mandate.reason) if mandate.reason else None),
    )
    for key, value in details:
        if value:
            lines.append(catalogue(f"line.{key}", value=value))
    return "\n".join(lines)


VIEW = View(COLUMNS, rows, record, page)
