"""Whether what a summary names, counts and demands is in its provision."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from jalur.law.citation import Citation
from jalur.law.findings import WARNING, Finding
from jalur.verification.amounts import in_digits, whole_numbers
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters, letters

_NUMBER = re.compile(r"(?<![\w(])\d+(?![\w)])")
_DIGITS = 18
"""So many digits of a number are read, at the most."""
_DEFINED = re.compile(r"\badalah\b|\bialah\b|\bmerupakan\b", re.IGNORECASE)
_PARTS = re.compile(r",|\b(?:yang|atau|disingkat|disebut)\b", re.IGNORECASE)
"""What stands behind the name of what is defined, and before another one."""
_BESIDE = re.compile(r"\([^)]*\)")
_ADDRESS = re.compile(r"\b(?:pasal|ayat|huruf|angka|lampiran|bab)\s*\(?\w+\)?", re.IGNORECASE)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about summaries and defined terms."""
    for ref, provision in evidence.region.provisions.items():
        if not evidence.words(ref):
            continue
        path = f"provisions.{ref}.summary"
        yield from _numbers(evidence, path, ref, provision.summary)
        yield from _names(evidence, path, ref, provision.summary)
        if ref.parts[0].level == "pasal":
            yield from _force(evidence, path, ref, provision.summary)
            yield from _natures(evidence, path, ref, provision.summary)
        if provision.term and not _defines(evidence, ref, provision.term):
            yield finding("term-not-in-text", f"provisions.{ref}.term", ref, term=provision.term)


def _defines(evidence: Evidence, ref: Citation, term: str) -> bool:
    """Whether the provision defines the term, whole: under this name, or another it has beside."""
    before, *defined = _DEFINED.split(evidence.words(ref), maxsplit=1)
    if not defined:
        return Letters(before).begins(term, 0)
    callings = "|".join(map(re.escape, evidence.vocabulary.calling))
    names = re.split(rf"\b(?:{callings})\b", _BESIDE.sub(" ", before), flags=re.IGNORECASE)
    parts = [part for name in names for part in _PARTS.split(name)]
    return letters(term) in map(letters, (*names, *parts))


def _within(evidence: Evidence, word: str, ref: Citation) -> bool:
    """Whether a word stands in the provision, above it, in its headings, or in its parts."""
    return evidence.stands(word, [ref, *evidence.downwards(ref)])


def _numbers(evidence: Evidence, path: str, ref: Citation, summary: str) -> Iterator[Finding]:
    bare = summary if ref.parts[0].level == "mengingat" else _ADDRESS.sub(" ", summary)
    words = evidence.vocabulary
    printed = whole_numbers(" ".join(evidence.words(at) for at in evidence.downwards(ref)))
    for number in _NUMBER.findall(_written(evidence, in_digits(bare, words.multiples), ref)):
        spelt = (number, *(word for word, worth in words.numerals.items() if worth == number))
        stated = any(_within(evidence, each, ref) for each in spelt)
        stated = stated or int(number[:_DIGITS]) in printed
        if not stated and not evidence.excused([summary], [ref]):
            yield finding("summary-number", path, ref, number=number)
    if ref.parts[0].level == "mengingat":
        for address in re.findall(r"\b(?:Pasal\s+\d+|ayat\s*\(\d+\))", summary):
            if not evidence.stands(address, [ref]):
                yield finding("summary-number", path, ref, number=address)


def _written(evidence: Evidence, summary: str, ref: Citation) -> str:
    """The summary without the fractions that the provision has in words."""
    for word, fraction in evidence.vocabulary.fractions.items():
        if fraction in summary and _within(evidence, word, ref):
            summary = re.sub(rf"(?<![\w/]){re.escape(fraction)}(?![\w/])", " ", summary)
    return summary


def _names(evidence: Evidence, path: str, ref: Citation, summary: str) -> Iterator[Finding]:
    """Every party that a summary names is named there, in one of its spellings."""
    if ref.parts[0].level != "pasal":
        return
    for party in _named(evidence, summary):
        names = [name for each in _same(evidence, party) for name in evidence.spellings(each)]
        if not any(_within(evidence, name, ref) for name in names) and not evidence.excused(
            names, [ref], party
        ):
            yield finding("summary-name", path, ref, name=evidence.region.name(party))


def _same(evidence: Evidence, party: str) -> Iterator[str]:
    """A party, the unit that it heads, and the office that heads it."""
    parties = evidence.region.parties
    yield party
    yield from (
        id for id, other in parties.items() if other.heads == party or parties[party].heads == id
    )


def _named(evidence: Evidence, summary: str) -> Iterable[str]:
    """The parties that a summary names: the longest name at each place, written as a name."""
    owners, pattern = _owners(evidence)
    return dict.fromkeys(owners[name] for name in pattern.findall(summary)) if owners else ()


@lru_cache(maxsize=1)
def _owners(evidence: Evidence) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """The parties by each spelling that is a name, and the pattern of these spellings."""
    owners = {
        name: id
        for id in evidence.region.parties
        for name in evidence.spellings(id)
        if name[:1].isupper()
    }
    names = "|".join(re.escape(name) for name in sorted(owners, key=len, reverse=True))
    return owners, re.compile(rf"(?<!\w)(?:{names})(?!\w)")


def _force(evidence: Evidence, path: str, ref: Citation, summary: str) -> Iterator[Finding]:
    wording = Letters(summary)
    for force in evidence.region.common.forces:
        if wording.has(force) and not _within(evidence, force, ref):
            yield finding("summary-force", path, ref, force=force)
        elif force in evidence.forces(ref) and not wording.has(force):
            yield finding("summary-without-force", path, ref, severity=WARNING, force=force)


def _natures(evidence: Evidence, path: str, ref: Citation, summary: str) -> Iterator[Finding]:
    """A nature that a summary states is stated there."""
    wording = Letters(summary)
    for nature, words in evidence.region.common.natures.items():
        stated = (
            not words
            or not wording.has(words[0])
            or any(_within(evidence, word, ref) for word in words)
        )
        if not stated and not evidence.excused(words, [ref]):
            yield finding("summary-nature", path, ref, nature=nature)
