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
_BEHIND_A_MARK = re.compile(
    r"^\s*(?:(?:Pasal|PASAL|BAB|Bagian|Paragraf)\s+\w+(?:\s?[A-Z])?|\(\d{1,2}[a-z]?\))\s*$"
)
_UNIT = re.compile(r"\b[kcm]?m$")
_CODE = re.compile(r"\b(?:[A-Z]{1,4}|[Rr][Pp]\.?|[Nn]o\.?|[Nn]omor)$")
"""What a number behind it belongs to: a form, an amount."""
_FIGURE = re.compile(r"\)?[.,]?\d")
_OPENS = re.compile(
    r"\s*(?:(?:Pasal|BAB|Bagian|Paragraf|PASAL)\s+\w+|\(\d|[a-z]{1,2}[.)]\s|\d+\.\s)"
)
_ENDS = re.compile(r"[.;]\s*$")


_Call = tuple[int, re.Match[str]]
"""The place of a line, and a sign in it."""


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
    signs: Mapping[int, str]
    """The signs that were taken from each of these lines."""
    unsure: Mapping[int, str]
    """The signs of what may be footnotes, where several words of the page may lead to each."""


def footnotes(lines: Sequence[Line], pages: Sequence[Sequence[int]]) -> Footnotes:
    """The footnotes of a text, whose ``pages`` are the places of what may be content.

    A sign other than ``*)`` leads to the foot of a page only: elsewhere it may be anything.
    """
    found: set[int] = set()
    led: dict[int, list[re.Match[str]]] = defaultdict(list)
    unsure: dict[int, str] = {}
    for page in pages:
        notes = {note.start: note for note in _notes(lines, page)}
        foot = _foot(notes.values(), len(page)) if len(pages) > 1 else len(page)
        often = Counter(note.sign for note in notes.values())
        waiting: dict[str, list[_Call]] = defaultdict(list)
        n = 0
        while n < len(page):
            note = notes.get(n)
            sure = note and (note.sign.endswith("*)") or (n >= foot and often[note.sign] == 1))
            if note and sure and waiting[note.sign]:
                leading = _leading(waiting.pop(note.sign))
                for at, call in leading:
                    led[at].append(call)
                if leading:
                    found.update(page[n : note.end])
                else:
                    printed = _NOTE.match(lines[page[n]].text)
                    unsure[page[n]] = printed.group().strip() if printed else note.sign
                n = note.end
                continue
            for call in _CALL.finditer(lines[page[n]].text):
                waiting[_sign(call)].append((page[n], call))
            n += 1
    return Footnotes(
        frozenset(found),
        {at: _without(here, lines[at].text) for at, here in led.items()},
        {at: " ".join(call.group().strip() for call in here) for at, here in led.items()},
        unsure,
    )


def _leading(calls: Sequence[_Call]) -> list[_Call]:
    """Those of ``calls``, all of one sign, that lead to a footnote; none where it is not certain.

    Behind the number of a provision each of them does, and so does each star that stands by itself;
    a number in the words does so once: that which stands by itself, or else the only one that can
    be no figure, form or unit.
    """
    marked, rest = [], []
    for at, call in calls:
        if _BEHIND_A_MARK.match(call.string[: call.start()]):
            marked.append((at, call))
        elif not _is_figure(call):
            rest.append((at, call))
    apart = [each for each in rest if each[1].group()[0].isspace()]
    raised = [each for each in rest if each[1]["raised"]]
    for some in (raised, apart, rest):
        if len(some) == 1 or (some and some[0][1]["stars"]):
            return marked + some
    return [] if rest else marked


def _is_figure(call: re.Match[str]) -> bool:
    """Whether a sign is a part of a figure, or of what is named by a letter and a number."""
    before, after = call.string[: call.start()], call.string[call.end() :]
    if call["raised"]:
        return bool(_UNIT.search(before))
    if call["number"]:
        return bool(_CODE.search(before) or _FIGURE.match(after))
    return not call.group()[0].isspace() and bool(re.search(r"\b[A-Z]$", before))


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


def _without(calls: Iterable[re.Match[str]], text: str) -> str:
    for call in sorted(calls, key=re.Match.start, reverse=True):
        text = text[: call.start()] + text[call.end() :]
    return text


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
