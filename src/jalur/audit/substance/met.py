"""Which oddity of a file is about what a finding is about."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from jalur.law.audit_rules import AuditRule
from jalur.law.citation import Citation, unique
from jalur.law.findings import Finding
from jalur.law.oddities import Oddity
from jalur.law.region import Region
from jalur.reasoning.once import once_per_region
from jalur.source.references import Unclear, resolve, rows
from jalur.text.folding import fold

_SUBJECTS = ("field", "unit", "term", "short", "law")
"""The gaps of a finding that say what it is about, where its provision has many such things."""
_OTHERS = ("first", "where", "rules")
"""Those that cite what it is held against."""


def oddity_of(region: Region, finding: Finding, kinds: Collection[str]) -> Oddity | None:
    """The one of these kinds at the provision, else above or below it, else one that names it."""
    return next(iter(_met(region, finding, kinds)), None)


def kinds_of(finding: Finding, rules: Mapping[str, AuditRule]) -> frozenset[str]:
    """The kinds of oddities that are of the kind of the finding, by each rule that tells it."""
    names = (finding.rule, *finding.also)
    return frozenset(kind for name in names for kind in rules[name].oddities)


def unmet(
    region: Region, findings: Iterable[Finding], rules: Mapping[str, AuditRule]
) -> tuple[Oddity, ...]:
    """The oddities that none of the findings meets."""
    met = {each for finding in findings for each in _met(region, finding, kinds_of(finding, rules))}
    return tuple(each for each in region.oddities if each not in met)


def _met(region: Region, finding: Finding, kinds: Collection[str]) -> list[Oddity]:
    """What a finding meets: the best of what stands at its place, and whatever names it there."""
    if finding.ref is None:
        return []
    places = _places(region)
    here = [each for each in places.near(finding.ref) if each.kind in kinds]
    # Of several at one place the others may be about something else: the best is about the same,
    # and cites the least besides.
    telling = [each for each in here if _tells(each, finding)]
    best = min(telling, key=lambda each: _besides(each, finding), default=None)
    elsewhere = [
        each
        for each in places.elsewhere(finding.ref)
        if each.kind in kinds
        and each not in here
        and _tells(each, finding)
        and _is_of_both(each, finding)
    ]
    found = ([] if best is None else [best]) + elsewhere
    return sorted(found, key=lambda each: _besides(each, finding))


def _tells(oddity: Oddity, finding: Finding) -> bool:
    """Whether its sentence has the words of what the finding is about."""
    said = f" {fold(oddity.text)} "
    about = (str(value) for name, value in finding.message.args if name in _SUBJECTS)
    return all(f" {fold(each)} " in said for each in about)


def _besides(oddity: Oddity, finding: Finding) -> int:
    """How much else it cites than a finding that holds two provisions against each other."""
    said = "; ".join(str(value) for name, value in finding.message.args if name in _OTHERS)
    if not said or finding.ref is None:
        return 0
    both = {finding.ref, *_cited(said, oddity.at)}
    cited = {oddity.at, *_cited(oddity.text, oddity.at)}
    return len(cited - both) + len(both - cited)


def _is_of_both(oddity: Oddity, finding: Finding) -> bool:
    """Whether it is at, or names, what the finding holds its provision against."""
    said = "; ".join(str(value) for name, value in finding.message.args if name in _OTHERS)
    others = [at for at in _cited(said, oddity.at) if at != finding.ref]
    return not others or any(at in (oddity.at, *_cited(oddity.text, oddity.at)) for at in others)


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
            for named in _cited(each.text, each.at):
                self.naming.setdefault(named, []).append(each)

    def near(self, ref: Citation) -> Iterator[Oddity]:
        """Those at a provision, then those above it and below it."""
        yield from self.at.get(ref, ())
        for above in ref.parents():
            yield from self.at.get(above, ())
        yield from self.below.get(ref, ())

    def elsewhere(self, ref: Citation) -> Iterator[Oddity]:
        """Those that name a provision; of a number that is used twice those at the first, too."""
        last = ref.parts[-1]
        if last.nth > 1:
            yield from self.at.get(Citation((*ref.parts[:-1], replace(last, nth=1))), ())
        yield from self.naming.get(ref, ())


_places = once_per_region(_Places)


def _cited(text: str, at: Citation) -> tuple[Citation, ...]:
    """The provisions that a sentence about a provision cites."""
    found: list[Citation] = []
    for row in rows(text, 0, len(text)):
        try:
            found += resolve(row, at)
        except Unclear:
            continue
    return unique(found)
