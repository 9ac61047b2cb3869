"""Ways between two that a sentence names as a pair, as a draft reads them."""

from __future__ import annotations

from typing import Any

import pytest

from support.drafting import drafted, drafted_text, plain, region_of, text_of, the


def _routes(*articles: str) -> list[dict[str, Any]]:
    draft = drafted(*articles)
    assert region_of(draft)
    ways = the(draft, "routes")
    assert not any(each.sure for each in ways)
    return [plain(each, "for", "mode", "copies_to", "steps") for each in ways]


def _ends(way: dict[str, Any]) -> list[Any]:
    return [each.get("office") or each.get("offices") or each["words"] for each in way["steps"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hubungan Camat dengan Bappeda dilakukan secara langsung.",
        "Camat dengan Bappeda mempunyai hubungan koordinatif dan dapat berhubungan langsung.",
        "Hubungan kerja teknis dengan Bappeda dilaksanakan langsung oleh Camat.",
        "Surat Camat kepada Bappeda mengenai hal teknis dapat dikirim langsung.",
        "Surat menyurat Camat dengan Bappeda dilakukan tanpa melalui Sekretaris Daerah.",
        "Konsultasi kepada Bappeda dilakukan langsung oleh Camat.",
    ],
)
def test_a_pair_is_a_way_where_nobody_is_between(sentence: str) -> None:
    """It goes from who is named first, or does it, to the other; as a guess."""
    [way] = _routes(sentence)
    assert (way["for"], way["mode"], _ends(way)) == (["camat"], "direct", ["bappeda"])


def test_between_two_it_goes_both_ways() -> None:
    """*antara A dan B*; nothing where it does not say that nobody is between."""
    one, two = _routes("Komunikasi antara Camat dan Bappeda dilakukan secara langsung.")
    assert (one["for"], _ends(one)) == (["camat"], ["bappeda"])
    assert (two["for"], _ends(two)) == (["bappeda"], ["camat"])
    assert not _routes("Komunikasi antara Camat dan Bappeda dilakukan secara tertulis.")


def test_those_of_a_class_and_others_go_to_each_other() -> None:
    """*antar-Dinas dan antara Dinas dan Badan*: a Badan has no way to another Badan."""
    ways = _routes(
        "Dinas, Badan, dan Camat adalah pelaksana.",
        "Hubungan antar-Dinas dan antara Dinas dan Badan dapat dilakukan secara langsung.",
    )
    assert [(way["for"], _ends(way)) for way in ways] == [
        (["dinas"], [["dinas", "badan"]]),
        (["badan"], ["dinas"]),
    ]


def test_who_writes_to_each_other_has_his_copies_in_one_way() -> None:
    """*saling bersurat secara langsung, dengan tembusan kepada*."""
    [way] = _routes(
        "Camat dan Bappeda dapat saling bersurat secara langsung, dengan tembusan kepada "
        "Sekretaris Daerah."
    )
    assert (way["for"], _ends(way)) == (["camat", "bappeda"], [["camat", "bappeda"]])
    assert way["copies_to"] == ["sekretaris-daerah"]


def test_one_of_a_class_may_go_to_others_of_it() -> None:
    """*kepada Camat lain* is no way to himself."""
    [way] = _routes("Camat dapat bersurat langsung kepada Camat lain mengenai urusan teknis.")
    assert (way["for"], _ends(way)) == (["camat"], ["camat"])


def test_what_another_clause_turns_to_goes_another_way() -> None:
    """*sedangkan hal yang … disampaikan melalui*: nobody stands between in the first."""
    one, two = _routes(
        "Camat dapat berhubungan langsung dengan Bappeda mengenai hal teknis, sedangkan hal yang "
        "menyangkut kebijakan disampaikan melalui Sekretaris Daerah."
    )
    assert (one["mode"], _ends(one)) == ("direct", ["bappeda"])
    assert (two["mode"], _ends(two)[0]) == ("through", "sekretaris-daerah")


def test_without_a_word_of_sending_a_consent_makes_a_way() -> None:
    """*Konsultasi A kepada B dilakukan setelah mendapat izin C*."""
    [way] = _routes(
        "Konsultasi Camat kepada Bappeda dilakukan setelah mendapat izin Sekretaris Daerah."
    )
    assert (way["for"], _ends(way)) == (["camat"], ["sekretaris-daerah", "bappeda"])


def test_whoever_coordinates_may_bear_a_name_of_his_own() -> None:
    """*Asisten Pengoordinasi adalah Asisten yang …*: it is whoever is that to the sender."""
    text = text_of(
        "Camat menyampaikan usul kepada Bupati melalui Asisten Pengoordinasi dan Sekretaris Daerah."
    ).replace(
        "7. Hubungan",
        "7. Asisten adalah Asisten Sekretaris Daerah.\n8. Asisten Pengoordinasi adalah Asisten yang "
        "mengoordinasikan Perangkat Daerah menurut Lampiran.\n9. Hubungan",
    )
    draft = drafted_text(text)
    assert region_of(draft)
    [way] = [plain(each, "steps") for each in the(draft, "routes")]
    assert _ends(way) == ["coordinator", "sekretaris-daerah", "bupati"]


def test_the_time_of_one_way_is_not_that_of_another() -> None:
    """What points at a paragraph has its time for this one alone."""
    draft = drafted(
        "(1) Lurah menyampaikan laporan kepada Camat.\n(2) Surat Kepala Desa kepada Bupati "
        "disampaikan melalui Camat.\n(3) Camat meneruskan surat sebagaimana dimaksud pada ayat "
        "(2) paling lambat 3 (tiga) hari sejak diterima."
    )
    assert region_of(draft)
    ways = [plain(each, "steps") for each in the(draft, "routes")]
    assert [[step.get("within") is not None for step in way["steps"]] for way in ways] == [
        [False],
        [True, False],
    ]
