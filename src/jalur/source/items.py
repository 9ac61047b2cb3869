"""The ayat, huruf and angka of one article, told by what must come next, not by line ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jalur.law.citation import LEVELS, Citation, Part
from jalur.source.labels import first, misread, steps
from jalur.source.numbers import Numbers
from jalur.source.prose import words

_MARK = re.compile(
    r"[({\[]\s?(?P<ayat>\d{1,3}\s?[A-Za-z]?|[lI|]{1,2}|\d[lI|O]|[lI|]\d)\s?[)}\]](?=\s|$|[A-Za-z“\"])"
    r"|(?<![\w.])(?P<huruf>[A-Za-z]{1,2})(?P<h>[.)])(?=\s|$|[A-Za-z]{3})"
    r"|(?<![\w./])(?P<angka>\d{1,3}[a-z]?)(?P<n>[.)])(?=\s|$|[A-Za-z]{3})",
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
class Passage:
    """The words of one provision, without those of its parts, and where they begin."""

    words: str
    start: int


@dataclass(frozen=True, slots=True)
class Unread:
    """A mark at the beginning of a line that could not be read as the next of anything."""

    mark: str
    start: int


@dataclass(frozen=True, slots=True)
class _List:
    """A list of items that is being read."""

    style: str
    """How its marks look: ``a.``, ``A.``, ``1)``."""
    part: Part


class ItemReader:
    """One article being read into its provisions."""

    def __init__(self, text: str, *top: Part) -> None:
        self.text = text
        self.provisions: dict[Citation, Passage] = {}
        self.unread: list[Unread] = []
        self._top = top
        self._lists: dict[str, _List] = {}
        self._opened = self._start = 0
        self._first = len(text) - len(text.lstrip(_BULLETS))
        self._numbers = Numbers()

    @classmethod
    def of(cls, text: str, level: str) -> list[tuple[str, Passage]]:
        """The items of a plain list of one level: each label and its words."""
        items = cls(text)
        items.read((level,))
        return [(ref.parts[0].label, passage) for ref, passage in items.provisions.items()]

    def read(self, levels: tuple[str, ...] = LEVELS[1:]) -> None:
        """Go through the text once, from mark to mark."""
        for mark in _MARK.finditer(self.text):
            level = next(name for name in LEVELS[1:] if mark.group(name))
            if level not in levels:
                continue
            label = self._item(mark, level)
            if label is not None:
                self._close(mark.start(), level)
                self._enter(mark, level, label)
            elif (
                level == "ayat"
                and self._line_start(mark)
                and not _REFERS.search(self._before(mark))
            ):
                self.unread.append(Unread(mark.group(), mark.start()))
        self._close(len(self.text))

    def _before(self, mark: re.Match[str]) -> str:
        return self.text[max(self._start, mark.start() - _TAIL) : mark.start()]

    def _item(self, mark: re.Match[str], level: str) -> str | None:
        """The label of a mark that begins an item; None where it belongs to the words."""
        before, label = self._before(mark), "".join(mark.group(level).split())
        starts = self._line_start(mark)
        tight = mark.end() < len(self.text) and not self.text[mark.end()].isspace()
        if _REFERS.search(before) or (tight and not starts):
            return None
        if not (starts or _STOPS.search(before) or self._runs_on(mark, level)):
            return None
        if level == "huruf" and "huruf" not in self._lists and "angka" in self._lists:
            return None
        running = self._lists.get(level)
        if level == "ayat" and not label.isdecimal():
            label = self._scanned(label, running)
        if running is None:
            opens = first(label) or (level == "ayat" and not before.strip(_BULLETS))
            return label if opens else None
        if _style(mark, level) != running.style:
            return None
        step = steps(running.part.label, label)
        jumps = (first(label) or 0 <= step <= 1 + _SKIP) and not tight
        nested = before.rstrip().endswith(":")
        if step == 1 or (jumps and not nested and starts and _ENDS.search(before)):
            return label
        return None

    def _scanned(self, label: str, running: _List | None) -> str:
        """An ayat as it must be meant: what comes next, where the scan can have printed it so."""
        meant, before = misread(label), running.part.label if running else "0"
        return meant if meant.isdecimal() and steps(before, meant) == 1 else label.lower()

    def _runs_on(self, mark: re.Match[str], level: str) -> bool:
        """Whether a mark within a line is the next of a running list, and a word follows it."""
        running = self._lists.get(level)
        word = _FOLLOWS.match(self.text, mark.end())
        next_one = running is not None and steps(running.part.label, mark.group(level)) == 1
        return level != "ayat" and word is not None and next_one

    def _line_start(self, mark: re.Match[str]) -> bool:
        return mark.start() <= self._first or self.text[mark.start() - 1] == "\n"

    def _enter(self, mark: re.Match[str], level: str, label: str) -> None:
        for lower in LEVELS[LEVELS.index(level) :]:
            self._lists.pop(lower, None)
        part = Part(level, label, self._numbers.next(self._at(), level, label))
        self._lists[level] = _List(_style(mark, level), part)
        self._opened, self._start = mark.start(), mark.end()

    def _at(self) -> Citation:
        running = (self._lists[level].part for level in LEVELS if level in self._lists)
        return Citation((*self._top, *running))

    def _close(self, end: int, level: str = "") -> None:
        passage = words(self.text[self._start : end].strip(_BULLETS))
        ref = self._at()
        if passage and ref.parts:
            self.provisions[ref] = Passage(passage, self._opened)
            self._numbers.use(ref)
        elif level in self._lists and ref.parts[-1].level == level:
            self.unread.append(Unread(self.text[self._opened : self._start], self._opened))
        self._start = end


def _style(mark: re.Match[str], level: str) -> str:
    if level == "ayat":
        return ""
    label = mark.group(level)
    return ("A" if label.isupper() else "a") + (mark.group("h") or mark.group("n"))
