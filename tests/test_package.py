"""The package as it is shipped."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from jalur import __version__
from jalur.loading.folders import COMMON_FILES, COMPILED, DataFolders

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel of this working copy, built as pip builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*command, "--wheel-dir", str(folder), str(ROOT)], check=True, timeout=300)
    (file,) = folder.glob("jalur-*.whl")
    return zipfile.ZipFile(file)


def test_the_wheel_has_the_code_the_data_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    """Python files, the typing marker, the YAML with its compiled form, the licence: that is all."""
    names = {name for name in wheel.namelist() if not name.endswith("/")}
    code = {f"jalur/{file.relative_to(ROOT / 'src' / 'jalur')}" for file in (ROOT / "src" / "jalur").rglob("*.py")}
    data = {f"jalur/data/{file.name}" for file in (ROOT / "data").glob("*.yaml")}
    data |= {f"jalur/data/common/{file.name}" for file in (ROOT / "data" / "common").glob("*.yaml")}
    data |= {f"jalur/data/{COMPILED}/{id}.bin" for id in DataFolders().ids()}
    meta = {f"jalur-{__version__}.dist-info/{name}" for name in ("METADATA", "WHEEL", "RECORD", "entry_points.txt")}
    assert names == code | data | meta | {"jalur/py.typed", f"jalur-{__version__}.dist-info/licenses/LICENSE"}
    assert {f"jalur/data/common/{name}.yaml" for name in COMMON_FILES} <= names


def test_the_lowest_versions_are_those_the_package_allows() -> None:
    """What is tested as the lowest is what pyproject.toml says is enough."""
    allowed = {re.split(r"[><=]", line)[0]: re.search(r">=([\d.]+)", line) for line in PROJECT["dependencies"]}
    pinned = dict(
        line.split("==") for line in (ROOT / "requirements" / "lowest.txt").read_text().splitlines() if "==" in line
    )
    for name, found in allowed.items():
        assert found is not None
        assert _numbers(pinned[name])[: len(_numbers(found.group(1)))] == _numbers(found.group(1)), name


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]


def test_every_dependency_has_an_upper_bound_and_a_reason() -> None:
    """Each dependency is bounded on both sides, with a comment above it."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for line in PROJECT["dependencies"]:
        assert ">=" in line
        assert "<" in line
        assert re.search(rf"# .*\n  \"{re.escape(line)}\"", text), line
