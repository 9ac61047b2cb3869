"""What a file says of its regulation as a whole, of its own terms and of its lists, is held against
the text.
"""

from __future__ import annotations

import pytest

from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import read_source
from jalur.verification.verify import verify
from support.regions import TESTS
from support.verifying import COMMON, FOLDER, VOCABULARY, changed

CITY = "kab-siwalan"
TEXT = (FOLDER / f"{CITY}.txt").read_text(encoding="utf-8")
YAML = (TESTS / "cases" / "regions" / f"{CITY}.yaml").read_text(encoding="utf-8")
BEHIND = "SEBAGAIMANA TELAH DIUBAH DENGAN PERATURAN BUPATI SIWALAN NOMOR 3 TAHUN 2022"
FIRST = "Peraturan Bupati Siwalan Nomor 3 Tahun 2022, promulgated: 2022-02-11, read: yes"


def found(text: str = TEXT, yaml: str = YAML) -> set[tuple[str, str]]:
    """The rules that find something, but that there is no concordance, and the place in the file."""
    region = read(yaml, CITY, COMMON)
    assert isinstance(region, Region), region
    every = verify(region, read_source(text), VOCABULARY)
    return {(each.rule, each.path) for each in every if each.rule != "concordance-missing"}


def test_the_invented_regulation_is_clean() -> None:
    """Its terms, lists and amendments are those of its text."""
    assert found() == set()


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        (f"{BEHIND} TENTANG", f"{BEHIND} DAN NOMOR 5 TAHUN 2022 TENTANG", "amended_by"),
        (BEHIND, BEHIND.replace("NOMOR 3", "NOMOR 4"), "amended_by[0].regulation"),
        (f"{BEHIND} TENTANG", f"{BEHIND} TANGGAL 12 FEBRUARI 2022 TENTANG", "amended_by[0].promulgated"),
    ],
)  # fmt: skip
def test_an_amendment_of_the_heading_is_that_of_the_file(old: str, new: str, path: str) -> None:
    """Each that the heading names, by its number and year, and on its day if it has one."""
    assert ("metadata-differs", f"regulation.{path}") in found(changed(TEXT, old, new))


def test_an_amendment_with_its_day_in_the_heading_is_clean() -> None:
    """The day of the file stands there."""
    text = changed(TEXT, f"{BEHIND} TENTANG", f"{BEHIND} TANGGAL 11 FEBRUARI 2022 TENTANG")
    assert found(text) == set()


def test_an_amendment_that_was_read_stands_in_a_consolidated_heading() -> None:
    """Also where the file cites no provision for it."""
    yaml = changed(YAML, f"{FIRST}, basis: [judul]", FIRST)
    assert found(yaml=yaml) == set()
    text = changed(TEXT, BEHIND, BEHIND.replace("NOMOR 3", "NOMOR 9"))
    assert ("metadata-differs", "regulation.amended_by[0].regulation") in found(text, yaml)


def test_a_manner_stands_where_the_list_is_introduced() -> None:
    """Not where another list is."""
    yaml = changed(YAML, "manner: [membawahkan]", "manner: [membawahkan, membina]")
    assert found(yaml=yaml) == {("manner-not-in-text", "assignments[1].manner")}


def test_a_term_is_stated_by_one_of_its_words() -> None:
    """In each provision that is cited for it, and a rule has it."""
    yaml = changed(YAML, "words: [surat edaran]", "words: [maklumat]")
    assert ("own-term-not-in-text", "terms.documents.surat-edaran") in found(yaml=yaml)
    yaml = changed(YAML, ", documents: [nota-dinas]", "")
    assert ("own-term-unused", "terms.documents.nota-dinas") in found(yaml=yaml)
