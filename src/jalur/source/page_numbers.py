"""Which lines of a text are page numbers: those that count up with the pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from jalur.source.labels import misread
from jalur.source.pages import EDGE, Line, page_edges

_WORD = r"(?:h ?a ?l ?a ?m ?a ?n|hal\.?|hlm\.?|p ?a ?g ?e)"
_WHOLE = re.compile(
    r"(?P<open>[-–—~=|.\[(<\s]*)"
    rf"(?:(?P<head>\S.{{0,80}}?[\s,|–-])??(?P<word>{_WORD})\s*[:|]?\s*)?"
    r"(?P<number>\d{1,4}|[ivxl]{1,7}|[\dloi|]{1,3})"
    r"(?P<total>\s*(?:/|of|dari)\s*\d{1,4})?"
    rf"(?P<after>\s*\|?\s*{_WORD}(?=\W*$))?"
    r"(?P<close>[-–—~=|.\])>\s]*)",
    re.IGNORECASE,
)
_FUSED = re.compile(r"\s*[-–—~]\s?(?P<number>\d{1,4})(?:\s?[-–—~]\s?)?(?=[A-Za-z(])")
_DASH = re.compile(r"[-–—~]")
_LEADS_ON = re.compile(
    r"\b(?:pasal|bab|bagian|paragraf|ayat|huruf|angka|nomor|tahun|lampiran|tanggal)\s*$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\W*(?:\d|[IVXL]+\b|[a-z]{1,2}\b|[Kk]e\w)")
_OPENS = re.compile(r"\W*(?:[Pp] ?[Aa] ?[Ss] ?[Aa] ?[Ll]\s*\w{1,4}|B ?A ?B\s+\w+)\W*$")
_BRACKETS = "([<.>])"
_APART = 15
"""Lines of words between two bare numbers, at the least, where no form feed tells the pages."""
_NAMED_APART = 5
"""Lines between two of them that are called page."""
_LOST = 2
"""How many page numbers in a row may be missing."""
_FEW = 2
"""Bare numbers on so many pages count up by chance, where the text has more than twice as many."""
_MOST = 4
"""All but one page in so many have their number at one place."""
_BACK = 80
"""So many lines above a mark of a list stands the one before it, at the most."""


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
    named: bool = False
    """With the word page, or with how many there are."""
    listed: bool = False
    """It may as well be the next mark of a list."""

    @property
    def bare(self) -> bool:
        """A number and nothing else, as a number of the text may stand too."""
        return not (self.dashed or self.named or "-" in self.style)


def page_numbers(lines: Sequence[Line], cut: Container[int] = ()) -> Mapping[int, PageNumber]:
    """The page numbers of a text, by their place among its lines.

    ``cut`` are the places of lines that are no part of a page, so that another is at its edge.
    """
    edges = page_edges(lines, cut)
    styles: dict[str, list[PageNumber]] = defaultdict(list)
    for at in range(len(lines)):
        for each in _candidate(lines, at):
            styles[each.style].append(each)
    if not lines or lines[-1].page == 1:
        runs = [list(_by_sequence(lines, group)) for group in styles.values()]
        return {each.at: each for run in runs for each in run}
    runs = [list(_by_page(lines, group, edges)) for group in styles.values()]
    return {each.at: each for run in runs for each in _without_doubles(run, runs)}


def _without_doubles(
    run: Sequence[PageNumber], runs: Iterable[Sequence[PageNumber]]
) -> Iterator[PageNumber]:
    """Those of ``run`` but the bare ones on pages that have their number in a longer one."""
    longer = {
        each.page
        for other in runs
        if len({each.page for each in other}) >= 2 * len({each.page for each in run})
        for each in other
    }
    return (each for each in run if not (each.bare and each.page in longer))


def _candidate(lines: Sequence[Line], at: int) -> Iterator[PageNumber]:
    line = lines[at]
    if whole := _WHOLE.fullmatch(line.text):
        label = whole["number"].lower()
        dashes = [bool(_DASH.search(whole[side])) for side in ("open", "close")]
        named = bool(whole["word"] or whole["after"] or whole["total"])
        sure = all(dashes) or named
        if not _is_needed(lines, at, sure=sure):
            listed = not sure and _goes_on(lines, at)
            for each in _readings(line, at, whole, label, dashed=all(dashes), named=named):
                yield replace(each, listed=listed)
    elif (fused := _FUSED.match(line.text)) and not (
        _is_needed(lines, at, sure=False) or _goes_on(lines, at)
    ):
        rest = line.text[fused.end() :]
        yield PageNumber(at, line.page, int(fused["number"]), "arabic   -", True, rest)


def _readings(
    line: Line, at: int, whole: re.Match[str], label: str, *, dashed: bool, named: bool
) -> Iterator[PageNumber]:
    """What a number may be, in Arabic and in Roman numerals: ``l`` is 1 or 50."""
    dash = "-" * bool(_DASH.search(whole["open"] + whole["close"]))
    marks = (
        " ".join((whole["head"] or "").casefold().split()),
        "word" if whole["word"] or whole["after"] else "",
        "total" if whole["total"] else "",
    )
    signs = "" if dash or named else "".join(c for c in whole["open"] if c in _BRACKETS)
    signs += "" if dash or named else "".join(c for c in whole["close"] if c in _BRACKETS)
    style = " ".join((*marks, dash + signs))
    if not label.isdecimal() and not set(label) - set("ivxl"):
        yield PageNumber(at, line.page, _value(label), f"roman {style}", dashed, "", named)
    meant = misread(label.replace("i", "1"))
    if meant.isdecimal() and (label.isdecimal() or dashed or named):
        yield PageNumber(at, line.page, int(meant), f"arabic {style}", dashed, "", named)


def _is_needed(lines: Sequence[Line], at: int, *, sure: bool) -> bool:
    """Whether a number is one of the text since the sentence before needs it."""
    if not at or sure or not _LEADS_ON.search(lines[at - 1].text):
        return False
    return not any(_NUMBERED.match(each.text) for each in lines[at + 1 : at + 1 + EDGE])


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether ``(2)`` or ``2.`` alone on a line comes next in a list that is being read."""
    label = lines[at].words
    digits = label.strip(_BRACKETS)
    if not digits.isdecimal() or label == digits or at + 1 == len(lines):
        return False
    if _OPENS.match(lines[at + 1].text):
        return False
    before = label.replace(digits, str(int(digits) - 1))
    for each in reversed(lines[max(0, at - _BACK) : at]):
        if each.words == before or each.words.startswith(f"{before} "):
            return True
        if _OPENS.match(each.text):
            break
    return digits == "1"


