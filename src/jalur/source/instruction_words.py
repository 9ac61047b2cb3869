"""The words of an instruction of an amending regulation that say what it does, and to what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from jalur.law.enumerations import ChangeAct
from jalur.source.references import REFERENCE, Row, rows

_ACTS: dict[str, ChangeAct] = {
    r"disisip\w*|diselip\w*|ditambah\w*|menyisip\w*|menambah\w*": "inserted",
    r"dihapus\w*|dicabut|menghapus\w*|mencabut": "deleted",
    r"di?ubah|dirubah|diganti\w*|disempurnakan|mengubah|mengganti\w*": "changed",
}
_TOKEN = re.compile(
    r"(?P<past>\b(?:telah|pernah|sudah)(?:\s+\w+){0,2}\s+(?:di?ubah|dirubah|diganti|dihapus|dicabut)\b)"
    r"|(?P<keep>\btetap\b|\btidak\s+(?:di?ubah|berubah|mengalami\s+perubahan)\b)"
    r"|(?P<lead>\b(?:mengalami|dilakukan|diadakan|terdapat)\s+(?:beberapa\s+)?perubahan\b)"
    rf"|(?P<verb>\b(?:{'|'.join(_ACTS)})\b)"
    r"|(?P<place>\b(?:di\s?)?antara\b|\b(?:setelah|sesudah|sebelum)\b)"
    r"|(?P<other>\b(?:penjelasan\w*|menimbang|mengingat|konsideran\w*|memutuskan)\b)"
    r"|(?P<but>\b(?:kecuali|selain|menjadi)\b)"
    r"|(?P<refers>\bsebagaimana\s+(?:telah\s+)?(?:dimaksud|diatur)\w*)"
    r"|(?P<holds>\b(?:terdiri|memuat|berisi|meliputi)\b)"
    r"|(?P<heading>\b(?:judul|bab\s+[IVXLC]+[A-Z]?|bagian\s+ke\w+|paragraf\s+(?:\d+|ke\w+))\b)"
    r"|\b(?P<count>\d{1,2}|satu|dua|tiga|empat|lima)(?:\s*\([\w\s]{1,20}\))?\s+"
    r"(?P<noun>pasal|ayat|huruf|angka|bab|bagian|paragraf|lampiran)\b"
    rf"|(?P<row>(?:{REFERENCE.pattern.replace('?P<', '?P<_')}))",
    re.IGNORECASE,
)
_NUMBERS = ("", "satu", "dua", "tiga", "empat", "lima")
_ASIDE = re.compile(
    r"“[^”]{0,400}”|\"[^\"]{0,400}\"|\btentang\b[^;:(]{0,400}\((?:Berita|Lembaran)[^)]{0,200}\)"
)
"""Words that only quote: a phrase, or the title of the amended regulation."""
_RESULT = re.compile(r"\b(?:sehingga|berbunyi)\b", re.IGNORECASE)


class Token(NamedTuple):
    """Words that do something, or a row of references, and where they stand."""

    kind: str
    start: int
    end: int
    act: ChangeAct | None = None
    row: Row | None = None
    number: tuple[int, str] | None = None
    """How many of what are counted: *2 (dua) ayat*."""


def tokens(said: str) -> tuple[list[Token], tuple[str, ...]]:
    """The tokens before what comes of the instruction, and the articles that are named."""
    found: list[Token] = []
    said = _ASIDE.sub(lambda match: " " * len(match.group()), said)
    stop = _end(said)
    at = 0
    starts = {row.start: row for row in rows(said, 0, stop)}
    while match := _TOKEN.search(said, at, stop):
        kind = match.lastgroup or "row"
        end = match.end()
        if match["row"]:
            row = starts.get(match.start())
            end = max(end, row.end) if row else end
            found.append(Token("row", match.start(), end, row=row))
        elif match["verb"]:
            found.append(Token("verb", match.start(), end, act=_act(match["verb"])))
        elif match["count"]:
            number = match["count"].lower()
            count = int(number) if number.isdigit() else _NUMBERS.index(number)
            found.append(Token("count", match.start(), end, number=(count, match["noun"].lower())))
        elif kind != "past":
            found.append(Token(kind, match.start(), end))
        at = end
    named = dict.fromkeys(
        part.label
        for row in rows(said, 0, len(said))
        for unit in row.units
        for part in unit.parts
        if part.level == "pasal"
    )
    return _without_references(found), tuple(named)


def _without_references(found: Sequence[Token]) -> list[Token]:
    """``found`` without what is only referred to: *sebagaimana dimaksud dalam Pasal 3*."""
    kept: list[Token] = []
    for n, token in enumerate(found):
        if token.kind == "refers" or (token.row and n and found[n - 1].kind == "refers"):
            continue
        kept.append(token)
    return kept


def _end(said: str) -> int:
    """Where the instruction ends and what comes of it begins."""
    result = _RESULT.search(said)
    return result.start() if result else len(said)


def _act(verb: str) -> ChangeAct:
    return next(act for shape, act in _ACTS.items() if re.fullmatch(shape, verb, re.IGNORECASE))
