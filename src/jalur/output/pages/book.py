"""A book as one HTML file: chapters with their contents, every name and article a link."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from jalur.output.pages.html import Words, content
from jalur.output.pages.html_frame import CLOSING, escaped, opening
from jalur.output.pages.page import Page

_STYLE = """
h2 { font-size: 1.25rem; } h3 { font-size: 1.1rem; margin: 2rem 0 .25rem; }
h4 { font-size: 1rem; margin: 1rem 0 .25rem; }
a { color: #0b4a8f; } a:visited { color: #5b2a86; }
nav ol { padding-left: 1.5rem; } nav ol ol { columns: 18rem; list-style: disc; }
.chapter { border-top: 2px solid #444; margin-top: 3rem; }
.entry { border-top: 1px solid #bbb; }
.up { float: right; }
tr:target, .entry:target > h3 { background: #fff3c4; }
@media print {
  .chapter { break-before: page; border: 0; margin: 0; } .up { display: none; }
  h3, h4 { break-after: avoid; } a { color: inherit; text-decoration: none; }
}
"""
_MARKS = re.compile(r"^(.*?)((?: \[[^]]*\]| \([^)]*\))*)$", re.DOTALL)
"""A name, and what stands behind it in brackets."""


WAY = " → "
"""What stands between two stations of a way."""
_BETWEEN = re.compile(r"( · |; |: )")
"""What stands between citations, and before and behind them."""
_AND_MORE = re.compile(r" \(\+\d+\)$")
"""How many further articles there are."""


class Entry(NamedTuple):
    """One page of a chapter, with what links to it name it by."""

    anchor: str
    title: str
    """As the contents have it; empty: they leave it out."""
    page: Page


class Chapter(NamedTuple):
    """Some pages under one heading."""

    anchor: str
    title: str
    entries: tuple[Entry, ...]


class BookPages(NamedTuple):
    """A book as it is printed."""

    title: str
    above: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    contents: str
    """The heading of the contents."""
    up: str
    """The words of the link back to them."""
    foot: tuple[str, ...]
    places: Mapping[str, str]
    """Citations, as the law writes them, to what links to them name them by."""
    names: Mapping[str, str]
    """The same of parties by their names."""


def book_html(book: BookPages, language: str) -> str:
    """``book`` in ``language`` (``en``, ``id``) as a whole file."""
    return "\n".join((opening(book.title, language, _STYLE), *_parts(book), CLOSING))


def _parts(book: BookPages) -> Iterator[str]:
    words = Words(partial(_said, book), partial(_named, book.names))
    yield f"<header>\n<h1>{escaped(book.title)}</h1>"
    yield from (f"<p>{escaped(line)}</p>" for line in book.above)
    yield "</header>\n<main>"
    yield from _contents(book)
    for chapter in book.chapters:
        yield f'<section class="chapter" id="{escaped(chapter.anchor)}">'
        yield f'<a class="up" href="#contents">{escaped(book.up)}</a>'
        yield f"<h2>{escaped(chapter.title)}</h2>"
        for entry in chapter.entries:
            marked = f' id="{escaped(entry.anchor)}"' if entry.anchor else ""
            yield f'<div class="entry"{marked}>\n{content(entry.page, 3, words)}\n</div>'
        yield "</section>"
    yield "</main>\n<footer>"
    yield from (f"<p>{escaped(line)}</p>" for line in book.foot)
    yield "</footer>"


def _contents(book: BookPages) -> Iterator[str]:
    yield '<nav id="contents" aria-labelledby="contents-title">'
    yield f'<h2 id="contents-title">{escaped(book.contents)}</h2>\n<ol>'
    for chapter in book.chapters:
        listed = [_link(each.anchor, each.title) for each in chapter.entries if each.title]
        inner = "".join(f"<li>{each}</li>\n" for each in listed)
        below = f"\n<ol>\n{inner}</ol>" if listed else ""
        yield f"<li>{_link(chapter.anchor, chapter.title)}{below}</li>"
    yield "</ol>\n</nav>"


def _link(anchor: str, text: str) -> str:
    return f'<a href="#{escaped(anchor)}">{escaped(text)}</a>'


def _said(book: BookPages, text: str) -> str:
    """A line: the stations of a way as names, any other with its citations."""
    if WAY in text:
        return WAY.join(_named(book.names, each) for each in text.split(WAY))
    return _cited(book.places, text)


def _cited(places: Mapping[str, str], text: str) -> str:
    """Text in which each citation that stands by itself is a link to its place. Within a sentence
    none is: there an article may be that of another law.
    """
    return "".join(_part(places, part) for part in _BETWEEN.split(text.strip()))


def _part(places: Mapping[str, str], part: str) -> str:
    cited, more = part, ""
    found = _AND_MORE.search(part)
    if found is not None:
        cited, more = part[: found.start()], found.group()
    return f"{_link(places[cited], cited)}{more}" if cited in places else _escaped(part)


def _escaped(text: str) -> str:
    """As ``escaped``, with the spaces at both ends: more text follows."""
    before = " " if text[:1] == " " else ""
    return f"{before}{escaped(text)}{' ' if text[-1:] == ' ' and text.strip() else ''}"


def _named(names: Mapping[str, str], text: str) -> str:
    """A name as a link to whom it names; of several each, and what is in brackets as it is."""
    return " / ".join(_one(names, each) for each in text.split(" / "))


def _one(names: Mapping[str, str], text: str) -> str:
    if text in names:
        return _link(names[text], text)
    found = _MARKS.match(text)
    if found is not None and found[1] in names:
        return f"{_link(names[found[1]], found[1])}{_escaped(found[2])}"
    return escaped(text)


def anchors(prefix: str, ids: Iterable[str]) -> dict[str, str]:
    """For each id what links name it by: its letters and digits, and its number among them, so that
    no two are alike.
    """
    plain = (re.sub(r"[^A-Za-z0-9]+", "-", id).strip("-") for id in ids)
    return {
        id: f"{prefix}{n}-{made}" for n, (id, made) in enumerate(zip(ids, plain, strict=True), 1)
    }
