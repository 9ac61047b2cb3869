"""The package as it is shipped."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from jalur import __version__
from jalur.loading.folders import COMMON_FILES, COMPILED, DataFolders
from jalur.loading.lazy_concordance import CONCORDANCE

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = PYPROJECT["project"]


REQUIREMENTS = ROOT / "requirements"
GROUPS = PYPROJECT["dependency-groups"]
LOCKED = {
    "demo.lock": [*PROJECT["dependencies"], *GROUPS["build"]],
    "test.lock": [*PROJECT["dependencies"], *GROUPS["build"], *GROUPS["test"]],
    "mutants.lock": [
        *PROJECT["dependencies"],
        *GROUPS["build"],
        *GROUPS["test"],
        *GROUPS["mutants"],
    ],
    "dev.lock": [*PROJECT["dependencies"], *GROUPS["build"], *GROUPS["test"], *GROUPS["dev"]],
    "lowest.lock": [*PROJECT["dependencies"], *GROUPS["build"], *GROUPS["test"]],
}
"""What each lock was resolved from."""
PIN = re.compile(
    r"^([a-z0-9-]+)==(\S+)((?: ; [^\\\n]+)?)((?: \\\n +--hash=sha256:[0-9a-f]{64})+)$", re.MULTILINE
)


def _build(target: str, folder: Path, umask: int = -1, **environment: str) -> Path:
    """What hatchling builds of this working copy, in a process of this environment."""
    command = [
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "--target",
        target,
        "--directory",
        str(folder),
    ]
    subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **environment},
        umask=umask,
        capture_output=True,
        check=True,
        timeout=300,
    )
    (file,) = folder.iterdir()
    return file


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel of this working copy."""
    return zipfile.ZipFile(_build("wheel", tmp_path_factory.mktemp("wheel")))


