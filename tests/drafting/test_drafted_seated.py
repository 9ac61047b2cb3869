"""Behind an office a text may say where it sits: who that is does nothing there."""

from __future__ import annotations

import pytest

from support.drafting import drafted, plain, region_of, the

SAID = (
    "(1) Kepala Bagian pada Sekretariat Daerah bertanggung jawab kepada Sekretaris Daerah.\n"
    "(2) Kepala UPTD di bawah Dinas Sosial berkoordinasi dengan Camat.\n"
    "(3) Pejabat Pengawas dari Bappeda menyampaikan laporan kepada Sekretaris Daerah.",
    "(1) Bagian Umum pada Sekretariat Daerah melaporkan pelaksanaan tugas kepada Bupati.\n"
    "(2) Laporan disampaikan oleh Kepala Kantor di lingkungan Dinas Sosial kepada Bupati.\n"
    "(3) Kepala Bidang di lingkungan Dinas Sosial menyampaikan usulan kepada Bappeda.",
    "(1) Camat yang berada di bawah Sekretaris Daerah mengoordinasikan Lurah.\n"
    "(2) Bappeda dan Dinas Sosial menyampaikan laporan kepada Sekretaris Daerah.",
    "Sekretaris Dinas di bawah Bappeda menyampaikan laporan kepada Bappeda.",
)


@pytest.mark.parametrize(
    ("ref", "by", "to"),
    [
        ("2(1)", "kepala-bagian", "sekretaris-daerah"),
        ("2(2)", "kepala-uptd", "camat"),
        ("2(3)", "pejabat-pengawas", "sekretaris-daerah"),
        ("3(1)", "bagian-umum", "bupati"),
        ("3(2)", "kepala-kantor", "bupati"),
        ("3(3)", None, None),
        ("4(1)", "camat", "lurah"),
        ("4(2)", ["bappeda", "dinas-sosial"], "sekretaris-daerah"),
        ("5", "sekretaris-dinas", "bappeda"),
    ],
)
def test_who_acts_is_the_one_who_sits_there(
    ref: str, by: str | list[str] | None, to: str | None
) -> None:
    """And whoever is named anew besides has his part."""
    draft = drafted(*SAID)
    assert region_of(draft)
    points = [point for each in the(draft, "relations") for point in each.get("points") or []]
    told = [(each["by"], each["to"]) for each in points if plain(each, "at")["at"] == ref]
    assert told == ([] if by is None else [(by, to)])
