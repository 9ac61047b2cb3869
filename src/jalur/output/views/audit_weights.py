"""What a breach of a rule of drafting weighs, in words."""

from __future__ import annotations

from jalur.law.audit_rules import AuditRule
from jalur.output.language import Catalogue
from jalur.text.messages import day


def weighs(rule: AuditRule, catalogue: Catalogue) -> str:
    """What a breach weighs, and in which texts."""
    level = catalogue(f"severity.{rule.level}")
    if rule.since is None:
        return catalogue("audited.weighs-always", level=level)
    return catalogue("audited.weighs", level=level, day=catalogue.text(day(rule.since)))
