"""What is suggested for a name that nobody bears."""

from __future__ import annotations

import pytest

from jalur.reasoning.near_names import near_names

NAMES = {"dinas sosial": "Dinas Sosial", "dinas pendidikan": "Dinas Pendidikan", "camat": "Camat"}


@pytest.mark.parametrize(
    ("wanted", "near"),
    [
        ("badan sosial", ("Dinas Sosial",)),
        ("sosal", ("Dinas Sosial",)),
        ("camt", ("Camat",)),
        ("antariksa", ()),
        ("dinas luar angkasa raya", ("Dinas Sosial", "Dinas Pendidikan")),
    ],
)
def test_a_telling_word_or_a_like_spelling_is_suggested(wanted: str, near: tuple[str, ...]) -> None:
    """A shared word, or one spelled alike; a class word tells nothing unless nothing else does."""
    assert near_names(wanted, NAMES, ("dinas", "badan")) == near
