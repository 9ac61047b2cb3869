"""The compiled cities are the YAML, or they are not used."""

from __future__ import annotations

import dataclasses
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest

from jalur import law
from jalur.cli.main import run
from jalur.loading import compiled, folders
from jalur.loading.compile import compile_all
from jalur.loading.compiled import from_compiled
from jalur.loading.folders import COMPILED, DataFolders, Shipped
from jalur.loading.lazy_sections import LazyMapping, LazyTuple, LazyValue
from jalur.loading.regions import load_region

CITIES = DataFolders().ids()


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A shipped folder of its own, with every city compiled."""
    folder = tmp_path_factory.mktemp("package") / "data"
    shutil.copytree(str(folders.shipped().data), folder, ignore=shutil.ignore_patterns(COMPILED))
    made = Shipped(folder, folder / COMPILED)
    with pytest.MonkeyPatch.context() as patch:
        for module in (folders, compiled):
            patch.setattr(module, "shipped", lambda: made)
        (folder / COMPILED).mkdir()
        compile_all(folder / COMPILED)
        yield folder


def raw(package: Path, id: str) -> bytes:
    """The YAML of a shipped city."""
    return (package / f"{id}.yaml").read_bytes()


@pytest.mark.parametrize("id", CITIES)
def test_a_compiled_city_equals_its_yaml(id: str, package: Path) -> None:
    """Both forms give the same region."""
    made = from_compiled(id, raw(package, id))
    assert made is not None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compiled, "shipped", lambda: Shipped(package, None))
        assert made == load_region(DataFolders(), id)


@pytest.mark.parametrize("changed", ["kinds", "terms", "affairs", "units", "words"])
def test_a_stale_form_is_never_used(changed: str, package: Path) -> None:
    """One byte more in what the city was made of, and the compiled form is passed over."""
    assert from_compiled("kendari", raw(package, "kendari")) is not None
    assert from_compiled("kendari", raw(package, "kendari") + b"#\n") is None
    file = package / "common" / f"{changed}.yaml"
    before = file.read_bytes()
    try:
        file.write_bytes(before + b"#\n")
        assert from_compiled("kendari", raw(package, "kendari")) is None
    finally:
        file.write_bytes(before)


def test_the_form_of_another_version_is_never_used(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A form made by another version is passed over."""
    monkeypatch.setattr(compiled, "__version__", "0.0.0")
    assert from_compiled("kendari", raw(package, "kendari")) is None


@pytest.mark.parametrize("name", compiled.CLASSES)
def test_the_form_of_other_classes_is_never_used(
    name: str, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A class that was written anew since, and the compiled form is passed over."""
    folder = tmp_path / "law"
    shutil.copytree(law.__path__[0], folder)
    other = SimpleNamespace(__path__=[str(folder)], __loader__=law.__loader__)
    monkeypatch.setattr(compiled, "law", other)
    assert from_compiled("kendari", raw(package, "kendari")) is not None
    with (folder / f"{name}.py").open("a") as stream:
        stream.write("# another\n")
    assert from_compiled("kendari", raw(package, "kendari")) is None


def test_every_class_of_a_region_is_in_the_stamp() -> None:
    """The stamp has the file of each dataclass that a compiled city is made of."""
    modules: set[str] = set()

    def visit(value: object) -> None:
        if isinstance(value, LazyValue):
            value = value._read()
        if dataclasses.is_dataclass(value):
            modules.add(type(value).__module__)
            for field in dataclasses.fields(value):
                if field.compare:  # The concordance has a file of its own, and is not compiled.
                    visit(getattr(value, field.name))
        elif isinstance(value, tuple | frozenset | LazyTuple):
            for inner in value:
                visit(inner)
        elif isinstance(value, Mapping):
            for key, inner in value.items():
                visit(key)
                visit(inner)

    for id in CITIES:
        visit(load_region(DataFolders(), id))
    stamped = {f"jalur.law.{name.replace('/', '.')}" for name in compiled.CLASSES}
    # What a city may do without.
    without = {"judgements", "rules.exceptions", "rules.prohibitions", "rules.media"}
    without |= {"rules.amounts", "rules.matrices", "own_terms", "rules.signatures"}
    assert modules | {f"jalur.law.{each}" for each in without} == stamped


def test_a_section_is_read_when_it_is_asked_for(package: Path) -> None:
    """A compiled section is the tuple or mapping that it was made of, for whoever looks at it."""
    made = from_compiled("kendari", raw(package, "kendari"))
    read = load_region(DataFolders(), "kendari")
    assert made is not None
    assert isinstance(made.relations, LazyTuple)
    assert isinstance(made.provisions, LazyMapping)
    assert len(made.relations) == len(read.relations) > 0
    assert list(made.relations) == list(read.relations)
    assert made.relations[0] == read.relations[0]
    assert made.relations[1:3] == read.relations[1:3]
    assert repr(made.relations) == repr(read.relations)
    assert hash(made.relations) == hash(read.relations)
    assert dict(made.provisions) == dict(read.provisions)
    assert made.provisions == read.provisions
    assert read.provisions == made.provisions
    assert isinstance(made.regulation, LazyValue)
    assert made.regulation.title == read.regulation.title
    assert made.regulation == read.regulation
    assert read.regulation == made.regulation
    assert hash(made.regulation) == hash(read.regulation)


def test_a_piped_route_leaves_folded_up_what_it_does_not_ask_for(
    package: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A question costs what it needs: neither heading, provisions nor relations are read for it."""
    unfold, unfolded = LazyValue._read, []

    def read(section: LazyValue[object]) -> object:
        unfolded.append(unfold(section))
        return unfolded[-1]

    for lazy in (LazyMapping, LazyTuple, LazyValue):
        monkeypatch.setattr(lazy, "_read", read)
    assert run(["route", "kendari", "Dinas Perhubungan", "--format", "tsv"]) == 0
    assert capsys.readouterr().out
    assert not unfolded
    assert run(["route", "kendari", "Dinas Perhubungan", "--format", "json"]) == 0
    assert len(unfolded) > 0, "nothing was folded up at all"


def test_the_same_data_give_the_same_bytes(tmp_path: Path) -> None:
    """Whatever the hashes of the process that asks, the compiled cities are the same."""
    made: list[dict[str, bytes]] = []
    for seed in ("1", "2", "random"):
        folder = tmp_path / seed
        folder.mkdir()
        command = [sys.executable, "-m", "jalur.loading.compile", str(folder)]
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, timeout=120)
        made.append({file.name: file.read_bytes() for file in folder.iterdir()})
    assert set(made[0]) == {f"{id}.bin" for id in CITIES}
    assert made[0] == made[1] == made[2]
