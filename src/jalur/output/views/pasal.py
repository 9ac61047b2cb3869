"""Provisions and what rests on them, or the outline."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.provisions import OutlineEntry, PasalAnswer, ProvisionView
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.pages.page import CITATION, Block, Column, Page
from jalur.output.views.common import Json, cites, foot, head, joined, note_lines
from jalur.output.views.common import notes as note_records
from jalur.reasoning.notes import Note
from jalur.text.messages import Message

COLUMNS = ("ref", "kind", "summary", "refers_to", "facts")


def rows(answer: PasalAnswer) -> Iterable[tuple[str, ...]]:
    """A line per provision, or per heading and article of the outline."""
    region = answer.region
    for entry in answer.outline:
        ref, kind, summary = outline_line(region, entry)
        yield (ref, kind, summary, "", "")
    for view in answer.views:
        provision = view.provision
        yield (
            region.cite(provision.ref),
            provision.kind,
            provision.summary,
            joined(cites(region, provision.refers_to)),
            joined(fact.summary for fact in view.facts),
        )


def outline_line(region: Region, entry: OutlineEntry) -> tuple[str, str, str]:
    """Address, kind and words of an entry of the outline."""
    if entry.heading is not None:
        kind = entry.heading.kind
        number = kind.upper() if kind == "bab" else kind.capitalize()
        return f"{number} {entry.heading.number}", kind, entry.heading.title
    assert entry.article is not None
    assert entry.provision is not None
    provision = entry.provision
    below = region.cite(provision.ref).removeprefix(region.cite(entry.article)).strip()
    return region.cite(entry.article), provision.kind, f"{below}: {provision.summary}" if below else provision.summary


def record(answer: PasalAnswer) -> Json:
    """``jalur.pasal/1``."""
    region = answer.region
    outline: list[Json] = []
    for entry in answer.outline:
        ref, kind, summary = outline_line(region, entry)
        outline.append({"ref": ref, "kind": kind, "summary": summary, "refers_to": [], "facts": [], "notes": []})
    return {
        **head("pasal", region),
        "provisions": outline + [_view(region, view) for view in answer.views],
        "notes": note_records(region, answer.notes),
    }


def _view(region: Region, view: ProvisionView) -> Json:
    provision = view.provision
    return {
        "ref": region.cite(provision.ref),
        "kind": provision.kind,
        "summary": provision.summary,
        "refers_to": cites(region, provision.refers_to),
        "facts": [{"kind": fact.kind, "id": fact.id, "summary": fact.summary} for fact in view.facts],
        "notes": note_records(region, view.notes),
    }


def silence(answer: PasalAnswer) -> Message | None:
    """A regulation is never silent about its own text."""
    return None


def notes(answer: PasalAnswer) -> tuple[Note, ...]:
    """The notes of the answer."""
    return answer.notes


def page(answer: PasalAnswer, catalogue: Catalogue) -> Page:
    """A table of provisions, or the outline."""
    region = answer.region
    title = region.cite(answer.ref) if answer.ref else catalogue("title.outline")
    block = _outline(answer, catalogue) if answer.outline else _provisions(answer, catalogue)
    return Page(
        title=f"{title} — {region.regulation.name}",
        blocks=(block,),
        notes=note_lines(region, answer.notes, catalogue),
        foot=foot(region, catalogue),
    )


def _outline(answer: PasalAnswer, catalogue: Catalogue) -> Block:
    lines = [outline_line(answer.region, entry) for entry in answer.outline]
    return Block(
        columns=(Column(catalogue("column.ref"), CITATION), Column(catalogue("column.summary"))),
        rows=tuple((ref, summary) for ref, _, summary in lines),
    )


def _provisions(answer: PasalAnswer, catalogue: Catalogue) -> Block:
    region = answer.region
    columns = (
        Column(catalogue("column.ref"), CITATION),
        Column(catalogue("column.summary")),
        Column(catalogue("column.facts")),
    )
    found = []
    for view in answer.views:
        summary = [view.provision.summary]
        if view.provision.refers_to:
            summary.append(catalogue("line.refers-to", value=joined(cites(region, view.provision.refers_to))))
        facts = "\n".join(f"· {fact.summary}" for fact in view.facts) or "–"
        found.append((region.cite(view.provision.ref), "\n".join(summary), facts))
    return Block(columns=columns, rows=tuple(found))
