"""The times of steps, ways to choose from and exceptions, in the formats that have lines."""

from __future__ import annotations

import csv
import io

import pytest

from support.commandline import Jalur
from support.regions import TESTS

DATA = f"--data {TESTS / 'cases' / 'regions'}"


def lines(jalur: Jalur, asked: str) -> list[dict[str, str]]:
    """The lines of an answer as TSV has them."""
    ran = jalur(f"{asked} {DATA} -f tsv --header")
    return list(csv.DictReader(io.StringIO(ran.out), delimiter="\t"))


def test_a_line_has_the_time_of_its_step(jalur: Jalur) -> None:
    """With what silence is and who is told; the other lines have none."""
    rows = lines(jalur, 'route kab-lontar "Dinas Perikanan" -p pelaporan')
    told = [(row["within"], row["if_silent"], row["notify"]) for row in rows]
    time = "dalam 3 hari kerja sejak laporan diterima"
    assert told == [("", "", ""), (time, "agreed", "Asisten Umum"), ("", "", "")]
    assert {row["except"] for row in rows} == {"Rumah Sakit Umum Daerah (Pasal 2 ayat (1))"}


def test_a_line_says_which_of_the_ways_it_belongs_to(jalur: Jalur) -> None:
    """Every step of a way does."""
    rows = lines(jalur, "route kab-lontar Lurah -p pelaporan")
    assert [row["alternative"] for row in rows] == ["1/2", "1/2", "2/2", "2/2", "2/2"]


@pytest.mark.parametrize(
    ("asked", "excepted"),
    [
        ("paraf kab-lontar Dinas", "keputusan (Pasal 4 ayat (1); Pasal 4 ayat (2))"),
        ("relation kab-lontar Dinas 'Sekretaris Daerah'", "Kecamatan (Pasal 5 ayat (2))"),
        (
            "mandates kab-lontar Dinas --kind duty",
            "Rumah Sakit Umum Daerah · dalam keadaan bencana (Pasal 6 ayat (1))",
        ),
        (
            "mandates kab-lontar Dinas --kind prohibition",
            "Rumah Sakit Umum Daerah (Pasal 6 ayat (3))",
        ),
    ],
)
def test_a_line_has_what_its_rule_excepts(jalur: Jalur, asked: str, excepted: str) -> None:
    """In the column at the end."""
    assert {row["except"] for row in lines(jalur, asked)} == {excepted}


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            "within 3 working days, counted from: laporan diterima; else it counts as agreed",
        ),
        ("id", "dalam 3 hari kerja sejak laporan diterima; lewat dari itu dianggap setuju"),
    ],
)
def test_a_table_says_it_in_plain_words(jalur: Jalur, lang: str, said: str) -> None:
    """Under the office of the step, in the language of the reader; as a deadline likewise."""
    for asked in ('route kab-lontar "Dinas Perikanan" -p pelaporan', "deadlines kab-lontar Sekda"):
        assert said in jalur(f"{asked} {DATA} -f md --lang {lang}").out.replace("<br>", " ")
