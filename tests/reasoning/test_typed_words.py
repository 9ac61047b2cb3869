"""Purposes and documents by the words that people type for them."""

from __future__ import annotations

import pytest

from jalur.errors import UsageError
from jalur.reasoning.typed_words import document, purpose
from support.kabupaten import contoh

COMMON = contoh().common


@pytest.mark.parametrize("id", COMMON.purposes)
def test_a_purpose_is_itself_by_its_id(id: str) -> None:
    """In any case, with hyphens or without, and with no note."""
    for typed in (id, id.upper(), id.replace("-", " ")):
        assert purpose(COMMON, typed) == (id, ())


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("laporan", "pelaporan"),
        ("lapor", "pelaporan"),
        ("laporan kinerja", "pelaporan"),
        ("mengoordinasikan", "koordinasi"),
        ("rapat koordinasi", "koordinasi"),
        ("koord", "koordinasi"),
        ("konsul", "konsultasi"),
        ("sinkron", "sinkronisasi"),
        ("Tanggungjawab", "pertanggungjawaban"),
        ("LPJ", "pertanggungjawaban"),
        ("SPPD", "perjalanan-dinas"),
        ("surat tugas", "perjalanan-dinas"),
        ("urgent", "mendesak"),
        ("undangan", "acara-pimpinan"),
        ("tanda tangan", "pengesahan"),
        ("kebijakan teknis operasional", "kebijakan-teknis"),
        ("sengketa", "perselisihan"),
    ],
)
def test_a_purpose_by_its_stem_or_another_word(typed: str, id: str) -> None:
    """What is read so is said."""
    word = purpose(COMMON, typed)
    assert (word.value, [note.id for note in word.notes]) == (id, ["note.read-word"])


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("laporan pertanggungjawaban", "pelaporan; pertanggungjawaban"),
        ("kebijakan", "kebijakan-umum; kebijakan-teknis"),
        ("koordnasi", "koordinasi"),
        ("rapat", None),
        ("kon", None),
        ("", None),
        ("all", None),
    ],
)
def test_a_word_of_no_purpose_or_of_several_is_refused(typed: str, near: str | None) -> None:
    """With all purposes that there are, and first the near ones."""
    with pytest.raises(UsageError) as refused:
        purpose(COMMON, typed)
    assert refused.value.id == "unknown-purpose"
    assert refused.value.suggestions == tuple(COMMON.purposes)
    assert [dict(each.args)["names"] for each in refused.value.details] == ([near] if near else [])


def test_all_purposes_are_one_more_word_where_they_may_be_asked_for() -> None:
    """Only where the question takes it."""
    assert purpose(COMMON, "all", ("all",)).value == "all"


@pytest.mark.parametrize(
    ("typed", "id", "note"),
    [
        ("keputusan", "keputusan", None),
        ("Nota Kesepakatan", "nota-kesepakatan", None),
        ("nota dinas", "naskah-dinas", "note.read-document"),
        ("memo", "naskah-dinas", "note.read-document"),
        ("SK", "keputusan", "note.read-word"),
        ("surat keputusan", "keputusan", "note.read-word"),
        ("Keputusan Wali Kota", "keputusan", "note.read-word"),
        ("surat undangan", "undangan", "note.read-word"),
        ("surat tugas", "surat", "note.read-document"),
        ("surat edaran", "surat", "note.read-document"),
        ("izin", "perizinan", "note.read-word"),
        ("surat izin", "perizinan", "note.read-word"),
        ("surat pertimbangan", "pertimbangan", "note.read-word"),
        ("telaahan staf", "telaahan", "note.read-word"),
        ("notulen", "risalah-rapat", "note.read-word"),
    ],
)
def test_a_document_by_what_it_is_called(typed: str, id: str, note: str | None) -> None:
    """The narrowest that the words name; what is only one of those that it covers is said to be."""
    word = document(contoh(), typed)
    assert (word.value, [each.id for each in word.notes]) == (id, [note] if note else [])


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("Perwali", None),
        ("Peraturan Daerah", None),
        ("nota", None),
        ("surat cinta", "surat"),
        ("rekomendasi perizinan", "perizinan; rekomendasi"),
        ("keputsan", "keputusan"),
    ],
)
def test_a_word_of_no_document_or_of_several_is_refused(typed: str, near: str | None) -> None:
    """A regulation is no document of the lists, and a slip of spelling is not read."""
    with pytest.raises(UsageError) as refused:
        document(contoh(), typed)
    assert refused.value.id == "unknown-document"
    assert dict(refused.value.phrase.args) == {"value": typed}
    assert refused.value.suggestions == tuple(COMMON.documents)
    assert [dict(each.args)["names"] for each in refused.value.details] == ([near] if near else [])
