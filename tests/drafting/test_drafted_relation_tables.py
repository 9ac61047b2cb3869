"""The tables of an annex that say who has which relation with whom, as a draft reads them."""

from __future__ import annotations

from typing import Any

import pytest

from jalur.source.text import read_source
from jalur.verification.rows_by_party import as_cited
from support.drafting import drafted_text, named, plain, region_of, text_of, the

LEADING = "Hubungan kerja tercantum dalam Lampiran."
ANNEX = (
    "LAMPIRAN\nPERATURAN BUPATI TELAGA BIRU\nNOMOR 12 TAHUN 2022\nTENTANG\n"
    "TATA HUBUNGAN KERJA PERANGKAT DAERAH\n\nHUBUNGAN KERJA\n\n"
)
WIDTHS = (4, 26, 34, 28, 20)
HEADS = [
    ("NO", "PEJABAT", "DENGAN", "HUBUNGAN", "KETERANGAN"),
    ("NO", "PIHAK PERTAMA", "PIHAK KEDUA", "SIFAT HUBUNGAN KERJA", "KETERANGAN"),
    ("NO", "UNSUR", "MITRA", "JENIS", "JALUR"),
    ("NO", "UNSUR", "UNSUR LAIN", "POLA", "SALURAN"),
]
ROWS = (
    ("1", "Bupati", "Bappeda", "koordinatif", "-"),
    ("2", "Bappeda", "Dinas Sosial dan Perangkat Daerah", "konsultasi", "-"),
    ("3", "Bappeda", "Bupati", "hierarkis", "langsung"),
)


def _text(head: tuple[str, ...], *rows: tuple[str, ...]) -> str:
    lines = (
        "".join(f"{cell:<{width}}" for cell, width in zip(row, WIDTHS, strict=True)).rstrip()
        for row in (head, *rows)
    )
    table = "\n".join(lines)
    return f"{text_of(LEADING)}{ANNEX}{table}\n\n\n\nBUPATI TELAGA BIRU,\n"


def _related(text: str) -> list[dict[str, Any]]:
    draft = drafted_text(text)
    assert region_of(draft)
    assert not the(draft, "assignments")
    return [
        {**plain(each, "between", "natures", "basis"), "sure": each.sure}
        for each in the(draft, "relations")
    ]


@pytest.mark.parametrize("head", HEADS)
def test_a_row_is_a_relation(head: tuple[str, ...]) -> None:
    """Of both sides that it names; a guess where the nature is only its noun, or where the row
    says more. Its units are set under nobody.
    """
    first, second, third = _related(_text(head, *ROWS))
    assert first == {
        "between": ["bupati", "bappeda"],
        "natures": ["koordinatif"],
        "basis": ["lampiran[1]"],
        "sure": True,
    }
    assert second["between"] == ["bappeda", ["dinas-sosial", "perangkat-daerah"]]
    assert (second["natures"], second["sure"]) == (["konsultatif"], False)
    assert (third["natures"], third["sure"]) == (["hierarkis"], False)


def test_whom_a_cell_leaves_out_has_no_relation_by_it() -> None:
    """*Perangkat Daerah selain Bappeda*, and a row without a nature is none."""
    left_out = ("1", "Bupati", "Perangkat Daerah selain Bappeda", "koordinatif", "-")
    [found] = _related(_text(HEADS[0], left_out, ("2", "Bupati", "Dinas Sosial", "-", "-")))
    assert (found["between"], found["sure"]) == (["bupati", "perangkat-daerah"], False)


def test_a_file_without_the_rows_has_the_annex_whole() -> None:
    """As before there were such tables: it cites the annex alone."""
    text = _text(HEADS[0], *ROWS)
    source = read_source(text)
    draft = drafted_text(text)
    assert "lampiran[1]" in named(draft, "provisions")
    plain_draft = drafted_text(text_of(LEADING))
    assert [*as_cited(region_of(plain_draft), source).cells] == []
    assert [str(ref) for ref in as_cited(region_of(draft), source).cells] == [
        f"lampiran[{n}]" for n in (1, 2, 3)
    ]


@pytest.mark.parametrize(
    "head", [("No", "A", "Counterpart", "Jenis", "Jalur"), ("NO", "I", "II", "III", "IV")]
)
def test_a_table_of_natures_under_other_words_lists_nobody(head: tuple[str, ...]) -> None:
    """*Asisten  Sekda  hierarkis  langsung* is no office, and nobody is set under one by it."""
    rows = (
        ("1", "Sekda", "Asisten", "hierarkis", "langsung"),
        ("2", "Asisten", "Sekda", "hierarkis", "langsung"),
        ("3", "Inspektorat", "Sekda", "hierarkis", "langsung"),
        ("4", "Asisten", "Perangkat Daerah", "koordinatif", "langsung"),
        ("5", "Dinas Sosial", "Asisten Pemerintahan", "koordinatif", "-"),
    )
    draft = drafted_text(_text(head, *rows))
    assert region_of(draft)
    assert not the(draft, "assignments")
    assert not any("asisten-" in id for id in named(draft, "parties"))
