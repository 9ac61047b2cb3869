"""Whether text and file have the same BAB, Bagian and Paragraf in the same places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from jalur.law.findings import Finding
from jalur.law.provisions import Heading
from jalur.source.text import SourceHeading
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters, alike, letters

_Either = SourceHeading | Heading


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about headings."""
    encoded = _by_place(evidence.region.headings)
    printed = _by_place(evidence.source.headings)
    for place in dict.fromkeys([*printed, *encoded]):
        ours, theirs = encoded.get(place, []), printed.get(place, [])
        for (_, source), (n, heading) in zip(theirs, ours, strict=False):
            yield from _compare(evidence, source, heading, f"headings[{n}]")
        for _, source in theirs[len(ours) :]:
            yield finding("heading-not-encoded", "headings", source.before, heading=_line(source))
        for n, heading in ours[len(theirs) :]:
            yield finding(
                "heading-not-in-text", f"headings[{n}]", heading.before, heading=_line(heading)
            )


def _by_place(headings: Iterable[_Either]) -> dict[tuple[str, str], list[tuple[int, _Either]]]:
    places: dict[tuple[str, str], list[tuple[int, _Either]]] = defaultdict(list)
    for n, heading in enumerate(headings):
        places[str(heading.before), heading.kind].append((n, heading))
    return places


def _line(heading: _Either) -> str:
    return f"{heading.kind.capitalize()} {heading.number} {heading.title}"


def _compare(evidence: Evidence, source: _Either, heading: _Either, path: str) -> Iterator[Finding]:
    for key in ("number", "title"):
        theirs, ours = getattr(source, key), getattr(heading, key)
        if letters(theirs) != letters(ours) and not _excused(evidence, source, ours):
            yield finding(
                "heading-differs", f"{path}.{key}", source.before, encoded=ours, printed=theirs
            )


def _excused(evidence: Evidence, source: _Either, ours: str) -> bool:
    """Whether an oddity at the article carries what is printed in the heading."""
    printed = Letters(f"{_line(source)} {source.before.long()}")
    return any(
        oddity.printed is not None and printed.has(oddity.printed) and alike(ours, oddity.printed)
        for oddity in evidence.region.oddities
        if source.before.covers(oddity.at)
    )
