"""The rules of drafting: all in a table, or one with an example of both."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.audit.answer import RulesAnswer
from jalur.law.audit_rules import AuditRule
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.audit import cell
from jalur.output.views.audit_weights import weighs
from jalur.output.views.common import date, indonesian
from jalur.output.views.view import Json, Row, View
from jalur.text.messages import message

RULE_COLUMNS = (
    "rule",
    "level",
    "since",
    "earlier",
    "wants",
    "wrong",
    "right",
    "check_pdf",
    "needs",
)


def rule_rows(answer: RulesAnswer) -> Iterable[Row]:
    """A line per rule."""
    for each in answer.rules:
        yield tuple("" if value is None else cell(value) for value in _rule(each).values())


def _rule(rule: AuditRule) -> Json:
    return {
        "rule": rule.id,
        "level": rule.level,
        "since": rule.since,
        "earlier": rule.earlier,
        "wants": indonesian(message(f"wants.{rule.id}")),
        "wrong": rule.wrong,
        "right": rule.right,
        "check_pdf": rule.scanned,
        "needs": rule.needs,
    }


def rules_record(answer: RulesAnswer) -> Json:
    """``jalur.audit-rules/1``."""
    return {
        "schema": "jalur.audit-rules/1",
        "rules": [_rule(each) for each in answer.rules],
        "notes": [],
    }


def rules_page(answer: RulesAnswer, catalogue: Catalogue) -> Page:
    """Every rule in a table."""
    columns = ("rule", "level", "since", "wants")
    table = Block(
        columns=tuple(
            Column(catalogue(f"audit-column.{name}"), "citation" if name == "rule" else "plain")
            for name in columns
        ),
        rows=tuple(
            (
                each.id,
                catalogue(f"severity.{each.level}"),
                date(each.since or "", catalogue),
                catalogue(f"wants.{each.id}"),
            )
            for each in answer.rules
        ),
    )
    return Page(title=catalogue("audited.rules", count=len(answer.rules)), blocks=(table,))


def explained_page(answer: RulesAnswer, catalogue: Catalogue) -> Page:
    """What one rule wants, an example of both, what a breach weighs, and since when."""
    (rule,) = answer.rules
    lines = [
        catalogue(f"wants.{rule.id}"),
        weighs(rule, catalogue),
    ]
    if rule.earlier:
        lines.append(catalogue("audited.earlier", level=catalogue(f"severity.{rule.earlier}")))
    if rule.scanned:
        lines.append(catalogue("audited.check-pdf"))
    return Page(
        title=rule.id,
        blocks=(
            Block(below=tuple(lines)),
            Block(
                below=(
                    catalogue("audited.wrong"),
                    f"  {rule.wrong}",
                    catalogue("audited.right"),
                    f"  {rule.right}",
                )
            ),
        ),
        foot=(catalogue("explain.docs", page="docs/audit.md"),),
    )


RULES_VIEW = View(RULE_COLUMNS, rule_rows, rules_record, rules_page)
RULE_VIEW = View(RULE_COLUMNS, rule_rows, rules_record, explained_page)
