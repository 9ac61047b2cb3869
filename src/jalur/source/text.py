"""The plain text of a regulation, as it comes out of a PDF, taken apart into its provisions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from jalur.law.citation import Citation, Part
from jalur.law.enumerations import HEADING_KINDS, HeadingKind
from jalur.source.items import ItemReader, Numbers
from jalur.source.lines import clean, words

_START = {
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
    "body": re.compile(r"(?:^|(?<=[.\s]))(?:BAB\s+I\b|Pasal\s+1\s*(?:$|[A-Z(]))", re.MULTILINE),
    "penutup": re.compile(
        r"\bAgar setiap orang\b|^Ditetapkan di\b|\bDitetapkan di\b.{1,60}\bpada tanggal\b",
        re.MULTILINE | re.IGNORECASE,
    ),
}
_ANNEX = re.compile(
    r"(?:^|(?<=\s))LAMPIRAN(?:[ \t]+([IVX]+|\d+))?[ \t]*(?=:|$|PERATURAN)", re.MULTILINE
)
_SENTENCE_END = re.compile(r"(?:[.;:]|^)[\s\"”)>•*–-]*$")
_LEADS_ON = re.compile(
    r"\b(?:dalam|pada|ke|dari|dengan|dan|atau|oleh|menurut|berdasarkan|maksud|dimaksud|ketentuan|Pasal\s+\w+,)\s*$",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"\b(?P<bab>BAB)\s+(?P<roman>[IVXLC]+)\b"
    r"|\b(?P<bagian>Bagian|BAGIAN)\s+(?P<ordinal>(?:[Kk]e|KE)[a-zA-Z]+|Pertama|PERTAMA)\b"
    r"|\b(?P<paragraf>Paragraf|PARAGRAF)\s+(?P<number>\d+|[Kk]e\w+)\b"
    r"|\b(?P<pasal>Pasal|PASAL)\s+(?P<article>\d{1,4}[A-Z]?)\b(?!\s*(?:,|ayat|huruf|angka|dan\b|sampai))",
)
_ORDINAL = re.compile(
    r"(?:ke)?(?:satu|pertama|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)(?:belas|puluh)?\w*",
    re.IGNORECASE,
)
_AFTER_ARTICLE = re.compile(r"[ \t]*(?:[-–•*] )?(?:$|\(\d|[aA1][.)]\s|[A-Z])", re.MULTILINE)
_TAIL = 200
"""Characters before a mark that can tell what it is."""


@dataclass(frozen=True, slots=True)
class SourceHeading:
    """A BAB, Bagian or Paragraf as printed, and the article it stands before."""

    before: Citation
    kind: HeadingKind
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class SourceText:
    """A regulation's text by provision: each with its own words, without those of its parts."""

    provisions: Mapping[Citation, str]
    """Also ``judul``, each ``menimbang`` and ``mengingat``, ``penutup``; ``lampiran`` whole."""
    headings: tuple[SourceHeading, ...]


def operative(provisions: Iterable[Citation]) -> tuple[Citation, ...]:
    """Those of ``provisions`` that belong to the articles."""
    return tuple(ref for ref in provisions if ref.parts[0].level == "pasal")


def read_source(text: str) -> SourceText:
    """The provisions and headings of a regulation's plain text."""
    plain = clean(text)
    parts = dict(_parts(plain))
    provisions: dict[Citation, str] = {}
    if words(parts["judul"]):
        provisions[Citation((Part("judul", ""),))] = words(parts["judul"])
    for name in ("menimbang", "mengingat"):
        level = "huruf" if name == "menimbang" else "angka"
        for label, passage in ItemReader.of(parts[name], level):
            provisions[Citation((Part(name, ""), Part(level, label)))] = passage
    body = _Body(parts["body"])
    body.read()
    provisions |= body.provisions
    provisions |= _closing(parts["penutup"])
    return SourceText(provisions=MappingProxyType(provisions), headings=tuple(body.headings))


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """The text cut at the words that open its parts; a part that is not there is empty."""
    marks: list[tuple[str, int, int]] = [("judul", 0, 0)]
    position = 0
    for name, pattern in _START.items():
        match = pattern.search(text, position)
        if match is None:
            yield name, ""
            continue
        marks.append(
            (name, match.start(), match.start() if name in ("body", "penutup") else match.end())
        )
        position = match.end()
    for (name, _, start), (_, end, _) in zip(marks, [*marks[1:], ("", len(text), 0)], strict=True):
        yield name, text[start:end]


