"""A watermark that runs down the pages, of which a converter makes a line for a letter or two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from jalur.source.pages import Line

_SHORTEST = 3
"""Lines of a watermark, at the least."""
_TOGETHER = 2
"""So many of its letters may stand on one line, where it lies across slanting."""
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = frozenset("ivxl")


def watermark(lines: Sequence[Line], pages: Sequence[Sequence[int]]) -> frozenset[int]:
    """The lines of a letter or two that spell one word down, or up, most of the pages.

    Letters that count, as those of a list do, are content, and so is what one page alone has.
    """
    letters = [[at for at in page if _letters(lines[at])] for page in pages]
    spelt = [tuple(lines[at].words.lower() for at in page) for page in letters]
    words = Counter(word for word in spelt if len(word) >= _SHORTEST and not _counts("".join(word)))
    word, often = next(iter(words.most_common(1)), ((), 0))
    if often < max(2, len(pages) / 2):
        return frozenset()
    return frozenset(
        at
        for page, here in zip(letters, spelt, strict=True)
        for start in range(len(here) - len(word) + 1)
        if here[start : start + len(word)] == word
        for at in page[start : start + len(word)]
    )


def _letters(line: Line) -> bool:
    words = line.words
    return words.isalpha() and (len(words) == 1 or (len(words) == _TOGETHER and words.isupper()))


def _counts(word: str) -> bool:
    return word in _ALPHABET or _ROMAN.issuperset(word)
