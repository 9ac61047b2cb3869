"""The compiled cities are the YAML, or they are not used."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from jalur.citation import Citation
from jalur.lists import Kind
from jalur.loading import compiled, places
from jalur.loading.compiled import FOLDER, compile_city, from_compiled
from jalur.loading.places import Places
from jalur.loading.regions import load_region
from jalur.model import Party

CITIES = Places().ids()


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A shipped folder of its own, with every city compiled."""
    folder = tmp_path / "data"
    shutil.copytree(places.shipped(), folder, ignore=shutil.ignore_patterns(FOLDER))
    for module in (places, compiled):
        monkeypatch.setattr(module, "shipped", lambda: folder)
    (folder / FOLDER).mkdir()
    for id in CITIES:
        (folder / FOLDER / f"{id}.bin").write_bytes(compile_city(Places(), id))
    return folder


@pytest.mark.parametrize("id", CITIES)
def test_a_compiled_city_equals_its_yaml(id: str, installed: Path) -> None:
    """Both forms give the same region."""
    file = installed / f"{id}.yaml"
    made = from_compiled(Places(), file, file.read_bytes())
    (installed / FOLDER / f"{id}.bin").unlink()
    assert made == load_region(Places(), id)


@pytest.mark.parametrize("changed", ["kendari.yaml", "common/kinds.yaml", "common/units.yaml"])
def test_a_stale_form_is_never_used(changed: str, installed: Path) -> None:
    """One byte more in the YAML, and the compiled form is passed over."""
    file = installed / "kendari.yaml"
    with (installed / changed).open("ab") as stream:
        stream.write(b"#\n")
    assert from_compiled(Places(), file, file.read_bytes()) is None


def test_the_form_of_another_version_is_never_used(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A form made by another version is passed over."""
    file = installed / "kendari.yaml"
    assert from_compiled(Places(), file, file.read_bytes()) is not None
    monkeypatch.setattr(compiled, "__version__", "0.0.0")
    assert from_compiled(Places(), file, file.read_bytes()) is None


@pytest.mark.parametrize("made", [Citation, Kind, Party], ids=lambda made: made.__name__)
def test_the_form_of_other_classes_is_never_used(made: type, installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A form made when a class had a field less is passed over, though the version is the same."""
    file = installed / "kendari.yaml"
    assert from_compiled(Places(), file, file.read_bytes()) is not None
    monkeypatch.setattr(made, "__match_args__", (*made.__match_args__, "further"))
    assert from_compiled(Places(), file, file.read_bytes()) is None


def test_added_files_are_never_compiled(installed: Path, tmp_path: Path) -> None:
    """A file of an added folder is read as YAML, whatever lies beside it."""
    added = tmp_path / "added"
    shutil.copytree(installed, added)
    file = added / "kendari.yaml"
    assert from_compiled(Places(added), file, file.read_bytes()) is None
