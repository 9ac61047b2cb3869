"""How names are made comparable."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jalur.text.folding import fold


@settings(deadline=None)
@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    """What is folded is folded, whatever the letters."""
    assert fold(fold(name)) == fold(name)


@settings(deadline=None)
@given(st.text())
def test_a_folded_name_is_words_with_one_space_between(name: str) -> None:
    """A folded name has no capital, no punctuation, and single spaces between its words alone."""
    folded = fold(name)
    assert folded == " ".join(folded.split())
    assert all(word.isalnum() for word in folded.split())
    assert folded == folded.casefold()


@settings(deadline=None)
@given(
    st.lists(st.from_regex(r"[A-Za-z]{1,8}", fullmatch=True), min_size=1),
    st.sampled_from(" -_/,.\t\u00a0"),
)
def test_what_stands_between_words_does_not_count(words: list[str], gap: str) -> None:
    """Words joined by any gap and in any case fold to the same name."""
    assert fold(gap.join(words)) == fold(" ".join(words).upper()) == " ".join(words).lower()


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Dinas Perhubungan", "dinas perhubungan"),
        ("  DINAS\n Perhubungan ", "dinas perhubungan"),
        ("dinas-perhubungan", "dinas perhubungan"),
        ("Dinas/Badan", "dinas badan"),
        ("Dinas Kependudukan & Pencatatan Sipil", "dinas kependudukan dan pencatatan sipil"),
        ("Perumahan&Permukiman", "perumahan dan permukiman"),
        ("Perumahan, Kawasan Permukiman", "perumahan kawasan permukiman"),
        ("Ｄｉｎａｓ\u2003Sosial", "dinas sosial"),
        ("Seksi 2", "seksi 2"),
        ("“BPBD”", "bpbd"),
        ("", ""),
        (" – ", ""),
    ],
)
def test_examples(name: str, folded: str) -> None:
    """Case, spaces, hyphens, punctuation and width do not count; ``&`` is ``dan``."""
    assert fold(name) == folded


@pytest.mark.parametrize(
    ("one", "other"), [("Dinas Sosial", "Dinasosial"), ("Bagian Umum", "Bagian Hukum"), ("A", "B")]
)
def test_different_names_stay_different(one: str, other: str) -> None:
    """Folding joins no two words and changes no letter."""
    assert fold(one) != fold(other)
