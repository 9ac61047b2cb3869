"""What a regulation only repeats: the titles of others, and quotations."""

from __future__ import annotations

import re
from functools import lru_cache

from jalur.law.audit_words import AuditWords
from jalur.verification.patterns import any_of

VEIL = "\u00a4"
"""What stands in the place of a veiled letter: no word, no sign of any pattern."""
_QUOTATION = re.compile(
    r"“[^“”]{1,600}”|«[^«»]{1,600}»|‘[^‘’]{1,200}’(?!\w)"
    r"|(?<![\w\"])\"(?=\S)[^\"]{1,300}(?<=\S)\"(?!\w)|(?<![\w'])'(?=\w)[^'\n]{1,80}(?:\n[^'\n]{1,80})?(?<=\S)'(?!\w)"
)
"""Straight signs open behind no letter and no figure (*24"*), and close before none (*Jum'at*)."""
_LETTER = re.compile(r"[^\s]")


def masked(text: str, words: AuditWords) -> str:
    """``text``, as long as it is, with the titles of other regulations and quotations veiled."""
    pattern = _title(words.titled, words.title_words)
    for each in (pattern, _QUOTATION):
        text = each.sub(_veiled, text)
    return text


def _veiled(found: re.Match[str]) -> str:
    start = found.start("title") - found.start() if "title" in found.re.groupindex else 0
    whole = found.group()
    return whole[:start] + _LETTER.sub(VEIL, whole[start:])


@lru_cache
def _title(kinds: tuple[str, ...], small: tuple[str, ...]) -> re.Pattern[str]:
    """A title behind the number of a regulation, or behind the name of its kind alone.

    It goes on while its words are capital, or words that are never so in a title, up to the end of
    the sentence, a heading, or the next of several regulations: *…, dan Peraturan Bupati Nomor 8
    Tahun 2017*. One that begins small is printed small: it ends where a bracket, a sign or
    *sebagaimana* does.
    """
    word = rf"(?:[A-Z(/&](?:[\w/()&-]|\.(?=\w))*|\d+|(?:{any_of(small)})\b|[–—-])"
    another = (
        rf"(?:,\s+(?:(?:dan|serta)\s+)?|\s+(?:dan|serta)\s+)(?:{any_of(kinds)})\b"
        r"[^;.()]{0,80}?\s(?i:nomor)\W*\d"
    )
    heading = r"\s*\n\W{0,4}(?:BAB\b|Bagian\b|Paragraf\b|Pasal\s+\w{1,4}\s*\n)"
    capital = rf"(?:{word})(?:(?!{another}|{heading}),?\s+{word})*"
    plain = r"[a-z](?:(?!\bsebagaimana\b|\byang\s+telah\b|[;.(]).)*"
    return re.compile(
        rf"\b(?:{any_of(kinds)})\b[^;.()]{{0,80}}?\s(?i:nomor)\W*\d[\w./-]*\s+(?i:tahun)\s+\d{{4}},?"
        rf"\s+(?i:tentang)\s+(?P<title>{capital}|{plain})",
        re.DOTALL,
    )
