"""That whoever coordinates or advises the sender has a copy is what the text says."""

from __future__ import annotations

from functools import cache

import pytest

from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import read_source
from jalur.verification.verify import verify
from support.regions import TESTS
from support.verifying import COMMON, FOLDER, VOCABULARY, changed

ID = "kab-dangau"
TEXT = (FOLDER / f"{ID}.txt").read_text(encoding="utf-8")
YAML = (TESTS / "cases" / "regions" / f"{ID}.yaml").read_text(encoding="utf-8")
ROLE = "copies_to: [coordinator]\n    copies_words: Asisten yang mengoordinasikannya\n"


@cache
def found(yaml: str = YAML, text: str = TEXT) -> frozenset[tuple[str, str]]:
    """The rule and provision of each finding."""
    region = read(yaml, ID, COMMON)
    assert isinstance(region, Region), region
    every = verify(region, read_source(text), VOCABULARY)
    return frozenset((each.rule, str(each.ref)) for each in every)


def test_asisten_yang_behind_tembusan_counts_as_the_coordinator() -> None:
    """Nothing is found but that no concordance was made."""
    assert {rule for rule, _ in found()} == {"concordance-missing"}


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        (f"    {ROLE}", "", ("office-left-out", "3(1)")),
        (ROLE, "copies_to: [bupati]\n", ("office-left-out", "3(1)")),
        ("kannya\n    steps", "kan Dinas\n    steps", ("words-not-in-text", "3(1)")),
        (
            "[sekretaris-daerah, adviser]\n    copies_words: Staf Ahli yang mendampingi",
            "[sekretaris-daerah, coordinator]",
            ("addressee-not-in-text", "3(2)"),
        ),
        ("[sekretaris-daerah, adviser]", "[adviser]", ("office-left-out", "3(2)")),
        (
            "copies_to: [inspektorat, coordinator]",
            "copies_to: [coordinator]",
            ("office-left-out", "3(4)"),
        ),
        (
            "copies_to: [inspektorat, coordinator]",
            "copies_to: [bupati, coordinator]",
            ("office-left-out", "3(4)"),
        ),
        (
            "copies_to: [addressee-coordinator]\n    copies_words: Asisten yang membidangi Perangkat Daerah penerima",
            "copies_to: [bupati]",
            ("office-left-out", "3(7)"),
        ),
        (
            "membidangi Perangkat Daerah penerima",
            "membidangi Perangkat Daerah pengirim",
            ("words-not-in-text", "3(7)"),
        ),
        ("{working_days: 2}", "{days: 2}", ("deadline-not-in-text", "3(4)")),
    ],
)
def test_a_copy_that_the_text_has_otherwise_is_found(
    old: str, new: str, finding: tuple[str, str]
) -> None:
    """Left out, for somebody else, in other words."""
    assert finding in found(changed(YAML, old, new))


def test_whom_the_words_for_whose_coordinator_he_is_name_has_no_copy_itself() -> None:
    """Who stands there beside them still has one."""
    both = TEXT.replace(
        "kepada Asisten yang membidangi Perangkat Daerah penerima",
        "kepada Bupati dan Asisten yang membidangi Perangkat Daerah penerima",
    )
    assert ("office-left-out", "3(7)") in found(text=both)


def test_a_copy_for_whoever_coordinates_where_the_text_has_none() -> None:
    """The words of the copy gone from the text."""
    without = TEXT.replace(" dengan tembusan kepada Asisten yang mengoordinasikannya", "")
    assert ("addressee-not-in-text", "3(1)") in found(text=without)
