"""Two regulations that differ in an amount, a signature or a capacity are told to differ in it."""

from __future__ import annotations

from functools import cache

import pytest

from jalur.comparison.diff import diff
from jalur.law.region import Region
from jalur.loading.reading import read
from support.diffs import said
from support.regions import TESTS
from support.sweeps import invented
from support.verifying import COMMON

ID = "kab-samudra"
YAML = (TESTS / "cases" / "regions" / f"{ID}.yaml").read_text(encoding="utf-8")


@cache
def region_of(yaml: str) -> Region:
    """The region of such a file, which has no faults."""
    region = read(yaml, ID, COMMON)
    assert isinstance(region, Region), region
    return region


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (
            "{from: 50000000, below: 100000000, of: nilai usaha}",
            "{over: 50000000, below: 100000000, of: nilai usaha}",
            "for other amounts: see both",
        ),
        (
            ", amount: {from: 50000000, below: 100000000, of: nilai usaha}",
            "",
            "for any amount",
        ),
        (
            ", {by: u.b., office: asisten-1}]",
            ", {office: asisten-1}]",
            "signed otherwise: see both",
        ),
        (
            "capacity: plt",
            "capacity: plh",
            "in another capacity: see both",
        ),
        (
            "{over: 200000000}, order",
            "{over: 300000000}, order",
            "for other amounts: see both",
        ),
    ],
)
def test_what_differs_is_told(old: str, new: str, what: str) -> None:
    """As many rows differ as the change concerns, and each says in what."""
    assert old in YAML
    answer = diff(invented(ID), region_of(YAML.replace(old, new, 1)))
    rows = [row for row in answer.rows if row.row_class != "same"]
    assert [what in said(row) for row in rows] == [True], [(row.key, said(row)) for row in rows]


def test_our_words_for_what_is_worth_it_are_no_difference() -> None:
    """Nor do two files that give one range by other ends differ."""
    other = YAML.replace("of: nilai usaha", "of: harga usaha").replace(
        "{from: 50000000,", "{over: 49999999,"
    )
    assert all(row.row_class == "same" for row in diff(invented(ID), region_of(other)).rows)
