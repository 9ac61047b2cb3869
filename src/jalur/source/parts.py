"""The parts of a regulation's text, cut at the words that open them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENING = {
    "menimbang": re.compile(
        r"(?:^\W{0,20}Menimbang\b|\bMenimbang\s*:)\W*", re.MULTILINE | re.IGNORECASE
    ),
    "mengingat": re.compile(
        r"(?:^\W{0,20}Mengingat\b|\bMengingat\s*:)\W*", re.MULTILINE | re.IGNORECASE
    ),
    "persetujuan": re.compile(
        r"^\W{0,20}Dengan Persetujuan(?: Bersama)?\b", re.MULTILINE | re.IGNORECASE
    ),
    "menetapkan": re.compile(
        r"(?:^\W{0,20}(?:M ?E ?M ?U ?T ?U ?S ?K ?A ?N|Menetapkan)\b"
        r"|\b(?:MEMUTUSKAN|Menetapkan)\s*:)\W*",
        re.MULTILINE | re.IGNORECASE,
    ),
    "body": re.compile(
        r"(?:^|(?<=[.\s]))(?:B ?A ?B\s+[Il1]\b"
        r"|[Pp] ?[Aa] ?[Ss] ?[Aa] ?[Ll1I|!]\s*[1lI]\s*[.:]?\s*(?:\*+\)?\s*)?(?:$|[A-Z(]))",
        re.MULTILINE,
    ),
}
_APPROVAL = "persetujuan"
_FIRST = re.compile(r"^(?:BAB\s+\w+|Pasal\s+\d+\s?[A-Z]?)[ \t]*(?:\*+\)?)?$", re.MULTILINE)
"""Where the text of an extract begins, which has neither BAB I nor Pasal 1."""
_ANNEX = re.compile(
    r"(?:(?:^|(?<=\s))LAMPIRAN|^Lampiran)(?:[ \t]+([IVX]+|\d+))?[ \t]*"
    r"(?=:|$|PERATURAN|Peraturan)",
    re.MULTILINE,
)
_EXPLANATION = re.compile(r"^P ?E ?N ?J ?E ?L ?A ?S ?A ?N[ \t]*\n?[ \t]*ATAS\b", re.MULTILINE)
_CLOSING = re.compile(
    r"(?:^\W{0,9}|(?<=[.;]\s))(?=[AS])(?i:agar|supaya|agar supaya) (?i:setiap|semua) (?i:orang)\b",
    re.MULTILINE,
)
_SIGNING = re.compile(
    r"(?:^\W{0,9}|(?<=[.;]\s))D(?:itetapkan|ITETAPKAN)(?: (?:di|DI)\b|\s*:)"
    r"(?=(?:[^\n]{0,80}\n){0,2}[^\n]{0,80}\b(?i:tanggal))",
    re.MULTILINE,
)
_PROMULGATED = re.compile(
    r"(?:^\W{0,9}|(?<=[.;]\s))D(?:iundangkan|IUNDANGKAN)(?: (?:di|DI)\b|\s*:)"
    r"(?=(?:[^\n]{0,80}\n){0,2}[^\n]{0,80}\b(?i:tanggal))",
    re.MULTILINE,
)
_ARTICLE = re.compile(r"^Pasal\s+\w{1,4}\W*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text: from where to where."""

    name: str
    """``judul``, ``menimbang``, ``mengingat``, ``persetujuan``, ``menetapkan``, ``body``.

    ``penutup``, ``lampiran``, ``penjelasan``.
    """
    start: int
    end: int
    label: str = ""
    """The number of an annex."""


def parts(text: str) -> tuple[Span, ...]:
    """The parts of ``text`` in their order; one that is not there is left out."""
    opened = list(_openings(text))
    body = next((start for name, start, _ in opened if name == "body"), len(text))
    signed = _SIGNING.search(text, body)
    annexes = list(_ANNEX.finditer(text, signed.end() if signed else body))
    explained = _EXPLANATION.search(text, signed.end()) if signed else None
    behind = [("lampiran", each.start(), each.group(1) or "") for each in annexes]
    behind += [("penjelasan", explained.start(), "")] if explained else []
    behind.sort(key=lambda each: each[1])
    articles_end = behind[0][1] if behind else len(text)
    closing = _closing(text, body, articles_end)
    if closing is not None:
        opened.append(("penutup", closing, closing))
    cuts = [(name, start, first, "") for name, start, first in opened]
    cuts += [(name, start, start, label) for name, start, label in behind]
    ends = [start for _, start, _, _ in cuts[1:]] + [len(text)]
    return tuple(
        Span(name, first, end, label)
        for (name, _, first, label), end in zip(cuts, ends, strict=True)
    )


def _openings(text: str) -> Iterator[tuple[str, int, int]]:
    """Name, first character and first word of each part before the closing."""
    yield "judul", 0, 0
    position = 0
    for name, pattern in _OPENING.items():
        match = pattern.search(text, position)
        if match is not None and name == _APPROVAL and _follows_an_article(text, position, match):
            continue
        if match is None and name == "body":
            match = _FIRST.search(text, position)
        if match is not None:
            yield name, match.start(), match.start() if name == "body" else match.end()
            position = match.end()


def _follows_an_article(text: str, position: int, match: re.Match[str]) -> bool:
    """Whether the body begins before it: a line of an article begins so, too."""
    return any(
        (found := _OPENING[name].search(text, position)) is not None and found.end() < match.start()
        for name in ("menetapkan", "body")
    )


def _closing(text: str, start: int, end: int) -> int | None:
    """Where the closing words begin: they stand behind the last article, never within one."""
    ordered = list(_CLOSING.finditer(text, start, end))
    signed = list(_SIGNING.finditer(text, start, end))
    if ordered and (not signed or ordered[-1].start() < signed[-1].start()):
        return ordered[-1].start()
    first = signed[-1].start() if signed else end
    for each in _PROMULGATED.finditer(text, start, first):
        if not _ARTICLE.search(text, each.end(), first):
            return each.start()
    return first if signed else None
