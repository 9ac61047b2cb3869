"""Titles of offices with fields that are short for longer ones of the same text."""

from __future__ import annotations

from collections.abc import Mapping

from jalur.drafting.name_book import FoundName
from jalur.drafting.name_kinds import NameKinds
from jalur.text.folding import fold


def shortened(found: Mapping[str, FoundName], kinds: NameKinds) -> Mapping[str, str]:
    """The keys of titles to that of the one other whose words they are part of, in its order:
    *Asisten Pemerintahan* where the text has *Asisten Pemerintahan dan Kesejahteraan Rakyat*.
    """
    every = [key for key, each in found.items() if _carries(each, kinds)]
    short: dict[str, str] = {}
    for key in every:
        words = key.split()
        wider = [
            other
            for other in every
            if other not in (key, *short)
            and len(other.split()) > len(words)
            and _within(words, other)
            and _portfolios(found[key], kinds) <= _portfolios(found[other], kinds)
        ]
        if len(wider) == 1 and found[key].defined is None and not found[key].rows:
            short[key] = wider[0]
    return short


def _portfolios(found: FoundName, kinds: NameKinds) -> set[str]:
    """The portfolios that the words of a title say."""
    plain = fold(found.name).replace(" ", "")
    return {each for each in kinds.common.portfolios if each.replace("-", "") in plain}


def _carries(found: FoundName, kinds: NameKinds) -> bool:
    kind = kinds.common.kinds[found.kind]
    return kind.portfolio or kind.advises


def _within(words: list[str], other: str) -> bool:
    """Whether the words stand in another name in their order."""
    rest = iter(other.split())
    return all(word in rest for word in words)
