"""Which regulations a text revokes, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jalur.audit.ranks import rank
from jalur.audit.subject import Passage, Subject
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

GONE = re.compile(
    r"\b(?:(?:dinyatakan\s+)?dicabut\b(?:\s*,?\s*d[aeo]n\s+(?:d\w{5,12}\s+)?(?:tidak|tdk|t\w{4})"
    r"(?:\s+lagi)?\s+b\w{4,8}(?:\s+lagi)?)?"
    r"|ditarik\s+kembali\b(?:\s+dan\s+dinyatakan\s+tidak\s+berlaku)?"
    r"|dinyatakan\s+(?:sudah\s+)?tidak\s+(?:lagi\s+)?berlaku\b(?:\s+lagi\b)?"
    r"|tidak\s+(?:lagi\s+berlaku|berlaku\s+lagi)\b)",
    re.IGNORECASE,
)
"""The words that end a regulation, whole where they are."""
_NOT_BEFORE = re.compile(
    r"\b(?:dapat|akan|telah|sudah|belum|tidak|yang|sejak|setelah|sebelum|bila|apabila|jika|harus|wajib"
    r"|serta\s+merta)\s+\Z",
    re.IGNORECASE,
)
_NOT_BEHIND = re.compile(
    r"\s*(?:,\s*)?(?:apabila|jika|bila|dalam\s+hal|oleh|bagi|untuk|terhadap|sepanjang|selama|karena|atas)\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"(?:\A|[:;]|\bini\b|\bberlaku\w*)[\s,:]*(?:maka\s+)?"
    r"(?:(?:ketentuan\s+)?(?:(?:di\s?)?dalam\s+)?(?:BAB|Pasal|ayat|Lampiran|angka|huruf)\b[^.;:]{0,60}?\s)?\Z",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:,|;|\bdan\b|\bserta\b)[\s,]*(?:dan\s+|serta\s+)?\Z", re.IGNORECASE)
_OTHERS = re.compile(r"\.\s+[A-Z]|\b(?i:bahwa|menjadi|mengatur|izin)\b")
"""What stands between a law and words that end something else."""
_KEPT = re.compile(r"\bmasih\b|\btetap\s+berlaku\b", re.IGNORECASE)
_FROM_NOW = re.compile(
    r"(?:pada\s+saat\s+(?:(?!\bberlaku)[^.;:]){0,120}?\bini\s+(?:mulai\s+)?berlaku"
    r"|dengan\s+(?:mulai\s+)?berlakunya\s+[^.;:,]{0,120}?\bini)\b[\s,:]*(?:maka\s+)?",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"(?:(?:semua|segala|seluruh)\s+)?"
    r"(?:ketentuan|[Pp]eraturan|Keputusan|Instruksi|Surat\s+Edaran|produk\s+hukum)\b[^;:]{5,240}",
)
"""What a regulation may be told by instead of its number."""
_IS_NAMED = re.compile(
    r"\bnomor\b|\btahun\s+\d{4}|\b(?:pasal|bab|lampiran|ayat)\b|\bperjanjian\b|\bkontrak\b",
    re.IGNORECASE,
)
_BEFORE = 160
"""So much of the text before a law tells whether it is what is revoked."""


@dataclass(frozen=True, slots=True)
class Law:
    """A regulation that is revoked."""

    kind: str
    """As printed, on one line."""
    number: int
    year: int
    start: int
    end: int
    joined: bool
    """Whether it stands behind another in one sentence."""


@dataclass(frozen=True, slots=True)
class Revocation:
    """An article, or a paragraph of one, that revokes regulations."""

    ref: Citation
    start: int
    end: int
    laws: tuple[Law, ...]
    gone: tuple[tuple[int, int], ...]
    """Where the words stand that end them."""


def revocations(subject: Subject) -> Iterator[Revocation]:
    """Every one that names what it revokes by number and year."""
    pattern = _laws(subject.words.titled)
    for top, unit in _units(subject):
        found = _read(subject, top, unit, pattern)
        if found is not None:
            yield found


def _units(subject: Subject) -> Iterator[tuple[Citation, list[Passage]]]:
    """Each paragraph, or article without any, with the items of its lists."""
    norms = subject.norms
    at = 0
    while at < len(norms):
        head = norms[at]
        unit = [head]
        at += 1
        parts = 2 if len(head.ref.parts) > 1 and head.ref.parts[1].level == "ayat" else 1
        top = Citation(head.ref.parts[:parts])
        while at < len(norms) and _within(norms[at].ref, top):
            unit.append(norms[at])
            at += 1
        yield top, unit


def unnamed(subject: Subject) -> Iterator[tuple[int, int]]:
    """What is revoked by what it is about, and not by number and year: from where to where.

    Only where the text says that it happens when it comes into force: permits end otherwise.
    """
    text = subject.masked
    for top, unit in _units(subject):
        gone = _gone(text, unit)
        lead = unit[0]
        start = lead.start + lead.own
        begun = _FROM_NOW.match(text, start, lead.end)
        if not gone or begun is None:
            continue
        for passage in unit:
            own = begun.end() if passage is lead else passage.start + passage.own
            stop = next((begin for begin, _ in gone if begin >= own), passage.end)
            told = _ALL.match(text, own, min(stop, passage.end))
            if told and len(passage.ref.parts) <= len(top.parts) + 1:
                said = told.group()
                if not (_IS_NAMED.search(said) or _KEPT.search(text, own, passage.end)):
                    yield told.span()


def _gone(text: str, unit: list[Passage]) -> list[tuple[int, int]]:
    start, end = unit[0].start, unit[-1].end
    return [each.span() for each in GONE.finditer(text, start, end) if _ends(text, each)]


def _within(ref: Citation, top: Citation) -> bool:
    """Whether a provision is an item of an article or paragraph."""
    paragraph = len(ref.parts) > 1 and ref.parts[1].level == "ayat"
    return top.covers(ref) and (len(top.parts) > 1 or not paragraph)


def _laws(titled: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<kind>(?:{any_of(titled)})\b(?:(?!\bini\b)[^;:(),]){{0,80}}?)\s+(?i:nomor)\W*"
        r"(?P<number>\d+)[\w./-]*\s+(?i:tahun)\s+(?P<year>\d{4})"
    )


def _read(
    subject: Subject, top: Citation, unit: list[Passage], pattern: re.Pattern[str]
) -> Revocation | None:
    start, end = unit[0].start, unit[-1].end
    text = subject.masked
    gone = _gone(text, unit)
    if not gone:
        return None
    laws: list[Law] = []
    lead = unit[0].start + unit[0].own, unit[0].end
    led = any(lead[0] <= begin < lead[1] for begin, _ in gone)
    for passage in unit:
        own = passage.start + passage.own
        behind = any(passage.start <= begin for begin, _ in gone)
        if (behind or led) and not _KEPT.search(text, own, passage.end):
            ends = next((at for at, _ in gone if at >= own), end)
            laws += (
                law
                for law in _named(text, own, passage.end, pattern)
                if not _OTHERS.search(text, law.end, min(ends, passage.end))
            )
    if not laws:
        return None
    return Revocation(top, start, end, tuple(laws), tuple(gone))


def _ends(text: str, found: re.Match[str]) -> bool:
    """Whether it says that something ends, and not that it may, or that it did for somebody."""
    before = text[max(0, found.start() - 24) : found.start()]
    return not (_NOT_BEFORE.search(before) or _NOT_BEHIND.match(text, found.end()))


def _named(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[Law]:
    """The laws that a passage begins with, or that stand behind its formula, one after another."""
    joins = False
    for found in pattern.finditer(text, start, end):
        before = text[max(start, found.start() - _BEFORE) : found.start()]
        joined = joins and bool(_JOINED.search(before))
        joins = joined or bool(_BEGINS.search(before))
        if joins:
            yield Law(
                kind=" ".join(found["kind"].split()),
                number=int(found["number"]),
                year=int(found["year"]),
                start=found.start(),
                end=found.end(),
                joined=joined,
            )


def revoked_laws(subject: Subject) -> Iterator[tuple[int | None, int, int]]:
    """Rank, number and year of each regulation that is revoked; not of those that changed it."""
    for each in revocations(subject):
        for law in each.laws:
            yield rank(law.kind, subject.words), law.number, law.year
