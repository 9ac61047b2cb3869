"""The card of a regulation, and all about one party."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.profile import Card
from jalur.law.citation import Citation, parse
from jalur.output.language import Catalogue
from jalur.output.pages.page import CITATION, STRONG, Block, Column, Page
from jalur.output.views import cities, pasal
from jalur.output.views.common import Json, cites, foot, head, joined, note_lines
from jalur.output.views.common import notes as note_records
from jalur.reasoning.notes import Note
from jalur.text.messages import Message

COLUMNS = ("section", "key", "value", "basis", "status")


def rows(answer: Card) -> Iterable[tuple[str, ...]]:
    """A line per fact of the card."""
    for key, value, basis in _facts(answer):
        yield ("regulation", key, value, joined(cites(answer.region, basis)), "explicit")
    for provision in answer.legal_bases:
        yield ("legal-basis", str(provision.ref), provision.summary, answer.region.cite(provision.ref), "explicit")
    for oddity in answer.region.oddities:
        yield ("oddity", oddity.kind, oddity.text, answer.region.cite(oddity.at), "explicit")
    for entry in answer.outline:
        ref, kind, summary = pasal.outline_line(answer.region, entry)
        yield ("outline", kind, summary, ref, "explicit")


def _facts(answer: Card) -> Iterable[tuple[str, str, tuple[Citation, ...]]]:
    meta = answer.region.regulation
    title, closing = parse("judul"), parse("penutup")
    yield "regulation", meta.citation, (title,)
    yield "title", meta.title, (title,)
    yield "province", meta.province, (title,)
    yield "enacted", f"{meta.enacted.date} {meta.enacted.place}", (closing,)
    yield "promulgated", f"{meta.promulgated.date} {meta.promulgated.place}", (closing,)
    yield "gazette", meta.gazette, (closing,)
    for revoked in meta.revokes:
        yield "revokes", joined([revoked.regulation, *revoked.amended_by]), revoked.basis
    for annex in meta.annexes:
        found = "ada dalam sumber" if annex.in_source else "tidak ada dalam sumber"
        yield "annex", f"{annex.ref.long()}: {annex.subject} ({found})", annex.basis
    for key, count in (
        ("parties", answer.city.parties),
        ("rules", answer.city.rules),
        ("provisions", answer.city.provisions),
    ):
        yield key, str(count), ()


def record(answer: Card) -> Json:
    """``jalur.show/1`` of a regulation."""
    region = answer.region
    return {
        **head("show", region),
        "party": None,
        "city_record": cities.city_record(answer.city),
        "gazette": region.regulation.gazette,
        "revokes": [
            {"regulation": r.regulation, "amended_by": list(r.amended_by), "basis": cites(region, r.basis)}
            for r in region.regulation.revokes
        ],
        "legal_bases": [{"ref": region.cite(p.ref), "summary": p.summary} for p in answer.legal_bases],
        "oddities": [
            {"at": region.cite(o.at), "kind": o.kind, "text": o.text, "printed": o.printed} for o in region.oddities
        ],
        "outline": [
            dict(zip(("ref", "kind", "summary"), pasal.outline_line(region, entry), strict=True))
            for entry in answer.outline
        ],
        "routes": [],
        "chains": [],
        "relations": [],
        "mandates": [],
        "notes": note_records(region, notes(answer)),
    }


def silence(answer: Card) -> Message | None:
    """A regulation always has a card."""
    return None


def notes(answer: Card) -> tuple[Note, ...]:
    """The notes of the answer."""
    return answer.notes


def page(answer: Card, catalogue: Catalogue) -> Page:
    """The card."""
    region = answer.region
    facts = Block(
        columns=(
            Column(catalogue("column.key"), STRONG),
            Column(catalogue("column.value")),
            Column(catalogue("column.basis"), CITATION),
        ),
        rows=tuple(
            (catalogue(f"card.{key}"), value, "\n".join(cites(region, basis))) for key, value, basis in _facts(answer)
        ),
    )
    bases = Block(
        heading=catalogue("heading.legal-bases"),
        columns=(Column("#", CITATION), Column(catalogue("column.summary"))),
        rows=tuple((p.ref.parts[-1].label, p.summary) for p in answer.legal_bases),
    )
    outline = Block(
        heading=catalogue("heading.outline"),
        columns=(Column(catalogue("column.ref"), CITATION), Column(catalogue("column.summary"))),
        rows=tuple(
            (ref, summary)
            for entry in answer.outline
            for ref, _, summary in [pasal.outline_line(region, entry)]
            if entry.heading is not None
        ),
    )
    return Page(
        title=region.regulation.name,
        blocks=(facts, bases, outline),
        notes=note_lines(region, answer.notes, catalogue),
        foot=foot(region, catalogue),
    )
