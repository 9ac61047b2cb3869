"""One topic over several cities: a row per thing, a column per city."""

from __future__ import annotations

import csv
import io
import json

import pytest

from jalur.comparison.compare import SUBJECT, compare
from jalur.comparison.diff import diff
from jalur.comparison.topics import TOPICS, TopicName
from support.commandline import Jalur
from support.diffs import SHIPPED
from support.regions import city


def _matrix(jalur: Jalur, line: str) -> dict[str, dict[str, str]]:
    """Key → city → cell, as a data frame is read."""
    return {
        row["key"]: row for row in csv.DictReader(io.StringIO(jalur(f"compare {line} -f csv").out))
    }


@pytest.mark.slow
@pytest.mark.parametrize("topic", TOPICS)
def test_a_matrix_has_the_cells_of_the_diffs(topic: TopicName) -> None:
    """Two columns of a matrix are the two sides of a diff."""
    regions = [city(id) for id in SHIPPED]
    rows = compare(regions, topic).rows
    for n, other in enumerate(regions):
        for row in diff(regions[0], other, topic).rows:
            cells = next(each.cells for each in rows if each.key == row.key)
            assert (cells[0], cells[n]) == (row.a, row.b)


@pytest.mark.parametrize("topic", TOPICS)
def test_no_row_is_silent_everywhere(topic: TopicName) -> None:
    """A topic lists only what one of the cities rules, each key once."""
    rows = compare([city(id) for id in SHIPPED], topic).rows
    assert all(any(row.cells) for row in rows)
    assert len({row.key for row in rows}) == len(rows)


def test_every_city_has_a_column(jalur: Jalur) -> None:
    """Without cities there is a column for each of them, in the order of jalur cities."""
    header = jalur("compare -f tsv --header").out.splitlines()[0]
    assert header.split("\t") == ["topic", "key", *SHIPPED]


def test_columns_stand_as_asked(jalur: Jalur) -> None:
    """Cities keep the order they were typed in, each once, by id or by name."""
    header = jalur('compare tarakan "Kota Kendari" tarakan -f csv').out.splitlines()[0]
    assert header == "topic,key,tarakan,kendari"


def test_subjects_are_ruled_or_silent(jalur: Jalur) -> None:
    """Without a topic every subject has a row and every cell one of two words."""
    found = _matrix(jalur, "")
    assert {row["topic"] for row in found.values()} == {SUBJECT}
    assert {cell for row in found.values() for id, cell in row.items() if id in SHIPPED} == {
        "ruled",
        "silent",
    }
    assert (found["paraf"]["kendari"], found["paraf"]["banjar"]) == ("ruled", "silent")
    assert (found["forum"]["kendari"], found["forum"]["banjar"]) == ("silent", "ruled")
    assert found["perjalanan-dinas"] | {"topic": "", "key": ""} == {
        "topic": "",
        "key": "",
        **dict.fromkeys(SHIPPED, "silent"),
        "tarakan": "ruled",
    }


def test_subjects_cite_their_articles(jalur: Jalur) -> None:
    """The table has the articles in the place of the word, and a dash for silence."""
    shown = jalur("compare kendari banjar -f table").out
    line = next(line for line in shown.splitlines() if line.startswith("mendesak"))
    assert line.split() == ["mendesak", "23", "–"]


def test_affairs_by_cities(jalur: Jalur) -> None:
    """The coordinators of an affair stand side by side; a silent city has an empty cell."""
    found = _matrix(jalur, "--topic coordinator")
    assert found["statistik"]["bengkulu"] == "Dinas Statistik → Asisten Administrasi Umum"
    assert found["statistik"]["banjar"] == ""
    assert found["perhubungan"]["tarakan"].endswith("(disimpulkan)")


def test_pairs_by_cities(jalur: Jalur) -> None:
    """The natures of a pair of classes stand side by side, each with its provision and condition
    where these differ.
    """
    row = _matrix(jalur, "--topic relation")["dinas/dinas"]
    assert row["banjar"] == "kolegial, fungsional, koordinatif"
    own, near, far = row["kendari"].split(" · ")
    assert own == "koordinatif (Pasal 20 ayat (1))"
    assert near.startswith("fungsional (Pasal 20 ayat (2) huruf b; fungsinya dekat")
    assert far.startswith("instansional, lintas-sektoral (Pasal 20 ayat (2) huruf c; fungsinya")


def test_purposes_by_cities(jalur: Jalur) -> None:
    """The steps for a purpose and class stand side by side."""
    row = _matrix(jalur, "--topic route")["mendesak/dinas"]
    assert row["kendari"].startswith("→ Walikota/Wakil Walikota/Sekretaris Daerah")
    assert row["banjar"] == ""


def test_the_json_is_what_was_promised(jalur: Jalur) -> None:
    """``jalur.compare/1``: a cell per city, null where it is silent."""
    answer = json.loads(jalur("compare banjar kendari --topic paraf -f json").out)
    assert (answer["schema"], answer["topic"]) == ("jalur.compare/1", "paraf")
    assert all(set(row["cells"]) == {"banjar", "kendari"} for row in answer["rows"])
    assert {row["cells"]["banjar"] for row in answer["rows"]} == {None}
    assert answer["rows"][0]["cells"]["kendari"]["basis"] == ["Pasal 23 ayat (3)"]


def test_silence_is_an_answer(jalur: Jalur) -> None:
    """A topic that none of the cities rules has no row, one sentence and exit code 1."""
    ran = jalur("compare banjar bukittinggi --topic paraf")
    assert (ran.code, ran.out) == (1, "")
    assert "paraf" in ran.err


@pytest.mark.parametrize(
    ("line", "said"),
    [("compare --topic cinta", "coordinator"), ("compare kendari atlantis", "jalur cities")],
)
def test_a_wrong_question_is_refused(line: str, said: str, jalur: Jalur) -> None:
    """An unknown topic or city is a usage error that lists what there is."""
    ran = jalur(line)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize("columns", [60, 100])
@pytest.mark.parametrize("topic", ["", *(f"--topic {topic}" for topic in TOPICS)])
def test_a_screen_is_not_exceeded(columns: int, topic: str, jalur: Jalur) -> None:
    """No line is longer than the screen, whatever the number of cities."""
    shown = jalur(f"compare {topic} -f table", columns=columns).out
    assert max(len(line.rstrip()) for line in shown.splitlines()) <= columns


def test_without_a_city_there_is_nothing_to_compare() -> None:
    """Where every file is broken the matrix is empty."""
    assert (compare(()).rows, compare((), "route").rows) == ((), ())
