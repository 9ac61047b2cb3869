"""The tables of annexes as PDF files print them: each cell is read to its end."""

from __future__ import annotations

import subprocess
from itertools import zip_longest
from random import Random
from shutil import which

import pytest
from fpdf import FPDF

from jalur.law.citation import parse
from jalur.source.pages import read_lines
from jalur.source.pdf import read_pdf
from jalur.source.tables import untable
from jalur.source.text import read_source
from support.layout import pdf

LEFT = (25, 37, 92, 152)
WIDE = (12, 55, 60, 35)
HEAD = (["NO"], ["URUSAN"], ["PERANGKAT DAERAH", "PENGAMPU"], ["BATAS", "WAKTU"])
ROWS = (
    (
        ["1"],
        ["Pembangunan jalan desa"],
        ["Dinas Pekerjaan Umum dan", "Penataan Ruang"],
        ["15 hari"],
    ),
    (["2"], ["Puskesmas pembantu dan", "posyandu di desa"], ["Dinas Kesehatan"], ["10 hari"]),
    (["3"], ["Sarana sekolah dasar"], ["Dinas Pendidikan"], ["10 hari"]),
    (
        ["4"],
        ["Irigasi tersier dan pupuk"],
        ["Dinas Pertanian, Pangan, dan", "Perkebunan atau Badan yang", "membidangi pangan"],
        ["7 hari kerja", "kalender"],
    ),
    (
        ["5"],
        ["Ketertiban umum serta", "ketenteraman, termasuk", "pada hari libur dan", "malam hari"],
        ["Satuan Polisi Pamong Praja", "bersama Camat"],
        ["3 hari"],
    ),
    (["6"], ["Angkutan perdesaan"], ["Dinas Perhubungan"], ["10 hari"]),
    (["7"], ["Pasar dan gudang"], ["Dinas Perdagangan yang", "membidangi pasar"], ["5 hari"]),
)
READ = [" ".join(" ".join(cell) for cell in row) for row in ROWS]
ALIGN = {"top": 0.0, "middle": 0.5, "bottom": 1.0}


class Annex(FPDF):
    """A regulation whose annex has tables."""

    def __init__(self) -> None:
        super().__init__()
        self.set_auto_page_break(False)
        self.set_font("Times", size=11)
        self.add_page()
        self.set_xy(30, 20)
        self.multi_cell(
            120,
            6,
            "MEMUTUSKAN:\nPasal 1\nSatu tercantum dalam Lampiran.\nDitetapkan di Muara\n"
            "pada tanggal 1 Mei 2020\nBUPATI,",
        )
        self.add_page()
        self.text(110, 20, "LAMPIRAN")
        self.text(110, 26, "PERATURAN BUPATI SUNGAI PERAK")
        self.text(70, 38, "DAFTAR URUSAN DAN PERANGKAT DAERAH")
        self.y = 48.0

    def row(
        self,
        cells: tuple[list[str], ...],
        share: float,
        *,
        ruled: bool = False,
        middle: bool = False,
    ) -> None:
        """One row; ``share`` of what a cell leaves of the row's height is above it."""
        height = 6 * max(map(len, cells))
        top = self.y
        for at, width, lines in zip(LEFT, WIDE, cells, strict=True):
            for n, words in enumerate(lines):
                self.set_xy(at, top + share * (height - 6 * len(lines)) + 6 * n)
                self.cell(width, 6, words, align="C" if middle or at == LEFT[0] else "L")
            if ruled:
                self.rect(at, top, width, height)
        self.y = top + height

    def signature(self) -> None:
        """Who signed, below the table."""
        self.text(130, self.y + 12, "BUPATI SUNGAI PERAK,")


def annexes(file: FPDF) -> list[list[str]]:
    """The lines of the annex, from the PDF and, where it is there, from ``pdftotext -layout``."""
    raw = bytes(file.output())
    texts = [read_pdf(raw, "x.pdf")]
    if which("pdftotext"):
        texts.append(
            subprocess.run(
                ["pdftotext", "-layout", "-", "-"], input=raw, stdout=subprocess.PIPE, check=True
            ).stdout.decode()
        )
    return [read_source(text).provisions[parse("lampiran")].splitlines() for text in texts]


