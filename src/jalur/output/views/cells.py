"""What ``diff`` and ``compare`` have in common: cells, keys of rows that look alike, notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from jalur.comparison.cells import Cell, Statement
from jalur.comparison.compare import CompareTopic
from jalur.comparison.notes import RegionNote
from jalur.comparison.verdict import FREE_TEXT
from jalur.law.region import Region
from jalur.law.status import INFERRED
from jalur.output.language import Catalogue, data_catalogue
from jalur.output.views.common import (
    citations_cell,
    indonesian,
    joined,
    long_citations,
    note_records,
    regulation_footer,
)
from jalur.output.views.view import Json

T = TypeVar("T")
TITLES: Mapping[CompareTopic, str] = {
    "subject": "topic.subject",
    "regulation": "topic.regulation",
    "office": "topic.office",
    "coordinator": "topic.coordinator",
    "route": "topic.route",
    "paraf": "topic.paraf",
    "relation": "topic.relation",
    "mandate": "topic.mandate",
}
"""What each topic is called."""


def statement_line(statement: Statement, catalogue: Catalogue) -> str:
    """One statement as a person reads it."""
    line = " · ".join(catalogue.text(part) for part in statement.wording)
    return f"{line} {catalogue('mark.inferred')}" if statement.status == INFERRED else line


def data_cell(cell: Cell | None) -> str:
    """A cell of TSV and CSV; empty where the regulation is silent."""
    if cell is None:
        return ""
    catalogue = data_catalogue()
    return joined(statement_line(statement, catalogue) for statement in cell.statements)


def data_basis(region: Region, cell: Cell | None) -> str:
    """The citations of a cell of TSV and CSV."""
    return "" if cell is None else citations_cell(region, cell.basis)


def page_cell(region: Region, cell: Cell | None, catalogue: Catalogue) -> str:
    """A cell of a page: a line for each statement, then the citations."""
    if cell is None:
        return "–"
    lines = [statement_line(statement, catalogue) for statement in cell.statements]
    if cell.basis:
        lines.append(citations_cell(region, cell.basis))
    return "\n".join(lines)


def cell_record(region: Region, cell: Cell | None) -> Json | None:
    """A cell of JSON: the lines, their citations, and what of each was compared."""
    if cell is None:
        return None
    lines = []
    for statement in cell.statements:
        lines.append(" · ".join(indonesian(part) or "" for part in statement.wording))
    return {
        "value": lines,
        "basis": long_citations(region, cell.basis),
        "status": cell.status,
        "items": [_statement_record(region, statement) for statement in cell.statements],
    }


def _statement_record(region: Region, statement: Statement) -> Json:
    compared: Json = {}
    for name, mark in statement.marks:
        # Of our own summaries only that there is one was compared, not how it is worded.
        compared[name] = bool(mark) if name in FREE_TEXT else list(mark)
    return {
        "compared": compared,
        "status": statement.status,
        "reason": indonesian(statement.reason),
        "basis": long_citations(region, statement.basis),
    }


def group_alike(
    rows: Iterable[T], key: Callable[[T], str], appearance: Callable[[T], tuple[str, ...]]
) -> list[tuple[str, T]]:
    """Rows that look alike as one, the first of them, under the keys of all."""
    alike: dict[tuple[str, ...], list[T]] = {}
    for row in rows:
        alike.setdefault(appearance(row), []).append(row)
    return [(_keys_cell([key(row) for row in group]), group[0]) for group in alike.values()]


def _keys_cell(keys: Sequence[str]) -> str:
    """Keys in a cell: those that begin alike on one line, ``koordinasi: dinas, badan``."""
    lines: dict[str, list[str]] = {}
    for key in keys:
        # A key of one part has nothing to stand behind, so all such keys share a line.
        first, _, rest = key.partition("/")
        lines.setdefault(plain_key(first) if rest else "", []).append(plain_key(rest or first))
    shown = []
    for first, rests in lines.items():
        begin = f"{first}: " if first else ""
        shown.append(begin + ", ".join(rests))
    return "\n".join(shown)


def plain_key(key: str) -> str:
    """``badan:perencanaan+pendapatan`` as ``badan (perencanaan, pendapatan)``."""
    parts = []
    for part in key.split("/"):
        kind, _, own = part.partition(":")
        parts.append(f"{kind} ({own.replace('+', ', ')})" if own else kind)
    return " / ".join(parts)


def region_note_records(notes: Iterable[RegionNote]) -> list[Json]:
    """The notes of JSON, each with its city."""
    records: list[Json] = []
    for each in notes:
        (record,) = note_records(each.region, [each.note])
        records.append({"city": each.region.id, **record})
    return records


def regulation_lines(regions: Iterable[Region], catalogue: Catalogue) -> tuple[str, ...]:
    """Each regulation with its age, a line each."""
    feet = (regulation_footer(region, catalogue) for region in regions)
    return tuple(f"{name}. {' '.join(others)}" for name, *others in feet)
