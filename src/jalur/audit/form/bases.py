"""The legal bases: angka 41 to 52."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jalur.audit.form.law_order import check_order
from jalur.audit.hit import Hit, hit
from jalur.audit.law_items import CHANGED, LawItem, law_items, named, unopened_bases
from jalur.audit.ranks import DECREES_ARE_REGULATIONS, is_paper, rank
from jalur.audit.revoked import revoked_laws
from jalur.audit.subject import Subject
from jalur.law.citation import Citation, Part
from jalur.law.findings import WARNING

_ARTICLE = re.compile(r"\bPasal\s+\d+")
_NUMBERED = re.compile(r"\s+(?:nomor|tentang|tanggal|antara|tahun)\b", re.IGNORECASE)
_OFFICE_NUMBER = re.compile(r"\b[Nn]omor\b\W*\d(?:(?!\b[Tt]entang\b)[^;(]){0,60}")
_YEAR = re.compile(r"(?<=[/\s])(?:19|20)\d{2}(?!\d)")
_REPUBLIC = re.compile(r"\bUndang-\s?Undang\s+Republik\s+Indonesia\s+Nomor\b", re.IGNORECASE)
_GAZETTE = {
    "undang-undang": re.compile(r"\(\s*Lembaran\s+Negara\b", re.IGNORECASE),
    "peraturan-pemerintah": re.compile(r"\(\s*Lembaran\s+Negara\b", re.IGNORECASE),
    "peraturan-daerah": re.compile(r"\(\s*Lembaran\s+Daerah\b", re.IGNORECASE),
}
_OLD_GAZETTE = re.compile(r"\(\s*(?:Berita\s+Negara|Himpunan|tanggal)\b", re.IGNORECASE)
_BEFORE_GAZETTES = 1950
"""Laws of this year and before stand in the Berita Negara, if anywhere."""
_SUPPLEMENT = re.compile(r"\bTambahan\s+Lembaran\b", re.IGNORECASE)
_SUPPLEMENTED = ("undang-undang", "peraturan-pemerintah")
"""Regulations whose explanation stands in a supplement, which is named with the gazette."""
_ENDED = re.compile(r";\s*(?:dan)?\s*$")
_CAPITALS = re.compile(r"(?:\n\W*(?:[A-Z] ?){6,}[^a-z\n]*)+\s*\Z")
"""Lines behind the last one that should stand for *MEMUTUSKAN*, or behind it."""
_STOPPED = re.compile(r"[;.]\s*$")

_BASES = Citation((Part("mengingat", ""),))


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong between *Mengingat* and *MEMUTUSKAN*."""
    part = subject.part("mengingat")
    if part is None:
        at = unopened_bases(subject)
        if at is None:
            behind = subject.part("menetapkan") or subject.part("body")
            at = behind.start if behind else len(subject.text)
        yield hit("angka-28", at, at, printed=(at, at), at=_BASES)
        return
    laws = list(law_items(subject))
    if not laws:
        return
    yield from _kinds(subject, laws)
    yield from check_order(subject, laws)
    yield from _revoked(subject, laws)
    for law in laws:
        yield from _wording(law)
        yield from _gazettes(subject, law)
    yield from _marks(laws)


def _kinds(subject: Subject, laws: Sequence[LawItem]) -> Iterator[Hit]:
    """Of the same rank or a higher one, and a regulation."""
    own = rank(subject.title.kind, subject.words) if subject.title else None
    for law in laws:
        start = law.passage.start + law.passage.own
        if is_paper(law.kind, subject.words):
            yield hit(
                "angka-41.decision", start, law.passage.end, kind=_NUMBERED.split(law.kind)[0]
            )
        elif law.decision and (year := _year(law)) != 0:
            if year is None or year > DECREES_ARE_REGULATIONS:
                level = WARNING if year is None else None
                kind = _NUMBERED.split(law.kind)[0]
                yield hit("angka-41.decision", start, law.passage.end, level=level, kind=kind)
        elif law.rank is not None and own is not None and law.rank > own:
            yield hit("angka-41", start, law.passage.end, kind=law.kind)


