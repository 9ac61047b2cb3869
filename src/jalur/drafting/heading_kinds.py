"""Kinds of provisions that the headings over their article tell, where nothing else does."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from jalur.law.citation import Citation
from jalur.law.enumerations import HEADING_KINDS
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of


class HeadingKinds:
    """Reads what stands over each article."""

    def __init__(self, source: SourceText, vocabulary: Vocabulary) -> None:
        self._source, self._words = source, vocabulary.drafting

    def kind(self, ref: Citation) -> str | None:
        """The kind that the headings over the article of a provision tell."""
        over = self._titles.get(ref.parts[0].label, "")
        for kind, words in self._words.heading.items():
            if re.search(rf"\b(?:{any_of(words)})\b", over, re.IGNORECASE):
                return kind
        return None

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        """Every article and the titles of the headings over it, the nearest last."""
        over: dict[str, str] = {}
        standing: dict[str, str] = {}
        waiting = list(self._source.headings)
        articles = (
            ref.parts[0] for ref in self._source.provisions if ref.parts[0].level == "pasal"
        )
        for article in dict.fromkeys(articles):
            while waiting and waiting[0].before.parts[0] == article:
                each = waiting.pop(0)
                for kind in HEADING_KINDS[HEADING_KINDS.index(each.kind) :]:
                    over.pop(kind, None)
                over[each.kind] = each.title
            standing[article.label] = " · ".join(over.values())
        return standing
