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
    """Any of the expressions as whole words, large or small; none that goes on behind a hyphen,
    as *antara lain-lain*.
    """
    return re.compile(rf"\b(?:{spaced(words)})\b(?!-\s?\w)", re.IGNORECASE)
