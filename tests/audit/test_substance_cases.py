"""Each rule of what a file says beside itself: sections that break it, and some that come near."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from jalur.audit.audit import audit
from jalur.law.citation import parse
from jalur.law.concordance import Entry
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.loading.regions import from_yaml
from jalur.output.language import load_catalogue
from support.auditing import AUDIT, audit_words

TOLD = yaml.safe_load((AUDIT / "substance.yaml").read_text(encoding="utf-8"))
CASES = [
    (rule, f"{rule} {number}", case)
    for rule, cases in TOLD["cases"].items()
    for number, case in enumerate(cases, 1)
]


def _region(case: dict[str, Any], folder: Path) -> Region:
    told = deepcopy(TOLD["base"])
    case = deepcopy(case)
    if "annex" in case:
        _listed(told, case.pop("annex"))
    words = case.pop("words", {})
    case.pop("found", None)
    case.pop("level", None)
    for section, value in case.items():
        told[section] = {**told[section], **value} if isinstance(value, dict) else value
    path = folder / "kab-uji.yaml"
    region = from_yaml(DataFolders(folder), path, yaml.safe_dump(told, sort_keys=False).encode())
    entries = {
        parse(ref): Entry(frozenset(parties), frozenset(said.split()))
        for ref, (parties, said) in words.items()
    }
    return replace(region, concordance=entries)


def _listed(told: dict[str, Any], units: list[str]) -> None:
    """The list of the first Asisten by rows, and again in an annex with these units."""
    rows = {"dinas-sosial": ["2a"], "dinas-bukit": ["2b"]}
    told["provisions"] |= {ref: {"kind": "assignment", "summary": "Unit."} for ref in ("2a", "2b")}
    told["provisions"]["1"]["refers_to"] = ["lampiran"] if units else []
    if units:
        annex = {"ref": "lampiran", "subject": "Unit", "in_source": "yes", "basis": ["1"]}
        told["regulation"]["annexes"] = [annex]
    for unit in units:
        row = f"lampiran[{unit}]"
        told["provisions"][row] = {"kind": "annex-row", "summary": "Unit."}
        rows[unit] = [*rows.get(unit, []), row]
    told["assignments"] = [{"coordinator": "asisten-satu", "basis": ["2"], "units": rows}]


@pytest.mark.parametrize(
    ("rule", "case"), [(r, c) for r, _, c in CASES], ids=[i for _, i, _ in CASES]
)
def test_substance(rule: str, case: dict[str, Any], tmp_path: Path) -> None:
    """What the rule finds in the sections, each with its address."""
    found = audit(audit_words(), region=_region(case, tmp_path))
    said = [
        f"{each.message.id.removeprefix('audit.')} {each.ref}"
        for each in found
        if each.rule == rule
    ]
    assert said == case.get("found", [])
    if "level" in case:
        assert {each.severity for each in found if each.rule == rule} == {case["level"]}


def test_each_rule_has_both() -> None:
    """Every rule that needs a file is broken by some sections, and two at least come near; so for
    each thing that it finds. Those of numbers are tried by addresses alone.
    """
    rules = [each.id for each in audit_words().rules.values() if each.needs == "file"]
    for rule in rules:
        if not rule.startswith("number-"):
            near = [case for id, _, case in CASES if id == rule and "found" not in case]
            assert len(near) > 1, rule
    found = {said.split()[0] for _, _, case in CASES for said in case.get("found", [])}
    phrases = {key.removeprefix("audit.") for key in load_catalogue("en").templates}
    worded = {key for key in phrases if key.partition(".")[0] in TOLD["cases"]}
    assert worded == found


def test_the_base_breaks_no_rule(tmp_path: Path) -> None:
    """Nor is anything found in it as it stands."""
    assert audit(audit_words(), region=_region({}, tmp_path)) == ()
