"""What a draft reads of mandates beside who may do what."""

from __future__ import annotations

import pytest

from jalur.drafting.entries import Entry
from jalur.law.citation import Citation
from support.drafting import drafted, region_of, the


def _plain(value: object) -> object:
    """A value with addresses as they are printed."""
    if isinstance(value, Entry):
        return {key: _plain(each) for key, each in value.values.items()}
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return str(value) if isinstance(value, Citation) else value


def _of(*articles: str) -> list[dict[str, object]]:
    """The mandates of the invented text with such articles, each as plain values."""
    draft = drafted(*articles)
    assert region_of(draft)
    mandates = []
    for each in the(draft, "mandates"):
        values = _plain(each)
        assert isinstance(values, dict)
        mandates.append(values)
    return mandates


def _said(values: dict[str, object], *keys: str) -> dict[str, object]:
    return {key: values.get(key) for key in keys}


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("nilai sampai dengan Rp200.000.000,00 (dua ratus juta rupiah)", {"up_to": "200000000"}),
        ("nilai di atas Rp200 juta", {"over": "200000000"}),
        (
            "nilai sewa mulai dari Rp50 juta dan kurang dari Rp1,5 miliar",
            {"from": "50000000", "below": "1500000000", "of": "nilai sewa"},
        ),
    ],
)
def test_a_power_for_some_amounts_has_their_range(words: str, amount: dict[str, str]) -> None:
    """By the words before the amounts, in whole rupiah."""
    [mandate] = _of(f"Dinas Sosial berwenang menandatangani keputusan dengan {words}.")
    assert _said(mandate, "kind", "act", "amount") == {
        "kind": "authority",
        "act": "sign",
        "amount": amount,
    }


def test_an_amount_that_is_no_end_of_a_range_gives_none() -> None:
    """It may be a fee."""
    [mandate] = _of("Dinas Sosial wajib membayar denda Rp200.000.")
    assert "amount" not in mandate


@pytest.mark.parametrize(
    ("words", "left_out"),
    [
        ("kecuali Bappeda", [{"parties": ["bappeda"]}]),
        (
            "kecuali Bappeda dalam keadaan darurat",
            [{"parties": ["bappeda"], "words": "dalam keadaan darurat"}],
        ),
        ("kecuali undangan", [{"documents": ["undangan"]}]),
        ("kecuali Bappeda dibubarkan", [{"words": "Bappeda dibubarkan"}]),
    ],
)
def test_a_mandate_carries_whom_and_what_it_leaves_out(words: str, left_out: object) -> None:
    """Parties, documents, or else the words; and it is told no second time."""
    article = f"Perangkat Daerah wajib menyimpan arsip, {words}."
    [mandate] = _of(article)
    assert mandate["except"] == left_out
    assert not the(drafted(article), "mandates")[0].sure
    assert drafted(article).unclaimed == ()


def test_what_does_not_hold_for_somebody_is_an_exception_of_what_it_points_to() -> None:
    """And no mandate of his."""
    [mandate] = _of(
        "(1) Perangkat Daerah wajib menyimpan arsip.\n"
        "(2) Ketentuan sebagaimana dimaksud pada ayat (1) tidak berlaku bagi Dinas Sosial."
    )
    assert mandate["at"] == "2(1)"
    assert mandate["except"] == [{"parties": ["dinas-sosial"], "basis": ["2(2)"]}]


def test_a_case_is_carried_with_the_mandate_and_told_no_second_time() -> None:
    """In a few words of the text, as a guess."""
    article = "Dalam hal terjadi bencana, Dinas Sosial wajib membuka dapur umum."
    [mandate] = _of(article)
    assert _said(mandate, "party", "when") == {"party": "dinas-sosial", "when": "terjadi bencana"}
    assert drafted(article).unclaimed == ()


