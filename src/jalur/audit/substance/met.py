"""Which oddity of a file is about what a finding is about."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from jalur.law.audit_rules import AuditRule
from jalur.law.citation import Citation, unique
from jalur.law.findings import Finding
from jalur.law.oddities import Oddity
from jalur.law.region import Region
from jalur.reasoning.once import once_per_region
from jalur.source.references import Unclear, resolve, rows


def oddity_of(region: Region, finding: Finding, kinds: Collection[str]) -> Oddity | None:
    """The one of these kinds at the provision, else above or below it, else one that names it."""
    if finding.ref is None:
        return None
    found = (each for each in _about(region, finding.ref) if each.kind in kinds)
    return next(found, None)


def unmet(
    region: Region, findings: Iterable[Finding], rules: Mapping[str, AuditRule]
) -> tuple[Oddity, ...]:
    """The oddities that none of the findings meets."""
    met = {
        each
        for finding in findings
        if finding.ref is not None
        for each in _about(region, finding.ref)
        if each.kind in rules[finding.rule].oddities
    }
    return tuple(each for each in region.oddities if each not in met)


def _about(region: Region, ref: Citation) -> Iterator[Oddity]:
    """Those at a provision, then those above it and below it, then those that name it."""
    places = _places(region)
    yield from places.at.get(ref, ())
    for above in ref.parents():
        yield from places.at.get(above, ())
    yield from places.below.get(ref, ())
    yield from places.naming.get(ref, ())


class _Places:
    """The oddities of a region by the provisions that they are about."""

    def __init__(self, region: Region) -> None:
        self.at: dict[Citation, list[Oddity]] = {}
        self.below: dict[Citation, list[Oddity]] = {}
        self.naming: dict[Citation, list[Oddity]] = {}
        for each in region.oddities:
            self.at.setdefault(each.at, []).append(each)
            for above in each.at.parents():
                self.below.setdefault(above, []).append(each)
            for named in _named(each):
                self.naming.setdefault(named, []).append(each)


_places = once_per_region(_Places)


def _named(oddity: Oddity) -> tuple[Citation, ...]:
    """The provisions that its sentence cites."""
    found: list[Citation] = []
    for row in rows(oddity.text, 0, len(oddity.text)):
        try:
            found += resolve(row, oddity.at)
        except Unclear:
            continue
    return unique(found)
