"""What a draft has without a mark, and what it leaves to a person: no plain fact may be wrong."""

from __future__ import annotations

from typing import Any

import pytest

from jalur.drafting.entries import Draft, Entry
from support.drafting import drafted_text, named, plain, region_of, text_of, the

DEFINED = (
    "tugas.\n8. Kepala Perangkat Daerah adalah Kepala Dinas, Kepala Badan, Inspektur, dan Camat.\n"
    "9. Asisten Pembidang adalah Asisten pada Sekretariat Daerah yang mengoordinasikan suatu "
    "Perangkat Daerah.\n\nBAB II"
)
WHO = (
    "(1) Asisten terdiri atas:\na. Asisten Pemerintahan; dan\nb. Asisten Pembangunan.\n"
    "(2) Asisten melaporkan hasil koordinasi kepada Sekretaris Daerah setiap bulan.",
    "Hubungan Bupati dengan Sekretaris Daerah dan Kepala Perangkat Daerah bersifat hierarkis.",
    "Sekretaris Daerah bertanggung jawab kepada Bupati.",
    "Rapat koordinasi terdiri atas:\na. rapat koordinasi Sekretariat Daerah, dipimpin Sekretaris "
    "Daerah; dan\nb. rapat koordinasi bidang, dipimpin Asisten.",
    "Kepala Perangkat Daerah yang berhalangan hadir menugaskan pejabat satu tingkat di bawahnya.",
    "Dinas Sosial menyampaikan laporan kepada Bupati secara langsung dengan tembusan kepada "
    "Sekretaris Daerah.",
    "Dinas Sosial menyampaikan usulan kepada Bupati melalui Asisten Pembidang.",
)
TOGETHER = (
    "Hubungan antara Dinas atau Badan dengan Kecamatan bersifat koordinatif.",
    "Hubungan antar-Dinas dan/atau Badan bersifat konsultatif.",
    "Hubungan hierarkis berlaku antara:\na. Bupati dengan Sekretaris Daerah, dan Sekretaris Daerah "
    "dengan Bappeda; dan\nb. Camat dengan Lurah.",
    "Hubungan koordinatif berlaku antara Dinas atau Badan dengan sesama Dinas atau Badan.",
    "Hubungan Bappeda dan Dinas Sosial bersifat fungsional.",
    "Hubungan Sekretaris Daerah, Bappeda, dan Dinas Sosial bersifat koordinatif.",
)
TURNS = (
    "Telaahan Dinas Sosial disampaikan langsung kepada Bupati.",
    "Laporan hasil pengawasan disampaikan Bappeda langsung kepada Bupati.",
    "Usulan kegiatan yang membebani anggaran Perangkat Daerah diajukan kepada Sekretaris Daerah.",
    "Dinas Sosial menyampaikan usul kepada Sekretaris Daerah atau Bappeda melalui Camat.",
    "Bappeda dapat berkoordinasi langsung dengan Camat di wilayah kerjanya.",
    "Lurah bertanggung jawab kepada Camat dan secara administratif dikoordinasikan oleh Bappeda.",
    "Dinas Sosial mengajukan permintaan kepada Camat, dan Camat meneruskannya kepada Bupati.",
    "Konsep naskah diajukan oleh kepala Perangkat Daerah pemrakarsa kepada Sekretaris Daerah.",
)


def _who() -> Draft:
    return drafted_text(text_of(*WHO).replace("tugas.\n\nBAB II", DEFINED))


def _at(found: list[Entry], ref: str) -> list[Entry]:
    return [each for each in found if ref in plain(each, "basis")["basis"]]


def test_offices_that_a_term_means_together_are_a_group() -> None:
    """*Kepala Perangkat Daerah adalah Kepala Dinas, …* leads nothing: it is the word for those."""
    draft = _who()
    assert region_of(draft)
    group = named(draft, "parties")["kepala-perangkat-daerah"]
    assert (group["kind"], group.get("heads")) == ("group", None)
    members = [plain(each, "parties") for each in group["members"]]
    assert members == [{"parties": ["kepala-dinas", "kepala-badan", "inspektur", "camat"]}]