def test_what_is_signed_electronically_may_be_signed_on_paper_where_a_provision_says_so() -> None:
    """``fallback`` rests on the other provision."""
    first = _of(
        "(1) Sekretaris Daerah menandatangani undangan secara elektronik.\n"
        "(2) Dalam hal jaringan terputus, tanda tangan sebagaimana dimaksud pada ayat (1) "
        "dibubuhkan di atas kertas."
    )[0]
    assert _said(first, "at", "medium", "fallback") == {
        "at": "2(1)",
        "medium": "electronic",
        "fallback": {"medium": "paper", "when": "jaringan terputus", "basis": ["2(2)"]},
    }


def test_who_signs_for_him_who_may_in_the_name_of_another_has_a_signature() -> None:
    """From top to bottom."""
    [mandate] = _of(
        "Asisten Pembangunan menandatangani surat untuk beliau Sekretaris Daerah, atas nama Bupati."
    )
    assert mandate["signature"] == [
        {"by": "a.n.", "office": "bupati"},
        {"office": "sekretaris-daerah"},
        {"by": "u.b.", "office": "asisten-pembangunan"},
    ]
    assert mandate["on_behalf_of"] == "bupati"


def test_a_printed_signature_says_who_signs() -> None:
    """Whatever stands before it."""
    mandates = _of(
        "Surat pengantar yang ditandatangani oleh Asisten Pembangunan memakai susunan: a.n. BUPATI "
        "TELAGA BIRU SEKRETARIS DAERAH u.b. ASISTEN PEMBANGUNAN."
    )
    [signing] = [each for each in mandates if each.get("act") == "sign"]
    assert signing["party"] == "asisten-pembangunan"
    assert isinstance(signing["signature"], list)
    assert len(signing["signature"]) == 3


def test_in_the_name_of_another_alone_is_no_signature() -> None:
    """``on_behalf_of`` says it."""
    [mandate] = _of("Sekretaris Daerah menandatangani surat atas nama Bupati.")
    assert "signature" not in mandate
    assert mandate["on_behalf_of"] == "bupati"


def test_who_is_sent_to_stand_in_and_who_sends_him() -> None:
    """In his capacity, for his time, in that case."""
    sends, stands_in = _of(
        "Dalam hal Sekretaris Daerah berhalangan, Bupati menunjuk Asisten Pembangunan sebagai "
        "pelaksana harian Sekretaris Daerah untuk paling lama 14 (empat belas) hari kerja."
    )
    assert _said(sends, "party", "kind", "act", "for") == {
        "party": "bupati",
        "kind": "task",
        "act": "delegate",
        "for": "asisten-pembangunan",
    }
    assert _said(
        stands_in, "party", "kind", "act", "for", "capacity", "appointed_by", "when", "term"
    ) == {
        "party": "asisten-pembangunan",
        "kind": "task",
        "act": "represent",
        "for": "sekretaris-daerah",
        "capacity": "plh",
        "appointed_by": "bupati",
        "when": "Sekretaris Daerah berhalangan",
        "term": "untuk paling lama 14 hari kerja",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Apabila Sekretaris Daerah cuti, tugasnya dilaksanakan oleh Asisten Pembangunan.",
        "Asisten Pembangunan memimpin rapat dalam hal Sekretaris Daerah berhalangan.",
        "Sekretaris Daerah dapat diwakili oleh Asisten Pembangunan.",
        "Asisten Pembangunan mewakili Sekretaris Daerah.",
    ],
)
def test_one_who_stands_in_has_the_one_mandate_of_that(sentence: str) -> None:
    """However the sentence turns it."""
    [mandate] = [each for each in _of(sentence) if each.get("act") == "represent"]
    assert _said(mandate, "party", "for") == {
        "party": "asisten-pembangunan",
        "for": "sekretaris-daerah",
    }


def test_whoever_does_what_nobody_is_absent_for_stands_in_for_nobody() -> None:
    """*dilaksanakan oleh* alone says who does it."""
    mandates = _of("Pembinaan aparatur dilaksanakan oleh Asisten Pembangunan.")
    assert [each.get("act") for each in mandates] == [None]


