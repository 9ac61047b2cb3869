"""The provisions of a text that a data file can name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from jalur.errors import UsageError
from jalur.law.citation import Citation, parse
from jalur.source.text import SourceText
from jalur.text.controls import CONTROLS

LETTERED = re.compile(r"\d+[A-Za-z]")
"""An article that is numbered with a letter."""
_CONTROLS = re.compile(f"[{CONTROLS}]")


def citable(source: SourceText) -> SourceText:
    """A text without the provisions that no address tells (a garbled number, a recital twice), and
    without what no data file holds.
    """
    articles = lettered(source.provisions)
    kept = {
        ref: _CONTROLS.sub("", said)
        for ref, said in source.provisions.items()
        if can_be_cited(ref, articles)
    }
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
