"""What a draft reads of lists of duties, of who signs what, and of what nobody may do."""

from __future__ import annotations

import pytest

from jalur.drafting.entries import Draft
from support.drafting import drafted, named, plain, region_of, the


def _of(draft: Draft, section: str, *keys: str) -> list[dict[str, object]]:
    """The entries of a section in few words."""
    assert region_of(draft)
    return [
        {key: value for key, value in plain(each, *keys).items() if value is not None}
        for each in the(draft, section)
    ]


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("Dinas Sosial bertugas:", "task"),
        ("Dinas Sosial menyelenggarakan fungsi:", "task"),
        ("Tugas Dinas Sosial meliputi:", "task"),
        ("Kewajiban Dinas Sosial adalah:", "duty"),
        ("Dinas Sosial mempunyai kewajiban:", "duty"),
        ("Wewenang Dinas Sosial terdiri atas:", "authority"),
        ("Dinas Sosial diberi kewenangan:", "authority"),
        ("Dalam penyaluran bantuan, Dinas Sosial:", "task"),
    ],
)
def test_each_item_of_a_list_of_duties_is_a_mandate(opening: str, kind: str) -> None:
    """By the verb or the noun that opens it, or by nothing but who does it."""
    found = _of(
        drafted(f"{opening}\na. menyusun rencana; dan\nb. mengolah data."),
        "mandates",
        *("at", "party", "kind"),
    )
    assert found == [{"at": ref, "party": "dinas-sosial", "kind": kind} for ref in ("2a", "2b")]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Penyusunan rencana kerja menjadi tanggung jawab Dinas Sosial.", "duty"),
        ("Penetapan jadwal merupakan wewenang Dinas Sosial.", "authority"),
        ("Dinas Sosial berhak menolak usulan.", "authority"),
        ("Dinas Sosial diberi kewenangan mengelola aset secara mandiri.", "authority"),
        ("Dinas Sosial mengelola aset hanya berdasarkan surat kuasa.", "authority"),
    ],
)
def test_whose_power_or_duty_something_is_has_a_mandate_of_that_kind(
    sentence: str, kind: str
) -> None:
    """Also where the sentence begins with what it is about."""
    assert _of(drafted(sentence), "mandates", "party", "kind") == [
        {"party": "dinas-sosial", "kind": kind}
    ]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Dinas Sosial hanya dapat mengubah data setelah rapat.", "setelah rapat"),
        ("Dinas Sosial dapat mengubah data dengan izin Bupati.", "dengan izin Bupati"),
        ("Dinas Sosial mengubah data sebatas bidangnya.", "sebatas bidangnya"),
        ("Usulan yang melibatkan beberapa unit diputuskan oleh Dinas Sosial.", None),
    ],
)
def test_a_mandate_has_the_case_in_which_alone_it_is(sentence: str, when: str | None) -> None:
    """Behind *hanya*, with a consent, and by what a sentence begins with."""
    [mandate] = [
        each
        for each in _of(drafted(sentence), "mandates", "party", "when")
        if each["party"] == "dinas-sosial"
    ]
    assert mandate["when"] == (when or "Usulan melibatkan beberapa unit")


def test_by_when_something_else_was_to_happen_is_no_deadline() -> None:
    """*Apabila dalam 3 hari tidak …, A memutuskan*: A has no three days."""
    [mandate] = _of(
        drafted("Apabila dalam 3 (tiga) hari tidak tercapai mufakat, Bupati memutuskan."),
        "mandates",
        *("party", "when", "deadline"),
    )
    assert mandate == {"party": "bupati", "when": "dalam 3 (tiga) hari tidak tercapai mufakat"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Penandatanganan surat tugas dilakukan oleh Dinas Sosial.",
        "Penandatangan surat tugas adalah Dinas Sosial.",
        "Surat tugas ditandatangani Dinas Sosial.",
        "Naskah yang ditandatangani oleh Dinas Sosial meliputi:\na. surat tugas.",
        "Bupati menugaskan Dinas Sosial menandatangani surat tugas.",
    ],
)
def test_who_signs_has_the_act_however_it_is_said(sentence: str) -> None:
    """By noun, by verb, in a list, and where another one tells him to."""
    signing = [
        each
        for each in _of(drafted(sentence), "mandates", "party", "act", "documents")
        if each.get("act") == "sign"
    ]
    assert signing == [{"party": "dinas-sosial", "act": "sign", "documents": ["surat-tugas"]}]


def test_papers_bear_their_own_names() -> None:
    """Those that the shared lists lack become terms, a longer name before the one within it."""
    draft = drafted(
        "Dinas Sosial menandatangani surat keterangan domisili dan nota kesepahaman mengenai bantuan."
    )
    [mandate] = _of(draft, "mandates", "documents", "when")
    assert mandate == {
        "documents": ["nota-kesepahaman", "surat-keterangan-domisili"],
        "when": "mengenai bantuan",
    }
    own = named(draft, "terms")["documents"].values
    assert [*own] == ["surat-keterangan-domisili", "nota-kesepahaman"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dinas Sosial dilarang:\na. menandatangani keputusan.",
        "Dinas Sosial tidak menandatangani keputusan.",
        "Dinas Sosial tidak mempunyai kewenangan menandatangani keputusan.",
        "Dinas Sosial hanya boleh memaraf surat dan tidak boleh menandatangani keputusan.",
    ],
)
def test_what_is_forbidden_is_no_power_besides(sentence: str) -> None:
    """And of what is allowed in the same sentence nothing is forbidden."""
    draft = drafted(sentence)
    assert _of(draft, "prohibitions", "party", "act", "documents") == [
        {"party": "dinas-sosial", "act": "sign", "documents": ["keputusan"]}
    ]
    assert [each for each in _of(draft, "mandates", "act") if each.get("act") == "sign"] == []


def test_whoever_was_entrusted_is_found_in_the_article() -> None:
    """*Pejabat yang menandatangani atas nama*: those who do, and nobody else; where none is there, it is
    forbidden to nobody by name.
    """
    draft = drafted(
        "(1) Dinas Sosial menandatangani surat atas nama Bupati.\n"
        "(2) Pejabat yang menandatangani atas nama tidak dapat melimpahkannya lagi.",
        "Pejabat yang menerima pelimpahan tidak dapat melimpahkannya lagi.",
    )
    assert _of(draft, "prohibitions", "at", "party", "act", "basis") == [
        {"at": "2(2)", "party": "dinas-sosial", "act": "delegate", "basis": ["2(1)"]},
        {"at": "3", "act": "delegate"},
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dinas Sosial melaksanakan tugas yang dibagikan Bupati.",
        "Dinas Sosial memberi arahan dalam batas penugasan Bupati.",
        "Dalam hal Bupati melimpahkan tugas tertentu kepada Dinas Sosial, Dinas Sosial dapat "
        "memberi arahan.",
    ],
)
def test_a_delegation_that_is_only_presupposed_is_inferred(sentence: str) -> None:
    """Of whoever passes on, to whoever acts."""
    found = _of(drafted(sentence), "mandates", "party", "act", "for", "status")
    assert {
        "party": "bupati",
        "act": "delegate",
        "for": "dinas-sosial",
        "status": "inferred",
    } in found


def test_whose_power_is_told_by_the_way_has_no_mandate() -> None:
    """*urusan yang menjadi kewenangan A* only says which matter it is."""
    draft = drafted("Dinas Sosial menyusun data urusan yang menjadi kewenangan Bupati.")
    assert _of(draft, "mandates", "party") == [{"party": "dinas-sosial"}]
