"""The list of encoded regulations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jalur.answers.cities import City
from jalur.output.language import Catalogue
from jalur.output.pages.page import NUMBER, STRONG, Block, Column, Page
from jalur.output.views.common import Json, as_of, joined
from jalur.reasoning.notes import Note
from jalur.text.messages import Message, message

COLUMNS = (
    *("id", "name", "province", "number", "year", "title", "enacted", "promulgated"),
    *("parties", "rules", "provisions", "missing_annexes"),
)


def rows(answer: Sequence[City]) -> Iterable[tuple[str, ...]]:
    """A line per regulation."""
    for city in answer:
        meta = city.region.regulation
        yield (
            city.region.id,
            meta.name,
            meta.province,
            meta.number,
            meta.year,
            meta.title,
            meta.enacted.date,
            meta.promulgated.date,
            str(city.parties),
            str(city.rules),
            str(city.provisions),
            joined(annex.ref.long() for annex in city.missing_annexes),
        )


def record(answer: Sequence[City]) -> Json:
    """``jalur.cities/1``."""
    return {"schema": "jalur.cities/1", "cities": [city_record(city) for city in answer], "notes": []}


def city_record(city: City) -> Json:
    """One regulation."""
    meta = city.region.regulation
    return {
        "id": city.region.id,
        "name": meta.name,
        "province": meta.province,
        "regulation": meta.citation,
        "number": int(meta.number) if meta.number.isdecimal() and len(meta.number) < 10 else meta.number,
        "year": int(meta.year),
        "title": meta.title,
        "enacted": meta.enacted.date,
        "promulgated": meta.promulgated.date,
        "as_of": as_of(city.region),
        "parties": city.parties,
        "rules": city.rules,
        "provisions": city.provisions,
        "annexes": [{"ref": annex.ref.long(), "in_source": annex.in_source} for annex in meta.annexes],
    }


def silence(answer: Sequence[City]) -> Message | None:
    """That there is no region at all."""
    return None if answer else message("silent.cities")


def notes(answer: Sequence[City]) -> tuple[Note, ...]:
    """What the list itself has to say: nothing but its own emptiness."""
    sentence = silence(answer)
    return (Note("gap", sentence),) if sentence else ()


def page(answer: Sequence[City], catalogue: Catalogue) -> Page:
    """One table."""
    sentence = silence(answer)
    columns = (
        Column("id", STRONG),
        Column(catalogue("column.regulation")),
        Column(catalogue("column.parties"), NUMBER),
        Column(catalogue("column.rules"), NUMBER),
        Column(catalogue("column.provisions"), NUMBER),
        Column(catalogue("column.missing")),
    )
    block = Block(columns=columns, rows=tuple(_row(city) for city in answer))
    return Page(
        title=catalogue("title.cities", count=len(answer)),
        blocks=(block,) if answer else (),
        sentence=catalogue.text(sentence) if sentence else None,
        foot=(catalogue("foot.cities"),),
    )


def _row(city: City) -> tuple[str, ...]:
    missing = "\n".join(annex.ref.long() for annex in city.missing_annexes) or "–"
    counts = (str(city.parties), str(city.rules), str(city.provisions))
    return (city.region.id, city.region.regulation.citation, *counts, missing)
