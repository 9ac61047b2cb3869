"""The glossary: each word, what it means, and which commands have it."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.glossary import GlossaryAnswer
from jalur.law.glossary import GlossaryEntry
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.common import joined, sentence
from jalur.output.views.view import Json, Row, View
from jalur.text.folding import fold

COLUMNS = ("id", "term_id", "term_en", "means_id", "means_en", "words", "where")


def rows(answer: GlossaryAnswer) -> Iterable[Row]:
    """A line per word."""
    for each in answer.entries:
        yield (
            each.id,
            *(each.terms["id"], each.terms["en"], each.means["id"], each.means["en"]),
            joined(each.words),
            joined(each.where),
        )


def record(answer: GlossaryAnswer) -> Json:
    """``jalur.glossary/1``."""
    entries = [
        {
            "id": each.id,
            "term": dict(each.terms),
            "means": dict(each.means),
            "words": list(each.words),
            "where": list(each.where),
        }
        for each in answer.entries
    ]
    return {
        "schema": "jalur.glossary/1",
        "word": answer.word,
        "entries": entries,
        "near": list(answer.near),
        "notes": [],
    }


def in_order(entries: Iterable[GlossaryEntry], language: str) -> list[GlossaryEntry]:
    """By the letters of the language."""
    return sorted(entries, key=lambda each: fold(each.terms[language]))


def page(answer: GlossaryAnswer, catalogue: Catalogue) -> Page:
    """One table, in the order of the letters of the language."""
    language = catalogue.language
    entries = in_order(answer.entries, language)
    table = Block(
        columns=(
            Column(catalogue("column.term"), "strong"),
            Column(catalogue("column.means")),
            Column(catalogue("column.where"), "labelled"),
        ),
        rows=tuple(
            (each.terms[language], each.means[language], ", ".join(each.where)) for each in entries
        ),
        spaced=True,
    )
    title = catalogue("title.glossary")
    if answer.word is not None:
        title = catalogue("title.glossary-word", word=answer.word)
    return Page(
        title=title,
        blocks=(table,) if entries else (),
        sentence=sentence(answer.silence, catalogue),
    )


VIEW = View(COLUMNS, rows, record, page)
