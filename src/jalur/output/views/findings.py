"""What is wrong with data files."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.report import Report
from jalur.law.findings import WARNING, Finding
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Page
from jalur.output.views.common import indonesian
from jalur.output.views.explained import both_sides
from jalur.output.views.view import Json, Row, View
from jalur.text.messages import message

COLUMNS = ("file", "line", "severity", "rule", "ref", "message")
VERIFY_COLUMNS = (*COLUMNS, "page", "text_line", "path", "printed", "encoded", "mend")
"""Where a file was held against a text, with what both have in which places, and what to do."""


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
    """A line per finding of ``verify``, with what it is explained by."""
    for row, finding in zip(rows(answer), answer.findings, strict=True):
        explained = _explained(finding).values()
        yield (*row, *("" if value is None else str(value) for value in explained))


def _explained(finding: Finding) -> Json:
    """Where text and file have what, and what to do."""
    return {
        "page": finding.page,
        "text_line": finding.text_line,
        "path": finding.path,
        "printed": finding.printed,
        "encoded": finding.encoded,
        "mend": indonesian(message(f"mend.{finding.rule}")),
    }


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
            **(_explained(finding) if answer.verified else {}),
        }
        for finding in answer.findings
    ]
    return {"schema": answer.schema, **dict(answer.details), "findings": findings, "notes": []}


def page(answer: Report, catalogue: Catalogue) -> Page:
    """A summary, then a line per finding as compilers print them.

    ``file:line: path: message [rule]``
    """
    lines = []
    for finding in answer.findings:
        said = catalogue.text(finding.message)
        if finding.severity == WARNING:
            said = f"{catalogue('severity.warning')}: {said}"
        lines.append(
            f"{finding.file}:{finding.line}: {answer.place(finding)}: {said} [{finding.rule}]"
        )
    blocks = (Block(below=tuple(lines)),) if lines else ()
    return Page(title=catalogue.text(answer.summary), blocks=blocks)


def placed_page(answer: Report, catalogue: Catalogue) -> Page:
    """A summary; each finding with what text and file have; and what is to be done, once a rule."""
    blocks = []
    for each in answer.findings:
        weight = catalogue(f"severity.{each.severity}")
        said = f"{each.file}:{each.line}: {weight}: {catalogue.text(each.message)} [{each.rule}]"
        sides = (f"  {line}" for line in both_sides(answer, each, catalogue))
        blocks.append(Block(below=(said, *sides)))
    rules = dict.fromkeys(each.rule for each in answer.findings)
    if rules:
        mends = tuple(f"{rule}: {catalogue(f'mend.{rule}')}" for rule in rules)
        blocks.append(Block(heading=catalogue("finding.mend"), below=mends))
    return Page(title=catalogue.text(answer.summary), blocks=tuple(blocks))


def _summary(answer: Report, catalogue: Catalogue) -> tuple[str, ...]:
    return (catalogue.text(answer.summary),)


def _sarif(answer: Report, catalogue: Catalogue) -> Json:
    from jalur.output.views.sarif import sarif

    return sarif(answer, catalogue)


VIEW = View(COLUMNS, rows, record, page, sarif=_sarif)
VERIFY_VIEW = View(VERIFY_COLUMNS, placed_rows, record, placed_page, remarks=_summary, sarif=_sarif)
