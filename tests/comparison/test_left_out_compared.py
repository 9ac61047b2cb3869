"""Another time, another choice or another exception is a difference."""

from __future__ import annotations

import pytest

from jalur.comparison.diff import diff
from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.output.language import load_catalogue
from support.loader import common
from support.regions import TESTS

YAML = (TESTS / "cases" / "regions" / "kab-lontar.yaml").read_text(encoding="utf-8")


def region_of(old: str = "", new: str = "") -> Region:
    """The invented region, with some words changed."""
    assert old in YAML, old
    region = read(YAML.replace(old, new, 1) if old else YAML, "kab-lontar", common())
    assert isinstance(region, Region), region
    return region


@pytest.mark.parametrize(
    ("old", "new", "topic", "said"),
    [
        ("working_days: 3", "days: 3", "route", "also within 3 days"),
        ("if_silent: agreed", "if_silent: refused", "route", "also else it counts as refused"),
        (", notify: [asisten-umum]", "", "route", "without asisten"),
        ("{hours: 24}", "{hours: 12}", "paraf", "also within 12 hours"),
        ("{documents: [keputusan]}", "{documents: [undangan]}", "paraf", "undangan"),
        ("words: dalam keadaan bencana", "documents: [surat]", "", ""),
        (
            "{parties: [kecamatan], basis: [5(2)]}",
            "{parties: [dinas], basis: [5(2)]}",
            "relation",
            "",
        ),
        (
            "except: [{parties: [kecamatan]}]}\n\npro",
            "except: [{parties: [dinas]}]}\n\npro",
            "mandate",
            "",
        ),
    ],
)
def test_what_is_said_otherwise_is_a_difference(old: str, new: str, topic: str, said: str) -> None:
    """And nothing is where nothing is said otherwise."""
    rows = [row for row in diff(region_of(), region_of(old, new)).rows if row.row_class != "same"]
    told = " / ".join(load_catalogue("en").text(each) for row in rows for each in row.what)
    assert {topic} <= {row.topic for row in rows} if topic else not rows
    assert said in told


def test_the_same_is_the_same() -> None:
    """Times, choices and exceptions make no difference of a region with itself."""
    assert {row.row_class for row in diff(region_of(), region_of()).rows} <= {"same"}
