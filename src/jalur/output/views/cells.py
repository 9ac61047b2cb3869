"""What ``diff`` and ``compare`` have in common: the cells of a regulation, keys that say the same, the notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from jalur.comparison.cells import Cell, Statement
from jalur.comparison.verdict import TEXTS
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
from jalur.reasoning.notes import Note

Noted = tuple[tuple[Region, Note], ...]
T = TypeVar("T")
TITLES = {
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


def line(item: Statement, catalogue: Catalogue) -> str:
    """One statement as a person reads it."""
    text = " · ".join(catalogue.text(part) for part in item.shown)
    return f"{text} {catalogue('mark.inferred')}" if item.status == INFERRED else text


def text(cell: Cell | None) -> str:
    """A cell of TSV and CSV."""
    return "" if cell is None else joined(line(item, data_catalogue()) for item in cell.items)


def basis(region: Region, cell: Cell | None) -> str:
    """The citations of a cell of TSV and CSV."""
    return "" if cell is None else citations_cell(region, cell.basis)


def shown(region: Region, cell: Cell | None, catalogue: Catalogue) -> str:
    """A cell of a page: a line for each statement, then the citations."""
    if cell is None:
        return "–"
    lines = [line(item, catalogue) for item in cell.items]
    return "\n".join([*lines, *([citations_cell(region, cell.basis)] if cell.basis else [])])


def side(region: Region, cell: Cell | None) -> Json | None:
    """A cell of JSON: the lines, their citations, and what of each was compared."""
    if cell is None:
        return None
    return {
        "value": [" · ".join(indonesian(part) or "" for part in item.shown) for item in cell.items],
        "basis": long_citations(region, cell.basis),
        "status": cell.status,
        "items": [
            {
                "compared": {
                    name: bool(mark) if name in TEXTS else list(mark) for name, mark in item.marks
                },
                "status": item.status,
                "reason": indonesian(item.reason),
                "basis": long_citations(region, item.basis),
            }
            for item in cell.items
        ],
    }


def together(
    rows: Iterable[T], key: Callable[[T], str], looks: Callable[[T], tuple[str, ...]]
) -> list[tuple[str, T]]:
    """Rows that look the same as one, under all of their keys."""
    alike: dict[tuple[str, ...], list[T]] = {}
    for row in rows:
        alike.setdefault(looks(row), []).append(row)
    return [(_keys([key(row) for row in same]), same[0]) for same in alike.values()]


def _keys(keys: Sequence[str]) -> str:
    """Keys in a cell: those that begin alike on one line, ``koordinasi: dinas, badan``."""
    lines: dict[str, list[str]] = {}
    for key in keys:
        first, _, rest = key.partition("/")
        lines.setdefault(_plain(first) if rest else "", []).append(_plain(rest or first))
    return "\n".join(
        f"{first}: {', '.join(rest)}" if first else ", ".join(rest) for first, rest in lines.items()
    )


def _plain(key: str) -> str:
    """``badan:perencanaan+pendapatan`` as ``badan (perencanaan, pendapatan)``."""
    parts = [part.partition(":") for part in key.split("/")]
    return " / ".join(
        f"{kind} ({own.replace('+', ', ')})" if own else kind for kind, _, own in parts
    )


def records(notes: Noted) -> list[Json]:
    """The notes of JSON, each with its city."""
    return [
        {"city": region.id, **record}
        for region, note in notes
        for record in note_records(region, [note])
    ]


def feet(regions: Iterable[Region], catalogue: Catalogue) -> tuple[str, ...]:
    """Each regulation with its age, a line each."""
    return tuple(". ".join(regulation_footer(region, catalogue)) for region in regions)
