"""Whom a draft sets under whom, in whatever way a text says it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jalur.drafting.entries import Draft, Entry
from support.drafting import drafted, drafted_text, region_of, text_of, the
from support.plain_yaml import plain_yaml

CASES: dict[str, dict[str, Any]] = plain_yaml(
    (Path(__file__).parent / "rows.yaml").read_text(encoding="utf-8")
)
TITLES = {
    "p": "asisten-pemerintahan",
    "e": "asisten-perekonomian-dan-pembangunan",
    "u": "asisten-administrasi-umum",
    "s": "sekretaris-daerah",
}
NAMED = "Sekretaris Daerah dibantu oleh Asisten Pemerintahan, Asisten Perekonomian dan \
Pembangunan, dan Asisten Administrasi Umum."
REFERS = "Pembagian koordinasi tercantum dalam Lampiran."


def _draft(case: dict[str, Any]) -> Draft:
    if "annex" not in case:
        return drafted(NAMED, case["text"])
    head = "LAMPIRAN\nPERATURAN BUPATI TELAGA BIRU\nNOMOR 12 TAHUN 2022\n"
    title = "PEMBAGIAN KOORDINASI PERANGKAT DAERAH\n\n"
    return drafted_text(text_of(case.get("named", NAMED), REFERS) + head + title + case["annex"])


def _rows(draft: Draft) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for given in region_of(draft).assignments:
        found.setdefault(given.coordinator, []).extend(given.units)
    return {coordinator: sorted(units) for coordinator, units in found.items()}


@pytest.mark.parametrize("case", CASES.values(), ids=[*CASES])
def test_every_row_is_found_and_no_other(case: dict[str, Any]) -> None:
    """A unit stands under whom the text sets over it; where that is our reading, as a guess."""
    draft = _draft(case)
    wanted = {TITLES[id]: units for id, units in case["rows"].items()}
    found = _rows(draft)
    assert {*found} == {*wanted}
    for coordinator, units in wanted.items():
        assert len(found[coordinator]) == len(units), found[coordinator]
        for unit in units:
            assert any(each.endswith(unit) for each in found[coordinator]), (unit, found)
    sure = {str(each["coordinator"]) for each in the(draft, "assignments") if each.sure}
    plain = case.get("sure", [*case["rows"]]) or ()
    assert sure <= {TITLES[id] for id in plain}
    told = {id for each in the(draft, "assignments") if each.sure for id in _units(each)}
    guessed = {id for each in the(draft, "assignments") if not each.sure for id in _units(each)}
    assert all(any(id.endswith(unit) for id in told) for unit in case.get("plain", ())), guessed
    assert all(any(id.endswith(unit) for id in guessed) for unit in case.get("marked", ())), told
    assert told.isdisjoint(guessed)


def _units(entry: Entry) -> list[str]:
    units = entry["units"]
    assert isinstance(units, dict)
    return [*units]


@pytest.mark.parametrize(
    ("case", "limit"),
    [
        ("annex, remarks beside some rows, and who signs below", "terbatas pada kepegawaian"),
        ("annex, units numbered in one line", "terbatas pada kepegawaian dan keuangan"),
    ],
)
def test_a_remark_that_limits_is_the_condition_of_its_row_alone(case: str, limit: str) -> None:
    """Be it in a column of its own, or in brackets behind the unit; it is a guess."""
    rules = the(_draft(CASES[case]), "assignments")
    limited = [each for each in rules if each.get("condition") is not None]
    assert [(each["condition"], _units(each), each.sure) for each in limited] == [
        (limit, ["inspektorat"], False)
    ]


def test_what_the_coordinator_is_called_for_is_the_word_for_all() -> None:
    """*Asisten Koordinator* is whichever Asisten coordinates, and no Asisten of his own."""
    draft = drafted(
        NAMED, "Surat Dinas Sosial disampaikan melalui Asisten Koordinator kepada Bupati."
    )
    parties = region_of(draft).parties.values()
    called = [each for each in parties if "Asisten Koordinator" in (each.name, *each.aliases)]
    assert [each.kind for each in called] == ["group"]


def test_an_annex_whose_lists_were_not_read_is_told() -> None:
    """Crosses below each of them are no list that is known; that there is one is not hidden."""
    annex = """
NO   PERANGKAT DAERAH            ASISTEN          ASISTEN
                                 PEMERINTAHAN     ADMINISTRASI UMUM
1    Dinas Pendidikan                V
2    Inspektorat                                      V
"""
    draft = _draft({"annex": annex})
    assert not _rows(draft)
    [told] = [each for each in draft.unclaimed if str(each.at) == "lampiran"]
    assert told.words.startswith("PEMBAGIAN") or told.words.startswith("NO PERANGKAT DAERAH")
