"""The ayat, huruf and angka of one article, told by what must come next, not by line ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jalur.law.citation import LEVELS, Citation, Part
from jalur.source.garbled import garbled_items
from jalur.source.labels import between, first, follower, misread, steps
from jalur.source.numbers import Numbers
from jalur.source.prose import words

_MARK = re.compile(
    r"[({\[]\s?(?P<ayat>\d{1,3}\s?[A-Za-z]?|[\dlI|SZOogq?!]{1,3})\s?[)}\]][.:]?(?=\s|$|[A-Za-z“\"])"
    r"|^\((?P<half>\d{1,2}|[lI])\s(?=[A-Z][a-z])"
    r"|(?<![\w.])(?P<huruf>[A-Za-z]{1,2}\d?)(?P<h>[.)])(?=\s|$|[A-Za-z]{3})"
    r"|(?<![\w./])(?P<angka>\d{1,3}[a-z]?|[\dlIO|]{2,3})(?P<n>[.)])(?=\s|$|[A-Za-z]{3})"
    r"|^(?P<bare>[a-z]|\d{1,2})(?P<b>[.,:;]?)(?=\s)",
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
_BRACKETS = "(){}[].,:;"
_BULLETS = " \n>•*–-"
_FOLLOWS = re.compile(r"\s+[A-Za-z]{2}")
_TAIL = 200
"""Characters before a mark that can tell what it is.

