"""What is left to encode of a text."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.view import Json, Row, View
from jalur.source.text import operative
from jalur.verification.progress import Left, ProgressAnswer

COLUMNS = ("ref", "state", "seems", "matters", "page", "text_line", "line", "words")


def rows(answer: ProgressAnswer) -> Iterable[Row]:
    """A line per thing that is left."""
    for each in answer.left:
        page, line = _place(answer, each)
        yield (
            _ref(answer, each),
            each.state,
            each.seems or "",
            "yes" if each.matters else "no",
            "" if page is None else str(page),
            "" if line is None else str(line),
            "" if each.line is None else str(each.line),
            each.words,
        )


def _ref(answer: ProgressAnswer, each: Left) -> str:
    return "" if each.ref is None else answer.of.cite(each.ref)


def _place(answer: ProgressAnswer, each: Left) -> tuple[int | None, int | None]:
    """The page, where the text has several, and the line of the text."""
    if each.place is None:
        return None, None
    return each.place.page if answer.source.pages > 1 else None, each.place.line


def record(answer: ProgressAnswer) -> Json:
    """``jalur.progress/1``."""
    left: list[Json] = []
    for each in answer.left:
        page, line = _place(answer, each)
        left.append(
            {
                "ref": _ref(answer, each) or None,
                "state": each.state,
                "seems": each.seems,
                "matters": each.matters,
                "page": page,
                "text_line": line,
                "line": each.line,
                "words": each.words,
            }
        )
    return {
        "schema": "jalur.progress/1",
        "city": answer.of.id,
        "encoded": answer.of.regulation.encoded,
        "provisions_in_text": len(operative(answer.source.provisions)),
        "provisions_encoded": answer.encoded,
        "left": left,
        "notes": [],
    }


def page(answer: ProgressAnswer, catalogue: Catalogue) -> Page:
    """How far it is; then a table of what bears on routes and paraf, and one of the rest."""
    blocks = []
    for matters, heading in ((True, "heading.matters"), (False, "heading.left")):
        those = [each for each in answer.left if each.matters == matters]
        if those:
            rows = tuple(_row(answer, each, catalogue) for each in those)
            title = catalogue(heading, count=len(those))
            blocks.append(Block(heading=title, columns=_columns(catalogue), rows=rows))
    return Page(title=catalogue.text(answer.summary), blocks=tuple(blocks))


def _columns(catalogue: Catalogue) -> tuple[Column, ...]:
    return (
        Column(catalogue("column.ref"), "citation"),
        Column(catalogue("column.seems")),
        Column(catalogue("column.page"), "number"),
        Column(catalogue("column.line"), "number"),
        Column(catalogue("column.text")),
    )


def _row(answer: ProgressAnswer, each: Left, catalogue: Catalogue) -> Row:
    page, line = _place(answer, each)
    state = catalogue(f"left.{each.state}")
    seems = f"{each.seems}, {state}" if each.seems else state
    # A guess has no place in the text; its words say where it is in the file.
    where = _ref(answer, each) or catalogue("left.in-file", line=each.line)
    numbers = ("" if number is None else str(number) for number in (page, line))
    return (where, seems, *numbers, each.words)


def _remarks(answer: ProgressAnswer, catalogue: Catalogue) -> tuple[str, ...]:
    return (catalogue.text(answer.summary),)


VIEW = View(COLUMNS, rows, record, page, remarks=_remarks)
