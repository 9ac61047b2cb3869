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


def test_of_names_that_share_as_much_the_one_spelled_more_alike_is_first() -> None:
    """Whichever stands first in the file."""
    names = {
        "bagian sosial dan budaya": "Bagian Sosial dan Budaya",
        "dinas sosial": "Dinas Sosial",
    }
    near = ("Dinas Sosial", "Bagian Sosial dan Budaya")
    assert near_names("kantor sosial", names, ("dinas", "bagian", "kantor")) == near


def test_as_many_as_five_are_suggested_by_their_spelling_as_a_whole() -> None:
    """Where no word of them is like one that was typed."""
    names = {f"abcdefg{n}hijklm": str(n) for n in range(6)}
    assert len(near_names("abc defg hij klm", names, ())) == 5
