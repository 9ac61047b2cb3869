"""The units of a regulation and their Asisten."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jalur.answers.advisers import Adviser
from jalur.answers.answer import all_notes, silence_of
from jalur.answers.fields import Field
from jalur.answers.units import Unit, UnitsAnswer
from jalur.law.citation import unique
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.common import (
    citation_lines,
    citations_cell,
    envelope,
    joined,
    long_citations,
    note_lines,
    note_records,
    reason_record,
    regulation_footer,
    sentence,
)
from jalur.output.views.mentions import mention_blocks, mention_records, unread_records
from jalur.output.views.view import MOST_NOTES_OF_A_LIST, Json, Row, View
from jalur.reasoning.coordination import Coordination
from jalur.reasoning.denials import Denial, denial_notes

COLUMNS = (
    *("id", "name", "kind", "coordinator", "status", "basis", "affairs", "aliases"),
    *("manner", "for_affairs", "not_coordinated_by", "not_coordinated_basis"),
    *("condition", "also", "also_basis", "not_coordinated_condition"),
)


def rows(answer: UnitsAnswer) -> Iterable[Row]:
    """A line per field that was asked for, of the kind ``field``, per adviser who bears the word,
    then one per unit.
    """
    for field in answer.fields:
        yield (
            "",
            field.field,
            "field",
            answer.region.name(field.coordinator),
            field.status,
            citations_cell(answer.region, field.basis),
            joined(field.affairs),
            *("", "", "", "", "", "", "", "", ""),
        )
    for adviser in answer.advisers if answer.field is not None else ():
        party = adviser.party
        cited = citations_cell(answer.region, party.basis)
        yield (
            *(party.id, party.name, party.kind, "", EXPLICIT, cited, ""),
            *(joined(party.aliases), "", "", "", "", "", "", "", ""),
        )
    for unit in answer.units:
        yield (
            unit.party.id,
            unit.party.name,
            unit.party.kind,
            _coordinator(answer.region, unit) or "",
            unit.status,
            citations_cell(answer.region, unit.basis),
            joined(unit.party.affairs),
            joined(unit.party.aliases),
            joined(unit.coordination.manner if unit.coordination else ()),
            joined(unit.coordination.affairs if unit.coordination else ()),
            joined(denied_to(answer.region, unit)),
            citations_cell(answer.region, unique(at for each in unit.denied for at in each.basis)),
            (unit.coordination.condition if unit.coordination else None) or "",
            joined(answer.region.name(each.coordinator) for each in unit.also),
            citations_cell(answer.region, unique(at for each in unit.also for at in each.basis)),
            joined(each.condition for each in unit.denied),
        )


def denied_to(region: Region, unit: Unit) -> Iterator[str]:
    """The coordinators that the text denies to a unit, by their names."""
    return (region.name(id) for each in unit.denied for id in each.by)


def _coordinator(region: Region, unit: Unit) -> str | None:
    return region.name(unit.coordination.coordinator) if unit.coordination else None


def record(answer: UnitsAnswer) -> Json:
    """``jalur.units/1``."""
    return {
        **envelope("units", answer.region),
        "field": answer.field,
        "fields": [field_record(answer.region, field) for field in answer.fields],
        "advisers": [adviser_record(answer.region, each) for each in answer.advisers],
        "units": [unit_record(answer.region, unit) for unit in answer.units],
        "notes": note_records(answer.region, all_notes(answer)),
        "mentions": mention_records(answer),
        "unread": unread_records(answer),
    }


def field_record(region: Region, field: Field) -> Json:
    """One field of a coordinator."""
    return {
        "coordinator": region.name(field.coordinator),
        "coordinator_id": field.coordinator,
        "field": field.field,
        "affairs": list(field.affairs),
        "status": field.status,
        **reason_record(field.reason),
        "basis": long_citations(region, field.basis),
    }


def adviser_record(region: Region, adviser: Adviser) -> Json:
    """One adviser, and the coordinators beside whom he is set."""
    return {
        "id": adviser.party.id,
        "name": adviser.party.name,
        "kind": adviser.party.kind,
        "basis": long_citations(region, adviser.party.basis),
        "beside": [
            {
                "coordinator": region.name(each.coordinator),
                "coordinator_id": each.coordinator,
                "basis": long_citations(region, each.basis),
            }
            for each in adviser.beside
        ],
    }


def unit_record(region: Region, unit: Unit) -> Json:
    """One unit."""
    return {
        "id": unit.party.id,
        "name": unit.party.name,
        "kind": unit.party.kind,
        "coordinator": _coordinator(region, unit),
        "status": unit.status,
        **reason_record(unit.reason),
        "condition": unit.coordination.condition if unit.coordination else None,
        "manner": list(unit.coordination.manner if unit.coordination else ()),
        "for_affairs": list(unit.coordination.affairs if unit.coordination else ()),
        "basis": long_citations(region, unit.basis),
        "also": [_also(region, other) for other in unit.also],
        "not_coordinated": [_denied(region, each) for each in unit.denied],
        "aliases": list(unit.party.aliases),
        "affairs": list(unit.party.affairs),
        "notes": note_records(region, unit.notes),
    }


def _denied(region: Region, denial: Denial) -> Json:
    """What the text denies of it; nobody coordinates it where ``by`` is empty."""
    return {
        "by": [region.name(id) for id in denial.by],
        "condition": denial.condition,
        "status": denial.status,
        **reason_record(denial.reason),
        "basis": long_citations(region, denial.basis),
    }


def _also(region: Region, other: Coordination) -> Json:
    return {
        "coordinator": region.name(other.coordinator),
        "status": other.status,
        **reason_record(other.reason),
        "condition": other.condition,
        "manner": list(other.manner),
        "for_affairs": list(other.affairs),
        "basis": long_citations(region, other.basis),
    }


def page(answer: UnitsAnswer, catalogue: Catalogue) -> Page:
    """The fields that were asked for, then a table per coordinator, in the order of the text."""
    region = answer.region
    blocks = [_fields_block(answer, catalogue)] if answer.fields else []
    under: dict[str | None, list[Unit]] = {}
    for unit in answer.units:
        under.setdefault(_coordinator(region, unit), []).append(unit)
    of_units = [_block(region, name, units, catalogue) for name, units in under.items()]
    of_advisers = [_advisers_block(answer, catalogue)] if answer.advisers else []
    # Whose field it is comes first; beside whom somebody is set comes last.
    by_field = answer.field is not None
    blocks += [*of_advisers, *of_units] if by_field else [*of_units, *of_advisers]
    return Page(
        title=_title(answer, catalogue),
        blocks=(*blocks, *mention_blocks(answer, catalogue)),
        sentence=sentence(silence_of(answer), catalogue),
        notes=note_lines(region, answer.notes, catalogue),
        foot=regulation_footer(region, catalogue),
    )


def _title(answer: UnitsAnswer, catalogue: Catalogue) -> str:
    name = answer.region.regulation.name
    if answer.field is not None:
        return catalogue("title.field", name=name, word=answer.field)
    # Walikota, Presiden and DPRD are parties, and no units.
    id = "title.parties" if answer.everyone else "title.units"
    return catalogue(id, name=name, count=len(answer.units))


def _fields_block(answer: UnitsAnswer, catalogue: Catalogue) -> Block:
    """Whose fields they are; below a word that stands for the affair, why."""
    rows = []
    for field in answer.fields:
        said = [field.field]
        if field.reason is not None:
            said.append(catalogue("line.reason-plain", value=catalogue.text(field.reason)))
        name = answer.region.name(field.coordinator)
        rows.append((name, "\n".join(said), citation_lines(answer.region, field.basis)))
    return Block(
        heading=catalogue("heading.fields"),
        columns=(
            Column(catalogue("column.name"), "strong"),
            Column(catalogue("column.field")),
            Column(catalogue("column.basis"), "citation"),
        ),
        rows=tuple(rows),
    )


def _advisers_block(answer: UnitsAnswer, catalogue: Catalogue) -> Block:
    """Who advises in the field, or beside the coordinators shown, and beside whom."""
    region = answer.region
    rows = [
        (
            adviser.party.name,
            "\n".join(region.name(each.coordinator) for each in adviser.beside) or "–",
            citation_lines(region, adviser.party.basis),
        )
        for adviser in answer.advisers
    ]
    return Block(
        heading=catalogue("heading.advisers"),
        columns=(
            Column(catalogue("column.name"), "strong"),
            Column(catalogue("column.beside")),
            Column(catalogue("column.basis"), "citation"),
        ),
        rows=tuple(rows),
    )


def _block(region: Region, name: str | None, units: list[Unit], catalogue: Catalogue) -> Block:
    """The units of one coordinator; below the table what fields say of them."""
    heading = name or catalogue.text(region.message("heading.no-coordinator"))
    rows, below = [], []
    for unit in units:
        own = unit.coordination
        if own is not None and own.condition:
            below.append(catalogue("line.for-what", name=unit.party.name, value=own.condition))
        if unit.reason is not None:
            reason = catalogue.text(unit.reason)
            below.append(catalogue("line.for-what", name=unit.party.name, value=reason))
        basis = citation_lines(region, unit.basis)
        rows.append((_name(unit, catalogue), unit.party.kind, basis))
        below += [catalogue.text(note.text) for note in denial_notes(region, unit.denied)]
        below += [_also_line(region, unit, other, catalogue) for other in unit.also]
    return Block(
        heading=catalogue("heading.units", name=heading, count=len(units)),
        above=_manner_lines(units, catalogue),
        columns=(
            Column(catalogue("column.name"), "strong"),
            Column(catalogue("column.kind")),
            Column(catalogue("column.basis"), "citation"),
        ),
        rows=tuple(rows),
        below=tuple(below),
    )


def _manner_lines(units: list[Unit], catalogue: Catalogue) -> tuple[str, ...]:
    """What the coordinator does with all of these units; else with which of them."""
    of_manner: dict[str, list[str]] = {}
    for unit in units:
        manner = joined(unit.coordination.manner if unit.coordination else ())
        of_manner.setdefault(manner, []).append(unit.party.name)
    of_manner.pop("", None)
    lines = []
    for manner, names in of_manner.items():
        some = "" if len(names) == len(units) else joined(names)
        id = "line.manner-of" if some else "line.coordinating"
        lines.append(catalogue(id, value=manner, names=some))
    return tuple(lines)


def _also_line(region: Region, unit: Unit, other: Coordination, catalogue: Catalogue) -> str:
    """What another list or a field says of the coordinator of the unit."""
    names = {"name": unit.party.name, "other": region.name(other.coordinator)}
    if other.by == "members":
        return catalogue("line.also-members", **names)
    if other.listed is None:
        return catalogue("line.also", reason=catalogue.text(other.reason or ""), **names)
    cited = "; ".join(region.cite(row) for row in other.basis)
    said = joined((cited, other.condition, *other.manner))
    if other in unit.beside:
        return catalogue("line.also-list", cited=said, **names)
    return catalogue("line.wider-list", listed=region.name(other.listed), cited=said, **names)


def _name(unit: Unit, catalogue: Catalogue) -> str:
    if unit.status == INFERRED:
        return f"{unit.party.name} {catalogue('mark.inferred')}"
    return unit.party.name


VIEW = View(COLUMNS, rows, record, page, MOST_NOTES_OF_A_LIST)
