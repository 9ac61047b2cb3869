"""Whom papers are called after is nobody who does something; who does it, or has it, is."""

from __future__ import annotations

import pytest

from support.drafting import drafted, named, region_of

CALLED = (
    "(1) Sekretaris Daerah menandatangani surat perintah bagi pejabat pengawas.\n"
    "(2) Naskah pelantikan pejabat pengawas dan sekretaris badan ditandatangani oleh Bupati.\n"
    "(3) Berkas usulan kenaikan pangkat pejabat administrator disampaikan kepada Bupati.",
    "(1) Keputusan cuti sekretaris dinas dan kepala kantor ditandatangani Sekretaris Daerah.\n"
    "(2) Surat tugas sekretaris inspektorat disiapkan Bappeda.",
    "Bupati menetapkan keputusan mutasi sekretaris kecamatan.",
)
ACTING = (
    "(1) Surat tugas ditandatangani oleh pejabat administrator.\n"
    "(2) Pejabat pengawas menyampaikan laporan kepada sekretaris dinas.\n"
    "(3) Konsep surat diparaf oleh sekretaris badan.",
    "(1) Bupati dapat diwakili sekretaris kecamatan dalam rapat koordinasi.\n"
    "(2) Kepala Kantor menandatangani surat tugas bagi sekretaris inspektorat.\n"
    "(3) Sekretaris inspektorat menyampaikan laporan kepada Kepala Kantor.",
)


@pytest.mark.parametrize(
    ("party", "called", "acting"),
    [
        ("pejabat-pengawas", None, True),
        ("pejabat-administrator", False, True),
        ("sekretaris-dinas", None, True),
        ("sekretaris-badan", None, True),
        ("sekretaris-kecamatan", None, True),
        ("sekretaris-inspektorat", None, True),
        ("kepala-kantor", False, True),
    ],
)
def test_who_is_named_in_the_name_of_a_paper_alone(
    party: str, called: bool | None, acting: bool
) -> None:
    """Nobody is left of him, or a guess; elsewhere he is plain."""
    for articles, sure in ((CALLED, called), (ACTING, acting)):
        draft = drafted(*articles)
        assert region_of(draft)
        entry = named(draft, "parties").get(party)
        assert (entry and entry.sure) is sure
