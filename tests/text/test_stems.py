"""Which Indonesian words have a stem."""

from __future__ import annotations

import pytest

from jalur.text.stems import beginnings


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
