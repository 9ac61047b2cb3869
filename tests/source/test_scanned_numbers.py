"""Numbers that a scan printed with letters, and parts of a text that belong to no article."""

from __future__ import annotations

import pytest

from jalur.law.citation import parse
from jalur.source.text import read_source

HEAD = "PERATURAN BUPATI\nNOMOR 1 TAHUN 2020\nTENTANG\nSURAT\n\n"
END = "\n\nDitetapkan di Muara\npada tanggal 1 Mei 2020\n"


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("tahun 2O19 dan 2OO7", "tahun 2019 dan 2007"),
        ("pada ayat (l) dan ayat (I)", "pada ayat (1) dan ayat (1)"),
        ("pada ayat\n(l2)", "pada ayat (12)"),
        (
            "dalam Pasal l ayat (2) dan Pasal S huruf a",
            "dalam Pasal 1 ayat (2) dan Pasal 5 huruf a",
        ),
        ("Nomor l8", "Nomor 18"),
        ("Pasal 12I dan Pasal 12O", "Pasal 12I dan Pasal 12O"),
        ("bagian (l) dan huruf l", "bagian (l) dan huruf l"),
        ("Pasal l adalah", "Pasal l adalah"),
        ("CO2 dan H2O", "CO2 dan H2O"),
    ],
)
def test_a_letter_is_a_digit_only_where_a_number_is_meant(printed: str, read: str) -> None:
    """What may be a letter stays one."""
    source = read_source(f"{HEAD}Pasal 1\n\nSurat {printed} disimpan.{END}")
    assert source.provisions[parse("1")] == f"Surat {read} disimpan."


@pytest.mark.parametrize("mark", ["(2)", "(2).", "(2 ", "{2}", "(2):"])
def test_an_ayat_with_half_its_bracket_is_read(mark: str) -> None:
    """It is the next one at the beginning of a line."""
    source = read_source(f"{HEAD}Pasal 1\n\n(1) Surat disimpan.\n{mark} Buku dibaca.{END}")
    assert source.provisions[parse("1(2)")] == "Buku dibaca."


def test_half_a_bracket_within_a_sentence_is_no_ayat() -> None:
    """Nor one that does not come next."""
    text = f"{HEAD}Pasal 1\n\n(1) Surat dan\n(2 Buku disimpan.\n(4 Pena dibeli.{END}"
    assert [str(ref) for ref in read_source(text).provisions if ref.parts[0].label == "1"] == [
        "1(1)"
    ]


def test_consent_and_explanation_stand_beside_the_provisions() -> None:
    """The DPRD consents behind the last law; the explanation has articles of its own."""
    text = (
        f"{HEAD}Mengingat : 1. Undang-Undang Nomor 2 Tahun 2010;\n\nDengan Persetujuan Bersama\n"
        f"DPRD\n\nMEMUTUSKAN:\n\nPasal 1\n\nSurat disimpan.{END}\n"
        "PENJELASAN\nATAS\nPERATURAN DAERAH\nPasal 1\nCukup jelas.\n\nLAMPIRAN\nPERATURAN BUPATI\nA\n"
    )
    source = read_source(text)
    assert source.provisions[parse("mengingat.1")] == "Undang-Undang Nomor 2 Tahun 2010;"
    assert source.provisions[parse("penutup")] == "Ditetapkan di Muara pada tanggal 1 Mei 2020"
    assert [each.words.split()[0] for each in source.beside][-1] == "PENJELASAN"
    assert source.provisions[parse("lampiran")].startswith("LAMPIRAN")


def test_a_copy_is_certified_beside_the_promulgation() -> None:
    """Two columns, of which the right one is about the copy."""
    text = (
        f"{HEAD}Pasal 1\n\nSurat disimpan.{END}\n"
        "Diundangkan di Muara            Salinan sesuai aslinya\n"
        "pada tanggal 2 Mei 2020         KEPALA BAGIAN HUKUM,\n"
    )
    penutup = read_source(text).provisions[parse("penutup")]
    assert "Diundangkan di Muara pada tanggal 2 Mei 2020" in penutup
    assert penutup.endswith("KEPALA BAGIAN HUKUM,")


@pytest.mark.parametrize("foot", [True, False])
def test_a_number_of_the_text_stays_on_the_page_that_it_numbers(foot: bool) -> None:
    """*Paling sedikit* ends page 2, and page 3 begins with *3* beside its own 3."""
    bodies = (
        "Pasal 1\nCamat memimpin rapat.\nPasal 2\nLurah melapor kepada Camat.",
        "Pasal 3\nRapat dihadiri oleh\nCamat dan warga kampung,\nLurah paling sedikit",
        "3\norang.\nPasal 4\nCamat melapor kepada Bupati.\nBegitu pula Lurah.",
        "Pasal 5\nPeraturan ini berlaku.\nDemikian.\nSekian.",
    )
    pages = (f"{body}\n\n{n}\n" if foot else f"{n}\n\n{body}\n" for n, body in enumerate(bodies, 1))
    read = read_source("\f".join(pages))
    told = {str(ref): words for ref, words in read.provisions.items()}
    assert told["3"].endswith("Lurah paling sedikit 3 orang.")
    assert [cut.line.text for cut in read.furniture] == ["1", "2", "3", "4"]