def _closing(text: str) -> dict[Citation, str]:
    """The closing, and every annex behind it as one text."""
    cuts = list(_ANNEX.finditer(text))
    provisions: dict[Citation, str] = {}
    closing = words(text[: cuts[0].start()] if cuts else text)
    if closing:
        provisions[Citation((Part("penutup", ""),))] = closing
    for n, cut in enumerate(cuts):
        end = cuts[n + 1].start() if n + 1 < len(cuts) else len(text)
        ref = Citation((Part("lampiran", cut.group(1) or ""),))
        annex = text[cut.start() : end].strip()
        # Two annexes without a number are one address: the text of both stands there.
        provisions[ref] = "\n".join(filter(None, [provisions.get(ref, ""), annex]))
    return provisions


class _Body:
    """The articles being read from the first to the last."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.provisions: dict[Citation, str] = {}
        self.headings: list[SourceHeading] = []
        self._waiting: list[tuple[HeadingKind, str, str]] = []
        self._article = 0
        self._numbers = Numbers()
        self._open: tuple[HeadingKind, str] | Part | None = None
        self._start = 0

    def read(self) -> None:
        """Go through the text once, from one heading or article to the next."""
        for mark in _MARK.finditer(self.text):
            if mark.group("pasal"):
                if self._opens_article(mark):
                    self._close(mark.start())
                    self._enter(mark)
            elif self._opens_heading(mark):
                self._close(mark.start())
                kind = next(name for name in HEADING_KINDS if mark.group(name))
                self._open = (
                    kind,
                    mark.group("roman") or mark.group("ordinal") or mark.group("number"),
                )
                self._start = mark.end()
        self._close(len(self.text))

    def _before(self, mark: re.Match[str]) -> str:
        return self.text[max(self._start, mark.start() - _TAIL) : mark.start()]

    def _line_start(self, mark: re.Match[str]) -> bool:
        return mark.start() == 0 or self.text[mark.start() - 1] == "\n"

    def _opens_heading(self, mark: re.Match[str]) -> bool:
        before = self._before(mark)
        if mark.group("ordinal") and not _ORDINAL.fullmatch(mark.group("ordinal")):
            return False
        if isinstance(self._open, tuple):
            return not _LEADS_ON.search(before) or self._line_start(mark)
        if _SENTENCE_END.search(before):
            return True
        return self._line_start(mark) and not _LEADS_ON.search(before)

    def _opens_article(self, mark: re.Match[str]) -> bool:
        label = mark.group("article")
        number = _number(label)
        before, bare = self._before(mark), _AFTER_ARTICLE.match(self.text, mark.end())
        if bare is None or (_LEADS_ON.search(before) and not isinstance(self._open, tuple)):
            return False
        whole = self._line_start(mark) and bare.group().strip() == ""
        follows = number == self._article + 1 or (label[-1].isalpha() and number == self._article)
        if not follows:
            return whole and bool(_SENTENCE_END.search(before) or isinstance(self._open, tuple))
        return whole or isinstance(self._open, tuple) or bool(_SENTENCE_END.search(before))

    def _enter(self, mark: re.Match[str]) -> None:
        label = mark.group("article")
        self._article = max(self._article, _number(label))
        part = Part("pasal", label, self._numbers.next(Citation(()), "pasal", label))
        ref = Citation((part,))
        self.headings += [
            SourceHeading(before=ref, kind=k, number=n, title=t) for k, n, t in self._waiting
        ]
        self._waiting = []
        self._open, self._start = part, mark.end()

    def _close(self, end: int) -> None:
        passage = self.text[self._start : end]
        if isinstance(self._open, tuple):
            self._waiting.append((*self._open, words(passage)))
        elif self._open is not None:
            items = ItemReader(passage, self._open)
            items.read()
            self.provisions |= items.provisions
            for ref in items.provisions:
                self._numbers.use(ref)
        self._start = end


def _number(label: str) -> int:
    return int(re.sub(r"\D", "", label))
