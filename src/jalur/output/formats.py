"""An answer in the format that was asked for, on stdout, with its notes where they belong."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TextIO, TypeVar, get_args

from jalur.answers.answer import Answer
from jalur.errors import JalurError, UsageError
from jalur.output.language import Catalogue
from jalur.output.views.common import indonesian
from jalur.output.views.mentions import remark_lines
from jalur.output.views.view import Json, View
from jalur.reasoning.notes import Note, shown
from jalur.text.visible import json_safe, visible

if TYPE_CHECKING:
    from jalur.output.pages.graph import Graph
    from jalur.output.pages.page import Page

Format = Literal["table", "tsv", "csv", "json", "jsonl", "md", "sarif", "html", "mermaid", "dot"]
FORMATS = ("auto", *get_args(Format))
"""What ``--format`` takes; ``auto`` is a table for people and TSV for pipes."""

PICTURES = ("mermaid", "dot")
"""The formats that draw an answer as boxes and lines."""

NotesChoice = Literal["relevant", "all", "none"]
NOTES = get_args(NotesChoice)
"""What ``--notes`` takes: the notes that concern the question, every one, or cautions alone."""

A = TypeVar("A", bound=Answer)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class OutputOptions:
    """How answers are written."""

    format: Format
    header: bool | None
    """Whether TSV and CSV begin with their columns; None: as the format does."""
    color: bool
    catalogue: Catalogue
    fields: tuple[str, ...] = ()
    """The fields that were asked for; empty: all of them."""
    notes: NotesChoice = "relevant"
    quiet: bool = False
    """Whether the notes of TSV and CSV are left out of stderr."""
    pager: bool = True
    """Whether what is longer than a terminal goes through a pager."""

    @property
    def with_header(self) -> bool:
        """Whether the columns come first."""
        return self.format == "csv" if self.header is None else self.header


def format_for(chosen: str, stream: TextIO) -> Format:
    """The format that ``chosen``, one of ``FORMATS``, stands for on ``stream``."""
    for format in get_args(Format):
        if format == chosen:
            return format  # type: ignore[no-any-return]
    return "table" if stream.isatty() else "tsv"


def selected(view: View[A], options: OutputOptions) -> View[A]:
    """The view with only the asked fields.

    Raises ``UsageError`` where it has no such field, no findings for SARIF, or no picture.
    """
    if options.format == "sarif" and view.sarif is None:
        raise UsageError("no-sarif")
    if options.format in PICTURES and view.graph is None:
        raise UsageError("no-picture", format=options.format)
    if not options.fields:
        return view
    from jalur.output.fields import select

    return select(view, options.fields, options.format)


def write(answer: A, view: View[A], options: OutputOptions) -> None:
    """Write ``answer`` to stdout, on a terminal through a pager where it is longer than that; notes
    of TSV and CSV go to stderr.
    """
    match options.format:
        case "table":
            _put(_drawn(page_of(answer, view, options), options), options)
        case "md" | "html":
            _put(_drawn(page_of(answer, as_report(view), options), options), options)
        case "json":
            _put(json_text(view.record(answer), indent=2) + "\n", options)
        case "sarif":
            assert view.sarif is not None
            _put(json_text(view.sarif(answer, options.catalogue), indent=2) + "\n", options)
        case "mermaid" | "dot":
            assert view.graph is not None
            _put(_picture(view.graph(answer, options.catalogue), options.format), options)
        case "jsonl":
            sys.stdout.write(json_text(view.record(answer)) + "\n")
        case "tsv" | "csv":
            header = [view.columns] if options.with_header else []
            line = delimited_line(options.format)
            sys.stdout.writelines(line(row) for row in (*header, *view.rows(answer)))
            _write_remarks(remarks(answer, view, options))


def _picture(graph: Graph, format: Format) -> str:
    """A picture in the language that was asked for."""
    if format == "dot":
        from jalur.output.pages.dot import dot

        return dot(graph)
    from jalur.output.pages.mermaid import mermaid

    return mermaid(graph)


def page_of(answer: A, view: View[A], options: OutputOptions) -> Page:
    """The page of an answer with the notes that were asked for, and how many others there are;
    its words of status are explained where any notes are wanted.
    """
    from jalur.output.legend import Listening, with_legend  # For people alone.

    kept, further = _chosen(answer, view, options, view.says_there)
    listening = Listening(options.catalogue.language)
    page = view.page(answer if kept == answer.notes else _with(answer, kept), listening)
    if options.notes != "none":
        page = with_legend(page, listening.said, options.catalogue)
    return page if page.counts_notes else page._replace(notes=(*page.notes, *further))


def as_report(view: View[A]) -> View[A]:
    """The view with its report in the place of its page, where it has one: for a document."""
    return view if view.report is None else replace(view, page=view.report)


def remarks(answer: A, view: View[A], options: OutputOptions) -> tuple[str, ...]:
    """What TSV and CSV say on stderr: the sentence of silence, the notes, how many others."""
    if options.quiet:
        return ()
    kept, further = _chosen(answer, view, options)
    own = view.remarks(answer, options.catalogue)
    return (*own, *remark_lines(answer, kept, options.catalogue), *further)


def _chosen(
    answer: A, view: View[A], options: OutputOptions, said_there: bool = False
) -> tuple[tuple[Note, ...], tuple[str, ...]]:
    """The notes that are shown to a person, and a line that counts the others.

    ``said_there`` where what is said of a rule or a step stands beside it: it is neither.
    """
    if options.notes == "all":
        return answer.notes, ()
    kept = shown(answer.notes, view.most_notes, said_there)
    if options.notes == "none":
        return tuple(note for note in kept if note.kind == "caution"), ()
    elsewhere = sum(note.said_there for note in answer.notes) if said_there else 0
    left = len(answer.notes) - elsewhere - len(kept)
    return kept, (options.catalogue("note.further", count=left),) if left else ()


def _with(answer: A, notes: tuple[Note, ...]) -> A:
    # Every answer is a dataclass, which a Protocol cannot say.
    changed: A = replace(answer, notes=notes)  # type: ignore[type-var]
    return changed


def _write_remarks(lines: tuple[str, ...]) -> None:
    """The notes on stderr, after what stdout has so far."""
    if lines:
        sys.stdout.flush()
    for line in lines:
        print(visible(line), file=sys.stderr)


def delimited_line(format: Format) -> Callable[[Iterable[str]], str]:
    """What makes a line of TSV or CSV of the values of a row."""
    from jalur.output.delimited import csv_line, tsv_line

    return csv_line if format == "csv" else tsv_line


def json_text(value: object, indent: int | None = None) -> str:
    """JSON that a terminal may show; on a stream that does not know every character only ASCII."""
    import json

    unicode = (sys.stdout.encoding or "utf").lower().startswith("utf")
    return json_safe(json.dumps(value, ensure_ascii=not unicode, indent=indent))


def write_page(page: Page, options: OutputOptions) -> None:
    """Write a page for a person: as Markdown where that was asked for, else for a terminal."""
    sys.stdout.write(_drawn(page, options))


def _drawn(page: Page, options: OutputOptions) -> str:
    if options.format == "md":
        from jalur.output.pages.markdown import markdown

        return markdown(page)
    if options.format == "html":
        from jalur.output.pages.html import html

        return html(page, options.catalogue.language)
    from jalur.output.pages.terminal import drawn

    return drawn(page, sys.stdout, options.color)


def _put(text: str, options: OutputOptions) -> None:
    """Write ``text``, by a pager where a terminal would have no room left for its prompt."""
    if options.pager and sys.stdout.isatty() and text.count("\n") >= _lines_of_the_screen():
        from jalur.output.pager import paged

        if paged(text):
            return
    sys.stdout.write(text)


def _lines_of_the_screen() -> int:
    """How many lines the terminal has; where nobody can tell, more than any answer."""
    try:
        lines = os.get_terminal_size(sys.stdout.fileno()).lines
    except (OSError, ValueError):
        return sys.maxsize
    return int(os.environ.get("LINES") or lines) or sys.maxsize


def error_record(error: JalurError) -> Json:
    """An error as JSON has it."""
    return {
        "id": error.id,
        "message": indonesian(error.phrase),
        "suggestions": list(error.suggestions),
        "details": [indonesian(each) for each in error.details],
    }
