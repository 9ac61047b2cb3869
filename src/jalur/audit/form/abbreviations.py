"""Abbreviations that nobody was told what they are short for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.audit.definitions import definitions
from jalur.audit.expressions import spaced
from jalur.audit.full_forms import FullForms
from jalur.audit.hit import Hit, hit
from jalur.audit.own_kind import letters
from jalur.audit.subject import Subject
from jalur.verification.patterns import any_of

_SHORT = re.compile(r"(?<![\w./&-])(?:[A-Z]{2,8}|[A-Z]{2,6}\d{1,2})(?![\w&])(?!\.\w|[-/]\d)")
_TOLD = (
    re.compile(r"\bselanjutnya\s+di\w+\s+(?:\S+\s+){0,3}?(?P<short>[A-Z]{2,8}\d*)\b"),
    re.compile(r"\bdi(?:singkat|sebut)\s+(?:dengan\s+|juga\s+)?(?P<short>[A-Z]{2,8}\d*)\b"),
    re.compile(r"\w\s*\([^()]{0,30}?\b(?P<short>[A-Z]{2,8}\d*)\b"),
    re.compile(r"\b(?P<short>[A-Z]{2,8}\d*)\s*(?:\(\s*[A-Z]?[a-z]{2}|=|:\s+[A-Z][a-z])"),
)
"""How a text tells what an abbreviation is short for."""
_PLATE_FROM = re.compile(r" \d{1,4} [A-Z]{1,3}\b")
_PLATE_TO = re.compile(r"\b[A-Z]{1,2} \d{1,4} \Z")
_ROMAN = re.compile(r"[IVXLC]+")
_WORD = re.compile(r"\b[A-Za-z]?[a-z]{2,}\b")
"""What is a word elsewhere is no abbreviation where it stands in capitals."""
_FIRST = "1"
_NEAR = 24
"""So many characters around a word tell whether it is one of several in capitals."""


def check(subject: Subject) -> Iterator[Hit]:
    """Each abbreviation at its first use."""
    if subject.amends:
        return  # What it changes may have told them.
    if all(norm.ref.parts[0].label != _FIRST for norm in subject.norms):
        return  # So may what an extract leaves out.
    told = {*subject.words.known_abbreviations, *_told(subject)}
    forms = FullForms(subject)
    pieces = _pieces(subject)
    marks = re.compile(rf"\b(?:{spaced(subject.words.marked)})\s+\Z", re.IGNORECASE)
    words = {word.casefold() for word in _WORD.findall(subject.text)}
    for norm in subject.norms:
        for found in _SHORT.finditer(subject.masked, norm.start + norm.own, norm.end):
            short = found.group()
            if short in told or _ROMAN.fullmatch(short) or short.casefold() in words:
                continue
            if _among_capitals(subject.text, found.start(), found.end()):
                continue
            if found.end() in pieces or _is_mark(subject, marks, *found.span()):
                continue
            told.add(short)
            yield _untold(forms, short, *found.span())
    yield from _with_small(subject, forms)


def _untold(forms: FullForms, short: str, start: int, end: int) -> Hit:
    full = forms.of(short)
    if full is None:
        return hit("abbreviation-not-introduced", start, end, short=short)
    return hit("abbreviation-not-introduced.behind", start, end, short=short, full=full)


def _with_small(subject: Subject, forms: FullForms) -> Iterator[Hit]:
    """Those that have small letters too: *APBDes*, *Pemda*. None but the known ones can be told
    from words.
    """
    names = tuple(name for name in subject.words.full_forms if not name.isupper())
    terms = definitions(subject)
    told = {letters(name) for each in (terms.items if terms else ()) for name in each.calls}
    told |= {letters(found["short"]) for found in _introduced(names).finditer(subject.text)}
    for _, found in subject.in_norms(re.compile(rf"(?<![\w/-])(?:{any_of(names)})(?![\w/-])")):
        short = found.group()
        if letters(short) not in told:
            told.add(letters(short))
            yield _untold(forms, short, *found.span())


def _introduced(names: tuple[str, ...]) -> re.Pattern[str]:
    short = rf"(?P<short>{any_of(names)})\b"
    return re.compile(
        rf"(?:\bdi(?:singkat|sebut)\s+(?:\S+\s+){{0,3}}?|\([^()]{{0,30}}?\b){short}", re.IGNORECASE
    )


def _pieces(subject: Subject) -> set[int]:
    """Where abbreviations end that are the last piece of a name: *Satpol PP*."""
    names = tuple(name for name in subject.words.known_abbreviations if " " in name)
    if not names:
        return set()
    return {found.end() for found in re.finditer(rf"\b(?:{spaced(names)})\b", subject.text)}


def _is_mark(subject: Subject, marks: re.Pattern[str], start: int, end: int) -> bool:
    """Whether it is short for nothing: *Blok AA*, *AB 1234 XY*."""
    before, behind = subject.text[max(0, start - _NEAR) : start], subject.text[end : end + _NEAR]
    plate = _PLATE_FROM.match(behind) or _PLATE_TO.search(before)
    return bool(plate or marks.search(before))


def _told(subject: Subject) -> Iterator[str]:
    for pattern in _TOLD:
        for found in pattern.finditer(subject.text):
            yield found["short"]
    terms = definitions(subject)
    for each in terms.items if terms else ():
        for name in each.names:
            yield from _SHORT.findall(name)


def _among_capitals(text: str, start: int, end: int) -> bool:
    """Whether the word before or behind is in capitals too: a title, a form."""
    before, behind = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    return bool(re.search(r"[A-Z]{2,}[ \n]+\Z", before) or re.match(r"[ \n]+[A-Z]{2,}\b", behind))
