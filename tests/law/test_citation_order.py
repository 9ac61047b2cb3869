"""Citations among each other: which covers which, and in which order a reader meets them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jalur.law.citation import Citation, parse
from support.citations import citations

ARTICLES = frozenset({"2A"})
READING = [
    *("judul", "menimbang", "menimbang.a", "menimbang.b", "menimbang.z", "menimbang.aa"),
    *("mengingat.1", "mengingat.2", "mengingat.10"),
    "menetapkan",
    *("1", "1.1", "1.2", "1.10", "2", "2a", "2a1", "2b", "2b1", "2z", "2aa", "2A", "2A(1)"),
    *(
        "3(1)",
        "3(1)a",
        "3(1)a.1",
        "3(1)a.2",
        "3(1)b",
        "3(1)~2",
        "3(1)~2a",
        "3(2)",
        "3(2a)",
        "3(3)",
        "3(10)",
        "10",
        "11",
    ),
    *("penutup", "lampiran-I", "lampiran-II", "lampiran-III"),
]
"""As a reader meets them; ``2A`` is an article of its own."""


@settings(deadline=None)
@given(citations)
def test_a_citation_covers_itself(citation: Citation) -> None:
    """An oddity at a provision concerns the provision itself."""
    assert citation.covers(citation)


@settings(deadline=None)
@given(citations)
def test_every_parent_covers_what_is_below(citation: Citation) -> None:
    """Parents are the shorter addresses, the nearest first; each covers its child, no child covers
    its parent.
    """
    parents = citation.parents()
    assert [len(parent.parts) for parent in parents] == list(range(len(citation.parts) - 1, 0, -1))
    for parent in parents:
        assert parent.covers(citation)
        assert not citation.covers(parent)


@settings(deadline=None)
@given(citations, citations)
def test_only_a_parent_or_the_same_covers(one: Citation, other: Citation) -> None:
    """A citation covers another exactly where it is the other or one of its parents."""
    assert one.covers(other) == (one in (other, *other.parents()))


@settings(deadline=None)
@given(citations, citations)
def test_different_citations_print_differently(one: Citation, other: Citation) -> None:
    """Two addresses never share a long form."""
    assert (one.long() == other.long()) == (one == other)


@pytest.mark.parametrize(
    ("above", "below", "covers"),
    [
        ("22", "22(2)a", True),
        ("22(2)", "22(2)a", True),
        ("22(2)a", "22(2)", False),
        ("22", "2", False),
        ("2", "22", False),
        ("11(1)", "11(1)~2", False),
        ("11(1)~2", "11(1)~2a", True),
        ("lampiran", "lampiran[opd]", True),
        ("lampiran", "lampiran-I[opd]", False),
        ("mengingat", "mengingat.4", True),
        ("mengingat.4", "mengingat.40", False),
    ],
)
def test_examples_of_covering(above: str, below: str, covers: bool) -> None:
    """Covering goes by whole parts of the address, never by its letters."""
    assert parse(above).covers(parse(below)) is covers


@settings(deadline=None)
@given(st.permutations(READING))
def test_citations_sort_as_a_reader_meets_them(shuffled: list[str]) -> None:
    """Numbers sort as numbers, huruf aa after huruf z, article 2A after 2, a parent before its
    parts.
    """
    found = sorted((parse(short, ARTICLES) for short in shuffled), key=Citation.sort_key)
    assert [str(citation) for citation in found] == READING


@settings(deadline=None)
@given(citations)
def test_a_parent_stands_before_its_parts(citation: Citation) -> None:
    """Whatever the labels, what covers a provision is met before it."""
    assert all(parent.sort_key() < citation.sort_key() for parent in citation.parents())
