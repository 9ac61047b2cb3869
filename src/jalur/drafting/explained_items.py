"""Items of a list of relations that say what each of them is: *hierarkis, yaitu hubungan …*."""

from __future__ import annotations

import re
from functools import cached_property

from jalur.law.closed_lists import ClosedLists
from jalur.law.vocabulary import Vocabulary
from jalur.verification.patterns import any_of

_WORDS = 5
"""Words of what is meant, at the most, before those that tell what it means."""


class ExplainedItems:
    """Tells an item that says what it names from one that is a name alone."""

    def __init__(self, vocabulary: Vocabulary, common: ClosedLists) -> None:
        self._vocabulary, self._words, self._common = vocabulary, vocabulary.drafting, common

    def of(self, words: str) -> tuple[str, bool] | None:
        """The kind of an item that explains itself, and whether it is sure; None of another."""
        said = " ".join(words.split())
        if self._namely.match(said):
            return "meaning", True
        explained = self._behind_a_mark.match(said) or self._between_whom.match(said)
        return ("meaning", False) if explained else None

    @cached_property
    def _namely(self) -> re.Pattern[str]:
        """What is meant, without a mark but a bracket or a comma, and the words behind it."""
        joints = any_of(self._words.ways["namely"])
        return re.compile(
            rf"(?:[^\s,:;]+\s+){{0,{_WORDS - 1}}}?[^\s,:;]+\s*[,:]?\s+"
            rf"(?:{joints})\s+\w+(?:\s+\w+)+",
            re.IGNORECASE,
        )

    @cached_property
    def _behind_a_mark(self) -> re.Pattern[str]:
        """A nature, a mark, and a relation again or what it is for: *konsultatif: untuk …*."""
        natures = any_of(word for each in self._common.natures.values() for word in each)
        relations = any_of(self._words.relations)
        goes_on = any_of([*self._words.relations, *self._vocabulary.drafting.before_items])
        return re.compile(
            rf"(?:(?:{relations})\s+)?(?:{natures})\b[^,:;]*?\s*[,:(–-]\s*(?:{goes_on})\s+\w+\s+\w+",
            re.IGNORECASE,
        )

    @cached_property
    def _between_whom(self) -> re.Pattern[str]:
        """Whatever it is called, a mark, and between whom it is or what for: *komando, antara*."""
        words = self._words
        goes_on = any_of([*words.between, *words.sources, *words.ways["in_order_to"]])
        return re.compile(
            rf"\w+(?:\s+\w+){{0,2}}?\s*[,:(–-]\s*(?:{goes_on})\s+\w+\s+\w+", re.IGNORECASE
        )
