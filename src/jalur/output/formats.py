"""An answer in the format that was asked for, on stdout, with its notes where they belong."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TextIO

from jalur.errors import JalurError
from jalur.output.language import Catalogue
from jalur.output.views.common import Json, note_lines, said
from jalur.text.visible import json_safe, visible

if TYPE_CHECKING:
    from jalur.output.pages.page import Page
    from jalur.output.views import View

FORMATS = ("auto", "table", "tsv", "csv", "json", "jsonl", "md")


@dataclass(frozen=True, slots=True)
class OutputOptions:
    """How answers are written."""

    format: str
    """One of ``FORMATS`` but ``auto``."""
    header: bool | None
    color: bool
    words: Catalogue
    fields: tuple[str, ...] = ()
    """The fields that were asked for; empty: all of them."""

    def view(self, view: View) -> View:
        """The view with only these fields; raises ``UsageError`` where it has no such field."""
        if not self.fields:
            return view
        from jalur.output.fields import FieldSelection

        return FieldSelection(view, self.fields, self.format)


def decide(format: str, stream: TextIO) -> str:
    """The format that ``auto`` stands for: a table for people, TSV for pipes."""
    if format != "auto":
        return format
    return "table" if stream.isatty() else "tsv"


def write(answer: Any, view: View, manner: OutputOptions) -> None:
    """Write ``answer`` to stdout; notes of TSV and CSV go to stderr."""
    match manner.format:
        case "table" | "md":
            write_page(view.page(answer, manner.words), manner)
        case "json" | "jsonl":
            sys.stdout.write(json_text(view.record(answer), 2 if manner.format == "json" else None) + "\n")
        case _:
            _delimited(answer, view, manner)


def json_text(value: object, indent: int | None = None) -> str:
    """JSON that a terminal may show; on a stream that does not know every character only ASCII."""
    import json

    unicode = (sys.stdout.encoding or "utf").lower().startswith("utf")
    return json_safe(json.dumps(value, ensure_ascii=not unicode, indent=indent))


def write_page(page: Page, manner: OutputOptions) -> None:
    """Write a page for a person: as Markdown where that was asked for, else for a terminal."""
    if manner.format == "md":
        from jalur.output.pages.markdown import markdown

        sys.stdout.write(markdown(page))
    else:
        from jalur.output.pages.terminal import show

        show(page, sys.stdout, manner.color)


def _delimited(answer: Any, view: View, manner: OutputOptions) -> None:
    from jalur.output.delimited import csv, tsv

    write_lines, header = (csv, True) if manner.format == "csv" else (tsv, False)
    header = header if manner.header is None else manner.header
    sys.stdout.writelines(write_lines(view.COLUMNS, view.rows(answer), header))
    notes = view.notes(answer)
    if notes:
        sys.stdout.flush()
        for line in note_lines(getattr(answer, "region", None), notes, manner.words):
            print(visible(line), file=sys.stderr)


def error_record(error: JalurError) -> Json:
    """An error as JSON has it."""
    return {"id": error.id, "message": said(error.phrase), "suggestions": list(error.suggestions)}
