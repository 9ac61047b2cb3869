"""The list of encoded regulations."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.cities import CitiesAnswer, CityEntry
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.common import amendment_lines, as_of, joined, sentence
from jalur.output.views.view import Json, Row, View

COLUMNS = (
    *("id", "name", "province", "number", "year", "title", "enacted", "promulgated"),
    *("parties", "rules", "provisions", "missing_annexes"),
    *("read_up_to", "amendments_not_read"),
    *("encoded", "provisions_in_text", "guesses"),
)


def rows(answer: CitiesAnswer) -> Iterable[Row]:
    """A line per regulation."""
    for entry in answer.entries:
        meta = entry.region.regulation
        yield (
            entry.region.id,
            meta.name,
            meta.province,
            meta.number,
            meta.year,
            meta.title,
            meta.enacted.date,
            meta.promulgated.date,
            str(entry.parties),
            str(entry.rules),
            str(entry.provisions),
            joined(annex.ref.long() for annex in entry.missing_annexes),
            meta.read_up_to.regulation if meta.read_up_to else "",
            joined(each.regulation for each in meta.not_read),
            meta.encoded,
            str(entry.provisions_in_text or ""),
            str(entry.region.guesses),
        )


def record(answer: CitiesAnswer) -> Json:
    """``jalur.cities/1``."""
    return {
        "schema": "jalur.cities/1",
        "cities": [entry_record(entry) for entry in answer.entries],
        "notes": [],
    }


def entry_record(entry: CityEntry) -> Json:
    """One regulation."""
    meta = entry.region.regulation
    return {
        "id": entry.region.id,
        "name": meta.name,
        "province": meta.province,
        "regulation": meta.citation,
        "number": _number(meta.number),
        "year": int(meta.year),
        "title": meta.title,
        "enacted": meta.enacted.date,
        "promulgated": meta.promulgated.date,
        "as_of": as_of(entry.region),
        "parties": entry.parties,
        "rules": entry.rules,
        "provisions": entry.provisions,
        "guesses": entry.region.guesses,
        "annexes": [
            {"ref": annex.ref.long(), "in_source": annex.in_source} for annex in meta.annexes
        ],
    }


def _number(printed: str) -> int | str:
    """A number as JSON has it; as text where it is printed otherwise than JSON can say: 07, 5A."""
    plain = printed.isascii() and printed.isdecimal() and len(printed) < 10
    return int(printed) if plain and str(int(printed)) == printed else printed


def page(answer: CitiesAnswer, catalogue: Catalogue) -> Page:
    """One table."""
    columns = (
        Column("id", "strong"),
        Column(catalogue("column.regulation")),
        Column(catalogue("column.parties"), "number"),
        Column(catalogue("column.rules"), "number"),
        Column(catalogue("column.provisions"), "number"),
        Column(catalogue("column.missing"), "labelled"),
    )
    rows = tuple(_row(entry, catalogue) for entry in answer.entries)
    block = Block(columns=columns, rows=rows)
    return Page(
        title=catalogue("title.cities", count=len(answer.entries)),
        blocks=(block,) if answer.entries else (),
        sentence=sentence(answer.silence, catalogue),
        foot=(catalogue("foot.cities"),),
    )


def _row(entry: CityEntry, catalogue: Catalogue) -> Row:
    missing = "\n".join(annex.ref.long() for annex in entry.missing_annexes) or "–"
    provisions = str(entry.provisions)
    if entry.region.partly:
        of = "?" if entry.provisions_in_text is None else str(entry.provisions_in_text)
        provisions = catalogue("cell.partly", encoded=provisions, of=of)
    counts = (str(entry.parties), str(entry.rules), provisions)
    cited = "\n".join((entry.region.regulation.citation, *amendment_lines(entry.region, catalogue)))
    return (entry.region.id, cited, *counts, missing)


VIEW = View(COLUMNS, rows, record, page)
