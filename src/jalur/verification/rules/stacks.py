"""Whether rules have the signatures that the text prints: each office of the stack, and as what
else one signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jalur.law.citation import Basis, Citation
from jalur.law.findings import WARNING, Finding
from jalur.law.rules.signatures import FOR_HIM, IN_THE_NAME, SignatureLine
from jalur.law.status import EXPLICIT
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.patterns import any_of
from jalur.verification.sentences import Sentences, sentences_of

_STACK = 2
"""So many offices make a stack; one alone says no more than in whose name it is."""
_ENDS = re.compile(r"\s*(?:[.;”\"]|$)")
_TITLE = r"[A-Z][\w-]*(?:\s+(?:dan\s+)?[A-Z][\w-]*)*"


class _Signing(NamedTuple):
    """A rule by which somebody signs."""

    path: str
    refs: Basis
    signers: tuple[str, ...]
    signature: tuple[SignatureLine, ...]


class _Stack(NamedTuple):
    """The offices that a provision sets one below the other."""

    parties: tuple[str, ...]
    words: str
    for_him: bool
    """Whether one of them signs for another."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about the lines of signatures that are left out."""
    stacks = _Stacks(evidence)
    rules = tuple(_signing(evidence))
    for rule in rules:
        for ref in dict.fromkeys(rule.refs):
            told = [each for each in rules if each.signature and ref in each.refs]
            for stack in stacks.of(ref):
                yield from _lines(evidence, stacks.sentences, rule, ref, stack, bool(told))
            for party, words in stacks.as_what(ref):
                said = any(line.part for line in rule.signature)
                if not said and not stacks.sentences.reached[party].isdisjoint(rule.signers):
                    gaps = {"words": words, "term": "selaku"}
                    path = f"{rule.path}.signature"
                    yield finding("value-left-out", path, ref, severity=WARNING, **gaps)


def _signing(evidence: Evidence) -> Iterator[_Signing]:
    for n, paraf in enumerate(evidence.region.paraf):
        if paraf.status == EXPLICIT:
            yield _Signing(f"paraf[{n}]", paraf.basis, paraf.signers, paraf.signature)
    for n, mandate in enumerate(evidence.region.mandates):
        if mandate.status == EXPLICIT and mandate.act == "sign":
            refs = (mandate.at, *mandate.basis)
            yield _Signing(f"mandates[{n}]", refs, mandate.parties, mandate.signature)


def _lines(
    evidence: Evidence,
    sentences: Sentences,
    rule: _Signing,
    ref: Citation,
    stack: _Stack,
    told: bool,
) -> Iterator[Finding]:
    """The offices of a stack are lines of the signature, of a rule that has one or should."""
    path = f"{rule.path}.signature"
    if rule.signature:
        offices = {line.office for line in rule.signature}
        for party in stack.parties:
            if sentences.reached[party].isdisjoint(offices):
                name = evidence.region.name(party)
                yield finding("office-left-out", path, ref, name=name)
    # That one signs for another is asked for by the word for it.
    elif len(stack.parties) >= _STACK and not told and not stack.for_him:
        gaps = {"words": stack.words, "term": "signature"}
        yield finding("value-left-out", path, ref, severity=WARNING, **gaps)


class _Stacks:
    """Reads signatures as provisions print them."""

    def __init__(self, evidence: Evidence) -> None:
        self.sentences = sentences_of(evidence)
        self._evidence = evidence
        said = evidence.vocabulary.saying
        marks = any_of((*said["by"][IN_THE_NAME], *said["signature"][FOR_HIM]))
        self._mark = re.compile(rf"(?<!\w)(?P<mark>{marks})\s*$", re.IGNORECASE)
        self._for_him = re.compile(
            rf"(?<!\w)(?:{any_of(said['signature'][FOR_HIM])})(?!\w)", re.IGNORECASE
        )
        meta = evidence.region.regulation
        places = any_of((meta.place, meta.name)).replace(r"\ ", r"\s+")
        self._joined = re.compile(rf"(?:[\s,/]|\b(?:{places})\b)*", re.IGNORECASE)
        capacities = any_of(word for words in said["capacity"].values() for word in words)
        told = any_of(evidence.vocabulary.as_words)
        self._as = re.compile(rf"\s*(?:{told})\s+(?!(?i:{capacities})\b)(?P<part>{_TITLE})")

    def of(self, ref: Citation) -> Iterator[_Stack]:
        """The stacks of a provision in its own words."""
        text = self._evidence.words(ref)
        run: list[tuple[str, int, int, bool]] = []
        for party, before, after in self.sentences.named(ref):
            start, end = len(before), len(text) - len(after)
            mark = self._mark.search(before)
            gap = text[run[-1][2] : mark.start() if mark else start] if run else ""
            joined = bool(run) and self._joined.fullmatch(gap) is not None
            if run and not joined:
                yield from self._stack(text, run)
                run = []
            if mark or joined:
                run.append((party, mark.start() if mark else start, end, bool(mark)))
        if run:
            yield from self._stack(text, run)

    def _stack(self, text: str, run: Sequence[tuple[str, int, int, bool]]) -> Iterator[_Stack]:
        """The offices of a run; of those that only a comma joins it is a stack where it ends the
        sentence or is written short: *atas nama Bupati, Sekretaris Daerah wajib …* is none.
        """
        opening, end = run[0][1], run[-1][2]
        short = "." in text[opening : opening + len(IN_THE_NAME)]
        whole = short or all(marked for *_, marked in run) or _ENDS.match(text, end)
        kept = run if whole else run[:1]
        words = " ".join(text[opening : kept[-1][2]].split())
        for_him = self._for_him.search(words) is not None
        yield _Stack(tuple(dict.fromkeys(party for party, *_ in kept)), words, for_him)

    def as_what(self, ref: Citation) -> Iterator[tuple[str, str]]:
        """Who signs as something else too, with the words that say so."""
        for party, _, after in self.sentences.named(ref):
            match = self._as.match(after)
            if match is not None:
                yield party, " ".join(match.group().split())
