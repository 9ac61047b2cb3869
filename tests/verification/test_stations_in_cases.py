"""A station that is any in one case alone has its case in the text, and so has a list its stations."""

from __future__ import annotations

from functools import cache

import pytest

from jalur.comparison.diff import diff
from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.output.language import load_catalogue
from jalur.source.text import read_source
from jalur.verification.verify import verify
from support.regions import TESTS
from support.verifying import COMMON, FOLDER, VOCABULARY, changed

ID = "kab-simpai"
TEXT = read_source((FOLDER / f"{ID}.txt").read_text(encoding="utf-8"))
YAML = (TESTS / "cases" / "regions" / f"{ID}.yaml").read_text(encoding="utf-8")
OF_BUDGETS = "{office: kepala-badan-keuangan, condition: apabila menyangkut anggaran}"


@cache
def _region(yaml: str = YAML) -> Region:
    region = read(yaml, ID, COMMON)
    assert isinstance(region, Region), region
    return region


def _found(yaml: str = YAML) -> set[tuple[str, str]]:
    return {(each.rule, str(each.ref)) for each in verify(_region(yaml), TEXT, VOCABULARY)}


def test_the_file_says_what_its_text_says() -> None:
    """A case within a list ends it neither before its office nor behind it."""
    assert {rule for rule, _ in _found()} == {"concordance-missing"}


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("        condition: apabila menyangkut anggaran\n", "", ("condition-left-out", "2(1)")),
        (OF_BUDGETS, "{office: kepala-badan-keuangan}", ("condition-left-out", "5")),
        ("apabila mendesak}", "dalam keadaan bencana}", ("condition-of-another", "4")),
        ("bencana}", "libur}", ("word-not-in-text", "3")),
        (f"      - {OF_BUDGETS}\n", "", ("office-left-out", "5")),
    ],
)
def test_another_case_is_found(old: str, new: str, finding: tuple[str, str]) -> None:
    """At the provision of the rule."""
    assert finding in _found(changed(YAML, old, new))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (", condition: apabila mendesak", "", "its stations in any case"),
        ("- {office: asisten-umum}\n      - {office: kepala", "- {office: asisten-umum, condition: "
         "dalam keadaan bencana}\n      - {office: kepala", "the case of a station reads otherwise"),
        (", condition: apabila menyangkut anggaran", "", "its stations in any case"),
    ],
)  # fmt: skip
def test_another_case_is_a_difference(old: str, new: str, said: str) -> None:
    """Of a way and of initials alike; of a region with itself there is none."""
    rows = diff(_region(), _region(changed(YAML, old, new))).rows
    told = [load_catalogue("en").text(each) for row in rows for each in row.what]
    assert any(said in each for each in told), told
    assert {row.row_class for row in diff(_region(), _region()).rows} <= {"same"}
