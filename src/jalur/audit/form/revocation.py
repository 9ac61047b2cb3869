"""How regulations are revoked: angka 144 to 158."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from jalur.audit.hit import Hit, hit
from jalur.audit.own_kind import letters
from jalur.audit.ranks import rank
from jalur.audit.revoked import Revocation, revocations, unnamed
from jalur.audit.subject import Subject
from jalur.law.findings import WARNING

_WHOLE = ("dicabutdandinyatakantidakberlaku", "ditarikkembalidandinyatakantidakberlaku")
"""The formulas without their spaces, which a scan loses and adds."""
_AGAIN = re.compile(r"\blagi\b", re.IGNORECASE)
"""What the formula has not."""
_REVOKED = "dicabut"
_NOT_YET = re.compile(
    r"\bbelum\s+(?:mulai\s+)?(?:ber\s?laku|diberlakukan)\b[^.;]{0,60}\Z", re.IGNORECASE
)
_LIKE = 0.85
"""So much of a formula is as it should be where some letters were misread."""
_STARTED = re.compile(r"padasaat.{0,90}inimulaiberlaku")
_SOME_START = re.compile(r"pada(?:saat|tanggal|waktu)|inimulaiberlaku")
_GENERAL = re.compile(
    r"\b(?P<what>(?:semua|segala|seluruh)\s+(?:ketentuan|peraturan|keputusan|instruksi|produk\s+hukum)"
    r"|(?:ketentuan|peraturan)(?:-ketentuan|-peraturan)?(?:(?:\s+pelaksana(?:an)?)?\s+(?:lain|lainnya))?\s+yang)\b"
    r"(?P<why>[^.;:]{0,240}?)\b(?:dicabut|(?:dinyatakan\s+)?tidak\s+(?:lagi\s+)?berlaku)\b(?!\s+(?:bagi|untuk|terhadap)\b)",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\bbertentangan\b|\btidak\s+sesuai\b|\btidak\s+selaras\b|\bmengatur\s+(?:hal|materi)|\bserupa\b"
    r"|\byang\s+ada\s+sebelum",
    re.IGNORECASE,
)
_OF_RULES = re.compile(
    r"\s*(?:$|(?:(?:lain\w*|pelaksana\w*|peraturan|perundang\S*|daerah|hukum)\s+)*"
    r"(?:yang|di\s?dalam|bertentangan|sepanjang)\b)",
    re.IGNORECASE,
)
"""What stands behind *semua ketentuan* where rules of law are meant, not those of a meeting."""
_NAMED = re.compile(r"\b[Nn]omor\W*\d|\b[Tt]ahun\s+\d{4}")
_OTHER = re.compile(
    r"\b(?:perjanjian|kontrak|kesepakatan|anggaran\s+dasar|tata\s+tertib|sepanjang|kecuali|masih|tetap)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\b(?:dan|serta|beserta|maupun|juga|termasuk)\s+\Z", re.IGNORECASE)
"""What joins it to one that is named."""
_BEFORE = 200
_REVOKES = re.compile(r"PENCABUTAN\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong with how others are revoked."""
    general = list(_general(subject))
    yield from general
    if subject.amends:
        return
    for start, end in unnamed(subject):
        if not any(each.start < end and start < each.end for each in general):
            yield hit("angka-145", start, end)
    alone = bool(subject.title and _REVOKES.match(subject.title.name))
    for each in revocations(subject):
        if not alone:
            regulations = any(rank(law.kind, subject.words) is not None for law in each.laws)
            yield from _opening(subject, each, regulations)
        yield from _words(subject, each)
        yield from _not_in_force(subject, each)
        yield from _list(each)
        yield from _rank(subject, each)


def _opening(subject: Subject, each: Revocation, regulations: bool) -> Iterator[Hit]:
    """*Pada saat … ini mulai berlaku* stands before what is revoked; a decree is no regulation."""
    start, end = each.laws[0].start, each.gone[0][1]
    words = letters(subject.text[each.start : max(end, start)])
    if _STARTED.search(words):
        return
    level = WARNING if _SOME_START.search(words) or not regulations else None
    yield hit("angka-144", min(start, end), max(start, end), level=level, at=each.ref)


def _words(subject: Subject, each: Revocation) -> Iterator[Hit]:
    """*dicabut dan dinyatakan tidak berlaku*, whole."""
    for start, end in each.gone:
        words = letters(subject.text[start : start + 80])
        whole = any(_is_like(words[: len(one)], one) for one in _WHOLE)
        if not whole or _AGAIN.search(subject.text, start, end):
            # Words behind a list are of none of its items.
            behind = len(each.gone) == 1 and subject.text[start - 1] == "\n"
            yield hit("angka-146", start, end, at=each.ref if behind else None)


def _not_in_force(subject: Subject, each: Revocation) -> Iterator[Hit]:
    """What the text itself says is not in force yet is withdrawn."""
    for start, end in each.gone:
        if subject.text[start:end].casefold().startswith(_REVOKED) and _NOT_YET.search(
            subject.masked, each.start, start
        ):
            yield hit("angka-149", start, end)


def _is_like(words: str, whole: str) -> bool:
    return SequenceMatcher(None, words, whole, autojunk=False).ratio() >= _LIKE


def _list(each: Revocation) -> Iterator[Hit]:
    """Several regulations are listed."""
    for law in each.laws:
        if law.joined:
            yield hit("angka-147", law.start, law.end)
            return


def _rank(subject: Subject, each: Revocation) -> Iterator[Hit]:
    """Of the same rank or a lower one."""
    own = rank(subject.title.kind, subject.words) if subject.title else None
    for law in each.laws:
        other = rank(law.kind, subject.words)
        if own is not None and other is not None and other < own:
            yield hit("angka-158", law.start, law.end, kind=law.kind)


def _general(subject: Subject) -> Iterator[Hit]:
    """What is revoked is named, not told by what it is against."""
    for norm, found in subject.in_norms(_GENERAL):
        sentence = found.group()
        before = subject.masked[max(norm.start, found.start() - _BEFORE) : found.start()]
        lead = re.split(r"[.;]\s", before)[-1]
        if not _OF_RULES.match(found["why"]) and not found["what"].endswith("yang"):
            continue
        if not _AGAINST.search(found["why"]) or _OTHER.search(sentence):
            continue
        beside = _BESIDE.search(lead)
        if not _NAMED.search(sentence) and (beside or not _NAMED.search(lead)):
            yield hit("angka-145", *found.span())
