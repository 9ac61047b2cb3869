"""Which Indonesian words have a stem."""

from __future__ import annotations

import pytest

from jalur.text.stems import beginnings, has_stem


@pytest.mark.parametrize(
    ("word", "stem", "has"),
    [
        ("koordinasi", "koordinasi", True),
        ("pengoordinasian", "oordinasi", True),
        ("dilaporkan", "lapor", True),
        ("mempertimbangkan", "timbang", True),
        ("anggaran", "garan", False),
        ("lap", "lapor", False),
    ],
)
def test_a_word_has_a_stem_at_its_beginning_or_behind_a_prefix(
    word: str, stem: str, has: bool
) -> None:
    """What stands in the middle of a word is no stem of it."""
    assert word.startswith(beginnings(stem)) is has


@pytest.mark.parametrize(
    ("stem", "word", "has"),
    [
        ("desa", "mendesak", False),
        ("desa", "perdesaan", True),
        ("izin", "perizinannya", True),
        ("lapor", "melaporkannya", True),
        ("harmoni", "harmonisasi", True),
    ],
)
def test_of_a_short_stem_only_a_suffix_may_follow(stem: str, word: str, has: bool) -> None:
    """Four letters begin by chance many a word of another root; a longer stem may be cut."""
    assert has_stem(stem)(word) == has
