"""Kinds of sentences that tell ways of a sort of their own: lists of deeds, disputes, meetings, and
those that only seem to tell one.
"""

from __future__ import annotations

from typing import Any

import pytest

from support.drafting import drafted, plain, region_of, the

ASISTEN = "Asisten Umum dan Asisten Pembangunan membantu Sekretaris Daerah."


def _routes(*articles: str) -> list[dict[str, Any]]:
    draft = drafted(*articles)
    assert region_of(draft)
    keys = ("for", "purposes", "mode", "copies_to", "except", "steps")
    return [plain(each, *keys) for each in the(draft, "routes")]


def _ends(way: dict[str, Any]) -> list[Any]:
    return [each.get("office") or each.get("offices") or each["words"] for each in way["steps"]]


@pytest.mark.parametrize(
    "words", ["dengan urutan:", "melalui tahapan sebagai berikut:", "menurut tata urut:"]
)
def test_what_is_done_item_by_item_is_a_way_through_who_does_it(words: str) -> None:
    """The last item may be the end that the opening has already."""
    [way] = _routes(
        f"Usulan Camat disampaikan kepada Bupati {words}\na. pembahasan dengan Bappeda;\n"
        "b. penelaahan oleh Sekretaris Daerah; dan\nc. penyampaian kepada Bupati."
    )
    assert (way["for"], way["mode"]) == (["camat"], "through")
    assert _ends(way) == ["bappeda", "sekretaris-daerah", "bupati"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Perbedaan pendapat antar-Perangkat Daerah diselesaikan secara berjenjang oleh:\n"
        "a. Bappeda, paling lama 3 (tiga) hari; dan\nb. Sekretaris Daerah.",
        "Perselisihan antara Perangkat Daerah diselesaikan oleh Bappeda dan dalam hal tidak tercapai "
        "kesepakatan diputuskan oleh Sekretaris Daerah.",
    ],
)
def test_a_dispute_goes_to_who_decides_it(sentence: str) -> None:
    """One behind the other."""
    [way] = _routes(sentence)
    assert (way["for"], way["purposes"]) == (["perangkat-daerah"], ["perselisihan"])
    assert _ends(way) == ["bappeda", "sekretaris-daerah"]


def test_a_meeting_sends_nothing_itself() -> None:
    """Who makes its minutes does, or who leads it; nobody where neither is told, or what is sent
    comes before it.
    """
    forum = (
        "Rapat koordinasi terdiri atas:\na. rapat pimpinan, dipimpin oleh Bupati, setiap 3 (tiga) "
        "bulan; dan\nb. rapat bidang, dipimpin oleh Sekretaris Daerah, setiap bulan."
    )
    sent = "paling lama 2 (dua) hari setelah rapat."
    [way] = _routes(forum, f"Notula rapat bidang disampaikan kepada Bupati {sent}")
    assert (way["for"], _ends(way)) == (["sekretaris-daerah"], ["bupati"])
    [way] = _routes(
        forum, f"Notula rapat bidang disusun oleh Bappeda dan disampaikan kepada peserta {sent}"
    )
    assert (way["for"], _ends(way)) == (["bappeda"], ["peserta"])
    [way] = _routes(forum, "Rapat bidang menyampaikan laporan kepada Bupati.")
    assert way["for"] == ["rapat-bidang"]
    assert not _routes(forum, "Bahan rapat bidang disampaikan kepada Bupati sebelum rapat.")


def test_who_signs_before_it_goes_out_is_a_station() -> None:
    """He sends nothing; who does may be told in the paragraph before alone."""
    [way] = _routes(
        "(1) Hubungan Bappeda dengan Gubernur merupakan hubungan koordinatif.\n(2) Surat kepada "
        "Gubernur diajukan melalui Sekretaris Daerah untuk ditandatangani Bupati."
    )
    assert (way["for"], _ends(way)) == (["bappeda"], ["sekretaris-daerah", "bupati", "gubernur"])


