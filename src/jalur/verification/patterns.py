"""Words as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache


def any_of(words: Iterable[str]) -> str:
    """Any of the words as a pattern, the longest first."""
    return _any_of(tuple(words))


def branching(words: Iterable[str]) -> str:
    """As ``any_of``, of words in small letters: what several begin with is written once, for what
    is part of very many patterns, each of which costs by its length.
    """
    return _branches([*dict.fromkeys(words)])


def _branches(words: list[str]) -> str:
    of_letter: dict[str, list[str]] = {}
    for word in filter(None, words):
        of_letter.setdefault(word[0], []).append(word)
    branches = []
    for each in of_letter.values():
        begun = each[0]
        while not all(word.startswith(begun) for word in each):
            begun = begun[:-1]
        branches.append(re.escape(begun) + _branches([word[len(begun) :] for word in each]))
    told = "|".join(branches)
    if "" in words and branches:
        return f"(?:{told})?"
    return f"(?:{told})" if len(branches) > 1 else told


@lru_cache  # The same words are looked for in every provision.
def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
