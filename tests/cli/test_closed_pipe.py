"""A reader that goes away changes no exit code, whatever the command and the format."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from jalur.errors import BAD_DATA, NO, USAGE
from support.commandline import FORMATS
from support.regions import TESTS
from support.verifying import CITY, FOLDER

pytestmark = pytest.mark.skipif(
    not Path("/dev/full").exists() or shutil.which("bash") is None, reason="needs bash"
)
BROKEN = "kab-rusak"
BAD = str(TESTS / "bad" / "alias.yaml")
OTHER_TEXT = str(FOLDER / f"{CITY}.yaml")
"""No text of the regulation: every provision of it is a finding."""
CHECKS = [("validate", BAD), ("verify", OTHER_TEXT, "--source", OTHER_TEXT)]
NOES = [
    *CHECKS,
    ("diff", "kendari", "bengkulu", "--exit-code"),
    ("relation", "kendari", "RSUD Kota Kendari", "RSUD Kota Kendari"),
    ("search", "kapalterbang"),
]
INCOMPLETE = [("cities",), ("search", "dinas"), ("compare", "--topic", "route")]


def code_of(words: tuple[str, ...], form: str, reader: str, stdin: str = "") -> int:
    """The exit code that bash keeps of jalur where the reader of its pipe is gone."""
    line = f'set -o pipefail; "$@" 2>/dev/null | {reader} >/dev/null; echo "${{PIPESTATUS[0]}}"'
    command = [*("bash", "-c", line, "bash", sys.executable, "-m", "jalur"), *words, "-f", form]
    ran = subprocess.run(
        command,
        input=stdin,
        capture_output=True,
        text=True,
        env={**os.environ, "LC_ALL": "C.UTF-8", "PYTHONUNBUFFERED": ""},
        timeout=60,
        check=True,
    )
    return int(ran.stdout)


@pytest.mark.slow
@pytest.mark.parametrize("words", NOES, ids=" ".join)
def test_a_no_stays_one(words: tuple[str, ...]) -> None:
    """What a check found, where cities differ, and an honest no."""
    assert {code_of(words, form, "true") for form in ("table", "tsv", "json")} == {NO}


@pytest.mark.slow
@pytest.mark.parametrize("reader", ["true", "head -1"])
@pytest.mark.parametrize("form", [*FORMATS, "sarif"])
def test_a_check_fails_in_every_format(form: str, reader: str) -> None:
    """Where the reader goes before the first line, and where it takes one."""
    assert {code_of(words, form, reader) for words in CHECKS} == {NO}


@pytest.mark.slow
@pytest.mark.parametrize("words", INCOMPLETE, ids=" ".join)
def test_a_broken_file_beside_the_answer_counts(words: tuple[str, ...], tmp_path: Path) -> None:
    """The answer of the sound files is incomplete, whether anybody reads it or not."""
    shutil.copy(BAD, tmp_path / f"{BROKEN}.yaml")
    codes = {
        code_of((*words, "--data", str(tmp_path)), form, "true")
        for form in ("table", "tsv", "json")
    }
    assert codes == {BAD_DATA}


@pytest.mark.parametrize("form", FORMATS)
def test_a_batch_keeps_what_it_has_been_asked(form: str) -> None:
    """It ends with the reader, with the highest code of the lines until then."""
    names = "Dinas Antariksa\n" + "Dishub\n" * 3000
    assert code_of(("route", "kendari", "-"), form, "true", names) == USAGE
