"""A regulation that is invented for what a text denies, forbids and lets last: its text and file."""

from __future__ import annotations

import re
from functools import cache

from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import read_source
from jalur.verification.verify import verify
from support.regions import TESTS
from support.verifying import COMMON, VOCABULARY

CITY = "kab-karang"
YAML = (TESTS / "cases" / "regions" / f"{CITY}.yaml").read_text(encoding="utf-8")
TEXT = (TESTS / "verify" / f"{CITY}.txt").read_text(encoding="utf-8")


@cache
def region_of(yaml: str) -> Region:
    """The region of such a file, which has no faults."""
    region = read(yaml, CITY, COMMON)
    assert isinstance(region, Region), region
    return region


@cache
def found(text: str = TEXT, yaml: str = YAML) -> frozenset[tuple[str, str, str]]:
    """What ``verify`` finds, but for the concordance: the rule, where, and how grave it is."""
    findings = verify(region_of(yaml), read_source(text), VOCABULARY)
    told = ((each.rule, str(each.ref), each.severity) for each in findings)
    return frozenset(each for each in told if not each[0].startswith("concordance"))


def exchanged(whole: str, *changes: str) -> str:
    """``whole`` with each ``old => new`` of the changes made once; every old must be there."""
    for change in changes:
        old, _, new = change.partition(" => ")
        assert old in whole, old
        whole = whole.replace(old, new, 1)
    return whole


def without(yaml: str, beginning: str) -> str:
    """The file without the entry of a list that begins so."""
    pattern = rf"(?m)^  - \{{{re.escape(beginning)}.*\n(?:     .*\n)*"
    assert re.search(pattern, yaml), beginning
    return re.sub(pattern, "", yaml, count=1)