def _by_page(
    lines: Sequence[Line], group: Iterable[PageNumber], edges: Mapping[int, tuple[int, int]]
) -> Iterator[PageNumber]:
    """Those at the edges of pages that differ from the count of the pages by one amount."""
    by_offset: dict[int, list[PageNumber]] = defaultdict(list)
    for each in group:
        if each.at in edges:
            by_offset[each.value - each.page].append(each)
    for whole in by_offset.values():
        yield from _alike(lines, whole, edges)
        chain = _one_a_page([each for each in whole if not each.listed], edges)
        if not chain:
            continue
        pages = {each.page for each in chain}
        counts_up = len(pages) > 1 and 2 * len(pages) > max(pages) - min(pages)
        chance = chain[0].bare and len(pages) <= _FEW and 2 * len(pages) < lines[-1].page
        if (counts_up and not chance) or (len(by_offset) == 1 and chain[0].dashed):
            yield from chain


def _one_a_page(
    chain: Sequence[PageNumber], edges: Mapping[int, tuple[int, int]]
) -> Sequence[PageNumber]:
    """``chain`` with one number a page, where most pages have one: the one that stands where those
    of the others do. Another of the same worth is one of the text: *paling sedikit* on page 2, and
    *3* *orang* on the next.
    """
    by_page: dict[int, list[PageNumber]] = defaultdict(list)
    for each in chain:
        by_page[each.page].append(each)
    single = [each for here in by_page.values() if len(here) == 1 for each in here]
    if 2 * len(single) <= len(by_page):
        return chain
    usual = Counter((side, edges[each.at][side]) for each in single for side in (0, 1))
    return [
        max(here, key=lambda each: max(usual[side, edges[each.at][side]] for side in (0, 1)))
        for here in by_page.values()
    ]


def _alike(
    lines: Sequence[Line], chain: Sequence[PageNumber], edges: Mapping[int, tuple[int, int]]
) -> Iterator[PageNumber]:
    """Those that may be marks of lists, where nearly every page has its number at the same place.

    No list has an item alone on its line just there on page after page.
    """
    for side in (0, 1):
        ranks = Counter(edges[each.at][side] for each in chain)
        rank = ranks.most_common(1)[0][0]
        here = [each for each in chain if edges[each.at][side] == rank]
        many = len({each.page for each in here})
        if many > _FEW and _MOST * many >= (_MOST - 1) * (lines[-1].page - 1):
            yield from here if any(each.listed for each in here) else ()


def _by_sequence(lines: Sequence[Line], group: Iterable[PageNumber]) -> Iterator[PageNumber]:
    """The longest run that counts up through the text, with enough words between two of them."""
    before: dict[PageNumber, PageNumber | None] = {}
    length: dict[PageNumber, int] = {}
    last: dict[int, PageNumber] = {}
    for each in (each for each in group if not each.listed):
        apart = 0 if each.dashed else _NAMED_APART if each.named else _APART
        follows = [
            last[value]
            for value in range(each.value - 1 - _LOST, each.value)
            if value in last and each.at - last[value].at >= apart
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
