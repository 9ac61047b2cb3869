"""The forms of sentences that tell ways: lists, levels, consents, who hands over, what is left out."""

from __future__ import annotations

from typing import Any

import pytest

from support.drafting import drafted, plain, region_of, the

KEYS = ("for", "mode", "force", "copies_to", "condition", "steps", "adds_to", "basis")


def _routes(*articles: str) -> list[dict[str, Any]]:
    """The ways of a draft, with whether each is sure."""
    draft = drafted(*articles)
    assert region_of(draft)
    found = []
    for each in the(draft, "routes"):
        values = {key: value for key, value in plain(each, *KEYS).items() if value is not None}
        found.append({**values, "sure": each.sure})
    return found


def _offices(way: dict[str, Any]) -> list[Any]:
    """Whom each step of a way leads to."""
    return [each.get("office") or each.get("offices") or each["words"] for each in way["steps"]]


@pytest.mark.parametrize(
    "opening",
    [
        "Dinas Sosial menyampaikan laporan kepada Bupati secara berjenjang melalui:",
        "Dinas Sosial menyampaikan laporan kepada Bupati melalui:",
    ],
)
def test_the_items_of_a_list_are_stations_of_its_opening(opening: str) -> None:
    """A way without them would be another one."""
    [way] = _routes(f"{opening}\na. Bappeda; dan\nb. Sekretaris Daerah.")
    assert (_offices(way), way["mode"]) == (["bappeda", "sekretaris-daerah", "bupati"], "through")


def test_level_by_level_it_ends_at_the_last() -> None:
    """*berjenjang kepada A, B dan C*; without that word all three get it."""
    [way] = _routes(
        "Laporan Camat disampaikan secara berjenjang kepada:\na. Bappeda;\nb. Sekretaris Daerah; dan\n"
        "c. Bupati."
    )
    assert _offices(way) == ["bappeda", "sekretaris-daerah", "bupati"]
    [way] = _routes("Camat menyampaikan laporan kepada Bappeda, Sekretaris Daerah dan Bupati.")
    assert _offices(way) == [["bappeda", "sekretaris-daerah", "bupati"]]


@pytest.mark.parametrize(
    "consent",
    [
        "setelah mendapat persetujuan Sekretaris Daerah",
        "setelah memperoleh pertimbangan dari Sekretaris Daerah",
        "setelah disetujui oleh Sekretaris Daerah",
        "setelah diketahui Sekretaris Daerah",
        "dengan sepengetahuan Sekretaris Daerah",
    ],
)
def test_whose_consent_is_wanted_first_is_a_station_for_a_person_to_judge(consent: str) -> None:
    """It may be a condition as well, so the way is a guess."""
    [way] = _routes(f"Dinas Sosial menyampaikan laporan kepada Bupati {consent}.")
    assert (way["for"], _offices(way)) == (["dinas-sosial"], ["sekretaris-daerah", "bupati"])
    assert not way["sure"]


@pytest.mark.parametrize(
    ("sentence", "steps"),
    [
        (
            "Surat Camat kepada Bupati disampaikan oleh Bappeda melalui Sekretaris Daerah.",
            ["bappeda", "sekretaris-daerah", "bupati"],
        ),
        ("Permintaan Camat atas bantuan disampaikan Bappeda kepada Bupati.", ["bappeda", "bupati"]),
        ("Laporan Camat diteruskan oleh Bappeda kepada Bupati.", ["bappeda", "bupati"]),
        ("Usulan Camat diajukan oleh Bappeda kepada Bupati.", ["bappeda", "bupati"]),
    ],
)
def test_who_hands_over_what_another_one_sends_is_a_station(
    sentence: str, steps: list[str]
) -> None:
    """Whose letter to somebody it is, and whose request, travels; so does what is forwarded."""
    [way] = _routes(sentence)
    assert (way["for"], _offices(way), way["sure"]) == (["camat"], steps, False)


def test_whoever_leads_a_unit_sends_what_is_its() -> None:
    """*Permintaan Dinas Sosial disampaikan oleh Kepala Dinas Sosial* has no station between."""
    [way] = _routes(
        "Permintaan Dinas Sosial disampaikan oleh Kepala Dinas Sosial kepada Sekretaris Daerah."
    )
    assert (way["for"], _offices(way)) == (["kepala-dinas-sosial"], ["sekretaris-daerah"])


