"""Who appoints whoever stands in, and what that one may and must not do."""

from __future__ import annotations

import pytest

from jalur.drafting.entries import Draft, Entry
from support.drafting import drafted, region_of, the

_APPOINTED = (
    "(1) Pelaksana harian ditunjuk apabila pejabatnya cuti, dan pelaksana tugas ditunjuk apabila "
    "jabatannya kosong.\n"
    "(2) {appointing}\n"
    "(3) Pelaksana harian dan pelaksana tugas dapat menandatangani surat, tetapi tidak dapat "
    "mengubah anggaran."
)


def _plain(entry: Entry, *keys: str) -> dict[str, object]:
    values = {key: entry.get(key) for key in keys}
    return {
        key: [str(each) for each in said] if isinstance(said, list) else str(said or "")
        for key, said in values.items()
    }


def _at(draft: Draft, section: str, ref: str) -> list[Entry]:
    return [each for each in the(draft, section) if str(each["at"]) == ref]


@pytest.mark.parametrize(
    "appointing",
    [
        "Pelaksana tugas Kepala Dinas Sosial ditunjuk oleh Bupati untuk paling lama 3 (tiga) bulan.",
        "Penunjukan pelaksana tugas Kepala Dinas Sosial dilakukan oleh Bupati untuk paling lama 3 "
        "(tiga) bulan.",
    ],
)
def test_whoever_appoints_may_do_so_and_whom_he_appoints_stands_in(appointing: str) -> None:
    """The case in which he does may stand in another provision of the article."""
    draft = drafted(_APPOINTED.format(appointing=appointing))
    in_place, by = _at(draft, "mandates", "2(2)")
    assert _plain(by, "party", "kind", "act", "for") == {
        "party": "bupati",
        "kind": "authority",
        "act": "delegate",
        "for": "pelaksana-tugas",
    }
    keys = ("party", "kind", "act", "for", "capacity", "when", "appointed_by", "basis")
    assert _plain(in_place, *keys) == {
        "party": "pelaksana-tugas",
        "kind": "task",
        "act": "represent",
        "for": "kepala-dinas-sosial",
        "capacity": "plt",
        "when": "jabatannya kosong",
        "appointed_by": "bupati",
        "basis": ["2(1)"],
    }
    assert in_place["term"] == "untuk paling lama 3 bulan"
    assert not by.sure
    assert not in_place.sure
    assert region_of(draft)


def test_what_whoever_is_appointed_may_and_must_not_do_is_his() -> None:
    """The turn of the sentence is a prohibition, and a limit of standing in."""
    both = (
        "Penunjukan pelaksana harian Kepala Dinas Sosial dan seluruh pelaksana tugas Sekretaris "
        "Daerah dilakukan oleh Bupati."
    )
    draft = drafted(_APPOINTED.format(appointing=both))
    parties = ["pelaksana-harian", "pelaksana-tugas"]
    [may] = _at(draft, "mandates", "2(3)")
    assert _plain(may, "party", "kind", "force", "act", "documents") == {
        "party": parties,
        "kind": "authority",
        "force": "dapat",
        "act": "sign",
        "documents": ["surat"],
    }
    [must_not] = _at(draft, "prohibitions", "2(3)")
    assert must_not["party"] == parties
    *stand_ins, _ = _at(draft, "mandates", "2(2)")
    found = [_plain(each, "party", "for", "when", "limits") for each in stand_ins]
    assert found == [
        {
            "party": "pelaksana-harian",
            "for": "kepala-dinas-sosial",
            "when": "pejabatnya cuti",
            "limits": ["2(3)"],
        },
        {
            "party": "pelaksana-tugas",
            "for": "sekretaris-daerah",
            "when": "jabatannya kosong",
            "limits": ["2(3)"],
        },
    ]
    assert region_of(draft)


def test_whoever_is_excepted_is_nobody_for_whom_somebody_stands_in() -> None:
    """*… Perangkat Daerah selain Sekretaris Daerah*."""
    draft = drafted(
        "Pelaksana harian Kepala Dinas Sosial selain Sekretaris Daerah ditunjuk oleh Bupati."
    )
    _, in_place = the(draft, "mandates")
    assert in_place["for"] == "kepala-dinas-sosial"


