"""What goes on as before, and what is in force no longer, in one list."""

from __future__ import annotations

import re

from jalur.drafting.found_names import FoundNames
from jalur.drafting.laws import Laws
from jalur.law.citation import Citation
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of


class Transitions:
    """Tells what goes on as before from what is in force no longer: *Pada saat Peraturan ini …*."""

    def __init__(self, source: SourceText, vocabulary: Vocabulary, names: FoundNames) -> None:
        self._source, self._names, self._words = source, names, vocabulary.drafting
        self._laws = Laws(vocabulary)

    def goes_on(self, ref: Citation) -> bool:
        """Whether what begins as one that revokes does not: neither it nor its list says so, or
        the first thing of its list goes on.
        """
        items = [self._source.provisions[at] for at in self._names.lists.get(ref, ())]
        if not any(map(self._revokes, (self._source.provisions[ref], *items))):
            return True
        return bool(items) and self.is_item(items[0])

    def is_mixed(self, ref: Citation) -> bool:
        """Whether of a list one item revokes and another tells what goes on."""
        items = [self._source.provisions[at] for at in self._names.lists.get(ref, ())]
        return any(self._remains(each) or self.is_item(each) for each in items)

    def is_item(self, words: str) -> bool:
        """Whether an item tells what goes on as before, or what is done with it."""
        if self._remains(words):
            return True
        does = re.search(r"\b(?:di|me)[a-z]{4,}", words) is not None
        return does and not self._revokes(words) and not self._laws.of(words)

    def of_item(self, words: str, *, after: bool) -> str | None:
        """The kind of an item of such a list; ``after`` is whether the first of it goes on."""
        if self.is_item(words):
            return "transitional"
        if after:
            return "revocation" if self._laws.of(words) else "transitional"
        return None

    def _remains(self, words: str) -> bool:
        return re.search(rf"\b(?:{any_of(self._words.remaining)})\b", words, re.I) is not None

    def _revokes(self, words: str) -> bool:
        return re.search(rf"\b(?:{any_of(self._words.revoking)})\b", words, re.I) is not None