@pytest.mark.slow
@pytest.mark.parametrize("target", ["wheel", "sdist"])
def test_two_builds_give_the_same_bytes(target: str, tmp_path: Path) -> None:
    """Whoever builds a release again can compare it: neither the order of hashes counts nor who
    may read a new file, the hour of the place or its language.
    """
    first = _build(target, tmp_path / "1", 0o022, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    second = _build(
        target, tmp_path / "2", 0o077, PYTHONHASHSEED="2", TZ="Asia/Jayapura", LC_ALL="C"
    )
    assert first.read_bytes() == second.read_bytes()


def test_the_wheel_has_the_code_the_data_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    """Python files, the typing marker, the YAML with its compiled form and its concordance, its schema, the licence: that is
    all.
    """
    names = {name for name in wheel.namelist() if not name.endswith("/")}
    code = {
        f"jalur/{file.relative_to(ROOT / 'src' / 'jalur')}"
        for file in (ROOT / "src" / "jalur").rglob("*.py")
    }
    data = {f"jalur/data/{file.name}" for file in (ROOT / "data").glob("*.yaml")}
    data |= {f"jalur/data/common/{file.name}" for file in (ROOT / "data" / "common").glob("*.yaml")}
    data |= {f"jalur/data/{CONCORDANCE}/{id}.json" for id in DataFolders().ids()}
    data |= {f"jalur/data/{COMPILED}/{id}.bin" for id in DataFolders().ids()}
    data |= {f"jalur/schemas/{file.name}" for file in (ROOT / "schemas").iterdir()}
    meta = {
        f"jalur-{__version__}.dist-info/{name}"
        for name in ("METADATA", "WHEEL", "RECORD", "entry_points.txt")
    }
    assert names == code | data | meta | {
        "jalur/py.typed",
        f"jalur-{__version__}.dist-info/licenses/LICENSE",
    }
    assert {f"jalur/data/common/{name}.yaml" for name in COMMON_FILES} <= names


def _pins(lock: str) -> dict[str, Version]:
    text = (REQUIREMENTS / lock).read_text(encoding="utf-8")
    return {name: Version(version) for name, version, _, _ in PIN.findall(text)}


@pytest.mark.parametrize("lock", LOCKED)
def test_a_lock_has_what_is_asked_for(lock: str) -> None:
    """Everything pyproject.toml asks for is locked, in a version that it allows; ``make lock``
    mends it.
    """
    pins = _pins(lock)
    for line in LOCKED[lock]:
        asked = Requirement(line)
        assert pins[canonicalize_name(asked.name)] in asked.specifier, line


@pytest.mark.parametrize("lock", LOCKED)
def test_a_lock_is_hashes_and_names_no_place(lock: str) -> None:
    """Each line is a pin with hashes or a comment: no index, no folder of a machine, no package
    without a hash.
    """
    text = (REQUIREMENTS / lock).read_text(encoding="utf-8")
    rest = PIN.sub("", text).splitlines()
    assert [line for line in rest if line and not line.lstrip().startswith("#")] == []
    assert re.findall(r"\S*/\S*", text.replace("requirements/dev.lock", "")) == []


def test_the_locks_agree() -> None:
    """What is installed for the demonstration stays as it is when the tests and the tools come to
    it.
    """
    demo, test, dev = (_pins(lock).items() for lock in ("demo.lock", "test.lock", "dev.lock"))
    assert demo <= test
    assert test <= dev


def test_the_lowest_versions_are_those_the_package_allows() -> None:
    """What is tested as the lowest is what pyproject.toml says is enough."""
    pins = _pins("lowest.lock")
    for line in LOCKED["lowest.lock"]:
        asked = Requirement(line)
        (bound,) = (each.version for each in asked.specifier if each.operator == ">=")
        lowest = Version(bound).release
        assert pins[canonicalize_name(asked.name)].release[: len(lowest)] == lowest, line


def test_the_build_backend_is_locked_as_it_is_asked_for() -> None:
    """What is built without isolation is built with what ``[build-system]`` names."""
    assert set(PYPROJECT["build-system"]["requires"]) <= set(GROUPS["build"])


def test_the_pythons_are_those_that_are_allowed() -> None:
    """The classifiers, of which the matrix is made, begin with the lowest Python of
    ``requires-python``.
    """
    found = [
        each.rpartition(" ")[2] for each in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", each)
    ]
    assert found == [f"3.{minor}" for minor in range(11, 11 + len(found))]
    assert PROJECT["requires-python"] == f">={found[0]}"


def test_every_dependency_has_an_upper_bound_and_a_reason() -> None:
    """Each dependency is bounded on both sides, with a comment above it."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for line in PROJECT["dependencies"]:
        assert ">=" in line
        assert "<" in line
        assert re.search(rf"# .*\n  \"{re.escape(line)}\"", text), line


def test_the_version_is_the_same_everywhere() -> None:
    """What is cited and what the changelog tells is the version that the program says."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    dated = re.search(r"^## \[(\d\S*)\] - (\d{4}-\d\d-\d\d)$", changelog, flags=re.MULTILINE)
    assert "## [Unreleased]" in changelog
    assert dated is not None
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {dated[1]}\ndate-released: {dated[2]}\n" in citation
    assert dated[1] == __version__


@pytest.mark.slow
@pytest.mark.parametrize(("option", "passed"), [([], True), (["--no-skips"], False)])
@pytest.mark.parametrize(
    "where",
    ["def test_it():\n    pytest.skip('why')", "pytest.skip('why', allow_module_level=True)"],
)
def test_a_skip_is_red_where_none_is_allowed(
    where: str, option: list[str], passed: bool, tmp_path: Path
) -> None:
    """CI does not pass over what it cannot test: a program that is missing there is a failure with
    its reason.
    """
    file = tmp_path / "test_skip.py"
    file.write_text(f"import pytest\n{where}\n\ndef test_well():\n    pass\n", encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "conftest",
        "-p",
        "no:cacheprovider",
        *option,
        str(file),
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "tests")}
    ran = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode in ((0, 5) if passed else (1, 2)), ran.stdout
    assert ("passed over" in ran.stdout) is not passed
