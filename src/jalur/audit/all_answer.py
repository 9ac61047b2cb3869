"""What the audits of several regulations answer: each by itself, or how often each
rule is broken in which.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from jalur.audit.answer import AuditAnswer
from jalur.law.audit_rules import AuditRule
from jalur.law.enumerations import SEVERITIES, Severity
from jalur.reasoning.notes import Note


@dataclass(frozen=True, slots=True)
class Audits:
    """The audits of several texts or regions, each by itself."""

    audits: tuple[AuditAnswer, ...]
    notes: tuple[Note, ...] = ()

    @property
    def region(self) -> None:
        """Several answer."""

    @property
    def silence(self) -> None:
        """No finding is an answer."""


class RuleCount(NamedTuple):
    """How often a rule is broken, with one weight, in each regulation."""

    rule: AuditRule
    level: Severity
    counts: tuple[int | None, ...]
    """In the order of the audits; None where the rule was not asked or bound nobody yet."""

    @property
    def total(self) -> int:
        """In all of them."""
        return sum(filter(None, self.counts))


@dataclass(frozen=True, slots=True)
class AllAudited:
    """The audit of every region, each with the text that the folder has of it."""

    audits: tuple[AuditAnswer, ...]
    """Each of a region."""
    rules: tuple[AuditRule, ...]
    """All that there are, in their order."""
    sources: str | None
    """The folder with the texts; None: the files alone were asked."""
    rules_of: str | None
    """The day that was typed; None: each by its own."""
    notes: tuple[Note, ...] = ()

    @property
    def region(self) -> None:
        """Several answer."""

    @property
    def silence(self) -> None:
        """No finding is an answer."""

    @property
    def without_text(self) -> tuple[str, ...]:
        """The regions whose text the folder does not have."""
        return tuple(each.of.id for each in self.audits if each.of and each.source is None)

    def counted(self) -> Iterator[RuleCount]:
        """A row for each rule that is broken, and each weight of its breaches, errors first."""
        found = [
            Counter((each.severity, each.rule) for each in audit.findings) for audit in self.audits
        ]
        for level in SEVERITIES:
            for rule in self.rules:
                if any(counts[level, rule.id] for counts in found):
                    pairs = zip(self.audits, found, strict=True)
                    told = (
                        counts[level, rule.id] if _asked(audit, rule) else None
                        for audit, counts in pairs
                    )
                    yield RuleCount(rule, level, tuple(told))


def _asked(audit: AuditAnswer, rule: AuditRule) -> bool:
    return rule.id not in audit.not_asked and rule.weight(audit.day) is not None
