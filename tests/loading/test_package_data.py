"""What is shipped is read from the package alone, and nothing planted is ever unpickled."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import subprocess
import sys
import zipapp
from dataclasses import dataclass
from pathlib import Path

import pytest

import jalur
from jalur.loading import compiled, folders
from jalur.loading.folders import COMPILED, DataFolders, shipped_schemas

PACKAGE = Path(jalur.__file__).parent
DATA = Path(str(folders.shipped().data))
CITY = "kendari"
FALSE_NAME = "Kota Palsu"


@dataclass(frozen=True)
class Planted:
    """A pickle that writes a file when it is read."""

    trace: Path

    def __reduce__(self) -> tuple[object, ...]:
        """What unpickling does."""
        return Path.touch, (self.trace,)


@pytest.fixture
def trace(tmp_path: Path) -> Path:
    """The file that is there once a planted pickle was read."""
    return tmp_path / "unpickled"


def copy_data(folder: Path) -> None:
    """The shipped YAML into a new folder."""
    shutil.copytree(DATA, folder, ignore=shutil.ignore_patterns(COMPILED))


def copy_code(folder: Path) -> None:
    """The package without its data into a new folder."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PACKAGE, folder, ignore=ignored)
    shutil.rmtree(folder / "data", ignore_errors=True)


def plant(data: Path, trace: Path, false: bool = False) -> None:
    """Plant a pickle for the city in a data folder, with the very stamp of the file there.

    With ``false`` that file says something that the shipped one does not.
    """
    if not data.exists():
        copy_data(data)
    file = data / f"{CITY}.yaml"
    if false:
        text = file.read_text(encoding="utf-8")
        file.write_text(
            text.replace("name: Kota Kendari", f"name: {FALSE_NAME}", 1), encoding="utf-8"
        )
    (data / COMPILED).mkdir(exist_ok=True)
    stamp = compiled.stamp(file.read_bytes())
    (data / COMPILED / f"{CITY}.bin").write_bytes(stamp + pickle.dumps(Planted(trace)))


def ask(
    *command: str, cwd: Path, paths: tuple[Path, ...] = (), **environment: str
) -> dict[str, object]:
    """What a process of its own shows of the city."""
    env = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("JALUR", "PYTHON"))
    }
    env |= {"PYTHONPATH": os.pathsep.join(map(str, paths))} if paths else {}
    arguments = [sys.executable, *command, "show", CITY, "-f", "json"]
    ran = subprocess.run(
        arguments,
        cwd=cwd,
        env={**env, **environment},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode()
    shown: dict[str, object] = json.loads(ran.stdout)
    return shown


def is_true(shown: dict[str, object]) -> bool:
    """Whether the answer is that of the shipped file."""
    return FALSE_NAME not in json.dumps(shown) and "Kota Kendari" in json.dumps(shown)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """The tool as a zipapp in a folder of its own."""
    source = tmp_path / "source"
    copy_code(source / "jalur")
    copy_data(source / "jalur" / "data")
    shutil.copytree(shipped_schemas(), source / "jalur" / "schemas", dirs_exist_ok=True)
    target = tmp_path / "bin" / "jalur.pyz"
    target.parent.mkdir()
    zipapp.create_archive(source, target, main="jalur.cli.main:main")
    shutil.rmtree(source)
    return target


def test_a_zipapp_answers_from_its_own_data(archive: Path, trace: Path) -> None:
    """A data folder beside it is nobody's: neither its YAML nor its pickle counts."""
    folder = archive.parent
    for data in (folder / "data", folder / "jalur" / "data", folder.parent / "data"):
        plant(data, trace, false=True)
    for cwd in (folder, folder.parent):
        assert is_true(ask(str(archive), cwd=cwd))
    assert not trace.exists()


def test_a_zipapp_knows_its_cities_and_checks_its_files(archive: Path) -> None:
    """What is found by listing and by reading is found in the archive too."""
    command = [sys.executable, str(archive)]
    cities = subprocess.run(
        [*command, "cities"], capture_output=True, check=True, timeout=120, cwd=archive.parent
    )
    assert {line.split("\t")[0] for line in cities.stdout.decode().splitlines()} >= set(
        DataFolders().ids()
    )
    checked = subprocess.run(
        [*command, "validate"], capture_output=True, check=False, timeout=120, cwd=archive.parent
    )
    assert (checked.returncode, checked.stderr) == (0, b"")


def test_a_pickle_with_the_stamp_of_the_shipped_file_is_ignored_beside_a_zipapp(
    archive: Path, trace: Path
) -> None:
    """Even where all the YAML beside it is the shipped one, the pickle there is not read."""
    plant(archive.parent / "data", trace)
    assert is_true(ask(str(archive), cwd=archive.parent))
    assert not trace.exists()


def test_nothing_beside_an_installed_package_counts(tmp_path: Path, trace: Path) -> None:
    """The data of the package are those within it."""
    site = tmp_path / "lib" / "site"
    copy_code(site / "jalur")
    copy_data(site / "jalur" / "data")
    for data in (site / "data", tmp_path / "lib" / "data", tmp_path / "data"):
        plant(data, trace, false=True)
    assert is_true(ask("-m", "jalur", cwd=tmp_path, paths=(site,)))
    assert not trace.exists()


def test_a_package_without_data_takes_none_from_elsewhere(tmp_path: Path, trace: Path) -> None:
    """Without its data the package is broken, and says so, whatever lies in the folder above."""
    site = tmp_path / "lib" / "site"
    copy_code(site / "jalur")
    for data in (site / "data", tmp_path / "lib" / "data"):
        plant(data, trace)
    with pytest.raises(AssertionError, match="data"):
        ask("-m", "jalur", cwd=tmp_path, paths=(site,))
    assert not trace.exists()


@pytest.mark.parametrize("false", [True, False])
def test_a_pickle_of_an_added_folder_is_ignored(false: bool, tmp_path: Path, trace: Path) -> None:
    """``--data`` adds YAML: what is beside it, compiled or not, is never unpickled."""
    plant(tmp_path / "added", trace, false)
    shown = ask(
        "-m", "jalur", cwd=tmp_path, paths=(PACKAGE.parent,), JALUR_DATA=str(tmp_path / "added")
    )
    assert is_true(shown) is not false
    assert not trace.exists()


def test_a_pickle_of_a_working_copy_is_ignored(tmp_path: Path, trace: Path) -> None:
    """A working copy reads the YAML of its data folder, and that alone."""
    copy_code(tmp_path / "src" / "jalur")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    plant(tmp_path / "data", trace, false=True)
    assert not is_true(ask("-m", "jalur", cwd=tmp_path, paths=(tmp_path / "src",)))
    assert not trace.exists()


def test_only_the_source_of_a_working_copy_is_one(tmp_path: Path, trace: Path) -> None:
    """Without a pyproject.toml, a folder ``data`` two floors above the package is a stranger's."""
    copy_code(tmp_path / "src" / "jalur")
    plant(tmp_path / "data", trace)
    with pytest.raises(AssertionError, match="data"):
        ask("-m", "jalur", cwd=tmp_path, paths=(tmp_path / "src",))
    assert not trace.exists()


def test_the_planted_pickle_would_be_seen(tmp_path: Path, trace: Path) -> None:
    """These tests can fail: within the package, the same pickle is read and leaves its trace."""
    site = tmp_path / "site"
    copy_code(site / "jalur")
    plant(site / "jalur" / "data", trace)
    ask("-m", "jalur", cwd=tmp_path, paths=(site,))
    assert trace.exists()
