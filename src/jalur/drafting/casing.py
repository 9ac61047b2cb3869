"""Words in capitals, as they are written elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable

_WORD = re.compile(r"[^\W\d_]+")
_CAPITALS = re.compile(r"\b[^\W\d_a-z]{2,}(?:\s+[^\W\d_a-z]{2,}\b){2,}")
"""Words in capitals in a row, as the title of an annex has them: no short forms."""


class Casing:
    """Knows how a text writes its words where it does not write all in capitals."""

    def __init__(self, texts: Iterable[str], small: Collection[str]) -> None:
        shorts: Counter[str] = Counter()
        others: Counter[str] = Counter()
        for text in texts:
            for word in _WORD.findall(_CAPITALS.sub(" ", text)):
                (shorts if word.isupper() and len(word) > 1 else others)[word.upper()] += 1
        self._shorts = {word for word in shorts if shorts[word] > others[word]}
        self._small = {word.upper() for word in small}

    def title(self, words: str) -> str:
        """A title of capitals in title case; one that is not in capitals stays as it is."""
        plain = " ".join(words.split())
        letters = [char for char in plain if char.isalpha()]
        if sum(char.isupper() for char in letters) * 2 < len(letters):
            return plain
        told = iter(range(len(plain)))
        return _WORD.sub(lambda match: self._word(match.group(), next(told) == 0), plain)

    def _word(self, word: str, first: bool) -> str:
        if not word.isupper():
            return word
        if word in self._small and not first:
            return word.lower()
        if word in self._shorts or (len(word) > 1 and word.strip("IVX") == ""):
            return word
        return word.capitalize()
