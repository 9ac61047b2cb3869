"""Which oddity of a file is about what a finding is about."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from jalur.law.audit_rules import AuditRule
from jalur.law.findings import Finding
from jalur.law.oddities import Oddity
from jalur.law.region import Region


def oddity_of(region: Region, finding: Finding, kinds: Collection[str]) -> Oddity | None:
    """The one of these kinds at the provision, else above or below it."""
    ref = finding.ref
    if ref is None:
        return None
    met = [
        each
        for each in region.oddities
        if each.kind in kinds and (each.at.covers(ref) or ref.covers(each.at))
    ]
    return min(met, key=lambda each: each.at != ref, default=None)


def unmet(
    region: Region, findings: Iterable[Finding], rules: Mapping[str, AuditRule]
) -> tuple[Oddity, ...]:
    """The oddities that none of the findings meets."""
    met = [oddity_of(region, each, rules[each.rule].oddities) for each in findings]
    return tuple(each for each in region.oddities if each not in met)
