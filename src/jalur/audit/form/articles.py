"""The articles, their paragraphs, and how both are referred to: angka 79 to 84."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from jalur.audit.counting import Count
from jalur.audit.hit import Hit, hit
from jalur.audit.lists import Items, lists, misplaced
from jalur.audit.subject import Passage, Subject
from jalur.law.citation import Citation, Part
from jalur.law.findings import WARNING
from jalur.source.labels import number
from jalur.verification.patterns import any_of

_SMALL_ARTICLE = re.compile(r"\bpasal\s+\d+[A-Z]?\b")
_CAPITAL_PARAGRAPH = re.compile(
    r"(?:\b(?P<before>[a-z]+|Pasal\s+\d+[A-Z]?|\(\w{1,3}\),?|\d+,)\s+)(?P<word>Ayat)\s*\(\d"
)
_CAPITAL_LETTER = re.compile(
    r"(?:\b(?:pada|dalam|dan|atau)|\(\w{1,3}\)|\b[Pp]asal\s+\d+|,)\s+"
    r"(?P<wrong>(?P<word>Huruf\s+(?=[a-z]\b(?!\.))|Angka\s+(?=\d{1,2}\b(?!\.)))\w+)"
)
_STOPPED = re.compile(r"\(\d{1,3}[a-z]?\)\.(?=\s)")
_SECOND = re.compile(r"(?:[.;:]\s|^)(?:[({\[]?\s?[2Zz]\s?[)}\]]|[({\[]\s?[2Z])", re.MULTILINE)
_MISREAD = re.compile(r"\W*\w{0,2}\W")
"""What a scan may have made of a number in brackets."""
_SWALLOWED = re.compile(r"[.;]\s*\n\s*\S")
_HEAD = re.compile(r"^(?P<word>Pasal|PASAL)\s+\d{1,3}[A-Z]?[ \t]*$", re.MULTILINE)
_PLACED = re.compile(r"(?P<mark>[Pp] ?[Aa] ?[Ss] ?[Aa] ?[Ll]\s*\S+)")
_ABOVE = re.compile(r"^\W*?(?P<mark>[Pp] ?[Aa] ?[Ss] ?[Aa] ?[Ll]\s*\w{1,5})\W*\Z", re.MULTILINE)
_NEAR = 40
"""So far before its first paragraph does the heading of an article stand, at the most."""


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong with the numbers of articles and paragraphs, and in references to them."""
    if not subject.amends:
        yield from _articles(subject)
    for each in subject.unnumbered.values():
        start = each.start + each.own
        level = WARNING if _MISREAD.match(subject.text, start) else None
        yield hit("angka-82.unnumbered", start, subject.text.find("\n", start), level=level)
    gaps = _gaps(subject)
    for found in lists(subject):
        if found.level == "ayat":
            yield from _paragraphs(subject, found, gaps)
    heads = list(subject.search(_HEAD, "body"))
    capital = [each for each in heads if each["word"].isupper()]
    if 2 * len(capital) < len(heads):
        for head in capital:
            yield hit("angka-79.capitals", *head.span(), level=WARNING)
    for reference in subject.search(_reference(tuple(subject.words.numerals)), "body"):
        yield hit("angka-82.reference", *reference.span("wrong"), level=WARNING)
    for letter in subject.search(_CAPITAL_LETTER, "body"):
        span = letter.span("wrong")
        yield hit("angka-84.letter", *span, level=WARNING, word=letter["word"].strip())
    for small in subject.search(_SMALL_ARTICLE, "body"):
        yield hit("angka-80", *small.span())
    for large in subject.search(_CAPITAL_PARAGRAPH, "body"):
        yield hit("angka-84", large.start("word"), large.end())


@lru_cache
def _reference(numerals: tuple[str, ...]) -> re.Pattern[str]:
    """A paragraph that is referred to without brackets: *pada ayat 1*, *ayat satu*."""
    return re.compile(
        r"\b(?:pada|dalam|dan|atau|\d+|\))[\s,]+"
        rf"(?P<wrong>ayat\s+(?:\d{{1,2}}(?![\w)}}\]]|\s?[)}}\]])|(?:ke)?(?:{any_of(numerals)})\b))",
        re.IGNORECASE,
    )


