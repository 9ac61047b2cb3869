"""A copy for the coordinator of whom a way is to is not one for that of whoever goes it."""

from __future__ import annotations

from jalur.comparison.diff import diff
from jalur.law.region import Region
from jalur.loading.reading import read
from support.regions import TESTS
from support.verifying import COMMON, changed

YAML = (TESTS / "cases" / "regions" / "kab-dangau.yaml").read_text(encoding="utf-8")


def region_of(text: str, id: str) -> Region:
    """The kabupaten under this id."""
    region = read(text, id, COMMON)
    assert isinstance(region, Region), region
    return region


def classes(old: str, new: str) -> list[str]:
    """What the rows of the way of 3(7) are, where one of two has something changed."""
    one = region_of(YAML, "kab-dangau")
    other = region_of(changed(YAML, old, new), "kab-dangau-dua")
    rows = diff(one, other, topic="route").rows
    return [row.row_class for row in rows if "konsultasi" in row.key]


def test_whose_coordinator_has_the_copy_makes_the_difference() -> None:
    """The same words for him in the file of the other are no difference."""
    assert set(classes("title: Tembusan Laporan", "title: Tembusan")) == {"same"}
    coordinator = "copies_to: [coordinator]\n    copies_words: Asisten yang membidangi Perangkat Daerah penerima"
    stated = coordinator.replace("[coordinator]", "[addressee-coordinator]")
    assert "different" in classes(stated, coordinator)