def test_whoever_of_a_class_a_term_means_is_not_the_class() -> None:
    """What is said of *Asisten* is said of each, and not of the one who coordinates somebody."""
    draft = _who()
    parties = named(draft, "parties")
    assert parties["asisten"].get("aliases") is None
    assert parties["asisten-pembidang"]["kind"] == "group"
    [report] = _at(the(draft, "routes"), "2(2)")
    assert report["for"] == ["asisten"]
    [proposal] = _at(the(draft, "routes"), "8")
    assert plain(proposal, "steps")["steps"][0]["words"] == "Asisten Pembidang"


def test_points_stand_plain_where_only_their_relation_is_a_guess() -> None:
    """Whether they belong to that of the same two that has natures: a person says."""
    [bare] = _at(the(_who(), "relations"), "4")
    assert bare.sure
    assert "natures" in bare.guessed
    assert [point.sure for point in bare["points"]] == [True]


def test_a_meeting_is_called_by_whose_it_is() -> None:
    """What encloses a unit is part of the name of a meeting."""
    forums = {id for id, each in named(_who(), "parties").items() if each["kind"] == "forum"}
    assert forums == {"rapat-koordinasi-sekretariat-daerah", "rapat-koordinasi-bidang"}


def test_who_is_called_by_what_he_is_of_another_is_a_guess() -> None:
    """And so is all that is said of him alone."""
    draft = _who()
    assert not named(draft, "parties")["pejabat-satu-tingkat-di-bawahnya"].sure
    assert not any(each.sure for each in the(draft, "mandates") if plain(each, "at")["at"] == "6")


def test_a_way_is_direct_wherever_its_sentence_says_so() -> None:
    """Between him whom it leads to and those who have a copy."""
    [way] = _at(the(_who(), "routes"), "7")
    assert (way["mode"], way["copies_to"]) == ("direct", ["sekretaris-daerah"])


@pytest.mark.parametrize(
    ("ref", "pairs", "sure"),
    [
        ("2", [[["dinas", "badan"], "kecamatan"]], True),
        ("3", [[["dinas", "badan"], ["dinas", "badan"]]], True),
        ("4a", [["bupati", "sekretaris-daerah"], ["sekretaris-daerah", "bappeda"]], False),
        ("5", [[["dinas", "badan"], ["dinas", "badan"]]], False),
        ("6", [["bappeda", "dinas-sosial"]], True),
        ("7", [["sekretaris-daerah", ["bappeda", "dinas-sosial"]]], False),
    ],
)
def test_who_stands_on_which_side(ref: str, pairs: list[Any], sure: bool) -> None:
    """Several with one, each with each of their class, one pair behind the other; of two alone it
    is certain, of more not.
    """
    draft = drafted_text(text_of(*TOGETHER))
    assert region_of(draft)
    assert "hubungan-koordinatif" not in named(draft, "parties")
    found = _at(the(draft, "relations"), ref)
    assert [each["between"] for each in found][: len(pairs)] == pairs
    assert {each.sure for each in found} == {sure}


@pytest.mark.parametrize(
    ("ref", "sure"),
    [
        *(("2", True), ("3", True), ("4", False), ("5", False), ("6", False), ("7", True)),
        *(("8", False), ("9", False)),
    ],
)
def test_whoever_turns_to_somebody_is_certain_where_the_sentence_says_both(
    ref: str, sure: bool
) -> None:
    """Not by whom a paper only speaks of, nor where several are told or another one acts too."""
    found = [
        point.sure
        for each in the(drafted_text(text_of(*TURNS)), "relations")
        for point in each.get("points") or []
        if plain(point, "at")["at"] == ref
    ]
    assert {*found} == {sure}
