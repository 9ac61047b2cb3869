"""The lines of an annex, each with its place and its pieces between wide gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jalur.source.pages import Line

_NUMBER = re.compile(r"\s*\(?(\d{1,3}|[IVX]+|[A-Z](?=[.)]))[.)]?(?=\s|$)")
_PIECE = re.compile(r"(?:\(?[a-z\d]{1,2}[.)][ ]{2,6}(?=[^\W\d]))?\S+(?:[ ]\S+)*")
"""Behind the mark of an item may be a wide gap."""
_TAB = 1000
_BESIDE = 6
"""So many characters right of the heading of the numbers, at the most, stands one of a row."""
OVER = 2
"""So many characters further right, at the most, the heading of a column begins."""


def placed(lines: Sequence[Line]) -> Iterator[tuple[int, Line]]:
    """The lines, each with how far below the first it stands; pages stand close together."""
    y = 0
    last: Line | None = None
    for line in lines:
        if last is not None:
            y += line.number - last.number if line.page == last.page else 1
        last = line
        yield y, line


def pieces(text: str, edge: int | None = None) -> tuple[bool, list[tuple[int, str]]]:
    """Whether a line begins with the number of a row, and its pieces between wide gaps or tabs.

    ``edge`` is where the table begins, as far as its headings say.
    """
    if "\t" in text:
        cells = [" ".join(each.split()) for each in text.split("\t")]
        begun = _NUMBER.fullmatch(cells[0]) is not None
        return begun, [
            (n * _TAB, each) for n, each in enumerate(cells) if each and (n or not begun)
        ]
    match = _NUMBER.match(text)
    wide = match is not None and _is_of_row(text, match, edge)
    at = match.end() if match is not None and wide else 0
    return wide, [(each.start(), each.group()) for each in _PIECE.finditer(text, at)]


def _is_of_row(text: str, match: re.Match[str], edge: int | None) -> bool:
    """Whether a number is one of a row: nothing stands behind it, or a wide gap, or it stands at
    the edge of the table; another one is the mark of an item within a cell.
    """
    gap = text[match.end() : match.end() + 2]
    if not gap.strip():
        return edge is None or match.start(1) <= edge + _BESIDE
    return edge is None or match.start(1) <= edge + OVER
