"""Whether the words of a summary stand in its provision rather than in its neighbour."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from jalur.law.citation import Citation, Part
from jalur.law.findings import WARNING, Finding
from jalur.text.folding import fold
from jalur.text.stems import PREFIXES
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding

_MARGIN = 0.2
"""So much larger a share of the summary's words must another provision have."""
_SHORT = 4
"""Shorter words, and shorter stems, tell nothing."""
_STEM = 6
"""So many letters of a stem are compared."""
_PREFIXES = sorted(PREFIXES, key=len, reverse=True)
_SUFFIXES = ("nya", "kan", "an", "i")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about summaries that speak of another provision of the same list."""
    lists: dict[tuple[Part, ...], list[Citation]] = defaultdict(list)
    words: dict[Citation, set[str]] = {}
    for ref in evidence.source.provisions:
        if ref in evidence.region.provisions and len(ref.parts) > 1:
            lists[ref.parts[:-1]].append(ref)
            words[ref] = stems(evidence.words(ref))
    for refs in lists.values():
        for ref in refs:
            below = (evidence.words(at) for at in evidence.downwards(ref))
            own, whole = stems(evidence.region.provisions[ref].summary), stems(" ".join(below))
            best = max(refs, key=lambda other: len(own & words[other]))
            alike = len(own & words[best])
            # Whose own summary fits it as well has been exchanged with no other.
            theirs = stems(evidence.region.provisions[best].summary)
            if theirs != own and len(theirs & words[best]) >= alike:
                continue
            if alike > len(own & whole) + _MARGIN * len(own):
                path = f"provisions.{ref}.summary"
                yield finding("summary-of-another", path, ref, severity=WARNING, other=best.long())


def stems(text: str) -> set[str]:
    """The stems of the words of a text that tell something."""
    return {_stem(word) for word in fold(text.replace("-", "")).split() if len(word) >= _SHORT}


@lru_cache(maxsize=16_384)  # A text has few words, again and again.
def _stem(word: str) -> str:
    """The beginning of a word without its affixes, near enough to compare two forms of one word."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORT:
            word = word.removesuffix(suffix)
            break
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORT:
            word = word.removeprefix(prefix)
            break
    return word[:_STEM]
