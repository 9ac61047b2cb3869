"""Small regulations in unlike forms, each with its whole file: nothing is found in any of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from jalur.law.findings import ERROR, WARNING, Finding
from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import read_source
from jalur.verification.concordance import Reader
from jalur.verification.evidence import Evidence
from jalur.verification.verify import verify
from support.verifying import COMMON, FOLDER, VOCABULARY

pytestmark = [pytest.mark.slow, pytest.mark.mutants]

UNLIKE = FOLDER / "unlike"
CITIES = sorted(path.stem for path in UNLIKE.glob("*.yaml"))


def held(text: Path) -> Iterator[Finding]:
    """The findings of the file beside ``text``, but for what its making leaves behind."""
    region = read(text.with_suffix(".yaml").read_text(encoding="utf-8"), text.stem, COMMON)
    assert isinstance(region, Region), region
    evidence = Evidence(region, read_source(text.read_text(encoding="utf-8")), VOCABULARY)
    whole = replace(region, concordance=Reader(evidence).concordance())
    for each in verify(whole, evidence.source, VOCABULARY):
        if not each.rule.startswith(("source-", "concordance-")):
            yield each


@cache
def findings(city: str) -> tuple[tuple[str, str, str | None, str], ...]:
    """Severity, rule, provision and place of every finding."""
    every = held(UNLIKE / f"{city}.txt")
    return tuple((each.severity, each.rule, each.ref, each.path) for each in every)


def test_every_text_has_its_file() -> None:
    """None of them is passed over."""
    assert sorted(path.stem for path in UNLIKE.glob("*.txt")) == CITIES
    assert len(CITIES) >= 10


@pytest.mark.parametrize("city", CITIES)
def test_no_error_is_found(city: str) -> None:
    """Whatever the form of the text, the file that encodes it is clean."""
    assert [each for each in findings(city) if each[0] == ERROR] == []


def test_no_warning_is_found() -> None:
    """Of all of them together: a place to look at is one only where something is."""
    warned = {city: [each for each in findings(city) if each[0] == WARNING] for city in CITIES}
    assert {city: each for city, each in warned.items() if each} == {}
