"""What is wrong with data files."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.law.findings import Report
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Page
from jalur.output.views.common import Json, said
from jalur.reasoning.notes import Note
from jalur.text.messages import Message

COLUMNS = ("file", "line", "severity", "rule", "ref", "message")


def rows(answer: Report) -> Iterable[tuple[str, ...]]:
    """A line per finding."""
    for finding in answer.findings:
        yield (
            finding.file or "",
            str(finding.line or ""),
            finding.severity,
            finding.rule,
            answer.place(finding),
            said(finding.message) or "",
        )


def record(answer: Report) -> Json:
    """``jalur.validate/1`` or ``jalur.verify/1``."""
    findings = [
        {
            "rule": finding.rule,
            "severity": finding.severity,
            "ref": answer.place(finding),
            "message": said(finding.message),
            "file": finding.file,
            "line": finding.line,
        }
        for finding in answer.findings
    ]
    return {"schema": answer.schema, **dict(answer.details), "findings": findings, "notes": []}


def silence(answer: Report) -> Message | None:
    """A report is never silent: no finding is an answer."""
    return None


def notes(answer: Report) -> tuple[Note, ...]:
    """A report has no notes."""
    return ()


def page(answer: Report, catalogue: Catalogue) -> Page:
    """A summary, then a line per finding as compilers print them: ``file:line: path: message
    [rule]``.
    """
    lines: list[str] = []
    for finding in answer.findings:
        text = catalogue.text(finding.message)
        place = answer.place(finding)
        lines.append(f"{finding.file}:{finding.line}: {place}: {text} [{finding.rule}]")
    blocks = (Block(below=tuple(lines)),) if lines else ()
    return Page(title=catalogue.text(answer.summary), blocks=blocks)
