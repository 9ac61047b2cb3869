"""Days are written as people write them wherever a person reads them, and never in data."""

from __future__ import annotations

import re

import pytest

from jalur.loading.folders import DataFolders
from support.commandline import Jalur

ISO = re.compile(r"\d{4}-\d\d-\d\d")
LINES = (
    "cities --all",
    "audit --rules",
    "compare --topic regulation",
    "diff kendari banjar --topic regulation",
    "route kendari Dishub --as-of 2021-06-30",
    "cities --as-of 2017-01-01",
    *(f"show {id}" for id in DataFolders().ids()),
)


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("format", ["table", "md"])
@pytest.mark.parametrize("line", LINES)
def test_no_page_has_a_day_in_digits(line: str, format: str, language: str, jalur: Jalur) -> None:
    """Neither the answer nor what is said beside it."""
    ran = jalur(f"{line} -f {format}", JALUR_LANG=language)
    assert not ISO.search(ran.out + ran.err)


@pytest.mark.parametrize(
    ("language", "told"), [("en", "8 July 2020, Kendari"), ("id", "8 Juli 2020, Kendari")]
)
def test_a_day_has_the_name_of_its_month(language: str, told: str, jalur: Jalur) -> None:
    """In the language of the reader; the data keep the digits in both."""
    assert told in jalur("show kendari -f table", JALUR_LANG=language).out
    assert "2020-07-08 Kendari" in jalur("show kendari -f tsv", JALUR_LANG=language).out
    assert ISO.search(jalur("compare --topic regulation -f tsv", JALUR_LANG=language).out)
