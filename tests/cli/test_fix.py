"""``validate --fix`` and the warning that leads to it; ``schema``."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from jalur.loading.shipped_schema import schema_text
from support.commandline import FORMATS, Jalur
from support.regions import TESTS

UNTIDY = TESTS / "regions" / "kab-contoh.yaml"


@pytest.fixture
def untidy(tmp_path: Path) -> Path:
    """A sound file with keys and citations that have no quotes."""
    return Path(shutil.copy(UNTIDY, tmp_path / "kab-contoh.yaml"))


def test_a_warning_is_no_fault(untidy: Path, jalur: Jalur) -> None:
    """It is told in every format, and the exit code is that of a sound file."""
    for form in FORMATS:
        ran = jalur(f"validate {untidy} -f {form} --lang en")
        assert ran.code == 0, form
        assert "unquoted" in ran.out
        assert "warning" in ran.out.lower()
    assert "Sound: no faults (1 file). Warnings: 1." in jalur(f"validate {untidy} -f table").out


def test_a_file_is_mended(untidy: Path, jalur: Jalur) -> None:
    """And has nothing more to mend."""
    ran = jalur(f"validate --fix {untidy} -f json")
    assert (ran.code, json.loads(ran.out)["mended"]) == (0, [str(untidy)])
    assert json.loads(ran.out)["findings"] == []
    ran = jalur(f"validate --fix {untidy} -f json")
    assert (ran.code, json.loads(ran.out)["mended"]) == (0, [])
    assert "mended" not in json.loads(jalur(f"validate {untidy} -f json").out)


def test_a_file_with_faults_is_left_and_the_next_is_mended(untidy: Path, jalur: Jalur) -> None:
    """Each fault is told, and that nothing was changed."""
    wrong = untidy.with_name("kab-salah.yaml")
    shutil.copy(TESTS / "bad" / "twice.yaml", wrong)
    before = wrong.read_bytes()
    ran = jalur(f"validate --fix {wrong} {untidy} -f tsv --lang en")
    rows = [line.split("\t") for line in ran.out.splitlines()]
    assert ran.code == 1
    assert [(row[2], row[3]) for row in rows] == [("warning", "not-mended"), ("error", "twice")]
    assert wrong.read_bytes() == before
    assert untidy.read_bytes() != UNTIDY.read_bytes()
    table = jalur(f"validate --fix {wrong} {untidy} -f table --lang en").out
    assert "Faults: 1 (2 files). Warnings: 1. Mended: 0 files." in table


def test_a_file_that_is_no_text_is_left(tmp_path: Path, jalur: Jalur) -> None:
    """Its fault is told once."""
    file = tmp_path / "kab-x.yaml"
    file.write_bytes(b"\xff\xfe\x00")
    ran = jalur(f"validate --fix {file} -f tsv")
    assert ran.code == 1
    assert [line.split("\t")[3] for line in ran.out.splitlines()] == ["not-mended", "not-utf8"]


@pytest.mark.parametrize("line", ["", "kendari", "-", "kendari {}"])
def test_only_files_are_mended(line: str, untidy: Path, jalur: Jalur) -> None:
    """No city by its id, which may be that of the program, and no pipe; then no file at all."""
    ran = jalur(f"validate --fix {line.format(untidy)} --lang en")
    assert (ran.code, ran.out) == (2, "")
    assert "give the path of each" in ran.err
    assert untidy.read_bytes() == UNTIDY.read_bytes()


def test_a_path_that_there_is_not_is_no_file(jalur: Jalur) -> None:
    """It is refused as without --fix, in other words."""
    assert jalur("validate --fix data/tiada.yaml").code == 2


def test_the_schema_is_printed(jalur: Jalur) -> None:
    """As it is shipped; its names without one."""
    assert jalur("schema data").out == schema_text("data")
    assert json.loads(jalur("schema data").out)["title"]
    assert jalur("schema").out == "data\n"
    ran = jalur("schema kota --lang en")
    assert (ran.code, ran.out) == (2, "")
    assert "“kota”" in ran.err
    assert "data" in ran.err
