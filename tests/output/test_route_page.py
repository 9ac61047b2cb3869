"""What a person is shown of routes beside their steps."""

from __future__ import annotations

import pytest

from jalur.answers.routes import ALL, DEFAULT_PURPOSE, routes
from jalur.output.language import load_catalogue
from jalur.output.pages.page import Page
from jalur.output.views.route import VIEW
from support.regions import city

ENGLISH = load_catalogue("en")


def page_of(
    id: str, party: str | None, purpose: str = DEFAULT_PURPOSE, to: str | None = None
) -> Page:
    """The page about parties of a city, by their ids."""
    region = city(id)
    asked = region.parties[party] if party else None
    return VIEW.page(routes(region, asked, purpose, region.parties[to] if to else None), ENGLISH)


def lines(page: Page) -> list[str]:
    """The lines around the tables."""
    return [line for block in page.blocks for line in (*block.above, *block.below)]


def test_two_rules_of_one_way_are_one_table_with_the_articles_of_both() -> None:
    """Pasal 12 and 8(3) of Bukittinggi lead the same way: its number is that of both routes."""
    page = page_of("bukittinggi", "dinas-kesehatan")
    tables = [block for block in page.blocks if block.rows]
    assert [block.heading for block in tables] == ["Route 1, 2"]
    cited = tables[0].rows[1][2].split("\n")
    assert {"Pasal 12", "Pasal 8 ayat (3)"} <= set(cited)
    assert "2 rules lay down this very way: Pasal 12 huruf B; Pasal 8 ayat (3)." in lines(page)
    assert not any("Beside the rule" in line for line in lines(page))


def test_ways_that_differ_in_a_word_are_tables_of_their_own() -> None:
    """The two ways of a Dinas of Banjar have the same stations and another condition."""
    page = page_of("banjar", "dinas-kesehatan")
    headings = [block.heading for block in page.blocks if block.rows]
    assert headings == ["Route 1", "Route 2: pertanggungjawaban, pelaporan, koordinasi"]


def test_what_else_is_ruled_is_one_line_with_the_first_article_of_each_rule() -> None:
    """Purposes with the same articles stand together; every purpose needs no such line."""
    told = lines(page_of("bukittinggi", "dinas-kesehatan"))[-1]
    assert told == (
        "Also ruled: pelaporan (Pasal 16 ayat (2)); mendesak (Pasal 10); --purpose all shows it."
    )
    assert "pertanggungjawaban, " not in told
    assert not any("Also" in line for line in lines(page_of("bukittinggi", "polres", ALL)))
    banjar = lines(page_of("banjar", "dinas-kesehatan"))[-1]
    assert banjar.startswith("Also ruled: pelaporan, pertanggungjawaban (Pasal 21 ayat (1));")


def test_how_to_go_is_told_where_no_step_rests_on_it() -> None:
    """17(4) of Banjar says in which manner a dispute is settled, and its summary has the items; a
    list is no manner.
    """
    told = lines(page_of("banjar", "dinas-kesehatan", "perselisihan"))
    assert (
        "See also Pasal 17 ayat (4): Cara koordinasi penyelesaian perselisihan: cepat, transparan,"
        " adil dan tidak memihak."
    ) in told
    everybody = lines(page_of("banjar", None, ALL, to="wali-kota"))
    assert not any("See also" in line for line in everybody)


def test_an_end_of_our_reading_is_no_word_of_the_text() -> None:
    """The way to the Sekda goes behind what the text states, and is not said to be all of that."""
    page = page_of("bukittinggi", "inspektorat", to="sekretaris-daerah")
    table = next(block for block in page.blocks if block.rows)
    assert len(table.rows) == 3
    assert (
        "So far as asked, which the text does not state;"
        " by our reading the way goes on to: Walikota."
    ) in table.below


@pytest.mark.parametrize(("to", "steps"), [("asisten-pemerintahan", 2), ("walikota", 4)])
def test_what_follows_by_our_reading_is_told_apart(to: str, steps: int) -> None:
    """The way to the Asisten stops where the text does; the one to the Walikota goes on."""
    region = city("bukittinggi")
    page = page_of("bukittinggi", "inspektorat", to=to)
    table = next(block for block in page.blocks if block.rows)
    assert len(table.rows) == steps
    told = any(
        "by our reading the way goes on to: Sekretaris Daerah; Walikota" in line
        for line in table.below
    )
    assert told == (steps == 2)
    assert region.parties[to].name in table.rows[-1][1]
