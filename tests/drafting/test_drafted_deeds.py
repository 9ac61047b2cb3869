"""What a draft reads of whom something reaches last, of who leads and decides, and of nobody."""

from __future__ import annotations

import pytest

from support.drafting import drafted, region_of, the


def _of(*articles: str) -> list[dict[str, str]]:
    """The mandates of the invented text with such articles, in few words."""
    draft = drafted(*articles)
    assert region_of(draft)
    keys = ("party", "kind", "act", "deadline", "rhythm")
    return [
        {key: str(each.values[key]) for key in keys if key in each.values}
        for each in the(draft, "mandates")
        if not each.sure
    ]


def test_the_last_to_whom_something_goes_does_what_its_relative_clause_says() -> None:
    """*melalui A, yang meneruskannya …*: a task of A, by when the clause says."""
    found = _of(
        "Surat Dinas Sosial kepada Bupati disampaikan melalui Sekretaris Daerah, yang meneruskannya "
        "paling lama 2 (dua) hari kerja."
    )
    assert found == [
        {"party": "sekretaris-daerah", "kind": "task", "deadline": "paling lama 2 hari kerja"}
    ]


def test_whom_the_last_one_sends_is_not_sent_by_whoever_begins_the_sentence() -> None:
    """*A … kepada B, yang menugaskan pejabat*: A delegates nothing."""
    found = _of(
        "Undangan DPRD disampaikan oleh Bappeda kepada Sekretaris Daerah, yang menugaskan pejabat."
    )
    assert {"party": "sekretaris-daerah", "kind": "task"} in found
    assert not [each for each in found if "act" in each]


def test_whoever_leads_a_meeting_has_a_task_with_its_rhythm() -> None:
    """*rapat …, dipimpin oleh A, 2 kali setiap bulan*."""
    found = _of(
        "Rapat terdiri atas:\n"
        "a. rapat pimpinan, dipimpin oleh Bupati, 2 (dua) kali setiap bulan; dan\n"
        "b. rapat teknis, dipimpin Sekretaris Daerah, sekali dalam sebulan."
    )
    assert found == [
        {"party": "bupati", "kind": "task", "rhythm": "2 kali setiap bulan"},
        {"party": "sekretaris-daerah", "kind": "task", "rhythm": "sekali dalam sebulan"},
    ]


def test_what_is_decided_by_somebody_is_his_task() -> None:
    """Without a modal word it is no power."""
    found = _of("Perbedaan pendapat yang tidak selesai diputuskan oleh Sekretaris Daerah.")
    assert found == [{"party": "sekretaris-daerah", "kind": "task"}]


def test_who_imposes_a_sanction_has_the_task_and_not_whoever_suffers_it() -> None:
    """*A yang terlambat dikenai teguran oleh B*."""
    found = _of(
        "Dinas Sosial yang terlambat menyampaikan laporan dikenai teguran tertulis oleh Sekretaris "
        "Daerah."
    )
    assert found == [{"party": "sekretaris-daerah", "kind": "task"}]


@pytest.mark.parametrize(
    "words",
    [
        "Dinas Sosial mempunyai hubungan hierarkis dengan Bupati dan melapor kepada Bupati.",
        "Telaahan Dinas Sosial disampaikan langsung kepada Bupati.",
        "Pembantu Bupati terdiri atas:\na. Dinas Sosial; dan\nb. Bappeda.",
        "(1) Dinas Sosial dapat menyurati Bappeda.\n"
        "(2) Surat sebagaimana dimaksud pada ayat (1) ditembuskan kepada Sekretaris Daerah.",
        "Dinas Sosial yang tidak menjawab dianggap menyetujui.",
    ],
)
def test_what_bids_nobody_anything_is_no_task(words: str) -> None:
    """A relation, a way, a name in a list, a copy, silence."""
    assert [each for each in _of(words) if each["kind"] == "task"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Dinas Sosial dapat meminta data kepada Bappeda, dan permintaan itu dijawab paling lama 5 "
        "(lima) hari kerja.",
        "Permintaan data oleh Dinas Sosial ditujukan kepada Bappeda, dan dijawab paling lama 5 "
        "(lima) hari kerja.",
    ],
)
def test_who_is_asked_answers_and_not_whoever_asks(sentence: str) -> None:
    """By when the second clause says."""
    found = [each for each in _of(sentence) if "deadline" in each]
    assert found == [{"party": "bappeda", "kind": "task", "deadline": "paling lama 5 hari kerja"}]


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("Usulan yang menyangkut beberapa unit ditangani oleh Bappeda.", "bappeda"),
        ("Perselisihan antarunit diserahkan kepada Bupati untuk diputuskan.", "bupati"),
        ("Dinas Sosial yang lalai mendapat teguran dari Bupati.", "bupati"),
        ("Pegawai yang lalai dikenai teguran dan, bila berulang, sanksi oleh Bupati.", "bupati"),
        ("Usulan ditelaah Bappeda. Apabila tidak disepakati, Bupati memutuskan.", "bupati"),
        ("Bupati memimpin rapat setiap bulan.", "bupati"),
    ],
)
def test_who_settles_rebukes_or_leads_has_the_task(sentence: str, party: str) -> None:
    """However the sentence turns it, and in the second of two."""
    assert party in [each["party"] for each in _of(sentence)]
