"""Whether what an oddity calls printed is printed there."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.law.findings import Finding
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about oddities."""
    for n, oddity in enumerate(evidence.region.oddities):
        if oddity.printed is not None and not evidence.printed(oddity):
            yield finding(
                "printed-not-in-text", f"oddities[{n}].printed", oddity.at, printed=oddity.printed
            )
