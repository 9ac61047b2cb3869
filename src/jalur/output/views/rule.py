"""The page of one rule of ``verify``."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.rule import RuleAnswer
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Page
from jalur.output.views.common import indonesian
from jalur.output.views.view import Json, Row, View
from jalur.text.messages import message

COLUMNS = ("rule", "why", "mend")


def rows(answer: RuleAnswer) -> Iterable[Row]:
    """One line."""
    yield (answer.rule, *_texts(answer))


def _texts(answer: RuleAnswer) -> tuple[str, str]:
    why, mend = (indonesian(message(f"{group}.{answer.rule}")) for group in ("rule", "mend"))
    return why or "", mend or ""


def record(answer: RuleAnswer) -> Json:
    """``jalur.rule/1``."""
    why, mend = _texts(answer)
    return {
        "schema": "jalur.rule/1",
        "rule": answer.rule,
        "why": why,
        "mend": mend,
        "notes": [],
    }


def page(answer: RuleAnswer, catalogue: Catalogue) -> Page:
    """Why it finds something, and what to do."""
    why, mend = (catalogue(f"{group}.{answer.rule}") for group in ("rule", "mend"))
    lines = (catalogue("explain.why", text=why), catalogue("explain.mend", text=mend))
    return Page(title=answer.rule, blocks=(Block(below=lines),))


VIEW = View(COLUMNS, rows, record, page)
