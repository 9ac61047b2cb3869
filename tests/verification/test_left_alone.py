"""Every rule leaves alone what only looks like its finding, and is seen to find something there."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import SourceText, read_source
from jalur.verification.concordance import Reader
from jalur.verification.evidence import Evidence
from jalur.verification.rules import RULES
from jalur.verification.verify import verify
from support.plain_yaml import plain_yaml
from support.regions import TESTS
from support.verifying import COMMON, FOLDER, VOCABULARY

pytestmark = [pytest.mark.slow, pytest.mark.mutants]

TABLE: dict[str, dict[str, Any]] = plain_yaml(
    (TESTS / "verification" / "left_alone.yaml").read_text(encoding="utf-8")
)


def _file(id: str, kind: str) -> str:
    folders = (FOLDER / "unlike", FOLDER, TESTS / "cases" / "regions")
    files = (folder / f"{id}.{kind}" for folder in folders)
    return next(file for file in files if file.exists()).read_text(encoding="utf-8")


def _changed(whole: str, changes: dict[str, str], everywhere: bool) -> str:
    for old, new in changes.items():
        assert old in whole, old
        whole = whole.replace(old, new) if everywhere else whole.replace(old, new, 1)
    return whole


@cache
def _source(text: str) -> SourceText:
    return read_source(text)


@cache
def _region(id: str, text: str) -> Region:
    region = read(text, id, COMMON)
    assert isinstance(region, Region), region
    return region


def _found(region: Region, text: str, concordance: str | None) -> frozenset[tuple[str, str]]:
    """The rules that find something and where: by provision, or where there is none by path.

    ``concordance`` is the text that it was made of; None: there is none.
    """
    if concordance is not None:
        made = Reader(Evidence(region, _source(concordance), VOCABULARY)).concordance()
        region = replace(region, concordance=made)
    fingerprint = hashlib.sha256(text.encode()).hexdigest()
    found = verify(region, _source(text), VOCABULARY, fingerprint)
    return frozenset((each.rule, str(each.ref) if each.ref else each.path) for each in found)


@cache
def _as_it_stands(id: str) -> frozenset[tuple[str, str]]:
    text = _file(id, "txt")
    return _found(_region(id, _file(id, "yaml")), text, text)


def _after_the_change(case: dict[str, Any]) -> frozenset[tuple[str, str]]:
    """Without a concordance, which few rules look at, but where the case keeps that of the text."""
    id, every = case["text"], case.get("everywhere", False)
    text = _file(id, "txt")
    printed = _changed(text, case.get("in_text", {}), every)
    region = _region(id, _changed(_file(id, "yaml"), case.get("in_file", {}), every))
    return _found(region, printed, text if case.get("keeps_concordance") else None)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_leaves_alone_what_only_looks_like_its_finding(rule: str) -> None:
    """Nothing there as it stands; a small change, and the rule finds it."""
    case = TABLE[rule]
    place = str(case.get("at", case.get("path")))
    assert (rule, place) not in _as_it_stands(case["text"])
    assert (rule, place) in _after_the_change(case)


def test_the_table_has_every_rule_and_no_other() -> None:
    """A new rule comes with a place that it leaves alone, and each says why."""
    assert list(TABLE) == sorted(RULES)
    assert all(case["why"] for case in TABLE.values())


@pytest.mark.parametrize("rule", [rule for rule, case in TABLE.items() if "at" in case])
def test_the_place_that_is_left_alone_is_one_of_the_text(rule: str) -> None:
    """It has words there, so that the rule had something to read."""
    case = TABLE[rule]
    id, at = case["text"], str(case["at"])
    region = _region(id, _file(id, "yaml"))
    known = {str(ref): ref for ref in region.provisions}
    source = _source(_file(id, "txt"))
    heads = {str(heading.before) for heading in source.headings}
    assert at in heads or Evidence(region, source, VOCABULARY).words(known[at])
