"""Citations: what is printed can be typed, and addresses keep the order of the text."""

from __future__ import annotations

import pickle
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jalur.errors import UsageError
from jalur.law.citation import Citation, Part, parse
from support.citations import annexes, citations, declared, ids, names


@settings(deadline=None)
@given(citations)
def test_the_short_form_can_be_read_back(citation: Citation) -> None:
    """What a data file says is what was meant, lettered articles being declared."""
    assert parse(citation.short(), declared(citation)) == citation


@settings(deadline=None)
@given(citations)
def test_the_long_form_can_be_read_back(citation: Citation) -> None:
    """What an answer prints can be typed, and needs no list of lettered articles."""
    assert parse(citation.long()) == citation


@settings(deadline=None)
@given(
    st.lists(st.tuples(ids, names), max_size=4, unique_by=(lambda row: row[0], lambda row: row[1])),
    annexes,
)
def test_a_row_is_printed_and_read_by_the_name_of_its_party(
    named: list[tuple[str, str]], annex: Part
) -> None:
    """The long form of an annex row has the name; typed in any case it means the row again."""
    rows = dict(named)
    for id, name in rows.items():
        citation = Citation((annex, Part("baris", id)))
        printed = citation.long(rows)
        assert printed.endswith(f"baris {name}")
        for typed in (printed, printed.upper(), printed.lower()):
            assert parse(typed, rows=rows) == citation


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("22(2)a", "Pasal 22 ayat (2) huruf a"),
        ("  22(2)a\n", "Pasal 22 ayat (2) huruf a"),
        ("pasal 22 ayat 2 huruf a", "Pasal 22 ayat (2) huruf a"),
        ("Pasal 22, ayat (2), huruf a", "Pasal 22 ayat (2) huruf a"),
        ("psl 22 ayat (2)", "Pasal 22 ayat (2)"),
        ("Psl. 22 Ayat(2)", "Pasal 22 ayat (2)"),
        ("PASAL   22\tAYAT (2)", "Pasal 22 ayat (2)"),
        ("pasal 4 angka 3", "Pasal 4 angka 3"),
        ("23(2)b.3", "Pasal 23 ayat (2) huruf b angka 3"),
        ("pasal 11 ayat 1 yang kedua", "Pasal 11 ayat (1) yang kedua"),
        ("Pasal 11 ayat (1) yang ke-2", "Pasal 11 ayat (1) yang kedua"),
        ("pasal 11 ayat (1) YANG KE2 huruf a", "Pasal 11 ayat (1) yang kedua huruf a"),
        ("pasal 12a ayat 3", "Pasal 12A ayat (3)"),
        ("JUDUL", "Judul"),
        ("menimbang huruf b", "Menimbang huruf b"),
        ("MENGINGAT  angka  4", "Mengingat angka 4"),
        ("lampiran ii", "Lampiran II"),
        ("Lampiran  I", "Lampiran I"),
        ("LAMPIRAN-I", "Lampiran I"),
        ("Lampiran I  baris  opd", "Lampiran I baris opd"),
    ],
)
def test_what_people_type(typed: str, meant: str) -> None:
    """Case, spaces, commas, brackets and the abbreviation of pasal do not count."""
    assert parse(typed).long() == meant


def test_a_letter_is_an_article_only_where_the_file_declares_it() -> None:
    """``12A`` is huruf A of Pasal 12 unless the regulation has a Pasal 12A; the long forms are
    never mixed up.
    """
    assert parse("12A.7").long() == "Pasal 12 huruf A angka 7"
    assert parse("12A.7", frozenset({"12A"})).long() == "Pasal 12A angka 7"
    assert parse("12a", frozenset({"12A"})).long() == "Pasal 12 huruf a"
    assert parse("Pasal 12 huruf A", frozenset({"12A"})).long() == "Pasal 12 huruf A"
    assert parse("Pasal 12A").long() == "Pasal 12A"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "  ",
            "kesehatan",
            "Pasal",
            "Pasal a",
            "pasal22",
            "ayat (2)",
            "huruf a",
            "-22",
            "22 23",
            "22.",
            "~2",
        ),
        *(
            "22(",
            "22()",
            "22(2",
            "22(a)",
            "22(2)(3)",
            "22a(2)",
            "22.3(1)",
            "22(2)a.3.4",
            "22(2)abc",
            "22(2)a!",
        ),
        *(
            "22~1",
            "22~0",
            "22~1000",
            "22~2~3",
            "Pasal 22 yang pertama",
            "Pasal 22 yang ke-1",
            "yang kedua",
        ),
        *(
            "Pasal 22 huruf a ayat (2)",
            "Pasal 22 ayat (1) ayat (2)",
            "Pasal 22 Pasal 23",
            "Pasal 22 ayat (1) sampai (3)",
        ),
        *(
            "menimbang.1",
            "mengingat.a",
            "judul.1",
            "penutup 2",
            "lampiran-",
            "lampiran[]",
            "lampiran[a",
            "lampiran-Z",
        ),
    ],
)
def test_what_is_no_citation_is_refused(text: str) -> None:
    """A text that is no address is refused with its own words, not guessed at."""
    with pytest.raises(UsageError) as refused:
        parse(text)
    assert refused.value.id == "bad-citation"
    assert dict(refused.value.phrase.args)["text"] == text


@settings(deadline=None)
@given(st.text() | st.text("0123456789()ab.~A lmpirn[]-"))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text makes the parser fail in another way."""
    with suppress(UsageError):
        assert parse(text).long()


def test_a_hash_that_was_made_goes_nowhere() -> None:
    """The next process hashes words otherwise: a city that is compiled has no hash in it."""
    asked, fresh = parse("22(2)a"), parse("Pasal 22 ayat (2) huruf a")
    assert {asked: "asked"}[fresh] == "asked"
    other = Citation(asked.parts)
    assert pickle.dumps(asked) == pickle.dumps(other)
    assert hash(pickle.loads(pickle.dumps(asked))) == hash(other)
