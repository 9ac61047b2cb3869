"""The form of a file is mended, and what it says stays as it was."""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from jalur.errors import OutputError
from jalur.law.region import Region
from jalur.loading.folders import read_text
from jalur.loading.mending import mend
from jalur.loading.mending.mend import mend_file, same
from jalur.loading.reading import read
from support.loader import GOOD, common
from support.regions import ROOT, TESTS
from support.scrambled import lines_below, scrambled, with_comments

pytestmark = pytest.mark.slow

CITIES = sorted((ROOT / "data").glob("*.yaml"))
REGIONS = [
    *CITIES,
    *sorted((TESTS / "regions").glob("*.yaml")),
    *sorted((TESTS / "cases" / "regions").glob("*.yaml")),
    *sorted((TESTS / "planted").glob("*.yaml")),
    *sorted((TESTS / "verify").rglob("*.yaml")),
]
NO_SHRINKING = (Phase.explicit, Phase.generate)
"""A seed has no smaller one."""
SMALL = [
    file
    for file in sorted((TESTS / "cases" / "regions").glob("*.yaml"))
    # What is marked as guessed is said by a comment, which another hand has not.
    if "#?" not in read_text(file)
]
UNTIDY = """\
# Berkas ini.
regulation:
    place: Contoh   # tempat
    name: Kabupaten Contoh
    # Jenisnya.
    kind: Peraturan Bupati
    province: Contoh Raya
    number: 07
    year: 2021
    title: >
      Tata
      Kerja
    promulgated: {place: Contoh, date: 2021-03-08}
    enacted:
      {place: Contoh,
       date: 2021-03-01}
    gazette: Berita Daerah
    units: listed
    in_force: {status: unknown, checked: null, by: null}
    source: {sha256: 0000000000000000000000000000000000000000000000000000000000000000}

# Ketentuan.
provisions:
 1.10: {summary: Kepala daerah., kind: definition}
 # Yang pertama.
 1.1:
     summary: Dewan.
     kind: definition
     # akhir ketentuan

# Pihak.
parties:
   # Kantor
   bupati: {name: Bupati, kind: kepala-daerah, basis: [1.10]}
   dprd:
      basis:
      -   1.1   # dua
      kind: dprd
      name: DPRD
"""
TIDY = """\
# Berkas ini.
regulation:
  name: Kabupaten Contoh
  province: Contoh Raya
  # Jenisnya.
  kind: Peraturan Bupati
  place: Contoh   # tempat
  number: "07"
  year: 2021
  title: >
    Tata
    Kerja
  enacted:
    {date: 2021-03-01,
     place: Contoh}
  promulgated: {date: 2021-03-08, place: Contoh}
  gazette: Berita Daerah
  units: listed
  in_force: {status: unknown, checked: null, by: null}
  source: {sha256: "0000000000000000000000000000000000000000000000000000000000000000"}

# Pihak.
parties:
  # Kantor
  bupati: {name: Bupati, kind: kepala-daerah, basis: ["1.10"]}
  dprd:
    name: DPRD
    kind: dprd
    basis:
      - "1.1"   # dua

# Ketentuan.
provisions:
  "1.10": {kind: definition, summary: Kepala daerah.}
  # Yang pertama.
  "1.1":
    kind: definition
    summary: Dewan.
    # akhir ketentuan
"""


# Most files are in their form, so that the text asked about is the same again.
mended = cache(mend.mended)


@cache
def region(text: str) -> Region:
    """The region of a text without faults."""
    outcome = read(text, "kab-contoh", common())
    assert isinstance(outcome, Region), outcome
    return outcome


def test_an_untidy_file_is_tidied() -> None:
    """Keys, quotes and indentation; each comment stays with what it is about, blank lines stay."""
    assert mended(UNTIDY) == TIDY


@pytest.mark.parametrize("file", REGIONS, ids=lambda file: file.stem)
def test_what_a_region_says_stays(file: Path) -> None:
    """Of every region there is; and what is mended has nothing left to mend."""
    text = read_text(file)
    after = mended(text)
    assert same(region(text), region(after))
    assert mended(after) == after
    assert sorted(words(after)) == sorted(words(text))


def words(text: str) -> list[str]:
    """What a file says, without what sets its words apart."""
    return re.findall(r"[^\s{}\[\],]+", text.replace('"', ""))


@pytest.mark.parametrize("file", CITIES, ids=lambda file: file.stem)
def test_the_shipped_files_need_no_mending(file: Path) -> None:
    """They are as the page of the format asks."""
    text = read_text(file)
    assert mended(text) == text


@settings(max_examples=40, deadline=None, phases=NO_SHRINKING)
@given(st.sampled_from(SMALL), st.integers(0, 10**6))
def test_whatever_its_form_a_file_says_the_same(file: Path, seed: int) -> None:
    """Written by another hand and mended, a region is the one before, in the one right form."""
    before = read_text(file)
    untidy = scrambled(before, seed)
    assert same(region(before), region(untidy))
    after = mended(untidy)
    assert same(region(before), region(after))
    assert mended(after) == after


