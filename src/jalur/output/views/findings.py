"""What is wrong with data files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Page
from jalur.output.views.common import indonesian
from jalur.output.views.view import Json, Row, View
from jalur.reasoning.notes import Note
from jalur.text.messages import Message, Text

COLUMNS = ("file", "line", "severity", "rule", "ref", "message")


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of one file."""

    file: str
    line: int
    severity: str
    rule: str
    ref: str
    message: Text


@dataclass(frozen=True, slots=True)
class Report:
    """What a check of some files found."""

    schema: str
    findings: tuple[Finding, ...]
    summary: Message
    details: tuple[tuple[str, object], ...] = ()
    """Further keys of the JSON."""
    notes: tuple[Note, ...] = ()

    @property
    def region(self) -> None:
        """A report is about files."""

    @property
    def silence(self) -> None:
        """A report is never silent: no finding is an answer."""


def rows(answer: Report) -> Iterable[Row]:
    """A line per finding."""
    for found in answer.findings:
        message = indonesian(found.message) or ""
        yield (found.file, str(found.line), found.severity, found.rule, found.ref, message)


def record(answer: Report) -> Json:
    """``jalur.validate/1`` or ``jalur.verify/1``."""
    findings = [
        {
            "rule": found.rule,
            "severity": found.severity,
            "ref": found.ref,
            "message": indonesian(found.message),
            "file": found.file,
            "line": found.line,
        }
        for found in answer.findings
    ]
    return {"schema": answer.schema, **dict(answer.details), "findings": findings, "notes": []}


def page(answer: Report, catalogue: Catalogue) -> Page:
    """A summary, then a line per finding as compilers print them: ``file:line: path: message [rule]``."""
    lines = tuple(
        f"{found.file}:{found.line}: {found.ref}: {catalogue.text(found.message)} [{found.rule}]"
        for found in answer.findings
    )
    return Page(title=catalogue.text(answer.summary), blocks=(Block(below=lines),) if lines else ())


VIEW = View(COLUMNS, rows, record, page)
