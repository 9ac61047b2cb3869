"""Who signs and who promulgates: angka 164 to 169."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.audit.hit import Hit, hit
from jalur.audit.own_kind import is_of_another, letters
from jalur.audit.signatures import ACTING, Signature, signatures
from jalur.audit.subject import Subject

_SMALL = re.compile(r"[a-z]{2,}")
_BEHIND = re.compile(r",\s*(?P<degree>[A-Za-z][A-Za-z.,\s]*)$")
_FIRST = re.compile(
    r"\A(?P<degree>[A-Za-z]{1,4})\s?\.\s*(?=[A-Z(])|\A(?P<bare>Drs|Dra|Hj|DRS|DRA|HJ)\b"
)
_LAST = re.compile(r"\s[.]?\s?(?P<degree>[A-Z]{1,2}\.\s?[A-Za-z]{1,4}\.?|S\.?H|M\.?M|S\.?E)$")


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong with the offices and names of the closing words."""
    for each in signatures(subject):
        rule = "angka-169" if each.promulgates else "angka-166"
        yield from _office(subject, each, rule)
        if each.name is not None:
            yield from _name(subject, each, rule)


def _office(subject: Subject, each: Signature, rule: str) -> Iterator[Hit]:
    start, end = each.office[0][0], each.office[-1][1]
    words = subject.text[start:end]
    if _SMALL.search(ACTING.sub("", words)):
        yield hit(rule, start, end)
    elif not each.comma:
        yield hit(f"{rule}.comma", start, end)
    if not each.promulgates and is_of_another(subject, words):
        yield hit("angka-166.other", start, end)


def _name(subject: Subject, each: Signature, rule: str) -> Iterator[Hit]:
    """In capitals, and nothing but the name."""
    assert each.name is not None
    start, end = each.name
    words = subject.text[start:end].strip(" *")
    degrees = list(_degrees(subject, words))
    bare = words
    for degree in degrees:
        bare = bare.replace(degree, " ")
    other = "angka-167" if each.promulgates else "angka-164"
    if degrees:
        yield hit(other, start, end, degree=" ".join(degrees[0].split()).strip(" ,"))
    elif each.below and _is_class(subject, subject.text[slice(*each.below)]):
        line = subject.text[slice(*each.below)].split()[0].rstrip(".:")
        yield hit(other, *each.below, degree=line)
    if _SMALL.search(bare):
        yield hit(f"{rule}.name", start, end)


def _degrees(subject: Subject, words: str) -> Iterator[str]:
    """What stands before a name, or behind it, and is no part of it."""
    known = {letters(each) for each in subject.words.degrees}
    rest = words
    while first := _FIRST.match(rest):
        degree = first["degree"] or first["bare"]
        if letters(degree) not in known:
            break
        yield first.group()
        rest = rest[first.end() :]
    behind = _BEHIND.search(words) or _LAST.search(words)
    if behind:
        parts = re.split(r"[,\s]+", behind["degree"].replace(". ", "."))
        if any(letters(part) in known for part in parts if part):
            yield behind.group()


def _is_class(subject: Subject, line: str) -> bool:
    folded = line.strip().casefold()
    return any(folded.startswith(each.casefold()) for each in subject.words.classes)
