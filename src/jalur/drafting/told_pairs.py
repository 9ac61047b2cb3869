"""Provisions that say between whom a relation is, told before any party is known."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jalur.drafting.found_names import FoundNames
from jalur.drafting.pair_runs import PairRuns
from jalur.law.citation import Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of

_ITEM = 3
"""Parts of the address of the item of a paragraph."""


class ToldPairs:
    """Tells them by the names that they have; their facts tell their kind then."""

    def __init__(
        self,
        source: SourceText,
        vocabulary: Vocabulary,
        common: ClosedLists,
        names: FoundNames,
        references: Mapping[Citation, tuple[Citation, ...]],
    ) -> None:
        self._source, self._names, self._references = source, names, references
        self._runs, self._relatives = PairRuns(vocabulary, common), any_of(vocabulary.relatives)

    def tells(self, ref: Citation) -> bool:
        """Whether a provision says of a relation between whom it is, in the items that it opens or
        by itself.
        """
        items = self._names.lists.get(ref, ())
        words = self._led(ref)
        if items and words.endswith(":"):
            return all(self._runs.of(f"{words} {self._marked(at)}") for at in items)
        opening = next((at for at in ref.parents() if at in self._source.provisions), None)
        above = self._led(opening) if opening is not None else ""
        found = [*self._runs.of(words), *self._runs.of(f"{above} {words}")]
        # A nature that is among those of one class may only be meant so.
        return any(each.one != each.other for each in found)

    def limits(self, ref: Citation) -> bool:
        """Whether a sentence without a list says by a clause which of some it is about: it may mean
        a form of relations.
        """
        alone = len(ref.parts) < _ITEM and ref not in self._names.lists
        return alone and re.search(rf"\b(?:{self._relatives})\b", self._words(ref)) is not None

    def _led(self, ref: Citation) -> str:
        """The words of a provision, marked, with the nature of the relation at which it points."""
        targets = [at for at in self._references.get(ref, ()) if at in self._source.provisions]
        target = self._words(targets[0]) if len(targets) == 1 else ""
        return self._runs.pointed(self._marked(ref), target)

    def _marked(self, ref: Citation) -> str:
        words = self._words(ref)
        names = {name for name, _, _ in self._names.names_in(words)}
        longest = any_of(sorted(names, key=len, reverse=True)) if names else "(?!)"
        return re.sub(rf"(?<!\w)(?:{longest})(?!\w)", lambda match: f"<{match.group()}>", words)

    def _words(self, ref: Citation) -> str:
        return " ".join(self._source.provisions[ref].split())
