"""What is told once, and how much is told: hits of a search, and the faults of a broken file."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from jalur.answers.search import Place, search
from jalur.law.citation import parse
from jalur.law.concordance import Entry
from support.commandline import Jalur
from support.regions import TESTS
from support.sweeps import invented

INVENTED = TESTS / "cases" / "regions"


def hits(jalur: Jalur, words: str, id: str = "kab-telaga") -> list[tuple[str, str]]:
    """What is found in Kabupaten Telaga, or another one: the kind of each party or provision, and
    where it stands.
    """
    ran = jalur(f'search "{words}" --city {id} --data {INVENTED} -f json')
    return [(hit["kind"], hit["ref"]) for hit in json.loads(ran.out)["hits"]]


def test_a_provision_that_names_a_party_is_a_hit_of_its_own(jalur: Jalur) -> None:
    """The party comes first, then the row that assigns it, and whatever else speaks of it."""
    assert hits(jalur, "Dinas Ladang") == [
        ("dinas", "Pasal 2 ayat (1) huruf a"),
        ("assignment", "Pasal 2 ayat (1) huruf a"),
        ("route", "Pasal 3 ayat (2)"),
    ]


def test_a_provision_that_names_nobody_is_a_hit_of_its_own(jalur: Jalur) -> None:
    """Words of a summary alone are found in the provision."""
    assert hits(jalur, "Asisten membantu") == [("route", "Pasal 3 ayat (2)")]


@pytest.mark.parametrize(("faults", "told"), [(9, 9), (10, 10), (11, 10), (13, 10)])
def test_the_first_ten_faults_are_told_and_how_many_there_are(
    faults: int, told: int, jalur: Jalur, tmp_path: Path
) -> None:
    """A question about a broken file says how many faults it has, and shows no more than ten."""
    text = (INVENTED / "kab-telaga.yaml").read_text(encoding="utf-8")
    mottos = "".join(f"  motto-{n}: Maju\n" for n in range(1, faults + 1))
    text = text.replace("  province: Telaga Raya\n", f"  province: Telaga Raya\n{mottos}")
    (tmp_path / "kab-telaga.yaml").write_text(text, encoding="utf-8")
    ran = jalur(f"units kab-telaga --data {tmp_path}")
    assert (ran.code, ran.out) == (3, "")
    assert f"{faults} faults" in ran.err
    assert [n for n in range(1, faults + 1) if f"motto-{n}" in ran.err] == list(range(1, told + 1))


def test_the_title_of_a_heading_is_told_from_the_article_below_it(jalur: Jalur) -> None:
    """Pasal 33 does not say Dekosentrasi: the title of BAB XIII above it does."""
    asked = "search Dekosentrasi --city tarakan --lang id"
    (hit,) = json.loads(jalur(f"{asked} -f json").out)["hits"]
    assert (hit["heading"], hit["ref"]) == ("BAB XIII", "Pasal 33")
    assert "| Judul BAB XIII, di atas Pasal 33 |" in jalur(f"{asked} -f md").out


def test_a_field_is_found_with_whom_it_is_given_to() -> None:
    """A field of a coordinator says whose it is."""
    found = search([invented("kab-cermin")], "Angkutan").hits
    given = [(hit.party.name, hit.field) for hit in found if hit.party and hit.field]
    assert given == [("Asisten Utara", "Angkutan")]


def test_a_form_that_stands_in_names_alone_is_found(jalur: Jalur) -> None:
    """No summary has the word *himpunan*."""
    assert hits(jalur, "himpun", "kab-ngarai") == [
        ("group", "Pasal 1 angka 8"),
        ("group", "Pasal 1 angka 8"),
        ("definition", "Pasal 1 angka 8"),
    ]


def test_a_name_is_found_in_whatever_spelling_a_provision_has_it(jalur: Jalur) -> None:
    """Dinas Pemuda and Dinas Kepemudaan are one name."""
    assert ("scope", "Pasal 9 ayat (1) yang kedua") in hits(jalur, "Dinas Kepemudaan", "kab-ngarai")


def test_a_name_in_another_spelling_stands_for_its_party() -> None:
    """It is found where the text names the party, whichever words are there."""
    at = parse("9(1)")
    named = {at: Entry(frozenset({"dinas-pemuda"}), frozenset())}
    region = replace(invented("kab-ngarai"), concordance=named)
    found = {hit.ref: hit.place for hit in search([region], "Dinas Kepemudaan").hits}
    assert found[at] == Place.TEXT
