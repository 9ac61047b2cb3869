"""The title: angka 2 to 9."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.audit.hit import Hit, hit
from jalur.audit.subject import Subject

_NUMBER = re.compile(
    r"(?P<sign>\W*)\s*(?P<number>\S.*?)\s+TAHUN\s+(?P<year>\S+)\W*$", re.IGNORECASE
)
_PLAIN = re.compile(r"\d+")
_OPEN = re.compile(r"\d+|[\s.…_-]*")
"""Figures; or nothing, since a draft has no number yet."""
_CHANGES = re.compile(r"\bdiubah\s+sebagai\s+berikut\b", re.IGNORECASE)
_AMENDING = re.compile(r"PERUBAHAN\b.*?\bATAS\b", re.IGNORECASE | re.DOTALL)
_SMALL = re.compile(r"[a-z]{2,}")
_ABBREVIATION = re.compile(r"\b[A-Z]{2,}[0-9]*\b")
_CLOSING = re.compile(r"[.,;:]$")


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong with the title."""
    title = subject.title
    if title is None:
        part = subject.part("judul")
        start = part.start if part else 0
        yield hit("angka-2.title", start, start + 1)
        return
    number = _NUMBER.fullmatch(title.number)
    if number is None or not _PLAIN.fullmatch(number["year"]) or len(number["year"]) != 4:
        yield hit("angka-2", title.number_start, max(title.number_end, title.name_start))
    elif not _OPEN.fullmatch(number["number"]):
        yield hit("angka-2a", title.number_start, title.number_end, number=number["number"])
    name = subject.text[title.name_start : title.name_end]
    if not name.strip():
        yield hit("angka-2.name", title.start, title.end)
        return
    small = _SMALL.search(name)
    if small or _CLOSING.search(name):
        yield hit("angka-4", title.name_start, title.name_end)
    yield from _abbreviations(subject, title.name_start, title.name_end)
    changes = any(_CHANGES.search(norm.text) for norm in subject.norms)
    if changes and not _AMENDING.match(title.name):
        yield hit("angka-6", title.name_start, title.name_end)


def _abbreviations(subject: Subject, start: int, end: int) -> Iterator[Hit]:
    """Words of the name that the definitions tell to be short for others."""
    short = subject.abbreviations
    for each in _ABBREVIATION.finditer(subject.text, start, end):
        if each.group() in short:
            yield hit("angka-5", each.start(), each.end(), word=each.group())