A text of marks alone must not be read over and over.
"""
_LETTER = re.compile(r"^\W*(?P<letter>[a-z])[.)]\s", re.MULTILINE)
_NUMBER = re.compile(r"^\W*(?P<number>\w{1,3}[.)])\s", re.MULTILINE)
_ALIKE = "CcKkOoPpSsUuVvWwXxZz"
"""Letters that a scan takes for capitals, or for small ones."""
_AHEAD = 4000
"""Characters behind a mark in which the next one can tell what it is."""
_NEAR = 30
"""So far from the last of its list may a mark stand that is told as not read."""
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
    at: Citation | None
    """The provision whose words it stands in, or that it should stand before."""
    missing: bool = False
    """It is not printed: the mark behind it was read, and skips it."""


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

    def read(self, levels: tuple[str, ...] = LEVELS[1:]) -> None:
        """Go through the text once, from mark to mark."""
        for mark in _MARK.finditer(self.text):
            level, label = self._meant(mark)
            if level not in levels:
                continue
            item = self._item(mark, level, label)
            if item is not None:
                self._close(mark.start(), level)
                self._enter(mark, level, item)
            elif self._looks_like_one(mark, level, label):
                self.unread.append(Unread(mark.group(), mark.start(), self._at()))
        self._close(
            len(self.text), next((each for each in LEVELS[::-1] if each in self._lists), "")
        )

    def _before(self, mark: re.Match[str]) -> str:
        return self.text[max(self._start, mark.start() - _TAIL) : mark.start()]

    def _meant(self, mark: re.Match[str]) -> tuple[str, str]:
        """The level and the label of a mark, as it must be meant where a scan misread it."""
        letters, numbers = self._lists.get("huruf"), self._lists.get("angka")
        if label := mark["bare"]:
            return ("angka" if label.isdecimal() else "huruf"), label
        if label := mark["half"]:
            return "ayat", self._scanned(label, self._lists.get("ayat"))
        level = next(name for name in LEVELS[1:] if mark[name])
        label = "".join(mark[level].split())
        if level == "ayat":
            return level, self._scanned(label, self._lists.get(level))
        if level == "angka":
            if numbers and not label.isdecimal() and steps(numbers.part.label, misread(label)) == 1:
                return level, misread(label)
            if label == "1" and letters and mark["n"] == letters.style[-1]:
                return self._one_or_l(mark, letters.part.label)
            return level, label
        if numbers and misread(label).isdecimal():
            if steps(numbers.part.label, misread(label)) == 1:
                return "angka", misread(label)
        elif label in ("l", "I") and not letters and self._two_follows(mark):
            return "angka", "1"
        other = label.swapcase()
        if letters and label in _ALIKE and steps(letters.part.label, other) == 1:
            return level, other if other.isupper() == letters.part.label.isupper() else label
        return level, label

    def _one_or_l(self, mark: re.Match[str], before: str) -> tuple[str, str]:
        """Whether ``1.`` is the i or l that comes next, as scans print it."""
        meant = follower(before)
        if meant not in ("i", "l") or self._before(mark).rstrip().endswith(":"):
            return "angka", "1"
        after = _LETTER.search(self.text, mark.end(), mark.end() + _AHEAD)
        goes_on = after is None or after["letter"] == follower(meant)
        return ("huruf", meant) if goes_on else ("angka", "1")

    def _two_follows(self, mark: re.Match[str]) -> bool:
        """Whether the next mark at the beginning of a line is ``2.``."""
        after = _NUMBER.search(self.text, mark.end(), mark.end() + _AHEAD)
        return after is not None and after["number"] == f"2{mark['h']}"

    def _looks_like_one(self, mark: re.Match[str], level: str, label: str) -> bool:
        """Whether a mark that is no item stands where one would."""
        before = self._before(mark)
        if not self._line_start(mark) or _REFERS.search(before):
            return False
        if level == "ayat":
            return not mark["half"]
        running = self._lists.get(level)
        if mark["bare"]:
            return False
        if level == "huruf" and running is None and "angka" in self._lists:
            return False
        if running is None:
            return len(label) == 1 and not label.isupper() and bool(_STOPS.search(before))
        if _style(mark, level, label) != running.style or not _ENDS.search(before):
            return False
        inserted = len(label) > 1 and label[:-1] == running.part.label.rstrip("0123456789")
        return inserted or abs(steps(running.part.label, label)) <= _NEAR

    def _item(self, mark: re.Match[str], level: str, label: str) -> str | None:
        """The label of a mark that begins an item; None where it belongs to the words."""
        before = self._before(mark)
        starts = self._line_start(mark)
        running = self._lists.get(level)
        if mark["half"]:
            opens = running is None and label == "1" and not before.strip(_BULLETS)
            goes_on = running and steps(running.part.label, label) == 1 and _STOPS.search(before)
            return label if opens or goes_on else None
        if mark["bare"]:
            fits = running and starts and _STOPS.search(before) and not _REFERS.search(before)
            return label if fits and running and steps(running.part.label, label) == 1 else None
        tight = mark.end() < len(self.text) and not self.text[mark.end()].isspace()
        if _REFERS.search(before) or (tight and not starts):
            return None
        if not (starts or _STOPS.search(before) or self._runs_on(mark, level)):
            return None
        if level == "huruf" and "huruf" not in self._lists and "angka" in self._lists:
            return None
        if level == "ayat" and not label[:1].isdecimal():
            return None
        if running is None:
            opens = first(label) or (level == "ayat" and not before.strip(_BULLETS))
            return label if opens else None
        if level != "ayat" and _style(mark, level, label) != running.style:
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
        running = self._lists.get(level)
        for lower in LEVELS[LEVELS.index(level) :]:
            self._lists.pop(lower, None)
        part = Part(level, label, self._numbers.next(self._at(), level, label))
        self._lists[level] = _List(running.style if running else _style(mark, level, label), part)
        self._opened, self._start = mark.start(), mark.end()
        sign = mark.group().rstrip()
        self.unread += [
            Unread(
                sign.replace(sign.strip(_BRACKETS), each), mark.start(), self._at(), missing=True
            )
            for each in between(running.part.label if running else None, label)
        ]

    def _at(self) -> Citation:
        running = (self._lists[level].part for level in LEVELS if level in self._lists)
        return Citation((*self._top, *running))

    def _close(self, end: int, level: str = "") -> None:
        running = {name: each.part.label for name, each in self._lists.items()}
        if running:
            known = {each.start for each in self.unread}
            self.unread += [
                Unread(token, self._start + at, self._at())
                for token, at in garbled_items(self.text[self._start : end], running)
                if self._start + at not in known
            ]
        passage = words(self.text[self._start : end].strip(_BULLETS).removeprefix(". "))
        ref = self._at()
        if passage and ref.parts:
            self.provisions[ref] = Passage(passage, self._opened)
            self._numbers.use(ref)
        elif level in self._lists and ref.parts[-1].level == level:
            self.unread.append(Unread(self.text[self._opened : self._start], self._opened, ref))
        self._start = end


def _style(mark: re.Match[str], level: str, label: str) -> str:
    if level == "ayat":
        return ""
    return ("A" if label.isupper() else "a") + (mark["h"] or mark["n"] or mark["b"] or "")
