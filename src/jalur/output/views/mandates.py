"""Mandates: what a party may, must and does do."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.mandates import KINDS, Mandate, MandateAnswer
from jalur.law.region import Region
from jalur.law.status import SILENT
from jalur.output.language import Catalogue
from jalur.output.pages.page import CITATION, Block, Column, Page
from jalur.output.views.common import Json, cell, cites, foot, head, joined, note_lines, party, said
from jalur.output.views.common import notes as note_records
from jalur.reasoning.notes import Note
from jalur.text.messages import Message, message

COLUMNS = ("party", "kind", "summary", "basis", "status", "act")


def rows(answer: MandateAnswer) -> Iterable[tuple[str, ...]]:
    """A line per mandate."""
    for mandate in answer.mandates:
        basis = joined(cites(answer.region, mandate.basis))
        yield (answer.party.name, mandate.kind, mandate.summary, basis, mandate.status, mandate.act or "")


def record(answer: MandateAnswer) -> Json:
    """``jalur.mandates/1``."""
    return {
        **head("mandates", answer.region),
        "party": party(answer.party),
        "status": answer.status,
        "mandates": [mandate_record(answer.region, mandate) for mandate in answer.mandates],
        "notes": note_records(answer.region, notes(answer)),
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
        "status": mandate.status,
        "reason": said(mandate.reason),
        "basis": cites(region, mandate.basis),
    }


def silence(answer: MandateAnswer) -> Message | None:
    """That the regulation gives the party no mandate."""
    if answer.status != SILENT:
        return None
    return message(
        "silent.mandates" if answer.kind is None else "silent.mandates-kind",
        region=answer.region.regulation.citation,
        name=answer.party.name,
        kind=answer.kind or "",
    )


def notes(answer: MandateAnswer) -> tuple[Note, ...]:
    """The notes, the silent sentence first."""
    sentence = silence(answer)
    return ((Note("gap", sentence),) if sentence else ()) + answer.notes


def page(answer: MandateAnswer, catalogue: Catalogue) -> Page:
    """A table per kind."""
    sentence = silence(answer)
    return Page(
        title=catalogue("title.mandates", name=answer.party.name),
        blocks=tuple(
            _block(answer, kind, mandates, catalogue)
            for kind in KINDS
            if (mandates := [mandate for mandate in answer.mandates if mandate.kind == kind])
        ),
        sentence=catalogue.text(sentence) if sentence else None,
        notes=note_lines(answer.region, answer.notes, catalogue),
        foot=foot(answer.region, catalogue),
    )


def _block(answer: MandateAnswer, kind: str, mandates: list[Mandate], catalogue: Catalogue) -> Block:
    return Block(
        heading=catalogue(f"mandate-kind.{kind}"),
        columns=(Column(catalogue("column.summary")), Column(catalogue("column.basis"), CITATION)),
        rows=tuple((_summary(mandate, catalogue), cell(answer.region, mandate.basis)) for mandate in mandates),
    )


def _summary(mandate: Mandate, catalogue: Catalogue) -> str:
    lines = [mandate.summary]
    details = (
        ("act", catalogue.term("act", mandate.act) if mandate.act else None),
        ("documents", ", ".join(mandate.documents)),
        ("on-behalf-of", mandate.on_behalf_of),
        ("for", mandate.stands_for),
        ("when", mandate.when),
        ("appointed-by", mandate.appointed_by),
        ("otherwise", mandate.otherwise),
        ("deadline", mandate.deadline),
        ("reason-plain", catalogue.text(mandate.reason) if mandate.reason else None),
    )
    lines += [catalogue(f"line.{key}", value=value) for key, value in details if value]
    return "\n".join(lines)
