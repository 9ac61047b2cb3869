"""Whether the natures of relations and points are those that the text states, and all of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from jalur.law.citation import Citation
from jalur.law.findings import WARNING, Finding
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about natures."""
    for nature, basis in evidence.region.natures.items():
        for ref in basis:
            yield from _stated(evidence, f"natures.{nature}", [nature], [ref])
    for n, relation in enumerate(evidence.region.relations):
        path = f"relations[{n}]"
        lists = [
            item
            for ref in relation.basis
            if evidence.words(ref).endswith(":")
            for item in evidence.below(ref)
        ]
        yield from _stated(evidence, f"{path}.natures", relation.natures, [*relation.basis, *lists])
        for ref in relation.basis:
            inner = {
                nature
                for point in relation.points
                if ref.covers(point.at)
                for nature in point.natures
            }
            yield from _left_out(evidence, f"{path}.natures", {*relation.natures, *inner}, ref)
        for m, point in enumerate(relation.points):
            yield from _stated(evidence, f"{path}.points[{m}].natures", point.natures, [point.at])
            if point.at not in relation.basis:
                encoded = {*relation.natures, *point.natures}
                yield from _left_out(evidence, f"{path}.points[{m}]", encoded, point.at)


def _stated(
    evidence: Evidence, path: str, natures: Iterable[str], refs: Collection[Citation]
) -> Iterator[Finding]:
    """A nature is stated by one of its words."""
    for nature in natures:
        words = evidence.region.common.natures.get(nature, (nature,))
        stated = any(evidence.stands(word, refs) for word in words)
        if not evidence.excused(words, refs):
            if not stated:
                yield finding("nature-not-in-text", path, next(iter(refs)), nature=nature)
            elif denied := _denied(evidence, words, refs):
                yield finding("nature-denied", path, denied, nature=nature)


def _denied(evidence: Evidence, words: Iterable[str], refs: Iterable[Citation]) -> Citation | None:
    """Where the text denies a nature that it states nowhere in these provisions."""
    negations = "|".join(map(re.escape, evidence.vocabulary.negations))
    leads = "|".join(map(re.escape, evidence.vocabulary.leads))
    names = "|".join(map(re.escape, words))
    there = None
    for ref in refs:
        text = evidence.words(ref)
        every = re.findall(rf"\b(?:{names})\b", text, re.IGNORECASE)
        pattern = rf"\b(?:{negations})\s+(?:(?:{leads})\s+)?(?:{names})\b"
        denied = re.findall(pattern, text, re.IGNORECASE)
        if len(every) > len(denied):
            return None
        there = ref if denied else there
    return there


def _left_out(
    evidence: Evidence, path: str, encoded: Collection[str], ref: Citation
) -> Iterator[Finding]:
    """What the provision lists after ``hubungan kerja`` or ``bersifat`` is a nature of the rule."""
    known = evidence.region.common.natures
    rest = Letters(" ".join(_enumerated(evidence, ref)))
    for nature in sorted(known, key=lambda nature: -len(known[nature][-1])):
        for word in sorted(known[nature], key=len, reverse=True):
            if rest.has(word):
                rest = Letters(" ".join(rest.without([word])))
                if nature not in encoded:
                    yield finding("nature-left-out", path, ref, severity=WARNING, nature=nature)
                break


def _enumerated(evidence: Evidence, ref: Citation) -> Iterator[str]:
    """The words from ``hubungan kerja`` or ``bersifat`` to the next small word, at most eight."""
    leads = "|".join(sorted(map(re.escape, evidence.vocabulary.leads), key=len, reverse=True))
    stops = "|".join(map(re.escape, evidence.vocabulary.stops))
    negations = "|".join(map(re.escape, evidence.vocabulary.negations))
    pattern = (
        rf"(?<!\w)(?P<denied>(?:{negations})\s+)?(?>{leads})\s++(?!dan\b)"
        rf"(?P<natures>(?:(?!\b(?:{stops})\b)[\w/]+[\s,]*){{1,8}})"
    )
    for match in re.finditer(pattern, evidence.words(ref), re.IGNORECASE):
        if not match["denied"]:
            denied = rf"\b(?:{negations})\s+(?:(?:{leads})\s+)?\w+"
            yield re.sub(denied, " ", match["natures"], flags=re.IGNORECASE)
