"""What is suggested for a name that nobody bears."""

from __future__ import annotations

import pytest

from jalur.reasoning.near_names import is_misspelt, near_names

NAMES = {"dinas sosial": "Dinas Sosial", "dinas pendidikan": "Dinas Pendidikan", "camat": "Camat"}


@pytest.mark.parametrize(
    ("wanted", "near"),
    [
        ("badan sosial", ("Dinas Sosial",)),
        ("sosal", ("Dinas Sosial",)),
        ("camt", ("Camat",)),
        ("antariksa", ()),
    ],
)
def test_a_telling_word_or_a_like_spelling_is_suggested(wanted: str, near: tuple[str, ...]) -> None:
    """A shared word, or one spelled alike; a class word alone tells nothing."""
    assert near_names(wanted, NAMES, ("dinas", "badan")) == near


@pytest.mark.parametrize(
    ("name", "misspelt"), [("sosial", False), ("sosal", True), ("antariksa", False), ("", False)]
)
def test_a_word_is_misspelt_where_it_is_almost_a_known_one(name: str, misspelt: bool) -> None:
    """A known word is none, and a word like no other is a name of its own."""
    assert is_misspelt(name, {"sosial", "pendidikan"}) is misspelt
