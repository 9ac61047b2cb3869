"""Which lines of a text are page numbers: those that count up with the pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jalur.source.pages import Line, page_edges

_WHOLE = re.compile(
    r"(?P<open>[-–—~=|.\[(\s]*)"
    r"(?P<word>(?:halaman|hal\.?|hlm\.?|page)\s*:?\s*)?"
    r"(?P<number>\d{1,4}|[ivxl]{1,7})"
    r"(?P<total>\s*(?:/|of|dari)\s*\d{1,4})?"
    r"(?P<close>[-–—~=|.\])\s]*)",
    re.IGNORECASE,
)
_FUSED = re.compile(r"\s*[-–—~]\s?(?P<number>\d{1,4})(?:\s?[-–—~]\s?)?(?=[A-Za-z(])")
_DASH = re.compile(r"[-–—~]")
_LEADS_ON = re.compile(
    r"\b(?:pasal|bab|bagian|paragraf|ayat|huruf|angka|nomor|tahun|lampiran|tanggal)\s*$",
    re.IGNORECASE,
)
_APART = 15
"""Lines of words between two bare numbers, at the least, where no form feed tells the pages."""
_LOST = 2
"""How many page numbers in a row may be missing."""


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A line that is a page number, or begins with one."""

    at: int
    """Its place among the lines."""
    page: int
    value: int
    style: str
    dashed: bool
    """Between two dashes, as nothing else is printed."""
    rest: str
    """The words that follow on the same line, where a converter joined the two."""


def page_numbers(lines: Sequence[Line]) -> Mapping[int, PageNumber]:
    """The page numbers of a text, by their place among its lines."""
    styles: dict[str, list[PageNumber]] = defaultdict(list)
    for at in range(len(lines)):
        for each in _candidate(lines, at):
            styles[each.style].append(each)
    chosen = _by_page if lines and lines[-1].page > 1 else _by_sequence
    return {each.at: each for group in styles.values() for each in chosen(lines, group)}


def _candidate(lines: Sequence[Line], at: int) -> Iterator[PageNumber]:
    line = lines[at]
    if at and _LEADS_ON.search(lines[at - 1].text):
        return
    if whole := _WHOLE.fullmatch(line.text):
        label = whole["number"].lower()
        dashes = [bool(_DASH.search(whole[side])) for side in ("open", "close")]
        marks = ("word" if whole["word"] else "", "total" if whole["total"] else "")
        style = " ".join(("roman" if label.isalpha() else "arabic", *marks, "-" * any(dashes)))
        yield PageNumber(at, line.page, _value(label), style, all(dashes), "")
    elif fused := _FUSED.match(line.text):
        rest = line.text[fused.end() :]
        yield PageNumber(at, line.page, int(fused["number"]), "arabic   -", True, rest)


def _by_page(lines: Sequence[Line], group: Iterable[PageNumber]) -> Iterator[PageNumber]:
    """Those at the edges of pages that differ from the count of the pages by one amount."""
    edges = page_edges(lines)
    by_offset: dict[int, list[PageNumber]] = defaultdict(list)
    for each in group:
        if each.at in edges:
            by_offset[each.value - each.page].append(each)
    for chain in by_offset.values():
        pages = {each.page for each in chain}
        counts_up = len(pages) > 1 and 2 * len(pages) > max(pages) - min(pages)
        if counts_up or (len(by_offset) == 1 and chain[0].dashed):
            yield from chain


def _by_sequence(lines: Sequence[Line], group: Iterable[PageNumber]) -> Iterator[PageNumber]:
    """The longest run that counts up through the text, with enough words between two of them."""
    before: dict[PageNumber, PageNumber | None] = {}
    length: dict[PageNumber, int] = {}
    last: dict[int, PageNumber] = {}
    for each in group:
        follows = [
            last[value]
            for value in range(each.value - 1 - _LOST, each.value)
            if value in last and (each.dashed or each.at - last[value].at >= _APART)
        ]
        longest = max(follows, key=length.__getitem__, default=None)
        before[each], length[each] = longest, 1 + (length[longest] if longest else 0)
        if each.value not in last or length[each] >= length[last[each.value]]:
            last[each.value] = each
    run = max(length, key=length.__getitem__, default=None)
    if run is not None and (length[run] > _LOST or run.dashed):
        while run is not None:
            yield run
            run = before[run]


def _value(label: str) -> int:
    """What an Arabic or a small Roman number is worth."""
    if label.isdecimal():
        return int(label)
    worth = [{"i": 1, "v": 5, "x": 10, "l": 50}[char] for char in label]
    pairs = zip(worth, [*worth[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
