"""What somebody does towards another by a clause, a noun or a paper, and which natures that has."""

from __future__ import annotations

from typing import Any

import pytest

from support.drafting import drafted, named, plain, region_of, the

FORMS = (
    "(1) Hubungan kerja terdiri atas:\na. hubungan hierarkis;\nb. hubungan koordinatif;\n"
    "c. hubungan konsultasi; dan\nd. hubungan pembinaan teknis.\n"
    "(2) Kepala Dinas, kepala Badan, dan Camat melapor kepada Bupati."
)


def _told(sentence: str) -> list[tuple[Any, Any, list[str]]]:
    """Who does what towards whom in a sentence of its own article, with the natures of the two."""
    draft = drafted(FORMS, sentence)
    assert region_of(draft)
    return [
        (point.get("by"), point.get("to"), each["natures"])
        for each in the(draft, "relations")
        for point in each.values.get("points", ())
        if str(point["at"]).startswith("3")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dinas Sosial menghubungi Camat setelah memberitahukannya kepada Sekretaris Daerah.",
        "Dinas Sosial menghubungi Camat dengan terlebih dahulu memberitahu Sekretaris Daerah.",
        "Dinas Sosial menghubungi Camat sambil melaporkannya kepada Sekretaris Daerah.",
        "Sebelum menghubungi Camat, Dinas Sosial memberitahukan hal itu kepada Sekretaris Daerah.",
    ],
)
def test_whom_a_clause_by_the_way_lets_somebody_tell(sentence: str) -> None:
    """He is told by whoever acts in the sentence."""
    assert ("dinas-sosial", "sekretaris-daerah", []) in _told(sentence)


def test_who_only_knows_of_it_or_has_a_copy_is_told_nothing() -> None:
    """*dengan sepengetahuan B* is a point towards nobody; a copy is none."""
    knowing = _told("Dinas Sosial menghubungi Camat dengan sepengetahuan Sekretaris Daerah.")
    assert ("dinas-sosial", None, []) in knowing
    assert len(knowing) == 2
    copied = _told("Dinas Sosial menghubungi Camat dengan tembusan kepada Sekretaris Daerah.")
    assert [(by, to) for by, to, _ in copied] == [("dinas-sosial", "camat")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Camat menerima pembinaan dari Dinas Sosial.",
        "Camat mendapat bimbingan dan pengawasan dari Dinas Sosial.",
        "Camat secara administratif dibina Dinas Sosial.",
        "Secara administratif Camat dibina oleh Dinas Sosial.",
        "Pembinaan Camat dilakukan Dinas Sosial.",
        "Dinas Sosial menyelenggarakan pembinaan atas Camat.",
        "Dinas Sosial memenuhi permintaan data Camat.",
    ],
)
def test_a_deed_is_told_by_its_noun_or_without_a_word_before_who_does_it(sentence: str) -> None:
    """And by nobody else: whoever gets it does nothing."""
    assert [(by, to) for by, to, _ in _told(sentence)] == [("dinas-sosial", "camat")]


@pytest.mark.parametrize(
    "paper",
    [
        "Arahan Dinas Sosial yang berakibat pada anggaran disampaikan",
        "Naskah Dinas yang diprakarsai Dinas Sosial diajukan",
        "Konsep dari Dinas Sosial diserahkan",
        "Notula yang dibuat oleh Dinas Sosial dikirimkan",
    ],
)
def test_a_paper_may_have_a_clause_of_its_own(paper: str) -> None:
    """It goes from whoever made it."""
    assert ("dinas-sosial", "camat", []) in _told(f"{paper} kepada Camat.")


@pytest.mark.parametrize(
    ("sentence", "natures"),
    [
        ("Camat bertanggung jawab kepada Bupati dalam hubungan hierarkis.", ["hierarkis"]),
        ("Dalam hubungan hierarkis, Camat bertanggung jawab kepada Bupati.", ["hierarkis"]),
        ("Camat menghubungi Bupati berdasarkan hubungan koordinatif.", ["koordinatif"]),
        ("Camat melakukan pembinaan teknis kepada Bupati.", ["pembinaan-teknis"]),
        ("Camat berkonsultasi langsung dengan Bupati.", ["konsultasi"]),
        ("Camat berkoordinasi langsung dengan Bupati.", []),
        ("Camat melapor secara hierarkis kepada Bupati.", []),
    ],
)
def test_a_nature_is_told_behind_the_deed_or_by_its_noun(sentence: str, natures: list[str]) -> None:
    """By a noun by which the text calls it; *koordinatif* is called so here and not by another."""
    assert _told(sentence) == [("camat", "bupati", natures)]


