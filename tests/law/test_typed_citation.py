"""Addresses as people write them, and which of those that there are they mean."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jalur.law.citation import Citation, parse
from jalur.law.typed_citation import meant, readings, without_levels
from support.citations import citations, declared

ARTICLES = frozenset({"12A"})
KNOWN = tuple(
    parse(text, ARTICLES)
    for text in (
        *("1", "1.1", "4", "4.3", "9", "9.6", "11", "11(1)", "11(1)~2", "11(1)~2a"),
        *("12", "12a", "12A", "12A.7", "22", "22(2)", "22(2)a", "22(2a)", "23", "23(2)"),
        *("23(2)b", "23(2)b.1", "23(2)b.13", "24", "24(1)", "24.1", "24(2)a1", "7A", "7b"),
        *("menimbang", "menimbang.a", "mengingat", "mengingat.7"),
        *("lampiran-I", "lampiran-II", "lampiran-I[bagian-hukum]"),
    )
)


def found(typed: str) -> list[str]:
    """What is meant, in the short form."""
    return [str(each) for each in meant(readings(typed), KNOWN)]


@pytest.mark.parametrize(
    ("typed", "short"),
    [
        ("Pasal 23 ayat 2", "23(2)"),
        ("23 ayat (2) huruf b angka 13", "23(2)b.13"),
        ("23(2)b13", "23(2)b.13"),
        ("23(2)b1", "23(2)b.1"),
        ("24 (2) a1", "24(2)a1"),
        ("ps. 23 (2) b 1)", "23(2)b.1"),
        ("Psl 23 ayat (2) hrf. b no. 1", "23(2)b.1"),
        ("pasal 23 ayat (2) huruf b butir 13", "23(2)b.13"),
        ("23.2.b.13", "23(2)b.13"),
        ("pasal23ayat2", "23(2)"),
        ("Angka 13 huruf b ayat (2) Pasal 23", "23(2)b.13"),
        ("9 angka 6", "9.6"),
        ("9(6)", "9.6"),
        ("1 (1)", "1.1"),
        ("Pasal 22 ayat 2a", "22(2)a 22(2a)"),
        ("22 ayat (2) a", "22(2)a"),
        ("22 ayat (2a)", "22(2a)"),
        ("24(1)", "24(1) 24.1"),
        ("12A", "12A"),
        ("12a", "12a 12A"),
        ("12A angka 7", "12A.7"),
        ("12 a", "12a"),
        ("7a", "7A"),
        ("7 B", "7b"),
        ("11(1)", "11(1)"),
        ("menimbang a", "menimbang.a"),
        ("konsideran menimbang huruf a", "menimbang.a"),
        ("Menimbang", "menimbang"),
        ("mengingat 7", "mengingat.7"),
        ("Mengingat no. 7", "mengingat.7"),
        ("lampiran 2", "lampiran-II"),
        ("Lamp. I", "lampiran-I"),
        ("lampiran ii.", "lampiran-II"),
    ],
)
def test_what_people_write_means_what_there_is(typed: str, short: str) -> None:
    """Levels that are left open are those of the addresses; of several all are meant."""
    assert " ".join(sorted(found(typed), key=str)) == " ".join(sorted(short.split(), key=str))


@pytest.mark.parametrize(
    "typed",
    [
        *("", "!", "halo", "Pasal", "huruf a", "ayat (2)", "a", "Pasal a b c", "lampiran baris x"),
        *("22 23", "22, 23", "22; 23", "22-23", "22/23", "22 dan 23", "22 s.d. 23"),
        *("Pasal 22 ayat (1) sampai (3)", "Pasal 22 jo. Pasal 23", "huruf b ayat 2 ayat 3"),
        *("Pasal 22 huruf a ayat (2)", "ayat huruf a", "Pasal 22 ayat", "huruf a (2)"),
        *("pasal satu", "kendari 22", "22 ayat dua"),
    ],
)
def test_lists_spans_and_other_words_are_no_address(typed: str) -> None:
    """What would have to be guessed is not read at all."""
    assert readings(typed) == ()


@pytest.mark.parametrize(
    "typed",
    [
        "9 ayat (6)",
        "Pasal 23 huruf b",
        "23(2)b.2",
        "lampiran 3",
        "lampiran",
        "22(2)aa",
        "22(2)b1",
        "22 huruf b1",
    ],
)
def test_a_level_that_is_written_counts(typed: str) -> None:
    """Ayat (6) is no angka 6; what there is not is not found."""
    assert readings(typed)
    assert found(typed) == []


def test_without_its_levels_an_address_is_near_others() -> None:
    """Pasal 9 ayat (6) does not exist, Pasal 9 angka 6 does."""
    near = meant(without_levels(readings("Pasal 9 ayat (6)")), KNOWN)
    assert [str(each) for each in near] == ["9.6"]


@settings(deadline=None)
@given(citations)
def test_the_long_form_means_itself(citation: Citation) -> None:
    """What an answer prints is read as what it says, where the numbers are used only once."""
    if any(part.nth > 1 or part.level == "baris" for part in citation.parts):
        return
    if citation.parts[0].level in ("judul", "menetapkan", "penutup"):
        return
    assert declared(citation) is not None
    assert meant(readings(citation.long()), [citation]) == (citation,)


@settings(deadline=None)
@given(st.text() | st.text("0123456789()ab.,-~A lmpirnspsl"))
def test_any_text_is_read_or_not(text: str) -> None:
    """No text makes the reader fail, and whatever is read begins with what can stand first."""
    for reading in readings(text):
        assert reading[0].level in ("pasal", "lampiran", "menimbang", "mengingat")
