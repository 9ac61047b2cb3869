"""The printed words around what a finding is about, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jalur.law.findings import Finding
from jalur.law.region import Region
from jalur.source.prose import Place
from jalur.source.text import SourceHeading, SourceText
from jalur.text.folding import fold

MOST_WORDS = 15
"""Words of an extract; the others are told by an ellipsis."""
_CUT = "…"
_EVENTS = {"enacted": "ditetapkan di", "promulgated": "diundangkan di"}
"""The words of the closing that lead to what the file has under a key."""
_LIKELY = 0.3
"""A place that has less than this part of the letters that are sought has them by chance."""
_ALIKE = 4
"""Two words that begin with so many of the same letters may be forms of one."""


class Extract(NamedTuple):
    """What the text has at a provision."""

    words: str | None
    """None where it has no such provision."""
    place: Place | None


def extract(region: Region, source: SourceText, found: Finding) -> Extract:
    """What the text has where ``found`` is: the words nearest to those that it is about.

    These are the ones that its message repeats, and those of the file.
    """
    mark = next((each for each in source.unread if _is_of(found, each.mark, each.at)), None)
    place = mark.place if mark is not None else None
    if found.ref is None:
        page = dict(found.message.args).get("page")
        empty = next((each for each in source.wordless if str(each.page) == page), None)
        return Extract(None, empty or place)
    if found.path.partition("[")[0] == "headings":
        heading = _heading(source, found)
        if heading is None:
            return Extract(None, source.place(found.ref))
        return Extract(_line(heading), heading.place)
    words = _words(source, found)
    return Extract(
        around(words, [*_sought(region, found)]) if words else None,
        place or source.place(found.ref),
    )


def around(text: str, sought: Iterable[str]) -> str:
    """At most ``MOST_WORDS`` words of ``text``, with the first of ``sought`` that stands there.

    Where none does, with what is like the first that anything is like; else its beginning.
    """
    words = text.split()
    if len(words) <= MOST_WORDS:
        return " ".join(words)
    folded = [fold(word) for word in words]
    wanted = [fold(each).split()[:MOST_WORDS] for each in sought]
    likely = [_likeliest(folded, each) for each in wanted if each]
    sure = (found for found in likely if found.likeness == 1)
    unsure = (found for found in likely if found.likeness >= _LIKELY)
    at = next(sure, None) or next(unsure, _Likely(0, 0, 0))
    first = max(0, min(at.start - (MOST_WORDS - at.length) // 3, len(words) - MOST_WORDS))
    piece = " ".join(words[first : first + MOST_WORDS])
    before = f"{_CUT} " if first else ""
    return f"{before}{piece}{f' {_CUT}' if first + MOST_WORDS < len(words) else ''}"


class _Likely(NamedTuple):
    """Where something sought stands, or what is most like it."""

    likeness: float
    """1 where it stands there, letter by letter."""
    start: int
    length: int


def _likeliest(words: list[str], wanted: list[str]) -> _Likely:
    """The place from which on the words are most like those that are wanted."""
    places: dict[int, float] = {}
    for n, word in enumerate(wanted):
        for at, each in enumerate(words):
            if each == word or word in each.split():
                likeness = float(len(word))
            elif len(word) >= _ALIKE <= len(each) and each[:_ALIKE] == word[:_ALIKE]:
                likeness = len(word) / 2
            else:
                continue
            start = max(0, at - n)
            places[start] = places.get(start, 0.0) + likeness
    if not places:
        return _Likely(0, 0, 0)
    best = max(places, key=lambda start: (places[start], -start))
    return _Likely(places[best] / sum(map(len, wanted)), best, len(wanted))


def _is_of(found: Finding, mark: str, at: object) -> bool:
    return (
        found.rule.startswith("mark-") and at == found.ref and ("mark", mark) in found.message.args
    )


def _words(source: SourceText, found: Finding) -> str:
    """The words of the provision; where they only lead to a list, those below it too.

    A row of an annex has those of the annex.
    """
    assert found.ref is not None
    ref = found.ref
    if ref.parts[-1].level == "baris":
        ref = next((at for at in ref.parents() if at in source.provisions), ref)
    own = source.provisions.get(ref, "")
    if own and not own.endswith(":"):
        return own
    below = (words for at, words in source.provisions.items() if ref.covers(at) and at != ref)
    return " ".join(filter(None, (own, *below)))


def _sought(region: Region, found: Finding) -> Iterator[str]:
    """What the finding is about, what says most first.

    The words before an event, what its message says that the text has, the row, its other gaps,
    these as they stand in the file, words of the same kind, and all that the file has.
    """
    event = next((event for key, event in _EVENTS.items() if key in found.path.split(".")), None)
    if event is not None:
        yield event
    gaps = {name: gap for name, gap in found.message.args if isinstance(gap, str)}
    yield from (gaps[name] for name in ("printed",) if name in gaps)
    if found.ref is not None and found.ref.parts[-1].level == "baris":
        yield region.name(found.ref.parts[-1].label)
    yield from gaps.values()
    for gap in gaps.values():
        yield from _beside(found.encoded or "", gap)
        for alike in (region.common.forces, region.common.natures):
            if gap in alike:
                yield from alike
    if found.encoded is not None:
        yield found.encoded


def _beside(encoded: str, gap: str) -> Iterator[str]:
    """The words of the file of which ``gap`` is one, with one before and one behind them."""
    words, wanted = fold(encoded).split(), fold(gap).split()
    for at in range(len(words)):
        if wanted and words[at : at + len(wanted)] == wanted:
            yield " ".join(words[max(0, at - 1) : at + len(wanted) + 1])


def _heading(source: SourceText, found: Finding) -> SourceHeading | None:
    """The heading that a finding is about, as printed; None where the text has no such."""
    gaps = {fold(gap) for _, gap in found.message.args if isinstance(gap, str)}
    for heading in source.headings:
        if heading.before == found.ref and gaps & {
            fold(_line(heading)),
            fold(heading.number),
            fold(heading.title),
        }:
            return heading
    return None


def _line(heading: SourceHeading) -> str:
    return f"{heading.kind.capitalize()} {heading.number} {heading.title}"
