"""Whether what our texts set before or after something is set so by the provision.

*Within a month after the swearing-in* and *after the budget* count alike, and end on other days.
What is signed after it was initialled is initialled before it is signed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from jalur.law.citation import Basis
from jalur.law.findings import Finding
from jalur.text.folding import fold
from jalur.text.stems import roots
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.our_texts import our_texts

_OURS = 3
"""So many words of ours behind such a word say what the event is; one of them is the text's."""
_THEIRS = 10
"""Behind one of the text so many words are looked at, or before one of the other direction."""
_SHORT = 4
_SENTENCE_END = re.compile(r"[.;:\n]")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about events."""
    events = "|".join(map(re.escape, evidence.vocabulary.events))
    pattern = re.compile(rf"\b(?:{events})\b", re.IGNORECASE)
    befores = frozenset(evidence.vocabulary.befores)
    for ours in our_texts(evidence):
        printed = _printed(evidence, ours.refs)
        if not pattern.search(printed):
            continue
        there: dict[bool, set[str]] = {True: set(), False: set()}
        for each in pattern.finditer(printed):
            before = each.group().casefold() in befores
            there[before] |= _behind(printed, each, _THEIRS)
            there[not before] |= _before(printed, each)
        for said in pattern.finditer(ours.text):
            event = _behind(ours.text, said, _OURS)
            there_so = there[said.group().casefold() in befores]
            if event and there_so.isdisjoint(event):
                words = " ".join(ours.text[said.start() :].split()[: _OURS + 1])
                yield finding("event-not-in-text", ours.path, ours.refs[0], words=words)


def _printed(evidence: Evidence, refs: Basis) -> str:
    every = dict.fromkeys(
        at for ref in refs for at in (*ref.parents(), ref, *evidence.downwards(ref))
    )
    return "\n".join(map(evidence.words, every))


def _behind(text: str, word: re.Match[str], count: int) -> set[str]:
    """The roots of the words behind a place."""
    return _roots(fold(text[word.end() :]).split()[:count])


def _before(text: str, word: re.Match[str]) -> set[str]:
    """The roots of the words of the sentence before a place."""
    sentence = _SENTENCE_END.split(text[: word.start()])[-1]
    return _roots(fold(sentence).split()[-_THEIRS:])


def _roots(words: Iterable[str]) -> set[str]:
    """Two words may be one: *tanda tangan*, *bertanda tangan*, *ditandatangani*."""
    every = list(words)
    joined = [one + other for one, other in pairwise(every)]
    return {root for each in (*every, *joined) if len(each) >= _SHORT for root in roots(each)}
