"""Whether letters are short for a name."""

from __future__ import annotations

import pytest

from jalur.reasoning.spelling_out import is_initials, letters, spells
from jalur.reasoning.wording import Wording
from support.kabupaten import contoh

WORDING = Wording(contoh().common)


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("dishub", "Dinas Perhubungan"),
        ("disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil"),
        ("dukcapil", "Dinas Kependudukan dan Pencatatan Sipil"),
        ("dispora", "Dinas Pemuda dan Olahraga"),
        ("bkpsdm", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"),
        ("bkad", "Badan Keuangan dan Aset Daerah"),
        ("bapenda", "Badan Pendapatan Daerah"),
        (
            "dp3ap2kb",
            "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan KB",
        ),
        ("uptd", "Unit Pelaksana Teknis"),
        ("kesbangpol", "Kantor Kesatuan Bangsa dan Politik"),
        ("satpol pp", "Satuan Polisi Pamong Praja"),
    ],
)
def test_an_abbreviation_has_something_of_each_word(short: str, name: str) -> None:
    """From its beginning or from behind a prefix; the class word may be left out."""
    assert spells(WORDING, short, WORDING.fold(name))


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("bkd", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"),
        ("dishub", "Dinas Perhubungan dan Komunikasi dan Informatika"),
        ("bpkad", "Badan Keuangan dan Aset Daerah"),
        ("dlh", "Kantor Lingkungan Hidup"),
        ("bkpsdm", "Badan Kepegawaian, Pendidikan dan Pelatihan"),
        ("dispora", "Dinas Olahraga dan Pemuda"),
        ("dinsos", "Dinas Kesehatan"),
        ("", "Dinas Kesehatan"),
        ("d", "Dinas Kesehatan"),
    ],
)
def test_an_abbreviation_of_another_name_is_not_short_for_this_one(short: str, name: str) -> None:
    """No word of the name is left without a letter, and no letter without a word."""
    assert not spells(WORDING, short, WORDING.fold(name))


@pytest.mark.parametrize(
    ("short", "name", "is_so"),
    [
        ("dlhk", "Dinas Lingkungan Hidup dan Kehutanan", True),
        ("dp3a", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak", True),
        ("bpbd", "Badan Penanggulangan Bencana Daerah", True),
        ("bpb", "Badan Penanggulangan Bencana Daerah", True),
        ("dlh", "Dinas Lingkungan Hidup dan Kehutanan", False),
        ("dlhdk", "Dinas Lingkungan Hidup dan Kehutanan", False),
        ("ds", "Dinas Sosial", False),
        ("22", "Dinas Sosial", False),
    ],
)
def test_initials_are_those_of_every_word(short: str, name: str, is_so: bool) -> None:
    """But of those that join the parts; two letters are too few."""
    assert is_initials(WORDING, short, WORDING.fold(name)) is is_so


def test_a_number_says_how_often_a_letter_stands() -> None:
    """P3 is three words with P."""
    assert letters("dp3ap2kb") == "dpppappkb"
    assert letters("satpol pp") == "satpolpp"
