"""A watermark that runs down the pages, of which a converter makes a line for each letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from jalur.source.pages import Line

_SHORTEST = 3
"""Letters of a watermark, at the least."""
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = frozenset("ivxl")


def watermark(lines: Sequence[Line], pages: Sequence[Sequence[int]]) -> frozenset[int]:
    """The lines of a single letter that spell one word down most of the pages.

    Letters that count, as those of a list do, are content, and so is what one page alone has.
    """
    letters = [[at for at in page if _letter(lines[at])] for page in pages]
    spelt = ["".join(lines[at].words.lower() for at in page) for page in letters]
    words = Counter(word for word in spelt if len(word) >= _SHORTEST and not _counts(word))
    word, often = next(iter(words.most_common(1)), ("", 0))
    if often < max(2, len(pages) / 2):
        return frozenset()
    return frozenset(
        at
        for page, here in zip(letters, spelt, strict=True)
        if word in here
        for at in page[here.index(word) : here.index(word) + len(word)]
    )


def _letter(line: Line) -> bool:
    return len(line.words) == 1 and line.words.isalpha()


def _counts(word: str) -> bool:
    return word in _ALPHABET or _ROMAN.issuperset(word)
