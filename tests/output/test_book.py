"""The book of a city: one file with everybody and every article, all linked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jalur.answers.book import book
from jalur.cli.app import COMMANDS
from jalur.loading.folders import DataFolders
from jalur.loading.glossary import load_glossary
from jalur.output.language import load_catalogue
from jalur.output.pages.book import book_html
from jalur.output.views.book import book_pages
from jalur.output.views.route import VIEW
from support.commandline import Jalur
from support.diffs import SHIPPED
from support.html import Document
from support.regions import city, invented

pytestmark = pytest.mark.slow

ENGLISH = load_catalogue("en")
WORDS = load_glossary(DataFolders())
LARGEST = 3_000_000
"""A book is sent by mail and opened on a phone."""


def text_of(id: str, language: str) -> str:
    """The book of a city, or of an invented region."""
    region = city(id) if id in SHIPPED else invented(id)
    return book_html(book_pages(book(region), load_catalogue(language), WORDS), language)


@pytest.mark.parametrize("id", [*SHIPPED, "kab-samudra", "kab-dangau"])
@pytest.mark.parametrize("language", ["en", "id"])
def test_the_book_is_one_whole_file(id: str, language: str) -> None:
    """It says its language, asks the network for nothing, and is small enough to be sent."""
    text = text_of(id, language)
    file = Document(text)
    assert ("html", {"lang": language}) in file.elements
    assert (file.count("h1"), file.count("main"), file.count("nav")) == (1, 1, 1)
    assert file.count("script") == file.count("link") == file.count("img") == 0
    assert not re.search(r"src=|url\(|@import|https?:", text)
    assert len(text.encode()) < LARGEST


@pytest.mark.parametrize("id", [*SHIPPED, "kab-samudra", "kab-dangau"])
@pytest.mark.parametrize("language", ["en", "id"])
def test_the_book_names_no_command(id: str, language: str) -> None:
    """Whoever reads it has no terminal: it says where in the book something stands."""
    words = "\n".join(Document(text_of(id, language)).words)
    assert re.findall(rf"\bjalur (?:{'|'.join(COMMANDS)})\b.*|(?<!\S)--[a-z]+", words) == []


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_words_are_those_of_the_glossary(language: str) -> None:
    """Every entry of ``jalur glossary`` with its meaning."""
    words = Document(text_of("kab-dangau", language)).words
    assert {said for each in WORDS for said in (each.terms[language], each.means[language])} <= set(
        map(str.strip, words)
    )


@pytest.mark.parametrize("id", [*SHIPPED, "kab-samudra", "kab-dangau"])
def test_every_link_leads_somewhere(id: str) -> None:
    """Nothing is named twice; every party and every provision has a place that links lead to."""
    file = Document(text_of(id, "en"))
    region = city(id) if id in SHIPPED else invented(id)
    ids = file.ids()
    assert len(ids) == len(set(ids))
    links = file.links()
    assert {link.removeprefix("#") for link in links} <= set(ids)
    assert all(link.startswith("#") for link in links)
    parties = [each for each in ids if re.match(r"u\d+-", each)]
    rows = [each for each in ids if re.match(r"p\d+-", each)]
    assert len(parties) == len(region.parties)
    assert len(rows) == len(region.provisions)
    assert {f"#{each}" for each in parties} <= set(links)


@pytest.mark.parametrize("id", SHIPPED)
def test_a_citation_leads_to_its_own_provision(id: str) -> None:
    """The row that it leads to begins with the very citation; of an article without words of its
    own, with one of its parts.
    """
    text = text_of(id, "en")
    region = city(id)
    told = {region.cite(ref) for ref in region.provisions}
    rows = dict(re.findall(r'<tr id="([^"]+)"><td[^>]*><a href="[^"]+">([^<]+)</a></td>', text))
    assert len(rows) == len(region.provisions)
    for anchor, cited in set(re.findall(r'<a href="#(p\d+-[^"]*)">([^<]+)</a>', text)):
        if cited in told:
            assert rows[anchor] == cited
        else:
            assert rows[anchor].startswith(cited)


@pytest.mark.parametrize("id", SHIPPED)
def test_no_article_of_another_law_is_linked(id: str) -> None:
    """Mengingat of Kendari has Pasal 18 ayat (6) of the UUD: a link is a whole citation, and nothing
    of an address or of a law follows it.
    """
    text = text_of(id, "id")
    after = re.findall(r'<a href="#p\d+-[^"]*">[^<]*</a>([^<]{0,4})', text)
    assert len(after) > 1000
    assert not [each for each in after if not re.fullmatch(r"| · .?|; ?.*|: .*| \(\+\d?", each)]
    assert not re.search(r">Pasal 18</a> ayat", text)


def test_the_card_of_a_unit_has_its_ways_and_initials() -> None:
    """What route and paraf answer stands there, office by office, with the articles."""
    text = text_of("kendari", "en")
    _, _, behind = text.partition("<h3>Dinas Perhubungan</h3>")
    card = " ".join(Document(behind.partition("\n</div>\n<div")[0]).words)
    for said in ("Asisten Perekonomian dan Pembangunan", "Pasal 22 ayat (2) huruf a", "Initials"):
        assert said in card
    assert "--full" not in card


def test_a_card_says_all_that_the_answer_about_ways_says() -> None:
    """Each station, condition, deadline, copy and reason of ``route``, and each of its articles."""
    region = city("kendari")
    whole = book(region)
    words = {
        line.strip() for line in Document(book_html(book_pages(whole, ENGLISH, WORDS), "en")).words
    }
    for each in whole.profiles:
        for block in VIEW.page(each.routes, ENGLISH).blocks if not each.routes.silence else ():
            assert {line.strip() for line in (*block.above, *block.below) if line} <= words
            for _, office, basis in block.rows:
                assert set(filter(None, basis.split("\n"))) <= words
                assert office.partition(" (")[0].partition(" / ")[0].split("\n")[0] in "\n".join(
                    words
                )


def test_the_book_is_written_to_a_file_or_to_stdout(jalur: Jalur, tmp_path: Path) -> None:
    """Both are the same; what cannot be written is told, with the exit code for that."""
    place = tmp_path / "banjar.html"
    ran = jalur(f"book banjar -o {place}")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert place.read_text(encoding="utf-8") == jalur("book banjar").out
    lost = jalur(f"book banjar -o {tmp_path}/none/banjar.html")
    assert lost.code == 4
    assert "could not be written" in lost.err


@pytest.mark.parametrize("form", ["json", "md", "table", "dot"])
def test_a_book_is_no_other_format(form: str, jalur: Jalur) -> None:
    """It says so before anything is read."""
    ran = jalur(f"book banjar -f {form}")
    assert (ran.code, ran.out) == (2, "")
    assert "one HTML file" in ran.err


def test_a_relation_has_every_article_the_natures_first() -> None:
    """15(4) of Banjar has the natures, 15(2)b the two sides alone; paper opens no “(+1)”."""
    told = " ".join(re.sub(r"<[^>]*>", "", text_of("banjar", "en")).split())
    natures = "konsultatif, kolegial, fungsional, struktural, koordinatif"
    assert f"{natures} · Pasal 15 ayat (4); Pasal 15 ayat (2) huruf b" in told
    assert "Sekretaris Daerah – Wali Kota: 6 points" in told
    assert "(+1)" not in told
    assert "jalur units" not in told
