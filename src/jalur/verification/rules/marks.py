"""Whether every page and mark of the text was read, and none is missing."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.law.findings import WARNING, Finding
from jalur.source.text import SourceText, UnreadMark
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import letters


def check(evidence: Evidence) -> Iterator[Finding]:
    """A finding for each page without words, and for each mark that is no provision.

    But where an oddity of the file says why.
    """
    yield from unread_pages(evidence.source)
    for each in evidence.source.unread:
        if not _excused(evidence, each):
            rule = "mark-missing" if each.missing else "mark-not-read"
            yield finding(rule, "provisions", each.at, severity=WARNING, mark=each.mark)


def unread_pages(source: SourceText) -> Iterator[Finding]:
    """A finding for each page without words."""
    for place in source.wordless:
        yield finding("page-without-words", "provisions", severity=WARNING, page=place.page)


def _excused(evidence: Evidence, mark: UnreadMark) -> bool:
    """Whether an oddity carries the mark, or that of the provision before which it is missing."""
    for oddity in evidence.region.oddities:
        if mark.at is None or oddity.kind not in evidence.vocabulary.distortions:
            continue
        if mark.missing and oddity.at == mark.at:
            return True
        printed = letters(oddity.printed or "")
        if mark.at.covers(oddity.at) and printed == letters(mark.mark):
            return True
    return False
