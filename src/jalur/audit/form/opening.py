"""The opening: the formula, the office, and the considerations: angka 15 to 23."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jalur.audit.hit import Hit, hit
from jalur.audit.subject import Passage, Subject
from jalur.law.findings import WARNING
from jalur.source.labels import steps

_FORMULA = re.compile(r"DENGAN\s+RAHMAT\s+TUHAN\s+YANG\s+MAHA\s+ESA")
_ANY_FORMULA = re.compile(r"DENGAN\s+RAHMAT\b[^\n]*", re.IGNORECASE)
_OFFICE = re.compile(r"^(?P<office>[^\n]*\w[^\n]*?)\s*$(?=\s*\Z)", re.MULTILINE)
_CAPITALS = re.compile(r"(?:P[jl][ths]?\. ?)?[A-Z][A-Z ./'’()-]*,")
_LETTER = re.compile(r"\W*(?P<letter>[a-z]{1,2})\.")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")
_THAT = re.compile(r"bahwa\b")
_ENDED = re.compile(r";\s*$")
_LAST = re.compile(
    r"(?P<lead>.*?)\bperlu\s+(?:untuk\s+)?(?:menetapkan|membentuk|ditetapkan)\b(?P<what>.*)",
    re.IGNORECASE | re.DOTALL,
)
_LEAD = re.compile(
    r"bahwa\s+berdasarkan\s+pertimbangan\s+sebagaimana\s+dimaksud\s+dalam\s+huruf\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\bhuruf\s+(?P<letter>[a-z]{1,2})\b|\b(?P<range>sampai\s+dengan)\b")
_OF = re.compile(r"\btentang\s+(?P<name>.*?)\W*$", re.IGNORECASE | re.DOTALL)
_MANY = 4
"""So many considerations but the last may there be: two sociological and two legal ones."""


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong before *Mengingat*."""
    yield from _formula(subject)
    items = subject.items("menimbang")
    part = subject.part("menimbang")
    if part is None:
        stop = subject.title.end if subject.title else 0
        yield hit("angka-17", stop, stop + 1)
        return
    if not items:
        yield from _only_one(subject, part.start, part.end)
        return
    for place, item in enumerate(items):
        yield from _item(item, items[place - 1] if place else None)
    if len(items) == 1:
        yield hit("angka-22.alone", items[0].start, items[0].end, level=WARNING)
    else:
        yield from _last(subject, items)
        if len(items) - 1 > _MANY:
            yield hit("angka-19", items[0].start, items[-1].end, count=str(len(items) - 1))


def _formula(subject: Subject) -> Iterator[Hit]:
    """The formula, and the office that stands behind it."""
    part = subject.part("judul")
    if part is None:
        return
    opening = subject.text[part.start : part.end]
    found = _FORMULA.search(opening)
    if found is None:
        other = _ANY_FORMULA.search(opening)
        start, end = other.span() if other else (len(opening.rstrip()) - 1, len(opening))
        yield hit("angka-15", part.start + start, part.start + end)
        return
    behind = opening[found.end() :]
    office = _OFFICE.search(behind)
    if office is None:
        yield hit("angka-16.office", part.start + found.start(), part.start + found.end())
        return
    if not _CAPITALS.fullmatch(office["office"].strip()):
        start = part.start + found.end() + office.start("office")
        yield hit("angka-16", start, start + len(office["office"]))


def _only_one(subject: Subject, start: int, end: int) -> Iterator[Hit]:
    """A consideration that has no letter, since it is the only one."""
    words = subject.text[start:end].strip(" :\n-")
    if _NUMBERED.match(words):
        yield hit("angka-22", subject.text.index(words, start), end)
        return
    if words and not words.startswith("bahwa"):
        yield hit("angka-22.bahwa", start, end)
    if words and not _ENDED.search(words):
        yield hit("angka-22.end", start, end, level=WARNING)


def _item(item: Passage, before: Passage | None) -> Iterator[Hit]:
    label = item.ref.parts[-1].label
    mark = _LETTER.match(item.text)
    expected = steps(before.ref.parts[-1].label, label) == 1 if before else label == "a"
    if mark is None or not expected:
        yield hit("angka-22", item.start, item.end)
    words = item.text[item.own :]
    if not _THAT.match(words):
        yield hit("angka-22.bahwa", item.start, item.end)
    if not _ENDED.search(words):
        yield hit("angka-22.end", item.start, item.end, level=WARNING)


def _last(subject: Subject, items: Sequence[Passage]) -> Iterator[Hit]:
    """The last one: it draws on all the others, and says what is to be enacted."""
    last = items[-1]
    words = last.text[last.own :]
    letters = [each.ref.parts[-1].label for each in items[:-1]]
    found = _LAST.match(words)
    named = set(_letters(found["lead"], letters)) if found else set()
    if found is None or not named:
        yield hit("angka-23", last.start, last.end)
        return
    if not _LEAD.match(words):
        yield hit("angka-23.formula", last.start, last.end, level=WARNING)
    missing = [letter for letter in letters if letter not in named]
    strange = sorted(named - set(letters))
    if missing:
        yield hit("angka-23.missing", last.start, last.end, letters=", ".join(missing))
    if strange:
        yield hit("angka-23.strange", last.start, last.end, letters=", ".join(strange))
    of = _OF.search(found["what"])
    title = subject.title
    if of is None:
        yield hit("angka-23.title", last.start, last.end, level=WARNING)
    elif title and _folded(of["name"]) != _folded(title.name):
        start = last.start + last.own + found.start("what")
        yield hit("angka-23.title", start, last.end, level=WARNING)


def _letters(words: str, known: Sequence[str]) -> Iterator[str]:
    """The letters that are named, those between two of *sampai dengan* too."""
    previous: str | None = None
    ranged = False
    for each in _NAMED.finditer(words):
        letter = each["letter"]
        if letter is None:
            ranged = True
            continue
        if ranged and previous in known and letter in known:
            yield from known[known.index(previous) : known.index(letter)]
        yield letter
        previous, ranged = letter, False


def _folded(text: str) -> str:
    return "".join(re.findall(r"\w+", text.casefold()))
