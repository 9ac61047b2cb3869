"""Lists of stations of which some are any in one case alone: *A dan, apabila …, B*."""

from __future__ import annotations

import re
from functools import lru_cache

from jalur.law.citation import Citation
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.routes import RouteRule
from jalur.verification.evidence import Evidence
from jalur.verification.patterns import any_of


def stations_at(evidence: Evidence, ref: Citation) -> str:
    """The words of a provision; where a step of the file that has a condition rests on it, without
    the cases that stand within its list, before their office or behind it.
    """
    text = evidence.words(ref)
    if ref not in _in_some_case(evidence):
        return text
    before, behind = _within_lists(evidence)
    return behind.sub("", before.sub(r"\1 ", text))


@lru_cache(maxsize=1)
def _in_some_case(evidence: Evidence) -> frozenset[Citation]:
    """The provisions on which steps with a condition rest."""
    region = evidence.region
    rules: list[RouteRule | ParafRule] = [*region.routes, *region.paraf]
    return frozenset(
        ref
        for rule in rules
        for step in rule.stations
        if step.condition is not None
        for ref in step.basis or rule.basis
    )


@lru_cache(maxsize=1)
def _within_lists(evidence: Evidence) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A case before its office, behind the word that joins it to the others; one behind it."""
    words = evidence.vocabulary
    cases = rf"\b(?:{any_of((*words.provisos, *words.cases, *words.conditions))})\b"
    joints = any_of((*words.joining, *words.choosing))
    return (
        re.compile(rf"\b({joints}),?\s+{cases}[^,.;]*,", re.IGNORECASE),
        re.compile(rf",?\s+{cases}[^,.;]*(?=,\s)", re.IGNORECASE),
    )
