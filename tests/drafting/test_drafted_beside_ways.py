"""Ways that a draft reads with the help of the provision beside: who goes them, to whom, copies."""

from __future__ import annotations

from typing import Any

import pytest

from support.drafting import drafted, plain, region_of, the

USUAL = "(1) Camat menyampaikan laporan kepada Bupati melalui Sekretaris Daerah.\n"
KEYS = ("for", "mode", "copies_to", "condition", "steps", "adds_to", "basis", "status")


def _routes(text: str) -> list[dict[str, Any]]:
    draft = drafted(text)
    assert region_of(draft)
    found = ({**plain(each, *KEYS), "sure": each.sure} for each in the(draft, "routes"))
    return [{key: each for key, each in way.items() if each is not None} for way in found]


def _offices(way: dict[str, Any]) -> list[str]:
    return [each["office"] for each in way["steps"]]


@pytest.mark.parametrize(
    "before",
    [
        "(1) Camat menyusun laporan bulanan.\n",
        "(1) Laporan bulanan wajib disusun oleh Camat.\n",
        "(1) Camat menyampaikan laporan bulanan kepada Bappeda.\n",
    ],
)
def test_who_sends_what_another_ayat_tells_of_is_read_there(before: str) -> None:
    """*Laporan sebagaimana dimaksud pada ayat (1) disampaikan kepada …*."""
    *_, way = _routes(
        f"{before}(2) Laporan sebagaimana dimaksud pada ayat (1) disampaikan kepada Bupati melalui "
        "Sekretaris Daerah."
    )
    assert (way["for"], _offices(way)) == (["camat"], ["sekretaris-daerah", "bupati"])
    assert (way["basis"], way["status"], way["sure"]) == (["2(2)", "2(1)"], "inferred", False)


def test_who_sends_in_the_passive_is_read_from_the_way_before() -> None:
    """The nearest one about the same thing, else the nearest in the article."""
    *_, way = _routes(f"{USUAL}(2) Usulan kebijakan diajukan kepada Bupati melalui Bappeda.")
    assert (way["for"], _offices(way), way["sure"]) == (["camat"], ["bappeda", "bupati"], False)
    routes = _routes(
        f"{USUAL}(2) Undangan DPRD disampaikan kepada Bappeda melalui Sekretaris Daerah.\n"
        "(3) Laporan yang mendesak dapat disampaikan langsung kepada Bupati."
    )
    [way] = (each for each in routes if each["basis"][0] == "2(3)")
    assert (way["for"], _offices(way)) == (["camat"], ["bupati"])


def test_nobody_is_read_from_another_article() -> None:
    """There the text begins anew."""
    draft = drafted(USUAL, "Usulan kebijakan diajukan kepada Bupati melalui Bappeda.")
    assert [
        each["basis"] for each in the(draft, "routes") if each.places()[0].parts[0].label == "3"
    ] == []


def test_to_whom_it_goes_directly_is_read_from_the_way_before() -> None:
    """*dapat menyampaikan laporan secara langsung dengan tembusan kepada …*."""
    _, way = _routes(
        f"{USUAL}(2) Dalam keadaan mendesak, Camat dapat menyampaikan laporan secara langsung dengan "
        "tembusan kepada Sekretaris Daerah."
    )
    [step] = way["steps"]
    assert (step["office"], step["status"]) == ("bupati", "inferred")
    assert (way["mode"], way["copies_to"]) == ("direct", ["sekretaris-daerah"])


@pytest.mark.parametrize(
    "copy",
    [
        "Laporan sebagaimana dimaksud pada ayat (1) ditembuskan kepada Bappeda.",
        "Tembusan laporan sebagaimana dimaksud pada ayat (1) disampaikan kepada Bappeda.",
        "Tembusan sebagaimana dimaksud pada ayat (1) dikirimkan kepada Bappeda.",
    ],
)
def test_a_copy_that_another_ayat_gives_is_one_of_its_way(copy: str) -> None:
    """With that provision as a further basis."""
    [way] = _routes(f"{USUAL}(2) {copy}")
    assert (way["copies_to"], way["basis"]) == (["bappeda"], ["2(1)", "2(2)"])
    assert not way["sure"]


def test_a_copy_of_some_papers_alone_is_a_way_of_its_own() -> None:
    """*Laporan … yang memuat usul perubahan ditembuskan kepada …* holds for these."""
    usual, way = _routes(
        f"{USUAL}(2) Laporan sebagaimana dimaksud pada ayat (1) yang memuat usul anggaran ditembuskan "
        "kepada Bappeda."
    )
    assert "copies_to" not in usual
    assert usual["sure"]
    assert (way["copies_to"], way["condition"]) == (["bappeda"], "memuat usul anggaran")
    assert _offices(way) == _offices(usual)
    assert way["adds_to"]


def test_the_second_sentence_of_a_provision_gives_a_copy() -> None:
    """*Tembusan laporan disampaikan kepada …* is no way of its own."""
    [way] = _routes(
        "Camat menyampaikan laporan kepada Bupati. Tembusan laporan disampaikan kepada Bappeda."
    )
    assert (_offices(way), way["copies_to"]) == (["bupati"], ["bappeda"])


def test_what_is_only_told_of_a_paper_is_nobodys_way() -> None:
    """*Usul yang disampaikan melalui Camat wajib disertai …* says what goes with it."""
    routes = _routes(
        "(1) Kepala Desa menyampaikan usul kepada Bupati secara langsung atau melalui Camat.\n"
        "(2) Usul yang disampaikan melalui Camat wajib disertai pertimbangan Camat."
    )
    assert [each["basis"] for each in routes] == [["2(1)"]]
