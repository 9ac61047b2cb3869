"""A station that the text leaves to its own words counts as those who may be meant, and those of
one class who go to each other are at both ends of their way.
"""

from __future__ import annotations

from functools import cache

import pytest

from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import read_source
from jalur.verification.verify import verify
from support.regions import TESTS
from support.verifying import COMMON, FOLDER, VOCABULARY, changed

TEXT = changed(
    (FOLDER / "kab-dangau.txt").read_text(encoding="utf-8"),
    "Asisten yang membidangi Perangkat Daerah yang dituju.\n",
    "Asisten yang membidangi Perangkat Daerah yang dituju.\n"
    "(9) Kepala UPTD menyampaikan laporan kepada Bupati melalui kepala Dinas atau Badan yang membawahkannya.\n"
    "(10) Kepala Dinas dan kepala Badan berkonsultasi langsung satu sama lain.\n",
)
OPEN = (
    "{words: kepala Dinas atau Badan yang membawahkannya, candidates: [kepala-dinas, kepala-badan]}"
)
MUTUAL = "{offices: [kepala-dinas, kepala-badan], pick: any}"
YAML = changed(
    changed(
        changed(
            (TESTS / "cases" / "regions" / "kab-dangau.yaml").read_text(encoding="utf-8"),
            "\nassignments:\n",
            "  dinas: {name: Dinas, kind: group, basis: [3(10)], members: [{kinds: [dinas], basis: [3(10)]}]}\n"
            "  kepala-dinas: {name: kepala Dinas, kind: head, heads: dinas, basis: [3(10)]}\n"
            "  badan: {name: Badan, kind: group, basis: [3(10)], members: [{kinds: [badan], basis: [3(10)]}]}\n"
            "  kepala-badan: {name: kepala Badan, kind: head, heads: badan, basis: [3(10)]}\n"
            "  kepala-uptd: {name: Kepala UPTD, kind: official, basis: [3(9)]}\n"
            "\nassignments:\n",
        ),
        "\nparaf:\n",
        "  - {id: uptd, for: [kepala-uptd], purposes: [pelaporan], mode: through,\n"
        f"     steps: [{OPEN}, {{office: bupati}}], basis: [3(9)]}}\n"
        "  - {id: sesama, for: [kepala-dinas, kepala-badan], purposes: [konsultasi], mode: direct,\n"
        f"     steps: [{MUTUAL}], basis: [3(10)]}}\n"
        "\nparaf:\n",
    ),
    '  "4": {kind: entry',
    "  3(9): {kind: route, summary: Laporan Kepala UPTD kepada Bupati lewat kepala di atasnya.}\n"
    "  3(10): {kind: route, summary: Konsultasi kepala Dinas dan kepala Badan.}\n"
    '  "4": {kind: entry',
)
RULES = ("office-left-out", "addressee-not-in-text", "way-ends-there", "way-turned")


@cache
def found(yaml: str = YAML, text: str = TEXT) -> frozenset[tuple[str, str]]:
    """The rule and provision of what is found of ways and whom they lead to."""
    region = read(yaml, "kab-dangau", COMMON)
    assert isinstance(region, Region), region
    every = verify(region, read_source(text), VOCABULARY)
    return frozenset((each.rule, str(each.ref)) for each in every if each.rule in RULES)


def test_whom_an_open_station_may_mean_are_stations() -> None:
    """Also the second of two heads with one word for both; nor is who writes to his like wrong."""
    assert not found()


def test_each_other_may_stay_in_the_words_of_the_text() -> None:
    """With those as candidates who go the way."""
    words = "{words: satu sama lain, candidates: [kepala-dinas, kepala-badan]}"
    assert not found(changed(YAML, MUTUAL, words))


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        (", candidates: [kepala-dinas, kepala-badan]}", "}", ("office-left-out", "3(9)")),
        ("[kepala-dinas, kepala-badan]}, {", "[kepala-dinas]}, {", ("office-left-out", "3(9)")),
        (
            f"[{OPEN}, {{office: bupati}}]",
            f"[{{office: bupati}}, {OPEN}]",
            ("way-turned", "3(9)"),
        ),
        (f"{OPEN}, ", "", ("office-left-out", "3(9)")),
    ],
)
def test_another_station_is_found(old: str, new: str, finding: tuple[str, str]) -> None:
    """Nobody who may be meant, one of two, the wrong order, none at all."""
    assert finding in found(changed(YAML, old, new))


def test_who_only_acts_is_no_end_where_nothing_says_each_other() -> None:
    """The words for it gone from the text."""
    text = TEXT.replace(" langsung satu sama lain", " langsung di antaranya")
    assert ("addressee-not-in-text", "3(10)") in found(text=text)
