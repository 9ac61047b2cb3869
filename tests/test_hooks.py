"""The hooks that folders of data files may use: ``.pre-commit-hooks.yaml``."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from support.commandline import Jalur
from support.plain_yaml import plain_yaml
from support.regions import ROOT, TESTS

FILE = ROOT / ".pre-commit-hooks.yaml"
HOOKS: dict[str, dict[str, Any]] = {
    hook["id"]: hook for hook in plain_yaml(FILE.read_text(encoding="utf-8"))
}


OF_DATA = ("jalur-fix", "jalur-validate")


def test_the_hook_of_texts_reads_what_it_is_for() -> None:
    """What it installs besides is what the parts of the package for PDF and Word have."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
        "optional-dependencies"
    ]
    needed = [*extras["pdf"], *extras["docx"]]
    assert HOOKS["jalur-audit"]["additional_dependencies"] == needed


def test_the_hooks_are_well_formed() -> None:
    """Each has what pre-commit asks of one; what they are is in the docs."""
    page = (ROOT / "docs" / "new-city.md").read_text(encoding="utf-8")
    assert set(HOOKS) == {*OF_DATA, "jalur-audit"}
    for id, hook in HOOKS.items():
        more = set(hook) - {"id", "name", "description", "entry", "language", "files"}
        assert more == (set() if id in OF_DATA else {"additional_dependencies", "exclude"})
        assert hook["language"] == "python"
        assert f"id: {id}" in page


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("data/kab-x.yaml", True),
        ("data/kab-x.yml", True),
        ("data/concordance/kab-x.json", False),
        ("data/common/terms.yaml", False),
        ("tests/kab-x.yaml", False),
    ],
)
def test_the_hooks_are_for_the_files_of_regions(path: str, wanted: bool) -> None:
    """Also for one whose name no region can have, which is then a fault."""
    for id in OF_DATA:
        assert bool(re.search(HOOKS[id]["files"], path)) is wanted


@pytest.mark.parametrize("id", OF_DATA)
def test_what_a_hook_runs_runs(id: str, tmp_path: Path) -> None:
    """With the files behind it, as pre-commit calls it: 0 for sound ones, 1 for others."""
    command, *arguments = shlex.split(HOOKS[id]["entry"])
    assert command == "jalur"
    for source, code in (("regions/kab-contoh.yaml", 0), ("bad/twice.yaml", 1)):
        file = shutil.copy(TESTS / source, tmp_path / "kab-contoh.yaml")
        ran = subprocess.run(
            [sys.executable, "-m", "jalur", *arguments, str(file)],
            capture_output=True,
            check=False,
        )
        assert ran.returncode == code, ran.stderr
    mended = Path(file).read_bytes() != (TESTS / source).read_bytes()
    assert not mended


def test_the_fixing_hook_changes_the_file(tmp_path: Path, jalur: Jalur) -> None:
    """By which pre-commit knows that the commit is to be looked at again."""
    file = Path(shutil.copy(TESTS / "regions" / "kab-contoh.yaml", tmp_path / "kab-contoh.yaml"))
    before = file.read_bytes()
    arguments = HOOKS["jalur-fix"]["entry"].removeprefix("jalur ")
    assert jalur(f"{arguments} {file}").code == 0
    assert file.read_bytes() != before


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("naskah/perwali.txt", True),
        ("naskah/2026/perwali.docx", True),
        ("naskah/perwali.pdf", True),
        ("naskah/PERWALI.PDF", True),
        ("naskah/~$perwali.docx", False),
        ("naskah/perwali.txt.audit.yaml", True),
        ("naskah/catatan.md", False),
        ("naskah/kota.yaml", False),
        ("lain/perwali.txt", False),
    ],
)
def test_the_hook_of_texts_is_for_texts(path: str, wanted: bool) -> None:
    """And for what stays of their findings."""
    hook = HOOKS["jalur-audit"]
    taken = re.search(hook["files"], path) and not re.search(hook["exclude"], path)
    assert bool(taken) is wanted


def test_the_hook_of_texts_fails_where_one_of_them_has_errors(tmp_path: Path) -> None:
    """All texts of a commit in one run; what is said to stay does not stop it."""
    good, bad = tmp_path / "baik.txt", tmp_path / "buruk.txt"
    words = (TESTS / "audit" / "specimen.txt").read_text(encoding="utf-8")
    good.write_text(words, encoding="utf-8")
    broken = "laporan, tanpa mengurangi ketentuan dalam Pasal 5, kepada Bupati melalui"
    bad.write_text(words.replace("laporan kepada Bupati melalui", broken), encoding="utf-8")
    beside = Path(f"{bad}.audit.yaml")

    def ran(*files: Path) -> int:
        command = [sys.executable, "-m", "jalur", "audit", *map(str, files)]
        done = subprocess.run(command, capture_output=True, check=False, text=True)
        assert "Traceback" not in done.stderr
        return done.returncode

    assert HOOKS["jalur-audit"]["entry"] == "jalur audit"
    assert (ran(good), ran(good, bad)) == (0, 1)
    beside.write_text("ignore: [{rule: angka-251, at: 3, reason: Kutipan.}]", encoding="utf-8")
    assert (ran(good, bad), ran(beside), ran(bad, beside)) == (0, 0, 0)
