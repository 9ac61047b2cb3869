"""What is said of a party as a whole."""

from __future__ import annotations

import pytest

from support.commandline import Jalur


@pytest.mark.parametrize(
    ("typed", "status"), [("Dinas Perhubungan", "explicit"), ("Kecamatan Baruga", "inferred")]
)
def test_only_a_name_of_the_regulation_is_explicit(typed: str, status: str, jalur: Jalur) -> None:
    """A kecamatan that is reached by its class alone is named by nobody but the user."""
    first = jalur(f'show kendari "{typed}" -f tsv').out.splitlines()[0].split("\t")
    assert (first[:3], first[4]) == (["party", "name", typed], status)


@pytest.mark.parametrize("party", ["Camat", "RSUD", "BUMD", "Bagian", "Bagian Hukum"])
def test_the_ordinary_way_stands_before_the_exception(party: str, jalur: Jalur) -> None:
    """The way for whatever touches the policy of the city comes first; that for what is strategic
    and urgent behind it, and says when it holds.
    """
    lines = jalur(f'show kendari "{party}" -f md --lang en').out.splitlines()
    ways = [line for line in lines if line.startswith("koordinasi")]
    assert "Pasal 22" in ways[0]
    assert ways[0].startswith("koordinasi: ")
    assert "(untuk tugas yang menyangkut kebijakan Pemerintah Kota)" in ways[0]
    assert "Pasal 23 ayat (2)" in ways[-1]
    assert "kebijakan strategis dan mendesak" in ways[-1]


def test_a_duty_stands_before_what_is_allowed(jalur: Jalur) -> None:
    """The Sekda must give the Walikota a telaahan, though to whom is read; to the Wakil he may."""
    lines = jalur("show kendari Sekda -f md --lang en").out.splitlines()
    telaahan = [line for line in lines if line.startswith("telaahan")]
    assert ["15 ayat (2)" in telaahan[0], "17 ayat (2)" in telaahan[1]] == [True, True]


def test_several_reports_are_all_shown(jalur: Jalur) -> None:
    """The OPD reports to the Walikota too, not only to the Wakil Walikota."""
    lines = jalur("show kendari OPD -f md --lang en").out.splitlines()
    reports = [line for line in lines if line.startswith("pelaporan")]
    assert [any(at in line for line in reports) for at in ("16 ayat", "18 ayat", "19 ayat")] == [
        True,
        True,
        True,
    ]


def test_of_many_ways_the_first_stands_with_their_number(jalur: Jalur) -> None:
    """A Dinas of Bengkulu has more reports than the one screen holds."""
    lines = jalur('show bengkulu "Dinas Sosial" -f md --lang en').out.splitlines()
    assert sum(line.startswith("pelaporan (+4)") for line in lines) == 1


def test_a_card_says_once_that_there_are_other_notes(jalur: Jalur) -> None:
    """Beside a caution about the name the screen counts the others itself, and no line below."""
    page = jalur('show kendari "Kecamatan Baruga" -f table --lang en').out
    assert "--full shows them" in page
    assert "the name was not checked" in " ".join(page.split())
    assert "further remark" not in page
    assert (
        "further remark" in jalur('show kendari "Kecamatan Baruga" --full -f table --lang en').out
    )


def test_who_coordinates_otherwise_stands_below_the_coordinator(jalur: Jalur) -> None:
    """Where the list and the field give a unit to two, one screen says so without more ado."""
    line = 'show bukittinggi "Kantor Pemberdayaan Perempuan dan Keluarga Berencana" --lang en'
    shown = " ".join(jalur(f"{line} -f table", columns=300).out.split())
    otherwise = "Asisten Administrasi Perekonomian Pembangunan dan Kesejahteraan Rakyat (inferred)"
    assert f"Coordinator otherwise: {otherwise} · Pasal 11 huruf b" in shown
    assert (
        "party\tcoordinator-also\tAsisten Administrasi Perekonomian" in jalur(f"{line} -f tsv").out
    )


@pytest.mark.parametrize(
    ("city", "party"), [("bukittinggi", "Kelurahan"), ("tarakan", "Dinas Pertanahan")]
)
def test_an_office_left_open_is_never_told_as_if_it_were_one(
    city: str, party: str, jalur: Jalur
) -> None:
    """A step that the text leaves open is marked on the one screen and in its rows."""
    line = f'show {city} "{party}" --lang en'
    assert "(not determined) →" in jalur(f"{line} -f table", columns=300).out
    assert "(tidak tertentu) →" in jalur(f"{line} -f tsv").out
