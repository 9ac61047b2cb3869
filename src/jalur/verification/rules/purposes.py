"""Whether what a route is for is what the words that lead to its stations say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from jalur.law.citation import Citation
from jalur.law.findings import Finding
from jalur.law.rules.routes import placed, whole_path
from jalur.law.status import EXPLICIT
from jalur.text.stems import has_stem
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.sentences import Sentences, sentences_of


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about a purpose that leads only to others: *konsultasi kepada A, koordinasi dengan
    B*.
    """
    sentences, words = sentences_of(evidence), evidence.vocabulary
    towards = frozenset((*words.receivers, *words.partners))
    stations: dict[str, set[str]] = defaultdict(set)
    for path, route in placed(evidence.region.routes):
        # Of ways to choose from, what the one brings the other takes too: *memulangkannya*.
        every = (id for step in route.steps for id in (*step.offices, *step.candidates))
        stations[whole_path(path)].update(every)
    for path, route in placed(evidence.region.routes):
        there = stations[whole_path(path)]
        for purpose in route.purposes if route.status == EXPLICIT else ():
            stems = evidence.region.common.purposes.get(purpose, (purpose.replace("-", " "),))
            for ref in route.basis:
                if _leads_elsewhere(sentences, there, stems, ref, towards):
                    at = f"{whole_path(path)}.purposes"
                    yield finding("purpose-not-in-text", at, ref, term=purpose)


def _leads_elsewhere(
    sentences: Sentences,
    stations: set[str],
    stems: tuple[str, ...],
    ref: Citation,
    towards: frozenset[str],
) -> bool:
    """Whether the words of the purpose stand before others, and other words before the stations."""
    fits = [has_stem(stem) for stem in stems if " " not in stem]
    here: list[bool] = []
    others: list[bool] = []
    for each in sentences.roles(ref).led:
        if towards.isdisjoint(each.words[-1:]):
            continue
        said = any(fit(word) for word in each.words for fit in fits)
        (here if sentences.reached[each.party] & stations else others).append(said)
    return bool(here) and not any(here) and any(others)
