"""The ayat, huruf and angka of one article, told by what must come next, not by line ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jalur.law.citation import LEVELS, Citation, Part
from jalur.source.lines import words

_MARK = re.compile(
    r"\((?P<ayat>\d{1,2}[a-z]?)\)(?=\s|$)"
    r"|(?<![\w.])(?P<huruf>[A-Za-z]{1,2})(?P<h>[.)])(?=\s|$)"
    r"|(?<![\w./])(?P<angka>\d{1,3}[a-z]?)(?P<n>[.)])(?=\s|$)",
    re.MULTILINE,
)
_REFERS = re.compile(
    r"\b(?:ayat|huruf|angka|pasal|nomor|tahun|lampiran)\s*$"
    r"|\b(?:ayat|huruf|angka)\s*\(?\w{1,3}\)?\s*(?:,|dan|atau|dan/atau|sampai dengan)\s*$",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"[.;:,](?:\s*(?:dan|atau|dan/atau|serta))?\s*$|(?:\s|^)(?:dan|atau|dan/atau|serta)\s*$",
    re.IGNORECASE,
)
_STOPS = re.compile(r"[.;:](?:\s*(?:dan|atau|dan/atau|serta))?[\s•*–-]*$", re.IGNORECASE)
_BULLETS = " \n>•*–-"
_FOLLOWS = re.compile(r"\s+[A-Za-z]{2}")
_TAIL = 200
"""Characters before a mark that can tell what it is.

A text of marks alone must not be read over and over.
"""
_SKIP = 2
"""How many numbers or letters may be missing from a list."""


@dataclass(frozen=True, slots=True)
class _List:
    """A list of items that is being read."""

    style: str
    """How its marks look: ``a.``, ``A.``, ``1)``."""
    rank: int
    part: Part


class ItemReader:
    """One article being read into its provisions."""

    def __init__(self, text: str, *top: Part) -> None:
        self.text = text
        self.provisions: dict[Citation, str] = {}
        self._top = top
        self._lists: dict[str, _List] = {}
        self._start = 0
        self._first = len(text) - len(text.lstrip(_BULLETS))
        self._numbers = Numbers()

    @classmethod
    def of(cls, text: str, level: str) -> list[tuple[str, str]]:
        """The items of a plain list of one level: each label and its words."""
        items = cls(text)
        items.read((level,))
        return [(ref.parts[0].label, passage) for ref, passage in items.provisions.items()]

    def read(self, levels: tuple[str, ...] = LEVELS[1:]) -> None:
        """Go through the text once, from mark to mark."""
        for mark in _MARK.finditer(self.text):
            level = next(name for name in LEVELS[1:] if mark.group(name))
            if level in levels and self._is_item(mark, level):
                self._close(mark.start())
                self._enter(mark, level)
        self._close(len(self.text))

    def _is_item(self, mark: re.Match[str], level: str) -> bool:
        before = self.text[max(self._start, mark.start() - _TAIL) : mark.start()]
        apart = self._line_start(mark) or _STOPS.search(before)
        if _REFERS.search(before) or not (apart or self._runs_on(mark, level)):
            return False
        if level == "huruf" and "huruf" not in self._lists and "angka" in self._lists:
            return False
        rank, running = _rank(mark.group(level)), self._lists.get(level)
        if running is None:
            return rank == 1 or (level == "ayat" and not before.strip(_BULLETS))
        if _style(mark, level) != running.style:
            return False
        if rank == running.rank + 1:
            return True
        jumps = rank in (1, running.rank) or running.rank < rank <= running.rank + 1 + _SKIP
        nested = before.rstrip().endswith(":")
        return jumps and not nested and self._line_start(mark) and bool(_ENDS.search(before))

    def _runs_on(self, mark: re.Match[str], level: str) -> bool:
        """Whether a mark within a line is the next of a running list, and a word follows it."""
        running = self._lists.get(level)
        word = _FOLLOWS.match(self.text, mark.end())
        next_one = running is not None and _rank(mark.group(level)) == running.rank + 1
        return level != "ayat" and word is not None and next_one

    def _line_start(self, mark: re.Match[str]) -> bool:
        return mark.start() <= self._first or self.text[mark.start() - 1] == "\n"

    def _enter(self, mark: re.Match[str], level: str) -> None:
        label = mark.group(level)
        for lower in LEVELS[LEVELS.index(level) :]:
            self._lists.pop(lower, None)
        above = self._at()
        part = Part(level, label, self._numbers.next(above, level, label))
        self._lists[level] = _List(style=_style(mark, level), rank=_rank(label), part=part)
        self._start = mark.end()

    def _at(self, *last: Part) -> Citation:
        return Citation(
            (
                *self._top,
                *(self._lists[level].part for level in LEVELS if level in self._lists),
                *last,
            )
        )

    def _close(self, end: int) -> None:
        passage = words(self.text[self._start : end].strip(_BULLETS))
        ref = self._at()
        if passage and ref.parts:
            self.provisions[ref] = passage
            self._numbers.use(ref)
        self._start = end


class Numbers:
    """Which numbers of a text are taken, so that one that comes again is told apart."""

    def __init__(self) -> None:
        self._taken: set[Citation] = set()
        self._last: dict[tuple[Citation, str, str], int] = {}

    def use(self, ref: Citation) -> None:
        """The provision has words: its number is taken, and those of what it stands in."""
        self._taken |= {ref, *ref.parents()}

    def next(self, above: Citation, level: str, label: str) -> int:
        """Which of several provisions of that number below ``above`` the next one is."""
        key = (above, level, label)
        nth = self._last.get(key, 1)
        while Citation((*above.parts, Part(level, label, nth))) in self._taken:
            nth += 1
        self._last[key] = nth
        return nth


def _style(mark: re.Match[str], level: str) -> str:
    if level == "ayat":
        return ""
    label = mark.group(level)
    return ("A" if label.isupper() else "a") + (mark.group("h") or mark.group("n"))


def _rank(label: str) -> int:
    if label[0].isdigit():
        return int(re.sub(r"\D", "", label))
    value = 0
    for letter in label.lower():
        value = value * 26 + ord(letter) - ord("a") + 1
    return value
