"""How definitions are written: angka 96 to 101."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from jalur.audit.definitions import MEANS, OPENING, Definition, Definitions, definitions
from jalur.audit.hit import Hit, hit
from jalur.audit.own_kind import kind_of, letters, other_kind
from jalur.audit.subject import Subject
from jalur.law.findings import WARNING

_GENERAL = re.compile(r"K ?E ?T ?E ?N ?T ?U ?A ?N\s+U ?M ?U ?M\b", re.IGNORECASE)
_CHAPTER = "ketentuanumum"
_LIKE = 0.8
"""So much of the title is as it should be where some letters were misread."""
_BARE = "peraturan"
_SAYS = re.compile(
    r"\b(?:ada[l1I|]a\w{1,2}|ialah|yaitu|yakni|merupakan|berarti|meliputi|mencakup|termasuk"
    r"|terdiri|selanjutnya|diartikan|dimaknai)\b|=",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"[^\w]*(?:[A-Z0-9]|[a-z]{0,2}-?[A-Z])")
_ENDED = re.compile(r"[.:][\W\d]*$")
_SEMICOLON = re.compile(r";\s*(?:(?:dan|atau|dan/atau)\s*)?$")


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong with where definitions stand and how they are listed."""
    found = definitions(subject)
    yield from _place(subject, found)
    if found is None:
        return
    yield from _opening(subject, found)
    yield from _numbers(found)
    for each in found.items:
        yield from _item(each)


def _place(subject: Subject, found: Definitions | None) -> Iterator[Hit]:
    """In the first chapter, which is called so, or in the first article where there are none."""
    if subject.amends:
        return
    chapters = [each for each in subject.source.headings if each.kind == "bab"]
    general = any(_is_general(heading.title) for heading in chapters)
    first = chapters[0] if chapters and chapters[0].title and not general else None
    if found and first and first.before.parts[0] == found.opening.ref.parts[0]:
        span = first.start, first.start + len("BAB I")
        yield hit("angka-96.title", *span, title=first.title)
    for heading in chapters[1:]:
        if _GENERAL.match(heading.title) and not _GENERAL.match(chapters[0].title):
            yield hit("angka-96.chapter", heading.start, heading.start + len("BAB"))
    if found is None or not OPENING.match(found.opening.text[found.opening.own :]):
        return
    at, end = found.opening.start, found.opening.end
    if len(chapters) > 1 and chapters[0].number == "I" and at > chapters[1].start:
        yield hit("angka-96", at, end)
    elif not chapters and found.opening.ref.parts[0] != subject.norms[0].ref.parts[0]:
        yield hit("angka-96", at, end, level=WARNING)


def _is_general(title: str) -> bool:
    """Whether a chapter is called so, as far as a scan lets it be read."""
    folded = letters(title)[: len(_CHAPTER)]
    return SequenceMatcher(None, folded, _CHAPTER, autojunk=False).ratio() >= _LIKE


def _opening(subject: Subject, found: Definitions) -> Iterator[Hit]:
    """The formula, with the kind of the regulation itself."""
    opening = OPENING.match(found.opening.text[found.opening.own :])
    start = found.opening.start + found.opening.own
    if opening is None:
        yield hit("angka-99", start, found.opening.end)
        return
    named = opening["kind"]
    if subject.title is None:
        return
    bare = letters(named) == _BARE and kind_of(subject, _kinds(subject)) is not None
    if bare or other_kind(subject, named):
        at = start + opening.start("kind")
        yield hit("angka-100", at, at + len(named), kind=" ".join(named.split()))


def _kinds(subject: Subject) -> Iterator[str]:
    for kinds in subject.words.ranks.values():
        yield from kinds


def _numbers(found: Definitions) -> Iterator[Hit]:
    """Arabic numbers, from 1 on without a gap."""
    if len(found.items) < 2:
        return
    first = found.items[0].passage
    if first.ref.parts[-1].level != "angka":
        yield hit("angka-101", first.start, first.end)
        return
    for place, each in enumerate(found.items, 1):
        label = each.passage.ref.parts[-1].label
        if label != str(place) or each.passage.ref.parts[-1].nth > 1:
            before = found.items[place - 2].passage if place > 1 else None
            # Two definitions under one number: the mark between them was lost in the scan.
            lost = before is not None and len(MEANS.findall(before.text)) > 1
            start, end = each.passage.start, each.passage.end
            level = WARNING if lost else None
            yield hit("angka-101.order", start, end, level=level, label=label)
            return


def _item(each: Definition) -> Iterator[Hit]:
    words = each.passage.text[each.passage.own :].rstrip()
    start, end = each.passage.start, each.passage.end
    if not words:
        return
    if each.end == end and not _SAYS.search(words):
        yield hit("angka-98", start, end)
    if not _CAPITAL.match(words):
        yield hit("angka-101.capital", start, end, level=WARNING)
    if each.end != end:
        return  # What stands below it ends as its list does.
    if _SEMICOLON.search(words):
        yield hit("angka-101.semicolon", start, end, level=WARNING)
    elif not _ENDED.search(words):
        yield hit("angka-101.end", start, end, level=WARNING)
