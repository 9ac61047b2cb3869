"""Who does what to whom, where a draft has it from a noun, an object or what is told by the way."""

from __future__ import annotations

import pytest

from jalur.drafting.entries import Draft
from support.drafting import drafted, plain, region_of, the


def _points(draft: Draft, *, certain: bool = False) -> list[tuple[object, object]]:
    """Who acts in the points of a draft, and towards whom; each is a guess, unless it may be
    ``certain``.
    """
    assert region_of(draft)
    found = [point for each in the(draft, "relations") for point in each.get("points") or []]
    assert certain or not any(point.sure for point in found)
    return [(point.get("by"), point.get("to")) for point in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "Undangan Bupati kepada Dinas Sosial disampaikan oleh Bappeda.",
        "Undangan Bupati bagi Dinas Sosial disampaikan oleh Bappeda melalui Sekretaris Daerah.",
        "Permintaan Bupati disampaikan Bappeda kepada Dinas Sosial.",
        "Data dapat diserahkan langsung oleh Bappeda kepada Dinas Sosial.",
        "Telaahan Bappeda disampaikan langsung kepada Dinas Sosial.",
        "Permintaan data oleh Bappeda ditujukan kepada Dinas Sosial.",
        "Pembinaan Dinas Sosial dilaksanakan oleh Bappeda.",
        "Pembinaan dan pengawasan terhadap Dinas Sosial dilakukan oleh Bappeda.",
        "Pengoordinasian Dinas Sosial oleh Bappeda terbatas pada perencanaan.",
        "Dinas Sosial dibina dan diawasi secara teknis oleh Bappeda.",
        "Dinas Sosial tidak berada di bawah Bupati dan dikoordinasikan langsung oleh Bappeda.",
        "Bappeda memfasilitasi dan mendampingi Dinas Sosial.",
        "Bappeda menindaklanjuti rekomendasi Dinas Sosial.",
        "Dinas Sosial yang melanggar ketentuan dikenai teguran tertulis oleh Bappeda.",
    ],
)
def test_who_does_it_to_whom_is_known_however_it_is_told(sentence: str) -> None:
    """By who hands it over, by whose it is, by the noun or the object of what is done."""
    assert _points(drafted(sentence), certain=True) == [("bappeda", "dinas-sosial")]


def test_whoever_is_asked_may_be_bidden_to_answer() -> None:
    """*kepada B, yang wajib memenuhinya*: both do something."""
    draft = drafted("Bappeda dapat meminta data kepada Dinas Sosial, yang wajib memenuhinya.")
    [relation] = the(draft, "relations")
    found = [plain(each, "by", "to") for each in relation["points"]]  # type: ignore[union-attr]
    assert found == [
        {"by": "bappeda", "to": "dinas-sosial"},
        {"by": "dinas-sosial", "to": "bappeda"},
    ]


def test_what_the_addressed_does_then_is_a_point_of_the_same_two() -> None:
    """*…, dan B menjawab*: towards whoever asked."""
    draft = drafted("Bappeda dapat meminta data kepada Dinas Sosial, dan Dinas Sosial menjawab.")
    assert _points(draft) == [("bappeda", "dinas-sosial"), ("dinas-sosial", "bappeda")]


def test_whoever_proposes_acts_towards_him_who_decides() -> None:
    """And what is decided stays the task of him who does; whom he appoints stands in, by him."""
    draft = drafted("Bupati menunjuk pelaksana tugas atas usul Sekretaris Daerah.")
    assert _points(draft) == [("sekretaris-daerah", "bupati")]
    deciding, standing_in = the(draft, "mandates")
    assert deciding["party"] == "bupati"
    assert (standing_in["act"], standing_in["appointed_by"]) == ("represent", "bupati")
    assert not standing_in.sure


def test_whoever_acts_in_the_name_of_another_stands_before_it() -> None:
    """*ditunjuk oleh A atas nama B*: not the one who is appointed."""
    draft = drafted("Pelaksana harian Bappeda ditunjuk oleh Sekretaris Daerah atas nama Bupati.")
    assert _points(draft) == [("sekretaris-daerah", None)]


def test_a_number_may_stand_before_those_who_help() -> None:
    """*dibantu oleh 3 (tiga) Asisten* is as plain as without it."""
    asisten = "Asisten terdiri atas:\na. Asisten Pemerintahan; dan\nb. Asisten Pembangunan."
    draft = drafted(asisten, "Sekretaris Daerah dibantu oleh 2 (dua) orang Asisten.")
    [relation] = the(draft, "relations")
    assert relation["between"] == ["asisten", "sekretaris-daerah"]
    assert relation.sure


@pytest.mark.parametrize(
    "sentence",
    [
        "Dinas Sosial tidak berada di bawah Bappeda.",
        "Rapat koordinasi dipimpin oleh Bappeda dan dihadiri oleh Dinas Sosial.",
        "Dinas yang dibina oleh Bappeda menyusun rencana.",
        "Forum Air dapat mengundang Dinas Sosial.",
    ],
)
def test_who_does_nothing_to_another_has_no_point(sentence: str) -> None:
    """What is denied, who leads a meeting or is asked to it, and what only describes somebody."""
    assert _points(drafted(sentence)) == []
