"""The headings over the articles: angka 73 to 76."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.audit.counting import Count
from jalur.audit.hit import MOST_WORDS, Hit, hit
from jalur.audit.subject import Subject
from jalur.law.findings import WARNING
from jalur.source.labels import from_roman, roman
from jalur.source.text import SourceHeading

_ROMAN = re.compile(r"[IVXLC]+")
_SMALL = re.compile(r"[a-z]{2,}")
_TITLE = re.compile(r"[A-Z][^.;:]*")
"""No sentence that goes on."""
_WORD = re.compile(r"[^\s/–—-]+")
_LIKE_ONE = re.compile(r"[Il|]")
"""What a scan may make of 1."""
_ORDINAL = re.compile(r"^ke-?\s?", re.IGNORECASE)
_INSERTED = re.compile(r"[\dIVXLC]\s?[A-Z]$|\s[A-Z]$")
_GONE = re.compile(r"\bdihapus\b", re.IGNORECASE)
_MARK = 80
"""So far behind where a heading begins does its title end, besides its own length."""
_LONGEST = 160
"""A title that is longer has swallowed words behind it."""
_FIGURES = re.compile(r"^(?:Bagian|BAGIAN)\s+(?P<number>\d+|[IVX]+|[A-Z])\s*$", re.MULTILINE)
_CHAPTER = re.compile(r"BAB\s+(?P<number>\w+)[ \t]*(?P<stop>\.)?")
_BELOW = {"bab": ("bagian", "paragraf"), "bagian": ("paragraf",), "paragraf": ()}
_UNREAD = {"bab": "angka-73.unread", "bagian": "angka-74.words", "paragraf": "angka-76.figures"}
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
        if all(found.start() != each.start() for each in subject.swallowed):
            yield hit("angka-74.words", *found.span(), level=WARNING, number=found["number"])


def _sequences(subject: Subject) -> Iterator[Hit]:
    """Each kind is counted anew below each heading of a higher kind."""
    counts = {kind: Count() for kind in _BELOW}
    every: list[SourceHeading | re.Match[str]] = [*subject.source.headings, *subject.swallowed]
    for heading in sorted(every, key=_start):
        if isinstance(heading, re.Match):
            kind = heading["kind"].casefold()
            counts.update({below: Count() for below in _BELOW[kind]})
            sure = _spelt(subject, heading["number"]) == counts[kind].expected
            counts[kind].skip()
            number = " ".join(heading[0 if kind == "bab" else "number"].split())
            level = None if sure and not _LIKE_ONE.fullmatch(heading["number"]) else WARNING
            yield hit(_UNREAD[kind], *heading.span(), level=level, number=number)
            continue
        worth = _worth(subject, heading)
        count = counts[heading.kind]
        rule = _RULES[heading.kind]
        counts.update({below: Count() for below in _BELOW[heading.kind]})
        if heading.kind == "bab":
            wrong = list(_number(subject, heading))
            yield from wrong
            if any(each.phrase == "angka-73.roman" for each in wrong):
                count.skip()
                continue
        if _INSERTED.search(heading.number) and not _ROMAN.fullmatch(heading.number):
            continue
        if worth is None:
            if heading.kind == "paragraf":
                sure = _spelt(subject, heading.number) == count.expected
                yield hit(
                    "angka-76.figures",
                    *_span(subject, heading),
                    level=None if sure and not _LIKE_ONE.fullmatch(heading.number) else WARNING,
                    number=heading.number,
                )
            count.skip()
            continue
        said = "twice" if worth == count.expected - 1 else "sequence"
        if not count.comes(worth):
            yield hit(f"{rule}.{said}", *_span(subject, heading), number=heading.number)


def _spelt(subject: Subject, number: str) -> int | None:
    """What a number is worth that is not written as those of its kind are."""
    folded = "".join(number.casefold().split())
    figures = _ORDINAL.sub("", number)
    if _ROMAN.fullmatch(figures):
        return from_roman(figures)
    if figures.isdecimal():
        return int(figures)
    return subject.words.ordinals.get(folded, subject.words.numerals.get(folded))


def _start(heading: SourceHeading | re.Match[str]) -> int:
    return heading.start() if isinstance(heading, re.Match) else heading.start


def _number(subject: Subject, heading: SourceHeading) -> Iterator[Hit]:
    """The number of a chapter as it is printed; of ones a scan makes what it likes."""
    printed = _CHAPTER.match(subject.text, heading.start)
    if printed is None:
        return
    number = printed["number"]
    roman_one = _ROMAN.fullmatch(number) and roman(from_roman(number)) != number
    if (number.isdecimal() and number.strip("1")) or roman_one:
        yield hit("angka-73.roman", *_span(subject, heading), number=number)
    if printed["stop"]:
        yield hit("angka-73.stop", *_span(subject, heading), level=WARNING, number=number)


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
        rule = f"{_RULES[heading.kind]}.title"
        yield hit(rule, start, end, level=WARNING, number=heading.number)
    elif len(title) > _LONGEST or _GONE.search(title):
        return
    elif heading.kind == "bab":
        if small := _SMALL.search(title):
            shown = _shown(subject, heading, title.count(" ", 0, small.start()))
            # A scan makes single words small.
            throughout = bool(_TITLE.fullmatch(title)) and all(
                _SMALL.search(word) for word in _WORD.findall(title) if len(word) > 3
            )
            yield hit(
                "angka-73.capitals",
                start,
                end,
                level=None if throughout else WARNING,
                printed=shown,
                number=heading.number,
            )
    elif found := _uncapped(subject, title):
        place, word = found
        shown, name = _shown(subject, heading, place), f"{heading.kind.title()} {heading.number}"
        yield hit("angka-75", start, end, printed=shown, word=word, heading=name)


def _shown(subject: Subject, heading: SourceHeading, wrong: int) -> tuple[int, int] | None:
    """Where the title stands; from the wrong word on, where this would be left out."""
    words = heading.title.split()
    # A title has few characters more than its words in the running text.
    end = heading.start + _MARK + 2 * len(heading.title)
    title = re.compile(r"\s+".join(map(re.escape, words))).search(subject.text, heading.start, end)
    if title is None:
        return None
    if wrong < MOST_WORDS:
        return title.span()
    found = list(re.finditer(r"\S+", title.group()))[wrong]
    return title.start() + found.start(), title.end()


def _uncapped(subject: Subject, title: str) -> tuple[int, str] | None:
    """The first word of a title that begins small and is no particle, and which word it is."""
    for place, found in enumerate(_WORD.finditer(title)):
        word = found.group().strip('(),.;:"“”')
        joined = found.start() and title[found.start() - 1] in "-/–—"
        if len(word) < 2 or not word[0].islower() or joined:
            continue
        if place == 0 or word not in subject.words.particles:
            return title.count(" ", 0, found.start()), word
    return None
