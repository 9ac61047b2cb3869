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
    "menetapkan": re.compile(
        r"(?:^\W{0,20}(?:MEMUTUSKAN|Menetapkan)\b|\b(?:MEMUTUSKAN|Menetapkan)\s*:)\W*",
        re.MULTILINE | re.IGNORECASE,
    ),
    "body": re.compile(
        r"(?:^|(?<=[.\s]))(?:B ?A ?B\s+[Il1]\b"
        r"|[Pp] ?[Aa] ?[Ss] ?[Aa] ?[Ll1I|]\s*[1lI]\s*[.:]?\s*(?:\*+\)?\s*)?(?:$|[A-Z(]))",
        re.MULTILINE,
    ),
}
_FIRST = re.compile(r"^(?:BAB\s+\w+|Pasal\s+\d+\s?[A-Z]?)[ \t]*(?:\*+\)?)?$", re.MULTILINE)
"""Where the text of an extract begins, which has neither BAB I nor Pasal 1."""
_ANNEX = re.compile(
    r"(?:(?:^|(?<=\s))LAMPIRAN|^Lampiran)(?:[ \t]+([IVX]+|\d+))?[ \t]*"
    r"(?=:|$|PERATURAN|Peraturan)",
    re.MULTILINE,
)
_CLOSING = re.compile(
    r"(?:^\W{0,9}|(?<=[.;]\s))(?=[AS])(?i:agar|supaya|agar supaya) (?i:setiap|semua) (?i:orang)\b",
    re.MULTILINE,
)
_SIGNING = re.compile(
    r"(?:^\W{0,9}|(?<=[.;]\s))D(?:itetapkan|ITETAPKAN)(?: (?:di|DI)\b|\s*:)"
    r"(?=(?:[^\n]{0,80}\n){0,2}[^\n]{0,80}\b(?i:tanggal))",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text: from where to where."""

    name: str
    """``judul``, ``menimbang``, ``mengingat``, ``menetapkan``, ``body``, ``penutup``.

    ``lampiran``.
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
    articles_end = annexes[0].start() if annexes else len(text)
    closing = _closing(text, body, articles_end)
    if closing is not None:
        opened.append(("penutup", closing, closing))
    cuts = [*opened, *(("lampiran", each.start(), each.start()) for each in annexes)]
    ends = [start for _, start, _ in cuts[1:]] + [len(text)]
    labels = [""] * len(opened) + [each.group(1) or "" for each in annexes]
    return tuple(
        Span(name, start, end, label)
        for (name, _, start), end, label in zip(cuts, ends, labels, strict=True)
    )


def _openings(text: str) -> Iterator[tuple[str, int, int]]:
    """Name, first character and first word of each part before the closing."""
    yield "judul", 0, 0
    position = 0
    for name, pattern in _OPENING.items():
        match = pattern.search(text, position)
        if match is None and name == "body":
            match = _FIRST.search(text, position)
        if match is not None:
            yield name, match.start(), match.start() if name == "body" else match.end()
            position = match.end()


def _closing(text: str, start: int, end: int) -> int | None:
    """Where the closing words begin: they stand behind the last article, never within one."""
    ordered = list(_CLOSING.finditer(text, start, end))
    signed = list(_SIGNING.finditer(text, start, end))
    if ordered and (not signed or ordered[-1].start() < signed[-1].start()):
        return ordered[-1].start()
    return signed[-1].start() if signed else None
