"""Many names from stdin, one a line, each answered as it comes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from jalur.cli.deliver import with_notes, writing
from jalur.cli.session import Session
from jalur.cli.streams import MAX_LINE, lines
from jalur.errors import ANSWERED, NO, JalurError, UsageError
from jalur.output.delimited import csv, tsv
from jalur.output.formats import error_record, json_text, write_page
from jalur.output.views.common import note_lines
from jalur.reasoning.notes import Note
from jalur.text.visible import shortened, visible

if TYPE_CHECKING:
    from jalur.output.views import View

Ask = Callable[[str], Any]
REMEMBERED = 20_000
"""Names whose replies are kept: an endless stream must not fill the memory."""


@dataclass(frozen=True, slots=True)
class _Reply:
    """What one name is answered, without the line and the name; kept for when it comes again."""

    code: int
    body: str | tuple[str, ...] | Any
    """The members of the JSON object, the lines of TSV or CSV, or the answer itself."""
    remarks: tuple[str, ...]


def batch(at: Session, ask: Ask, view: View) -> int:
    """Answer every name of stdin; returns the highest exit code among the lines."""
    writer = _Writer(at, view)
    reply_to = lru_cache(maxsize=REMEMBERED)(partial(writer.reply, ask=ask))
    highest = ANSWERED
    with writing():
        writer.begin()
        for number, name in names(lines()):
            reply = reply_to(name)
            highest = max(highest, reply.code)
            writer.put(number, name, reply)
            sys.stdout.flush()
        writer.end()
        sys.stdout.flush()
    return highest


def names(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Each name with the number of its line; blank lines are counted and skipped, quotes of a CSV column taken off."""
    for number, line in enumerate(lines, 1):
        name = line.strip("\ufeff \t\r\n")
        if len(name) > 1 and name[0] == name[-1] == '"':
            name = name[1:-1].replace('""', '"').strip()
        if name:
            yield number, name


class _Writer:
    """Puts replies into the format that was asked for."""

    def __init__(self, at: Session, view: View) -> None:
        self.at, self.view = at, view
        self.manner = at.manner
        self.first = True

    def begin(self) -> None:
        """What stands before the first answer."""
        match self.manner.format:
            case "json":
                sys.stdout.write("[")
            case "tsv" | "csv":
                header = self.manner.format == "csv" if self.manner.header is None else self.manner.header
                if header:
                    sys.stdout.writelines(self._lines([("input", *self.view.COLUMNS)]))

    def end(self) -> None:
        """What stands after the last answer."""
        if self.manner.format == "json":
            sys.stdout.write("]\n" if self.first else "\n]\n")

    def reply(self, name: str, ask: Ask) -> _Reply:
        """What ``name`` is answered; an error is an answer too."""
        self.at.heard.clear()
        try:
            if len(name) > MAX_LINE:
                raise UsageError("argument-too-long", limit=MAX_LINE, text=name)
            answer = ask(name)
            answer = with_notes(answer, tuple(self.at.heard))
        except JalurError as error:
            return self._refusal(error)
        code = ANSWERED if self.view.silence(answer) is None else NO
        notes: tuple[Note, ...] = self.view.notes(answer)
        match self.manner.format:
            case "json" | "jsonl":
                return _Reply(code, _members(self.view.record(answer)), ())
            case "tsv" | "csv":
                remarks = note_lines(answer.region, notes, self.manner.words)
                return _Reply(code, tuple(self._lines(self.view.rows(answer))), remarks)
        return _Reply(code, answer, ())

    def _refusal(self, error: JalurError) -> _Reply:
        words = self.manner.words
        remark = f"{words('error.prefix')}: {words.text(error.phrase)}"
        if error.suggestions:
            remark += " " + words("error.suggest", names="; ".join(error.suggestions[:5]))
        body: Any = ()
        if self.manner.format in ("json", "jsonl"):
            body = _members({"error": error_record(error)})
        return _Reply(error.exit_code, body, (remark,))

    def put(self, number: int, name: str, reply: _Reply) -> None:
        """Write one reply with its line and name."""
        match self.manner.format:
            case "json" | "jsonl":
                line = f'{{"line": {number}, "input": {json_text(name)}, {reply.body}}}'
                before = "" if self.manner.format == "jsonl" else "\n" if self.first else ",\n"
                sys.stdout.write(before + line + ("\n" if self.manner.format == "jsonl" else ""))
            case "tsv" | "csv":
                if reply.body:
                    first = "".join(self._lines([(name, "")]))[:-1]
                    sys.stdout.writelines(first + line for line in reply.body)
            case _:
                self._show(reply)
        self.first = False
        for remark in reply.remarks:
            line = self.manner.words("batch.line", n=number, name=shortened(name))
            print(f"{line}: {visible(remark)}", file=sys.stderr)

    def _lines(self, rows: Iterable[tuple[str, ...]]) -> Iterable[str]:
        return (csv if self.manner.format == "csv" else tsv)((), rows, False)

    def _show(self, reply: _Reply) -> None:
        if reply.body == ():
            return
        if not self.first:
            sys.stdout.write("\n")
        write_page(self.view.page(reply.body, self.manner.words), self.manner)


def _members(record: dict[str, object]) -> str:
    """The members of a JSON object, without its braces."""
    return json_text(record)[1:-1]