def test_whoever_is_named_stands_in_and_no_role() -> None:
    """*A sebagai pelaksana harian B* says who it is."""
    draft = drafted(
        "(1) Bupati menunjuk Kepala Dinas Sosial sebagai pelaksana harian Sekretaris Daerah.\n"
        "(2) Pelaksana harian dapat menandatangani surat."
    )
    parties = {str(each["party"]) for each in the(draft, "mandates")}
    assert "pelaksana-harian" not in parties
    assert "pelaksana-harian" not in draft.sections["parties"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bupati menunjuk pelaksana tugas Kepala Dinas Sosial.",
        "Dalam hal jabatan Kepala Dinas Sosial lowong, Bupati menunjuk pelaksana tugas.",
        "Penunjukan pelaksana tugas Kepala Dinas Sosial menjadi wewenang Bupati.",
        "Plt. Kepala Dinas Sosial diusulkan oleh Sekretaris Daerah dan ditetapkan oleh Bupati.",
        "Kepala Dinas Sosial yang berhalangan tetap digantikan oleh pelaksana tugas yang ditunjuk "
        "Bupati.",
        "Jabatan Kepala Dinas Sosial yang kosong diisi pelaksana tugas (Plt.) dengan surat perintah "
        "Bupati.",
        "Kekosongan jabatan Kepala Dinas Sosial diisi dengan pelaksana tugas yang ditetapkan dengan "
        "Keputusan Bupati.",
        "Kepala Dinas Sosial yang berhalangan tetap mengusulkan Plt. kepada Bupati, dan Bupati "
        "menerbitkan surat perintah.",
        "Selama jabatan Kepala Dinas Sosial belum terisi, tugasnya dijalankan pelaksana tugas "
        "berdasarkan surat perintah yang diterbitkan oleh Bupati.",
        "Untuk mengisi jabatan Kepala Dinas Sosial yang lowong, Bupati mengangkat pelaksana tugas.",
        "Dalam hal jabatan Kepala Dinas Sosial kosong, diangkat Plt. oleh Bupati.",
        "Penunjukan Plt. Kepala Dinas Sosial ditetapkan dengan surat perintah Bupati.",
    ],
)
def test_an_appointment_is_read_in_whatever_turn(sentence: str) -> None:
    """Active, passive, by a noun, and behind who is not there."""
    draft = drafted(sentence)
    assert region_of(draft)
    found = [_plain(each, "party", "act", "for") for each in the(draft, "mandates")]
    assert found == [
        {"party": "bupati", "act": "delegate", "for": "pelaksana-tugas"},
        {"party": "pelaksana-tugas", "act": "represent", "for": "kepala-dinas-sosial"},
    ]


def test_who_holds_the_place_is_he_who_is_named_and_no_role() -> None:
    """*Pelaksana harian A dijabat oleh B yang ditunjuk C*."""
    draft = drafted(
        "Pelaksana harian Sekretaris Daerah dijabat oleh Kepala Dinas Sosial yang ditunjuk oleh "
        "Bupati."
    )
    assert "pelaksana-harian" not in draft.sections["parties"]


def test_one_who_stands_in_while_another_is_away_does_so_for_that_one() -> None:
    """And another one of a class for the first."""
    draft = drafted(
        "(1) Kepala Dinas Sosial yang tidak dapat hadir diwakili oleh Sekretaris Dinas.\n"
        "(2) Dalam hal Sekretaris Daerah berhalangan, tugasnya dijalankan oleh Kepala Dinas Sosial.\n"
        "(3) Kepala Dinas Sosial yang berhalangan digantikan oleh Kepala Dinas Sosial lain."
    )
    found = [_plain(each, "at", "party", "act", "for", "when") for each in the(draft, "mandates")]
    assert found == [
        {
            "at": "2(1)",
            "party": "sekretaris-dinas",
            "act": "represent",
            "for": "kepala-dinas-sosial",
            "when": "tidak dapat hadir",
        },
        {
            "at": "2(2)",
            "party": "kepala-dinas-sosial",
            "act": "represent",
            "for": "sekretaris-daerah",
            "when": "Sekretaris Daerah berhalangan",
        },
        {
            "at": "2(3)",
            "party": "kepala-dinas-sosial",
            "act": "represent",
            "for": "kepala-dinas-sosial",
            "when": "berhalangan",
        },
    ]


