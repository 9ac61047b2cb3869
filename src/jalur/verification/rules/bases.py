"""Whether every provision that a relation rests on gives it a point or a nature.

A provision that refers to one with a point may only say more of that.
"""

from __future__ import annotations

from collections.abc import Iterator

from jalur.law.citation import Citation
from jalur.law.findings import WARNING, Finding
from jalur.law.rules.relations import RelationRule
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding

_TELLING = frozenset(("relation", "definition", "meaning", "form", "principle"))
"""Kinds of provision that tell of a nature in other words, or name a relation before its nature."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about relations that lack what a provision says of them."""
    for n, relation in enumerate(evidence.region.relations):
        for ref in relation.basis:
            referred = evidence.region.provisions[ref].refers_to
            has_point = any(_has_point(relation, at) for at in (ref, *referred))
            if not has_point and not _tells(evidence, relation, ref):
                path = f"relations[{n}].points"
                yield finding("point-left-out", path, ref, severity=WARNING)


def _has_point(relation: RelationRule, ref: Citation) -> bool:
    """Whether a point rests there, above or below."""
    return any(each.at.covers(ref) or ref.covers(each.at) for each in relation.points)


def _tells(evidence: Evidence, relation: RelationRule, ref: Citation) -> bool:
    """Whether the provision, its list, or the row of an annex, has a word of one of the natures, or
    tells of them.
    """
    natures = (*relation.natures, *relation.not_natures)
    known, refs = evidence.region.common.natures, evidence.downwards(ref) or (ref,)
    stated = any(
        evidence.has_stem(word, refs) for nature in natures for word in known.get(nature, (nature,))
    )
    if stated or evidence.region.provisions[ref].kind not in _TELLING:
        return stated
    # Of a nature that the list lacks the file can only have the words of the summary.
    return bool(natures) or any(map(evidence.own(ref).has, evidence.vocabulary.leads))
