"""Words that a norm does without: angka 250 to 270c."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.audit.expressions import expressions, spaced
from jalur.audit.hit import MOST_WORDS, Hit, hit
from jalur.audit.subject import Passage, Subject
from jalur.law.citation import Citation
from jalur.law.findings import NOTE, WARNING

_PROVISION = (
    r"(?:ketentuan\s+)?(?:(?:sebagaimana\s+)?di(?:maksud|atur)\s+)?"
    r"(?:(?:di\s?)?dalam\s+|pada\s+|dari\s+)?(?P<near>(?:Pasal|ayat)\b|huruf\s+[a-z]\b)"
)
_SAYS_IT = (
    r"\b(?:(?!sedangkan\b|tetapi\b|dan\s+me)[^.;:,]){0,60}?"
    r"\b(?:Pasal\s+\d+|ayat\s+\(\w+\)|(?:ketentuan|peraturan)\s+perundang)"
)
_AMOUNT = r"\s+(?:pada\s+)?(?:\d|Rp|golongan\b|eselon\b|pangkat\b)"
_TIME_FOR_MONEY = re.compile(
    r"\bpaling\s+(?:rendah|tinggi|lama|singkat|cepat|lambat)\s+Rp", re.IGNORECASE
)
_LENGTH_FOR_DATE = re.compile(
    r"\bpaling\s+(?:lama|singkat)\s+(?:(?:pada\s+)?tanggal\b|pukul\b)", re.IGNORECASE
)
_AND_OR = re.compile(r"\b(?:(?:dan|serta)\s+atau|dan\s*-\s*atau|atau\s*/\s*dan)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:tidak|belum|tanda|rambu)\s+\Z", re.IGNORECASE)
"""*Tidak boleh* is another rule's, and a sign *boleh melintas* a name."""
_OF_A_THING = re.compile(r"\byang\s+\Z", re.IGNORECASE)
_A_LIMIT = re.compile(r"\s+(?:lebih|kurang|melebihi|melampaui|tidak)\b", re.IGNORECASE)
_FOR_OFFICE = re.compile(r"\s+jabatan", re.IGNORECASE)
"""*Karena jabatannya*: a preposition."""
_SENTENCE_END = re.compile(r"[.;:”\"]\s*(?:\w{1,3}[.)]\s*)?\Z")
_CAPITAL_BEFORE = re.compile(r"\b[A-Z]\w*\s+\Z")
_CAPITAL_BEHIND = re.compile(r"\s+[A-Z]")
_NEAR = 30
_PRINTED = re.compile(r"\S+")
_INCLUDING = re.compile(r"\btermasuk[\s,]+\Z", re.IGNORECASE)
_SOME = re.compile(
    r"(?:\)|\d|\b(?:satu|dua|tiga|sebagian|seorang|beberapa|salah|masing-masing))\s+\Z",
    re.IGNORECASE,
)
"""How many of several are meant: *2 (dua) di antaranya*."""
_LISTS = re.compile(
    r"\b(?:meliputi|memuat|mencakup|berupa|termasuk|terdiri\s+(?:atas|dari)|berisi|melalui)\b[^.;:]*\Z",
    re.IGNORECASE,
)
_CLAUSE = 120
_HALF = re.compile(r"\bapa\s+\Z", re.IGNORECASE)
_DEFINES = re.compile(r"\byang\s+dimaksud\s+dengan\b", re.IGNORECASE)
_RUPIAH = re.compile(
    r"\bRp\.?\s*\d[\d.,]*(?:,-|\.-)?(?![\d.,-])"
    r"(?!\s*(?:/\s?[\w³²]+|per\s+[\w³²]+|(?:[–-]|sampai\s+dengan)\s?Rp\.?\s?[\d.,]+)?\s*\()(?!\s*[a-z\s(-]{3,160}\brupiah)",
    re.IGNORECASE,
)
_SHORT_WORD = re.compile(r"(?:^|[\s.])[A-Z][A-Za-z]{0,3}\.\s*\Z")
"""What is short for a word before a name: *Kec. Bila*, *K.H. Bila*."""
_BEFORE = 16
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
    """*Tanpa mengurangi* before a provision, or before something that one says: a duty, a power;
    of the width of a ditch it says what it says.
    """
    wordings = subject.words.wordings
    referring = re.compile(
        rf"\s+(?:{_PROVISION}|(?:{spaced(wordings['angka-251.said'])}){_SAYS_IT})", re.IGNORECASE
    )
    for norm, found in subject.in_norms(expressions(wordings["angka-251"])):
        refers = referring.match(subject.masked, found.end(), norm.end)
        if refers:
            words = list(_PRINTED.finditer(subject.text, found.start(), refers.end()))
            yield hit(
                "angka-251",
                found.start(),
                refers.end(),
                level=None if refers["near"] else WARNING,
                printed=(words[-MOST_WORDS:][0].start(), refers.end()),
                word=_shown(found),
            )


