"""Whether the file says what an amending regulation does to which provisions of another."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.law.annexes import Change
from jalur.law.findings import WARNING, Finding
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about amendments."""
    encoded: set[Change] = set()
    unclear = {(each.at, each.act) for each in evidence.source.unclear}
    for n, amended in enumerate(evidence.region.regulation.amends):
        path = f"regulation.amends[{n}]"
        if not evidence.names_law(amended.regulation, amended.basis):
            yield finding("amended-not-in-text", path, amended.basis[0], name=amended.regulation)
        for at, change in enumerate(amended.changes):
            encoded.add(change)
            if change not in evidence.source.changes and (change.at, change.act) not in unclear:
                yield finding(
                    "change-not-in-text",
                    f"{path}.changes[{at}]",
                    change.at,
                    act=change.act,
                    what=_names(change),
                )
    for change in evidence.source.changes:
        if change not in encoded:
            yield finding(
                "change-left-out",
                "regulation",
                change.at,
                act=change.act,
                what=_names(change),
            )
    told = {(each.at, each.act) for each in encoded.difference(evidence.source.changes)}
    for each in evidence.source.unclear:
        # Where the file says something of that kind there, a person has read it.
        if (each.at, each.act) not in told:
            yield finding(
                "change-not-read",
                "regulation",
                each.at,
                severity=WARNING,
                act=each.act,
                words=each.words,
            )


def _names(change: Change) -> str:
    return ", ".join(ref.long() for ref in change.what) or "–"
