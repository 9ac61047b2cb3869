"""Whether the paraf rules carry how many initials there are at most, and when none are needed, or
not those of an office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.law.citation import Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.findings import WARNING, Finding
from jalur.law.rules.paraf import Exemption, ParafRule
from jalur.verification.amounts import spelt_numbers, whole_numbers
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters
from jalur.verification.patterns import any_of

_SIGNS = "drafter_signs"
_PARAF = r"(?:di|pem)?paraf(?:an)?\b"


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about the most initials, and about exemptions from them."""
    needless, most = _Needless(evidence), _Most(evidence)
    region = evidence.region
    exempted = {ref for rule in region.paraf for each in rule.exempt for ref in each.basis}
    ruled = {ref for rule in region.paraf if rule.initials for ref in rule.basis}
    limited = {ref for rule in region.paraf if rule.most for ref in rule.basis}
    for ref, provision in region.provisions.items():
        if ref.parts[0].level != "pasal" or provision.kind == "definition":
            continue
        path, text = f"provisions.{ref}", evidence.words(ref)
        # Whose initials a provision takes out that says who sets them, its rule simply has not.
        some = None if ref in ruled else needless.said_of_some(text)
        said = needless.said(text) or some
        if said and not _reaches(ref, exempted):
            yield finding("exemption-left-out", path, ref, severity=WARNING, words=said)
        if (said := most.said(text)) and not _reaches(ref, limited):
            yield finding("most-left-out", path, ref, severity=WARNING, words=said)
    for n, rule in enumerate(region.paraf):
        for m, each in enumerate(rule.exempt):
            path = f"paraf[{n}].exempt[{m}]"
            told = needless.said_of_some if each.of else needless.said
            if any(told(evidence.words(ref)) for ref in each.basis):
                yield from _case(evidence, path, rule, each)
            else:
                yield finding("exemption-not-in-text", path, each.basis[0])
        if rule.most and not any(rule.most in most.numbers(ref) for ref in rule.basis):
            path = f"paraf[{n}].max"
            yield finding("most-not-in-text", path, rule.basis[0], count=rule.most)


def _case(evidence: Evidence, path: str, rule: ParafRule, case: Exemption) -> Iterator[Finding]:
    """The case is the one of the text: whoever drafts signs, where it speaks of both; a document
    of its own, where it names one.
    """
    words, common = evidence.vocabulary, evidence.region.common
    text = Letters(" ".join(map(evidence.words, case.basis)))
    drafting = next(filter(text.has_stem, (*common.drafter_words, *words.composing)), None)
    signs = drafting and any(map(text.has_stem, words.acts["sign"]))
    if case.drafter_signs and not signs:
        yield finding("value-not-in-text", f"{path}.drafter_signs", case.basis[0], term=_SIGNS)
    if signs and drafting and not (case.drafter_signs or case.drafters or case.words):
        told = {"words": drafting, "term": _SIGNS}
        yield finding("value-left-out", path, case.basis[0], severity=WARNING, **told)
    if case.documents or case.words:
        return
    for document, stems in common.documents.items():
        wider = _wider(common, document)
        narrower = not wider.isdisjoint(rule.documents) and document not in rule.documents
        if not rule.initials:
            narrower = bool(wider)
        word = next((stem for stem in stems if narrower and text.has(stem)), None)
        if word is not None:
            told = {"words": word, "term": document}
            yield finding("value-left-out", path, case.basis[0], severity=WARNING, **told)


def _wider(common: ClosedLists, document: str) -> set[str]:
    """The documents of which one is a case."""
    wider: set[str] = set()
    above = common.wider_documents.get(document)
    while above is not None:
        wider.add(above)
        above = common.wider_documents.get(above)
    return wider


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
        negations, agents = any_of(words.negations), any_of(words.agents)
        self._not_by = re.compile(
            rf"\b(?:{negations})\s+diparaf(?=\s+(?:{agents})\b)", re.IGNORECASE
        )
        leads = any_of([*words.agents, *evidence.region.common.head_words])
        self._leading = re.compile(rf"^\s*(?:(?:{leads})\s+)+", re.IGNORECASE)
        self._behind = re.compile(
            rf"\b{_PARAF}\s+(?P<who>(?:\w+\s+){{0,4}}?)({behind})\b", re.IGNORECASE
        )

    def said(self, text: str) -> str | None:
        """Those of the text.

        What is not to be done without initials needs them; and where those of one office are not
        needed, those of others may be.
        """
        for match in self._before.finditer(text):
            alone = match[1].lower() in self._without
            denied = alone and self._denials.within(text[: match.start()])
            if not denied and self._named(text[match.end() :]) is None:
                return match.group()
        last = self._behind.search(text)
        return last.group() if last is not None and self._named(last["who"]) is None else None

    def said_of_some(self, text: str) -> str | None:
        """The words that those of an office, which they name, are not needed."""
        for match in (*self._before.finditer(text), *self._not_by.finditer(text)):
            if self._denials.within(text[: match.start()]):
                continue
            name = self._named(text[match.end() :])
            if name is not None:
                return f"{match.group().rstrip()} … {name}"
        last = self._behind.search(text)
        return last.group() if last is not None and self._named(last["who"]) else None

    def _named(self, behind: str) -> str | None:
        """The party whose name comes first behind the word for initials, or that of whom he
        leads: *paraf Asisten*, *diparaf oleh Kepala Bagian Hukum*.
        """
        first = Letters(self._leading.sub("", behind, count=1))
        return next((each for each in self._names if first.begins(each, 0)), None)


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
