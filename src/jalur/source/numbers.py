"""Numbers that a text uses more than once, told apart."""

from __future__ import annotations

from jalur.law.citation import Citation, Part


class Numbers:
    """Which numbers of a text are taken, so that one that comes again is told apart."""

    def __init__(self) -> None:
        self._taken: set[Citation] = set()
        self._last: dict[tuple[Citation, str, str], int] = {}

    def use(self, ref: Citation) -> None:
        """The provision has words: its number is taken, and those of what it stands in."""
        self._taken |= {ref, *ref.parents()}

    def next(self, above: Citation, level: str, label: str) -> int:
        """Which of several provisions of that number below ``above`` the next one is."""
        key = (above, level, label)
        nth = self._last.get(key, 1)
        while Citation((*above.parts, Part(level, label, nth))) in self._taken:
            nth += 1
        self._last[key] = nth
        return nth
