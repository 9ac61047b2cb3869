"""Names of several words without quotation marks: taken where they are clear, else refused."""

import json

import pytest

from support.commandline import Jalur

ONE = [
    ("route kendari Dinas Kesehatan", "Dinas Kesehatan"),
    ("route kendari Dinas --purpose pelaporan Kesehatan", "Dinas Kesehatan"),
    ("route kendari Pak Kadis Kesehatan", "Dinas Kesehatan"),
    ("show kendari kepala dinas perhubungan kota kendari", "Dinas Perhubungan"),
    ("mandates tarakan Camat Tarakan Barat", "Kecamatan Tarakan Barat"),
    ("paraf banjar Badan Kepegawaian Daerah --signer Walikota", "Badan Kepegawaian dan"),
]


@pytest.mark.parametrize(("ask", "name"), ONE)
def test_the_words_of_one_name_are_joined(ask: str, name: str, jalur: Jalur) -> None:
    """Whatever options stand between them, as if they had been typed in quotation marks."""
    ran = jalur(f"{ask} -f json")
    assert ran.code in (0, 1)
    assert json.loads(ran.out)["party"]["name"].startswith(name)


MEANT = {
    "pak wali": "Walikota",
    "pak sekda": "Sekretaris Daerah",
    "walikota": "Walikota",
    "sekda": "Sekretaris Daerah",
    "dinas kesehatan": "Dinas Kesehatan",
    "kadis kesehatan": "Dinas Kesehatan",
    "kadis sosial": "Dinas Sosial",
}
TWO = [
    ("kendari Dinas Kesehatan Sekretaris Daerah", "Dinas Kesehatan", "Sekretaris Daerah"),
    ("kendari Walikota Dinas Sosial", "Walikota", "Dinas Sosial"),
    ("kendari Dinas Kesehatan Dinas Sosial", "Dinas Kesehatan", "Dinas Sosial"),
    ("kendari Kecamatan Baruga Walikota", "Kecamatan Baruga", "Walikota"),
    ("kendari pak wali pak sekda", "pak wali", "pak sekda"),
    ("kendari walikota dengan dinas kesehatan", "walikota", "dinas kesehatan"),
    ("kendari kadis kesehatan sama kadis sosial", "kadis kesehatan", "kadis sosial"),
    ("kendari walikota dan sekda", "walikota", "sekda"),
    ("kendari Camat Dinas Kesehatan", "Kecamatan", "Dinas Kesehatan"),
    ("kendari Kecamatan Baruga Dinas Kesehatan", "Kecamatan Baruga", "Dinas Kesehatan"),
    ("kendari 'Dinas Kesehatan' Sekretaris Daerah", "Dinas Kesehatan", "Sekretaris Daerah"),
]


@pytest.mark.parametrize(("words", "first", "second"), TWO)
def test_words_that_are_two_names_in_one_way_are_parted(
    words: str, first: str, second: str, jalur: Jalur
) -> None:
    """The answer says where they were parted."""
    ran = jalur(f"relation {words} -f json")
    answer = json.loads(ran.out)
    assert (answer["a"]["name"], answer["b"]["name"]) == (
        MEANT.get(first, first),
        MEANT.get(second, second),
    )
    assert any(f"“{second}”" in note["text"] for note in answer["notes"])


def test_two_words_may_be_one_name(jalur: Jalur) -> None:
    """Two words of which one alone means nobody are the name of one party."""
    answer = json.loads(jalur("relation kendari Dinas Kesehatan -f json").out)
    assert (answer["a"]["name"], answer["b"]) == ("Dinas Kesehatan", None)


def test_two_words_that_are_names_stay_two(jalur: Jalur) -> None:
    """Nothing is read into arguments that mean what they say."""
    answer = json.loads(jalur("relation kendari Walikota Sekda -f json").out)
    assert (answer["a"]["name"], answer["b"]["name"]) == ("Walikota", "Sekretaris Daerah")


def test_words_that_may_be_parted_in_several_ways_are_refused(jalur: Jalur) -> None:
    """Each way is told as the command to type, and each of these commands answers."""
    ran = jalur("relation kendari Bagian Hukum Sekretariat Daerah")
    assert ran.code == 2
    commands = [line.strip() for line in ran.err.splitlines() if line.startswith("  jalur ")]
    assert len(commands) > 1
    for command in commands:
        assert jalur(command.removeprefix("jalur ")).code in (0, 1)


def test_of_two_names_the_one_that_is_none_is_refused(jalur: Jalur) -> None:
    """Where one of two names is known, the other is told with what is near."""
    ran = jalur("relation kendari Dinas Kesehtan Sekda --lang en")
    assert ran.code == 2
    assert "“Dinas Kesehtan” is no party" in ran.err
    assert "Did you mean: Dinas Kesehatan?" in ran.err


def test_words_behind_the_name_of_an_option_are_not_shared_out(jalur: Jalur) -> None:
    """Whether they belong to the option or to the party is not guessed."""
    ran = jalur("route kendari Dishub --to Sekretaris Daerah")
    assert (ran.code, ran.out) == (2, "")
    assert '--to "Sekretaris Daerah"' in ran.err


def test_a_batch_takes_the_other_name_in_words(jalur: Jalur) -> None:
    """Of two names the one that does not come from stdin may have several words."""
    ran = jalur("relation kendari Dinas Kesehatan - -f jsonl", stdin="Dishub\nSekda\n")
    assert [json.loads(line)["b"]["name"] for line in ran.out.splitlines()] == [
        "Dinas Perhubungan",
        "Sekretaris Daerah",
    ] or [json.loads(line)["a"]["name"] for line in ran.out.splitlines()] == ["Dinas Kesehatan"] * 2


@pytest.mark.parametrize("ask", ["route kendari - Kesehatan", "relation kendari a - b", "cities x"])
def test_words_without_a_place_are_refused(ask: str, jalur: Jalur) -> None:
    """Names from stdin have no words beside them, nor has a command that takes no name."""
    assert jalur(ask).code == 2


def test_two_words_that_are_one_name_as_well_are_refused(jalur: Jalur) -> None:
    """Where a class word alone is a party, its own name tells it from the beginning of another."""
    ran = jalur("relation bukittinggi Dinas Kesehatan")
    assert ran.code == 2
    assert 'jalur relation bukittinggi "Dinas Kesehatan"\n' in ran.err
    assert 'jalur relation bukittinggi "Dinas Daerah" "Dinas Kesehatan"' in ran.err
