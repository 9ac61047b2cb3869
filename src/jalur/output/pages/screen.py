"""A page of lines that fits one screen of 24 lines and 80 columns: what is left out is counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from jalur.output.pages.page import Block, Page
from jalur.output.pages.wrapping import wrap
from jalur.text.visible import visible

WIDTH, HEIGHT = 80, 23
"""The screen; its last line is that of the prompt."""


class Section(NamedTuple):
    """Lines of one subject, those that matter most first."""

    lines: tuple[str, ...]
    more: Callable[[int], str] | None
    """Says how many lines were left out, and what shows them; None where the page says it."""
    weight: int = 1
    """How many times the room of another section it may have before it gives way."""


def fitted(page: Page, sections: Sequence[Section]) -> Page:
    """``page`` with as many lines of the sections below its blocks as fit the screen.

    The tallest section gives way first, by its weight, of equal ones the last; each keeps two
    lines, then one, for as long as that is enough. What room is then left is filled from the top.
    """
    kept = [len(section.lines) for section in sections]
    for least in (2, 1, 0):
        while not _fits(page, sections, kept) and any(n > least for n in kept):
            tall = [
                (_tall(section, n), place)
                for place, (section, n) in enumerate(zip(sections, kept, strict=True))
                if n > least
            ]
            kept[max(tall)[1]] -= 1
    for place, section in enumerate(sections):
        while kept[place] < len(section.lines):
            kept[place] += 1
            if not _fits(page, sections, kept):
                kept[place] -= 1
                break
    return _with(page, sections, kept)


def _fits(page: Page, sections: Sequence[Section], kept: Sequence[int]) -> bool:
    return height(_with(page, sections, kept)) <= HEIGHT


def _with(page: Page, sections: Sequence[Section], kept: Sequence[int]) -> Page:
    """The page with so many lines of each section."""
    lines = tuple(_kept(sections, kept))
    return page._replace(blocks=(*page.blocks, Block(below=lines))) if lines else page


def _tall(section: Section, kept: int) -> float:
    return sum(len(folded(line)) for line in section.lines[:kept]) / section.weight


def height(page: Page) -> int:
    """How many lines a page without tables has on the screen."""
    parts = [[page.title]]
    if page.sentence:
        parts.append([page.sentence])
    for block in page.blocks:
        heading = [block.heading] if block.heading else []
        parts.append([*heading, *block.above, *block.below])
    parts += [[*page.notes], [*page.foot]]
    shown = [sum(len(folded(line)) for line in part) for part in parts if part]
    return sum(shown) + len(shown) - 1


def folded(line: str) -> list[str]:
    """A line as it is broken on the screen."""
    return wrap(visible(line), WIDTH, " " * (len(line) - len(line.lstrip()) + 2))


def _kept(sections: Sequence[Section], kept: Sequence[int]) -> Iterator[str]:
    for section, n in zip(sections, kept, strict=True):
        yield from section.lines[:n]
        left = len(section.lines) - n
        if left and section.more is not None:
            yield section.more(left)
