"""What must not be done is never a line of what may be done, in whatever format."""

from __future__ import annotations

import csv
import io
import json

import pytest

from support.commandline import Jalur
from support.regions import TESTS

DATA = f"--data {TESTS / 'cases' / 'regions'}"


@pytest.mark.parametrize("asked", ["Camat", "Dinas", "Lurah", "Camat --act sign", "--act sign"])
@pytest.mark.parametrize("separator", ["tsv", "csv"])
def test_lines_have_no_prohibition_that_was_not_asked_for(
    jalur: Jalur, asked: str, separator: str
) -> None:
    """Every line is a mandate; that there are prohibitions stands on stderr."""
    ran = jalur(f"mandates kab-karang {asked} {DATA} -f {separator} --header")
    rows = csv.DictReader(io.StringIO(ran.out), delimiter="\t" if separator == "tsv" else ",")
    assert {row["kind"] for row in rows} <= {"authority", "duty", "task"}
    assert "--kind prohibition" in ran.err


def test_asked_for_they_have_lines_and_nothing_else_has(jalur: Jalur) -> None:
    """Each with its kind and when it is not forbidden after all."""
    ran = jalur(f"mandates kab-karang Camat --kind prohibition {DATA} -f tsv --header")
    rows = list(csv.DictReader(io.StringIO(ran.out), delimiter="\t"))
    assert [(row["kind"], row["act"], row["except"]) for row in rows] == [
        ("prohibition", "sign", "dalam keadaan bencana"),
        ("prohibition", "delegate", ""),
    ]
    assert "--kind prohibition" not in ran.err


def test_a_table_has_them_under_a_heading_of_their_own(jalur: Jalur) -> None:
    """Behind the mandates, with the act that is forbidden."""
    out = jalur(f"mandates kab-karang Camat {DATA} -f md --lang en").out
    mandates, _, forbidden = out.partition("Prohibitions: what must not be done")
    assert "Camat dilarang" not in mandates
    assert "Camat dilarang meneken keputusan" in forbidden
    assert "Forbidden act: signs" in forbidden
    assert "Except: dalam keadaan bencana" in forbidden


def test_a_profile_tells_them_apart(jalur: Jalur) -> None:
    """In its lines, on its screen, in its JSON."""
    rows = [
        line.split("\t") for line in jalur(f"show kab-karang Camat {DATA} -f tsv").out.splitlines()
    ]
    assert [row[1] for row in rows if row[0] == "prohibition"] == ["sign", "delegate"]
    assert {(row[0], row[2]) for row in rows if row[1] == "Dinas – Kecamatan"} == {
        ("relation", "koordinatif"),
        ("not-nature", "struktural"),
        ("not-nature", "hierarkis"),
    }
    screen = " ".join(jalur(f"show kab-karang Camat {DATA} -f table --lang en").out.split())
    assert "not struktural, the text denies it" in screen
    assert "Prohibitions: what must not be done: Camat dilarang" in screen
    answer = json.loads(jalur(f"show kab-karang Camat {DATA} -f json").out)
    assert len(answer["prohibitions"]) == 2
    assert "prohibition" not in {each["kind"] for each in answer["mandates"]}


def test_what_the_text_denies_stands_in_the_table(jalur: Jalur) -> None:
    """With its provision, in both languages."""
    said = {
        "en": "The text denies the nature struktural (Pasal 2 ayat (1)).",
        "id": "Teks menyangkal sifat struktural (Pasal 2 ayat (1)).",
    }
    for language, line in said.items():
        asked = f"relation kab-karang Dinas Kecamatan {DATA} -f table --lang {language}"
        assert line in " ".join(jalur(asked).out.split())


@pytest.mark.parametrize("form", ["md", "tsv"])
def test_what_is_forbidden_to_sign_is_signed_in_nothing(jalur: Jalur, form: str) -> None:
    """What is said of every document of a kind is said of what is signed, not of what is not."""
    asked = 'mandates kab-selasar "Sekretaris Daerah" --lang en'
    signed = jalur(f"{asked} --act sign {DATA} -f {form}").out
    assert "electronic" in signed.partition("Prohibitions:")[0]
    forbidden = jalur(f"{asked} --kind prohibition {DATA} -f {form}").out
    assert "Pasal 6 ayat (2)" in forbidden
    assert "electronic" not in forbidden


def test_a_unit_that_a_closed_list_lacks_is_led_to_its_class(jalur: Jalur) -> None:
    """The refusal says why, and what to ask; where no list is closed it does not."""
    refused = jalur(f'route kab-selasar "Dinas Perhubungan" {DATA} --lang en').err
    assert "names these units one by one" in refused
    assert 'jalur show kab-selasar "Perangkat Daerah"' in refused
    assert "one by one" not in jalur(f'route kab-savana "Dinas Abc" {DATA} --lang en').err


def test_the_nearest_names_stand_before_what_the_list_says(jalur: Jalur) -> None:
    """A misspelt unit of a closed list is most likely one of the list."""
    refused = jalur(f'route kab-selasar "Dinas Kesehatn" {DATA} --lang en').err
    assert refused.index("Did you mean") < refused.index("names these units one by one")
