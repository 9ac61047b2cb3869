"""From when on a regulation is in force: angka 150 to 155."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.audit.hit import Hit, hit
from jalur.audit.own_kind import letters
from jalur.audit.subject import Passage, Subject
from jalur.law.citation import Citation
from jalur.law.findings import WARNING
from jalur.source.dates import date_of

_ITSELF = (
    r"(?:Undang-\s?Undang|Peraturan|Qanun|Keputusan)\b"
    r"(?:(?!\b(?:Peraturan|Qanun|Keputusan|yang|mengenai|sebelum|sejak|setelah)\b)[^.;:,]){0,100}?"
    r"\b(?:ini|tersebut)\b\s*,?\s*"
)
"""The text itself; not another that is told by it: *Keputusan … sebelum Peraturan Bupati ini*."""
_OWN = re.compile(
    rf"{_ITSELF}"
    r"(?:secara\s+efektif\s+|efektif\s+)?(?:mulai\s+)?(?:dinyatakan\s+)?(?:mulai\s+)?(?:secara\s+efektif\s+|efektif\s+)?"
    r"(?:ber\s?laku\b|dilaksanakan\s+(?:pada|sejak|mulai)\b|diberlakukan\b)",
    re.IGNORECASE,
)
"""What a clause begins with that says from when on the text itself is in force."""
_ELSE = re.compile(
    rf"{_ITSELF}(?:(?:mulai|secara|telah|sudah|akan|dan|serta|diundangkan|ditetapkan)\s+){{0,4}}"
    r"(?P<word>efektif|berlaku|dilaksanakan|diterapkan|dijalankan|diberlakukan|mengikat"
    r"|(?:mempunyai|memiliki|memperoleh|ber)\s?kekuatan\s+hukum)\b"
    r"(?:\s+(?:secara|efektif|penuh|mengikat|pada|mulai|terhitung|saat|hari))*?"
    r"\s+(?:tanggal|sejak|mulai|terhitung|setelah|per)\b[^.;:]{0,40}?(?:\btanggal\b|\bdi\s?undangkan|\d)",
    re.IGNORECASE,
)
"""What names the day by other words."""
_TO_WHOM = re.compile(
    r"\s*,?\s*(?:juga\s+)?(?:bagi|untuk|terhadap|secara|sebagai|di|dalam|kepada|sampai|selama"
    r"|pada\s+(?!tanggal|saat|hari|waktu)\w+)\b",
    re.IGNORECASE,
)
"""For whom it is in force, or where: not from when on."""
_SPOKEN = re.compile(
    r"\bini\W{0,3}(?:\w+\W+){0,3}?(?:mulai\W+)?(?:di)?ber\W?laku\w*\W+(?:pada|sejak|setelah|terhitung|mulai|surut|efektif)"
    r"|\bmulai\W*berlaku\W*(?:pada|sejak|setelah|terhitung)",
    re.IGNORECASE,
)
"""Something like it, wherever it stands."""
_SOME = re.compile(r"ini(?:mulai)?berlaku(?:pada|sejak|setelah|terhitung)|tanggaldiundangkan")
"""What is left of it where a scan misread it."""
_USUAL = re.compile(
    r"\bmulai\s+berlaku\s+(?:"
    r"pada\s+tanggal\s+(?:di\s?undang\s?kan|\d|(?:…|\.{2,}|_+))"
    r"|setelah\s+\d+\s*\([^()]*\)\s*(?:hari|bulan|tahun|minggu)(?:\s+kerja)?,?\s+(?:ter)?hitung\s+(?:mulai\s+)?sejak"
    r"(?:\s+tanggal)?\s+(?:di\s?undangkan|pengundangan)"
    r"|setelah\s+\d+\s*\([^()]*\)\s*(?:hari|bulan|tahun|minggu)(?:\s+kerja)?\s+sejak(?:\s+tanggal)?\s+(?:di\s?undangkan|pengundangan))",
    re.IGNORECASE,
)
_ENACTED = re.compile(r"\bditetapkan\b|\bpenetapan\b|\bditandatangani\b", re.IGNORECASE)
_EFFECTIVE = re.compile(
    r"\b(?:efektif\s+(?:mulai\s+)?(?:di)?ber\s?laku\w*|efektif\s+(?:mulai\s+)?dilaksanakan"
    r"|(?:ber\s?laku|diberlakukan|dilaksanakan|diterapkan|dijalankan|ini)\s+(?:secara\s+)?efektif)\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"(?:\bdan|\bserta|,)\s+(?:mulai\s+|akan\s+)?"
    r"(?:ber\s?laku|diberlakukan|dilaksanakan|diterapkan|dijalankan)\s+(?:secara\s+)?efektif\s+"
    r"(?:(?:pada|sejak|mulai|terhitung)\s+(?:\w+\s+){0,3}?(?:tanggal|tahun|bulan|\d)|per\s+\d)",
    re.IGNORECASE,
)
"""Behind the day, another on which it takes effect."""
_BACK = re.compile(r"\bberlaku\s+surut\b|\bsurut\s+(?:sejak|pada|terhitung)\b", re.IGNORECASE)
_BEGINS = re.compile(r"\bmulai\b", re.IGNORECASE)
_DATED = re.compile(r"\b(?:tanggal|mulai|sejak)\s+(?P<date>\d{1,2}\s+\w+\s+\d{4})", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong with the clause."""
    clauses = [(norm, found) for norm in subject.norms if (found := _own(subject, norm))]
    for norm, found in clauses:
        yield from _clause(subject, norm, found)
    closing = subject.part("penutup")
    if clauses or closing is None or not subject.norms:
        return
    body = subject.part("body")
    start = body.start if body else 0
    words = letters(subject.text[start : closing.start])
    if _SPOKEN.search(subject.text, start, closing.end):
        return
    other = _other(subject)
    if other is None:
        if not _SOME.search(words):
            last = subject.norms[-1]
            at = Citation(last.ref.parts[:1])
            yield hit("angka-150", last.start, last.end, at=at, printed=(last.end, last.end))
    elif effective := _EFFECTIVE.search(subject.masked, other.start(), other.end()):
        yield hit("angka-152", *effective.span())
    else:
        yield hit("angka-151", *other.span())


