"""Every city at once: how often each rule is broken where, and where it was not asked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from support.auditing import specimen
from support.commandline import Jalur
from support.regions import TESTS
from support.sarif import only_run

OF = "laporan kepada Bupati melalui"
TO = "laporan, tanpa mengurangi ketentuan dalam Pasal 5, kepada Bupati melalui"
HEADED = (
    "PERATURAN BUPATI RAWA INDAH\nNOMOR 12 TAHUN 2023\n\nTENTANG",
    "PERATURAN WALIKOTA KENDARI\nNOMOR 35 TAHUN 2020\n\nTENTANG",
)
INVENTED = ("kab-hilir", "kab-rawa")
CHOSEN = "--select angka-251,number-twice,two-coordinators,unused-suppression"


@pytest.fixture
def line(tmp_path: Path) -> str:
    """A folder of texts that has one of *kendari* alone, which breaks one rule; two invented
    regions beside the shipped ones.
    """
    for name in INVENTED:
        file = TESTS / "cases" / "regions" / f"{name}.yaml"
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    texts = tmp_path / "naskah"
    texts.mkdir()
    text = specimen().replace(OF, TO).replace(*HEADED)
    (texts / "kendari.txt").write_text(text, encoding="utf-8")
    return f"audit --all --data {tmp_path} --sources {texts} {CHOSEN}"


def _cells(answer: dict[str, Any], rule: str) -> dict[str, int | None]:
    (row,) = (each for each in answer["rows"] if each["rule"] == rule)
    cells: dict[str, int | None] = row["cells"]
    assert row["total"] == sum(filter(None, cells.values()))
    return cells


def test_what_was_not_asked_is_no_zero(line: str, jalur: Jalur) -> None:
    """A rule about texts has a number where there is a text, one about files everywhere."""
    ran = jalur(f"{line} -f json")
    answer = json.loads(ran.out)
    assert (ran.code, answer["schema"]) == (1, "jalur.audit-all/1")
    assert {id: n for id, n in _cells(answer, "angka-251").items() if n is not None} == {
        "kendari": 1
    }
    twice = _cells(answer, "number-twice")
    assert (twice["kab-hilir"], twice["kab-rawa"], twice["kendari"]) == (1, 0, 0)
    cities = {each["city"]: each for each in answer["cities"]}
    assert cities["kendari"]["source"].endswith("kendari.txt")
    assert "angka-251" in cities["kab-rawa"]["not_asked"]
    assert cities["kab-rawa"]["source"] is None
    assert cities["kab-hilir"]["counts"]["error"] == 1
    assert answer["counts"]["error"] == sum(each["counts"]["error"] for each in cities.values())


def test_a_rule_of_later_has_no_number_in_what_was_before(line: str, jalur: Jalur) -> None:
    """By the rules of a day before all of those of the law only what texts say of themselves."""
    ran = jalur(f"{line} --rules-of 2011-01-01 -f json")
    rows = json.loads(ran.out)["rows"]
    assert (ran.code, {each["rule"] for each in rows}) == (1, {"number-twice", "two-coordinators"})
    assert {each["since"] for each in rows} == {None}


@pytest.mark.parametrize("format", ["table", "md", "html", "tsv", "csv", "jsonl"])
def test_every_format(format: str, line: str, jalur: Jalur) -> None:
    """Each has the rule and its number; who has no text is told to whoever reads it."""
    ran = jalur(f"{line} -f {format}", columns=200)
    assert ran.code == 1
    assert "angka-251" in ran.out
    if format not in ("csv", "jsonl", "tsv"):
        assert "–" in ran.out
    said = ran.err if format in ("csv", "tsv") else ran.out
    assert "kab-rawa" in said
    if format == "tsv":
        (row,) = (each.split("\t") for each in ran.out.splitlines() if each.startswith("angka-251"))
        head = jalur(f"{line} -f tsv --header").out.splitlines()[0].split("\t")
        assert head[:3] == ["rule", "level", "total"]
        assert dict(zip(head, row, strict=True))["kab-rawa"] == ""
        assert dict(zip(head, row, strict=True))["kendari"] == "1"


def test_sarif_has_all_findings(line: str, jalur: Jalur) -> None:
    """Of all regions in one run, each rule once; every one tells of suppressions where one does."""
    run = only_run(jalur(f"{line} -f sarif").out)
    answer = json.loads(jalur(f"{line} -f json").out)
    assert len(run["results"]) == sum(each["total"] for each in answer["rows"])
    ids = [each["id"] for each in run["tool"]["driver"]["rules"]]
    assert len(ids) == len(set(ids))
    assert {ids[each["ruleIndex"]] == each["ruleId"] for each in run["results"]} == {True}
    files = {each["location"]["uri"].rpartition("/")[2] for each in run["artifacts"]}
    assert {"kendari.txt", "kab-hilir.yaml", "kab-rawa.yaml"} <= files


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("audit --all kendari", "--all asks every city"),
        ("audit --all --source x.txt", "--all asks every city"),
        ("audit kendari --sources .", "--sources goes with --all"),
        ("audit --all --sources nowhere", "“nowhere” is no folder"),
    ],
)
def test_contradictions_are_refused(line: str, said: str, jalur: Jalur) -> None:
    """Before anything is read."""
    ran = jalur(line)
    assert ran.code == 2
    assert said in ran.err


@pytest.mark.parametrize("format", ["table", "md", "html", "tsv", "csv", "json", "jsonl", "sarif"])
def test_several_texts(format: str, tmp_path: Path, jalur: Jalur) -> None:
    """One behind the other in one answer of every format; one of them typed twice stands once."""
    one, other = tmp_path / "satu.txt", tmp_path / "dua.txt"
    one.write_text(specimen(), encoding="utf-8")
    other.write_text(specimen().replace(OF, TO), encoding="utf-8")
    ran = jalur(f"audit {one} {other} {one} {CHOSEN} -f {format}", columns=500)
    assert ran.code == 1
    assert "dua.txt" in ran.out
    match format:
        case "json" | "jsonl":
            answer = json.loads(ran.out)
            assert answer["schema"] == "jalur.audits/1"
            assert [len(each["findings"]) for each in answer["audits"]] == [0, 1]
        case "sarif":
            assert len(only_run(ran.out)["results"]) == 1
        case "tsv" | "csv":
            assert "satu.txt: no findings." in ran.err
            assert len(ran.out.splitlines()) == 1 + (format == "csv")
        case _:
            assert "angka-251" in ran.out
    if format == "tsv":
        assert jalur(f"audit {one} -f tsv {CHOSEN}").code == 0
        assert jalur(f"audit kendari banjar --source {one}").code == 2


def test_a_broken_file_is_told_beside_the_others(line: str, tmp_path: Path, jalur: Jalur) -> None:
    """The others are audited all the same; the exit code says that one is lacking."""
    (tmp_path / "kab-rusak.yaml").write_text("parties: {}\n", encoding="utf-8")
    ran = jalur(f"{line} -f tsv")
    assert ran.code == 3
    assert "angka-251" in ran.out
    assert "kab-rusak.yaml" in ran.err


@pytest.mark.parametrize(
    ("name", "words", "code"),
    [
        ("naskah/banjar.txt", "", 2),
        ("naskah/banjar.txt", "PERATURAN WALI KOTA TARAKAN\nNOMOR 6 TAHUN 2023\nTENTANG\nX\n", 2),
        ("concordance/kab-hilir.json", "{", 3),
    ],
    ids=["empty", "of another", "concordance"],
)
def test_a_bad_text_is_told_beside_the_others(
    name: str, words: str, code: int, line: str, tmp_path: Path, jalur: Jalur
) -> None:
    """Nor does a text or a concordance cost the answer about the other regions."""
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(words, encoding="utf-8")
    ran = jalur(f"{line} -f json")
    assert (ran.code, Path(name).name in ran.err) == (code, True)
    assert _cells(json.loads(ran.out), "angka-251")["kendari"] == 1
    missing = {"banjar", "kab-hilir"} - {each["city"] for each in json.loads(ran.out)["cities"]}
    assert missing == {Path(name).stem}
