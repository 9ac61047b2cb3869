"""The order to promulgate, and the gazette: angka 160 to 173."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from jalur.audit.hit import Hit, hit
from jalur.audit.own_kind import is_elsewhere, kind_of, letters
from jalur.audit.subject import Subject
from jalur.law.citation import Citation
from jalur.law.findings import WARNING

_ORDER = re.compile(
    r"\b(?:me|di)merintah\w*\s+pengundang\w*|\bmengundangkan\b|\bpengundangan\b", re.IGNORECASE
)
_ORDERS = re.compile(r"\bmemerintahkan\b", re.IGNORECASE)
_LIKE = 0.7
"""So much of a word is as it should be where some letters were misread."""
_BARE = re.compile(r"\bpengundangan\s+Peraturan\s+ini\b")
"""What does not say of which kind it is."""
_ORDERS_SOMEBODY = re.compile(r"\bmengundangkan\b", re.IGNORECASE)
_SOME = re.compile(r"perintahkan|pengundang|penempat|orangmengetahui")
"""What is left of the order where a scan misread it."""
_BEFORE = 600
"""So far before the closing may it stand, where a column was read before another."""
_ORDERED = re.compile(r"\bAgar\b[^.]{0,400}\.?", re.IGNORECASE)
_EXACT = re.compile(
    r"Agar\s+setiap\s+orang\s+mengetahuinya\s*,\s+memerintahkan\s+pengundangan\s+[^.,;]{1,120}?\s+ini"
    r"\s+dengan\s+penempatannya\s+(?:di\s?)?dalam\s+(?P<gazette>(?:Lembaran|Berita)\s+(?:Negara|Daerah)"
    r"\s+[^.;]{1,80}?)\s*\.?\s*",
)
_FORMULA = (
    ("Agar", "setiap", "orang", "mengetahuinya", "memerintahkan", "pengundangan"),
    ("dengan", "penempatannya", "dalam"),
)
"""The words of the order before what is promulgated, and behind *ini*."""
_WORD = re.compile(r"\w+")
_PLACED = re.compile(
    r"\bdalam\s+(?P<gazette>(?:Lembaran|Berita)\s+(?:Negara|Daerah))\b(?P<of>[^.;]{0,80})",
    re.IGNORECASE,
)
_PROMULGATED = re.compile(r"\bdiundangkan\s+di\b[^\n]*", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_LINE = re.compile(
    r"^\W*(?P<gazette>(?:LEMBARAN|BERITA)\s+(?:NEGARA|DAERAH))\b(?P<of>[^()\n]{0,80}(?:\n[^()\n]{0,80})?)"
    r"\bTAHUN\b(?P<year>[^\n]{0,16}?)\n?[^\n]{0,8}\bNOMOR\b",
    re.MULTILINE | re.IGNORECASE,
)

_NAMED = re.compile(r"^\W*(?P<line>(?:LEMBARAN|BERITA)\s+(?:NEGARA|DAERAH)\b[^\n]*)", re.MULTILINE)
"""The line of the gazette, whatever it says behind that."""


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong behind the last article but for who signs."""
    closing = subject.part("penutup")
    if closing is None:
        if subject.norms:
            last = subject.norms[-1]
            at = Citation(last.ref.parts[:1])
            yield hit("angka-160", last.start, last.end, at=at, printed=(last.end, last.end))
        return
    words = subject.text[closing.start : closing.end]
    yield from _order(subject, words, closing.start)
    yield from _line(subject, words, closing.start)


def _order(subject: Subject, words: str, start: int) -> Iterator[Hit]:
    found = _ORDERED.match(words.lstrip("\n ->*•"))
    start += len(words) - len(words.lstrip("\n ->*•"))
    if found is None or not (_ORDER.search(found.group()) or _orders_else(found.group())):
        if not _SOME.search(letters(subject.text[max(0, start - _BEFORE) : start + len(words)])):
            yield hit("angka-160", start, start + 1)
        return
    order = found.group().strip()
    placed = _PLACED.search(order)
    own = _gazette(subject)
    if placed and own and " ".join(placed["gazette"].split()).casefold() != own.casefold():
        span = placed.span("gazette")
        yield hit("angka-163.gazette", start + span[0], start + span[1], gazette=own)
    elif placed and is_elsewhere(subject, placed["of"]):
        span = placed.start("gazette"), placed.end()
        yield hit("angka-163.place", start + span[0], start + span[1], level=WARNING)
    elif not _EXACT.fullmatch(order) or _BARE.search(order):
        end = start + len(order)
        other = _one_other(order)
        if other is None or _ORDERS_SOMEBODY.search(order):
            yield hit("angka-163", start, end, level=WARNING)
        else:
            word, right = other
            yield hit("angka-163.word", start, end, level=WARNING, word=word, right=right)


def _orders_else(order: str) -> bool:
    """Whether it puts the regulation into a gazette by other words than *pengundangan*, and none
    that a scan may have made of that.
    """
    if not (_PLACED.search(order) or _ORDERS.search(order)):
        return False
    words = _WORD.findall(order.casefold())
    return not any(
        SequenceMatcher(None, each, "pengundangan", autojunk=False).ratio() >= _LIKE
        for each in words
        if each[:1] == "p"
    )


def _one_other(order: str) -> tuple[str, str] | None:
    """The word that is not as the formula has it, and which that is, where it is the only one."""
    words = _WORD.findall(order)
    before, behind = _FORMULA
    this = next((at for at, word in enumerate(words) if word.casefold() == "ini"), None)
    if this is None or this <= len(before):
        return None
    pairs = [*zip(words, before, strict=False), *zip(words[this + 1 :], behind, strict=False)]
    others = [(word, right) for word, right in pairs if word != right]
    return others[0] if len(others) == 1 else None


def _gazette(subject: Subject) -> str | None:
    """Where a regulation of this kind is promulgated."""
    for gazette, kinds in subject.words.gazettes.items():
        if kind_of(subject, kinds) is not None:
            return gazette
    return None


def _line(subject: Subject, words: str, start: int) -> Iterator[Hit]:
    """The line of the gazette with its year and number."""
    found = _LINE.search(words)
    if found is None:
        promulgated = _PROMULGATED.search(words)
        other = _NAMED.search(words, promulgated.end()) if promulgated else None
        if other:
            yield hit("angka-172.words", start + other.start("line"), start + other.end("line"))
            return
        span = promulgated.span() if promulgated else (0, 1)
        yield hit("angka-172", start + span[0], start + span[1])
        return
    own = _gazette(subject)
    printed = found["gazette"]
    at = start + found.start("gazette")
    year, day = _YEAR.search(words, found.start("year"), found.end()), subject.promulgated
    if year and day and not day.startswith(year.group()):
        yield hit("angka-172.year", at, start + found.end(), level=WARNING, year=day[:4])
    if is_elsewhere(subject, found["of"]):
        yield hit("angka-172.place", at, start + found.end(), level=WARNING)
    if own and " ".join(printed.split()).casefold() != own.casefold():
        yield hit("angka-172.gazette", at, at + len(printed), gazette=own)
    if re.search(r"[a-z]{2,}", found.group()):
        yield hit("angka-173", at, start + found.end())
