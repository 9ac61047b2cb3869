"""Pages that show nothing that can be read: a scan, a picture, or nothing at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jalur.source.pages import Line
from jalur.source.prose import Place

DRAWN = "<!-- drawn -->\n"
"""The line that a reader of files prints on a page that shows more than its words: a picture."""
MAX_WORDLESS = 2_000
"""So many are told, at the most."""


def without_drawn(lines: Iterable[Line]) -> tuple[tuple[Line, ...], frozenset[int]]:
    """The lines without ``DRAWN``, and the pages that have it."""
    kept: list[Line] = []
    drawn: set[int] = set()
    for line in lines:
        if line.text == DRAWN.strip():
            drawn.add(line.page)
        else:
            kept.append(line)
    return tuple(kept), frozenset(drawn)


def wordless(
    lines: Sequence[Line], content: Iterable[Line], drawn: frozenset[int]
) -> tuple[Place, ...]:
    """The pages that have no line of ``content``, each with the last line of ``lines`` before it.

    A page behind all others may be blank: it counts where something is drawn on it.
    """
    read = {line.page for line in content}
    last = max(read, default=0)
    numbers = {line.page: line.number for line in lines}
    places: list[Place] = []
    before = 1
    for page in range(1, max(last, *drawn, 0) + 1):
        before = numbers.get(page, before)
        if page not in read and (page < last or page in drawn):
            places.append(Place(page, before))
    return tuple(places[:MAX_WORDLESS])
