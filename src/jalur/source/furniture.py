"""What stands on a page because it is a page: numbers, running lines, catchwords, rules.

It is told by what recurs with the pages, never by its look alone: a number that counts up from
page to page, a line at the same edge of most pages, words that the next page repeats. A line that
only looks like it is content, and stays.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from jalur.source.footnotes import footnotes
from jalur.source.page_numbers import PageNumber, page_numbers
from jalur.source.pages import EDGE, Line, by_page
from jalur.source.watermark_words import Letter, letters_within, settle
from jalur.source.watermarks import watermark

FurnitureKind = Literal[
    "page-number",
    "running-line",
    "catchword",
    "footnote",
    "watermark",
    "text-box",
    "rule",
    "comment",
]

_CARRIED: dict[str, FurnitureKind] = {
    "running-line": "running-line",
    "footnote": "footnote",
    "watermark": "watermark",
    "text-box": "text-box",
}
_RULE = re.compile(r"[-–—_=*.~|\s]+")
_COMMENT = re.compile(
    r"\s*<!--(?: (?P<kind>running-line|footnote|watermark|text-box):)?(?P<text>.*)-->\s*"
)
_DOTS = re.compile(r"(?<![\s.])\s*(?:\.\s*){3,}$")
_BLANK = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"\d+")
_MARK = re.compile(
    r"\W*(?:(?:pasal|bab|paragraf|lampiran)\b|bagian\s+ke)|\W*(?:[a-z]{1,2}|\d{1,3})[.)]",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[a-z)][.;:,]$")
_ITEM = re.compile(r"\(\d{1,2}[a-z]?\)\s|(?:[a-z]|\d{1,2})[.)]\s")
_ALONE = re.compile(r"\s*(?:Pasal\s+\w{1,4}|\(\d{1,2}[a-z]?\)|(?:[a-z]|\d{1,2})[.)])\s*")
_FORMULA = re.compile(r"\W*(?:cukup jelas|(?:telah )?dihapus|dicabut)\W*", re.IGNORECASE)
"""What a provision, or its explanation, may say on page after page."""
_SMALL = re.compile(r"\W*[a-z]")
_LAYERS = 4
"""So often is what stands behind the lines that were cut looked at as the edge of its page."""
_LETTERS = 2
"""A running line has so many letters, at the least."""
_DATE = 2
"""More numbers than so many has a line with the time when its page was printed."""
_FEW = 5
"""So many words, at the most, has a catchword without dots."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A line, or the beginning of one, that is page furniture."""

    line: Line
    kind: FurnitureKind


@dataclass(frozen=True, slots=True)
class SortedLines:
    """The lines of a text, and the furniture that stood between them."""

    lines: tuple[Line, ...]
    furniture: tuple[Cut, ...]
    unsure: tuple[Cut, ...] = ()
    """The signs of what stays, since it is not certain whether it is furniture."""


def sort_out(lines: Sequence[Line]) -> SortedLines:
    """``lines`` without the furniture of their pages, and what was cut, both in their order."""
    kinds: dict[int, FurnitureKind] = {}
    for at, line in enumerate(lines):
        if comment := _COMMENT.fullmatch(line.text):
            kinds[at] = _CARRIED.get(comment["kind"], "comment")
        elif _RULE.fullmatch(line.text):
            kinds[at] = "rule"
    across = watermark(lines, by_page(lines))
    kinds |= dict.fromkeys(across, "watermark")
    within = letters_within(lines, by_page(lines), across)
    lines = _without(lines, within)
    numbers = page_numbers(lines, kinds)
    kinds |= {at: "page-number" for at, number in numbers.items() if not number.rest}
    pages = _pages(lines, kinds, numbers)
    kinds |= dict.fromkeys(watermark(lines, pages), "watermark")
    for inwards in (-1, 1):
        for _ in range(_LAYERS):
            inner = [[at for at in page if at not in kinds][::inwards] for page in pages]
            found = _running(lines, [page[:EDGE] for page in inner])
            kinds |= dict.fromkeys(found, "running-line")
            if not found:
                break
    kinds |= dict.fromkeys(_catchwords(lines, kinds, numbers, pages), "catchword")
    notes = footnotes(lines, [[at for at in page if at not in kinds] for page in pages])
    kinds |= dict.fromkeys(notes.lines, "footnote")
    if notes.lines:
        # A catchword may stand above the footnotes of its page.
        kinds |= dict.fromkeys(_catchwords(lines, kinds, numbers, pages), "catchword")
    rests = {at: number.rest for at, number in numbers.items()}
    kept = tuple(_kept(lines, kinds, {**notes.calls, **rests}))
    letters = [Cut(lines[each.at].but(each.text), "watermark") for each in within]
    cuts = (*_cuts(lines, kinds, numbers), *_signs(lines, notes.signs), *letters)
    marked = {cut.line.number for cut in cuts if cut.kind == "watermark"}
    return SortedLines(
        settle(kept, marked) if marked else kept,
        tuple(sorted(cuts, key=lambda cut: cut.line.number)),
        tuple(_signs(lines, notes.unsure)),
    )


