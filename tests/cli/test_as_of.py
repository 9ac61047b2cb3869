"""``--as-of`` and ``CITY@YEAR``: which regulation answers, and how two of one region are compared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jalur.errors import ANSWERED, NO, USAGE
from support.commandline import Jalur
from support.regions import REGIONS

NEWEST = (REGIONS / "kab-contoh.yaml").read_text(encoding="utf-8")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The region of 2021, and one of 2014 whose Bagian consult the Bupati instead."""
    (tmp_path / "kab-contoh.yaml").write_text(NEWEST, encoding="utf-8")
    older = NEWEST.replace("2021", "2014").replace("number: 07", "number: 3")
    older = older.replace(
        """    mode: direct
    steps: [{office: sekretaris-daerah}]""",
        """    mode: direct
    steps: [{office: bupati}]""",
        1,
    )
    (tmp_path / "kab-contoh@2014.yaml").write_text(older, encoding="utf-8")
    return tmp_path


def offices(ran: str) -> list[str]:
    """Whom the direct route for konsultasi leads to."""
    answer = json.loads(ran)
    (route,) = (each for each in answer["routes"] if each["mode"] == "direct")
    return list(route["steps"][-1]["offices"])


ASK = 'route {} "Bagian Umum" -p konsultasi -f json --data {} {}'


@pytest.mark.parametrize(
    ("typed", "option", "city", "office"),
    [
        ("kab-contoh", "", "kab-contoh", "Sekretaris Daerah"),
        ("kab-contoh", "--as-of 2019-01-01", "kab-contoh@2014", "Bupati"),
        ("kab-contoh", "--as-of 1/1/2019", "kab-contoh@2014", "Bupati"),
        ("kab-contoh@2014", "", "kab-contoh@2014", "Bupati"),
        ("kab-contoh@2014", "--as-of 2019-01-01", "kab-contoh@2014", "Bupati"),
        ("kab-contoh@2021", "", "kab-contoh", "Sekretaris Daerah"),
        ("Kabupaten-Contoh@2014", "", None, None),
    ],
)
def test_the_regulation_of_the_day_answers(
    jalur: Jalur, data: Path, typed: str, option: str, city: str | None, office: str | None
) -> None:
    """The answer is that of the regulation in force then, and says which it is."""
    ran = jalur(ASK.format(typed, data, option))
    if city is None:
        assert ran.code == USAGE
        return
    answer = json.loads(ran.out)
    assert (ran.code, answer["city"], offices(ran.out)) == (ANSWERED, city, [office])
    told = any("Ditanyakan untuk 1 Januari 2019" in each["text"] for each in answer["notes"])
    assert told == bool(option)
    year = "2014" if office == "Bupati" else "2021"
    assert answer["as_of"]["from"] == f"{year}-03-08"


def test_before_the_first_regulation_there_is_none(jalur: Jalur, data: Path) -> None:
    """The refusal names every regulation with its days, and what the first one revoked."""
    ran = jalur(ASK.format("kab-contoh", data, "--as-of 2013-01-01 --lang en"))
    assert (ran.code, ran.out) == (USAGE, "")
    assert "kab-contoh@2014: Peraturan Bupati Contoh Nomor 3 Tahun 2014" in ran.err
    assert "in force from 8 March 2014, no more on 8 March 2021" in ran.err
    assert "revokes Peraturan Bupati Nomor 3 Tahun 2015" in ran.err


@pytest.mark.parametrize(
    ("typed", "option", "said"),
    [
        ("kab-contoh@2013", "", "kab-contoh@2014; kab-contoh@2021"),
        (
            "kab-contoh@2014",
            "--as-of 2022-01-01",
            "kab-contoh@2014 is not what was in force on 1 January 2022",
        ),
        ("kab-contoh", "--as-of besok", "is no day"),
    ],
)
def test_what_cannot_be_is_refused(
    jalur: Jalur, data: Path, typed: str, option: str, said: str
) -> None:
    """Nothing is guessed."""
    ran = jalur(ASK.format(typed, data, f"{option} --lang en"))
    assert (ran.code, ran.out) == (USAGE, "")
    assert said in ran.err


