"""Whether a provision tells what those of one class do to each other."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jalur.law.citation import Citation
from jalur.verification.evidence import Evidence
from jalur.verification.patterns import any_of


def mutual(evidence: Evidence, refs: Iterable[Citation]) -> bool:
    """Whether one of the provisions says so: *satu sama lain*, *antarkepala*, but not *antara*."""
    pattern = rf"\b(?:{any_of(evidence.vocabulary.drafting.mutual)})(?!a(?:nya)?\b)"
    return any(re.search(pattern, evidence.words(ref), re.IGNORECASE) for ref in refs)
