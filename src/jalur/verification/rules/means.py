"""Whether a rhythm is told whole, and a means serves whom the provisions behind it have it for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import permutations

from jalur.law.citation import Citation
from jalur.law.findings import WARNING, Finding
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters
from jalur.verification.patterns import any_of
from jalur.verification.sentences import Sentences, sentences_of


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about rhythms and about whom a means or rhythm serves."""
    yield from _rhythms(evidence)
    sentences = sentences_of(evidence)
    for ref, provision in evidence.region.provisions.items():
        natures = [id for id, basis in evidence.region.natures.items() if ref in basis]
        for party, basis in provision.for_whom:
            for at in basis:
                if not _serves(evidence, sentences, natures, party, at):
                    name = evidence.region.name(party)
                    path = f"provisions.{ref}.for.{party}"
                    yield finding("for-not-in-text", path, ref, name=name, at=str(at))


def _serves(
    evidence: Evidence, sentences: Sentences, natures: Iterable[str], party: str, at: Citation
) -> bool:
    """Whether a provision names the party and, of a means of one nature, that nature."""
    scope = dict.fromkeys((at, *at.parents(), *evidence.downwards(at)))
    named = {id for ref in scope for id in sentences.parties(ref)}
    known = evidence.region.common.natures
    stated = all(
        any(evidence.stands(word, [at]) for word in known.get(nature, (nature,)))
        for nature in natures
    )
    return stated and not named.isdisjoint(sentences.reached[party])


def _rhythms(evidence: Evidence) -> Iterator[Finding]:
    """Of two words that announce a rhythm and stand in the text side by side, a rhythm has both."""
    region, told = evidence.region, defaultdict[Citation, list[str]](list)
    for route in region.routes:
        for ref in route.basis if route.rhythm else ():
            told[ref].append(route.rhythm or "")
    for relation in region.relations:
        for point in relation.points:
            told[point.at] += [point.rhythm] if point.rhythm else []
    for mandate in region.mandates:
        told[mandate.at] += [mandate.rhythm] if mandate.rhythm else []
    words = evidence.vocabulary
    joints = any_of((*words.joining, *words.choosing, *words.fillers))
    for ref, rhythms in told.items():
        here = [word for word in words.rhythms if evidence.own(ref).has(word)]
        for one, other in permutations(here, 2):
            joined = rf"\b{re.escape(one)}\s+(?:{joints})\s+{re.escape(other)}\b"
            if not re.search(joined, evidence.words(ref), re.IGNORECASE):
                continue
            for rhythm in map(Letters, rhythms):
                if rhythm.has(one) is not rhythm.has(other):
                    lacking = other if rhythm.has(one) else one
                    path = f"provisions.{ref}"
                    yield finding("rhythm-left-out", path, ref, severity=WARNING, words=lacking)
