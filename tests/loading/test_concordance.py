"""The file of a concordance: read strictly where an answer needs it, written whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from jalur.errors import DataError, OutputError
from jalur.law.citation import parse
from jalur.law.concordance import Entry
from jalur.loading.concordance import (
    concordance_faults,
    read_concordance,
    read_fingerprints,
    write_concordance,
)
from jalur.loading.folders import DataFolders
from jalur.loading.lazy_concordance import CONCORDANCE
from jalur.loading.regions import load_region
from jalur.source.fingerprints import fingerprints_of
from jalur.source.text import read_source
from support.commandline import Jalur
from support.concordances import BROKEN, BROKEN_TEXT, FILE, GOOD
from support.regions import TESTS
from support.updating import pairs
from support.verifying import CITY, FOLDER

REGION = load_region(DataFolders(FOLDER), CITY)


@pytest.mark.parametrize(("old", "new", "rule", "line"), BROKEN)
def test_what_is_broken_is_told_with_its_line(
    old: str, new: str, rule: str, line: int, tmp_path: Path
) -> None:
    """Each fault has its rule and the line of its provision, and no such file is answered from."""
    assert old in GOOD
    file = tmp_path / f"{CITY}.json"
    file.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    found = concordance_faults(file, REGION)
    assert (rule, line) in [(fault.rule, fault.line) for fault in found]
    with pytest.raises(DataError) as caught:
        read_concordance(file, REGION)
    assert caught.value.exit_code == 3


@pytest.mark.parametrize(("old", "new", "rule"), BROKEN_TEXT)
def test_fingerprints_that_are_broken_are_told_and_none(
    old: str, new: str, rule: str, tmp_path: Path
) -> None:
    """No answer needs them: it is given all the same; no update is made by them."""
    assert old in GOOD
    file = tmp_path / f"{CITY}.json"
    file.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    found = concordance_faults(file, REGION)
    line = GOOD[: GOOD.index(' "text"')].count("\n") + 1
    assert {(fault.rule, fault.line) for fault in found} == {(rule, line)}
    assert read_concordance(file, REGION) == read_concordance(FILE, REGION)
    assert read_fingerprints(file, REGION) is None


def test_fingerprints_are_told_whatever_else_is_wrong(tmp_path: Path) -> None:
    """A party was renamed since; a concordance that is no JSON, or not there, has none."""
    file = tmp_path / f"{CITY}.json"
    assert read_fingerprints(file, REGION) is None
    file.write_text(GOOD.replace('["bagian-surat"]', '["x"]'), encoding="utf-8")
    assert concordance_faults(file, REGION)
    assert read_fingerprints(file, REGION) == read_fingerprints(FILE, REGION) is not None
    file.write_text("{", encoding="utf-8")
    assert read_fingerprints(file, REGION) is None
    file.write_text(GOOD[: GOOD.index(',\n "text"')] + "\n}\n", encoding="utf-8")
    assert concordance_faults(file, REGION) == ()
    assert read_fingerprints(file, REGION) is None


@pytest.mark.parametrize("path", pairs(), ids=lambda path: path.stem)
def test_every_provision_of_a_text_is_known_again_by_its_fingerprint(
    path: Path, tmp_path: Path
) -> None:
    """Whatever its address: the file need not have it."""
    text = fingerprints_of(read_source(path.with_suffix(".txt").read_text("utf-8")), "0" * 64)
    file = tmp_path / f"{CITY}.json"
    write_concordance(file, {}, text=text)
    assert read_fingerprints(file, REGION) == text


def test_validate_looks_at_the_concordance_without_a_text(jalur: Jalur, tmp_path: Path) -> None:
    """A party that the YAML renamed is one fault of the JSON beside it, by file and line."""
    yaml = (FOLDER / f"{CITY}.yaml").read_text(encoding="utf-8")
    (tmp_path / f"{CITY}.yaml").write_text(
        yaml.replace("bagian-surat", "bagian-pos"), encoding="utf-8"
    )
    shutil.copytree(FILE.parent, tmp_path / CONCORDANCE)
    ran = jalur(f"validate {tmp_path / f'{CITY}.yaml'} -f json")
    assert ran.code == 1
    found = [each for each in json.loads(ran.out)["findings"] if each["severity"] == "error"]
    assert {each["file"] for each in found} == {str(tmp_path / CONCORDANCE / f"{CITY}.json")}
    assert [(each["rule"], each["line"]) for each in found] == [
        ("not-in-concordance", 3),
        ("unknown-party", 37),
        ("no-such-provision", 44),
    ]


def test_an_unreadable_concordance_is_one_finding(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 are told as those of a YAML file are."""
    file = tmp_path / f"{CITY}.json"
    file.write_bytes(b"{\n\xff")
    (found,) = concordance_faults(file, REGION)
    assert (found.rule, found.line) == ("not-utf8", 2)


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    """The same concordance gives the same bytes, and these give the same concordance."""
    file = tmp_path / CONCORDANCE / f"{CITY}.json"
    text = read_fingerprints(FILE, REGION)
    assert text is not None
    write_concordance(file, read_concordance(FILE, REGION), text=text)
    assert file.read_text(encoding="utf-8") == GOOD
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="a folder is shut by its mode")
def test_a_concordance_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the last step fails, the old file stands and nothing lies beside it."""
    file = tmp_path / f"{CITY}.json"
    file.write_text("old", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OutputError):
        write_concordance(file, {parse("1"): Entry()})
    assert file.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_region_is_loaded_without_its_concordance(tmp_path: Path, jalur: Jalur) -> None:
    """A broken one does not keep a route from being answered."""
    shutil.copy(FOLDER / f"{CITY}.yaml", tmp_path)
    (tmp_path / CONCORDANCE).mkdir()
    (tmp_path / CONCORDANCE / f"{CITY}.json").write_text("{", encoding="utf-8")
    ran = jalur(f"route {CITY} 'Unit Kerja' --purpose pelaporan --data {tmp_path}")
    assert ran.code == 0
    assert "json" not in ran.err


def test_a_region_without_a_concordance_has_an_empty_one() -> None:
    """Where there is no file, nothing is known and nothing is wrong."""
    region = load_region(DataFolders(TESTS / "regions"), "kab-contoh")
    assert len(region.concordance) == 0
    assert list(region.concordance) == []
    assert parse("1") not in region.concordance