def test_what_forbids_something_to_a_stand_in_limits_him() -> None:
    """By his capacity."""
    [mandate] = _of(
        "(1) Asisten Pembangunan mewakili Sekretaris Daerah selaku pelaksana harian.\n"
        "(2) Pelaksana harian dilarang mengubah anggaran."
    )
    assert _said(mandate, "capacity", "limits") == {"capacity": "plh", "limits": ["2(2)"]}


def test_an_appointment_is_a_power_of_whoever_appoints() -> None:
    """*atas penunjukan A*."""
    stands_in, sends = _of(
        "Bappeda berwenang:\na. mewakili Bupati atas penunjukan Sekretaris Daerah; dan\n"
        "b. membina Dinas Sosial."
    )[:2]
    assert _said(stands_in, "act", "for", "appointed_by") == {
        "act": "represent",
        "for": "bupati",
        "appointed_by": "sekretaris-daerah",
    }
    assert _said(sends, "party", "act", "for") == {
        "party": "sekretaris-daerah",
        "act": "delegate",
        "for": "bappeda",
    }


def test_what_others_do_by_a_sentence_is_theirs() -> None:
    """*yang ditetapkan oleh A*, *persetujuan A*; as guesses."""
    draft = drafted(
        "Bappeda menyusun rencana berdasarkan kebijakan yang ditetapkan oleh Bupati dengan "
        "persetujuan Sekretaris Daerah."
    )
    others = {(str(each["party"]), str(each["kind"])) for each in the(draft, "mandates")}
    assert {("bupati", "task"), ("sekretaris-daerah", "authority")} <= others
    assert not any(each.sure for each in the(draft, "mandates"))


def test_a_sentence_without_anybody_goes_on_with_whom_the_one_before_it_bids() -> None:
    """What was asked of somebody, he gives; our reading, which says so."""
    last = _of(
        "(1) Bappeda meminta pertimbangan kepada Dinas Sosial.\n"
        "(2) Pertimbangan sebagaimana dimaksud pada ayat (1) diberikan paling lama 3 x 24 (tiga "
        "kali dua puluh empat) jam."
    )[-1]
    assert _said(last, "at", "party", "status", "deadline") == {
        "at": "2(2)",
        "party": "dinas-sosial",
        "status": "inferred",
        "deadline": "paling lama 3 x 24 jam",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Susunan Forum Sosial ditetapkan dengan Keputusan Bupati.",
        "Dinas Sosial dapat diundang dalam rapat.",
        "Hubungan kerja dilakukan dalam penyelenggaraan tugas Perangkat Daerah.",
    ],
)
def test_to_whom_something_is_only_done_does_nothing(sentence: str) -> None:
    """Nor whoever is named in passing."""
    assert _of(sentence) == []


@pytest.mark.parametrize(
    ("words", "key", "value"),
    [
        ("selama dua tahun", "term", "selama 2 tahun"),
        ("dalam jangka waktu 4 (empat) hari", "deadline", "dalam jangka waktu 4 hari"),
        ("paling lambat akhir bulan Maret", "deadline", "paling lambat akhir bulan Maret"),
        (
            "paling sedikit 2 (dua) kali dalam setahun",
            "rhythm",
            "paling sedikit 2 kali dalam setahun",
        ),
    ],
)
def test_times_are_told_by_their_words(words: str, key: str, value: str) -> None:
    """How long, by when, how often."""
    [mandate] = _of(f"Dinas Sosial wajib menyusun rencana {words}.")
    assert mandate[key] == value
    assert {"term", "deadline", "rhythm"} & {*mandate} == {key}


def _forbidden(*articles: str) -> list[object]:
    draft = drafted(*articles)
    assert region_of(draft)
    return [_plain(each) for each in the(draft, "prohibitions")]