def _other(subject: Subject) -> re.Match[str] | None:
    """What names the day by words that no regulation has, in the last of the articles that do."""
    found = (
        _ELSE.match(subject.masked, norm.start + norm.own, norm.end)
        for norm in reversed(subject.norms)
    )
    return next((each for each in found if each), None)


def _own(subject: Subject, norm: Passage) -> re.Match[str] | None:
    return _OWN.match(subject.masked, norm.start + norm.own, norm.end)


def _clause(subject: Subject, norm: Passage, found: re.Match[str]) -> Iterator[Hit]:
    start = found.start()
    text = subject.masked
    stop = re.compile(r"\.\s").search(text, start, norm.end)
    end = stop.start() if stop else norm.end
    effective = _EFFECTIVE.search(text, start, min(end, found.end() + 24))
    if effective := effective or _THEN.search(text, found.end(), end):
        yield hit("angka-152", *effective.span())
    elif not _USUAL.search(text, start, end):
        if not _BEGINS.search(found.group()) and _TO_WHOM.match(text, found.end(), end):
            return
        words = text[start:end]
        if not re.search(r"\b(?:pada|sejak|setelah|terhitung|mulai)\b", words):
            return  # To whom or until when: it says nothing of the beginning.
        phrase = "angka-151.enacted" if _ENACTED.search(words) else "angka-151"
        yield hit(phrase, start, end)
    back = _BACK.search(text, start, end)
    if back:
        yield hit("angka-155", *back.span(), level=WARNING)
        return
    promulgated = subject.promulgated
    for each in _DATED.finditer(text, start, end):
        day = date_of(each["date"])
        if promulgated and day and "-00-" not in day and day < promulgated:
            yield hit("angka-155", *each.span("date"), level=WARNING)
            return
