"""A regulation that is invented for ``verify``: its text, its file, and one held against the other."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from jalur.law.findings import Finding
from jalur.law.region import Region
from jalur.loading.common import load_common
from jalur.loading.folders import DataFolders
from jalur.loading.reading import read
from jalur.loading.vocabulary import load_vocabulary
from jalur.source.text import read_source
from jalur.verification.concordance import Reader
from jalur.verification.evidence import Evidence
from jalur.verification.verify import verify
from support.regions import TESTS

FOLDER = TESTS / "verify"
CITY = "kab-sungai-emas"
TEXT = (FOLDER / f"{CITY}.txt").read_text(encoding="utf-8")
YAML = (FOLDER / f"{CITY}.yaml").read_text(encoding="utf-8")
PLACES = DataFolders(FOLDER)
COMMON = load_common(PLACES)
VOCABULARY = load_vocabulary(PLACES)


@cache
def held(text: str = TEXT, yaml: str = YAML) -> tuple[Finding, ...]:
    """The findings of a file held against a text, of which it has the concordance."""
    region = read(yaml, CITY, COMMON)
    assert isinstance(region, Region), region
    evidence = Evidence(region, read_source(text), VOCABULARY)
    region = replace(region, concordance=Reader(evidence).concordance())
    return verify(region, evidence.source, evidence.vocabulary)


def changed(whole: str, old: str, new: str) -> str:
    """``whole`` with the first ``old`` changed; there must be one."""
    assert old in whole, old
    return whole.replace(old, new, 1)
