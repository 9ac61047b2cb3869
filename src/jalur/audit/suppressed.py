"""Which findings somebody judged to stay, and which of these judgements find nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from jalur.law.audit_rules import AuditRule
from jalur.law.findings import Finding
from jalur.law.judgements import Suppression


class Suppressed(NamedTuple):
    """A finding that stays, and why."""

    finding: Finding
    reason: str


class Parted(NamedTuple):
    """Findings, parted by what is suppressed."""

    kept: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    unused: frozenset[int]
    """The places of the suppressions that hold for no finding."""


def part(
    found: Iterable[Finding], given: Sequence[Suppression], rules: Mapping[str, AuditRule]
) -> Parted:
    """The findings for which one of ``given`` holds, the first of several, and the others."""
    by_rule: dict[str, list[int]] = {}
    for n, each in enumerate(given):
        by_rule.setdefault(each.rule, []).append(n)
    kept, suppressed, used = [], [], set()
    for finding in found:
        holding = [
            n
            for rule, places in by_rule.items()
            if _says_the_same(rule, finding.rule, rules)
            for n in places
            if _holds(given[n], finding)
        ]
        used.update(holding)
        if holding:
            suppressed.append(Suppressed(finding, given[min(holding)].reason))
        else:
            kept.append(finding)
    unused = frozenset(range(len(given))) - used
    return Parted(tuple(kept), tuple(suppressed), unused)


def _says_the_same(one: str, other: str, rules: Mapping[str, AuditRule]) -> bool:
    """Whether two rules are one, or that of a text and that of its file for one breach: which of
    them tells it depends on whether there is a text.
    """
    return one == other or one in rules[other].same or other in rules[one].same


def _holds(given: Suppression, finding: Finding) -> bool:
    if given.at is None or finding.ref is None:
        return given.at is finding.ref
    return given.at.covers(finding.ref)
