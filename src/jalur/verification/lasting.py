"""What a provision says of how long something lasts, and within which time something is due."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.law.citation import Citation
from jalur.verification.evidence import Evidence
from jalur.verification.patterns import any_of

_CLAUSE = re.compile(r"[.,;:]")
_BEFORE = 2
"""Of the words before a span so many tell of what it is."""


def due(evidence: Evidence, ref: Citation) -> Iterator[str]:
    """The words of a provision that say within which time something is due, without a limit:
    ``dalam jangka waktu 4 hari``.
    """
    words = evidence.vocabulary
    number = rf"(?:\d+|{any_of(words.numerals)})(?:\s*\([\w\s]+\))?"
    within, inner = any_of(words.within), any_of(words.spans)
    pattern = rf"\b(?:{within})\s+(?:(?:{inner})\s+)?{number}\s+(?:{any_of(words.durations)})\b"
    for match in re.finditer(pattern, evidence.words(ref), re.IGNORECASE):
        yield " ".join(match.group().split())


def spans(evidence: Evidence, ref: Citation) -> Iterator[str]:
    """The words of a provision that say how long something lasts: ``untuk paling lama 3 bulan``;
    not those of a condition, or of who has done something so long, nor how long a time a plan is
    for.
    """
    words = evidence.vocabulary
    number = rf"(?:\d+|{any_of(words.numerals)})(?:\s*\([\w\s]+\))?"
    limits, units = any_of(words.limits), any_of(words.durations)
    ends = any_of(words.span_ends)
    pattern = (
        rf"{_span(evidence)}\s+(?:(?:{limits})\s+)?{number}\s+(?:{units})\b(?!\s+(?:{ends})\b)"
    )
    text = evidence.words(ref)
    cases = re.compile(rf"\b(?:{any_of((*words.provisos, *words.cases))})\b", re.IGNORECASE)
    for match in re.finditer(pattern, text, re.IGNORECASE):
        clause = _CLAUSE.split(text[: match.start()])[-1]
        before = clause.casefold().split()[-_BEFORE:]
        told = {*words.spanning}.intersection(before) or {*words.span_pasts}.intersection(before)
        if not told and not cases.search(clause):
            yield " ".join(match.group().split())


def without_spans(evidence: Evidence, ref: Citation) -> str:
    """The words of a provision without those that say how long something lasts."""
    limits, more = map(any_of, (evidence.vocabulary.limits, evidence.vocabulary.extending))
    again = rf"\b(?:{more})\b(?:\s+[\w()]+){{0,4}}?"
    pattern = rf"(?:{_span(evidence)}|{again})\s+(?:{limits})\b"
    return re.sub(pattern, " ", evidence.words(ref), flags=re.IGNORECASE)


def _span(evidence: Evidence) -> str:
    """Words before those that say how long something lasts; a span of several words may have some
    others behind it (*masa jabatan Ketua paling lama …*), and none is a time within which
    something is due (*dalam jangka waktu*).
    """
    words = evidence.vocabulary
    single = any_of(each for each in words.spans if " " not in each)
    several = any_of(each for each in words.spans if " " in each)
    within = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in words.within)
    one = rf"(?:{single})(?:\s+(?:{single}|{several}))*"
    return rf"{within}\b(?:{one}|(?:{several})(?:\s+\w+){{0,3}}?)"