def _without(lines: Sequence[Line], letters: Sequence[Letter]) -> Sequence[Line]:
    """``lines`` with blanks for the letters of a watermark."""
    bare = list(lines)
    for each in letters:
        text, end = bare[each.at].text, each.start + len(each.text)
        blank = " " * len(each.text)
        bare[each.at] = bare[each.at].but((text[: each.start] + blank + text[end:]).rstrip())
    return bare


def _signs(lines: Sequence[Line], signs: Mapping[int, str]) -> Iterator[Cut]:
    return (Cut(lines[at].but(sign), "footnote") for at, sign in signs.items())


def carried(kind: FurnitureKind, text: str) -> str:
    """A line for what a file itself calls furniture: a footnote of Word, say."""
    return f"<!-- {kind}: {' '.join(text.split())} -->\n"


def is_carried(line: str) -> bool:
    """Whether a line is one of ``carried``."""
    comment = _COMMENT.fullmatch(line)
    return bool(comment and comment["kind"])


def _kept(
    lines: Sequence[Line], kinds: Mapping[int, FurnitureKind], rests: Mapping[int, str]
) -> Iterator[Line]:
    """The lines that are content; ``rests`` are the words of those that had more."""
    for at, line in enumerate(lines):
        if at not in kinds:
            yield line.but(rests[at]) if at in rests else line


def _cuts(
    lines: Sequence[Line], kinds: Mapping[int, FurnitureKind], numbers: Mapping[int, PageNumber]
) -> Iterator[Cut]:
    for at, line in enumerate(lines):
        if at in kinds:
            comment = _COMMENT.fullmatch(line.text)
            plain = line.but(comment["text"].strip()) if comment and comment["kind"] else line
            yield Cut(plain, kinds[at])
        elif at in numbers:
            yield Cut(line.but(line.text.removesuffix(numbers[at].rest)), "page-number")


def _pages(
    lines: Sequence[Line], kinds: Mapping[int, FurnitureKind], numbers: Mapping[int, PageNumber]
) -> list[list[int]]:
    """The places of what may be content, page by page.

    Without form feeds a page number parts two pages, wherever on its page it is printed.
    """
    pages: list[list[int]] = [[]]
    paged = lines[-1].page > 1 if lines else False
    for page in by_page(lines):
        for at in page:
            if not paged and at in numbers:
                pages.append([])
            if at not in kinds:
                pages[-1].append(at)
        if paged:
            pages.append([])
    return [page for page in pages if page]


