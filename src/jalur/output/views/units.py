"""The units of a regulation and their Asisten."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from jalur.answers.units import Unit, UnitsAnswer
from jalur.law.region import Region
from jalur.law.status import INFERRED
from jalur.output.language import Catalogue
from jalur.output.pages.page import CITATION, STRONG, Block, Column, Page
from jalur.output.views.common import Json, cell, cites, foot, head, joined, note_lines, said
from jalur.output.views.common import notes as note_records
from jalur.reasoning.coordination import Coordination
from jalur.reasoning.notes import Note
from jalur.text.messages import Message, message

COLUMNS = ("id", "name", "kind", "coordinator", "status", "basis", "affairs", "aliases")


def rows(answer: UnitsAnswer) -> Iterable[tuple[str, ...]]:
    """A line per unit."""
    for unit in answer.units:
        yield (
            unit.party.id,
            unit.party.name,
            unit.party.kind,
            _coordinator(answer.region, unit) or "",
            unit.status,
            joined(cites(answer.region, unit.basis)),
            joined(unit.party.affairs),
            joined(unit.party.aliases),
        )


def _coordinator(region: Region, unit: Unit) -> str | None:
    return region.name(unit.coordination.coordinator) if unit.coordination else None


def record(answer: UnitsAnswer) -> Json:
    """``jalur.units/1``."""
    return {
        **head("units", answer.region),
        "units": [unit_record(answer.region, unit) for unit in answer.units],
        "notes": note_records(answer.region, notes(answer)),
    }


def unit_record(region: Region, unit: Unit) -> Json:
    """One unit."""
    return {
        "id": unit.party.id,
        "name": unit.party.name,
        "kind": unit.party.kind,
        "coordinator": _coordinator(region, unit),
        "status": unit.status,
        "reason": said(unit.coordination.reason) if unit.coordination else None,
        "basis": cites(region, unit.basis),
        "also": [_also(region, other) for other in unit.also],
        "aliases": list(unit.party.aliases),
        "affairs": list(unit.party.affairs),
        "notes": note_records(region, unit.notes),
    }


def _also(region: Region, other: Coordination) -> Json:
    return {
        "coordinator": region.name(other.coordinator),
        "status": other.status,
        "reason": said(other.reason),
        "basis": cites(region, other.basis),
    }


def silence(answer: UnitsAnswer) -> Message | None:
    """That the regulation lists no such unit."""
    if answer.units:
        return None
    listed = answer.region.regulation.units == "listed"
    return message("silent.units" if listed else "silent.units-unlisted", region=answer.region.regulation.citation)


def notes(answer: UnitsAnswer) -> tuple[Note, ...]:
    """The notes, the silent sentence first."""
    sentence = silence(answer)
    return ((Note("gap", sentence),) if sentence else ()) + answer.notes


def page(answer: UnitsAnswer, catalogue: Catalogue) -> Page:
    """A table per coordinator, in the order of the text."""
    sentence = silence(answer)
    groups = groupby(answer.units, key=lambda unit: _coordinator(answer.region, unit))
    return Page(
        title=catalogue("title.units", name=answer.region.regulation.name, count=len(answer.units)),
        blocks=tuple(_block(answer.region, name, list(found), catalogue) for name, found in groups),
        sentence=catalogue.text(sentence) if sentence else None,
        notes=note_lines(answer.region, answer.notes, catalogue),
        foot=foot(answer.region, catalogue),
    )


def _block(region: Region, name: str | None, found: list[Unit], catalogue: Catalogue) -> Block:
    return Block(
        heading=catalogue("heading.units", name=name or catalogue("heading.no-coordinator"), count=len(found)),
        columns=(
            Column(catalogue("column.name"), STRONG),
            Column(catalogue("column.kind")),
            Column(catalogue("column.basis"), CITATION),
        ),
        rows=tuple((_name(unit, catalogue), unit.party.kind, cell(region, unit.basis)) for unit in found),
        below=tuple(
            catalogue(
                "line.also",
                name=unit.party.name,
                other=region.name(other.coordinator),
                reason=catalogue.text(other.reason or ""),
            )
            for unit in found
            for other in unit.also
        ),
    )


def _also_line(region: Region, unit: Unit, other: Coordination, catalogue: Catalogue) -> str:
    reason = catalogue.text(other.reason or "")
    return catalogue("line.also", name=unit.party.name, other=region.name(other.coordinator), reason=reason)


def _name(unit: Unit, catalogue: Catalogue) -> str:
    return f"{unit.party.name} {catalogue('mark.inferred')}" if unit.status == INFERRED else unit.party.name
