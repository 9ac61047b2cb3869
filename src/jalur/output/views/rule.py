"""The page of one rule of ``verify``."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.rule import RuleAnswer
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Page
from jalur.output.views.common import indonesian
from jalur.output.views.explained import example_lines
from jalur.output.views.view import Json, Row, View
from jalur.text.messages import message
from jalur.verification.rules.examples import EXAMPLES

COLUMNS = ("rule", "why", "mend", "severity", "example_text", "example_file", "docs")
DOCS = "docs/verify.md"
"""Where all that ``verify`` does is told."""


def rows(answer: RuleAnswer) -> Iterable[Row]:
    """One line."""
    yield tuple("" if value is None else str(value) for value in _told(answer).values())


def _told(answer: RuleAnswer) -> Json:
    why, mend = (indonesian(message(f"{group}.{answer.rule}")) for group in ("rule", "mend"))
    example = EXAMPLES[answer.rule]
    return {
        "rule": answer.rule,
        "why": why,
        "mend": mend,
        "severity": example.weight,
        "example_text": example.text or None,
        "example_file": example.file or None,
        "docs": DOCS,
    }


def record(answer: RuleAnswer) -> Json:
    """``jalur.rule/1``."""
    return {"schema": "jalur.rule/1", **_told(answer), "notes": []}


def page(answer: RuleAnswer, catalogue: Catalogue) -> Page:
    """What it finds, an example, what to do, how much it weighs, and where more is told."""
    why, mend = (catalogue(f"{group}.{answer.rule}") for group in ("rule", "mend"))
    weight = catalogue(f"weight.{EXAMPLES[answer.rule].weight}")
    return Page(
        title=answer.rule,
        blocks=(
            Block(below=(catalogue("explain.why", text=why), weight)),
            Block(below=tuple(example_lines(answer.rule, catalogue))),
            Block(below=(catalogue("explain.mend", text=mend),)),
        ),
        foot=(catalogue("explain.docs", page=DOCS),),
    )


def _sarif(answer: RuleAnswer, catalogue: Catalogue) -> Json:
    from jalur.output.views.sarif import told_rules

    return told_rules([answer.rule], catalogue)


VIEW = View(COLUMNS, rows, record, page, sarif=_sarif)