@settings(max_examples=25, deadline=None, phases=NO_SHRINKING)
@given(st.sampled_from(SMALL), st.integers(0, 10**6))
def test_a_comment_stays_above_its_key(file: Path, seed: int) -> None:
    """Wherever the key goes."""
    untidy, belongs = with_comments(scrambled(read_text(file), seed), seed)
    assert lines_below(mended(untidy)) == belongs


@pytest.fixture
def untidy(tmp_path: Path) -> Path:
    """A file of which only the form is wrong."""
    file = tmp_path / "kab-contoh.yaml"
    file.write_text(UNTIDY, encoding="utf-8")
    return file


def test_a_file_is_mended_where_it_lies(untidy: Path) -> None:
    """Behind a link, which stays one; who may read it may still; nothing is left beside it."""
    untidy.chmod(0o640)
    link = untidy.parent / "tautan" / "kab-contoh.yaml"
    link.parent.mkdir()
    link.symlink_to(untidy)
    assert mend_file(link, common()) == "mended"
    assert link.is_symlink()
    assert untidy.read_text(encoding="utf-8") == TIDY
    assert untidy.stat().st_mode & 0o777 == 0o640
    assert sorted(os.listdir(untidy.parent)) == ["kab-contoh.yaml", "tautan"]
    assert mend_file(link, common()) == "sound"


def test_the_ends_of_lines_and_a_mark_at_the_start_stay(untidy: Path) -> None:
    """A file of another system stays one."""
    raw = b"\xef\xbb\xbf" + UNTIDY.replace("\n", "\r\n").encode()
    untidy.write_bytes(raw)
    assert mend_file(untidy, common()) == "mended"
    assert untidy.read_bytes() == b"\xef\xbb\xbf" + TIDY.replace("\n", "\r\n").encode()


@pytest.mark.parametrize("old", ["kind: dprd", "  source: {"])
def test_a_file_with_faults_is_left_alone(old: str, untidy: Path) -> None:
    """Whether a value is wrong or nothing can be read."""
    broken = UNTIDY.replace(old, "kind: [" if "{" in old else "kind: dpr")
    untidy.write_text(broken, encoding="utf-8")
    assert mend_file(untidy, common()) == "faulty"
    assert untidy.read_text(encoding="utf-8") == broken


def test_what_would_change_the_region_is_not_written(
    untidy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file that would be written is read before it takes the place of the other."""
    for wrong in (UNTIDY.replace("Dewan", "Rapat"), UNTIDY.replace("kind: dprd", "kind: dpr")):
        with monkeypatch.context() as patch:
            patch.setattr(mend, "mended", lambda _, wrong=wrong: wrong)
            assert mend_file(untidy, common()) == "tangled"
        assert untidy.read_text(encoding="utf-8") == UNTIDY


def test_a_layout_of_another_kind_is_mended_or_left(untidy: Path) -> None:
    """JSON, the mark of a document and keys behind a question mark are mended; a file whose lines
    end as those of no system of today is left.
    """
    lone = GOOD.replace("\n", "\r")
    flow = json.dumps(yaml.load(UNTIDY, yaml.BaseLoader)).replace('"null"', "null")
    for text, outcome in (
        (f"---\n{UNTIDY}...\n", "mended"),
        (UNTIDY.replace("\nparties:\n", "\n? parties\n:\n"), "mended"),
        (flow, "mended"),
        (lone, "tangled"),
    ):
        untidy.write_bytes(text.encode())
        done = mend_file(untidy, common())
        assert done == outcome, text
        if done == "tangled":
            assert untidy.read_bytes() == text.encode()
        else:
            assert mended(untidy.read_bytes().decode()) == untidy.read_bytes().decode()


def test_provisions_in_another_order_are_another_region() -> None:
    """Two mappings are equal whatever their order; here it counts."""
    first, second = (line for line in TIDY.splitlines(True) if line.startswith('  "1.1'))
    assert second.startswith('  "1.1":')
    turned = (
        TIDY.replace('"1.10": {', '"x": {').replace('"1.1":', '"1.10":').replace('"x"', '"1.1"')
    )
    assert not same(region(TIDY), region(turned))
    assert first


def test_nothing_half_written_takes_the_place_of_a_file(
    untidy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the disk is full, the file is the one before and nothing lies beside it."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OutputError):
        mend_file(untidy, common())
    assert untidy.read_text(encoding="utf-8") == UNTIDY
    assert os.listdir(untidy.parent) == ["kab-contoh.yaml"]


def test_the_sample_of_the_tests_is_mended() -> None:
    """It has each section but two, numbers without quotes, and comments."""
    after = mended(GOOD)
    assert after != GOOD
    assert same(region(GOOD), region(after))
