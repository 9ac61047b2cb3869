"""A watermark that runs down the pages, of which a converter makes a line for a letter or two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from jalur.source.pages import Line

_SHORTEST = 3
"""Lines of a watermark, at the least."""
_TOGETHER = 2
"""So many of its letters may stand on one line, where it lies across slanting."""
_MOST = 30
"""Lines of letters on a page that are looked at, at the most."""
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = frozenset("ivxl")


def watermark(lines: Sequence[Line], pages: Sequence[Sequence[int]]) -> frozenset[int]:
    """The lines of a letter or two that spell one word down, or up, most of the pages.

    Letters that count, as those of a list do, are content, and so is what one page alone has.
    """
    letters = [[at for at in page if _letters(lines[at])][:_MOST] for page in pages]
    spelt = [tuple(lines[at].words.lower() for at in page) for page in letters]
    often = Counter(run for here in spelt for run in _runs(here))
    many = max(2, len(pages) / 2)
    word = max((run for run in often if often[run] >= many), key=len, default=())
    return frozenset(
        at
        for page, here in zip(letters, spelt, strict=True)
        for start in range(len(here) - len(word) + 1)
        if word and here[start : start + len(word)] == word
        for at in page[start : start + len(word)]
    )


def _runs(letters: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """What a page may spell: some of its letters that follow one another, and do not count."""
    ends = range(_SHORTEST, len(letters) + 1)
    runs = (letters[start:end] for end in ends for start in range(end - _SHORTEST + 1))
    return frozenset(run for run in runs if not _counts("".join(run)))


def _letters(line: Line) -> bool:
    words = line.words
    return words.isalpha() and (len(words) == 1 or (len(words) == _TOGETHER and words.isupper()))


def _counts(word: str) -> bool:
    return word in _ALPHABET or _ROMAN.issuperset(word)