@pytest.mark.parametrize(
    ("clause", "way"),
    [
        (
            "kecuali undangan rapat yang dapat dikirim langsung dengan tembusan kepada Camat",
            {
                "for": ["dinas-sosial"],
                "force": "dapat",
                "copies_to": ["camat"],
                "condition": "undangan rapat",
                "steps": [{"office": "lurah"}],
            },
        ),
        (
            "kecuali permintaan data yang dapat dilakukan secara langsung oleh Bappeda",
            {
                "for": ["bappeda"],
                "force": "dapat",
                "condition": "permintaan data",
                "steps": [{"office": "lurah"}],
            },
        ),
        (
            "kecuali surat kepada Sekretaris Daerah mengenai bantuan sosial",
            {
                "for": ["dinas-sosial"],
                "condition": "surat kepada Sekretaris Daerah mengenai bantuan sosial",
                "steps": [{"office": "sekretaris-daerah"}],
            },
        ),
    ],
)
def test_what_is_excepted_from_a_way_goes_a_way_of_its_own(
    clause: str, way: dict[str, Any]
) -> None:
    """Nothing of it is read as one of the other way, nor is its modal word that one's."""
    usual, other = _routes(f"Surat Dinas Sosial kepada Lurah disampaikan melalui Camat, {clause}.")
    assert _offices(usual) == ["camat", "lurah"]
    assert {"force", "copies_to"}.isdisjoint(usual)
    shared = {key: value for key, value in other.items() if key not in ("adds_to", "sure", "basis")}
    assert shared == {"mode": "direct", **way}
    assert other["adds_to"]
    assert not other["sure"]


def test_whom_a_clause_leaves_out_makes_no_way() -> None:
    """*kecuali Inspektorat*: who goes another way the text does not say."""
    [way] = _routes(
        "Perangkat Daerah menyampaikan laporan kepada Bupati melalui Sekretaris Daerah, kecuali "
        "Bappeda."
    )
    assert _offices(way) == ["sekretaris-daerah", "bupati"]


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Hubungan kerja antar-Perangkat Daerah dilakukan secara langsung.", "perangkat-daerah"),
        ("Antar Perangkat Daerah dapat dilakukan koordinasi langsung.", "perangkat-daerah"),
        ("Pertukaran data para Camat dilakukan langsung antar-Camat.", "camat"),
        ("Camat dapat bersurat secara langsung antar sesama Camat.", "camat"),
        (
            "(1) Kepala Dinas melapor kepada Bupati.\n(2) Hubungan antarkepala Dinas dilakukan langsung.",
            "kepala-dinas",
        ),
    ],
)
def test_those_of_one_class_go_directly_to_each_other(sentence: str, office: str) -> None:
    """*langsung antar-Camat*; through somebody it is another way."""
    assert any(
        (way["for"], _offices(way), way.get("mode")) == ([office], [office], "direct")
        for way in _routes(sentence)
    )
    none = _routes("Hubungan antar-Camat dilakukan tidak langsung tetapi melalui Bappeda.")
    assert not any(way["for"] == ["camat"] and _offices(way) == ["camat"] for way in none)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bappeda dapat meminta data langsung kepada Camat dengan tembusan kepada Sekretaris Daerah.",
        "Permintaan data oleh Bappeda ditujukan kepada Camat dengan tembusan kepada Sekretaris Daerah.",
        "Arahan tertulis Bappeda kepada Camat ditembuskan kepada Sekretaris Daerah.",
        "Bappeda menghubungi langsung Camat dengan tembusan kepada Sekretaris Daerah.",
        "Bappeda dapat berkorespondensi langsung dengan Camat dengan tembusan kepada Sekretaris Daerah.",
    ],
)
def test_what_is_sent_with_a_copy_is_a_way(sentence: str) -> None:
    """A request, an order, a letter: by the copy, or by *langsung*."""
    [way] = _routes(sentence)
    assert (way["for"], _offices(way)) == (["bappeda"], ["camat"])
    assert way["copies_to"] == ["sekretaris-daerah"]
    assert not way["sure"]


def test_an_office_that_is_written_small_is_one() -> None:
    """*surat lurah … melalui camat*; behind another title it is part of that one's name."""
    [way] = _routes("Camat membina Lurah.", "Surat lurah kepada bupati disampaikan melalui camat.")
    assert (way["for"], _offices(way)) == (["lurah"], ["camat", "bupati"])
    routes = _routes("Camat melapor kepada Bupati.", "Surat disampaikan kepada sekretaris camat.")
    assert [way for way in routes if way["basis"] == ["3"]] == []


def test_what_goes_on_without_initials_is_no_way() -> None:
    """*diteruskan tanpa paraf Asisten* is about these."""
    assert _routes("Konsep Bappeda diteruskan kepada Sekretaris Daerah tanpa paraf Asisten.") == []