@pytest.mark.parametrize(
    "then",
    [
        "dan difasilitasi oleh Sekretaris Daerah",
        "yang pelaksanaannya diarahkan oleh Sekretaris Daerah",
        "serta diawasi Sekretaris Daerah",
    ],
)
def test_who_does_something_for_a_relation_does_it_towards_both_sides(then: str) -> None:
    """The two sides keep their own relation."""
    told = _told(f"Hubungan Dinas Sosial dengan Bappeda bersifat koordinatif {then}.")
    assert told == [("sekretaris-daerah", to, []) for to in ("dinas-sosial", "bappeda")]


def test_several_may_do_it_to_each_other() -> None:
    """Each to every other one."""
    for how in ("saling bersurat", "berkirim surat satu sama lain"):
        told = _told(f"Dinas Sosial dan Bappeda dapat {how}.")
        assert {(by, to) for by, to, _ in told} == {
            ("dinas-sosial", "bappeda"),
            ("bappeda", "dinas-sosial"),
        }


def test_the_heads_of_two_classes_may_have_one_noun() -> None:
    """*kepala Dinas atau Badan*; a unit whose name goes on is none of them."""
    [(by, to, _)] = _told("Camat melapor kepada kepala Dinas atau Badan.")
    assert (by, to) == ("camat", ["kepala-dinas", "kepala-badan"])
    [(_, to, _)] = _told("Camat melapor kepada kepala Dinas dan Badan Kepegawaian Daerah.")
    assert to == ["kepala-dinas", "badan-kepegawaian-daerah"]


def test_a_sentence_may_point_at_natures_or_name_several() -> None:
    """*Hubungan kerja sebagaimana dimaksud pada ayat (1) huruf a dan huruf b*."""
    draft = drafted(
        FORMS.replace(
            "(2)",
            "(2) Hubungan kerja sebagaimana dimaksud pada ayat (1) huruf a dan huruf b tidak memuat "
            "perintah.\n(3) Hubungan konsultasi serta hubungan pembinaan teknis berlangsung dalam hal "
            "yang ditentukan.\n(4)",
        )
    )
    natures = {id: [str(ref) for ref in each[""]] for id, each in named(draft, "natures").items()}
    assert natures["hierarkis"] == ["2(1)a", "2(2)"]
    assert natures["koordinatif"][-2:] == ["2(1)b", "2(2)"]
    assert natures["konsultasi"] == ["2(1)c", "2(3)"]
    assert natures["pembinaan-teknis"] == ["2(1)d", "2(3)"]


def test_what_stands_beside_an_annex_is_no_sentence_on_it() -> None:
    """*sesuai Lampiran yang merupakan bagian …* is said by the way."""
    draft = drafted(
        "Dinas Sosial mempunyai hubungan koordinatif dengan Bappeda sesuai Lampiran yang merupakan "
        "bagian tidak terpisahkan dari Peraturan Bupati ini."
    )
    assert named(draft, "provisions")["2"]["kind"] == "relation"
    [relation] = the(draft, "relations")
    assert plain(relation, "natures")["natures"] == ["koordinatif"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Camat yang tidak dapat menghadiri Rapat Koordinasi Air memberitahukannya kepada Bupati.",
        "Camat wajib mengikuti Rapat Koordinasi Air.",
        "Rapat Koordinasi Air dihadiri sendiri oleh Camat.",
    ],
)
def test_whoever_comes_to_a_forum_sits_in_it(sentence: str) -> None:
    """And whoever cannot come."""
    forum = named(drafted(sentence), "parties")["rapat-koordinasi-air"]
    assert [plain(each, "parties")["parties"] for each in forum["members"]] == [["camat"]]


@pytest.mark.parametrize(("word", "included"), [("termasuk", True), ("tidak termasuk", False)])
def test_a_class_may_include_whom_its_name_does_not_show(word: str, included: bool) -> None:
    """*Dinas adalah dinas di Daerah, termasuk Satuan Polisi Pamong Praja*."""
    draft = drafted(
        "Dalam Peraturan Bupati ini yang dimaksud dengan:\n"
        f"1. Dinas adalah dinas di Daerah, {word} Satuan Polisi Pamong Praja.\n"
        "2. Satuan Polisi Pamong Praja adalah satuan di Daerah.",
        "Kepala Dinas melapor kepada Bupati.",
    )
    members = [plain(each, "parties") for each in named(draft, "parties")["dinas"]["members"]]
    more = [{"parties": ["satuan-polisi-pamong-praja"]}] if included else []
    assert members == [{"parties": None}, *more]
