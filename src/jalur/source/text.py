"""The plain text of a regulation, as it comes out of a PDF, taken apart into its provisions.

Pages become lines without page furniture, lines become marks, marks become provisions; each stage
can be looked at by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from jalur.law.citation import Citation, Part
from jalur.law.enumerations import HeadingKind
from jalur.source.body import Body
from jalur.source.columns import unweave
from jalur.source.furniture import Cut, sort_out
from jalur.source.items import ItemReader, Passage
from jalur.source.pages import read_lines
from jalur.source.parts import Span, parts
from jalur.source.prose import Place, Prose, join, words

_LISTS = {"menimbang": "huruf", "mengingat": "angka"}


@dataclass(frozen=True, slots=True)
class SourceHeading:
    """A BAB, Bagian or Paragraf as printed, and the article it stands before."""

    before: Citation
    kind: HeadingKind
    number: str
    title: str
    place: Place


@dataclass(frozen=True, slots=True)
class UnreadMark:
    """A mark that could not be read: no item of a list, and no reference."""

    mark: str
    place: Place


@dataclass(frozen=True, slots=True)
class SourceText:
    """A regulation's text by provision: each with its own words, without those of its parts."""

    provisions: Mapping[Citation, str]
    """Also ``judul``, each ``menimbang`` and ``mengingat``, ``penutup``; ``lampiran`` whole."""
    headings: tuple[SourceHeading, ...]
    places: Mapping[Citation, Place]
    """Where each of ``provisions`` begins."""
    furniture: tuple[Cut, ...]
    """What was taken for page furniture and belongs to no provision."""
    unread: tuple[UnreadMark, ...]
    pages: int
    """How many pages its form feeds part."""

    def place(self, ref: Citation) -> Place | None:
        """Where a provision begins, or else the nearest above it; None where neither is read."""
        return next((self.places[at] for at in (ref, *ref.parents()) if at in self.places), None)


def operative(provisions: Iterable[Citation]) -> tuple[Citation, ...]:
    """Those of ``provisions`` that belong to the articles."""
    return tuple(ref for ref in provisions if ref.parts[0].level == "pasal")


def read_source(text: str) -> SourceText:
    """The provisions and headings of a regulation's plain text, each with its place."""
    lines = read_lines(text)
    printed = sort_out(lines)
    prose = join(unweave(printed.lines))
    provisions: dict[Citation, Passage] = {}
    headings: tuple[SourceHeading, ...] = ()
    unread: tuple[UnreadMark, ...] = ()
    for part in parts(prose.text):
        if part.name == "body":
            body = Body(prose.text[part.start : part.end])
            body.read()
            provisions |= {ref: _moved(each, part.start) for ref, each in body.provisions.items()}
            headings = tuple(
                SourceHeading(
                    each.before,
                    each.kind,
                    each.number,
                    each.title,
                    prose.place(part.start + each.start),
                )
                for each in body.headings
                if each.before is not None
            )
            unread = tuple(
                UnreadMark(each.mark, prose.place(part.start + each.start)) for each in body.unread
            )
        else:
            for ref, passage in _plain(prose, part):
                if ref in provisions:
                    # Two annexes without a number are one address: the text of both stands there.
                    both = f"{provisions[ref].words}\n{passage.words}"
                    passage = Passage(both, provisions[ref].start)
                provisions[ref] = passage
    return SourceText(
        provisions=MappingProxyType({ref: each.words for ref, each in provisions.items()}),
        headings=headings,
        places=MappingProxyType({ref: prose.place(each.start) for ref, each in provisions.items()}),
        furniture=printed.furniture,
        unread=unread,
        pages=lines[-1].page if lines else 0,
    )


def _plain(prose: Prose, part: Span) -> Iterator[tuple[Citation, Passage]]:
    """The provisions of a part that has no articles."""
    text = prose.text[part.start : part.end]
    if part.name in _LISTS:
        level = _LISTS[part.name]
        for label, passage in ItemReader.of(text, level):
            ref = Citation((Part(part.name, ""), Part(level, label)))
            yield ref, _moved(passage, part.start)
    elif part.name == "lampiran" and text.strip():
        yield Citation((Part("lampiran", part.label),)), Passage(text.strip(), part.start)
    elif part.name in ("judul", "penutup") and words(text):
        yield Citation((Part(part.name, ""),)), Passage(words(text), part.start)


def _moved(passage: Passage, by: int) -> Passage:
    return Passage(passage.words, passage.start + by)