def test_each_item_behind_dilarang_is_forbidden() -> None:
    """With whom it is about, and with what it would be allowed."""
    assert _forbidden(
        "Dinas Sosial dilarang:\na. menyurati Bupati tanpa izin Bappeda; dan\nb. memungut biaya."
    ) == [
        {"at": "2a", "party": "dinas-sosial", "for": "bupati", "except": "dengan izin Bappeda"},
        {"at": "2b", "party": "dinas-sosial"},
    ]


def test_whom_one_must_not_stand_in_for_is_whom_it_is_about() -> None:
    """*mewakili* is the act."""
    assert _forbidden("Dinas Sosial tidak boleh mewakili Bappeda, kecuali dalam rapat teknis.") == [
        {
            "at": "2",
            "party": "dinas-sosial",
            "act": "represent",
            "for": "bappeda",
            "except": "dalam rapat teknis",
        }
    ]


def test_a_prohibition_is_for_some_amounts_and_leaves_somebody_out() -> None:
    """By the keys that mandates have too."""
    assert _forbidden(
        "Perangkat Daerah dilarang menandatangani keputusan dengan nilai lebih dari Rp1 miliar, "
        "kecuali Bappeda."
    ) == [
        {
            "at": "2",
            "party": "perangkat-daerah",
            "act": "sign",
            "documents": ["keputusan"],
            "except": [{"parties": ["bappeda"]}],
            "amount": {"over": "1000000000"},
        }
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dinas Sosial tidak dapat melimpahkan kepada Bappeda hal yang ditugaskan.",
        "Telaahan yang belum dikaji tidak dapat disampaikan oleh Dinas Sosial kepada Bappeda.",
    ],
)
def test_what_somebody_cannot_do_is_forbidden_as_a_guess(sentence: str) -> None:
    """And no mandate."""
    draft = drafted(sentence)
    [forbidden] = the(draft, "prohibitions")
    assert not forbidden.sure
    assert (forbidden["party"], forbidden["for"]) == ("dinas-sosial", "bappeda")
    assert the(draft, "mandates") == []
    assert region_of(draft)


def test_when_somebody_cannot_come_nothing_is_forbidden() -> None:
    """*tidak dapat hadir* says when."""
    assert _forbidden("Dinas Sosial yang tidak dapat hadir diwakili oleh Bappeda.") == []


def test_what_follows_a_list_is_about_all_who_are_on_it() -> None:
    """*Paraf dibubuhkan paling lambat 2 hari.*"""
    last = _of(
        "(1) Naskah diperiksa berturut-turut:\na. Dinas Sosial memeriksa isi; dan\n"
        "b. Bappeda memeriksa angka.\n(2) Pemeriksaan dilakukan paling lambat 2 (dua) hari."
    )[-1]
    assert _said(last, "at", "party", "deadline") == {
        "at": "2(2)",
        "party": ["dinas-sosial", "bappeda"],
        "deadline": "paling lambat 2 hari",
    }


def test_what_a_stand_in_must_not_do_is_forbidden_to_whoever_stands_in() -> None:
    """In that capacity alone."""
    assert _forbidden(
        "(1) Asisten Pembangunan mewakili Sekretaris Daerah selaku pelaksana harian.\n"
        "(2) Pelaksana harian dilarang mengubah anggaran."
    ) == [
        {
            "at": "2(2)",
            "basis": ["2(1)"],
            "party": "asisten-pembangunan",
            "when": "selaku pelaksana harian",
        }
    ]


@pytest.mark.parametrize(
    ("what", "passes"), [("tugas", "task"), ("wewenang", None), ("tugas dan wewenang", None)]
)
def test_a_task_that_is_passed_on_is_no_power(what: str, passes: str | None) -> None:
    """Beside a power it says no more."""
    [mandate] = _of(f"Bupati melimpahkan {what} kepada Dinas Sosial.")
    assert mandate.get("passes") == passes


