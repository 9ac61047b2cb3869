"""The two columns in which a regulation is signed and promulgated, read one after the other.

In the one of them may stand who says that this is a copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from jalur.source.pages import Line

_BOTH = re.compile(
    r"\s*(?:Ditetapkan di\b.*?(?:\s{2,}|\t+)(?P<right>Diundangkan di\b).*"
    r"|Diundangkan di\b.*?(?:\s{2,}|\t+)(?P<other>Ditetapkan di\b).*"
    r"|(?:Ditetapkan|Diundangkan) di[ :]*\S+(?: \S+)*(?:\s{3,}|\t+)(?P<beside>[^\W\d].*))",
    re.IGNORECASE,
)
_GAP = re.compile(r"(?<=\S)(?:\s{3,}|\t+)(?=\S)")
_LINES = 12
"""So many lines, at the most, is such a pair of columns long."""


def unweave(lines: Sequence[Line]) -> tuple[Line, ...]:
    """``lines`` with the left column of the closing before the right one."""
    return tuple(_unwoven(lines))


def _unwoven(lines: Sequence[Line]) -> Iterator[Line]:
    at = 0
    while at < len(lines):
        both = _BOTH.fullmatch(lines[at].text)
        if both is None:
            yield lines[at]
            at += 1
            continue
        block = list(takewhile(_before_annex, lines[at : at + _LINES]))
        left, right = _columns(block, both.start(both.lastgroup or 0))
        yield from (*left, *right)
        at += len(block)


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
