"""How a provision is referred to: angka 272 to 282."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.audit.expressions import spaced
from jalur.audit.hit import Hit, hit
from jalur.audit.ranks import DECREES_ARE_REGULATIONS, is_decision, rank
from jalur.audit.subject import Subject
from jalur.law.findings import WARNING
from jalur.verification.patterns import any_of

_MEANT = re.compile(
    r"\b(?:(?P<as>sebagaimana)\s+)?(?P<that>yang\s+|telah\s+|tersebut\s+)?(?P<like>seperti\s+)?"
    r"dimaksud(?:kan)?(?=\s|,)(?:\W*?\b(?P<by>dalam|pada|di\s?dalam|di|dari|oleh|dengan|menurut|atas)\b)?"
    r"\W{1,3}(?P<level>Pasal|ayat(?!\W{1,3}[a-z]{2})|huruf|angka)\W{1,3}(?P<number>\w{1,5})\b(?P<behind>\)?\s+Pasal\b)?",
    re.IGNORECASE,
)
_RUN = re.compile(
    r"\b(?:sebagaimana|dimaksud|(?:pada|dalam)(?=\s+(?:sebagaimana|dimaksud)\b))\b"
    r"(?:\s+(?:sebagaimana|dimaksud|pada|dalam|pasal|ayat|huruf|angka)\b){3,6}(?=\s+\(?\w{1,5}\b)",
    re.IGNORECASE,
)
"""The words of the formula before a number, in whatever order and however often."""
_RIGHT = re.compile(r"sebagaimana dimaksud (?:dalam|pada) \w+")
_NUMBERLESS = re.compile(r"\b(pasal|ayat|huruf|angka) (?!\1)(?:pasal|ayat|huruf|angka)\b")
"""Two levels with no number between them: that was lost."""
_LIKE = re.compile(
    r"\b(?:seperti\s+(?:yang\s+)?(?:di(?:maksud|sebut)(?:kan)?|tersebut)"
    r"|sebagaimana\s+(?:yang\s+di(?:maksud|sebut)(?:kan)?|tersebut|disebut(?:kan)?))"
    r"\s+(?:(?:di\s?)?dalam\s+|pada\s+|di\s+)?(?:Pasal\s+\d|ayat\s+\(|huruf\s+[a-z]\b)",
    re.IGNORECASE,
)
_THIS_ARTICLE = re.compile(
    r"\bayat\s+\(\w{1,3}\)(?:\s+huruf\s+\w{1,2})?\s+(?:dalam\s+|pada\s+)?pasal\s+ini\b",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"\b(?:pasal|ayat)(?:-\s?(?:pasal|ayat))?(?:\s+\(?\d{1,3}\)?)?(?:\s+(?:yang|sebagaimana))?"
    r"\s+(?:terdahulu|(?:tersebut|disebut(?:kan)?)\s+di\s?atas|di\s?atas)\b"
    r"|\b(?:pasal|ayat)(?:-\s?(?:pasal|ayat))?\s+(?:yang\s+)?(?:sebelumnya|berikutnya|di\s?bawah\s+ini)\b",
    re.IGNORECASE,
)
_GENERAL = (
    r"(?:bagi|untuk|terhadap|pada|di|dalam|secara|mutatis|surut|sejak|sebelum|setelah|saat|selama"
    r"|sampai|hingga|umum|khusus)"
)
"""What says for whom, where or when rules are in force: no rules at large."""
_GONE = re.compile(r"\bdicabut\b|\bdiubah\b|\b(?:tetap|masih)\s+berlaku\b", re.IGNORECASE)
_FACT = re.compile(
    r"\bmulai\s+berlaku\b|\bsebelum\b|\byang\s+(?:telah\s+|sudah\s+)?di[a-z]{3,}[^.;:,]{0,40}\Z",
    re.IGNORECASE,
)
"""What was done before: an old decree is named, and nothing referred to."""
_STAYS = re.compile(
    r"\b(?:peraturan\s+pelaksana(?:an)?|(?:Peraturan|Keputusan)\b[^.;]{0,80}?\b(?:merupakan|sebagai)\s+pelaksanaan)\b[^.;]{0,400}?(?P<said>(?:dinyatakan\s+)?(?:masih\s+tetap|tetap|masih)\s+berlaku)\b"
    r"(?P<behind>[^.;]{0,120})",
    re.IGNORECASE,
)
_USED = re.compile(
    r"\bperaturan\s+pelaksana(?:an)?\b(?:\([^()]*\)|[^.;,()]){0,300}?,?\s+(?P<said>(?:dinyatakan\s+)?"
    r"(?:masih\s+tetap|tetap|masih)\s+(?:dapat\s+)?"
    r"(?:digunakan|dipergunakan|dilaksanakan|diberlakukan|dipakai|dipedomani|diterapkan|dijalankan))\b",
    re.IGNORECASE,
)
"""What stays by other words than those of the formula."""
_FORMULA = re.compile(r"dinyatakan\s+(?:masih\s+)?tetap\s+berlaku", re.IGNORECASE)
_PARTLY = re.compile(r"\W*(?:kecuali\b|sepanjang\s+tidak\s+bertentangan\b)", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong with the words of references."""
    garbled: set[int] = set()
    for _, found in subject.in_norms(_RUN):
        words = " ".join(found.group().casefold().split())
        if "dimaksud" in words and not (_RIGHT.fullmatch(words) or _NUMBERLESS.search(words)):
            garbled.update(range(*found.span()))
            yield hit("angka-272.garbled", *found.span(), level=WARNING)
    for _, found in subject.in_norms(_MEANT):
        if found.start() not in garbled:
            yield from _meant(found)
    for _, found in subject.in_norms(_LIKE):
        yield hit("angka-272.words", *found.span(), level=WARNING)
    for _, found in subject.in_norms(_THIS_ARTICLE):
        yield hit("angka-275", *found.span())
    for _, found in subject.in_norms(_FORMER):
        yield hit("angka-280", *found.span())
    yield from _decisions(subject)
    unnamed = re.compile(
        rf"\b(?:{spaced(subject.words.wordings['angka-281'])})\b(?!\s+{_GENERAL}\b)", re.IGNORECASE
    )
    for _, found in subject.in_norms(unnamed):
        yield hit("angka-281", *found.span())
    named = re.compile(
        rf"\b(?:{spaced(subject.words.wordings['angka-281.named'])})\b(?!-|\s+yang\s+berlaku)",
        re.IGNORECASE,
    )
    for _, found in subject.in_norms(named):
        yield hit("angka-281.named", *found.span())
    for _, found in subject.in_norms(_STAYS):
        if not (_FORMULA.fullmatch(found["said"]) and _PARTLY.match(found["behind"])):
            yield hit("angka-282", found.start("said"), found.end("said"))
    for _, found in subject.in_norms(_USED):
        yield hit("angka-282", *found.span("said"))


