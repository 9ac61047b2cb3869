"""A search that begins with the city, as every other command does."""

from __future__ import annotations

import json

import pytest

from support.commandline import Jalur
from support.regions import TESTS

INVENTED = TESTS / "cases" / "regions"


def asked(jalur: Jalur, words: str) -> tuple[int, set[str], list[str]]:
    """The exit code, the cities with a hit, and the notes."""
    ran = jalur(f"search {words} -f json")
    answer = json.loads(ran.out)
    cities = {hit["city"] for hit in answer["hits"]}
    return ran.code, cities, [note["text"] for note in answer["notes"]]


@pytest.mark.parametrize(
    ("words", "city", "rest"),
    [
        ("banjar konsultatif", "banjar", "konsultatif"),
        ("kendari DPRD", "kendari", "DPRD"),
        ("bukittinggi Kelurahan", "bukittinggi", "Kelurahan"),
        ("tarakan Sekretaris DPRD", "tarakan", "Sekretaris DPRD"),
        ('"Kota Banjar" gugus kerja', "banjar", "gugus kerja"),
        ("Kota Banjar gugus kerja", "banjar", "gugus kerja"),
        (f"kab-telaga ladang --data {INVENTED}", "kab-telaga", "ladang"),
    ],
)
def test_the_first_words_may_be_the_city(words: str, city: str, rest: str, jalur: Jalur) -> None:
    """The others are looked for there alone, be it that some provision has all; a note says it."""
    code, cities, notes = asked(jalur, words)
    assert (code, cities) == (0, {city})
    assert any(f"“{rest}” dicari di " in note for note in notes)


@pytest.mark.parametrize("words", ["kendari DPRD", "kendari Walikota", "bukittinggi Kelurahan"])
def test_the_city_first_is_the_city_chosen(words: str, jalur: Jalur) -> None:
    """It finds what --city finds: DPRD stands in all of Pasal 13, not only beside Kota Kendari."""
    city, _, word = words.partition(" ")
    first, chosen = jalur(f"search {words} -f json"), jalur(f"search {word} --city {city} -f json")
    assert json.loads(first.out)["hits"] == json.loads(chosen.out)["hits"]


def test_words_in_quotation_marks_are_all_words(jalur: Jalur) -> None:
    """The title of Banjar has both, and nothing has the other two: no city is taken from them."""
    code, cities, notes = asked(jalur, '"banjar koordinasi"')
    assert (code, cities) == (0, {"banjar"})
    assert not any("dicari di" in note for note in notes)
    assert asked(jalur, '"banjar konsultatif"')[0] == 1


@pytest.mark.parametrize("words", ["banjar", "Kota Banjar", "konsultatif banjar"])
def test_a_city_alone_or_behind_is_a_word(words: str, jalur: Jalur) -> None:
    """Only the first of several words is taken for a city."""
    assert not any("dicari di" in note for note in asked(jalur, words)[2])


def test_a_city_that_was_chosen_is_the_only_one(jalur: Jalur) -> None:
    """With --city the first word is a word."""
    assert asked(jalur, "banjar konsultatif --city kendari")[0] == 1


def test_a_silent_search_says_what_it_leaves_out(jalur: Jalur) -> None:
    """Bagian Hukum stands in the certification of Banjar's copy, where no search looks."""
    ran = jalur('search "Bagian Hukum" --city banjar --lang en')
    assert ran.code == 1
    assert "not the signatures and the certification of the copy" in ran.err


@pytest.mark.parametrize("words", ["tanggung jawab", "tanggungjawab"])
def test_tanggung_jawab_is_found_in_one_word_and_in_two(words: str, jalur: Jalur) -> None:
    """Pasal 24 ayat (1) of Kendari writes it as one."""
    found = json.loads(jalur(f"search kendari {words} -f json").out)["hits"]
    assert {"Pasal 24 ayat (1)", "Pasal 19 ayat (2) huruf c"} <= {hit["ref"] for hit in found}


@pytest.mark.parametrize(
    ("words", "ref"),
    [("Kesbangpol", "Pasal 3 huruf b angka 18"), ("KB", "Pasal 3 huruf b angka 14")],
)
def test_what_people_say_short_is_found_in_full(words: str, ref: str, jalur: Jalur) -> None:
    """Tarakan writes kesatuan bangsa dan politik, and keluarga berencana."""
    found = json.loads(jalur(f"search tarakan {words} -f json").out)["hits"]
    assert ref in {hit["ref"] for hit in found}
