"""Which oddity of a file is about what a finding is about."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.law.findings import Finding
from jalur.law.oddities import Oddity
from jalur.law.region import Region

KINDS = {
    "reference-to-nothing": ("dangling-reference", "misnumbered"),
    "reference-to-itself": ("dangling-reference", "misnumbered"),
    "annex-missing": ("missing-annex", "dangling-reference"),
    "number-twice": ("misnumbered",),
    "number-skipped": ("misnumbered",),
    "two-coordinators": ("contradiction", "duplicate"),
}
"""By rule, the kinds of oddities that are of its kind."""


def oddity_of(region: Region, finding: Finding) -> Oddity | None:
    """The first at the provision, else above or below it."""
    ref = finding.ref
    if ref is None:
        return None
    kinds = KINDS.get(finding.rule, ())
    met = [
        each
        for each in region.oddities
        if each.kind in kinds and (each.at.covers(ref) or ref.covers(each.at))
    ]
    return min(met, key=lambda each: each.at != ref, default=None)


def unmet(region: Region, findings: Iterable[Finding]) -> tuple[Oddity, ...]:
    """The oddities that none of the findings meets."""
    met = [oddity_of(region, each) for each in findings]
    return tuple(each for each in region.oddities if each not in met)
