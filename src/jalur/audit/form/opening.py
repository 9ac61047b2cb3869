"""The opening: the formula, the office, and the considerations: angka 15 to 23."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jalur.audit.hit import Hit, hit
from jalur.audit.law_items import unopened_bases
from jalur.audit.lists import misplaced
from jalur.audit.own_kind import is_elsewhere, is_of_another, letters, other_kind, own_office
from jalur.audit.subject import Passage, Subject
from jalur.law.findings import WARNING

_FORMULA = re.compile(r"DENGAN\s+RAHMAT\s+TUHAN\s+YANG\s+MAHA\s+ESA")
_ANY_FORMULA = re.compile(r"\w+\s+RAC?HMAT\s+TUHAN\b[^\n]*|DENGAN\s+RAHMAT\b[^\n]*", re.IGNORECASE)
_CONSIDERED = re.compile(r"^\W*(?:[a-z1]\s?[.)]\s|bahwa\b|Menimbang\b)", re.MULTILINE)
"""Where the considerations begin, with the word that opens them or without."""
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
_TAIL = re.compile(r"\bhuruf\s+[a-z]{1,2}\W*\Z", re.IGNORECASE)
"""What stands before *perlu*, and no *maka dipandang*."""
_ABOVE = re.compile(r"\btersebut\b|\bdi\s?atas\b|\bdimaksud\b", re.IGNORECASE)
"""What refers to the others without their letters."""
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
    wrong = {at for at, _ in misplaced(items)}
    for place, item in enumerate(items):
        displaced = place in wrong or (not place and item.ref.parts[-1].label != "a")
        yield from _item(item, displaced=displaced)
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
        if other:
            yield hit("angka-15", part.start + other.start(), part.start + other.end())
        else:
            # Nothing stands there that could be shown.
            at = subject.title.end if subject.title else part.start
            yield hit("angka-15", at, at, printed=(at, at))
        return
    begun = _CONSIDERED.search(opening, found.end())
    behind = opening[found.end() : begun.start() if begun else len(opening)]
    office = _OFFICE.search(behind)
    if office is None:
        yield hit("angka-16.office", part.start + found.start(), part.start + found.end())
        return
    start = part.start + found.end() + office.start("office")
    end = start + len(office["office"])
    if not _CAPITALS.fullmatch(office["office"].strip()):
        yield hit("angka-16", start, end)
    if is_of_another(subject, office["office"]):
        yield hit("angka-16.other", start, end)
    elif is_elsewhere(subject, _behind_own(subject, office["office"])):
        yield hit("angka-16.other", start, end, level=WARNING)


def _behind_own(subject: Subject, office: str) -> str:
    """What stands behind the office whose regulation it is: the place."""
    own = own_office(subject)
    return letters(office).partition(own)[2] if own else ""


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


def _item(item: Passage, *, displaced: bool) -> Iterator[Hit]:
    if displaced or not _LETTER.match(item.text):
        yield hit("angka-22", item.start, item.end)
    words = item.text[item.own :]
    if not _THAT.match(words):
        yield hit("angka-22.bahwa", item.start, item.end)
    if not _ENDED.search(words):
        yield hit("angka-22.end", item.start, item.end, level=WARNING)


def _last(subject: Subject, items: Sequence[Passage]) -> Iterator[Hit]:
    """The last one: it draws on all the others, and says what is to be enacted."""
    last = items[-1]
    bases = unopened_bases(subject)
    end = last.end if bases is None else bases
    words = subject.text[last.start + last.own : end]
    if bases is not None:
        words = words[: words.rfind(";") + 1]  # Another word than *Mengingat* may open the bases.
    letters = [each.ref.parts[-1].label for each in items[:-1]]
    found = _LAST.match(words)
    named = set(_letters(found["lead"], letters)) if found else set()
    if found is None:
        none = not set(_letters(words, letters))
        yield hit("angka-23" if none else "angka-23.enacts", last.start, end)
        return
    if not named:
        level = WARNING if _ABOVE.search(found["lead"]) else None
        yield hit("angka-23.letters", last.start, end, level=level)
    elif not (_LEAD.match(words) and _TAIL.search(found["lead"])):
        yield hit("angka-23.formula", last.start, end, level=WARNING)
    missing = [letter for letter in letters if named and letter not in named]
    strange = sorted(named - set(letters))
    if missing:
        yield hit("angka-23.missing", last.start, end, letters=", ".join(missing))
    if strange:
        yield hit("angka-23.strange", last.start, end, letters=", ".join(strange))
    kind = other_kind(subject, found["what"])
    if kind:
        at = last.start + last.own + found.start("what")
        yield hit("angka-23.kind", at, end, kind=kind)
    of = _OF.search(found["what"])
    title = subject.title
    if of is None:
        yield hit("angka-23.title", last.start, end, level=WARNING)
    elif title and _folded(of["name"]) != _folded(title.name):
        start = last.start + last.own + found.start("what")
        yield hit("angka-23.title", start, end, level=WARNING)


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