def test_for_whom_it_is_comes_behind_to_whom_it_is_sent() -> None:
    """*Undangan A kepada B disampaikan kepada C*."""
    [way] = _routes(
        "Surat Camat kepada Dinas Sosial disampaikan kepada Bappeda melalui Sekretaris Daerah."
    )
    assert _ends(way) == ["sekretaris-daerah", "bappeda", "dinas-sosial"]


def test_a_denial_but_through_somebody_is_a_way_through_him() -> None:
    """Nothing is left out of it."""
    [way] = _routes(
        "Camat tidak menyampaikan surat kepada Bupati, Bappeda, atau Dinas Sosial kecuali melalui "
        "Sekretaris Daerah."
    )
    assert (way["mode"], way["except"]) == ("through", None)
    assert _ends(way) == ["sekretaris-daerah", ["bupati", "bappeda", "dinas-sosial"]]


def test_who_does_otherwise_has_a_way_of_his_own() -> None:
    """*kecuali A yang menyampaikannya langsung*."""
    one, two = _routes(
        "Perangkat Daerah menyampaikan laporan kepada Bupati melalui Sekretaris Daerah, kecuali "
        "Bappeda yang menyampaikan laporan langsung kepada Bupati."
    )
    assert one["except"] == [{"parties": ["bappeda"]}]
    assert (two["for"], two["mode"], _ends(two)) == (["bappeda"], "direct", ["bupati"])


def test_a_list_of_things_is_one_way() -> None:
    """*usul, laporan, dan telaahan*: the last begins no sentence."""
    [way] = _routes(
        "Camat menyampaikan usul, laporan, dan telaahan kepada Bupati melalui Sekretaris Daerah "
        "setelah dikoordinasikan dengan Bappeda."
    )
    assert _ends(way) == ["bappeda", "sekretaris-daerah", "bupati"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Perangkat Daerah yang tidak menyampaikan laporan dikenai teguran oleh Bupati.",
        "Tembusan surat yang ditandatangani oleh Sekretaris Daerah disampaikan kepada Bupati.",
    ],
)
def test_what_only_tells_of_sending_is_no_way(sentence: str) -> None:
    """Who does not send it, and who has a copy."""
    assert not [way for way in _routes(sentence) if way["steps"]]


def test_who_forwards_it_has_no_way_of_his_own() -> None:
    """*dan Camat meneruskannya*: the way of the clause before goes on."""
    [way] = _routes(
        "Lurah menyampaikan surat kepada Bupati melalui Camat, dan Camat meneruskannya paling lama 3 "
        "(tiga) hari."
    )
    assert (way["for"], _ends(way)) == (["lurah"], ["camat", "bupati"])


def test_who_coordinates_is_no_station_beside_who_is_one() -> None:
    """*melalui Sekretaris Daerah dan dikoordinasikan oleh Asisten Umum*."""
    way, *_ = _routes(
        ASISTEN,
        "Camat bertanggung jawab kepada Bupati melalui Sekretaris Daerah dan dikoordinasikan oleh "
        "Asisten Umum.",
    )
    assert _ends(way) == ["sekretaris-daerah", "bupati"]


def test_of_whom_leave_is_asked_is_the_end() -> None:
    """*meminta izin Bupati melalui A*."""
    [way] = _routes("Camat meminta izin Bupati melalui Sekretaris Daerah.")
    assert _ends(way) == ["sekretaris-daerah", "bupati"]


def test_the_verb_of_an_opening_says_for_what_its_items_are() -> None:
    """Though they have words of another purpose."""
    one, two = _routes(
        "Camat bertanggung jawab:\na. secara teknis operasional kepada Bappeda; dan\n"
        "b. secara administratif kepada Bupati melalui Sekretaris Daerah."
    )
    assert [way["purposes"] for way in (one, two)] == [["pertanggungjawaban"]] * 2
    assert (_ends(one), _ends(two)) == (["bappeda"], ["sekretaris-daerah", "bupati"])