@pytest.mark.parametrize("ruled", [False, True], ids=["plain", "ruled"])
@pytest.mark.parametrize("centred", [False, True], ids=["left", "centred"])
@pytest.mark.parametrize("align", ALIGN)
def test_each_cell_is_read_to_its_end(align: str, centred: bool, ruled: bool) -> None:
    """Wherever in its row it stands, below a head of two lines."""
    file = Annex()
    file.row(HEAD, 0.5, ruled=ruled, middle=True)
    for row in ROWS:
        file.row(row, ALIGN[align], ruled=ruled, middle=centred)
    file.signature()
    for lines in annexes(file):
        assert lines[3:] == [
            "NO URUSAN PERANGKAT DAERAH PENGAMPU BATAS WAKTU",
            *READ,
            "BUPATI SUNGAI PERAK,",
        ]


@pytest.mark.parametrize("align", ALIGN)
def test_a_table_may_lack_its_head(align: str) -> None:
    """Its first row begins above its number."""
    file = Annex()
    for row in ROWS:
        file.row(row, ALIGN[align])
    for lines in annexes(file):
        assert lines[3:] == READ


@pytest.mark.parametrize("align", ALIGN)
def test_an_annex_may_have_several_tables(align: str) -> None:
    """Each begins with 1 again."""
    file = Annex()
    for title in ("A. DAFTAR PERTAMA", "B. DAFTAR KEDUA"):
        file.text(25, file.y, title)
        file.y += 6
        file.row(HEAD, 0.5)
        for row in ROWS[:4]:
            file.row(row, ALIGN[align])
        file.y += 12
    for lines in annexes(file):
        assert [line for line in lines if line[0].isdigit()] == READ[:4] * 2


def test_a_row_goes_on_over_the_page() -> None:
    """Also where the head stands again above what goes on."""
    for again in (False, True):
        file = Annex()
        file.row(HEAD, 0.5)
        for row in ROWS[:4]:
            file.row(row, 0.0)
        first, second = zip(*((cell[:2], cell[2:]) for cell in ROWS[4]), strict=True)
        file.row(first, 0.0)
        file.add_page()
        file.y = 20.0
        if again:
            file.row(HEAD, 0.5)
        file.row(second, 0.0)
        for row in ROWS[5:]:
            file.row(row, 0.0)
        for lines in annexes(file):
            assert [line for line in lines if line[0].isdigit()] == READ


def test_a_list_with_numbers_is_no_table() -> None:
    """What stands above its first number is a heading."""
    file = Annex()
    file.y = 50
    rows = ((["1."], ["Camat menyusun", "laporan;"]), (["2."], ["Lurah menyusun", "surat."]))
    file.text(37, file.y, "Tugas di kecamatan")
    file.y += 2
    for number, words in rows:
        for n, (mark, text) in enumerate(zip_longest(number, words, fillvalue="")):
            file.text(25, file.y + 6 + 6 * n, mark)
            file.text(37, file.y + 6 + 6 * n, text)
        file.y += 6 * len(words)
    for lines in annexes(file):
        assert " ".join(lines[3:]) == (
            "Tugas di kecamatan 1. Camat menyusun laporan; 2. Lurah menyusun surat."
        )


@pytest.mark.parametrize("seed", range(40))
def test_no_word_is_lost_or_said_twice(seed: int) -> None:
    """Whatever stands in an annex, in columns or not."""
    draw = Random(seed)
    words = ("NO", "1", "2", "3", "10", "a.", "Dinas Pasar", "Camat dan", "DAFTAR NASKAH DI HULU")
    for _ in range(20):
        text, number = "LAMPIRAN\n", 0
        for _ in range(draw.randint(1, 25)):
            number += draw.random() < 0.4
            text += f"{number:<5}" if draw.random() < 0.4 else " " * draw.choice((0, 5, 24, 43))
            for _ in range(draw.randint(0, 4)):
                text += draw.choice(words) + " " * draw.choice((1, 2, 5, 8))
            text += draw.choice("\n\n\n\n\n\f")
        lines = read_lines(text)
        said = [word for line in untable(lines).lines for word in line.text.split()]
        assert sorted(said) == sorted(text.split())


