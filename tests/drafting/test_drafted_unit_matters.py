"""For which of its matters a unit is under somebody is said of the unit: no field of his."""

from __future__ import annotations

import pytest

from support.drafting import drafted, plain, region_of, the

NAMED = "(1) Asisten Administrasi Umum dan Asisten Pemerintahan melaksanakan koordinasi."
OF_UNITS = (
    f"{NAMED}\n(2) Sekretariat DPRD secara administratif dikoordinasikan oleh Asisten Administrasi "
    "Umum dalam urusan kepegawaian, keuangan, dan perlengkapan.",
    "Asisten Administrasi Umum mengoordinasikan Dinas Sosial dalam bidang kepegawaian, keuangan, "
    "dan umum.",
    "Untuk urusan kepegawaian, keuangan, dan umum, Bappeda dikoordinasikan oleh Asisten "
    "Administrasi Umum.",
    "Kecamatan, dalam urusan pemerintahan, ketertiban, dan pertanahan, berada di bawah koordinasi "
    "Asisten Pemerintahan.",
)
OWN = (
    f"{NAMED}\n(2) Asisten Pemerintahan pada Sekretariat Daerah membantu Sekretaris Daerah dalam "
    "bidang pemerintahan, hukum, dan organisasi serta mengoordinasikan Dinas Sosial.",
    "Asisten Administrasi Umum mengoordinasikan penyusunan kebijakan di bidang keuangan, "
    "kepegawaian, dan perlengkapan yang dilaksanakan Bappeda.",
    "Asisten Pemerintahan membidangi urusan pertanahan, perbatasan, dan kependudukan.",
)


@pytest.mark.parametrize(
    ("at", "unit", "condition"),
    [
        ("2(2)", "sekretariat-dprd", "dalam urusan kepegawaian, keuangan, dan perlengkapan"),
        ("3", "dinas-sosial", "dalam bidang kepegawaian, keuangan, dan umum"),
        ("4", "bappeda", "untuk urusan kepegawaian, keuangan, dan umum"),
        ("5", "kecamatan", "dalam urusan pemerintahan, ketertiban, dan pertanahan"),
    ],
)
def test_it_is_the_condition_of_its_row(at: str, unit: str, condition: str) -> None:
    """At its end, before the verb, or before the unit."""
    draft = drafted(*OF_UNITS)
    assert region_of(draft)
    assert not the(draft, "fields")
    [row] = [each for each in the(draft, "assignments") if at in plain(each, "basis")["basis"]]
    assert ([*plain(row, "units")["units"]], row["condition"]) == ([unit], condition)
    points = [point for each in the(draft, "relations") for point in each.get("points") or []]
    assert not any(each.sure for each in points)


def test_what_somebody_has_whoever_the_unit_is_is_a_field() -> None:
    """Though a unit stands in the sentence."""
    found = [plain(each, "basis")["basis"] for each in the(drafted(*OWN), "fields")]
    assert found == [["2(2)"], ["3"], ["4"]]
