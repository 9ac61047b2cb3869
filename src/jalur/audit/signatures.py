"""Who signed a text, and who promulgated it, as its closing words print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jalur.audit.own_kind import letters
from jalur.audit.subject import Subject

_EVENTS = re.compile(
    r"^[^\w\n]*(?P<event>DI(?:TETAPKAN|SAHKAN|UNDANGKAN))\s*(?:DI\b|:)",
    re.MULTILINE | re.IGNORECASE,
)
ACTING = re.compile(
    r"\A\W*(?:P[jl][ths]?s?|a\.?\s?n|u\.?\s?b|penjabat(?:\s+sementara)?|pelaksana\s+(?:tugas|harian))\b\.?\s*",
    re.IGNORECASE,
)
"""What stands before the office of somebody who acts in it."""
_PROMULGATED = "diundangkan"
_DATE = re.compile(r"\btanggal\b[^\n]*?(?P<day>\d|…|\.{2})?[^\n]*$", re.IGNORECASE)
_SIGNED = re.compile(
    r"\W*(?:t\s?\.?\s?t\s?\.?\s?d|d\s?t\s?o|cap|td|ttd|tanda\s+tangan|ttd\W+\w+)\b.*", re.IGNORECASE
)
_ENDS = re.compile(
    r"\W*(?:BERITA|LEMBARAN)\s+(?:DAERAH|NEGARA)\b|\W*(?:Salinan|Disalin|Tembusan|NO\b|PARAF|LAMPIRAN|Lampiran)\b",
)
_NAME = re.compile(r"[^\d\t:;]{3,70}")
_MOST_OFFICE = 4
"""So many lines has an office, at the most."""
_MOST = 14
"""So many lines behind the date are looked at."""


@dataclass(frozen=True, slots=True)
class Signature:
    """An office and a name, line by line, each with where it begins and ends."""

    promulgates: bool
    office: tuple[tuple[int, int], ...]
    comma: bool
    """Whether one stands behind the office."""
    name: tuple[int, int] | None
    below: tuple[int, int] | None
    """The line behind the name, where it belongs to this signature."""


def signatures(subject: Subject) -> Iterator[Signature]:
    """Those of the closing words whose office is certain; not those of a certified copy."""
    part = subject.part("penutup")
    if part is None:
        return
    events = list(_EVENTS.finditer(subject.text, part.start, part.end))
    for at, event in enumerate(events):
        end = events[at + 1].start() if at + 1 < len(events) else part.end
        lines = list(_lines(subject.text, event.end(), end))
        found = _signature(subject, lines, event["event"].casefold() == _PROMULGATED)
        if found is not None:
            yield found


def signed_again(subject: Subject) -> bool:
    """Whether whoever enacted the text signed once more behind who promulgated it: at the end of
    an annex that the text at hand does not have.
    """
    part = subject.part("penutup")
    if part is None:
        return False
    events = list(_EVENTS.finditer(subject.text, part.start, part.end))
    first = next((each for each in signatures(subject) if not each.promulgates), None)
    if first is None or not events or first.office[0][0] > events[-1].start():
        return False
    office = letters(subject.text[first.office[0][0] : first.office[-1][1]])
    name = letters(subject.text[slice(*first.name)]) if first.name else ""
    behind = [letters(line) for line in subject.text[events[-1].end() : part.end].split("\n")]
    words = [line for line in behind if line]
    return any(
        line == office and (not name or name in words[at + 1 : at + 1 + _MOST_OFFICE])
        for at, line in enumerate(words)
    )


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each line that is not empty begins and ends, behind the place."""
    first = text.find("\n", start, end)
    at = end if first < 0 else first + 1
    for _ in range(_MOST):
        if at >= end:
            return
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        line = text[at:stop]
        if line.strip():
            begin = at + len(line) - len(line.lstrip(" *"))
            yield begin, begin + len(line.strip(" *"))
        at = stop + 1


def _signature(
    subject: Subject, lines: list[tuple[int, int]], promulgates: bool
) -> Signature | None:
    text = subject.text
    rest = list(lines)
    while rest and _DATE.search(text[slice(*rest[0])]):
        rest.pop(0)
    office: list[tuple[int, int]] = []
    comma = signed = False
    while rest and len(office) < _MOST_OFFICE and not comma:
        words = text[slice(*rest[0])]
        if _SIGNED.fullmatch(words):
            signed = True
            break
        if _ENDS.match(words):
            break
        office.append(rest.pop(0))
        comma = words.rstrip(" *").endswith(",")
    if not office or not _is_office(subject, text[slice(*office[0])]):
        return None
    if not comma and not signed:
        return _unmarked(subject, promulgates, office)
    while rest and _SIGNED.fullmatch(text[slice(*rest[0])]):
        rest.pop(0)
    name = rest[0] if rest and _is_name(subject, text[slice(*rest[0])]) else None
    below = rest[1] if name and len(rest) > 1 else None
    return Signature(promulgates, tuple(office), comma, name, below)


def _unmarked(
    subject: Subject, promulgates: bool, lines: list[tuple[int, int]]
) -> Signature | None:
    """Where no mark parts office and name, they are told apart by what stands before a name."""
    name = lines[-1]
    first = subject.text[slice(*name)].split(".")[0]
    if len(lines) < 2 or letters(first) not in map(letters, subject.words.degrees):
        return None
    return Signature(promulgates, tuple(lines[:-1]), False, name, None)


def _is_office(subject: Subject, line: str) -> bool:
    folded = letters(line)
    return any(letters(word) in folded for word in subject.words.signers)


def _is_name(subject: Subject, line: str) -> bool:
    plain = line.strip(" *")
    return bool(
        _NAME.fullmatch(plain)
        and not _ENDS.match(plain)
        and not plain.endswith((",", ":"))
        and not _is_office(subject, plain)
        and len(plain.split()) <= 8
    )