SIGNED = """= Pasal 1
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Muara
@page
= LAMPIRAN
@columns 12 38 35 40 38
| NO | JENIS NASKAH | KONSEPTOR | PARAF | PENANDA TANGAN |
| 1 | Surat | Bagian Umum | Asisten Air | Bupati |
| 2 | Undangan | Bagian Umum | Asisten Darat | Bupati |
| 3 | Risalah rapat | Bagian Umum | - | Bupati |
& | BUPATI MUARA,
& | ttd
& | R. TOKOH
"""


def test_who_signs_below_a_table_is_no_cell() -> None:
    """Though he stands in the line of a column; a dash by itself is one."""
    source = read_source(read_pdf(pdf(SIGNED), "x.pdf"))
    words = {str(ref): " ".join(text.split()) for ref, text in source.provisions.items()}
    assert words["lampiran[3]"] == "Risalah rapat Bagian Umum - Bupati"
    assert words["lampiran"].endswith("BUPATI MUARA, ttd R. TOKOH")


def test_a_table_in_capitals_has_cells_in_capitals() -> None:
    """One that goes on with a comma is no signature."""
    shouted = SIGNED.replace(
        "- | Bupati |", "ASISTEN AIR, ; ASISTEN DARAT, ; SEKDA | BUPATI |"
    ).upper()
    shouted = (
        shouted.replace("@COLUMNS", "@columns").replace("@PAGE", "@page").replace("PASAL", "Pasal")
    )
    source = read_source(read_pdf(pdf(shouted), "x.pdf"))
    words = {str(ref): " ".join(text.split()) for ref, text in source.provisions.items()}
    assert "ASISTEN AIR, ASISTEN DARAT, SEKDA" in words["lampiran[3]"]


@pytest.mark.parametrize("mark", ["{n}. ", "{a}. ", "({n}) ", "- ", "{n}.  "])
def test_words_below_an_item_are_no_column(mark: str) -> None:
    """The further lines of an item begin behind its mark, in many rows of a cell that is a list."""
    items = (("Kepala Badan Keuangan", "dan Pendapatan"), ("Asisten",), ("Sekretaris", "Daerah"))
    text = f"LAMPIRAN II\n\n{'NO':6}{'NASKAH DINAS':26}{'PEMARAF':30}PENANDA TANGAN\n\n"
    listed = ""
    for row in range(1, 5):
        shown = [mark.format(n=n, a="abc"[n - 1]) + item[0] for n, item in enumerate(items, 1)]
        below = " " * len(mark.format(n=1, a="a"))
        lines = [
            line
            for each, item in zip(shown, items, strict=True)
            for line in (each, *(below + rest for rest in item[1:]))
        ]
        listed = " ".join(" ".join(lines).split())
        left, right = ["Keputusan Bupati", "tentang pasar"], ["Bupati"]
        for n, (first, middle, last) in enumerate(zip_longest(left, lines, right, fillvalue="")):
            number = f"{row}." if n == 0 else ""
            text += f"{number:6}{first:26}{middle:30}{last}\n"
        text += "\n"
    (rows,) = untable(read_lines(text)).tables
    assert [row.cells[1:] for row in rows[1:]] == [
        ("Keputusan Bupati tentang pasar", listed, "Bupati")
    ] * 4


def test_a_table_whose_rows_are_not_read_is_named() -> None:
    """By the words over its columns, in its annex; one that is read is not."""
    head = f"{'NO':6}{'NASKAH DINAS':16}{'PEMARAF':16}PENANDA TANGAN\n\n"
    across = [f"{n}.    Keputusan kepada Kepala Bagian dan Bupati\n\n" for n in range(1, 5)]
    apart = [f"{f'{n}.':6}{'Keputusan':16}{'Kepala Bagian':16}Bupati\n\n" for n in range(1, 5)]
    for rows, named in (
        (across, [("NO NASKAH DINAS PEMARAF PENANDA TANGAN", "lampiran-II")]),
        (apart, []),
    ):
        body = "Pasal 1\nSatu tercantum dalam Lampiran II.\n\n"
        source = read_source(f"{body}LAMPIRAN II\n\n{head}{''.join(rows)}")
        assert [(each.mark, str(each.at)) for each in source.unread] == named
