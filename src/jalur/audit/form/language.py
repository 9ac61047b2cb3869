"""Words that a norm does without: angka 250 to 270c."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.audit.expressions import expressions, spaced
from jalur.audit.hit import Hit, hit
from jalur.audit.subject import Subject
from jalur.law.findings import NOTE, WARNING

_REFERRING = re.compile(
    r"\s+(?:(?:ketentuan\s+)?(?:(?:sebagaimana\s+)?di(?:maksud|atur)\s+)?"
    r"(?:(?:di\s?)?dalam\s+|pada\s+|dari\s+)?(?P<near>(?:Pasal|ayat)\b|huruf\s+[a-z]\b)"
    r"|[^.;:]{0,60}?\b(?:Pasal\s+\d|ayat\s+\(|(?:ketentuan|peraturan)\s+perundang))",
    re.IGNORECASE,
)
"""What makes it a reference: a provision, or something that one or another regulation says."""
_AMOUNT = r"\s+(?:pada\s+)?(?:\d|Rp|golongan\b|eselon\b|pangkat\b)"
_TIME_FOR_MONEY = re.compile(
    r"\bpaling\s+(?:rendah|tinggi|lama|singkat|cepat|lambat)\s+Rp", re.IGNORECASE
)
_LENGTH_FOR_DATE = re.compile(
    r"\bpaling\s+(?:lama|singkat)\s+(?:(?:pada\s+)?tanggal\b|pukul\b)", re.IGNORECASE
)
_AND_OR = re.compile(r"\b(?:dan|serta)\s+atau\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:tidak|belum)\s+\Z", re.IGNORECASE)
_OF_A_THING = re.compile(r"\byang\s+\Z", re.IGNORECASE)
_A_LIMIT = re.compile(r"\s+(?:lebih|kurang|melebihi|melampaui|tidak)\b", re.IGNORECASE)
_HALF = re.compile(r"\bapa\s+\Z", re.IGNORECASE)
_DEFINES = re.compile(r"\byang\s+dimaksud\s+dengan\b", re.IGNORECASE)
_RUPIAH = re.compile(
    r"\bRp\.?\s*\d[\d.,]*(?:,-|\.-)?(?![\d.,-])(?!\s*\()(?!\s*[a-z\s(-]{3,160}\brupiah)",
    re.IGNORECASE,
)
_BEFORE = 12
"""So much of the text is looked at before a word."""


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong with the words of the norms."""
    yield from _variants(subject)
    yield from _without_prejudice(subject)
    yield from _foreign(subject)
    yield from _limits(subject)
    yield from _conditions(subject)
    yield from _may(subject)
    yield from _first_words(subject)
    yield from _open_lists(subject)
    for _, found in subject.in_norms(_RUPIAH):
        yield hit("angka-270c", *found.span())


def _variants(subject: Subject) -> Iterator[Hit]:
    """An office in two spellings; the name of another regulation keeps the one that it has."""
    places_named = re.compile(rf"\b(?:{spaced(subject.words.places)})\s+\Z")
    for now, others in subject.words.variants.items():
        forms = (now, *others)
        pattern = re.compile(
            rf"\b(?:Peraturan|Keputusan|Instruksi)\s+(?:{spaced(forms)})\b[^.;:]{{0,60}}?\b[Nn]omor\b"
            rf"|\b(?P<form>{spaced(forms)})\b"
        )
        places: dict[str, list[tuple[int, int]]] = {}
        for _, found in subject.in_norms(pattern):
            if found["form"] and not places_named.search(
                subject.masked, max(0, found.start() - _BEFORE), found.start()
            ):
                form = " ".join(found["form"].split())
                places.setdefault(form, []).append(found.span("form"))
        if len(places) > 1:
            usual = max(places, key=lambda form: (len(places[form]), -places[form][0][0]))
            for form in places.keys() - {usual}:
                yield hit("angka-250", *places[form][0], word=form, other=usual)


