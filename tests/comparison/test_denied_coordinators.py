"""Who has no coordinator by the text is another case than who has one, and than who has none told."""

from __future__ import annotations

from jalur.comparison.diff import DiffRow, diff
from jalur.law.region import Region
from jalur.loading.reading import read
from support.regions import TESTS
from support.verifying import COMMON, changed

PANDAN = (TESTS / "cases" / "regions" / "kab-pandan.yaml").read_text(encoding="utf-8")
DENIAL = "  - {units: [inspektorat], by: [asisten], basis: [2(3)]}\n"


def region_of(text: str) -> Region:
    """The region of such a file, which has no faults."""
    region = read(text, "kab-pandan", COMMON)
    assert isinstance(region, Region), region
    return region


def rows(other: str) -> dict[str, DiffRow]:
    """What differs about coordinators between the invented regulation and this file."""
    found = diff(region_of(PANDAN), region_of(other)).rows
    return {row.key: row for row in found if row.topic == "coordinator"}


def test_a_denied_coordinator_is_none() -> None:
    """Where one regulation denies him and the field of the other gives him, they differ."""
    row = rows(changed(PANDAN, DENIAL, ""))["pengawasan"]
    assert row.row_class == "different"
    assert row.a is not None
    assert [each.wording for each in row.a.statements] == [("Inspektorat → –",)]
    assert [str(at) for at in row.a.basis] == ["2(3)"]


def test_two_denials_are_the_same() -> None:
    """Whatever their words."""
    assert rows(PANDAN)["pengawasan"].row_class == "same"
