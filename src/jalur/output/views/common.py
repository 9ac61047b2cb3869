"""What the views of all answers have in common: citations, parties, dates, notes."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.law.citation import Basis, Citation
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.output.language import Catalogue, data_catalogue
from jalur.reasoning.notes import Note
from jalur.text.messages import Text

Json = dict[str, object]


def cites(region: Region, basis: Iterable[Citation]) -> list[str]:
    """Long-form citations."""
    return [region.cite(citation) for citation in basis]


def joined(values: Iterable[str | None]) -> str:
    """A list in one cell."""
    return "; ".join(value for value in values if value)


def said(text: Text | None) -> str | None:
    """Free text as data formats have it: Indonesian."""
    return None if text is None else data_catalogue().text(text)


def head(schema: str, region: Region) -> Json:
    """The keys that every answer about one region begins with."""
    return {
        "schema": f"jalur.{schema}/1",
        "city": region.id,
        "regulation": region.regulation.citation,
        "as_of": as_of(region),
    }


def as_of(region: Region) -> Json:
    """How old the regulation is, and whether later changes were looked for."""
    in_force = region.regulation.in_force
    return {
        "promulgated": region.regulation.promulgated.date,
        "in_force": in_force.status,
        "checked": in_force.checked,
    }


def party(value: Party | None) -> Json | None:
    """A party as every answer names it."""
    if value is None:
        return None
    return {"id": value.id, "name": value.name, "kind": value.kind, "named": value.named}


def notes(region: Region, values: Iterable[Note]) -> list[Json]:
    """The notes of an answer."""
    return [{"kind": note.kind, "text": said(note.text), "basis": cites(region, note.basis)} for note in values]


def note_lines(region: Region | None, values: Iterable[Note], catalogue: Catalogue) -> tuple[str, ...]:
    """The notes as a person reads them, each with its citations; without a region no note has any."""
    lines = []
    for note in values:
        at = f" ({joined(cites(region, note.basis))})" if note.basis and region is not None else ""
        lines.append(f"{catalogue(f'note-kind.{note.kind}')}: {catalogue.text(note.text)}{at}")
    return tuple(lines)


def foot(region: Region, catalogue: Catalogue) -> tuple[str, ...]:
    """The regulation, and one line on its age."""
    meta = region.regulation
    age = catalogue(
        f"foot.{meta.in_force.status}",
        enacted=date(meta.enacted.date, catalogue),
        promulgated=date(meta.promulgated.date, catalogue),
        checked=date(meta.in_force.checked or "", catalogue),
        by=meta.in_force.by or "",
    )
    return (meta.citation, age)


def date(iso: str, catalogue: Catalogue) -> str:
    """``2020-07-08`` as a person reads it."""
    if not iso:
        return ""
    year, month, day = iso.split("-")
    return f"{int(day)} {catalogue(f'month.{int(month)}')} {year}"


def cell(region: Region, basis: Basis) -> str:
    """Citations in a table cell, one a line."""
    return "\n".join(cites(region, basis))
