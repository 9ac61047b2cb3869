"""The provisions of a text that a data file can name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from jalur.errors import UsageError
from jalur.law.citation import Citation, parse
from jalur.source.text import SourceText

LETTERED = re.compile(r"\d+[A-Za-z]")
"""An article that is numbered with a letter."""


def citable(source: SourceText) -> SourceText:
    """A text without the provisions that no address tells: a garbled number, a recital twice."""
    articles = lettered(source.provisions)
    kept = {ref: said for ref, said in source.provisions.items() if can_be_cited(ref, articles)}
    return replace(source, provisions=MappingProxyType(kept))


def lettered(refs: Iterable[Citation]) -> frozenset[str]:
    """The articles that are numbered with a letter."""
    articles = (each for ref in refs for each in ref.parts if each.level == "pasal")
    return frozenset(each.label for each in articles if LETTERED.fullmatch(each.label))


def can_be_cited(ref: Citation, articles: frozenset[str]) -> bool:
    """Whether a data file can name a provision; a text may speak of one of no known form."""
    try:
        return ref in (parse(str(ref), articles), parse(ref.long(), articles))
    except UsageError:
        return False
