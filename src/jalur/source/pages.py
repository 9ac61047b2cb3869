"""A regulation's text as pages of printed lines, each with its place in the file."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

_BULLETS = re.compile("[\uf000-\uf0ff\u25cf\u25aa\u25a0\u2022\u2023\u00b7]")
_UNSEEN = re.compile("[\u200b-\u200f\u2060\ufeff]")
SUPERSCRIPTS = "⁰¹²³⁴-⁹"
"""Raised digits, as a class of characters: they lead to footnotes."""
_PLAIN = re.compile(f"[^{SUPERSCRIPTS}]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line."""

    text: str
    """As printed, with the spaces within it."""
    page: int
    """Counted from 1, by form feeds."""
    number: int
    """Of the line in the file, counted from 1."""

    @property
    def words(self) -> str:
        """The line with single spaces."""
        return " ".join(self.text.split())

    def but(self, text: str) -> Line:
        """The same line with other words."""
        return replace(self, text=text)


def read_lines(text: str) -> tuple[Line, ...]:
    """The lines of ``text`` that have words, in one form of Unicode, each with its place.

    A form feed begins a page. What a symbol font prints as a bullet is a bullet (``•``). Raised
    digits stay raised.
    """
    lines: list[Line] = []
    page = 1
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        for n, piece in enumerate(raw.split("\f")):
            page += n > 0
            plain = _PLAIN.sub(_composed, _BULLETS.sub("•", _UNSEEN.sub("", piece)))
            if plain.strip():
                lines.append(Line(plain.rstrip(), page, number))
    return tuple(lines)


def _composed(piece: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", piece.group())


EDGE = 3
"""How many lines from the top or the foot of a page can be its furniture."""


def by_page(lines: Sequence[Line]) -> tuple[tuple[int, ...], ...]:
    """The places of ``lines``, page by page."""
    pages: dict[int, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        pages[line.page].append(at)
    return tuple(tuple(page) for page in pages.values())


def page_edges(lines: Sequence[Line], cut: Container[int] = ()) -> dict[int, tuple[int, int]]:
    """The lines nearest to the top or the foot of their page, but for those cut.

    Each by its place, with how many stand above it, and below it, on its page.
    """
    found = {}
    for page in by_page(lines):
        kept = [at for at in page if at not in cut]
        for rank, at in enumerate(kept):
            below = len(kept) - 1 - rank
            if min(rank, below) < EDGE:
                found[at] = (rank, below)
    return found
