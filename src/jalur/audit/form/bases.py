"""The legal bases: angka 41 to 52."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jalur.audit.hit import Hit, hit
from jalur.audit.law_items import LawItem, law_items
from jalur.audit.ranks import DECREES_ARE_REGULATIONS, rank
from jalur.audit.revoked import revoked_laws
from jalur.audit.subject import Subject
from jalur.law.findings import WARNING

_ARTICLE = re.compile(r"\bPasal\s+\d+")
_REPUBLIC = re.compile(r"\bUndang-\s?Undang\s+Republik\s+Indonesia\s+Nomor\b", re.IGNORECASE)
_GAZETTE = {
    "undang-undang": re.compile(r"\(\s*Lembaran\s+Negara\b", re.IGNORECASE),
    "peraturan-pemerintah": re.compile(r"\(\s*Lembaran\s+Negara\b", re.IGNORECASE),
    "peraturan-daerah": re.compile(r"\(\s*Lembaran\s+Daerah\b", re.IGNORECASE),
}
_SUPPLEMENT = re.compile(r"\bTambahan\s+Lembaran\b", re.IGNORECASE)
_SUPPLEMENTED = ("undang-undang", "peraturan-pemerintah")
"""Regulations whose explanation stands in a supplement, which is named with the gazette."""
_CHANGED = re.compile(
    r"\bdengan\s+(?P<kind>[A-Z][^();,]{0,120}?)\s+(?i:nomor)\s+(?P<number>\d+)\s+(?i:tahun)\s+"
    r"(?P<year>\d{4})"
)
"""The law by which another was changed."""
_ENDED = re.compile(r";\s*(?:dan)?\s*$")
_STOPPED = re.compile(r"[;.]\s*$")


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong between *Mengingat* and *MEMUTUSKAN*."""
    part = subject.part("mengingat")
    if part is None:
        before = subject.part("menimbang") or subject.part("judul")
        at = before.end - 1 if before else 0
        yield hit("angka-26", at, at + 1)
        return
    laws = list(law_items(subject))
    if not laws:
        return
    yield from _kinds(subject, laws)
    yield from _order(laws)
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
        if law.decision and (law.year or 0) > DECREES_ARE_REGULATIONS:
            yield hit("angka-41.decision", start, law.passage.end, kind=law.kind)
        elif law.rank is not None and own is not None and law.rank > own:
            yield hit("angka-41", start, law.passage.end, kind=law.kind)


def _order(laws: Sequence[LawItem]) -> Iterator[Hit]:
    """By rank, and within a rank by time; of one year the number tells it for one maker alone."""
    before: LawItem | None = None
    for law in laws:
        if law.rank is None or (not law.constitution and law.year is None):
            continue
        if before is not None and before.rank is not None:
            one, other = _named(law), _named(before)
            if law.rank < before.rank:
                yield hit(
                    "angka-43.rank", law.passage.start, law.passage.end, law=one, before=other
                )
            elif (law.rank == before.rank and (law.year or 0) < (before.year or 0)) or (
                (law.rank, law.year, law.kind) == (before.rank, before.year, before.kind)
                and law.number is not None
                and before.number is not None
                and law.number < before.number
            ):
                yield hit("angka-43", law.passage.start, law.passage.end, law=one, before=other)
        before = law


def _named(law: LawItem) -> str:
    if law.number is None:
        return law.kind
    return f"{law.kind} Nomor {law.number} Tahun {law.year}"


def _revoked(subject: Subject, laws: Sequence[LawItem]) -> Iterator[Hit]:
    """What this one revokes does not carry it."""
    gone = {(kind, number, year) for kind, number, year in revoked_laws(subject)}
    for law in laws:
        kind = rank(law.kind, subject.words)
        if (kind, law.number, law.year) in gone:
            yield hit("angka-42", law.passage.start, law.passage.end, law=_named(law))


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
    pattern = _GAZETTE.get(kind)
    if pattern is None:
        return
    words = law.passage.text[law.passage.own :]
    rule = "angka-49" if kind == "peraturan-daerah" else "angka-47"
    if not pattern.search(words):
        yield hit(rule, law.passage.start, law.passage.end, law=_named(law))
    elif kind in _SUPPLEMENTED:
        yield from _supplements(subject, law, words)


def _supplements(subject: Subject, law: LawItem, words: str) -> Iterator[Hit]:
    """The supplement behind each gazette: of the law itself, and of those that changed it."""
    marks = [each.start() for each in _GAZETTE[_SUPPLEMENTED[0]].finditer(words)]
    before = 0
    for at, mark in enumerate(marks):
        end = marks[at + 1] if at + 1 < len(marks) else len(words)
        named = _CHANGED.search(words, before, mark) if at else None
        told = None if named is None else rank(named["kind"], subject.words)
        before = mark
        if at and (told is None or list(subject.words.ranks)[told] not in _SUPPLEMENTED):
            continue
        if not _SUPPLEMENT.search(words, mark, end):
            start = law.passage.start + (law.passage.own + named.start("kind") if named else 0)
            name = _named(law)
            if named:
                kind = " ".join(named["kind"].split())
                name = f"{kind} Nomor {named['number']} Tahun {named['year']}"
            stop = law.passage.start + law.passage.own + end
            yield hit("angka-47.supplement", start, stop, level=WARNING, law=name)


def _marks(laws: Sequence[LawItem]) -> Iterator[Hit]:
    """Numbers from 1, and a semicolon behind each."""
    for place, law in enumerate(laws, 1):
        label = law.passage.ref.parts[-1].label
        if label != str(place):
            yield hit("angka-52", law.passage.start, law.passage.end, label=label)
            break
    for law in laws:
        if not _ENDED.search(law.passage.text):
            stopped = bool(_STOPPED.search(law.passage.text)) and law is laws[-1]
            yield hit(
                "angka-52.stop" if stopped else "angka-52.end",
                law.passage.start,
                law.passage.end,
                level=WARNING,
            )
