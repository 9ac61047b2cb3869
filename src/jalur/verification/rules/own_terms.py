"""Whether a region's own terms stand in its text, and whether anything rests on them."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.law.findings import WARNING, Finding
from jalur.law.own_terms import TermGroup
from jalur.law.region import Region
from jalur.verification.evidence import Evidence
from jalur.verification.excepting import excepting_rules, exceptions_of
from jalur.verification.finding import finding


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about the purposes, natures and documents that the shared lists lack."""
    used = _used(evidence.region)
    for term in evidence.region.terms:
        path = f"terms.{term.group}.{term.id}"
        for ref in term.basis:
            stated = any(evidence.has_stem(word, [ref]) for word in term.words)
            if not stated and not evidence.excused(term.words, [ref]):
                yield finding("own-term-not-in-text", path, ref, term=term.label)
        if (term.group, term.id) not in used:
            at = term.basis[0]
            yield finding("own-term-unused", path, at, severity=WARNING, term=term.label)


def _used(region: Region) -> frozenset[tuple[TermGroup, str]]:
    """Every term that a rule, what it leaves out, an oddity or a wider document has."""
    natures = [*region.natures]
    for relation in region.relations:
        natures += (*relation.natures, *relation.not_natures)
        for point in relation.points:
            natures += (*point.natures, *point.not_natures)
    purposes = [purpose for route in region.routes for purpose in route.purposes]
    purposes += [purpose for oddity in region.oddities for purpose in oddity.purposes]
    documents = [each for rule in region.paraf for each in rule.documents]
    documents += [each for rule in region.mandates for each in rule.documents]
    documents += [each for rule in region.prohibitions for each in rule.documents]
    documents += [id for rule in region.paraf for each in rule.exempt for id in each.documents]
    excepted = exceptions_of(excepting_rules(region))
    documents += [id for _, each in excepted for id in each.documents]
    documents += [term.wider for term in region.terms if term.wider]
    groups: tuple[tuple[TermGroup, list[str]], ...] = (
        ("natures", natures),
        ("purposes", purposes),
        ("documents", documents),
    )
    return frozenset((group, id) for group, ids in groups for id in ids)
