"""The line under an answer says up to which amendment the text was read, and which were not."""

from __future__ import annotations

import json

import pytest

from support.commandline import Jalur
from support.regions import TESTS

DATA = f"--data {TESTS / 'cases' / 'regions'}"
READ, NOT_READ = (
    f"Peraturan Bupati Siwalan Nomor {number}" for number in ("3 Tahun 2022", "9 Tahun 2023")
)
SAID = {
    "en": (f"Read as amended, up to {READ} (11 February 2022).", f"not read: {NOT_READ} (1 August"),
    "id": (f"sampai dengan {READ} (11 Februari 2022).", f"belum dibaca: {NOT_READ} (1 Agustus"),
}


@pytest.mark.parametrize("language", SAID)
@pytest.mark.parametrize(
    "question", ["units kab-siwalan", "pasal kab-siwalan 6", "show kab-siwalan", "mandates kab-siwalan Camat"]
)  # fmt: skip
def test_the_foot_names_what_was_read_and_what_was_not(
    question: str, language: str, jalur: Jalur
) -> None:
    """In both languages, under every answer."""
    out = " ".join(jalur(f"{question} {DATA} -f md --lang {language}").out.split())
    assert all(said in out for said in SAID[language])


def test_the_list_of_cities_tells_it_too(jalur: Jalur) -> None:
    """In the table, in two columns, and in JSON."""
    screen = " ".join(jalur(f"cities {DATA} -f md --lang en").out.split())
    assert all(said in screen for said in SAID["en"])
    (row,) = [
        line.split("\t")
        for line in jalur(f"cities {DATA} -f tsv").out.splitlines()
        if line.startswith("kab-siwalan\t")
    ]
    assert row[12:14] == [READ, NOT_READ]
    entries = json.loads(jalur(f"cities {DATA} -f json").out)["cities"]
    as_of = {entry["id"]: entry["as_of"] for entry in entries}
    assert as_of["kab-siwalan"]["read_up_to"] == READ
    assert [each["read"] for each in as_of["kab-siwalan"]["amended_by"]] == [True, False]
    assert as_of["kab-karang"]["amended_by"] == []
    assert as_of["kab-karang"]["read_up_to"] is None


def test_without_amendments_the_foot_says_no_more(jalur: Jalur) -> None:
    """That later changes were not checked stands as ever."""
    out = jalur(f"units kab-karang --all {DATA} -f md --lang en").out
    assert "later changes were not checked." in out
    assert "amended" not in out


@pytest.mark.parametrize(("language", "said"), [("en", "Deleted by"), ("id", "Dihapus dengan")])
def test_a_deleted_provision_says_who_deleted_it(language: str, said: str, jalur: Jalur) -> None:
    """And one that was changed who changed it; in TSV a column has the name."""
    out = " ".join(jalur(f"pasal kab-siwalan 6 {DATA} -f md --lang {language}").out.split())
    assert f"{said} {READ}" in out
    rows = jalur(f"pasal kab-siwalan 2 {DATA} -f tsv").out.splitlines()
    assert [row.split("\t")[-3] for row in rows] == ["", READ, ""]


def test_the_manner_of_a_coordinator_stands_over_his_units(jalur: Jalur) -> None:
    """Once for all of them; of another list beside its condition."""
    out = jalur(f"units kab-siwalan {DATA} -f md --lang en").out
    assert out.count("Manner: mengoordinasikan; membina") == 1
    assert "(Dinas Sosial" not in out
    assert "urusan Pangan; mengoordinasikan" in out
    rows = [row.split("\t") for row in jalur(f"units kab-siwalan {DATA} -f tsv").out.splitlines()]
    assert {row[0]: row[8] for row in rows}["dinas-pariwisata"] == "membawahkan"
