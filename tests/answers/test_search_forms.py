"""A word is found with what may stand before and behind it, and not as an accident of letters."""

from __future__ import annotations

import re
from functools import cache

import pytest

from jalur.answers.search import search
from jalur.answers.search_forms import forms_of, has_phrase
from support.diffs import SHIPPED
from support.regions import city


@cache
def found(words: str, id: str) -> frozenset[str]:
    """The provisions of a city that are found for the words."""
    return frozenset(str(hit.ref) for hit in search([city(id)], words).hits if not hit.party)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("dinas", "koordinasi"),
        ("arah", "musyawarah"),
        ("saran", "prasarana"),
        ("saran", "sarana"),
        ("bagi", "bagian"),
        ("kua", "kuasa"),
        ("kota", "walikota"),
        ("desa", "mendesak"),
        ("rapat", "mempercepat"),
        ("masa", "permasalahan"),
    ],
)
def test_letters_within_another_word_are_no_word(word: str, other: str) -> None:
    """Where a text has the word or a form of it, none of its hits is that other word."""
    assert all(other not in forms_of(city(id)).of(word) for id in SHIPPED if has(id, word))


def has(id: str, word: str) -> bool:
    """Whether a text or its summaries have the word itself."""
    entries = map(city(id).concordance.get, city(id).provisions)
    return any(entry is not None and word in entry.words for entry in entries)


@pytest.mark.parametrize(
    ("word", "form", "id"),
    [
        ("izin", "perizinan", "bengkulu"),
        ("jalan", "menjalankan", "kendari"),
        ("koordinasi", "mengoordinasikan", "kendari"),
        ("tanah", "pertanahan", "kendari"),
        ("daerah", "antardaerah", "bengkulu"),
        ("arah", "pengarahan", "bengkulu"),
        ("paraf", "diparaf", "bengkulu"),
    ],
)
def test_a_form_of_a_word_is_found(word: str, form: str, id: str) -> None:
    """A prefix, a suffix, and what a prefix makes of the first letter are no other word."""
    assert form in forms_of(city(id)).of(word)


def test_perundang_undangan_is_no_undangan() -> None:
    """Bengkulu speaks of laws and of no invitation, Tarakan of both."""
    assert found("undangan", "bengkulu") == frozenset()
    assert "9d" in found("undangan", "tarakan")
    assert not found("undangan", "tarakan") & found("perundang-undangan", "tarakan")
    assert "2(1)a" in found("perundang-undangan", "bengkulu")


def test_several_words_stand_one_behind_the_other() -> None:
    """*Bekerja sama* is *kerja sama*; *kerja* and *bersama* apart are not."""
    assert has_phrase("kerja sama", "dinas bekerja sama dengan badan")
    assert not has_phrase("kerja sama", "kerja bersama")


@pytest.mark.parametrize("id", SHIPPED)
def test_every_summary_that_has_a_word_is_found_by_it(id: str) -> None:
    """Forms are added to what has the very word; nothing of that is dropped."""
    for word in ("hukum", "laporan", "saran", "kebijakan", "tugas"):
        having = {
            str(ref)
            for ref, provision in city(id).provisions.items()
            if re.search(rf"\b{word}\b", provision.summary, re.IGNORECASE)
        }
        assert having <= found(word, id)


def test_the_words_of_an_annex_mean_nothing_beside_one_another() -> None:
    """Badan, layanan, umum and daerah stand in rows of Bengkulu's, and no BLUD does."""
    assert found("BLUD", "bengkulu") == frozenset()
    assert "23(2)b.13" in found("BLUD", "banjar")


def test_what_only_begins_with_a_word_is_said_to_do_so() -> None:
    """Banjar has sarana and no saran; Bengkulu has saran, and its sarana is not found."""
    assert _notes("saran", "banjar") == ["note.search-begun"]
    assert _notes("saran", "bengkulu") == []
    assert _notes("izin", "bengkulu") == []
    assert _notes("blockchain", "banjar") == []


def _notes(words: str, id: str) -> list[str]:
    return [str(getattr(note.text, "id", note.text)) for note in search([city(id)], words).notes]
