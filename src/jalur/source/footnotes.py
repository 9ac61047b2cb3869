"""The footnotes of a text, told by the sign that leads to each from the words above it.

A consolidated text says at the foot of a page who inserted an article. A line that only begins with
such a sign is content: nothing above leads to it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from jalur.source.pages import SUPERSCRIPTS, Line

_STARS = r"\(\*{1,5}\)|\*{1,5}\)?|[†‡]\)?"
_NOTE = re.compile(
    rf"\s*(?:(?P<stars>{_STARS})(?:(?<=[)†‡])\s*|\s+)|(?P<boxed>\[\d{{1,2}}\])\s*"
    rf"|(?P<raised>[{SUPERSCRIPTS}]{{1,2}})\)?\s*|(?P<number>\d{{1,2}})(?:\)\s*|\s+))(?=[A-Z])"
)
_CALL = re.compile(
    rf"(?<=[\w.;:,)”\"])\s*(?<!\*)(?P<stars>{_STARS})(?![*)])"
    rf"|(?<=[\w.;:,)”\"])\s*(?P<boxed>\[\d{{1,2}}\])"
    rf"|(?<=[\w.;:,)”\"])\s*(?P<raised>[{SUPERSCRIPTS}]{{1,2}})\)?(?!\w)"
    r"|(?<=[A-Za-z.;:,”\"])(?<!Pasal)(?<!BAB)(?P<number>\d{1,2})\)?(?![\w)])"
    r"|(?<=[A-Za-z.;:,”\"])(?<!Pasal)(?<!BAB)(?<!angka)(?<!huruf)(?<!ayat)(?<!omor)"
    r" (?P<apart>\d{1,2})\)(?![\w)])"
)
_OPENS = re.compile(
    r"\s*(?:(?:Pasal|BAB|Bagian|Paragraf|PASAL)\s+\w+|\(\d|[a-z]{1,2}[.)]\s|\d+\.\s)"
)
_ENDS = re.compile(r"[.;]\s*$")


class _Note(NamedTuple):
    """Some lines of a page, as places within it, and the sign they begin with."""

    start: int
    end: int
    sign: str


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The footnotes that were found."""

    lines: frozenset[int]
    """The places of their lines."""
    calls: Mapping[int, str]
    """The words of each line above that leads to one, without the sign."""


def footnotes(lines: Sequence[Line], pages: Sequence[Sequence[int]]) -> Footnotes:
    """The footnotes of a text, whose ``pages`` are the places of what may be content.

    A sign other than ``*)`` leads to the foot of a page only: elsewhere it may be anything.
    """
    found: set[int] = set()
    calls: dict[int, str] = {}
    for page in pages:
        notes = {note.start: note for note in _notes(lines, page)}
        foot = _foot(notes.values(), len(page)) if len(pages) > 1 else len(page)
        often = Counter(note.sign for note in notes.values())
        waiting: dict[str, list[int]] = defaultdict(list)
        n = 0
        while n < len(page):
            note = notes.get(n)
            sure = note and (note.sign.endswith("*)") or (n >= foot and often[note.sign] == 1))
            if note and sure and waiting[note.sign]:
                for at in waiting.pop(note.sign):
                    calls[at] = _without(note.sign, calls.get(at, lines[at].text))
                found.update(page[n : note.end])
                n = note.end
                continue
            for call in _CALL.finditer(lines[page[n]].text):
                waiting[_sign(call)].append(page[n])
            n += 1
    return Footnotes(frozenset(found), calls)


def _foot(notes: Iterable[_Note], end: int) -> int:
    """Where those begin after which nothing else stands on the page."""
    for note in reversed(list(notes)):
        if note.end != end:
            break
        end = note.start
    return end


def _sign(match: re.Match[str]) -> str:
    """The sign of a footnote; a number leads to it with and without its bracket, raised or not."""
    return unicodedata.normalize("NFKC", match[match.lastgroup or 0])


def _without(sign: str, text: str) -> str:
    return _CALL.sub(lambda call: "" if _sign(call) == sign else call.group(), text)


def _notes(lines: Sequence[Line], page: Sequence[int]) -> Iterator[_Note]:
    """What looks like a footnote on a page.

    Each goes on to the end of its sentence, before the next one and before what opens a provision.
    """
    n = 0
    while n < len(page):
        note = _NOTE.match(lines[page[n]].text)
        end = n + 1
        if note is None:
            n = end
            continue
        while end < len(page) and not _ENDS.search(lines[page[end - 1]].text):
            following = lines[page[end]].text
            if _NOTE.match(following) or _OPENS.match(following):
                break
            end += 1
        yield _Note(n, end, _sign(note))
        n = end
