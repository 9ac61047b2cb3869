"""Keys of rows: how they widen, and in which order they stand."""

from __future__ import annotations

import pytest

from jalur.comparison.cells import Cell, Key, Statement
from jalur.comparison.keys import key_order, kind_of, statements_for, wider_class, with_wider_keys
from support.regions import city


def test_a_key_widens_from_the_party_to_its_class() -> None:
    """Each part that names a single party has its kind behind it, the nearest key first."""
    assert with_wider_keys(("badan:aset", "dinas:sosial")) == [
        ("badan:aset", "dinas:sosial"),
        ("badan:aset", "dinas"),
        ("badan", "dinas:sosial"),
        ("badan", "dinas"),
    ]


@pytest.mark.parametrize(
    ("part", "kind", "wider"),
    [("badan:aset+keuangan", "badan", "badan"), ("badan", "badan", None), ("a|b", "a|b", None)],
)
def test_a_part_has_a_kind(part: str, kind: str, wider: str | None) -> None:
    """Only a class of single parties has a wider one."""
    assert (kind_of(part), wider_class(part)) == (kind, wider)


def test_a_table_answers_for_wider_keys() -> None:
    """What is said of one party comes before what is said of its class, and nothing else does."""

    def cell(words: str) -> Cell:
        return Cell((Statement((words,), (), ()),))

    table: dict[Key, Cell] = {("dinas",): cell("all"), ("dinas:sosial",): cell("one")}
    wordings = [statement.wording for statement in statements_for(table, ("dinas:sosial",))]
    assert wordings == [("one",), ("all",)]
    assert statements_for(table, ("badan",)) == []


def test_keys_stand_in_the_order_of_the_closed_lists() -> None:
    """A kind stands before the kinds behind it in the list, what no list knows at the end."""
    common = city("kendari").common
    first, second = list(common.kinds)[:2]
    keys = [("unlisted",), (second,), (f"{first}:own",), (first,)]
    keys.sort(key=lambda key: key_order(common, key))
    assert keys == [(first,), (f"{first}:own",), (second,), ("unlisted",)]
