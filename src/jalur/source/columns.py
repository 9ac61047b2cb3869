"""The two columns in which a regulation is signed and promulgated, read one after the other.

In the one of them may stand who says that this is a copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from jalur.source.pages import Line

_BOTH = re.compile(
    r"\s*(?:Ditetapkan di\b.*?(?:(?<=\s\s)|(?<=\t))(?P<right>Diundangkan di\b).*"
    r"|Diundangkan di\b.*?(?:(?<=\s\s)|(?<=\t))(?P<other>Ditetapkan di\b).*"
    r"|(?:Ditetapkan|Diundangkan) di[ :]*\S+(?: \S+)*(?:\s{3,}|\t+)(?P<beside>[^\W\d].*))",
    re.IGNORECASE,
)
_RIGHT = re.compile(r"\s{12,}(?P<right>(?P<word>Ditetapkan|Diundangkan) di\b.*)", re.IGNORECASE)
_LEFT = re.compile(r"\s{0,9}(?P<word>Ditetapkan|Diundangkan) di\b.*", re.IGNORECASE)
_GAP = re.compile(r"(?<=\S)(?:\s{3,}|\t+)(?=\S)")
_SHIFT = 6
"""So many lines, at the most, one column begins below the other."""
_NEAR = 8
"""So many characters, at the most, a line of the right column begins beside its first one."""
_LINES = 12
"""So many lines, at the most, is such a pair of columns long."""


def unweave(lines: Sequence[Line]) -> tuple[Line, ...]:
    """``lines`` with the left column of the closing before the right one."""
    return tuple(_unwoven(lines))


def _unwoven(lines: Sequence[Line]) -> Iterator[Line]:
    at = 0
    while at < len(lines):
        middle = _middle(lines, at)
        if middle is None:
            yield lines[at]
            at += 1
            continue
        block = list(takewhile(_before_annex, lines[at : at + _LINES]))
        left, right = _columns(block, middle)
        yield from (*left, *right)
        at += len(block)


def _middle(lines: Sequence[Line], at: int) -> int | None:
    """Where the right column begins of a pair that the line opens; None where it opens none.

    One of the two may begin some lines below the other, beside its words.
    """
    if both := _BOTH.fullmatch(lines[at].text):
        return both.start(both.lastgroup or 0)
    right = _RIGHT.fullmatch(lines[at].text)
    if right is None:
        return None
    middle = right.start("right")
    below = lines[at + 1 : at + _SHIFT]
    for n, line in enumerate(below):
        left = _LEFT.fullmatch(line.text)
        if left and left["word"].lower() != right["word"].lower():
            return middle if any(_beside(each, middle) for each in below[n:]) else None
    return None


def _beside(line: Line, middle: int) -> bool:
    """Whether the line has words of both columns."""
    return any(abs(gap.end() - middle) <= _NEAR for gap in _GAP.finditer(line.text))


def _before_annex(line: Line) -> bool:
    return not line.text.lstrip().startswith("LAMPIRAN")


def _columns(block: Sequence[Line], middle: int) -> tuple[list[Line], list[Line]]:
    """What stands before and behind the place where the right column begins."""
    left: list[Line] = []
    right: list[Line] = []
    for line in block:
        gaps = [gap for gap in _GAP.finditer(line.text) if gap.end() > middle // 2]
        gap = min(gaps, key=lambda gap: abs(gap.end() - middle), default=None)
        if gap is not None:
            left.append(line.but(line.text[: gap.start()]))
            right.append(line.but(line.text[gap.end() :]))
        elif len(line.text) - len(line.text.lstrip()) > middle // 2:
            right.append(line)
        else:
            left.append(line)
    return left, right
