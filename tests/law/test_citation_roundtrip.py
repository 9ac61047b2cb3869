"""Whatever is read as a citation can be printed, and read again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jalur.errors import UsageError
from jalur.law.citation import Citation, parse

_LETTERS = st.text("abAB19", min_size=1, max_size=2)
_PIECES = st.sampled_from(
    [
        *(
            "pasal ",
            "Psl. ",
            "ayat (",
            ")",
            "(",
            "huruf ",
            "angka ",
            ".",
            "~",
            " yang ke-",
            " yang kedua",
        ),
        *(
            "judul",
            "menimbang",
            "mengingat",
            "menetapkan",
            "penutup",
            "lampiran",
            " I",
            "-IV",
            "[",
            "]",
            " baris ",
            "  ",
            ", ",
        ),
        *(
            "\N{ARABIC-INDIC DIGIT TWO}",
            "\N{LATIN SMALL LETTER LONG S}",
            "\N{KELVIN SIGN}",
            "\N{LATIN SMALL LETTER DOTLESS I}",
        ),
    ]
)
texts = st.lists(_PIECES | _LETTERS, max_size=7).map("".join) | st.text("0123()ab.~A lampirnsI[]-")


def read(text: str) -> Citation | None:
    """The citation that a text writes, or None where it is none."""
    try:
        return parse(text)
    except UsageError:
        return None


@settings(deadline=None, max_examples=400)
@given(texts)
def test_what_is_read_can_be_printed_and_read_again(text: str) -> None:
    """The long form always; the short form where articles with a letter are declared."""
    citation = read(text)
    if citation is None:
        return
    first = citation.parts[0]
    declared = [first.label] if first.level == "pasal" and first.label[-1].isalpha() else []
    assert parse(citation.long()) == citation
    assert parse(citation.short(), frozenset(declared)) == citation


@pytest.mark.parametrize(
    "text",
    ["lampiran baris [", "lampiran baris ]", "lampiran baris a[b", "lampiran[ ]", "lampiran[[]"],
)
def test_the_name_of_a_row_has_no_brackets(text: str) -> None:
    """The short form stands between brackets: a name that has some could not be read back."""
    assert read(text) is None


@pytest.mark.parametrize(
    ("typed", "short"),
    [
        ("Pasal 4 ayat (2A)", "4(2a)"),
        ("Pasal 4 angka 3A", "4.3a"),
        ("Pasal 4 huruf A", "4A"),
        ("lampiran[ bagian-hukum ]", "lampiran[bagian-hukum]"),
    ],
)
def test_numbers_take_the_case_in_which_they_are_printed(typed: str, short: str) -> None:
    """Only a huruf is told from another by its case."""
    assert parse(typed).short() == short
