"""The card of a party in the book of its regulation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from jalur.answers.letter_parts import Letter
from jalur.answers.profile import Profile
from jalur.law.citation import unique
from jalur.output.language import Catalogue
from jalur.output.pages.book import WAY
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views import letter as letter_view
from jalur.output.views import mandates as mandate_view
from jalur.output.views import paraf as paraf_view
from jalur.output.views import route as route_view
from jalur.output.views.mentions import mention_blocks
from jalur.output.views.profile import bare_page
from jalur.output.views.profile_lines import about_lines, relation_lines
from jalur.reasoning.notes import Note
from jalur.text.messages import Message, Text

_HERE = {
    "note.initials-itself": "book.initials-itself",
    "note.own-office-ruled": "book.own-office-ruled",
}
"""Notes that name a command, and what says where in the book it stands."""


def party_card(profile: Profile, letter: Letter, catalogue: Catalogue) -> Page:
    """What a party is, a letter of it from end to end, its ways and initials, its relations, whose
    points stand at their articles, and its mandates.
    """
    page = bare_page(profile, catalogue)
    if profile.silence is not None:
        return page._replace(blocks=mention_blocks(profile, catalogue))
    return page._replace(blocks=tuple(_blocks(profile, letter, catalogue)))


def without_commands(notes: Iterable[Note]) -> tuple[Note, ...]:
    """The notes with the place in the book where one names a command; those that then say the same
    are one, with the provisions of all.
    """
    told: dict[Text, Note] = {}
    for note in notes:
        text = note.text
        if isinstance(text, Message) and text.id in _HERE:
            args = tuple(arg for arg in text.args if arg[0] not in ("shown", "city"))
            text = Message(_HERE[text.id], args)
        others = told[text].basis if text in told else ()
        told[text] = replace(note, text=text, basis=unique((*others, *note.basis)))
    return tuple(told.values())


def _blocks(profile: Profile, letter: Letter, catalogue: Catalogue) -> Iterator[Block]:
    if about := about_lines(profile, catalogue, whole=True):
        yield Block(below=about)
    if letter.lines:
        table, *_ = letter_view.page(letter, catalogue).blocks
        yield table._replace(heading=catalogue("book.letter"))
    yield from _ways(profile, catalogue)
    if profile.paraf.silence is None:
        yield from paraf_view.page(profile.paraf, catalogue).blocks
    if relations := relation_lines(profile, catalogue, whole=True):
        yield Block(heading=catalogue("book.relations"), below=relations)
    if profile.mandates.silence is None:
        yield from mandate_view.page(profile.mandates, catalogue).blocks


def _ways(profile: Profile, catalogue: Catalogue) -> Iterator[Block]:
    """The tables of ``route``, each as one row with all that stands above and below it."""
    if profile.routes.silence is not None:
        return
    blocks = route_view.page(profile.routes, catalogue).blocks
    columns = (Column(catalogue("column.way")), Column(catalogue("column.basis"), "citation"))
    rows = tuple(_way_row(block) for block in blocks if block.rows)
    yield Block(heading=catalogue("book.ways"), columns=columns, rows=rows)
    yield from (block for block in blocks if not block.rows)


def _way_row(block: Block) -> tuple[str, str]:
    """The stations of a way on one line, what is said of it, and the articles of them all."""
    stations = WAY.join(" ".join(office.split("\n")) for _, office, _ in block.rows)
    cited = (line for _, _, basis in block.rows for line in basis.split("\n"))
    said = (stations, *block.above, *block.below)
    return "\n".join(filter(None, said)), "\n".join(dict.fromkeys(filter(None, cited)))