def test_a_post_that_is_free_is_the_case_and_how_long_is_told() -> None:
    """*Jabatan A yang kosong … untuk paling lama 3 bulan*."""
    draft = drafted(
        "Jabatan Kepala Dinas Sosial yang kosong diisi pelaksana tugas dengan surat perintah Bupati "
        "untuk paling lama 3 (tiga) bulan dan dapat diperpanjang 1 (satu) kali."
    )
    _, stands, longer = the(draft, "mandates")
    assert _plain(longer, "party", "kind", "force", "act") == {
        "party": "bupati",
        "kind": "authority",
        "force": "dapat",
        "act": "",
    }
    assert _plain(stands, "when", "term") == {
        "when": "jabatan Kepala Dinas Sosial kosong",
        "term": "untuk paling lama 3 bulan",
    }
    assert region_of(draft)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bupati menetapkan Kepala Dinas Sosial sebagai pelaksana harian Sekretaris Daerah.",
        "Jabatan Kepala Dinas Sosial yang kosong tidak diisi pelaksana tugas dengan surat perintah "
        "Bupati.",
    ],
)
def test_no_role_stands_in_where_somebody_is_named_or_nobody_does(sentence: str) -> None:
    """A place that stays free is nobody's to fill."""
    parties = drafted(sentence).sections["parties"]
    assert not {"pelaksana-harian", "pelaksana-tugas"}.intersection(parties)


_STANDS = ("at", "party", "for", "capacity", "when", "appointed_by", "basis")


def _standing(text: str) -> list[dict[str, object]]:
    """What the draft of an article says of those who stand in."""
    draft = drafted(text)
    assert region_of(draft)
    return [
        _plain(each, *_STANDS)
        for each in the(draft, "mandates")
        if each.get("act") == "represent" and each.get("for") is not None
    ]


@pytest.mark.parametrize(
    "listing",
    [
        "Penunjukan dilakukan oleh:\na. Bupati, untuk jabatan Sekretaris Daerah; dan\n"
        "b. Sekretaris Daerah, untuk jabatan Kepala Dinas Sosial.",
        "Pelaksana harian ditunjuk dengan surat perintah:\na. oleh Bupati bagi Sekretaris Daerah; "
        "dan\nb. oleh Sekretaris Daerah bagi Kepala Dinas Sosial.",
        "Penunjukan pelaksana harian dilakukan:\na. untuk Sekretaris Daerah, oleh Bupati; dan\n"
        "b. untuk Kepala Dinas Sosial, oleh Sekretaris Daerah.",
        "Pejabat yang menunjuk pelaksana harian adalah:\na. Bupati, untuk Sekretaris Daerah; dan\n"
        "b. Sekretaris Daerah, untuk Kepala Dinas Sosial.",
    ],
)
def test_each_item_of_a_list_lets_one_appoint_whoever_stands_in_for_its_posts(listing: str) -> None:
    """In the case that another provision of the article tells."""
    text = f"(1) Pelaksana harian ditunjuk apabila pejabat berhalangan sementara.\n(2) {listing}"
    assert _standing(text) == [
        {
            "at": "2(1)",
            "party": "pelaksana-harian",
            "for": absent,
            "capacity": "plh",
            "when": "pejabat berhalangan sementara",
            "appointed_by": by,
            "basis": ["2(2)", f"2(2){letter}"],
        }
        for letter, by, absent in (
            ("a", "bupati", "sekretaris-daerah"),
            ("b", "sekretaris-daerah", "kepala-dinas-sosial"),
        )
    ]


def test_whoever_appoints_by_a_list_is_to_do_so_and_whom_it_leaves_out_is_excepted() -> None:
    """*selain Camat*; and posts of no name are told in the words of the text."""
    draft = drafted(
        "(1) Pelaksana tugas ditunjuk apabila jabatan lowong.\n(2) Penunjukan dilakukan oleh:\n"
        "a. Bupati, untuk jabatan Kepala Perangkat Daerah selain Camat; dan\n"
        "b. Kepala Dinas Sosial, untuk jabatan di bawahnya."
    )
    assert [_plain(each, "party", "kind", "act") for each in _at(draft, "mandates", "2(2)a")] == [
        {"party": "bupati", "kind": "task", "act": ""}
    ]
    first, second = _at(draft, "mandates", "2(1)")
    (left_out,) = first["except"] if isinstance(first["except"], list) else ()
    assert isinstance(left_out, Entry)
    assert left_out["parties"] == ["camat"]
    assert second["for_words"] == "jabatan di bawahnya"
    assert region_of(draft)


