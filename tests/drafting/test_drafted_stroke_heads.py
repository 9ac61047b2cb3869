"""A head of several classes joined by a stroke is one party under the name as printed."""

from __future__ import annotations

import pytest

from support.drafting import drafted, named, plain, region_of, the

ONE = (
    "(1) Sekretaris Dinas/Badan menyampaikan laporan kepada Sekretaris Daerah.\n"
    "(2) Konsep naskah diparaf oleh Kepala Bidang/Bagian.\n"
    "(3) Kepala Dinas/Badan/Kantor menandatangani surat tugas.\n"
    "(4) kepala seksi/subbagian menyusun konsep naskah.",
)
APART = (
    "(1) Kepala Dinas/Badan menyampaikan laporan kepada Sekretaris Daerah.\n"
    "(2) Sekretaris Dinas/Sekretaris Badan menyampaikan laporan kepada Bupati.\n"
    "(3) Camat/Lurah menyampaikan usulan kepada Bupati.\n"
    "(4) Kepala Dinas menyampaikan laporan kepada Kepala Badan.",
)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Sekretaris Dinas/Badan", "official"),
        ("Kepala Bidang/Bagian", "official"),
        ("Kepala Dinas/Badan/Kantor", "official"),
        ("kepala seksi/subbagian", "official"),
    ],
)
def test_it_is_one(name: str, kind: str) -> None:
    """Nobody is left who is called after one of the classes alone."""
    draft = drafted(*ONE)
    assert region_of(draft)
    parties = {entry["name"]: entry["kind"] for entry in named(draft, "parties").values()}
    assert parties.get(name) == kind
    first = name.partition("/")[0]
    assert not {first, first.title(), "Bagian", "Badan", "Kantor"} & {*parties}


def test_what_is_said_of_it_is_said_of_one() -> None:
    """Of whoever it is."""
    [report] = [
        each for each in the(drafted(*ONE), "routes") if "2(1)" in plain(each, "basis")["basis"]
    ]
    assert report["for"] == ["sekretaris-dinas-badan"]


@pytest.mark.parametrize(
    ("ref", "who"),
    [
        ("2(1)", ["kepala-dinas", "kepala-badan"]),
        ("2(2)", ["sekretaris-dinas", "sekretaris-badan"]),
        ("2(3)", ["camat", "lurah"]),
    ],
)
def test_those_whom_the_text_names_apart_are_two(ref: str, who: list[str]) -> None:
    """And so are those with a title each."""
    draft = drafted(*APART)
    assert region_of(draft)
    [way] = [each for each in the(draft, "routes") if ref in plain(each, "basis")["basis"]]
    assert way["for"] == who
