"""Whatever is asked, on any width: no line is too long, no word is cut, no citation is torn."""

from __future__ import annotations

import re

import pytest

from jalur.output.pages.page import Block, Column, Page
from jalur.output.pages.tables import widths
from jalur.output.pages.wrapping import SHORTEST_CUT, wrap
from jalur.text.visible import visible
from support.diffs import SHIPPED
from support.pages import lines_of, pages_of_parties, pages_of_the_city

ARTICLE = re.compile(r"Pasal \d+[A-Z]?")
WIDTHS = (40, 60, 80, 120)
MADE_BY_THE_TABLE = re.compile(r"─+|\d+|·")


def _words(page: Page) -> set[str]:
    """The words that a page is made of, as a terminal shows them."""
    texts = [page.title, page.sentence or "", *page.notes, *page.foot]
    for block in page.blocks:
        texts += [block.heading or "", *block.above, *block.below]
        texts += [f"{column.title} {column.title}:" for column in block.columns]
        texts += [cell for row in block.rows for cell in row]
    return {word for text in texts for line in text.split("\n") for word in visible(line).split()}


def _faults(name: str, page: Page, width: int) -> list[str]:
    """What a page of this width has that none should have."""
    found = []
    words = _words(page)
    long = {word for word in words if len(word) >= SHORTEST_CUT}
    for line in lines_of(page, width):
        if len(line) > width:
            found.append(f"{name} at {width}: too long: {line}")
        for word in line.split():
            known = word in words or MADE_BY_THE_TABLE.fullmatch(word)
            if not known and not any(word in each for each in long):
                found.append(f"{name} at {width}: cut: {word}")
    for block in page.blocks:
        found += [f"{name} at {width}: {each}" for each in _narrow_citations(block, width)]
    return found


def _narrow_citations(block: Block, width: int) -> list[str]:
    wide = widths(block, width) if block.rows else None
    if wide is None:
        return []
    found = []
    for n, (column, room) in enumerate(zip(block.columns, wide, strict=True)):
        if column.role == "citation":
            cited = [piece for row in block.rows for piece in ARTICLE.findall(row[n])]
            found += [f"{piece} in {room}" for piece in cited if len(piece) > room]
    return found


@pytest.mark.parametrize("city", SHIPPED)
def test_every_page_of_every_party_fits_its_width(city: str) -> None:
    """No line is longer than the terminal, no word below 20 characters is cut in two, and a column
    of citations holds at least an article with its number.
    """
    pages = (*pages_of_parties(city, "id"), *pages_of_the_city(city, "en"))
    found = [
        fault for name, page in pages for width in WIDTHS for fault in _faults(name, page, width)
    ]
    assert found == []


def test_a_cut_word_is_found() -> None:
    """The check above would see a word that is cut, and a line that is too long."""
    page = Page(title="perhubungan")
    assert _faults("x", page, 40) == []
    assert _faults("x", page._replace(title="a" * 39 + " perhubungan"), 40) == []
    assert _words(page) == {"perhubungan"}


def test_a_number_stays_with_its_word() -> None:
    """A citation is not torn between an article and its number, nor a day from its month only."""
    assert wrap("menurut Pasal 22 ayat (2) huruf a", 16) == ["menurut Pasal 22", "ayat (2) huruf a"]
    assert wrap("menurut saja Pasal 22", 18) == ["menurut saja", "Pasal 22"]
    assert wrap("ditetapkan pada 8 Juli 2020", 17) == ["ditetapkan pada 8", "Juli 2020"]


def test_a_word_is_cut_only_where_it_fits_nowhere() -> None:
    """What is longer than the screen is cut at its edge; in a narrow room words stand out."""
    assert wrap("x" * 45, 40) == ["x" * 40, "x" * 5]
    assert wrap("x" * 15, 10) == ["x" * 15]


def test_rows_of_several_lines_are_told_apart() -> None:
    """A free line parts rows of text, and none those of one line or with a number."""
    text = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua belas"
    plain = Block(columns=(Column("x"),), rows=((text,), (text,)))
    assert lines_of(Page("t", (plain,)), 40).count("") == 2
    short = plain._replace(rows=(("a",), ("b",)))
    assert lines_of(Page("t", (short,)), 40).count("") == 1
    counted = Block(columns=(Column("#", "number"), Column("x")), rows=(("1", text), ("2", text)))
    assert lines_of(Page("t", (counted,)), 40).count("") == 1


def test_a_citation_that_leaves_no_room_to_read_makes_cards() -> None:
    """A table whose text would be narrower than a column can be read in is shown as cards."""
    row = ("Kepala OPD berkewajiban memperhatikan garis kebijakan", "Pasal 16 ayat (2) huruf f")
    block = Block(columns=(Column("x"), Column("y", "citation")), rows=(row,))
    assert widths(block, 80)
    assert widths(block, 60) == [33, 25]
    assert widths(block, 40) is None


def test_no_line_begins_with_punctuation() -> None:
    """The items of a list are parted behind their commas, however narrow the column is."""
    line = "13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24"
    for room in range(4, 60):
        pieces = wrap(line, room)
        assert not [each for each in pieces if each.lstrip().startswith(",")], room
        assert " ".join(pieces) == line