def test_a_further_clause_is_for_those_of_the_one_before() -> None:
    """*…, sedangkan pelaksana tugas ditunjuk dengan surat perintah Bupati*."""
    assert [
        (each["party"], each["for"], each["appointed_by"], each["when"])
        for each in _standing(
            "(1) Pelaksana harian ditunjuk apabila pejabat berhalangan sementara, sedangkan "
            "pelaksana tugas untuk jabatan yang lowong.\n(2) Pelaksana harian Kepala Dinas Sosial "
            "ditunjuk dengan surat perintah Sekretaris Daerah, sedangkan pelaksana tugas ditunjuk "
            "dengan surat perintah Bupati."
        )
    ] == [
        (
            "pelaksana-harian",
            "kepala-dinas-sosial",
            "sekretaris-daerah",
            "pejabat berhalangan sementara",
        ),
        ("pelaksana-tugas", "kepala-dinas-sosial", "bupati", "jabatan yang lowong"),
    ]


def test_how_long_somebody_stands_in_may_be_told_of_his_capacity_alone() -> None:
    """It is no deadline of his."""
    draft = drafted(
        "(1) Pelaksana tugas Kepala Dinas Sosial ditunjuk oleh Bupati.\n"
        "(2) Pelaksana tugas melaksanakan tugas paling lama 3 (tiga) bulan."
    )
    (stands,) = [each for each in the(draft, "mandates") if each.get("act") == "represent"]
    assert stands["term"] == "paling lama 3 bulan"
    assert not any(each.get("deadline") for each in the(draft, "mandates"))


def test_a_case_that_names_who_is_away_is_the_case_of_these_alone() -> None:
    """Of those of another clause nobody knows."""
    told = _standing(
        "(1) Dalam hal Kepala Dinas Sosial berhalangan sementara, ditunjuk pelaksana harian.\n"
        "(2) Penunjukan pelaksana harian dilakukan oleh Sekretaris Daerah untuk Kepala Dinas Sosial "
        "dan oleh Bupati untuk Sekretaris Daerah."
    )
    assert [(each["for"], each["when"], each["appointed_by"]) for each in told] == [
        (
            "kepala-dinas-sosial",
            "Kepala Dinas Sosial berhalangan sementara",
            "sekretaris-daerah",
        ),
        ("sekretaris-daerah", "", "bupati"),
    ]


def test_whoever_is_appointed_without_a_word_for_by_whom_stands_in() -> None:
    """Each in his clause; whom nobody names is whoever's place is free by the article."""
    draft = drafted(
        "(1) Pelaksana harian mengisi jabatan yang pejabatnya berhalangan sementara, sedangkan "
        "pelaksana tugas mengisi jabatan yang kosong.\n(2) Pelaksana harian Kepala Dinas Sosial "
        "ditunjuk Sekretaris Daerah, dan pelaksana harian Camat ditunjuk Bupati.\n(3) Pelaksana "
        "tugas ditunjuk Bupati untuk paling lama 3 (tiga) bulan.",
    )
    found = [
        (each["for"] if "for" in each.values else each["for_words"], each["appointed_by"])
        for each in the(draft, "mandates")
        if each.get("act") == "represent"
    ]
    assert found == [
        ("kepala-dinas-sosial", "sekretaris-daerah"),
        ("camat", "bupati"),
        ("jabatan yang kosong", "bupati"),
    ]


def test_whoever_is_said_to_serve_in_a_capacity_stands_in() -> None:
    """*Plh. A adalah B*, with who appoints him where the clause says so, and of no other."""
    draft = drafted(
        "Plh. Kepala Dinas Sosial adalah Sekretaris Dinas Sosial, dan Plh. Sekretaris Daerah "
        "adalah salah seorang Asisten yang ditunjuk Bupati.",
    )
    found = [
        (each["party"], each["for"], each.get("appointed_by"))
        for each in the(draft, "mandates")
        if each.get("act") == "represent"
    ]
    assert found == [
        ("sekretaris-dinas-sosial", "kepala-dinas-sosial", None),
        ("asisten", "sekretaris-daerah", "bupati"),
    ]
