"""The headings over the articles: angka 73 to 76."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.audit.hit import Hit, hit
from jalur.audit.subject import Subject
from jalur.law.findings import WARNING
from jalur.source.labels import from_roman
from jalur.source.text import SourceHeading

_ROMAN = re.compile(r"[IVXLC]+")
_SMALL = re.compile(r"[a-z]{2,}")
_WORD = re.compile(r"[^\s/–—-]+")
_INSERTED = re.compile(r"[\dIVXLC]\s?[A-Z]$|\s[A-Z]$")
_GONE = re.compile(r"\bdihapus\b", re.IGNORECASE)
_LONGEST = 160
"""A title that is longer has swallowed words behind it."""
_FIGURES = re.compile(r"^(?:Bagian|BAGIAN)\s+(?P<number>\d+|[IVX]+|[A-Z])\s*$", re.MULTILINE)
_RULES = {"bab": "angka-73", "bagian": "angka-74", "paragraf": "angka-76"}


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong with chapters, their parts and the paragraphs of these."""
    if subject.amends:
        # An amending regulation quotes headings of another.
        return
    yield from _sequences(subject)
    for heading in subject.source.headings:
        yield from _title(subject, heading)
    for found in subject.search(_FIGURES, "body"):
        yield hit("angka-74.words", *found.span(), level=WARNING, number=found["number"])


def _sequences(subject: Subject) -> Iterator[Hit]:
    """Each kind is counted anew below each heading of a higher kind."""
    last = {"bab": 0, "bagian": 0, "paragraf": 0}
    for heading in subject.source.headings:
        worth = _worth(subject, heading)
        expected = last[heading.kind] + 1
        rule = _RULES[heading.kind]
        if heading.kind != "paragraf":
            last["paragraf"] = 0
        if heading.kind == "bab":
            last["bagian"] = 0
        if _INSERTED.search(heading.number) and not _ROMAN.fullmatch(heading.number):
            continue
        if worth is None:
            if heading.kind == "paragraf":
                yield hit(
                    "angka-76.figures",
                    *_span(subject, heading),
                    level=WARNING,
                    number=heading.number,
                )
            last[heading.kind] = expected
            continue
        if worth != expected:
            said = "twice" if worth == expected - 1 else "sequence"
            yield hit(f"{rule}.{said}", *_span(subject, heading), number=heading.number)
        last[heading.kind] = worth


def _worth(subject: Subject, heading: SourceHeading) -> int | None:
    number = heading.number
    if heading.kind == "bab":
        return from_roman(number) if _ROMAN.fullmatch(number) else None
    if heading.kind == "paragraf":
        return int(number) if number.isdecimal() else None
    return subject.words.ordinals.get("".join(number.casefold().split()))


def _span(subject: Subject, heading: SourceHeading) -> tuple[int, int]:
    end = subject.text.find("\n", heading.start)
    return heading.start, end if end > 0 else len(subject.text)


def _title(subject: Subject, heading: SourceHeading) -> Iterator[Hit]:
    """It has one, in capitals throughout over a chapter, and of each word below that."""
    start, end = _span(subject, heading)
    title = heading.title
    if not title:
        yield hit(f"{_RULES[heading.kind]}.title", start, end, level=WARNING)
    elif len(title) > _LONGEST or _GONE.search(title):
        return
    elif heading.kind == "bab":
        if _SMALL.search(title):
            yield hit("angka-73.capitals", start, end, level=WARNING)
    elif word := _uncapped(subject, title):
        yield hit("angka-75", start, end, word=word)


def _uncapped(subject: Subject, title: str) -> str | None:
    """The first word of a title that begins small and is no particle."""
    for place, found in enumerate(_WORD.finditer(title)):
        word = found.group().strip('(),.;:"“”')
        joined = found.start() and title[found.start() - 1] in "-/–—"
        if len(word) < 2 or not word[0].islower() or joined:
            continue
        if place == 0 or word not in subject.words.particles:
            return word
    return None
