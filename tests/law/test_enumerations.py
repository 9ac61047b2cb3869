"""The enumerations of the format: one type each, and all of them on the page of the format."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from jalur.law import enumerations

PAGE = (Path(__file__).parents[2] / "docs" / "data-format.md").read_text(encoding="utf-8")
TUPLES = {name: value for name, value in vars(enumerations).items() if isinstance(value, tuple)}


@pytest.mark.parametrize("name", TUPLES)
def test_a_tuple_has_the_members_of_its_type(name: str) -> None:
    """Each tuple is that of one ``Literal`` type, in its order."""
    types = [value for value in vars(enumerations).values() if get_args(value)]
    assert TUPLES[name] in [get_args(each) for each in types]


@pytest.mark.parametrize("name", sorted(set(TUPLES) - {"PARTY_CATEGORIES", "SEVERITIES"}))
def test_the_page_lists_every_member(name: str) -> None:
    """Whoever writes a file finds each word of an enumeration on the page of the format; what a
    finding weighs stands in none.
    """
    assert not [word for word in TUPLES[name] if f"`{word}`" not in PAGE and f" {word}" not in PAGE]