def _year(law: LawItem) -> int | None:
    """Of a decree, whatever its number looks like: *Nomor 041/215/2021*; 0 without a number."""
    if law.year is not None:
        return law.year
    words = law.passage.text[law.passage.own :]
    number = _OFFICE_NUMBER.search(words)
    if number is None:
        return 0
    years = _YEAR.findall(number.group())
    return int(years[-1]) if years else None


def _revoked(subject: Subject, laws: Sequence[LawItem]) -> Iterator[Hit]:
    """What this one revokes does not carry it."""
    gone = {(kind, number, year) for kind, number, year in revoked_laws(subject)}
    for law in laws:
        kind = rank(law.kind, subject.words)
        if (kind, law.number, law.year) in gone:
            yield hit("angka-42", law.passage.start, law.passage.end, law=named(law))


def _wording(law: LawItem) -> Iterator[Hit]:
    words = law.passage.text[law.passage.own :]
    at = law.passage.start + law.passage.own
    article = _ARTICLE.match(words)
    if article and not law.constitution:
        yield hit("angka-45.article", at + article.start(), at + article.end())
    republic = _REPUBLIC.match(words)
    if republic:
        yield hit("angka-45", at + republic.start(), at + republic.end())


def _gazettes(subject: Subject, law: LawItem) -> Iterator[Hit]:
    """The gazettes behind the law itself, before what says by which others it was changed."""
    if law.rank is None or law.number is None or law.constitution:
        return
    kind = list(subject.words.ranks)[law.rank]
    lacking = []
    for each in _cited(subject, law):
        wanted = _GAZETTE.get(each.kind)
        if wanted is None:
            continue
        gazette = wanted.search(each.text)
        if gazette is None and each.year <= _BEFORE_GAZETTES and _OLD_GAZETTE.search(each.text):
            continue
        if gazette is None:
            lacking.append(each.name)
        elif each.kind in _SUPPLEMENTED and not _SUPPLEMENT.search(each.text, gazette.start()):
            end = each.start + len(each.text)
            yield hit("angka-47.supplement", each.start, end, level=WARNING, law=each.name)
    if lacking:
        rule = "angka-49" if kind == "peraturan-daerah" else "angka-47"
        old = (law.year or 0) <= _BEFORE_GAZETTES
        span, level = (law.passage.start, law.passage.end), WARNING if old else None
        yield hit(rule, *span, level=level, law=", ".join(lacking))


@dataclass(frozen=True, slots=True)
class _Cited:
    """A regulation that a legal basis names, and its words up to the next."""

    name: str
    kind: str
    year: int
    start: int
    text: str


def _cited(subject: Subject, law: LawItem) -> Iterator[_Cited]:
    """The law itself, and each by which it was changed."""
    kinds = list(subject.words.ranks)
    own = law.passage.own
    words = law.passage.text
    changes = list(CHANGED.finditer(words, own))
    ends = [*(each.start() for each in changes), len(words)]
    start = law.passage.start
    yield _Cited(named(law), kinds[law.rank or 0], law.year or 0, start, words[: ends[0]])
    for found, end in zip(changes, ends[1:], strict=True):
        place = rank(found["kind"], subject.words)
        if place is not None:
            kind = " ".join(found["kind"].split())
            name = f"{kind} Nomor {found['number']} Tahun {found['year']}"
            at = found.start("kind")
            yield _Cited(name, kinds[place], int(found["year"]), start + at, words[at:end])


def _marks(laws: Sequence[LawItem]) -> Iterator[Hit]:
    """Numbers from 1, and a semicolon behind each."""
    for place, law in enumerate(laws, 1):
        label = law.passage.ref.parts[-1].label
        if label != str(place):
            yield hit("angka-52", law.passage.start, law.passage.end, label=label)
            break
    for law in laws:
        text = _CAPITALS.sub("", law.passage.text) if law is laws[-1] else law.passage.text
        if not _ENDED.search(text):
            stopped = bool(_STOPPED.search(text)) and law is laws[-1]
            yield hit(
                "angka-52.stop" if stopped else "angka-52.end",
                law.passage.start,
                law.passage.end,
                level=WARNING,
            )