def _running(lines: Sequence[Line], edges: Sequence[Sequence[int]]) -> set[int]:
    """The lines that most pages have at one distance from an edge, but for a number that counts.

    ``edges`` are the lines of each page, from the edge inwards.
    """
    same: dict[tuple[str, int], dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for page, edge in enumerate(edges):
        for rank, at in enumerate(edge):
            for shape in _shapes(lines[at].words, page):
                same[shape, rank][page].append(at)
    found: set[int] = set()
    for (shape, _), places in same.items():
        most = (len(edges) + 1) // 2
        need = 2 if shape.startswith("=") else 3
        if _SENTENCE_END.search(shape):
            # A sentence may well end alike on some pages; hardly on nearly all of many.
            need, most = 4, len(edges) - 1
        if _ITEM.match(shape[1:]):
            # So may an item, where pages are short.
            most = len(edges)
        if len(places) >= max(need, most):
            found |= {at for here in places.values() for at in here}
    found |= _of_two_sides(same, len(edges))
    return found - set(_ends_of_sentences(lines, found))


def _ends_of_sentences(lines: Sequence[Line], found: Container[int]) -> Iterator[int]:
    """Those of ``found`` with which a sentence ends that began in a line of the text.

    A sentence of the furniture, over several lines, is there from its beginning. The words behind
    the number of an article are its own.
    """
    for at, line in enumerate(lines):
        if at not in found or not _SENTENCE_END.search(line.words):
            continue
        before = lines[at - 1] if at and at - 1 not in found else None
        if before and before.page == line.page and _ALONE.fullmatch(before.text):
            yield at
        elif _SMALL.match(line.text):
            first = at
            while first and first in found and _SMALL.match(lines[first].text):
                first -= 1
            if first not in found:
                yield at


def _of_two_sides(
    same: Mapping[tuple[str, int], Mapping[int, Sequence[int]]], pages: int
) -> set[int]:
    """The lines of pages that have one running line on the left side and another on the right."""
    sides: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for (shape, rank), places in same.items():
        side = {page % 2 for page in places}
        need = max(2, (pages + 1) // 4)
        content = _SENTENCE_END.search(shape) or _MARK.match(shape[1:])
        if len(side) == 1 and len(places) >= need and not content:
            sides[rank][side.pop()] += [at for here in places.values() for at in here]
    both = [each for each in sides.values() if len(each) == 2]
    return {at for each in both for side in each.values() for at in side}


def _shapes(text: str, page: int) -> Iterator[str]:
    """By what a line is known again on another page."""
    folded = text.casefold()
    if sum(map(str.isalpha, folded)) < _LETTERS or _FORMULA.fullmatch(text):
        return
    yield f"={folded}"
    numbers = _DIGITS.findall(folded)
    if len(numbers) in (1, 2) and not _MARK.match(folded):
        # Either of two may be that of the page; the other stays as it is.
        for counted, number in enumerate(numbers):
            others = numbers[:counted] + numbers[counted + 1 :]
            yield f"#{_DIGITS.sub('#', folded)}{counted}:{int(number[:6]) - page},{others}"
    elif len(numbers) > _DATE and not _MARK.match(folded):
        yield f"@{_DIGITS.sub('#', folded)}"


def _words(lines: Sequence[Line], numbers: Mapping[int, PageNumber], at: int) -> str:
    return numbers[at].rest if at in numbers else lines[at].text


def _catchwords(
    lines: Sequence[Line],
    kinds: Mapping[int, FurnitureKind],
    numbers: Mapping[int, PageNumber],
    pages: Sequence[Sequence[int]],
) -> set[int]:
    """The lines whose words the next line repeats, where dots or the end of a page announce it."""
    ends = {max((at for at in page if at not in kinds), default=-1) for page in pages[:-1]}
    rest = [at for at in range(len(lines)) if at not in kinds]
    found: set[int] = set()
    bare = {at: _BLANK.sub("", _words(lines, numbers, at).casefold()) for at in rest}
    for n, at in enumerate(rest[:-1]):
        announced = _DOTS.search(lines[at].text) or (
            at in ends and len(lines[at].text.split()) <= _FEW
        )
        # A mark may stand on a line of its own, before its words.
        if announced and bare[at]:
            following = "".join(bare[after] for after in rest[n + 1 : n + 1 + EDGE])
            if following.startswith(bare[at]):
                found.add(at)
    return found