def test_a_heading_says_the_capacity_where_the_words_say_none() -> None:
    """Both that it names, as a guess; what the words themselves say leaves no other."""
    heading = "BAB II\nPELAKSANA TUGAS DAN PELAKSANA HARIAN"
    head = f"Sekretaris Daerah memimpin Sekretariat Daerah.\n\n{heading}"
    draft = drafted(
        head,
        "(1) Dalam hal Bupati berhalangan, Wakil Bupati mewakili Bupati.\n"
        "(2) Dalam hal Sekretaris Daerah berhalangan, Asisten Umum mewakili Sekretaris Daerah "
        "selaku pelaksana harian.",
    )
    found = {
        str(each["at"]): (_plain(each["capacity"]), "capacity" in each.guessed)
        for each in the(draft, "mandates")
        if "capacity" in each.values
    }
    assert found == {"3(1)": (["plt", "plh"], True), "3(2)": ("plh", False)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Permintaan data oleh Sekretaris Daerah dipenuhi oleh Dinas Sosial paling lama 5 (lima) "
        "hari.",
        "Sekretaris Daerah meminta data kepada Dinas Sosial, yang dipenuhi paling lama 5 (lima) hari.",
    ],
)
def test_whoever_asks_by_the_way_is_not_who_answers(sentence: str) -> None:
    """Who does it stands behind the verb, or is the one who is asked."""
    told = {str(each["party"]) for each in _of(sentence) if each.get("deadline")}
    assert told == {"dinas-sosial"}


def test_each_behind_one_verb_does_it() -> None:
    """*disusun oleh A untuk … dan oleh B untuk …*."""
    (writes,) = _of(
        "Notula rapat disusun oleh Dinas Sosial untuk rapat tingkat Daerah dan oleh Sekretaris "
        "Daerah untuk rapat bidang."
    )
    assert writes["party"] == ["dinas-sosial", "sekretaris-daerah"]


def test_nothing_is_passed_on_to_whoever_is_only_told() -> None:
    """*menugaskan staf dan memberitahukannya kepada A*."""
    given = _of(
        "Kepala Dinas Sosial yang tidak dapat menghadiri rapat menugaskan staf dan "
        "memberitahukannya kepada Sekretaris Daerah."
    )
    assert not any(each.get("act") == "delegate" for each in given)


def test_a_case_of_a_list_bids_nothing() -> None:
    """*Jalur dapat dilampaui dalam hal: … Bupati memberi perintah langsung*."""
    assert not _of(
        "Jalur kerja dapat dilampaui dalam hal:\na. terjadi bencana; atau\n"
        "b. Bupati memberi perintah langsung."
    )


def test_who_leads_where_another_is_away_stands_in_and_no_meeting_does() -> None:
    """Nor is whoever comes third the second one."""
    stands = _of(
        "Dalam hal Bupati berhalangan, rapat dipimpin Wakil Bupati dan, apabila Wakil Bupati juga "
        "berhalangan, oleh Sekretaris Daerah."
    )
    assert {(str(each["party"]), str(each.get("for"))) for each in stands} == {
        ("wakil-bupati", "bupati"),
        ("sekretaris-daerah", "wakil-bupati"),
    }


@pytest.mark.parametrize(
    "opening", ["Dalam membina Dinas Sosial, Sekretaris Daerah:", "Sekretaris Daerah:"]
)
def test_what_the_items_of_a_list_do_is_the_task_of_whom_it_opens_with(opening: str) -> None:
    """Though others are named before."""
    given = _of(f"{opening}\na. menyusun jadwal; dan\nb. memeriksa kelengkapan.")
    assert [(str(each["at"]), each["party"], each["kind"]) for each in given] == [
        ("2a", "sekretaris-daerah", "task"),
        ("2b", "sekretaris-daerah", "task"),
    ]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "Surat Bupati kepada Presiden tidak dapat ditandatangani atas nama Bupati.",
            {"act": "sign", "documents": ["surat"], "on_behalf_of": "bupati"},
        ),
        (
            "Sekretaris Daerah tidak dapat melimpahkan lagi penandatanganan yang diterimanya dari "
            "Bupati.",
            {"party": "sekretaris-daerah", "act": "delegate"},
        ),
    ],
)
def test_what_is_forbidden_of_signing_has_its_act_and_nobody_else(
    sentence: str, said: dict[str, object]
) -> None:
    """Not from whom one has it, nor to whom the paper goes."""
    draft = drafted(sentence)
    assert region_of(draft)
    [forbidden] = the(draft, "prohibitions")
    keys = ("party", "act", "documents", "on_behalf_of", "for")
    assert {key: forbidden[key] for key in keys if key in forbidden.values} == said