def _foreign(subject: Subject) -> Iterator[Hit]:
    """Each foreign word where it first stands."""
    told: set[str] = set()
    for norm, found in subject.in_norms(expressions(subject.words.wordings["angka-254"])):
        if _in_a_name(subject, norm, found):
            continue
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
    told: set[tuple[Citation, str]] = set()
    for norm, found in subject.in_norms(expressions(subject.words.wordings["angka-260"])):
        once = (norm.ref, _shown(found))
        if once in told or _before(subject, found.start(), _HALF):
            continue
        # A capital within a sentence is a name: *Sungai Bila*.
        if found.group()[0].islower() or _begins(subject, norm, found):
            told.add(once)
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
            if found and not _FOR_OFFICE.match(subject.masked, found.end()):
                yield hit("angka-270a", *found.span(), word=_shown(found))


def _open_lists(subject: Subject) -> Iterator[Hit]:
    """Lists that are left open; a definition is no norm."""
    between = re.compile(
        rf"\b(?:{spaced(subject.words.wordings['angka-270b.between'])})\s+\Z", re.IGNORECASE
    )
    defining = {norm.ref.parts[0] for norm, _ in subject.in_norms(_DEFINES)}
    for norm, found in subject.in_norms(expressions(subject.words.wordings["angka-270b"])):
        if _before(subject, found.start(), between):
            continue
        level = NOTE if norm.ref.parts[0] in defining else None
        yield hit("angka-270b", *found.span(), level=level, word=_shown(found))
    likes = expressions(subject.words.wordings["angka-270b.like"])
    for norm, found in subject.in_norms(likes):
        before = subject.masked[max(norm.start, found.start() - _CLAUSE) : found.start()]
        if not (_INCLUDING.search(before) or _SOME.search(before)) and _LISTS.search(before):
            yield hit("angka-270b", *found.span(), level=NOTE, word=_shown(found))


def _begins(subject: Subject, norm: Passage, found: re.Match[str]) -> bool:
    """Whether it is the first word of a norm, or of a sentence."""
    before = subject.masked[max(norm.start + norm.own, found.start() - _BEFORE) : found.start()]
    if not before.strip():
        return True
    return bool(_SENTENCE_END.search(before)) and not _SHORT_WORD.search(before)


def _in_a_name(subject: Subject, norm: Passage, found: re.Match[str]) -> bool:
    """Whether a word with a capital stands behind, or before, another: *Ruang Meeting Wana*."""
    if found.group()[0].islower() or _begins(subject, norm, found):
        return False
    around = subject.masked[max(norm.start, found.start() - _NEAR) : found.start()]
    behind = subject.masked[found.end() : found.end() + _BEFORE]
    return bool(_CAPITAL_BEFORE.search(around) or _CAPITAL_BEHIND.match(behind))


def _before(subject: Subject, position: int, pattern: re.Pattern[str]) -> bool:
    """Whether the words right before a position are such."""
    return bool(pattern.search(subject.masked[max(0, position - _BEFORE) : position]))


def _shown(found: re.Match[str], group: str | int = 0) -> str:
    return " ".join(found[group].casefold().split())
