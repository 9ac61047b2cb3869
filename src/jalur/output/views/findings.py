"""What is wrong with data files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jalur.answers import Note
from jalur.output.language import Words
from jalur.output.page import CITATION, NUMBER, Block, Column, Page
from jalur.output.shared import Json, said
from jalur.phrase import Phrase, Text
from jalur.value import value

COLUMNS = ("file", "line", "severity", "rule", "ref", "message")


@value
class Finding:
    """One fault of one file."""

    file: str
    line: int
    severity: str
    rule: str
    ref: str
    message: Text


@value
class Report:
    """What a check of some files found."""

    schema: str
    findings: tuple[Finding, ...]
    summary: Phrase
    details: tuple[tuple[str, object], ...] = ()
    """Further keys of the JSON."""


def rows(answer: Report) -> Iterable[tuple[str, ...]]:
    """A line per finding."""
    for found in answer.findings:
        message = said(found.message) or ""
        yield (found.file, str(found.line), found.severity, found.rule, found.ref, message)


def record(answer: Report) -> Json:
    """``jalur.validate/1`` or ``jalur.verify/1``."""
    findings = [
        {
            "rule": found.rule,
            "severity": found.severity,
            "ref": found.ref,
            "message": said(found.message),
            "file": found.file,
            "line": found.line,
        }
        for found in answer.findings
    ]
    return {"schema": answer.schema, **dict(answer.details), "findings": findings, "notes": []}


def silence(answer: Report) -> Phrase | None:
    """A report is never silent: no finding is an answer."""
    return None


def notes(answer: Report) -> tuple[Note, ...]:
    """A report has no notes."""
    return ()


def page(answer: Report, w: Words) -> Page:
    """A line per finding, as compilers print them, under a summary."""
    return Page(title=w.text(answer.summary), blocks=_blocks(answer.findings, w))


def _blocks(findings: Sequence[Finding], w: Words) -> tuple[Block, ...]:
    if not findings:
        return ()
    columns = (
        Column(w("column.line"), NUMBER),
        Column(w("column.ref"), CITATION),
        Column(w("column.rule")),
        Column(w("column.message")),
    )
    files = dict.fromkeys(found.file for found in findings)
    return tuple(
        Block(
            heading=file,
            columns=columns,
            rows=tuple(
                (str(found.line), found.ref, found.rule, w.text(found.message))
                for found in findings
                if found.file == file
            ),
        )
        for file in files
    )
