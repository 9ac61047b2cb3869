"""Patterns that are compiled for the first text that may match, and those that are written short."""

from __future__ import annotations

import re

import pytest

from jalur.drafting.worded_patterns import WordedPattern
from jalur.verification.patterns import any_of, branching
from support.drafting import VOCABULARY

WORDS = ("yang membina", "yang membinanya", "terkait", "yang terkait", "masing-masing", "terkait")


def test_a_pattern_is_compiled_once_its_words_are_there() -> None:
    """One of each list, in whatever letters; then it is as any other."""
    pattern = WordedPattern(r"\b(?:dikirim|dibawa)\s+oleh\s+(\w+)", ["dikirim", "dibawa"], ["oleh"])
    for text in ("Surat dikirim kepada A.", "Surat ditulis oleh A.", ""):
        assert pattern.search(text) is None
        assert pattern.match(text) is None
        assert not [*pattern.finditer(text)]
    assert "_pattern" not in vars(pattern)
    found = pattern.search("Surat DIBAWA oleh B.")
    assert found is not None
    assert found[1] == "B"
    assert pattern.match("Surat dibawa oleh B.") is None
    assert [each[1] for each in pattern.finditer("Dikirim oleh A, dibawa oleh B")] == ["A", "B"]


def test_without_words_every_text_is_tried() -> None:
    """What needs no words may match any text."""
    assert WordedPattern(r"^a+$").match("AAA")


@pytest.mark.parametrize("behind", ["", "nya", " oleh A", " yang"])
@pytest.mark.parametrize("word", sorted({*WORDS, "yang", "membina", "yang membinany", ""}))
def test_words_written_as_branches_match_as_listed_ones(word: str, behind: str) -> None:
    """The longest first, and each that is part of another."""
    text = word + behind
    listed, short = (re.match(rf"(?:{words(WORDS)})", text) for words in (any_of, branching))
    assert (listed and listed.group()) == (short and short.group())


def test_what_is_written_once_in_branches_is_shorter() -> None:
    """Of the words behind an office, by which it was made."""
    qualifiers = VOCABULARY.drafting.qualifiers
    assert len(branching(qualifiers)) < len(any_of(qualifiers)) * 2 / 3
    for word in qualifiers:
        assert re.fullmatch(branching(qualifiers), word)
