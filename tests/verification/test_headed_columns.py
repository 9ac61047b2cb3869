"""A table whose column a class heads: below *BAGIAN* stands *a. Umum*, and Bagian Umum is meant."""

from __future__ import annotations

import pytest

from jalur.source.text import read_source
from support.verifying import TEXT, YAML, changed, held

TABLE = """\
LAMPIRAN
PERATURAN BUPATI SUNGAI EMAS

NO    ASISTEN          UNIT KERJA                  BAGIAN

1.    Asisten Darat    a. Dinas Jalan Desa         a. Jalan
                       b. Dinas Pasar Pagi         b. Tanah Desa

2.    Asisten Air      a. Dinas Perahu dan         a. Surat
                          Dermaga                  b. Sungai dan
                       b. Kantor Banjir               Danau
"""
AFTER = TEXT[: TEXT.index("LAMPIRAN\n")]
PARTIES = """\
  bagian-jalan: {name: Bagian Jalan, kind: bagian, basis: ["lampiran[bagian-jalan]"]}
  bagian-tanah: {name: Bagian Tanah Desa, kind: bagian, basis: ["lampiran[bagian-tanah]"]}
  bagian-sungai: {name: Bagian Sungai dan Danau, kind: bagian, basis: ["lampiran[bagian-sungai]"]}
"""
ROWS = (
    ("bagian-jalan", "Bagian Jalan"),
    ("bagian-tanah", "Bagian Tanah Desa"),
    ("bagian-sungai", "Bagian Sungai dan Danau"),
)


def _file() -> str:
    yaml = changed(YAML, "\nassignments:", f"{PARTIES}\nassignments:")
    at = '      dinas-pasar: [4A.2, "lampiran[dinas-pasar]"]\n'
    land, water = (
        "".join(f'      {id}: ["lampiran[{id}]"]\n' for id, _ in rows)
        for rows in (ROWS[:2], ROWS[2:])
    )
    yaml = changed(yaml, at, at + land)
    at = '      bagian-surat: ["lampiran[bagian-surat]"]\n'
    yaml = changed(yaml, at, at + water)
    rows = "".join(
        f'  "lampiran[{id}]": {{kind: annex-row, summary: {name}.}}\n' for id, name in ROWS
    )
    return f"{yaml.rstrip()}\n{rows}"


def _found(table: str = TABLE, yaml: str | None = None) -> set[tuple[str, str]]:
    every = held(AFTER + table, yaml or _file())
    rules = ("name-not-in-text", "annex-left-out", "provision-not-encoded", "row-elsewhere")
    return {(each.rule, str(each.ref)) for each in every if each.rule in rules}


def test_an_item_of_the_column_is_one_of_the_class() -> None:
    """Nothing is found of units that bear the word over their column, however long their cells."""
    assert _found() == set()


@pytest.mark.parametrize(
    ("old", "new", "rule", "ref"),
    [
        ("a. Jalan", "a. Hutan", "name-not-in-text", "lampiran[bagian-jalan]"),
        ("Danau", "Rawa", "name-not-in-text", "lampiran[bagian-sungai]"),
        ("b. Tanah Desa", "", "name-not-in-text", "lampiran[bagian-tanah]"),
        ("b. Tanah Desa", "b. Tanah Desa  c. Kebun", "annex-left-out", "lampiran"),
        (" BAGIAN", " URUSAN", "name-not-in-text", "lampiran[bagian-jalan]"),
    ],
)
def test_another_name_in_the_column_is_found(old: str, new: str, rule: str, ref: str) -> None:
    """What the column does not hold, or no row of the file has, is told."""
    assert (rule, ref) in _found(changed(TABLE, old, new))


def test_a_unit_below_another_coordinator_is_found() -> None:
    """Each stands in the row of its coordinator."""
    turned = TABLE.replace("a. Jalan", "a. ####").replace("a. Surat", "a. Jalan")
    assert ("row-elsewhere", "lampiran[bagian-jalan]") in _found(turned.replace("####", "Surat"))


def test_a_cell_goes_on_below_the_words_of_its_item() -> None:
    """Below the last number of a page too: its lines hang behind the marks of their items."""
    last = read_source(AFTER + TABLE).tables
    cells = [[cell.text for cell in row.cells] for rows in last.values() for row in rows]
    assert cells[-1] == [
        "Asisten Air",
        "a. Dinas Perahu dan Dermaga b. Kantor Banjir",
        "a. Surat b. Sungai dan Danau",
    ]
