"""The slip that goes with a letter: its lines, with room for initials and dates."""

from __future__ import annotations

from collections.abc import Iterator

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
from jalur.output.views.route import also_ruled


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
    below += _standing_in(answer, catalogue)
    # Oddities of the text are for whoever asks, not for those whom the paper passes.
    cautions = [note for note in answer.notes if note.kind == "caution"]
    fields = tuple(catalogue(f"letter-field.{each}") for each in ("number", "date", "subject"))
    return Page(
        title=title,
        blocks=(
            Block(above=fields, columns=columns, rows=lines, below=tuple(below)),
            Block(heading=catalogue("heading.gaps"), above=tuple(gap_lines(answer, catalogue))),
            *also_ruled(answer.route, catalogue),
        ),
        sentence=sentence(silence_of(answer), catalogue),
        notes=note_lines(answer.region, cautions, catalogue),
        foot=(*regulation_footer(answer.region, catalogue), catalogue("letter.made")),
        counts_notes=True,
        sheet=True,
    )


def _standing_in(answer: Letter, catalogue: Catalogue) -> Iterator[str]:
    """Who stands in for whom, with all that the table says of it, a line each."""
    for by, what, basis in stand_in_rows(answer, catalogue):
        cited = basis.replace("\n", "; ")
        yield f"{by}: {' · '.join(what.split(chr(10)))} ({cited})"
