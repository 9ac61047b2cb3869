"""A file that no command would find is told of, and not passed over."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support.commandline import Jalur
from support.regions import ROOT, TESTS
from support.verifying import CITY, FOLDER

SOUND = ROOT / "data" / "kendari.yaml"


@pytest.mark.parametrize("name", ["kab-x.yml", "Kab-X.yaml", "kab_x.yaml", "KAB-X.YML"])
def test_a_name_that_no_region_can_have_is_a_fault(name: str, jalur: Jalur, tmp_path: Path) -> None:
    """In the folder of --data, and as a path."""
    shutil.copy(SOUND, tmp_path / name)
    shutil.copy(SOUND, tmp_path / "kab-contoh.yaml")
    ran = jalur(f"validate --data {tmp_path} -f tsv")
    assert (ran.code, ran.out.count("\n")) == (1, 1)
    assert ran.out.split("\t")[:4] == [str(tmp_path / name), "1", "error", "file-name"]
    typed = jalur(f"validate {tmp_path / name} -f tsv")
    assert (typed.code, typed.out.count("file-name") + typed.out.count("bad-region-id") > 0) == (
        1,
        True,
    )
    verified = jalur(f"verify {tmp_path / name} --source {SOUND}")
    assert (verified.code, name in verified.err) == (2, True)


@pytest.mark.parametrize("name", ["kab-x.yaml", "kab-x.YML", "folder/kab-x", "./kendari", "."])
def test_a_path_that_there_is_not_is_no_city(
    name: str, jalur: Jalur, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``verify`` says of it that there is no such file, as ``validate`` does."""
    monkeypatch.chdir(tmp_path)
    for line in (f"verify {name} --source {SOUND}", f"validate {name}"):
        ran = jalur(f"{line} --lang en")
        assert (ran.code, ran.out) == (2, "")
        assert f"“{name}”" in ran.err


def test_a_file_is_verified_by_its_path(
    jalur: Jalur, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever it lies, and whatever the folder of --data has under the same name."""
    (tmp_path / "data").mkdir()
    shutil.copy(FOLDER / f"{CITY}.yaml", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    for typed in (f"data/{CITY}.yaml", f"{tmp_path}/data/{CITY}.yaml", f"data/../data/{CITY}.yaml"):
        ran = jalur(f"verify {typed} --source {FOLDER / CITY}.txt -f tsv --data {FOLDER}")
        assert ran.code == 0
        rows = [line.split("\t")[:4] for line in ran.out.splitlines()]
        assert rows == [[typed, "1", "warning", "concordance-missing"]]


def test_what_is_no_yaml_may_lie_beside_the_files(jalur: Jalur, tmp_path: Path) -> None:
    """Notes and texts of a region are no files of one."""
    shutil.copy(SOUND, tmp_path / "kab-contoh.yaml")
    for name in ("README.md", "kab-contoh.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert jalur(f"validate --data {tmp_path} -f tsv").code == 0


MISNAMED = ["Kab_X.yaml", "Kendari.yml"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("cities", MISNAMED),
        ("search dinas", MISNAMED),
        ("compare --topic route", MISNAMED),
        ("units kendari", ["Kendari.yml"]),
        ("search dinas --city kendari", ["Kendari.yml"]),
        ("compare kendari banjar", ["Kendari.yml"]),
        ("diff kendari banjar", ["Kendari.yml"]),
        ("units banjar", []),
        ("cities --quiet", []),
    ],
)
@pytest.mark.parametrize("form", ["table", "tsv", "json"])
def test_what_is_passed_over_is_told_beside_the_answer(
    line: str, told: list[str], form: str, jalur: Jalur, tmp_path: Path
) -> None:
    """On stderr, where all files are asked, or the region that the file bears the name of; answer
    and exit code are those without it.
    """
    alone = jalur(f"{line} -f {form}")
    for name in MISNAMED:
        shutil.copy(SOUND, tmp_path / name)
    ran = jalur(f"{line} -f {form} --data {tmp_path} --lang en")
    assert [each for each in MISNAMED if f"note: “{each}” is passed over" in ran.err] == told
    assert ran.code == alone.code
    if form != "table":
        assert ran.out == alone.out


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize("words", ["- < {}", "<(cat {})"])
@pytest.mark.parametrize("bad", [False, True])
def test_a_pipe_is_read_and_wants_a_name(words: str, bad: bool) -> None:
    """Its faults are told with their lines, and that no region can be told."""
    file = TESTS / "bad" / "alias.yaml" if bad else SOUND
    line = f"{sys.executable} -m jalur validate {words.format(file)} -f tsv"
    ran = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)
    rows = [row.split("\t") for row in ran.stdout.splitlines()]
    faults = [("1", "no-file-name"), *([("10", "alias")] if bad else [])]
    assert (ran.returncode, [(row[1], row[3]) for row in rows]) == (1, faults)


@pytest.mark.parametrize(
    "raw", [b"\xff\xfe\x00", b"a: 1\n" * 1_000_000], ids=["no-text", "too-long"]
)
def test_a_pipe_that_is_no_text_is_a_fault(raw: bytes) -> None:
    """As a file is."""
    ran = subprocess.run(
        [sys.executable, "-m", "jalur", "validate", "-", "-f", "tsv"],
        input=raw,
        capture_output=True,
        check=False,
    )
    rule = ran.stdout.decode().split("\t")[3]
    assert (ran.returncode, rule) == (1, "not-utf8" if len(raw) < 9 else "file-too-large")


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_no_pipe_is_verified() -> None:
    """A region and its concordance have a name."""
    for words in ("-", f"<(cat {SOUND})"):
        line = f"{sys.executable} -m jalur verify {words} --source {FOLDER / CITY}.txt --lang en"
        ran = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)
        assert (ran.returncode, "cannot be the file of a region" in ran.stderr) == (2, True)
