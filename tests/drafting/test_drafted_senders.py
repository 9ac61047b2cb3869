"""What a draft reads of ways whose sentence says who sends, in which manner, or instead of what."""

from __future__ import annotations

from typing import Any

import pytest

from support.drafting import drafted, plain, region_of, the


def _ways(*articles: str) -> list[dict[str, Any]]:
    """The ways of a draft, each with what a test may ask for; none of them may be sure."""
    draft = drafted(*articles)
    assert region_of(draft)
    routes = the(draft, "routes")
    assert not any(each.sure for each in routes)
    keys = ("for", "mode", "condition", "deadline", "copies_to", "steps", "adds_to", "basis")
    found = (plain(each, *keys) for each in routes)
    return [{key: each for key, each in way.items() if each is not None} for way in found]


def test_ways_of_one_verb_in_two_manners_are_two() -> None:
    """*secara A kepada B dan secara C kepada D melalui E*: E is on the second way alone."""
    for sentence in (
        "Dinas Sosial bertanggung jawab secara teknis kepada Bappeda dan secara administratif kepada "
        "Bupati melalui Sekretaris Daerah.",
        "Dinas Sosial secara teknis bertanggung jawab kepada Bappeda dan secara administratif kepada "
        "Bupati melalui Sekretaris Daerah.",
        "Dinas Sosial bertanggung jawab kepada Bappeda secara teknis dan kepada Bupati secara "
        "administratif melalui Sekretaris Daerah.",
    ):
        one, other = _ways(sentence)
        assert (one["steps"], one["condition"]) == ([{"office": "bappeda"}], "secara teknis")
        assert other["steps"] == [{"office": "sekretaris-daerah"}, {"office": "bupati"}]


def test_who_sends_stands_behind_the_verb() -> None:
    """Whose the paper is, and for whom it is meant, is another thing."""
    for sentence in (
        "Undangan Bupati bagi Bappeda disampaikan oleh Dinas Sosial kepada Sekretaris Daerah.",
        "Laporan hasil pemeriksaan disampaikan Dinas Sosial langsung kepada Sekretaris Daerah.",
        "Data Bupati dapat diserahkan langsung oleh Dinas Sosial kepada Sekretaris Daerah.",
    ):
        [way] = _ways(sentence)
        assert way["for"] == ["dinas-sosial"]
        assert way["steps"] == [{"office": "sekretaris-daerah"}]


def test_what_is_meant_for_somebody_goes_to_him() -> None:
    """*Dokumen A bagi B disampaikan melalui C*; and *surat A kepada B disampaikan oleh C*."""
    [way] = _ways("Dokumen Dinas Sosial bagi Bupati disampaikan melalui Sekretaris Daerah.")
    assert (way["for"], way["mode"]) == (["dinas-sosial"], "through")
    assert way["steps"] == [{"office": "sekretaris-daerah"}, {"office": "bupati"}]
    [way] = _ways("Surat Dinas Sosial kepada Bupati disampaikan oleh Sekretaris Daerah.")
    assert way["for"] == ["dinas-sosial"]
    assert way["steps"] == [{"office": "sekretaris-daerah"}, {"office": "bupati"}]


def test_an_office_that_is_no_party_is_a_station_by_its_words() -> None:
    """A way without it would be another one; a means is no station."""
    [way] = _ways(
        "Dinas Sosial menyampaikan laporan kepada Bupati melalui badan pengawas atau direktur utama dengan "
        "tembusan kepada Bappeda."
    )
    assert way["steps"] == [{"words": "badan pengawas atau direktur utama"}, {"office": "bupati"}]
    assert way["copies_to"] == ["bappeda"]
    [route] = the(
        drafted("Dinas Sosial menyampaikan laporan kepada Bupati melalui sistem informasi."),
        "routes",
    )
    assert plain(route, "steps")["steps"] == [{"office": "bupati"}]


@pytest.mark.parametrize("words", ["panitia kerja", "dewan pertimbangan atau komite", "loket"])
def test_a_way_through_somebody_unknown_is_a_guess(words: str) -> None:
    """Without him it would be another way."""
    [way] = _ways(f"Dinas Sosial menyampaikan laporan kepada Bupati melalui {words}.")
    assert way["steps"] == [{"office": "bupati"}]


def test_a_way_by_a_means_is_as_sure_as_without() -> None:
    """A means is nobody who might be passed over."""
    said = "Dinas Sosial menyampaikan laporan kepada Bupati dengan tembusan kepada Bappeda{}."
    plain_way, by_means = (
        the(drafted(said.format(means)), "routes") for means in ("", " melalui sistem informasi")
    )
    assert [each.sure for each in by_means] == [each.sure for each in plain_way] == [True]


def test_whom_something_is_discussed_with_before_comes_first() -> None:
    """*setelah dikonsultasikan dengan A*, wherever it stands."""
    [way] = _ways(
        "Laporan Dinas Sosial kepada Bupati disampaikan melalui Sekretaris Daerah setelah "
        "dikonsultasikan dengan Bappeda."
    )
    assert [each["office"] for each in way["steps"]] == ["bappeda", "sekretaris-daerah", "bupati"]


