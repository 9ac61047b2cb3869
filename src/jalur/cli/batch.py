"""Many names from stdin, one a line, each answered as it comes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from jalur.answers.answer import Answer
from jalur.cli.deliver import ClosedPipe, code_of, writing
from jalur.cli.streams import MAX_LINE, lines
from jalur.cli.typed import seen
from jalur.errors import ANSWERED, JalurError, UsageError
from jalur.output.formats import (
    PICTURES,
    OutputOptions,
    as_report,
    delimited_line,
    error_record,
    json_text,
    page_of,
    remarks,
    selected,
    write_page,
)
from jalur.output.pages.page import Page
from jalur.output.views.view import Json, Row, View
from jalur.text.visible import shortened, visible

A = TypeVar("A", bound=Answer)

REMEMBERED = 20_000
"""Names whose replies are kept: an endless stream must not fill the memory."""


@dataclass(frozen=True, slots=True)
class _Reply:
    """What one name is answered, ready to be written; kept for when the name comes again."""

    code: int
    remarks: tuple[str, ...] = ()
    """Lines for stderr."""
    rows: tuple[Row, ...] = ()
    """Rows of TSV or CSV, without the name."""
    members: tuple[str, ...] = ()
    """Members of the JSON object as text, which takes longest to make."""
    page: Page | None = None


def batch(
    options: OutputOptions,
    ask: Callable[[str], A],
    view: View[A],
    remembered: int = REMEMBERED,
) -> int:
    """Answer every name of stdin; returns the highest exit code among the lines.

    A name that comes again is not asked about again while its reply is among the last
    ``remembered`` ones. Raises ``UsageError`` where there is no stdin, or where a picture was asked
    for, ``OutputError`` or ``ClosedPipe`` where a reply cannot be written.
    """
    view = selected(view, options)
    # Each answer is a document of its own, where it has one.
    writer = _Writer(options, as_report(view) if options.format in ("md", "html") else view)
    if options.format in PICTURES:
        raise UsageError("one-picture", format=options.format)
    reply_to = lru_cache(maxsize=remembered)(lambda name: writer.reply(name, ask))
    highest = ANSWERED
    try:
        with writing():
            writer.begin()
            for number, name in names(lines()):
                reply = reply_to(name)
                highest = max(highest, reply.code)
                writer.put(number, name, reply)
                sys.stdout.flush()
            writer.end()
            sys.stdout.flush()
    except ClosedPipe:
        # Nothing is read any more: the names may have no end.
        raise ClosedPipe(highest) from None
    return highest


def names(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Each name with the number of its line.

    Blank lines are counted and skipped; the quotes of a CSV column are taken off.
    """
    for number, line in enumerate(lines, 1):
        name = line.strip("\ufeff \t\r\n")
        if len(name) > 1 and name[0] == name[-1] == '"':
            name = name[1:-1].replace('""', '"').strip()
        if name:
            yield number, name


class _Writer(Generic[A]):
    """Puts replies into the format that was asked for."""

    def __init__(self, options: OutputOptions, view: View[A]) -> None:
        self.options, self.view = options, view
        self.catalogue = options.catalogue
        self.line = delimited_line(options.format)
        self.first = True

    def begin(self) -> None:
        """What stands before the first answer."""
        match self.options.format:
            case "json":
                sys.stdout.write("[")
            case "tsv" | "csv" if self.options.with_header:
                sys.stdout.write(self.line(("input", *self.view.columns)))
            case "html":
                from jalur.output.pages.html import opening_of_several

                title = self.catalogue("batch.title")
                sys.stdout.write(opening_of_several(title, self.catalogue.language))

    def end(self) -> None:
        """What stands after the last answer."""
        if self.options.format == "json":
            sys.stdout.write("]\n" if self.first else "\n]\n")
        elif self.options.format == "html":
            from jalur.output.pages.html import CLOSING_OF_SEVERAL

            sys.stdout.write(CLOSING_OF_SEVERAL)

    def reply(self, name: str, ask: Callable[[str], A]) -> _Reply:
        """What ``name`` is answered; an error is an answer too."""
        try:
            if len(name) > MAX_LINE:
                raise UsageError("argument-too-long", limit=MAX_LINE, text=name)
            answer = ask(seen(name))
            code = code_of(answer)
            match self.options.format:
                case "json" | "jsonl":
                    return _Reply(code, members=_members(self.view.record(answer)))
                case "tsv" | "csv":
                    lines = remarks(answer, self.view, self.options)
                    return _Reply(code, lines, rows=tuple(self.view.rows(answer)))
            return _Reply(code, page=page_of(answer, self.view, self.options))
        except JalurError as error:
            return self._refusal(error)
        except Exception as error:
            from jalur.cli.unforeseen import internal_error

            return self._refusal(internal_error(error))

    def _refusal(self, error: JalurError) -> _Reply:
        remark = f"{self.catalogue('error.prefix')}: {self.catalogue.text(error.phrase)}"
        if error.suggestions:
            near = "; ".join(error.suggestions[:5])
            remark += " " + self.catalogue("error.suggest", names=near)
        members = _members({"error": error_record(error)})
        remarks = (remark, *(self.catalogue.text(detail) for detail in error.details))
        return _Reply(error.exit_code, remarks, members=members)

    def put(self, number: int, name: str, reply: _Reply) -> None:
        """Write one reply with its line and name."""
        match self.options.format:
            case "json":
                sys.stdout.write(("\n" if self.first else ",\n") + _object(number, name, reply))
            case "jsonl":
                sys.stdout.write(_object(number, name, reply) + "\n")
            case "tsv" | "csv":
                sys.stdout.writelines(self.line((name, *row)) for row in reply.rows)
            case "table" | "md" if reply.page is not None:
                if not self.first:
                    sys.stdout.write("\n")
                write_page(reply.page, self.options)
            case "html" if reply.page is not None:
                from jalur.output.pages.html import article

                sys.stdout.write(article(reply.page))
        self.first = False
        for remark in reply.remarks:
            line = self.catalogue("batch.line", n=number, name=shortened(name))
            print(f"{line}: {visible(remark)}", file=sys.stderr)


def _members(record: Json) -> tuple[str, ...]:
    """The members of a JSON object as text."""
    return tuple(f"{json_text(key)}: {json_text(value)}" for key, value in record.items())


def _object(number: int, name: str, reply: _Reply) -> str:
    """The JSON object of one line."""
    members = (*_members({"line": number, "input": name}), *reply.members)
    return f"{{{', '.join(members)}}}"
