"""What somebody judged to stay: left out of the findings, counted, and told when it finds nothing."""

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


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A text with one error: Pasal 3 says *tanpa mengurangi*."""
    file = tmp_path / "naskah.txt"
    file.write_text(_broken(), encoding="utf-8")
    return file


def _broken() -> str:
    assert specimen().count(OF) == 1
    return specimen().replace(OF, TO)


def _beside(text: Path, *ignored: str) -> None:
    rows = "".join(f"  - {{{each}}}\n" for each in ignored)
    Path(f"{text}.audit.yaml").write_text(f"ignore:\n{rows}", encoding="utf-8")


def _answer(jalur: Jalur, line: str, code: int = 0) -> dict[str, Any]:
    ran = jalur(f"audit {line} -f json")
    assert ran.code == code, ran.err
    answer: dict[str, Any] = json.loads(ran.out)
    return answer


@pytest.mark.parametrize(
    ("ignored", "found", "suppressed"),
    [
        ([], ["angka-251"], []),
        (["rule: angka-251, at: 3(1), reason: Tetap."], [], ["Tetap."]),
        (["rule: angka-251, at: 3, reason: Tetap."], [], ["Tetap."]),
        (["rule: angka-260, at: 3(1), reason: Lain."], ["angka-251", "unused-suppression"], []),
        (["rule: angka-251, at: mengingat, reason: Lain."], ["angka-251", "unused-suppression"], []),
        (["rule: angka-251, at: naskah, reason: Lain."], ["angka-251", "unused-suppression"], []),
        (["rule: angka-251, at: penutup, reason: A.", "rule: angka-251, at: 3(1), reason: B."],
         ["unused-suppression"], ["B."]),
        (["rule: two-coordinators, at: 1, reason: Tanpa berkas tidak ditanyakan."], ["angka-251"], []),
    ],
)  # fmt: skip
def test_beside_a_text(
    ignored: list[str], found: list[str], suppressed: list[str], text: Path, jalur: Jalur
) -> None:
    """At the provision or above it, under the very rule; what finds nothing is a finding."""
    if ignored:
        _beside(text, *ignored)
    answer = _answer(jalur, str(text), "angka-251" in found)
    assert [each["rule"] for each in answer["findings"]] == found
    assert [each["reason"] for each in answer["suppressed"]] == suppressed
    assert {each["rule"] for each in answer["suppressed"]} <= {"angka-251"}


def test_what_stays_is_counted_and_told(text: Path, jalur: Jalur) -> None:
    """On stderr, in the report with its reason, in SARIF as suppressed."""
    _beside(text, "rule: angka-251, at: 3(1), reason: Kutipan lama.")
    assert "1 suppressed, with a reason." in jalur(f"audit {text} -f tsv").err
    assert "Kutipan lama." in jalur(f"audit {text} -f html").out
    run = only_run(jalur(f"audit {text} -f sarif").out)
    (result,) = run["results"]
    assert result["suppressions"] == [{"kind": "external", "justification": "Kutipan lama."}]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "angka-251"
    assert jalur(f"audit {text} -f tsv --select angka-260").err.startswith("no findings.\n")


def test_an_unused_one_has_its_line(text: Path, jalur: Jalur) -> None:
    """Of the file where it stands; it is none where its rule was not asked for."""
    _beside(
        text,
        *("rule: angka-251, at: 1, reason: Satu.", "rule: angka-251, at: naskah, reason: Dua."),
    )
    found = _answer(jalur, f"{text} --ignore angka-251")["findings"]
    assert [(each["file"], each["line"]) for each in found] == [
        (f"{text}.audit.yaml", 2),
        (f"{text}.audit.yaml", 3),
    ]
    assert found[1]["message"].endswith("angka-251 pada naskah")
    assert not _answer(jalur, f"{text} --rules-of 2011-01-01")["findings"]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("ignore: []", '1: ignore: “ignore” is missing'),
        ("ignores: []", "1: ignores: there is no key “ignores” here; required are ignore"),
        ("ignore:\n- {rule: angka-251x, at: 1, reason: x}",
         "2: ignore[0].rule: there is no rule “angka-251x” of jalur audit (near: angka-251"),
        ("ignore:\n- {rule: angka-251, at: 1}", "2: ignore[0]: “reason” is missing"),
        ("ignore:\n- {rule: angka-251, at: '5(', reason: x}",
         "2: ignore[0].at: “5(” is no citation"),
        ("ignore:\n- {rule: angka-251, at: 1, reason: x}\n- {rule: angka-251, at: 1, reason: x}",
         "3: ignore[1]: "),
        ("- a", "1: "),
        ("", "1: "),
    ],
)  # fmt: skip
def test_a_faulty_file_is_refused(rows: str, said: str, text: Path, jalur: Jalur) -> None:
    """With the line of each fault; nothing is audited."""
    Path(f"{text}.audit.yaml").write_text(rows, encoding="utf-8")
    ran = jalur(f"audit {text} -f tsv")
    assert (ran.code, ran.out) == (2, "")
    assert f"{text}.audit.yaml:" in ran.err
    assert f"line {said}" in ran.err


def test_in_the_file_of_a_region(tmp_path: Path, jalur: Jalur) -> None:
    """What it says to leave out is left out; ``validate`` accepts it."""
    file = tmp_path / "kab-contoh.yaml"
    plain = (TESTS / "regions" / "kab-contoh.yaml").read_text(encoding="utf-8")
    ignored = (
        "\naudit:\n  ignore:\n"
        "    - {rule: number-twice, at: 11(1)~2, reason: Sudah diralat.}\n"
        "    - {rule: number-twice, at: 3, reason: Tidak ada.}\n"
    )
    file.write_text(plain.replace("\nprovisions:\n", f"{ignored}\nprovisions:\n"), encoding="utf-8")
    assert jalur(f"validate {file}").code == 0
    answer = _answer(jalur, str(file), 1)
    assert [each["rule"] for each in answer["suppressed"]] == ["number-twice"]
    assert "number-twice" not in {each["rule"] for each in answer["findings"]}
    unused = answer["findings"][-1]
    assert (unused["rule"], unused["file"]) == ("unused-suppression", str(file))
    assert "at: 3," in file.read_text(encoding="utf-8").splitlines()[unused["line"] - 1]


def test_a_data_folder_may_hold_texts(text: Path, jalur: Jalur) -> None:
    """What lies beside a text is no region with a wrong name."""
    _beside(text, "rule: angka-251, at: 3, reason: Kutipan.")
    ran = jalur(f"validate --data {text.parent}")
    assert (ran.code, ran.out) == (0, "")


def test_of_text_and_file_either_rule_will_do(tmp_path: Path, jalur: Jalur) -> None:
    """What the file tells under one rule the text tells under another: which was meant is one."""
    file = tmp_path / "kab-contoh.yaml"
    plain = (TESTS / "regions" / "kab-contoh.yaml").read_text(encoding="utf-8")
    ignored = "\naudit: {ignore: [{rule: angka-82, at: 11, reason: Sudah diralat.}]}\n"
    file.write_text(plain.replace("\nprovisions:\n", f"{ignored}\nprovisions:\n"), encoding="utf-8")
    answer = _answer(jalur, str(file), 1)
    assert [each["rule"] for each in answer["suppressed"]] == ["number-twice"]
    assert "unused-suppression" not in {each["rule"] for each in answer["findings"]}
