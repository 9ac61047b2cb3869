"""Expressions of the word lists as patterns."""

from __future__ import annotations

import re
from functools import lru_cache

from jalur.verification.patterns import any_of


def spaced(words: tuple[str, ...]) -> str:
    """Any of the expressions as a pattern, whatever parts their words."""
    return any_of(words).replace(r"\ ", r"\s+")


@lru_cache
def expressions(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the expressions as whole words, large or small."""
    return re.compile(rf"\b(?:{spaced(words)})\b", re.IGNORECASE)
