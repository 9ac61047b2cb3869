"""The title: angka 2 to 9."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.audit.hit import Hit, hit
from jalur.audit.own_kind import letters
from jalur.audit.revoked import revocations
from jalur.audit.subject import Passage, Subject

_NUMBER = re.compile(
    r"(?P<sign>\W*)\s*(?P<number>\S.*?)\s+TAHUN\s+(?P<year>\S+)\W*$", re.IGNORECASE
)
_PLAIN = re.compile(r"\d+")
_UNGIVEN = re.compile(
    r"[\s.…_X()\[\]{}-]*(?:TAHUN[\s.…_X()\[\]{}-]*(?:20[\d.…_]{0,4})?[\s.…_()\[\]{}]*)?",
    re.IGNORECASE,
)
"""What stands where both will be."""
_OPEN = re.compile(r"\d+|[\s.…_-]*")
"""Figures; or nothing, since a draft has no number yet."""
_CHANGES = re.compile(r"\bdiubah\s+sebagai\s+berikut\b", re.IGNORECASE)
_AMENDING = re.compile(r"PERUBAHAN\b\s*(?P<which>.*?)\s*\bATAS\b", re.IGNORECASE | re.DOTALL)
_CHANGED = re.compile(
    r"\bsebagaimana\s+telah\s+(?:(?P<often>beberapa\s+kali)\s+)?diubah\b", re.IGNORECASE
)
"""What the instruction says of changes before this one."""
_REVOKING = re.compile(r"\bPENCABUTAN\b", re.IGNORECASE)
_FORCE = re.compile(r"[^.;]{0,120}?\bini\s+(?:mulai\s+)?berlaku\b", re.IGNORECASE)
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
    if subject.promulgated is None and title.number and _UNGIVEN.fullmatch(title.number):
        pass  # A draft has neither number nor year yet.
    elif number is None or not _PLAIN.fullmatch(number["year"]) or len(number["year"]) != 4:
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
    change = next((norm for norm in subject.norms if _CHANGES.search(norm.text)), None)
    amending = _AMENDING.match(title.name)
    if change and amending is None:
        yield hit("angka-6", title.name_start, title.name_end)
    elif change and amending and not _is_ordinal(subject, amending["which"], change):
        yield hit("angka-6.ordinal", title.name_start, title.name_end)
    if _only_revokes(subject) and not _REVOKING.search(title.name):
        yield hit("angka-9", title.name_start, title.name_end)


def _is_ordinal(subject: Subject, which: str, change: Passage) -> bool:
    """Whether the title says which change it is: none of the first, a word of each later one."""
    lead = subject.masked[change.start + change.own : change.end]
    instruction = _CHANGES.search(lead)
    before = _CHANGED.search(lead, 0, instruction.start() if instruction else len(lead))
    least = 1 if before is None else 3 if before["often"] else 2
    if not which:
        return least == 1
    return subject.words.ordinals.get(letters(which), 0) >= max(2, least)


def _only_revokes(subject: Subject) -> bool:
    """Whether every article but the one that says from when on it is in force revokes."""
    tops = [each.ref.parts[0] for each in revocations(subject)]
    rest = (norm for norm in subject.norms if norm.ref.parts[0] not in tops)
    return bool(tops) and all(_FORCE.match(norm.text[norm.own :]) for norm in rest)


def _abbreviations(subject: Subject, start: int, end: int) -> Iterator[Hit]:
    """Words of the name that the definitions tell to be short for others."""
    short = subject.abbreviations
    for each in _ABBREVIATION.finditer(subject.text, start, end):
        if each.group() in short:
            yield hit("angka-5", each.start(), each.end(), word=each.group())
