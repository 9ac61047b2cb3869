"""Findings as code hosts read them (SARIF 2.1.0)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from support.commandline import Jalur
from support.verifying import CITY, TEXT, YAML

LATE = ("10 (sepuluh) hari", "12 (dua belas) hari")


@pytest.fixture
def run(jalur: Jalur, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What ``verify`` finds where the text has another deadline, in the folder of the file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / f"{CITY}.yaml").write_text(YAML, encoding="utf-8")
    (tmp_path / "a b.txt").write_text(TEXT.replace(*LATE), encoding="utf-8")
    ran = jalur(f"verify {CITY}.yaml --source 'a b.txt' --select deadline-not-in-text -f sarif")
    whole = json.loads(ran.out)
    assert (ran.code, whole["version"], len(whole["runs"])) == (1, "2.1.0", 1)
    assert whole["$schema"].endswith("sarif-schema-2.1.0.json")
    found = whole["runs"][0]
    assert isinstance(found, dict)
    return found


def test_a_finding_stands_on_its_line(run: dict[str, Any]) -> None:
    """The line of the YAML is its place, that of the text a related one; both are relative."""
    result = run["results"][0]
    (location,) = result["locations"]
    line = location["physicalLocation"]["region"]["startLine"]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": f"{CITY}.yaml"}
    assert "deadline" in YAML.splitlines()[line - 1]
    (related,) = result["relatedLocations"]
    printed = related["physicalLocation"]["region"]["startLine"]
    assert related["physicalLocation"]["artifactLocation"] == {"uri": "a%20b.txt"}
    assert TEXT.splitlines()[printed - 1].strip().startswith("- b. Kepala Unit Kerja")
    assert result["level"] == "error"
    assert result["message"]["text"].startswith("Pasal 2 ayat (2) huruf b: ")


def test_its_rule_is_told(run: dict[str, Any]) -> None:
    """Each rule that found something says what it finds, and what to do."""
    driver = run["tool"]["driver"]
    assert driver["name"] == "jalur"
    (rule,) = driver["rules"]
    assert run["results"][0]["ruleId"] == rule["id"] == "deadline-not-in-text"
    assert run["results"][0]["ruleIndex"] == 0
    assert rule["shortDescription"]["text"]
    assert rule["help"]["text"]


def test_faults_of_a_file_are_findings_too(jalur: Jalur, tmp_path: Path) -> None:
    """``validate`` has the format as well; elsewhere it is refused."""
    (tmp_path / "kab-x.yaml").write_text("regulation: {}\n", encoding="utf-8")
    ids = []
    for language in ("en", "id"):
        ran = jalur(f"validate {tmp_path / 'kab-x.yaml'} -f sarif --lang {language}")
        found = json.loads(ran.out)["runs"][0]
        assert found["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 1
        assert (tmp_path / "kab-x.yaml").as_uri() in ran.out
        ids.append(found["results"][0]["message"]["text"])
    assert ids[0] != ids[1]
    assert jalur("cities -f sarif").code == 2
