"""Whether our texts have as much of a thing as their provision: one, some, a part, all."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise

from jalur.law.findings import Finding
from jalur.text.folding import fold
from jalur.text.stems import roots
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.our_texts import our_texts

_SHORT = 4
"""Shorter words are not what is counted."""

_THAN = 2
"""So far before how much there is more of than one thing stands *lebih*: *lebih dari satu*."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about a word of quantity before a thing that has only others there."""
    meant = {
        word: quantity
        for quantity, words in evidence.vocabulary.quantifiers.items()
        for word in words
    }
    comparing = frozenset(evidence.vocabulary.comparing)
    for ours in our_texts(evidence):
        said = list(_quantified(ours.text, meant, comparing))
        if not said:
            continue
        refs = dict.fromkeys(at for ref in ours.refs for at in evidence.downwards(ref))
        printed = [
            each for ref in refs for each in _quantified(evidence.words(ref), meant, comparing)
        ]
        for word, thing in said:
            there = {
                meant[other] for other, of in printed if not roots(of).isdisjoint(roots(thing))
            }
            if there and meant[word] not in there:
                words = f"{word} {thing}"
                yield finding("count-not-in-text", ours.path, ours.refs[0], words=words)


def _quantified(
    text: str, meant: Collection[str], comparing: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """Each word of quantity with the word behind it."""
    words = fold(text).split()
    for n, (word, thing) in enumerate(pairwise(words)):
        before = words[max(n - _THAN, 0) : n]
        if word in meant and len(thing) >= _SHORT and comparing.isdisjoint(before):
            yield word, thing
