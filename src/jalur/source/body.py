"""The articles of a regulation and the headings over them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from jalur.law.citation import Citation, Part
from jalur.law.enumerations import HEADING_KINDS, HeadingKind
from jalur.source.garbled import garbled_articles
from jalur.source.items import ItemReader, Passage, Unread
from jalur.source.labels import from_roman, misread, number, roman
from jalur.source.numbers import Numbers
from jalur.source.prose import words

_INSERTED = r"\s?[A-Z](?=\s*$)"
_MARK = re.compile(
    rf"\b(?P<bab>B ?A ?B)\s+(?P<roman>(?:[IVXLCl1|]+|\d{{1,3}})(?:{_INSERTED})?)(?!\w)"
    r"|\b(?P<bagian>Bagian|BAGIAN)\s+(?P<ordinal>(?:[Kk]e|KE)[a-zA-Z]+|Pertama|PERTAMA)"
    r"(?P<inserted>[ \t][A-Z](?=\s*$))?\b"
    rf"|\b(?P<paragraf>Paragraf|PARAGRAF)\s+(?P<number>\d+(?:{_INSERTED})?|[Kk]e\w+)\b"
    r"|\b(?P<pasal>[Pp] ?[Aa] ?[Ss] ?[Aa] ?[Ll1I|!])\s*"
    r"(?P<article>\d{1,4}(?:[A-Za-z](?![\w)])|[ \t][A-Z](?=[ \t.:]*(?:$|\*|\W?[Dd]ihapus)))?"
    r"|[\dlI|OSZB]{1,3})(?!\w)"
    r"(?!\s*(?:,|ayat|huruf|angka|dan\b|sampai))",
    re.MULTILINE,
)
_ORDINAL = re.compile(
    r"(?:ke)?(?:satu|pertama|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)(?:belas|puluh)?\w*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?:[.;:]|^|\b[Dd]ihapus)[\s\"“”„'‘’)\]>•*–-]*$")
_LEADS_ON = re.compile(
    r"\b(?:dalam|pada|ke|dari|dengan|dan|atau|oleh|menurut|berdasarkan|sesuai|maksud|dimaksud|ketentuan|Pasal\s+\w+,)"
    r"(?:\s+(?:Bab\s+[IVXLC]+|Bagian\s+Ke\w+),?)*\s*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[ \t]+[a-z]{2}")
"""Words of a sentence behind what would else be a heading."""
_WHOLE = re.compile(r"[ \t]*[.:]?[ \t]*(?:\*+\)?|\d\))?[ \t]*(?=\n|\Z|[(\[]?[Dd]ihapus\b)")
_INLINE = re.compile(r"[ \t]*(?:$|(?:[-–•*] )?(?:\(\d|[aA1][.)]\s|[A-Z]))", re.MULTILINE)
_RUNS_ON = re.compile(r"\s*[a-z]{2}")
_QUOTES = "“”\"'‘’„ "
_SIGNS = " .:;–—-"
_TAIL = 200
"""Characters before a mark that can tell what it is."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A BAB, Bagian or Paragraf, where it begins, and the article that it stands before."""

    kind: HeadingKind
    number: str
    title: str
    start: int
    before: Citation | None = None


