"""Whether the text denies to a coordinator whom the file denies to him."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.law.findings import Finding
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about ``not_coordinated``: names that do not stand there, and no word that denies."""
    region = evidence.region
    for n, denied in enumerate(region.not_coordinated):
        path, at = f"not_coordinated[{n}]", denied.basis[0]
        for key, ids in (("units", denied.units), ("by", denied.by)):
            for id in ids:
                if not evidence.names(id, denied.basis):
                    name = region.name(id)
                    yield finding("name-not-in-text", f"{path}.{key}", at, name=name)
        if not any(evidence.denies(ref) for ref in denied.basis):
            yield finding("denial-not-in-text", path, at)