def test_who_is_told_afterwards_is_no_end_of_a_way() -> None:
    """And the time for it is none of the way's."""
    [way] = _ways(
        "Dalam keadaan bencana, wabah, atau kerusuhan, Dinas Sosial dapat melapor langsung kepada "
        "Bupati dan memberitahukannya kepada Sekretaris Daerah paling lama 1 (satu) hari sesudahnya."
    )
    assert way["steps"] == [{"office": "bupati", "notify": ["sekretaris-daerah"]}]
    assert way["condition"] == "bencana, wabah, atau kerusuhan"
    assert "deadline" not in way


def test_the_time_of_a_clause_on_a_station_is_of_that_one() -> None:
    """*melalui A, yang meneruskannya paling lama 4 hari sejak diterima*."""
    [way] = _ways(
        "Surat Dinas Sosial kepada Bupati disampaikan melalui Sekretaris Daerah, yang meneruskannya "
        "paling lama 4 (empat) hari kerja sejak diterima."
    )
    assert way["steps"] == [
        {"office": "sekretaris-daerah", "within": {"working_days": "4", "from": "diterima"}},
        {"office": "bupati"},
    ]
    assert "deadline" not in way


def test_the_time_of_a_second_verb_is_none_of_the_first() -> None:
    """*bertanggung jawab kepada A dan menyampaikan laporan paling lambat 10 hari*."""
    account, report = _ways(
        "Dinas Sosial bertanggung jawab kepada Bupati dan menyampaikan laporan triwulanan paling "
        "lambat 10 (sepuluh) hari kerja setelah triwulan berakhir."
    )
    assert "deadline" not in account
    assert report["deadline"].startswith("paling lambat 10 hari kerja")


def test_a_way_that_is_excepted_from_another_stands_beside_it() -> None:
    """With its papers as the condition; what holds for another receiver too is a way of its own."""
    usual = "(1) Surat Dinas Sosial kepada Bupati disampaikan melalui Sekretaris Daerah.\n"
    _, way = _ways(
        f"{usual}(2) Dikecualikan dari ayat (1), surat mengenai bantuan sosial dapat disampaikan "
        "langsung dengan tembusan kepada Sekretaris Daerah."
    )
    assert way["steps"] == [{"office": "bupati"}]
    assert way["condition"] == "surat mengenai bantuan sosial"
    assert (way["mode"], way["copies_to"]) == ("direct", ["sekretaris-daerah"])
    assert way["adds_to"] == ["dinas-sosial-koordinasi"]
    _, way = _ways(
        f"{usual}(2) Laporan bencana disampaikan Dinas Sosial langsung kepada Bupati sebagai "
        "pengecualian dari ayat (1)."
    )
    assert way["adds_to"] == ["dinas-sosial-koordinasi"]
    _, way = _ways(f"{usual}(2) Ketentuan ayat (1) berlaku pula bagi penyampaian kepada Bappeda.")
    assert way["steps"] == [{"office": "sekretaris-daerah"}, {"office": "bappeda"}]


def test_what_is_written_to_somebody_is_a_way_and_what_is_forbidden_none() -> None:
    """*menyurati A secara langsung*."""
    [way] = _ways("Dinas Sosial dapat menyurati Bappeda secara langsung.")
    assert (way["mode"], way["steps"]) == ("direct", [{"office": "bappeda"}])
    forbidden = "Dinas Sosial dilarang:\na. menyurati Bappeda; dan\nb. meninggalkan tugas."
    assert the(drafted(forbidden), "routes") == []


def test_each_item_of_a_list_of_what_somebody_signs_is_a_mandate() -> None:
    """With its document, and in whose name its opening says: *A atas nama B menandatangani:*."""
    draft = drafted(
        "Sekretaris Daerah atas nama Bupati menandatangani:\na. keputusan; dan\nb. surat."
    )
    keys = ("at", "party", "act", "documents", "on_behalf_of")
    found = [plain(each, *keys) for each in the(draft, "mandates")]
    for each, item, document in zip(found, "ab", ("keputusan", "surat"), strict=True):
        assert (each["at"], each["party"]) == (f"2{item}", "sekretaris-daerah")
        assert (each["act"], each["on_behalf_of"]) == ("sign", "bupati")
        assert each["documents"] == [document]
    assert region_of(draft)


def test_who_appoints_is_not_whom_the_appointment_is_about() -> None:
    """*Penunjukan pelaksana harian A dilakukan oleh B atas nama C*."""
    draft = drafted(
        "Penunjukan pelaksana harian Kepala Dinas Sosial dilakukan oleh Sekretaris Daerah atas nama "
        "Bupati."
    )
    own, stands_in = (
        plain(each, "party", "kind", "act", "on_behalf_of") for each in the(draft, "mandates")
    )
    assert own == {
        "party": "sekretaris-daerah",
        "kind": "authority",
        "act": None,
        "on_behalf_of": "bupati",
    }
    assert (stands_in["party"], stands_in["act"]) == ("pelaksana-harian", "represent")
    assert region_of(draft)


def test_what_somebody_does_in_the_case_of_a_rule_is_no_act_of_whoever_acts_then() -> None:
    """*Dalam hal A melimpahkan tugas kepada B, B dapat memberi perintah kepada C*."""
    draft = drafted(
        "Dalam hal Bupati melimpahkan tugas kepada Sekretaris Daerah, Sekretaris Daerah dapat memberi "
        "perintah kepada Bappeda."
    )
    found = [plain(each, "party", "act", "for") for each in the(draft, "mandates")]
    assert {"party": "sekretaris-daerah", "act": "delegate", "for": "bappeda"} not in found