def _articles(subject: Subject) -> Iterator[Hit]:
    """Numbered through from the first to the last."""
    before: Part | None = None
    count = Count()
    # A heading that was not read may be the one that is missing.
    unread = {
        part
        for each in subject.source.unread
        if each.at and not each.missing
        for part in each.at.parts[:1]
    }
    again = {
        each.ref.parts[0]
        for each in subject.norms
        if each.ref.parts[1:] and each.ref.parts[-1].nth > 1
    }
    for each in subject.norms:
        article = each.ref.parts[0]
        if article == before:
            continue
        start, end = _mark(subject, each)
        at = Citation((article,))
        lettered = not article.label.isdecimal() and article.label[0].isdigit()
        if article.label.isdecimal() or (lettered and number(article.label) == count.expected):
            expected = count.expected
            right = count.comes(number(article.label)) and not lettered
            if not right and article.nth > 1:
                yield hit("angka-79.twice", start, end, at=at, number=article.label)
            elif not right:
                lost = before in unread | again or (
                    before is not None and _SWALLOWED.search(subject.before(each).text)
                )
                level = WARNING if lost else None
                yield hit(
                    "angka-79",
                    start,
                    end,
                    level=level,
                    at=at,
                    number=article.label,
                    expected=str(expected),
                )
        before = article


def _gaps(subject: Subject) -> frozenset[Part]:
    """The articles behind which the next number is missing."""
    tops = dict.fromkeys(each.ref.parts[0] for each in subject.norms)
    plain = [each for each in tops if each.label.isdecimal()]
    return frozenset(
        before for before, after in pairwise(plain) if int(after.label) > int(before.label) + 1
    )


def _mark(subject: Subject, passage: Passage) -> tuple[int, int]:
    found = _PLACED.match(subject.text, passage.start)
    if found is None:
        # An article whose first words are those of its first paragraph.
        found = _ABOVE.search(subject.text, max(0, passage.start - _NEAR), passage.start)
    if found is None:
        return passage.start, min(passage.end, passage.start + 60)
    return found.span("mark")


def _paragraphs(subject: Subject, found: Items, gaps: frozenset[Part]) -> Iterator[Hit]:
    """From (1) on without a gap, each number once, and never one alone."""
    labels = found.labels()
    items = found.items
    parent = found.parent.parts[-1].label
    if labels[0] != "1":
        yield hit("angka-82.first", items[0].start, items[0].end, number=labels[0])
    elif len(set(labels)) == 1 and len(items) == 1 and not _goes_on(subject, items):
        start, end = items[0].start, items[0].end
        yield hit("angka-82.alone", start, end, level=WARNING, article=parent)
    for each in items:
        if stop := _STOPPED.match(each.text):
            yield hit("angka-82.stop", each.start, each.start + stop.end())
    for at, twice in misplaced(items):
        if twice:
            # They may be those of the next article, whose heading a scan has lost.
            lost = found.parent.parts[0] in gaps
            yield hit(
                "angka-82.twice",
                items[at].start,
                items[at].end,
                level=WARNING if lost else None,
                number=labels[at],
            )
            if lost:
                return
        else:
            # A scan may have lost the number of one whose words stand within the one before.
            lost = bool(_SWALLOWED.search(subject.before(items[at]).text))
            level = WARNING if lost else None
            start, end = items[at].start, items[at].end
            yield hit("angka-82.sequence", start, end, level=level, number=labels[at])


def _goes_on(subject: Subject, items: Sequence[Passage]) -> bool:
    """Whether a (2) that was not read stands somewhere behind a lone (1)."""
    end = subject.article_end(items[0].ref.parts[0])
    return bool(_SECOND.search(subject.masked, items[0].start, end))
