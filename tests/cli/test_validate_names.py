"""A file that no command would find is told of, and not passed over."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.commandline import Jalur
from support.regions import TESTS
from support.verifying import CITY, FOLDER

SOUND = TESTS / "regions" / "kab-contoh.yaml"


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