def test_signing_that_is_not_passed_on_again_is_that_of_the_provision_that_is_pointed_to() -> None:
    """And of no other one of the article."""
    draft = drafted(
        "(1) Bupati menugaskan Sekretaris Daerah menandatangani surat atas nama Bupati.\n"
        "(2) Sekretaris Daerah dapat menugaskan Kepala Dinas Sosial menandatangani undangan.\n"
        "(3) Penandatanganan sebagaimana dimaksud pada ayat (1) tidak dapat ditugaskan lagi."
    )
    assert region_of(draft)
    [forbidden] = the(draft, "prohibitions")
    assert forbidden["party"] == "sekretaris-daerah"
    assert "2(3)" not in [str(each["at"]) for each in the(draft, "mandates")]


def test_each_who_leads_his_own_of_several_leads() -> None:
    """*diketuai oleh A untuk … dan oleh B untuk …*, where a forum begins the sentence."""
    found = _of(
        "Forum Koordinasi Pimpinan Daerah diketuai oleh Bupati untuk Kabupaten dan oleh "
        "Sekretaris Daerah untuk Kecamatan.",
    )
    assert [(each["party"], each["kind"]) for each in found] == [
        (["bupati", "sekretaris-daerah"], "task")
    ]


def test_what_the_next_sentence_forbids_is_not_what_somebody_does() -> None:
    """*Kewenangan ini tidak dapat dilimpahkan* is a sentence of its own about the one before it."""
    article = (
        "(1) Asisten atas nama Sekretaris Daerah menandatangani undangan rapat. Kewenangan ini "
        "tidak dapat dilimpahkan kepada Kepala Bagian Hukum."
    )
    [mandate] = _of(article)
    assert _said(mandate, "party", "kind", "act") == {
        "party": "asisten",
        "kind": "authority",
        "act": "sign",
    }
    [forbidden] = _forbidden(article)
    assert forbidden == {
        "at": "2(1)",
        "party": "asisten",
        "act": "delegate",
        "for": "kepala-bagian-hukum",
    }


def test_who_signs_by_a_further_clause_signs_too() -> None:
    """Also where the clause names the paper no second time."""
    found = _of(
        "Surat teknis kepada Instansi Vertikal ditandatangani Kepala Dinas Sosial, dan yang "
        "bersifat kebijakan ditandatangani Bupati.",
        "Camat berhubungan langsung dengan Lurah. Surat yang memuat kesanggupan anggaran "
        "ditandatangani Bupati.",
    )
    signed = [_said(each, "at", "party", "when") for each in found if each.get("act") == "sign"]
    assert signed == [
        {"at": "2", "party": "kepala-dinas-sosial", "when": "kepada Instansi Vertikal"},
        {"at": "2", "party": "bupati", "when": "bersifat kebijakan"},
        {"at": "3", "party": "bupati", "when": "memuat kesanggupan anggaran"},
    ]


def test_whoever_may_be_stood_for_has_no_power_by_that() -> None:
    """But what he may do himself before is his."""
    found = _of(
        "Kepala Dinas Sosial yang berhalangan dapat diwakili paling rendah oleh Sekretaris Dinas "
        "Sosial.",
        "Dinas Sosial dapat mengembangkan sistem informasi yang terbuka dan dapat diakses umum.",
    )
    assert [_said(each, "party", "act") for each in found] == [
        {"party": "sekretaris-dinas-sosial", "act": "represent"},
        {"party": "dinas-sosial", "act": None},
    ]