def test_who_coordinates_administration_alone_is_no_station() -> None:
    """*secara administratif dikoordinasikan oleh A*; without that it is, as we read it."""
    said = "dikoordinasikan oleh Sekretaris Daerah."
    assert _routes(f"Dalam urusan administrasi, Camat {said}") == []
    assert _routes(f"Camat secara administratif {said}") == []
    assert [_offices(way) for way in _routes(f"Camat {said}")] == [["sekretaris-daerah"]]


def test_who_sends_and_has_no_coordinator_means_that_of_the_receiver() -> None:
    """*Perintah Sekretaris Daerah … melalui Asisten yang membawahkannya*: it is not his own."""
    [way] = _routes(
        "Perintah Sekretaris Daerah kepada Kepala Bagian disampaikan melalui Asisten yang "
        "membawahkannya."
    )
    assert way["steps"][0]["words"] == "Asisten yang membawahkannya"
    assert "office" not in way["steps"][0]


def test_that_somebody_reports_to_another_may_be_a_point_alone() -> None:
    """*melaporkan hasilnya kepada A*; what is sent, or goes through another, is a way."""
    for sentence, sure in (
        ("Dinas Sosial melaporkan hasilnya kepada Bupati.", False),
        ("Dinas Sosial melapor kepada Bupati.", False),
        ("Dinas Sosial melapor kepada Bupati melalui Sekretaris Daerah.", True),
        ("Dinas Sosial melapor langsung kepada Bupati.", True),
        ("Dinas Sosial menyampaikan laporan kepada Bupati.", True),
    ):
        [way] = _routes(sentence)
        assert way["sure"] == sure


@pytest.mark.parametrize(
    "said",
    [
        "Konsep Naskah Dinas dari Bappeda diajukan langsung kepada Sekretaris Daerah.",
        "Naskah Dinas yang diprakarsai Bappeda diajukan kepada Sekretaris Daerah tanpa paraf Asisten.",
        "Konsep yang disusun oleh Bappeda diajukan kepada Sekretaris Daerah.",
        "Rancangan yang berasal dari Bappeda disampaikan kepada Sekretaris Daerah.",
        "Bappeda mengusulkan pelaksana harian kepada Sekretaris Daerah.",
        "Bappeda dapat meminta data secara tertulis kepada Sekretaris Daerah.",
        "Bappeda dapat meminta data kepada Sekretaris Daerah dengan nota dinas.",
        "Apabila belum selesai, Bappeda menyerahkannya kepada Sekretaris Daerah.",
    ],
)
def test_whose_paper_it_is_goes_its_way(said: str) -> None:
    """By whom it is made, or who asks for it in writing."""
    [way] = _routes(said)
    assert (way["for"], _offices(way), way["sure"]) == (["bappeda"], ["sekretaris-daerah"], False)


def test_who_is_to_sign_a_paper_does_not_send_it() -> None:
    """It ends with him, where no other end is told."""
    [way] = _routes(
        "Naskah Dinas yang akan ditandatangani Bupati diajukan Bappeda melalui Sekretaris Daerah."
    )
    assert (way["for"], _offices(way)) == (["bappeda"], ["sekretaris-daerah", "bupati"])


def test_what_is_asked_for_is_no_sender() -> None:
    """*Permintaan kehadiran A disampaikan B*: it is B who asks."""
    [way] = _routes("Permintaan kehadiran Bappeda disampaikan Camat kepada Sekretaris Daerah.")
    assert (way["for"], _offices(way)) == (["camat"], ["sekretaris-daerah"])


def test_heads_of_classes_share_their_word() -> None:
    """*kepala Dinas atau Badan* leads to two heads."""
    ways = _routes(
        "(1) Kepala Dinas dan kepala Badan menyusun rencana kerja.\n(2) Camat dapat menyurati langsung "
        "kepala Dinas atau Badan."
    )
    assert _offices(ways[-1]) == [["kepala-dinas", "kepala-badan"]]


def test_they_write_to_each_other() -> None:
    """*satu sama lain* names both sides at once."""
    [way] = _routes(
        "Dinas Sosial dan Bappeda dapat berkirim surat secara langsung satu sama lain tanpa melalui "
        "Asisten."
    )
    both = ["dinas-sosial", "bappeda"]
    assert (way["for"], _offices(way), way["mode"]) == (both, [both], "direct")


def test_who_answers_to_somebody_may_be_a_point_alone() -> None:
    """With a station between, it is a way for certain."""
    [way] = _routes("Camat bertanggung jawab kepada Bupati.")
    assert not way["sure"]
    [way] = _routes("Camat bertanggung jawab kepada Bupati melalui Sekretaris Daerah.")
    assert way["sure"]
