"""A text as it was read: its provisions, its headings, and what was cut as page furniture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jalur.answers.reading import ReadingAnswer
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.common import note_lines, sentence
from jalur.output.views.view import Json, Row, View
from jalur.source.prose import Place

COLUMNS = ("page", "line", "read_as", "ref", "text")
_BRIEF = 60
"""Characters of a provision that an outline shows."""


class _Entry(NamedTuple):
    """Something that was read, and as what."""

    place: Place
    read_as: str
    ref: str
    text: str


def rows(answer: ReadingAnswer) -> Iterable[Row]:
    """A line for each thing that was read, in the order of the text."""
    for place, read_as, ref, text in _entries(answer):
        yield (str(place.page), str(place.line), read_as, ref, text)


def _entries(answer: ReadingAnswer) -> list[_Entry]:
    """What is to be shown; what could not be read belongs to every choice."""
    kinds = {"provisions": (_headings, _provisions), "outline": (_headings, _outline)}
    shown = kinds.get(answer.shown, (_furniture,))
    entries = [entry for kind in (*shown, _beside, _unread, _wordless) for entry in kind(answer)]
    return sorted(entries, key=lambda entry: (entry.place.page, entry.place.line))


def _headings(answer: ReadingAnswer) -> Iterator[_Entry]:
    for each in answer.source.headings:
        name = each.kind.upper() if each.kind == "bab" else each.kind.capitalize()
        yield _Entry(each.place, each.kind, f"{name} {each.number}", each.title)


def _provisions(answer: ReadingAnswer) -> Iterator[_Entry]:
    for ref, text in answer.source.provisions.items():
        cells = answer.source.cells.get(ref, ())
        said = "; ".join(f"{cell.column}: {cell.text}" for cell in cells if cell.text) or text
        yield _Entry(answer.source.places[ref], ref.parts[-1].level, ref.long(), said)


def _outline(answer: ReadingAnswer) -> Iterator[_Entry]:
    for entry in _provisions(answer):
        text = entry.text if len(entry.text) <= _BRIEF else f"{entry.text[: _BRIEF - 1]}…"
        yield entry._replace(text=text)


def _furniture(answer: ReadingAnswer) -> Iterator[_Entry]:
    for cut in answer.source.furniture:
        yield _Entry(Place(cut.line.page, cut.line.number), cut.kind, "", cut.line.words)


def _unread(answer: ReadingAnswer) -> Iterator[_Entry]:
    for each in answer.source.unread:
        ref = "" if each.at is None else each.at.long()
        yield _Entry(each.place, "missing" if each.missing else "unread", ref, each.mark)
    for change in answer.source.unclear:
        yield _Entry(change.place, "unread", change.at.long(), change.words)


def _wordless(answer: ReadingAnswer) -> Iterator[_Entry]:
    for place in answer.source.wordless:
        yield _Entry(place, "no-words", "", "")


def _beside(answer: ReadingAnswer) -> Iterator[_Entry]:
    for each in answer.source.beside:
        yield _Entry(each.place, "beside", "", each.words)


def record(answer: ReadingAnswer) -> Json:
    """``jalur.text/1``: everything that was read, whatever a person chose to see."""
    source = answer.source
    return {
        "schema": "jalur.text/1",
        "file": answer.file,
        "pages": source.pages,
        "provisions": [
            {
                "ref": ref.long(),
                "address": ref.short(),
                "page": source.places[ref].page,
                "line": source.places[ref].line,
                "text": text,
                "cells": [
                    {"column": cell.column, "text": cell.text} for cell in source.cells.get(ref, ())
                ],
            }
            for ref, text in source.provisions.items()
        ],
        "headings": [
            {
                "kind": each.kind,
                "number": each.number,
                "title": each.title,
                "before": each.before.long(),
                "page": each.place.page,
                "line": each.place.line,
            }
            for each in source.headings
        ],
        "furniture": [
            {
                "kind": cut.kind,
                "page": cut.line.page,
                "line": cut.line.number,
                "text": cut.line.words,
            }
            for cut in source.furniture
        ],
        "unread": [
            {
                "mark": each.mark,
                "missing": each.missing,
                "ref": None if each.at is None else each.at.long(),
                "page": each.place.page,
                "line": each.place.line,
            }
            for each in source.unread
        ],
        "beside": [
            {"text": each.words, "page": each.place.page, "line": each.place.line}
            for each in source.beside
        ],
        "changes": [
            {
                "at": each.at.long(),
                "act": each.act,
                "what": [ref.long() for ref in each.what],
            }
            for each in source.changes
        ],
        "changes_not_read": [
            {
                "at": each.at.long(),
                "act": each.act,
                "text": each.words,
                "page": each.place.page,
                "line": each.place.line,
            }
            for each in source.unclear
        ],
        "pages_without_words": [place.page for place in source.wordless],
        "notes": [],
    }


def page(answer: ReadingAnswer, catalogue: Catalogue) -> Page:
    """What was read line by line; how much it is stands below."""
    table = tuple(
        (str(place.page), str(place.line), catalogue(f"read-as.{read_as}"), ref, text)
        for place, read_as, ref, text in _entries(answer)
    )
    columns = (
        Column(catalogue("column.page"), "number"),
        Column(catalogue("column.line"), "number"),
        Column(catalogue("column.read-as")),
        Column(catalogue("column.ref"), "citation"),
        Column(catalogue("column.text")),
    )
    return Page(
        title=catalogue("title.text", file=answer.file),
        blocks=(Block(columns=columns, rows=table),) if table else (),
        sentence=sentence(answer.silence, catalogue),
        notes=note_lines(None, answer.notes, catalogue),
        foot=(catalogue.text(answer.counted), *_advice(answer, catalogue)),
    )


def _advice(answer: ReadingAnswer, catalogue: Catalogue) -> Iterator[str]:
    """What to do with pages without words."""
    if answer.source.wordless:
        pages = ", ".join(str(place.page) for place in answer.source.wordless)
        yield catalogue("text.wordless", pages=pages)


VIEW = View(COLUMNS, rows, record, page)
