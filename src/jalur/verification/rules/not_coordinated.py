"""Whether the text denies to a coordinator whom the file denies to him."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.law.findings import Finding
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.patterns import any_of


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about ``not_coordinated``: who is not named there, and a sentence that denies
    nothing.
    """
    region = evidence.region
    denial = re.compile(rf"\b(?:{any_of(evidence.vocabulary.negations)})\b", re.IGNORECASE)
    for n, denied in enumerate(region.not_coordinated):
        path, at = f"not_coordinated[{n}]", denied.basis[0]
        for key, ids in (("units", denied.units), ("by", denied.by)):
            for id in ids:
                if not evidence.names(id, denied.basis):
                    name = region.name(id)
                    yield finding("name-not-in-text", f"{path}.{key}", at, name=name)
        places = {place for ref in denied.basis for place in (ref, *ref.parents())}
        if not any(denial.search(evidence.words(place)) for place in places):
            yield finding("denied-coordinator-not-in-text", path, at)
