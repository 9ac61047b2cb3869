"""Texts in which names are looked for.

Lines, hyphens, spaces and case are folded; letters are compared exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import accumulate, pairwise

from jalur.text.folding import fold
from jalur.text.stems import NASALS, PREFIXES

_ALIKE = 0.6


@lru_cache(maxsize=16_384)  # The same names are looked for in every provision.
def letters(text: str) -> str:
    """The letters and digits of ``text`` alone."""
    return fold(text).replace(" ", "")


def alike(name: str, printed: str) -> bool:
    """Whether ``printed`` can be a distorted form of ``name``, or has one in it."""
    a, b = letters(name), letters(printed)
    if not a or not b:
        return False
    common = SequenceMatcher(None, a, b, autojunk=False)
    return common.ratio() >= _ALIKE or common.find_longest_match().size >= _ALIKE * len(a)


class Letters:
    """A text without gaps, that knows where its words begin and end."""

    __slots__ = ("_edges", "run")

    def __init__(self, text: str) -> None:
        words = fold(text).split()
        self.run = "".join(words)
        self._edges = {0, *accumulate(map(len, words))}

    def spans(self, name: str) -> Iterator[tuple[int, int]]:
        """Where ``name`` stands as whole words."""
        wanted = letters(name)
        start = self.run.find(wanted) if wanted else -1
        while start >= 0:
            if start in self._edges and start + len(wanted) in self._edges:
                yield start, start + len(wanted)
            start = self.run.find(wanted, start + 1)

    def begins(self, name: str, position: int) -> bool:
        """Whether ``name`` stands at ``position`` as whole words."""
        wanted = letters(name)
        return (
            bool(wanted)
            and self.run.startswith(wanted, position)
            and position + len(wanted) in self._edges
        )

    def behind(self, position: int) -> Iterator[str]:
        """The words from a position on."""
        for start, end in pairwise(sorted(self._edges)):
            if start >= position:
                yield self.run[start:end]

    def ends(self, name: str) -> bool:
        """Whether the text ends with ``name`` as whole words."""
        wanted = letters(name)
        return (
            bool(wanted)
            and self.run.endswith(wanted)
            and len(self.run) - len(wanted) in self._edges
        )

    def has(self, name: str) -> bool:
        """Whether ``name`` stands in the text as whole words."""
        return next(self.spans(name), None) is not None

    def has_outside(self, name: str, longer: Iterable[str]) -> bool:
        """Whether ``name`` stands there otherwise than within one of the ``longer`` names."""
        if letters(name) not in self.run:  # So it is of nearly all of them.
            return False
        around = [span for each in longer for span in self.spans(each)]
        return any(
            not any(first <= start and end <= last for first, last in around)
            for start, end in self.spans(name)
        )

    def has_stem(self, stem: str) -> bool:
        """Whether a word of the text begins with ``stem``, be it behind a prefix."""
        wanted = letters(stem)
        start = self.run.find(wanted)
        while start >= 0:
            if start in self._edges or any(self._prefixed(prefix, start) for prefix in PREFIXES):
                return True
            start = self.run.find(wanted, start + 1)
        # The prefix may have taken the first letter: *menyurati* is of *surat*.
        nasal = (prefix for prefix, first in NASALS.items() if wanted.startswith(first))
        return any(self._opens(f"{prefix}{wanted[1:]}") for prefix in nasal)

    def _opens(self, wanted: str) -> bool:
        start = self.run.find(wanted)
        while start >= 0 and start not in self._edges:
            start = self.run.find(wanted, start + 1)
        return start >= 0

    def _prefixed(self, prefix: str, end: int) -> bool:
        start = end - len(prefix)
        return start in self._edges and self.run.startswith(prefix, start)

    def without(self, names: Iterable[str]) -> tuple[str, ...]:
        """The words that remain where the longest of ``names`` are taken out first."""
        taken: list[tuple[int, int]] = []
        for name in sorted(names, key=lambda name: -len(letters(name))):
            for start, end in self.spans(name):
                if not any(start < other_end and other < end for other, other_end in taken):
                    taken.append((start, end))
        edges = sorted(self._edges)
        return tuple(
            self.run[start:end]
            for start, end in pairwise(edges)
            if not any(first <= start and end <= last for first, last in taken)
        )