def test_a_batch_says_which_regulation_answers(jalur: Jalur, data: Path) -> None:
    """Each of its answers does."""
    ran = jalur(
        ASK.format("kab-contoh", data, "--as-of 2019-01-01").replace('"Bagian Umum"', "-"),
        stdin="Bagian Umum\nBagian Hukum\n",
    )
    for answer in json.loads(ran.out):
        assert any("Ditanyakan untuk" in each["text"] for each in answer["notes"])


def test_what_changed_from_one_regulation_to_the_next(jalur: Jalur, data: Path) -> None:
    """A step that is another one is a difference; the columns have the years."""
    ran = jalur(f"diff kab-contoh@2014 kab-contoh --data {data} --topic route -f json")
    answer = json.loads(ran.out)
    assert (answer["a"], answer["b"]) == ("kab-contoh@2014", "kab-contoh")
    assert {row["key"] for row in answer["rows"] if row["class"] != "same"} == {"konsultasi/bagian"}
    screen = jalur(f"diff kab-contoh@2014 kab-contoh --data {data} -f table --lang en").out
    assert "Kabupaten Contoh 2014 and Kabupaten Contoh 2021" in screen
    assert "Contoh 2014" in screen


def test_a_draft_is_held_against_the_rule_in_force(
    jalur: Jalur, data: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Two files of one region, of one year too, are told apart by what was typed."""
    draft = tmp_path_factory.mktemp("draft") / "kab-contoh.yaml"
    draft.write_text(NEWEST.replace("force: dapat", "force: wajib", 1), encoding="utf-8")
    ran = jalur(f"diff kab-contoh {draft} --data {data} --topic route -f json --exit-code")
    answer = json.loads(ran.out)
    assert (ran.code, answer["a"], answer["b"]) == (NO, "kab-contoh", str(draft))
    assert set(answer["regulations"]) == {"kab-contoh", str(draft)}
    assert answer["counts"]["different"] > 0


def test_the_list_of_cities_has_the_newest_and_all_of_them(jalur: Jalur, data: Path) -> None:
    """A loop over the list asks no regulation that another has followed."""
    plain = jalur(f"cities --data {data}").out.splitlines()
    whole = jalur(f"cities --all --data {data}").out.splitlines()
    ids = [[line.split("\t")[0] for line in lines] for lines in (plain, whole)]
    assert "kab-contoh@2014" not in ids[0]
    assert ids[1].index("kab-contoh@2014") == ids[1].index("kab-contoh") + 1


def test_cities_of_a_day(jalur: Jalur, data: Path) -> None:
    """Each region has the regulation of that day, or a remark that it has none."""
    ran = jalur(f"cities --data {data} --as-of 2017-01-01 --lang en")
    ids = [line.split("\t")[0] for line in ran.out.splitlines()]
    assert ids == ["bukittinggi", "kab-contoh@2014"]
    assert (
        "No regulation of Kota Kendari is encoded as it was in force on 1 January 2017" in ran.err
    )


AMENDED = """  amended_by:
    - {regulation: Peraturan Bupati Contoh Nomor 4 Tahun 2023, promulgated: 2023-02-19, read: yes}
    - {regulation: Peraturan Bupati Contoh Nomor 8 Tahun 2025, promulgated: 2025-06-30, read: no}
"""


@pytest.fixture
def amended(data: Path) -> Path:
    """The regulation of 2021 in the words of its amendment of 2023, with the one of 2014 beside."""
    text = NEWEST.replace("  annexes:\n", f"{AMENDED}  annexes:\n", 1)
    (data / "kab-contoh.yaml").write_text(text, encoding="utf-8")
    return data


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            (
                "kab-contoh@2014: Peraturan Bupati Contoh Nomor 3 Tahun 2014, in force from 8 March"
                " 2014, no more on 8 March 2021",
                "Nomor 07 Tahun 2021 as amended by Peraturan Bupati Contoh Nomor 4 Tahun 2023, in"
                " force from 19 February 2023",
                "kab-contoh was read as amended by Peraturan Bupati Contoh Nomor 4 Tahun 2023",
                "said before, from 8 March 2021, is not encoded",
            ),
        ),
        (
            "id",
            (
                "Nomor 07 Tahun 2021 sebagaimana diubah dengan Peraturan Bupati Contoh Nomor 4 Tahun"
                " 2023, berlaku sejak 19 Februari 2023",
                "kab-contoh dibaca sebagaimana diubah dengan Peraturan Bupati Contoh Nomor 4 Tahun",
                "sebelumnya, sejak 8 Maret 2021, belum tersedia",
            ),
        ),
    ],
)
@pytest.mark.parametrize("asked", ["2021-03-08", "2023-02-18"])
def test_before_the_amendment_that_was_read_the_text_is_not_there(
    jalur: Jalur, amended: Path, asked: str, language: str, said: tuple[str, ...]
) -> None:
    """The regulation was in force, but in other words; nor does the one before it last longer."""
    ran = jalur(ASK.format("kab-contoh", amended, f"--as-of {asked} --lang {language}"))
    assert (ran.code, ran.out) == (USAGE, "")
    for each in said:
        assert each in ran.err


def test_an_amendment_before_the_first_day_takes_no_day_from_the_text(
    jalur: Jalur, amended: Path
) -> None:
    """What is told of the text before is told of no day on which another regulation held."""
    ran = jalur(ASK.format("kab-contoh", amended, "--as-of 2013-01-01 --lang en"))
    assert ran.code == USAGE
    assert "said before" not in ran.err


@pytest.mark.parametrize("asked", ["2023-02-19", "2025-07-01"])
def test_from_the_amendment_on_its_text_answers(jalur: Jalur, amended: Path, asked: str) -> None:
    """It says so; an amendment that was not read is told of, and hinders no answer."""
    ran = jalur(ASK.format("kab-contoh", amended, f"--as-of {asked}"))
    answer = json.loads(ran.out)
    assert (ran.code, offices(ran.out)) == (ANSWERED, ["Sekretaris Daerah"])
    assert answer["as_of"]["from"] == "2023-02-19"
    days = [each["from"] for each in answer["as_of"]["amended_by"]]
    assert days == ["2023-02-19", "2025-06-30"]
    said = "sebagaimana diubah dengan Peraturan Bupati Contoh Nomor 4 Tahun 2023, berlaku sejak 19"
    assert any(said in note["text"] for note in answer["notes"])


def test_the_text_before_may_be_kept_beside(jalur: Jalur, amended: Path) -> None:
    """Under the year of the regulation; it answers until the amendment, and not longer."""
    (amended / "kab-contoh@2021.yaml").write_text(NEWEST, encoding="utf-8")
    for day, city in (("2021-03-08", "@2021"), ("2023-02-18", "@2021"), ("2023-02-19", "")):
        ran = jalur(ASK.format("kab-contoh", amended, f"--as-of {day}"))
        assert json.loads(ran.out)["city"] == f"kab-contoh{city}"
    ran = jalur(ASK.format("kab-contoh@2021", amended, "--as-of 2024-01-01 --lang en"))
    assert (ran.code, ran.out) == (USAGE, "")
    assert "kab-contoh@2021 is not what was in force on 1 January 2024" in ran.err
    ran = jalur(ASK.format("kab-contoh@1999", amended, "--lang en"))
    assert "kab-contoh@2014; kab-contoh@2021; kab-contoh" in ran.err
    listed = jalur(f"cities --all --data {amended} -f json").out
    begins = {each["id"]: each["as_of"]["from"] for each in json.loads(listed)["cities"]}
    ids = ("kab-contoh", "kab-contoh@2014", "kab-contoh@2021")
    assert [begins[id] for id in ids] == ["2023-02-19", "2014-03-08", "2021-03-08"]
