"""Whether the concordance says of every provision what stands in it."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.law.findings import WARNING, Finding
from jalur.verification.concordance import Reader
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding

_TOLD = 8
"""So many parties and words of one provision are told."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about the concordance of the region."""
    stored = evidence.region.concordance
    if not stored:
        yield finding("concordance-missing", "", severity=WARNING)
        return
    reader = Reader(evidence)
    for ref, entry in stored.items():
        missing, extra = reader.differences(ref, entry)
        if missing or extra:
            yield finding(
                "concordance-stale",
                f"provisions.{ref}",
                ref,
                missing=_some(missing),
                extra=_some(extra),
            )


def _some(words: list[str]) -> str:
    return ", ".join([*words[:_TOLD], *(["…"] if len(words) > _TOLD else [])]) or "–"
