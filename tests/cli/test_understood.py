"""What was understood of a typed name is said in every format, and what was not is told apart."""

import json

import pytest

from support.commandline import Jalur

SAID = {
    "kendari 'Pak Camat'": "“Pak” was taken for a courtesy",
    "kendari 'Yth. Bapak Plt. Kadis Sosial'": "“Yth. Bapak” was taken for a courtesy",
    "kendari 'Bapak Plt. Kadis Sosial'": "who holds the office for a time (Plt.)",
    "kendari Plh.Kadishub": "who holds the office for a time (Plh.)",
    "kendari Kabaghukum": "You asked about the head of Bagian Hukum",
    "bukittinggi 'Dinas Lingkungan Hidup'": "is read as Kantor Lingkungan Hidup",
    "banjar 'Dinas Sosial'": "in its place is inferred",
    "bukittinggi 'Badan Penanggulangan Bencana Daerah'": "is read as BPBD",
    "kendari 'Inspektorat Daerah'": "is read as Inspektorat",
}


@pytest.mark.parametrize("format", ["table", "tsv", "csv", "md"])
@pytest.mark.parametrize("ask", SAID)
def test_what_was_understood_is_said(ask: str, format: str, jalur: Jalur) -> None:
    """On the page, and on stderr beside rows."""
    ran = jalur(f"route {ask} -f {format} --lang en", columns=400)
    assert ran.code == 0
    assert SAID[ask] in " ".join((ran.out + ran.err).split())


@pytest.mark.parametrize("format", ["json", "jsonl"])
@pytest.mark.parametrize("ask", SAID)
def test_what_was_understood_is_a_caution_for_programs(ask: str, format: str, jalur: Jalur) -> None:
    """The first notes of JSON say it, as cautions."""
    answer = json.loads(jalur(f"route {ask} -f {format}").out)
    assert answer["notes"][0]["kind"] == "caution"


STANDS_IN = [
    ("route bukittinggi 'Dinas Komunikasi dan Informatika'", "routes"),
    ("relation bukittinggi 'Dinas Komunikasi dan Informatika' Sekda", "relations"),
    ("mandates bukittinggi 'Dinas Komunikasi dan Informatika'", "mandates"),
]


@pytest.mark.parametrize(("ask", "parts"), STANDS_IN)
def test_a_unit_in_the_place_of_another_is_inferred(ask: str, parts: str, jalur: Jalur) -> None:
    """No part of the answer is told as the text's own word on the unit that was typed."""
    answer = json.loads(jalur(f"{ask} -f json").out)
    assert answer["status"] == "inferred"
    assert answer[parts]
    assert {part["status"] for part in answer[parts]} == {"inferred"}


def test_the_unit_by_its_own_name_stays_as_sure_as_the_text(jalur: Jalur) -> None:
    """In the same batch, before and behind a name that is only read as it."""
    names = "Dinas Kebakaran\nDinas Pemadam Kebakaran\n"
    ran = jalur("route kendari - -f jsonl", stdin=names + names)
    told = [json.loads(line)["status"] for line in ran.out.splitlines()]
    assert told == ["explicit", "inferred"] * 2


def test_an_office_that_is_not_there_is_told_apart_from_a_misspelling(jalur: Jalur) -> None:
    """The one is known, and other cities may have it; of the other the nearest name is told."""
    lacking = jalur("route banjar 'Dinas Pemadam Kebakaran' --lang en")
    assert (lacking.code, lacking.out) == (2, "")
    assert "names no “Dinas Pemadam Kebakaran”" in lacking.err
    assert "but in: Kota Bengkulu; Kota Kendari." in lacking.err
    mistyped = jalur("route banjar 'Dinas Kesehtan' --lang en")
    assert "“Dinas Kesehtan” is no party of" in mistyped.err
    assert "Did you mean: Dinas Kesehatan?" in mistyped.err


def test_affairs_of_two_units_are_refused_with_both(jalur: Jalur) -> None:
    """A unit of today whose affairs lie with two is neither of them."""
    ran = jalur("route kendari 'Dinas Pendidikan dan Kebudayaan'")
    assert ran.code == 2
    assert "Dinas Pendidikan, Kepemudaan dan Olahraga; Dinas Kebudayaan dan Pariwisata" in ran.err


def test_a_batch_tells_an_office_that_is_not_there(jalur: Jalur) -> None:
    """By the id of its error, beside that of a misspelling."""
    ran = jalur("route banjar - -f jsonl", stdin="Damkar\nDinas Kesehtan\npak sekda\n")
    first, second, third = map(json.loads, ran.out.splitlines())
    assert first["error"]["id"] == "no-such-office"
    assert second["error"]["id"] == "unknown-party"
    assert third["party"]["name"] == "Sekretaris Daerah"