def _without_prejudice(subject: Subject) -> Iterator[Hit]:
    """*Tanpa mengurangi* before a reference; of something else than a provision it says what it
    says.
    """
    for norm, found in subject.in_norms(expressions(subject.words.wordings["angka-251"])):
        refers = _REFERRING.match(subject.masked, found.end(), norm.end)
        if refers:
            yield hit(
                "angka-251",
                found.start(),
                refers.end(),
                level=None if refers["near"] else WARNING,
            )


def _foreign(subject: Subject) -> Iterator[Hit]:
    """Each foreign word where it first stands."""
    told: set[str] = set()
    for _, found in subject.in_norms(expressions(subject.words.wordings["angka-254"])):
        word = " ".join(found.group().casefold().split())
        if word not in told:
            told.add(word)
            yield hit("angka-254", *found.span(), word=word)


def _limits(subject: Subject) -> Iterator[Hit]:
    wordings = subject.words.wordings
    for _, found in subject.in_norms(expressions(wordings["angka-255"])):
        yield hit("angka-255", *found.span(), word=_shown(found))
    measured = re.compile(
        rf"\b(?P<word>{spaced(wordings['angka-255.measured'])})(?:{_AMOUNT})", re.IGNORECASE
    )
    for _, found in subject.in_norms(measured):
        yield hit("angka-255", *found.span("word"), word=_shown(found, "word"))
    for _, found in subject.in_norms(_TIME_FOR_MONEY):
        yield hit("angka-256", *found.span())
    for _, found in subject.in_norms(_LENGTH_FOR_DATE):
        yield hit("angka-256.date", *found.span())


def _conditions(subject: Subject) -> Iterator[Hit]:
    for _, found in subject.in_norms(expressions(subject.words.wordings["angka-260"])):
        if not _before(subject, found.start(), _HALF):
            yield hit("angka-260", *found.span(), word=_shown(found))
    for _, found in subject.in_norms(_AND_OR):
        yield hit("angka-264", *found.span())


def _may(subject: Subject) -> Iterator[Hit]:
    """Discretion is *dapat*, and a prohibition *dilarang*; of a thing that must not be done
    something else is said.
    """
    wordings = subject.words.wordings
    for _, found in subject.in_norms(expressions(wordings["angka-267"])):
        if not _before(subject, found.start(), _NOT):
            yield hit("angka-267", *found.span(), word=_shown(found))
    for norm, found in subject.in_norms(expressions(wordings["angka-270"])):
        if not _before(subject, found.start(), _OF_A_THING) and not _A_LIMIT.match(
            subject.masked, found.end(), norm.end
        ):
            yield hit("angka-270", *found.span(), word=_shown(found))


def _first_words(subject: Subject) -> Iterator[Hit]:
    """An article or a paragraph that begins with a conjunction."""
    first = expressions(subject.words.wordings["angka-270a"])
    for norm in subject.norms:
        if norm.ref.parts[-1].level in ("pasal", "ayat"):
            found = first.match(subject.masked, norm.start + norm.own, norm.end)
            if found:
                yield hit("angka-270a", *found.span(), word=_shown(found))


def _open_lists(subject: Subject) -> Iterator[Hit]:
    """Lists that are left open; a definition is no norm."""
    defining = {norm.ref.parts[0] for norm, _ in subject.in_norms(_DEFINES)}
    for norm, found in subject.in_norms(expressions(subject.words.wordings["angka-270b"])):
        level = NOTE if norm.ref.parts[0] in defining else None
        yield hit("angka-270b", *found.span(), level=level, word=_shown(found))


def _before(subject: Subject, position: int, pattern: re.Pattern[str]) -> bool:
    """Whether the words right before a position are such."""
    return bool(pattern.search(subject.masked[max(0, position - _BEFORE) : position]))


def _shown(found: re.Match[str], group: str | int = 0) -> str:
    return " ".join(found[group].casefold().split())
