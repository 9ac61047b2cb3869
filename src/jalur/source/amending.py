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
from jalur.law.enumerations import ChangeAct
from jalur.source.body import Body, Heading
from jalur.source.items import ItemReader, Passage, Unread
from jalur.source.labels import roman
from jalur.source.prose import words

_OUTER = re.compile(r"^(?i:pasal)\s+(?P<label>[IVXLl1|]+)[ \t]*[.:]?[ \t]*$", re.MULTILINE)
_INSTRUCTS = re.compile(
    r"\b(?:di?ubah|dihapus|disisipkan|ditambah(?:kan)?|diganti|dicabut|berbunyi)\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r":|\.\s")
_ANGKA = re.compile(r"^[^\w(\n]{0,5}(?P<number>\d{1,3})[.)]\s+(?=[A-Z])", re.MULTILINE)
_QUOTED = re.compile(
    r"(?:(?<=[:.;])|(?<=berikut))[“”\"'‘„\s]*"
    r"(?P<quoted>^[“”\"'‘„ ]*(?:Pasal\s+\d+(?:\s?[A-Z])?[ \t]*[.:]?[ \t]*$"
    r"|BAB\s+[IVXLC]+\s?[A-Z]?[ \t]*$|Bagian\s+Ke\w+|Paragraf\s+\d))",
    re.MULTILINE,
)
_ACTS: dict[str, ChangeAct] = {
    "disisipkan": "inserted",
    "ditambah": "inserted",
    "dihapus": "deleted",
    "dicabut": "deleted",
    "diubah": "changed",
    "diganti": "changed",
}
_VERB = re.compile(rf"\b(?P<verb>{'|'.join(_ACTS)})\w*", re.IGNORECASE)
_RESULT = re.compile(r"\b(?:sehingga|berbunyi)\b", re.IGNORECASE)
_NAMELY = re.compile(r"\b(?:yakni|yaitu)\b", re.IGNORECASE)
_REFERENCE = re.compile(
    r"\bpasal\s+(?P<pasal>\d{1,4}\s?[A-Z]?)\b|\bayat\s+\((?P<ayat>\d{1,3}[a-zA-Z]?)\)"
    r"|\bhuruf\s+(?P<huruf>[a-z]{1,2}\d?)\b|\bangka\s+(?P<angka>\d{1,3}[a-z]?)\b"
    r"|\blampiran(?:\s+(?P<lampiran>[IVX]+))?\b",
    re.IGNORECASE,
)
_JOINS = re.compile(r"\s*(?:dalam|pada|dari)?\s*", re.IGNORECASE)
_LEVELS = ("pasal", "ayat", "huruf", "angka")


def is_amending(text: str) -> bool:
    """Whether the articles of ``text`` are those of an amending regulation."""
    outer = list(_outer(text))
    return len(outer) > 1 and bool(_INSTRUCTS.search(text, outer[0].end(), outer[1].start()))


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
            if _INSTRUCTS.search(self.text, mark.end(), stop.start() if stop else end):
                count += 1
                yield mark

    def _instruction(self, top: tuple[Part, ...], opened: int, start: int, end: int) -> None:
        """One instruction with what it quotes; or an article that changes nothing."""
        quoted = _QUOTED.search(self.text, start, end)
        stop = quoted.start("quoted") if quoted else end
        lead = self.text[start:stop]
        if quoted is None and len(top) == 1:
            self._plain(top[0], opened, start, end)
        else:
            self._add(Citation(top), opened, start, stop)
        if quoted is not None:
            body = Body(self.text[stop:end], top)
            body.read()
            self.provisions |= {
                ref: Passage(each.words, stop + each.start) for ref, each in body.provisions.items()
            }
            self.headings += [replace(each, start=stop + each.start) for each in body.headings]
            self.unread += [replace(each, start=stop + each.start) for each in body.unread]
            self.beside += [replace(each, start=stop + each.start) for each in body.beside]
        if len(top) > 1 or quoted is not None:
            self.changes += _changes(Citation(top), words(lead))

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


def _changes(at: Citation, said: str) -> Iterator[Change]:
    """What an instruction does to which provisions, verb by verb."""
    verbs = list(_VERB.finditer(said))
    for n, verb in enumerate(verbs):
        before = verbs[n - 1].end() if n else 0
        act = _ACTS[verb["verb"].lower()]
        objects = said[before : verb.start()]
        if act == "inserted":
            after = verbs[n + 1].start() if n + 1 < len(verbs) else len(said)
            clause = _RESULT.split(said[verb.end() : after], maxsplit=1)[0]
            namely = _NAMELY.search(clause)
            objects = clause[namely.end() :] if namely else clause
        yield Change(at, act, tuple(dict.fromkeys(_targets(objects, said))))


def _targets(objects: str, said: str) -> Iterator[Citation]:
    """The provisions that are named there; an ayat without an article has the one named nearest."""
    runs: list[dict[str, str]] = []
    end = -1
    for match in _REFERENCE.finditer(objects):
        level = match.lastgroup or "lampiran"
        label = "".join((match[level] or "").split())
        joined = end >= 0 and _JOINS.fullmatch(objects, end, match.start())
        if not joined or level in runs[-1] or level == "lampiran":
            runs.append({})
        runs[-1][level] = label.upper() if level in ("pasal", "lampiran") else label.lower()
        end = match.end()
    named = [run["pasal"] for run in runs if "pasal" in run]
    elsewhere = [
        "".join(match["pasal"].split()).upper()
        for match in _REFERENCE.finditer(said)
        if match["pasal"]
    ]
    article = next(iter([*named, *elsewhere]), None)
    for run in runs:
        if "lampiran" in run:
            yield Citation((Part("lampiran", run["lampiran"]),))
            continue
        article = run.get("pasal", article)
        if article is not None:
            labels = {**run, "pasal": article}
            yield Citation(tuple(Part(each, labels[each]) for each in _LEVELS if each in labels))
