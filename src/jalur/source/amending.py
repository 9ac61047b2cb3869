"""An amending regulation: articles in Roman numbers, their instructions, the articles they quote.

``Pasal I`` says in its angka what becomes of another regulation, and prints the articles of that
one as they read from now on. Those are no articles of this one: ``I.1/5`` is the Pasal 5 that
Pasal I angka 1 quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from jalur.law.annexes import Change
from jalur.law.citation import Citation, Part
from jalur.source.body import Body, Heading
from jalur.source.instructions import UnreadChange, read_instruction
from jalur.source.items import ItemReader, Passage, Unread
from jalur.source.labels import roman
from jalur.source.prose import words

_OUTER = re.compile(r"^(?i:pasal)\s+(?P<label>[IVXLl1|]+)[ \t]*[.:]?[ \t]*$", re.MULTILINE)
_INSTRUCTS = re.compile(
    r"\b(?:di?ubah|dirubah|dihapus(?:kan)?|disisip(?:kan|i)|diselipkan|ditambah(?:kan|i)?"
    r"|diganti(?:kan)?|disempurnakan|dicabut|berbunyi)\b",
    re.IGNORECASE,
)
_COMMANDS = re.compile(
    r"\s*(?:mengubah|menghapus|menyisipkan|menambah(?:kan)?|mengganti|mencabut)\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r":|\.\s")
_ANGKA = re.compile(r"^[^\w(\n]{0,5}(?P<number>\d{1,3})[.)]\s+(?=[A-Z])", re.MULTILINE)
_QUOTED = re.compile(
    r"(?:(?<=[:.;])|(?<=berikut))[“”\"'‘„\s]*"
    r"(?P<quoted>^[“”\"'‘„ ]*(?:Pasal\s+\d+(?:\s?[A-Z])?[ \t]*[.:]?[ \t]*$"
    r"|BAB\s+[IVXLC]+\s?[A-Z]?[ \t]*$|Bagian\s+Ke\w+|Paragraf\s+\d))",
    re.MULTILINE,
)


def is_amending(text: str) -> bool:
    """Whether the articles of ``text`` are those of an amending regulation."""
    outer = list(_outer(text))
    return len(outer) > 1 and _instructs(text, outer[0].end(), outer[1].start())


def _is_heading(mark: Unread) -> bool:
    return not mark.mark.casefold().startswith("pasal")


def _instructs(text: str, start: int, end: int) -> bool:
    """Whether words say what becomes of something."""
    return bool(_INSTRUCTS.search(text, start, end) or _COMMANDS.match(text, start, end))


def _outer(text: str) -> Iterator[re.Match[str]]:
    """Pasal I, Pasal II … in their order, however a scan prints them; 11 is no II."""
    count = 0
    for mark in _OUTER.finditer(text):
        label = re.sub(r"[l1|]", "I", mark["label"])
        if label == roman(count + 1) and (count == 0 or not mark["label"].isdecimal()):
            count += 1
            yield mark


class Amending:
    """The articles of an amending regulation being read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.provisions: dict[Citation, Passage] = {}
        self.headings: list[Heading] = []
        self.unread: list[Unread] = []
        self.beside: list[Passage] = []
        self.changes: list[Change] = []
        self.unclear: list[tuple[UnreadChange, int]] = []
        """Words of instructions that could not be read, and where these begin."""

    def read(self) -> None:
        """Go through the text from one Roman article to the next."""
        marks = list(_outer(self.text))
        ends = [mark.start() for mark in marks[1:]] + [len(self.text)]
        if before := words(self.text[: marks[0].start()]):
            self.beside.append(Passage(before, 0))
        for count, (mark, end) in enumerate(zip(marks, ends, strict=True), 1):
            part = Part("pasal", roman(count))
            instructions = list(self._instructions(mark.end(), end))
            if not instructions:
                self._instruction((part,), mark.start(), mark.end(), end)
                continue
            first = instructions[0].start()
            self._add(Citation((part,)), mark.start(), mark.end(), first)
            stops = [each.start() for each in instructions[1:]] + [end]
            for each, stop in zip(instructions, stops, strict=True):
                at = (part, Part("angka", each["number"]))
                self._instruction(at, each.start(), each.end(), stop)

    def _instructions(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """The angka that come next and say what becomes of something, not those they quote."""
        count = 0
        for mark in _ANGKA.finditer(self.text, start, end):
            if int(mark["number"]) != count + 1:
                continue
            stop = _SENTENCE_END.search(self.text, mark.end(), end)
            if _instructs(self.text, mark.end(), stop.start() if stop else end):
                count += 1
                yield mark

    def _instruction(self, top: tuple[Part, ...], opened: int, start: int, end: int) -> None:
        """One instruction with what it quotes; or an article that changes nothing."""
        quoted = _QUOTED.search(self.text, start, end)
        stop = quoted.start("quoted") if quoted else end
        lead = words(self.text[start:stop])
        body = None if quoted is None else Body(self.text[stop:end], top)
        if body is not None:
            body.read()
            if not body.provisions and all(map(_is_heading, body.unread)):
                # The heading alone is what the instruction says.
                stop, body = end, None
        if quoted is None and len(top) == 1:
            self._plain(top[0], opened, start, end)
        else:
            self._add(Citation(top), opened, start, stop)
        numbers: tuple[str, ...] = ()
        if body is not None:
            self.provisions |= {
                ref: Passage(each.words, stop + each.start) for ref, each in body.provisions.items()
            }
            self.headings += [replace(each, start=stop + each.start) for each in body.headings]
            self.unread += [replace(each, start=stop + each.start) for each in body.unread]
            self.beside += [replace(each, start=stop + each.start) for each in body.beside]
            numbers = tuple(dict.fromkeys(ref.parts[len(top)].label for ref in body.provisions))
        if len(top) > 1 or quoted is not None:
            changes, unread = read_instruction(Citation(top), lead, numbers)
            self.changes += changes
            self.unclear += [(each, opened) for each in unread]

    def _plain(self, part: Part, opened: int, start: int, end: int) -> None:
        items = ItemReader(self.text[start:end], part)
        items.read()
        for ref, each in items.provisions.items():
            place = opened if len(ref.parts) == 1 else start + each.start
            self.provisions[ref] = Passage(each.words, place)
        self.unread += [replace(each, start=start + each.start) for each in items.unread]

    def _add(self, ref: Citation, opened: int, start: int, end: int) -> None:
        said = words(self.text[start:end].strip(" \n“”\"'‘„•–-"))
        if said:
            self.provisions[ref] = Passage(said, opened)
        else:
            self.unread.append(Unread(ref.long(), opened, ref))
