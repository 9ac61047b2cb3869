"""The rows of a matrix are the same in a PDF, in a Word file and in a text, but for merged cells."""

from __future__ import annotations

import io
from collections.abc import Sequence

import docx
import pytest
from fpdf import FPDF
from fpdf.enums import VAlign

from jalur.source.pdf import read_pdf
from jalur.source.text import SourceText, read_source
from jalur.source.word import read_word

HEAD = ("NO", "JENIS NASKAH DINAS", "KONSEPTOR", "PARAF", "PENANDATANGAN")
MERGED = "Bupati"
"""Printed once for the first three rows."""
ROWS = (
    ("1", "Keputusan tentang pegawai", "Badan Kepegawaian", "1. Asisten\n2. Sekretaris", MERGED),
    ("2", "Keputusan tentang aset milik daerah", "Badan Keuangan", "Asisten", MERGED),
    ("3", "Nota kesepakatan", "Bagian Hukum", "1. Asisten\n2. Sekretaris\n3. Wakil", MERGED),
    ("4", "Surat kepada Camat", "Bagian Umum", "Asisten", "Sekretaris atas nama Bupati"),
    ("5", "Undangan rapat", "Bagian Umum", "Asisten dan Bagian Hukum secara serentak", "Sekretaris"),
)  # fmt: skip
BEFORE = ("Pasal 1", "Satu tercantum dalam Lampiran.", "Ditetapkan di Muara", "pada tanggal 1 Mei")
TITLE = ("LAMPIRAN", "PERATURAN BUPATI MUARA", "MATRIKS PARAF DAN TANDA TANGAN NASKAH DINAS")


def _pdf(align: VAlign) -> str:
    page = FPDF(orientation="landscape")
    page.set_font("Times", size=11)
    page.add_page()
    page.multi_cell(0, 6, "\n".join(BEFORE))
    page.add_page()
    for line in TITLE:
        page.cell(0, 6, line, align="C", new_x="LMARGIN", new_y="NEXT")
    with page.table(col_widths=(12, 55, 45, 60, 50), text_align="LEFT", v_align=align) as table:
        for n, cells in enumerate((HEAD, *ROWS)):
            row = table.row()
            for cell in cells[:-1]:
                row.cell(cell)
            if n == 1:
                row.cell(MERGED, rowspan=3)
            elif n not in (2, 3):
                row.cell(cells[-1])
    return read_pdf(bytes(page.output()), "matriks.pdf")


def _word() -> str:
    file = docx.Document()
    for line in (*BEFORE, *TITLE):
        file.add_paragraph(line)
    table = file.add_table(rows=0, cols=len(HEAD))
    for cells in (HEAD, *ROWS):
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = text
    table.cell(1, 4).merge(table.cell(3, 4)).text = MERGED
    raw = io.BytesIO()
    file.save(raw)
    return read_word(raw.getvalue(), "matriks.docx")


def _cells(source: SourceText) -> list[list[str]]:
    return [[cell.text for cell in cells] for cells in source.cells.values()]


def _printed(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    return [[" ".join(cell.split()) for cell in row[1:]] for row in rows]


@pytest.mark.parametrize("align", [VAlign.T, VAlign.M])
def test_the_cells_of_a_pdf(align: VAlign) -> None:
    """Each cell is whole; one that reaches over three rows stands in one of them."""
    source = read_source(_pdf(align))
    assert [ref.short() for ref in source.cells] == [f"lampiran[{n}]" for n in range(1, 6)]
    assert {cell.column for cells in source.cells.values() for cell in cells} == set(HEAD[1:])
    found, printed = _cells(source), _printed(ROWS)
    assert sorted(row.pop() for row in found[:3]) == ["", "", MERGED]
    assert found == [*(row[:-1] for row in printed[:3]), *printed[3:]]


def test_the_cells_of_a_word_file() -> None:
    """A merged cell is said in each of its rows."""
    source = read_source(_word())
    assert {cell.column for cells in source.cells.values() for cell in cells} == set(HEAD[1:])
    assert _cells(source) == _printed(ROWS)
