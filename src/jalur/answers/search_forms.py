"""Which words of a region are forms of a typed word: with what may stand before and behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jalur.law.closed_lists import ClosedLists
from jalur.law.provisions import UNWRITTEN
from jalur.law.region import Region
from jalur.reasoning.once import once_per_region
from jalur.reasoning.unfinished import provisions_known
from jalur.text.folding import fold
from jalur.text.stems import PREFIXES, SUFFIXES

_PREFIXES = ("", *PREFIXES, "antar")
_SOFTENED = {"k": "ng", "p": "m", "s": "ny", "t": "n"}
"""What *me-* and *pe-* make of the first letter of a stem: *mengoordinasikan*, *penugasan*."""


class Forms:
    """The words of a region, made ready once for many searches."""

    def __init__(self, region: Region) -> None:
        common = region.common
        self._words = frozenset(_words(region))
        self._class_words = frozenset(
            fold(word) for kind in common.kinds.values() for word in kind.class_words
        )

    def of(self, stem: str) -> frozenset[str]:
        """The forms of one folded word; where the region has neither it nor one, what begins so.

        A class word is a name of its own, and no form of another word: *Bagian*, of *bagi*.
        """
        found = self._true_forms(stem)
        if found or stem in self._words:
            return found
        return frozenset(word for word in self._words if word.startswith(stem))

    def only_begin(self, stem: str) -> bool:
        """Whether the region has neither the word nor a form of it: what it has only begins so."""
        return stem not in self._words and not self._true_forms(stem)

    def _true_forms(self, stem: str) -> frozenset[str]:
        possible = {f"{before}{suffix}" for before in _before(stem) for suffix in SUFFIXES}
        return (self._words & possible) - self._class_words


forms_of = once_per_region(Forms)


def as_one_word(common: ClosedLists, folded: str) -> str:
    """The folded text with words of a hyphen, whose parts are other words, written together."""
    for parts in common.hyphenated:
        if parts in folded:
            folded = folded.replace(parts, parts.replace(" ", ""))
    return folded


def one_word_each(common: ClosedLists, words: frozenset[str]) -> frozenset[str]:
    """The same of words without an order: where all parts stand there, they are taken for one."""
    for parts in common.hyphenated:
        several = frozenset(parts.split())
        if several <= words:
            words = words - several | {parts.replace(" ", "")}
    return words


def has_phrase(phrase: str, folded: str) -> bool:
    """Whether several folded words stand there one behind the other, be it with a prefix before
    the first and a suffix behind the last: *bekerja sama*.
    """
    before, behind = ("|".join(map(re.escape, each)) for each in (_PREFIXES, SUFFIXES))
    return bool(re.search(rf"\b(?:{before}){re.escape(phrase)}(?:{behind})\b", folded))


def _before(stem: str) -> Iterable[str]:
    """The stem behind each prefix."""
    for prefix in _PREFIXES:
        yield prefix + stem
    nasal = _SOFTENED.get(stem[0])
    if nasal is not None:
        yield from (f"{prefix}{nasal}{stem[1:]}" for prefix in ("me", "pe"))


def _words(region: Region) -> Iterable[str]:
    """Every word of names, fields, headings, summaries and of the text."""
    common = region.common
    texts = [name for party in region.parties.values() for name in (party.name, *party.aliases)]
    texts += [field for given in region.fields for field in given.fields]
    texts += [heading.title for heading in region.headings]
    summaries = (provision.summary for provision in region.provisions.values())
    texts += [summary for summary in summaries if summary != UNWRITTEN]
    for text in texts:
        yield from as_one_word(common, fold(text, common.spellings)).split()
    for entry in map(region.concordance.get, provisions_known(region)):
        if entry is not None:
            yield from one_word_each(common, entry.words)