class Body:
    """The articles being read from the first to the last."""

    def __init__(self, text: str, top: tuple[Part, ...] = ()) -> None:
        """``top`` is where another regulation quotes these articles, in any choice of numbers.

        ``beside`` are words of no article: before the first, and behind a heading without one.
        """
        self.text = text
        self._top = top
        self.provisions: dict[Citation, Passage] = {}
        self.headings: list[Heading] = []
        self.unread: list[Unread] = []
        self.beside: list[Passage] = []
        self._waiting: list[Heading] = []
        self._article = self._chapter = 0
        self._numbers = Numbers()
        self._open: tuple[HeadingKind, str] | Part | None = None
        self._opened = self._start = 0

    def read(self) -> None:
        """Go through the text once, from one heading or article to the next."""
        articles: list[tuple[int, Citation | None]] = []
        for mark in _MARK.finditer(self.text):
            if mark.group("pasal"):
                label = self._article_label(mark)
                if label:
                    self._close(self._begin(mark))
                    self._enter(mark, label)
                    articles.append((mark.start(), self._at()))
                elif self._looks_like_one(mark):
                    self.unread.append(Unread(mark.group(), mark.start(), self._at()))
            elif self._opens_heading(mark):
                self._close(mark.start())
                kind = next(name for name in HEADING_KINDS if mark.group(name))
                self._open = (kind, self._heading_label(mark, kind))
                self._opened, self._start = mark.start(), mark.end()
        self._close(len(self.text))
        self._tell_garbled(articles)
        self.unread += [
            Unread(f"{each.kind.upper()} {each.number}", each.start, self._at())
            for each in self._waiting
        ]
        self.beside += [Passage(each.title, each.start) for each in self._waiting if each.title]

    def _tell_garbled(self, articles: Sequence[tuple[int, Citation | None]]) -> None:
        """Tell what may be the number of an article, and was read as none."""
        starts = [start for start, _ in articles]
        known = {*starts, *(each.start for each in self.unread if not each.missing)}
        for mark, start in garbled_articles(self.text):
            at = bisect_left(starts, start)
            if start not in known and at:
                self.unread.append(Unread(mark, start, articles[at - 1][1]))

    def _at(self) -> Citation | None:
        return Citation((*self._top, self._open)) if isinstance(self._open, Part) else None

    def _before(self, mark: re.Match[str]) -> str:
        return self.text[max(self._start, mark.start() - _TAIL) : mark.start()]

    def _begin(self, mark: re.Match[str]) -> int:
        """Where a mark begins, with the quotation marks before it on its line."""
        before = self.text[self._start : mark.start()]
        bare = before.rstrip(_QUOTES)
        return self._start + (len(bare) if bare.endswith("\n") else len(before))

    def _line_start(self, mark: re.Match[str]) -> bool:
        start = mark.start()
        while start and self.text[start - 1] in _QUOTES:
            start -= 1
        return start == 0 or self.text[start - 1] == "\n"

    def _opens_heading(self, mark: re.Match[str]) -> bool:
        before = self._before(mark)
        if mark.group("ordinal") and not _ORDINAL.fullmatch(mark.group("ordinal")):
            return False
        if isinstance(self._open, tuple):
            return not _LEADS_ON.search(before) or self._line_start(mark)
        if _SENTENCE_END.search(before):
            return True
        if _GOES_ON.match(self.text, mark.end()):
            return False
        return self._line_start(mark) and not _LEADS_ON.search(before)

    def _heading_label(self, mark: re.Match[str], kind: HeadingKind) -> str:
        """The number of a heading; of a BAB the next one, where the scan may have printed it so."""
        if kind != "bab":
            inserted = mark.group("inserted") or ""
            return " ".join(f"{mark.group('ordinal') or mark.group('number')}{inserted}".split())
        label = "".join(mark.group("roman").split())
        expected = roman(self._chapter + 1)
        scanned = re.sub(r"[l1|]", "I", label)
        if label == str(self._chapter + 1) or scanned == expected:
            label = expected
        elif label[:-1] in (str(self._chapter), roman(self._chapter)) and label[-1:].isalpha():
            return f"{roman(self._chapter)}{label[-1]}"
        if re.fullmatch(r"[IVXLC]+", label):
            worth = from_roman(label)
            missing = range(self._chapter + 1, worth) if not self._top else ()
            self.unread += [
                Unread(f"BAB {roman(each)}", mark.start(), self._at(), missing=True)
                for each in missing
            ]
            self._chapter = worth
        return label

    def _looks_like_one(self, mark: re.Match[str]) -> bool:
        """Whether what was read as no article stands alone on its line, as one would."""
        before = self._before(mark)
        after = _WHOLE.match(self.text, mark.end())
        if after is None or not self._line_start(mark) or _LEADS_ON.search(before):
            return False
        return not _RUNS_ON.match(self.text, after.end()) or bool(_SENTENCE_END.search(before))

    def _article_label(self, mark: re.Match[str]) -> str | None:
        """The number of an article that begins here; None for a reference to one."""
        label = "".join(mark.group("article").split())
        before = self._before(mark)
        headed = isinstance(self._open, tuple)
        ended = headed or bool(_SENTENCE_END.search(before))
        after = _WHOLE.match(self.text, mark.end())
        whole = self._line_start(mark) and after is not None
        if label[-1].islower() and label[:-1].isdecimal():
            meant = label if label[-1] == "l" else label.upper()
            label = meant if number(label) == self._article else label
        plain = label[0].isdigit() and (label[:-1] + "0").isdecimal() and not label[-1].islower()
        if not plain or (label[-1] in "lIOSZB" and misread(label) == str(self._article + 1)):
            label = misread(label)
            if not (whole and label == str(self._article + 1)):
                return None
        elif label[-1] in "lIOSZB" and number(label) < self._article < number(misread(label)):
            # Behind an article that was not read it comes next but one; inserted it is nowhere.
            label = misread(label)
        follows = number(label) == self._article + 1 or (
            label[-1].isalpha() and number(label) == self._article
        )
        spelt = mark.group("pasal") in ("Pasal", "PASAL")
        odd = not spelt or mark.end("pasal") == mark.start("article")
        if odd and not (whole and follows):
            return None
        if not whole and (_INLINE.match(self.text, mark.end()) is None or odd):
            return None
        if _LEADS_ON.search(before) and not headed:
            return None
        if not follows:
            return label if whole and ended else None
        runs_on = after is not None and _RUNS_ON.match(self.text, after.end())
        return label if ended or (whole and not runs_on) else None

    def _enter(self, mark: re.Match[str], label: str) -> None:
        skipped = range(self._article + 1, number(label)) if not self._top else ()
        self._article = max(self._article, number(label))
        above = Citation(self._top)
        part = Part("pasal", label, self._numbers.next(above, "pasal", label))
        ref = Citation((*self._top, part))
        self.unread += [
            Unread(f"Pasal {each}", mark.start(), ref, missing=True) for each in skipped
        ]
        self.headings += [replace(heading, before=ref) for heading in self._waiting]
        self._waiting = []
        after = _WHOLE.match(self.text, mark.end())
        self._open, self._opened = part, mark.start()
        self._start = after.end() if after else mark.end()

    def _close(self, end: int) -> None:
        passage = self.text[self._start : end]
        if isinstance(self._open, tuple):
            kind, label = self._open
            title = words(passage).lstrip(_SIGNS)
            self._waiting.append(Heading(kind, label, title, self._opened))
        elif self._open is not None:
            items = ItemReader(passage, *self._top, self._open)
            items.read()
            if not items.provisions:
                mark = f"{self._open.level.capitalize()} {self._open.label}"
                self.unread.append(Unread(mark, self._opened, self._at()))
            for ref, item in items.provisions.items():
                # An article's own words begin with its number, which stands before them.
                own = len(ref.parts) == len(self._top) + 1
                start = self._opened if own else self._start + item.start
                self.provisions[ref] = Passage(item.words, start)
                self._numbers.use(ref)
            self.unread += [replace(each, start=self._start + each.start) for each in items.unread]
        elif before := words(passage.strip(_QUOTES + "\n")):
            self.beside.append(Passage(before, self._start))
        self._start = end
