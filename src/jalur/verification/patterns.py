"""Words as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache


def any_of(words: Iterable[str]) -> str:
    """Any of the words as a pattern, the longest first."""
    return _any_of(tuple(words))


@lru_cache  # The same words are looked for in every provision.
def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
