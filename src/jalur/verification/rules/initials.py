"""Whether the paraf rules carry how many initials there are at most, and when none are needed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.law.citation import Citation
from jalur.law.findings import WARNING, Finding
from jalur.verification.amounts import spelt_numbers, whole_numbers
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters
from jalur.verification.patterns import any_of

_PARAF = r"(?:di|pem)?paraf(?:an)?\b"


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about the most initials, and about exemptions from them."""
    needless, most = _Needless(evidence), _Most(evidence)
    region = evidence.region
    exempted = {ref for rule in region.paraf for each in rule.exempt for ref in each.basis}
    limited = {ref for rule in region.paraf if rule.most for ref in rule.basis}
    for ref, provision in region.provisions.items():
        if ref.parts[0].level != "pasal" or provision.kind == "definition":
            continue
        path, text = f"provisions.{ref}", evidence.words(ref)
        if (said := needless.said(text)) and not _reaches(ref, exempted):
            yield finding("exemption-left-out", path, ref, severity=WARNING, words=said)
        if (said := most.said(text)) and not _reaches(ref, limited):
            yield finding("most-left-out", path, ref, severity=WARNING, words=said)
    for n, rule in enumerate(region.paraf):
        for m, each in enumerate(rule.exempt):
            if not any(needless.said(evidence.words(ref)) for ref in each.basis):
                yield finding("exemption-not-in-text", f"paraf[{n}].exempt[{m}]", each.basis[0])
        if rule.most and not any(rule.most in most.numbers(ref) for ref in rule.basis):
            path = f"paraf[{n}].max"
            yield finding("most-not-in-text", path, rule.basis[0], count=rule.most)


def _reaches(ref: Citation, cited: set[Citation]) -> bool:
    """Whether a provision, what it opens, or what it stands in, is cited."""
    return any(each.covers(ref) or ref.covers(each) for each in cited)


class _Needless:
    """Knows the words that no initials are needed."""

    def __init__(self, evidence: Evidence) -> None:
        words = evidence.vocabulary
        parties = evidence.region.parties
        self._names = [name for id in parties for name in evidence.spellings(id)]
        self._denials = evidence.denials
        self._without = frozenset(words.without)
        before, behind = any_of(words.needless_before), any_of(words.needless_behind)
        self._before = re.compile(rf"\b({before})\s+(?:\w+\s+)?{_PARAF}", re.IGNORECASE)
        self._behind = re.compile(rf"\b{_PARAF}\s+(?:\w+\s+){{0,4}}?({behind})\b", re.IGNORECASE)

    def said(self, text: str) -> str | None:
        """Those of the text.

        What is not to be done without initials needs them; and where those of one office are not
        needed, those of others may be.
        """
        for match in self._before.finditer(text):
            alone = match[1].lower() in self._without
            if not (alone and self._denials.within(text[: match.start()])):
                behind = Letters(text[match.end() :])
                if not any(behind.begins(name, 0) for name in self._names):
                    return match.group()
        match_behind = self._behind.search(text)
        return match_behind.group() if match_behind is not None else None


class _Most:
    """Knows the words for how many initials there are at most."""

    def __init__(self, evidence: Evidence) -> None:
        words = evidence.vocabulary
        self._evidence = evidence
        self._limit = any_of(words.maximums)
        one = any_of(words.numerals)
        number = rf"(?:\d+|{one})(?:\s*\(\s*(?:\d+|{one})\s*\))?"
        counted = any_of(words.initials_counted)
        self._said = re.compile(
            rf"\b(?:{self._limit})\s+({number})\s+(?:{counted})\b", re.IGNORECASE
        )
        self._paraf = re.compile(rf"\b{_PARAF}", re.IGNORECASE)

    def said(self, text: str) -> str | None:
        """Those of a text that speaks of initials."""
        match = self._said.search(text) if self._paraf.search(text) else None
        return match.group() if match is not None else None

    def numbers(self, ref: Citation) -> frozenset[int]:
        """The numbers of a provision behind a word for a limit."""
        found: set[int] = set()
        for match in self._said.finditer(self._evidence.words(ref)):
            found |= whole_numbers(match[1])
            found |= spelt_numbers(match[1], self._evidence.vocabulary.numerals)
        return frozenset(found)
