"""The slip that goes with a letter: its lines, with room for initials and dates."""

from __future__ import annotations

from jalur.answers.answer import silence_of
from jalur.answers.letter_parts import Letter
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.common import note_lines, regulation_footer, sentence
from jalur.output.views.letter_rows import (
    gap_lines,
    own_lines,
    reason_lines,
    stand_in_rows,
    table_rows,
)


def slip(answer: Letter, title: str, catalogue: Catalogue) -> Page:
    """A page to print: what is to be filled in by hand, the lines, what is not ruled."""
    columns = (
        Column("#", "number"),
        Column(catalogue("column.does")),
        Column(catalogue("column.who"), "strong"),
        Column(catalogue("column.basis"), "citation"),
        Column(catalogue("column.signed-here"), "blank"),
        Column(catalogue("column.date-here"), "blank"),
    )
    lines = tuple((*row, "", "") for row in table_rows(answer, catalogue))
    below = list(reason_lines(answer, catalogue))
    if answer.joining is not None and answer.joining.reason is not None:
        reason = catalogue.text(answer.joining.reason)
        below.append(catalogue("line.reason", reason=reason))
    below += own_lines(answer, catalogue)
    for by, what, basis in stand_in_rows(answer, catalogue):
        said = " · ".join((*what.split("\n"), *basis.split("\n")))
        below.append(f"{by}: {said}")
    fields = tuple(catalogue(f"letter-field.{each}") for each in ("number", "date", "subject"))
    return Page(
        title=title,
        blocks=(
            Block(above=fields, columns=columns, rows=lines, below=tuple(below)),
            Block(heading=catalogue("heading.gaps"), above=tuple(gap_lines(answer, catalogue))),
        ),
        sentence=sentence(silence_of(answer), catalogue),
        notes=note_lines(answer.region, answer.notes, catalogue),
        foot=(*regulation_footer(answer.region, catalogue), catalogue("letter.made")),
        sheet=True,
    )
