"""The words that a page of a PDF shows, and where; what lies across them is told apart."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

_STEP = 90
"""Degrees between the ways in which a page is read."""
_SLANT = 4
"""A line is slanted that leans by more degrees."""
_GAP = 0.15
"""A wider gap between two characters parts two words, as a share of their height."""
_COLUMN = 1.2
"""And a wider one parts two columns."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some words printed in one go."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def middle(self) -> float:
        """Half its height."""
        return (self.bottom + self.top) / 2


class PageWords(NamedTuple):
    """What a page shows."""

    runs: list[Run]
    across: str
    """What is printed in another direction than most of the page: a watermark."""


def page_words(words: PdfTextPage) -> PageWords:
    """The words of a page, turned upright where they are printed sideways.

    A page whose text lies straight, nothing over anything else, is read in whole runs; another one
    character by character, since two texts that lie over each other share their places.
    """
    from pypdfium2.raw import FPDFText_GetCharAngle

    count = words.count_chars()
    leans = [math.degrees(FPDFText_GetCharAngle(words.raw, at)) for at in range(count)]
    if all(lean < _SLANT or lean > 360 - _SLANT for lean in leans):
        runs = _whole_runs(words)
        printed = sum(not char.isspace() for char in words.get_text_range())
        if sum(len(run.text.replace(" ", "")) for run in runs) <= printed:
            return PageWords(runs, "")
    return _by_character(words, leans)


def _whole_runs(words: PdfTextPage) -> list[Run]:
    runs = []
    for at in range(words.count_rects()):
        left, bottom, right, top = words.get_rect(at)
        text = words.get_text_bounded(left, bottom, right, top)
        if text.strip():
            runs.append(Run(" ".join(text.split()), left, right, bottom, top))
    return runs


class _Char(NamedTuple):
    """A character and its place on the page as it is read."""

    sign: str
    left: float
    right: float
    bottom: float
    top: float


def _by_character(words: PdfTextPage, leans: list[float]) -> PageWords:
    from pypdfium2.raw import FPDFText_GetUnicode

    signs = [chr(FPDFText_GetUnicode(words.raw, at)) for at in range(len(leans))]
    turns = [round(lean / _STEP) * _STEP % 360 for lean in leans]
    upright = Counter(
        turn for sign, turn in zip(signs, turns, strict=True) if not sign.isspace()
    ).most_common(1)
    turned = upright[0][0] if upright else 0
    runs: list[Run] = []
    across = ""
    last: list[_Char] = []
    for at, (sign, lean) in enumerate(zip(signs, leans, strict=True)):
        if sign.isspace() or not sign.isprintable():
            across += " " * bool(across)
            continue
        if min((lean - turned) % 360, (turned - lean) % 360) > _SLANT:
            across += sign
            continue
        char = _Char(sign, *_upright(words.get_charbox(at, loose=True), turned))
        if last and not _follows(last[-1], char):
            runs.append(_run(last))
            last = []
        last.append(char)
    if last:
        runs.append(_run(last))
    return PageWords(runs, " ".join(across.split()))


def _upright(
    box: tuple[float, float, float, float], turned: int
) -> tuple[float, float, float, float]:
    """The left, right, bottom and top of a place whose words are turned by so many degrees.

    pdfium counts them clockwise.
    """
    left, bottom, right, top = box
    match turned:
        case 90:
            return -top, -bottom, left, right
        case 180:
            return -right, -left, -top, -bottom
        case 270:
            return bottom, top, -right, -left
    return left, right, bottom, top


def _follows(before: _Char, char: _Char) -> bool:
    """Whether a character goes on the run of the one before it."""
    height = before.top - before.bottom
    gap = char.left - before.right
    level = abs(char.bottom - before.bottom) < height / 2
    return level and -height < gap < height * _COLUMN


def _run(chars: list[_Char]) -> Run:
    text = chars[0].sign
    for before, char in pairwise(chars):
        wide = char.left - before.right > _GAP * (before.top - before.bottom)
        text += f" {char.sign}" if wide else char.sign
    return Run(
        text,
        min(char.left for char in chars),
        max(char.right for char in chars),
        min(char.bottom for char in chars),
        max(char.top for char in chars),
    )
