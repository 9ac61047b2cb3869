"""What is wrong with data files."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.report import Report
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Page
from jalur.output.views.common import indonesian
from jalur.output.views.view import Json, Row, View

COLUMNS = ("file", "line", "severity", "rule", "ref", "message")
VERIFY_COLUMNS = (*COLUMNS, "page", "text_line")
"""Where a file was held against a text, with the place in that."""


def rows(answer: Report) -> Iterable[Row]:
    """A line per finding of ``validate``."""
    for finding in answer.findings:
        yield (
            finding.file or "",
            str(finding.line or ""),
            finding.severity,
            finding.rule,
            answer.place(finding),
            indonesian(finding.message) or "",
        )


def placed_rows(answer: Report) -> Iterable[Row]:
    """A line per finding of ``verify``, with its place in the text."""
    for row, finding in zip(rows(answer), answer.findings, strict=True):
        yield (*row, str(finding.page or ""), str(finding.text_line or ""))


def record(answer: Report) -> Json:
    """``jalur.validate/1`` or ``jalur.verify/1``."""
    findings = [
        {
            "rule": finding.rule,
            "severity": finding.severity,
            "ref": answer.place(finding),
            "message": indonesian(finding.message),
            "file": finding.file,
            "line": finding.line,
            **({"page": finding.page, "text_line": finding.text_line} if answer.verified else {}),
        }
        for finding in answer.findings
    ]
    return {"schema": answer.schema, **dict(answer.details), "findings": findings, "notes": []}


def page(answer: Report, catalogue: Catalogue) -> Page:
    """A summary, then a line per finding as compilers print them.

    ``file:line: path: message [rule]``; behind the provision stands where the text has it.
    """
    lines = []
    for finding in answer.findings:
        text = catalogue.text(finding.message)
        place = answer.place(finding)
        if finding.text_line is not None:
            paged = "finding.on-page" if finding.page else "finding.on-line"
            printed = catalogue(paged, page=finding.page, line=finding.text_line)
            place = f"{place} ({printed})"
        lines.append(f"{finding.file}:{finding.line}: {place}: {text} [{finding.rule}]")
    blocks = (Block(below=tuple(lines)),) if lines else ()
    return Page(title=catalogue.text(answer.summary), blocks=blocks)


def _sarif(answer: Report, catalogue: Catalogue) -> Json:
    from jalur.output.views.sarif import sarif

    return sarif(answer, catalogue)


VIEW = View(COLUMNS, rows, record, page, sarif=_sarif)
VERIFY_VIEW = View(VERIFY_COLUMNS, placed_rows, record, page, sarif=_sarif)
