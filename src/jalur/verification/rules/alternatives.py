"""Whether our texts join what a provision joins by the same word: both, or either."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jalur.law.findings import Finding
from jalur.text.folding import fold
from jalur.text.stems import roots
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.our_texts import our_texts

_TOKEN = re.compile(r"[\w/]+|[^\w\s]")
_SHORT = 4
"""Shorter words are no half of a pair."""


class _Joined(NamedTuple):
    """Two words and what stands between them."""

    before: frozenset[str]
    """The roots of the first."""
    word: str
    after: frozenset[str]
    words: str
    """The three as they stand there."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about two words that stand with *dan* in ours and only with *atau* there, or the
    other way round.
    """
    words = evidence.vocabulary
    either, both = frozenset(words.choosing), frozenset(words.joining)
    for ours in our_texts(evidence):
        said = list(_pairs(ours.text, either | both))
        if not said:
            continue
        refs = dict.fromkeys(at for ref in ours.refs for at in evidence.downwards(ref))
        printed = [each for ref in refs for each in _pairs(evidence.words(ref), either | both)]
        for each in said:
            there = {
                other.word
                for other in printed
                if each.before & other.before and each.after & other.after
            }
            wanted = either if each.word in either else both
            if there and wanted.isdisjoint(there):
                yield finding("joint-not-in-text", ours.path, ours.refs[0], words=each.words)


def _pairs(text: str, joints: frozenset[str]) -> Iterator[_Joined]:
    """Every joint of a text with the words beside it."""
    every = [each.casefold() for each in _TOKEN.findall(text)]
    for n, word in enumerate(every[1:-1], 1):
        before, after = every[n - 1], every[n + 1]
        if word in joints and len(before) >= _SHORT <= len(after):
            words = f"{before} {word} {after}"
            yield _Joined(roots(fold(before)), word, roots(fold(after)), words)
