"""An answer in the format that was asked for, on stdout, with its notes where they belong."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TextIO

from jalur.output.language import Words
from jalur.output.shared import note_lines
from jalur.value import value

if TYPE_CHECKING:
    from jalur.output.views import View

FORMATS = ("auto", "table", "tsv", "csv", "json", "jsonl")


@value
class Manner:
    """How answers are written."""

    format: str
    """One of ``FORMATS`` but ``auto``."""
    header: bool | None
    color: bool
    words: Words


def decide(format: str, stream: TextIO) -> str:
    """The format that ``auto`` stands for: a table for people, TSV for pipes."""
    if format != "auto":
        return format
    return "table" if stream.isatty() else "tsv"


def write(answer: Any, view: View, manner: Manner) -> None:
    """Write ``answer`` to stdout; notes of TSV and CSV go to stderr."""
    match manner.format:
        case "table":
            from jalur.output.terminal import show

            show(view.page(answer, manner.words), sys.stdout, manner.color)
        case "json" | "jsonl":
            import json

            indent = 2 if manner.format == "json" else None
            json.dump(view.record(answer), sys.stdout, ensure_ascii=False, indent=indent)
            sys.stdout.write("\n")
        case _:
            _delimited(answer, view, manner)


def _delimited(answer: Any, view: View, manner: Manner) -> None:
    from jalur.output.delimited import csv, tsv

    write_lines, header = (csv, True) if manner.format == "csv" else (tsv, False)
    header = header if manner.header is None else manner.header
    sys.stdout.writelines(write_lines(view.COLUMNS, view.rows(answer), header))
    notes = view.notes(answer)
    if notes:
        sys.stdout.flush()
        for line in note_lines(getattr(answer, "region", None), notes, manner.words):
            print(line, file=sys.stderr)
