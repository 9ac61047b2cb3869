"""Letters of a watermark that a converter sets among the words, and marks that they shift.

On most pages each of its letters is a line of its own; on some, one of them shares its line with
words, and a mark beside it may be printed some lines above its text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from jalur.source.pages import Line

_TOKEN = re.compile(r"(?:(?<=\s\s)|(?<=[.,:;])|^)[A-Z]{1,2}(?=\s\s|$)")
_OFF = 6
"""So many characters beside its place on other pages may a letter stand."""
_MOST = 60
"""Letters on a page that are looked at, at the most."""
_ALONE = re.compile(
    r"(?P<before>\s*|\s*(?:Menimbang|Mengingat)\s*:\s*)(?P<mark>\(\w{1,3}\)|[a-z]{1,2}[.)]|\d{1,3}[.)])\s*"
)
_MARKED = re.compile(r"\s*(?:\w+\s+:\s+)?(?P<mark>\(\w{1,3}\)|[a-z]{1,2}[.)]|\d{1,3}[.)])\s+(?=\S)")
_STOPS = re.compile(r"[.;:](?:\s*(?:dan|atau|dan/atau|serta))?\s*$")
_NEAR = 4
"""So many lines, at the most, stands a mark above its text, or beside a letter."""


class Letter(NamedTuple):
    """Some letters of a watermark: the place of their line, where on it, and what they are."""

    at: int
    start: int
    text: str


def letters_within(
    lines: Sequence[Line], pages: Sequence[Sequence[int]], whole: frozenset[int]
) -> list[Letter]:
    """The letters that stand on a line with words, on the pages that lack some of the watermark.

    ``whole`` are the lines that are letters and no more. What they spell on most pages, and where,
    tells which letters of the other pages are of it.
    """
    spelt: dict[str, list[list[Letter]]] = defaultdict(list)
    for page in pages:
        here = [_letter(lines, at) for at in page if at in whole]
        if here:
            spelt["".join(each.text for each in here)].append(here)
    if not spelt:
        return []
    word = max(spelt, key=lambda each: len(spelt[each]))
    columns: dict[int, list[int]] = defaultdict(list)
    for here in spelt[word]:
        length = 0
        for each in here:
            columns[length].append(each.start)
            length += len(each.text)
    found: list[Letter] = []
    for page in pages:
        if not any(at in whole for at in page):
            tokens = [each for at in page for each in _tokens(lines, at)][:_MOST]
            found += _spelling(word, tokens, columns)
    return found


def _letter(lines: Sequence[Line], at: int) -> Letter:
    text = lines[at].text
    return Letter(at, len(text) - len(text.lstrip()), lines[at].words)


def _tokens(lines: Sequence[Line], at: int) -> Iterator[Letter]:
    for found in _TOKEN.finditer(lines[at].text):
        yield Letter(at, found.start(), found.group())


def _spelling(
    word: str, tokens: Sequence[Letter], columns: Mapping[int, Sequence[int]]
) -> tuple[Letter, ...]:
    """Those of the letters that spell the word, each about where it stands on other pages."""
    reached: dict[int, tuple[Letter, ...]] = {0: ()}
    for token in tokens:
        for length in sorted(reached, reverse=True):
            near = any(abs(token.start - each) <= _OFF for each in columns.get(length, ()))
            if near and word.startswith(token.text, length):
                reached.setdefault(length + len(token.text), (*reached[length], token))
    return reached.get(len(word), ())


def settle(lines: Sequence[Line], letters: Iterable[int]) -> tuple[Line, ...]:
    """``lines`` with each mark just before its text, which letters had shifted below it.

    ``letters`` are the numbers of the lines that had them.
    """
    near = {each + step for each in letters for step in range(-_NEAR, _NEAR + 1)}
    settled = list(lines)
    at = 0
    while at < len(settled):
        mark = _ALONE.fullmatch(settled[at].text) if settled[at].number in near else None
        text = _own_text(settled, at, mark.start("mark")) if mark else None
        if text is not None and text > at + 1:
            settled.insert(text - 1, settled.pop(at))
        at += 1
    return tuple(settled)


def _own_text(lines: Sequence[Line], at: int, column: int) -> int | None:
    """The line with which the text of a mark begins that stands alone."""
    beside = _text_column(lines, at, column)
    if beside is None or not at:
        return None
    above = lines[at - 1]
    for n in range(at + 1, min(len(lines), at + 1 + _NEAR)):
        text = lines[n].text
        indent = len(text) - len(text.lstrip())
        if abs(indent - beside) <= 1 and not _MARKED.match(text) and _STOPS.search(above.text):
            return n
        above = lines[n]
    return None


def _text_column(lines: Sequence[Line], at: int, column: int) -> int | None:
    """Where the text begins behind the nearest mark that stands where this one does."""
    steps = (at + side * step for step in range(1, 30) for side in (-1, 1))
    for n in steps:
        if 0 <= n < len(lines):
            mark = _MARKED.match(lines[n].text)
            if mark and abs(mark.start("mark") - column) <= 1:
                return mark.end()
    return None