def _meant(found: re.Match[str]) -> Iterator[Hit]:
    """*Dalam* before an article, *pada* before a paragraph; before a letter either."""
    level, by = found["level"].casefold(), (found["by"] or "").casefold()
    if not by:
        yield hit("angka-272.bare", *found.span())
    elif level == "pasal" and not by.endswith("dalam"):
        yield hit("angka-272", *found.span(), word=by)
    elif level == "ayat" and by != "pada" and not found["behind"]:
        yield hit("angka-272.ayat", *found.span(), word=by)


def _decisions(subject: Subject) -> Iterator[Hit]:
    """What is referred to, and is no regulation or a lower one; not what is revoked or stays."""
    words = subject.words
    pattern = re.compile(
        r"\b(?:dalam|sesuai(?:\s+dengan)?|berdasarkan|menurut|(?:mengacu|berpedoman)\s+pada)\s+"
        rf"(?P<kind>(?:{any_of(words.decisions + words.titled)})\b[^.;()]{{0,80}}?)\s+[Nn]omor\W*\d"
        r"[^.;()]{0,40}?\b[Tt]ahun\s+(?P<year>\d{4})"
    )
    own = rank(subject.title.kind, words) if subject.title else None
    for norm, found in subject.in_norms(pattern):
        if _GONE.search(norm.text) or _FACT.search(subject.masked, norm.start, found.start()):
            continue
        kind = " ".join(found["kind"].split())
        named = rank(kind, words)
        lower = own is not None and named is not None and named > own
        if lower or (is_decision(kind, words) and int(found["year"]) > DECREES_ARE_REGULATIONS):
            yield hit("angka-278", *found.span(), kind=kind)
