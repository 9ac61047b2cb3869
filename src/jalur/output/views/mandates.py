"""Mandates: what a party may, must and does do."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers import Note
from jalur.mandates import KINDS, Charge, MandateAnswer
from jalur.model import SILENT, Region
from jalur.output.language import Words
from jalur.output.page import CITATION, Block, Column, Page
from jalur.output.shared import Json, cell, cites, foot, head, joined, note_lines, party, said
from jalur.output.shared import notes as note_records
from jalur.phrase import Phrase, say

COLUMNS = ("party", "kind", "summary", "basis", "status", "act")


def rows(answer: MandateAnswer) -> Iterable[tuple[str, ...]]:
    """A line per mandate."""
    for charge in answer.charges:
        basis = joined(cites(answer.region, charge.basis))
        yield (answer.party.name, charge.kind, charge.summary, basis, charge.status, charge.act or "")


def record(answer: MandateAnswer) -> Json:
    """``jalur.mandates/1``."""
    return {
        **head("mandates", answer.region),
        "party": party(answer.party),
        "status": answer.status,
        "mandates": [charge_record(answer.region, charge) for charge in answer.charges],
        "notes": note_records(answer.region, notes(answer)),
    }


def charge_record(region: Region, charge: Charge) -> Json:
    """One mandate."""
    return {
        "kind": charge.kind,
        "summary": charge.summary,
        "force": charge.force,
        "act": charge.act,
        "documents": list(charge.documents),
        "on_behalf_of": charge.on_behalf_of,
        "for": charge.stands_for,
        "when": charge.when,
        "appointed_by": charge.appointed_by,
        "otherwise": charge.otherwise,
        "deadline": charge.deadline,
        "status": charge.status,
        "reason": said(charge.reason),
        "basis": cites(region, charge.basis),
    }


def silence(answer: MandateAnswer) -> Phrase | None:
    """That the regulation gives the party no mandate."""
    if answer.status != SILENT:
        return None
    return say(
        "silent.mandates" if answer.kind is None else "silent.mandates-kind",
        region=answer.region.regulation.citation,
        name=answer.party.name,
        kind=answer.kind or "",
    )


def notes(answer: MandateAnswer) -> tuple[Note, ...]:
    """The notes, the silent sentence first."""
    sentence = silence(answer)
    return ((Note("gap", sentence),) if sentence else ()) + answer.notes


def page(answer: MandateAnswer, w: Words) -> Page:
    """A table per kind."""
    sentence = silence(answer)
    return Page(
        title=w("title.mandates", name=answer.party.name),
        blocks=tuple(
            _block(answer, kind, charges, w)
            for kind in KINDS
            if (charges := [charge for charge in answer.charges if charge.kind == kind])
        ),
        sentence=w.text(sentence) if sentence else None,
        notes=note_lines(answer.region, answer.notes, w),
        foot=foot(answer.region, w),
    )


def _block(answer: MandateAnswer, kind: str, charges: list[Charge], w: Words) -> Block:
    return Block(
        heading=w(f"mandate-kind.{kind}"),
        columns=(Column(w("column.summary")), Column(w("column.basis"), CITATION)),
        rows=tuple((_summary(charge, w), cell(answer.region, charge.basis)) for charge in charges),
    )


def _summary(charge: Charge, w: Words) -> str:
    lines = [charge.summary]
    details = (
        ("act", w.term("act", charge.act) if charge.act else None),
        ("documents", ", ".join(charge.documents)),
        ("on-behalf-of", charge.on_behalf_of),
        ("for", charge.stands_for),
        ("when", charge.when),
        ("appointed-by", charge.appointed_by),
        ("otherwise", charge.otherwise),
        ("deadline", charge.deadline),
        ("reason-plain", w.text(charge.reason) if charge.reason else None),
    )
    lines += [w(f"line.{key}", value=value) for key, value in details if value]
    return "\n".join(lines)
