"""The text of a regulation as the rules of drafting read it: by part, item and norm."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from jalur.audit.quoted import masked
from jalur.audit.title import Title, read_title
from jalur.law.audit_words import AuditWords
from jalur.law.citation import Citation, Part
from jalur.law.region import Region
from jalur.source.dates import EVENTS, date_of
from jalur.source.parts import Span
from jalur.source.text import SourceText, operative
from jalur.verification.patterns import any_of

_SHORT = re.compile(
    r"\byang\s+selanjutnya\s+(?:disingkat|disebut)\s+(?:dengan\s+|sebagai\s+)?(?P<short>[A-Z]{2,}\d*)\b"
)
_HEADED = re.compile(r"^\W*[Pp] ?[Aa] ?[Ss] ?[Aa] ?[Ll1I|!]\s*\w{1,5}\W*\Z", re.MULTILINE)
_OPENED = ("menimbang", "mengingat", "menetapkan")
"""The parts that the word which opens them belongs to."""
_SECOND = re.compile(r"(?<!ayat)(?<!dan)(?<!atau)(?<!dengan)(?<!,)\n\s*\(\s?2\s?\)\s+[A-Z][a-z]")
"""The second paragraph of an article, at the beginning of a line; none that is referred to."""
_ROMAN = re.compile(r"[IVXLC]+")
_MARK = 40
"""So long is the heading of an article, at the most."""
_MARKED = re.compile(r"\W?(?:Pasal\s+\w+|\(\w+\)|\w{1,3}[.)])?\s*", re.IGNORECASE)


@lru_cache
def _unread_heading(numerals: tuple[str, ...]) -> re.Pattern[str]:
    """A line with the number of a heading alone, in whatever figures or words, behind a sentence
    or another heading.
    """
    spelt = any_of(numerals)
    return re.compile(
        r"(?<=[.;:A-Za-z]\n)(?P<kind>BAB|Bab|Bagian|BAGIAN|Paragraf|PARAGRAF)\s+"
        rf"(?P<number>[IVXLC]+|\d{{1,2}}|(?i:ke-?\s?(?:\d{{1,2}}|[IVX]+)|{spelt}))[ \t]*\.?[ \t]*"
        r"(?=\n[A-Z][^\n]{2,160}\n(?:\W{0,2}(?:Pasal|Bagian|Paragraf|PARAGRAF|BAGIAN)\s|[A-Z]))",
        re.MULTILINE,
    )


def _in_paragraphs(ref: Citation) -> bool:
    return len(ref.parts) > 1 and ref.parts[1].level == "ayat"


def _is_a_day(day: str) -> bool:
    """Whether the calendar has it: a slip of the pen decides about no rule."""
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Passage:
    """A provision as printed, with the mark before it and without its parts and headings."""

    ref: Citation
    start: int
    end: int
    text: str
    """With the line ends of the print."""

    @property
    def own(self) -> int:
        """Where in ``text`` its words begin, behind the mark."""
        found = _MARKED.match(self.text)
        return found.end() if found else 0


class Subject:
    """One text, what is known of it, and the file that encodes it where there is one."""

    def __init__(self, source: SourceText, words: AuditWords, region: Region | None = None) -> None:
        self.source, self.words, self.region = source, words, region
        self.text = source.prose.text
        self._spans = {part.name: part for part in reversed(source.parts)}

    def part(self, name: str) -> Span | None:
        """The first part of that name (``judul``, ``menimbang``, ``penutup`` …)."""
        return self._spans.get(name)

    def part_text(self, name: str) -> str:
        """Its text; empty where there is no such part."""
        part = self.part(name)
        return self.text[part.start : part.end] if part else ""

    @cached_property
    def title(self) -> Title | None:
        """The heading."""
        part = self.part("judul")
        if part is None:
            return None
        return read_title(self.text, part.start, part.end, self.words.signers)

    @cached_property
    def masked(self) -> str:
        """The text with every quoted title and every quotation made unreadable, character by
        character: what another regulation is called breaks no rule of this one.
        """
        return masked(self.text, self.words)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every provision, in the order of the text."""
        cuts = sorted(
            {*self.source.starts.values(), *(part.end for part in self.source.parts)}
            | {heading.start for heading in self.source.headings}
            | {part.start for part in self.source.parts}
            | {each.start() for each in self.swallowed}
            | set(self._article_marks())
        )
        found = []
        for ref, start in sorted(self.source.starts.items(), key=lambda each: each[1]):
            end = cuts[bisect_right(cuts, start)] if start < cuts[-1] else len(self.text)
            found.append(Passage(ref, start, end, self.text[start:end]))
        return tuple(found)

    @cached_property
    def swallowed(self) -> tuple[re.Match[str], ...]:
        """Headings whose number is no such, so that they were read as words of the article before
        them: *Paragraf II*.
        """
        part = self.part("body")
        if part is None:
            return ()
        known = {each.start for each in self.source.headings}
        pattern = _unread_heading((*self.words.numerals, *self.words.ordinals))
        return tuple(
            found
            for found in pattern.finditer(self.text, part.start, part.end)
            if found.start() not in known and not self._numbered_rightly(found)
        )

    def _numbered_rightly(self, heading: re.Match[str]) -> bool:
        """Whether its number is one of its kind: then it was no heading to the reading."""
        kind, number = heading["kind"], heading["number"]
        if kind.casefold() == "bab":
            return kind == "BAB" and bool(_ROMAN.fullmatch(number))
        if kind.casefold() == "bagian":
            return "".join(number.casefold().split()) in self.words.ordinals
        return number.isdecimal()

    def _article_marks(self) -> Iterator[int]:
        """Where the headings of articles stand that have no words of their own before (1)."""
        for start in self.source.starts.values():
            found = _HEADED.search(self.text, max(0, start - _MARK), start)
            if found:
                yield found.start()

    def passage(self, ref: Citation) -> Passage:
        """One of ``passages``.

        Raises ``KeyError`` where the text has no such provision.
        """
        return self._by_ref[ref]

    @cached_property
    def _by_ref(self) -> Mapping[Citation, Passage]:
        return {each.ref: each for each in self.passages}

    @cached_property
    def norms(self) -> tuple[Passage, ...]:
        """Those of the articles."""
        articles = set(operative(self.source.provisions))
        return tuple(each for each in self.passages if each.ref in articles)

    @cached_property
    def amends(self) -> bool:
        """Whether it changes another regulation: its own articles have Roman numbers, and those
        that it quotes, with their headings, any.
        """
        return bool(self.source.changes) or any(
            each.ref.parts[0].label[0].isalpha() for each in self.norms
        )

    @cached_property
    def unnumbered(self) -> Mapping[Part, Passage]:
        """The articles whose first paragraph has no number, though the second has: with the words
        that the reading takes for those of the article.
        """
        found: dict[Part, Passage] = {}
        for each in () if self.amends else self.norms:
            article = each.ref.parts[0]
            alone = len(each.ref.parts) == 1 and article.label[0].isdigit()
            if alone and _SECOND.search(self.masked, each.start, self.article_end(article)):
                found[article] = each
        numbered = {each.ref.parts[0] for each in self.norms if _in_paragraphs(each.ref)}
        return {article: each for article, each in found.items() if article not in numbered}

    def article_end(self, article: Part) -> int:
        """Where the last provision of an article ends."""
        return self._article_ends.get(article, len(self.text))

    @cached_property
    def _article_ends(self) -> Mapping[Part, int]:
        return {each.ref.parts[0]: each.end for each in self.norms}

    def before(self, passage: Passage) -> Passage:
        """The provision that is printed before another; itself where it is the first."""
        return self.passages[max(0, bisect_right(self._starts, passage.start) - 2)]

    def last_below(self, passage: Passage) -> Passage:
        """The provision with which another ends: the last below it, or itself."""
        at = bisect_right(self._starts, passage.start) - 1
        while at + 1 < len(self.passages) and passage.ref.covers(self.passages[at + 1].ref):
            at += 1
        return self.passages[at]

    def items(self, name: str) -> tuple[Passage, ...]:
        """The items of *menimbang* or *mengingat*."""
        return tuple(
            each
            for each in self.passages
            if each.ref.parts[0].level == name and len(each.ref.parts) > 1
        )

    def at(self, position: int) -> Citation | None:
        """The provision in which a character stands; a part without items is its own, and a heading
        that begins there belongs to the article that it stands before.
        """
        if position in self._headings:
            return self._headings[position]
        # The word that opens a part stands before it, and behind the part before.
        part = next(
            (each for each in self.source.parts if position < each.end),
            self.source.parts[-1] if self.source.parts else None,
        )
        if part is None or part.name == "penjelasan":
            return None
        top = Citation((Part(part.name, part.label),))
        before = bisect_right(self._starts, position) - 1
        if before >= 0 and self._starts[before] >= part.start:
            return self.passages[before].ref
        return top if part.name in _OPENED or top in self.source.provisions else None

    @cached_property
    def _headings(self) -> Mapping[int, Citation]:
        found = {each.start: each.before for each in self.source.headings}
        for swallowed in self.swallowed:
            after = bisect_right(self._starts, swallowed.start())
            if after < len(self.passages):
                found[swallowed.start()] = Citation(self.passages[after].ref.parts[:1])
        return found

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(each.start for each in self.passages)

    @cached_property
    def promulgated(self) -> str | None:
        """The day on which it was promulgated; None where the text has none, as a draft."""
        return self._event("promulgated")

    @cached_property
    def enacted(self) -> str | None:
        """The day on which it was signed."""
        return self._event("enacted")

    def _event(self, name: str) -> str | None:
        found = EVENTS[name].search(" ".join(self.part_text("penutup").split()))
        day = date_of(found[2]) if found else None
        return day if day and _is_a_day(day) else None

    def search(self, pattern: re.Pattern[str], *names: str) -> Iterator[re.Match[str]]:
        """Where a pattern stands in what the regulation itself says, by part; everywhere without
        names. Titles and quotations that it repeats are passed over.
        """
        for part in self.source.parts:
            if not names or part.name in names:
                yield from pattern.finditer(self.masked, part.start, part.end)

    def in_norms(self, pattern: re.Pattern[str]) -> Iterator[tuple[Passage, re.Match[str]]]:
        """What a pattern finds in the words of each provision of the articles, not in headings;
        quoted titles are veiled.
        """
        for norm in self.norms:
            for found in pattern.finditer(self.masked, norm.start + norm.own, norm.end):
                yield norm, found

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """What the definitions tell to be short for something: *yang selanjutnya disingkat*."""
        return frozenset(
            found["short"] for norm in self.norms for found in _SHORT.finditer(norm.text)
        )
