"""HTML: one file with everything in it, in which nothing that a file says is markup."""

from __future__ import annotations

import re

import pytest

from jalur.output.pages.html import html
from jalur.output.pages.page import Block, Column, Page
from support.commandline import Jalur
from support.html import Document

ASKED = (
    "cities",
    "units kendari",
    "show kendari",
    "show kendari Dishub",
    "route kendari Dishub",
    "paraf bengkulu Bappeda",
    "relation kendari Walikota DPRD",
    "mandates tarakan Camat",
    "deadlines bengkulu",
    "pasal kendari 22(2)a",
    "search telaahan",
    "diff kendari bengkulu --topic coordinator",
    "compare",
    "validate",
)


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("language", ["en", "id"])
def test_every_answer_is_one_whole_file(asked: str, language: str, jalur: Jalur) -> None:
    """It says its language, has one title, heads for its tables, and asks nobody for anything."""
    ran = jalur(f"{asked} -f html --lang {language}")
    assert ran.code == 0, ran.err
    file = Document(ran.out)
    assert ran.out.startswith("<!doctype html>")
    assert ("html", {"lang": language}) in file.elements
    assert (file.count("h1"), file.count("main"), file.count("title")) == (1, 1, 1)
    assert file.count("script") == file.count("link") == file.count("img") == 0
    assert not re.search(r"(src|href)=|url\(|@import|https?:", ran.out)
    assert file.count("table") <= file.count("th")


def test_the_file_has_what_markdown_has(jalur: Jalur) -> None:
    """Offices, articles and notes; what is typed in the regulation is never lost on the way."""
    text = " ".join(Document(jalur("route kendari Dishub -f html").out).words)
    for said in (
        "Asisten Perekonomian dan Pembangunan",
        "Pasal 22 ayat (2) huruf a",
        "not checked",
    ):
        assert said in text


def test_a_silent_answer_is_a_page_with_the_sentence(jalur: Jalur) -> None:
    """The exit code says that it is one, as in every format."""
    ran = jalur("route kendari Dishub -p perjalanan-dinas -f html")
    assert ran.code == 1
    assert "does not regulate" in " ".join(Document(ran.out).words)


def test_many_names_are_one_file(jalur: Jalur) -> None:
    """Each answer is an article of it with a title; an unknown name is told on stderr."""
    ran = jalur("route kendari - -f html", stdin="Dishub\nDinas Antariksa\nBappeda\n")
    file = Document(ran.out)
    assert ran.code == 2
    assert "line 2 (Dinas Antariksa)" in ran.err
    assert (file.count("html"), file.count("title"), file.count("main")) == (1, 1, 1)
    assert file.count("article") == file.count("h1") == 2


def test_no_names_are_a_file_without_answers(jalur: Jalur) -> None:
    """It is whole all the same."""
    file = Document(jalur("route kendari - -f html").out)
    assert (file.count("main"), file.count("article")) == (1, 0)


def test_nothing_in_a_page_is_markup() -> None:
    """Whatever a name, a heading or a note has, a reader sees it as it is."""
    hostile = "<script>alert(\"1\")</script> & 'x' \x1b[31m"
    block = Block(
        heading=hostile,
        above=(hostile,),
        columns=(Column(hostile, "strong"), Column(hostile)),
        rows=((hostile, hostile),),
        below=(hostile, f"  {hostile}"),
    )
    text = html(Page(hostile, (block,), hostile, (hostile,), (hostile,)), "en")
    file = Document(text)
    assert file.count("script") == 0
    assert "\x1b" not in text
    assert sum('<script>alert("1")</script>' in words for words in file.words) == 13


def test_a_table_without_titles_has_its_heads_at_the_left() -> None:
    """No empty heads stand above it."""
    columns = (Column(""), Column(""))
    file = Document(html(Page("t", (Block(columns=columns, rows=(("a", "b"),)),)), "en"))
    assert file.count("thead") == 0
    assert ("th", {"scope": "row"}) in file.elements
