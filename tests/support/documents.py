"""One invented regulation as the files that people have: plain text, PDF, Word."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from fpdf import FPDF

Kind = Literal["head", "line", "bab", "pasal", "ayat", "huruf", "angka", "row", "pair"]


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph of the regulation; its number is counted, never written."""

    kind: Kind
    text: str = ""


def _articles() -> Iterator[Item]:
    offices = ("Asisten Darat", "Asisten Air", "Kepala Dinas Perahu", "Camat Hulu", "Lurah Hilir")
    matters = (
        "tambatan",
        "jembatan",
        "pasar pagi",
        "kebun rakyat",
        "dermaga",
        "banjir",
        "angkutan",
    )
    for chapter in range(1, 7):
        yield Item(
            "bab", f"PERIHAL {matters[chapter % 7].upper()} DAN {matters[chapter + 1 - 1].upper()}"
        )
        for article in range(1, 5):
            seed = 4 * chapter + article
            office, other = offices[seed % 5], offices[(seed + 2) % 5]
            matter = matters[seed % 7]
            yield Item("pasal")
            yield Item(
                "ayat",
                f"{office} wajib menyampaikan laporan {seed} mengenai {matter} kepada {other} paling "
                f"lambat {seed} hari kerja setelah kunjungan ke {matter} di wilayah kerjanya selesai.",
            )
            yield Item(
                "ayat", f"Laporan mengenai {matter} sebagaimana dimaksud pada ayat (1) memuat:"
            )
            yield Item("huruf", f"jumlah {matter} pada triwulan {seed}, dihitung oleh {office};")
            yield Item("huruf", f"keadaan {matter}, yang terdiri atas:")
            yield Item("angka", f"keadaan baik menurut {other}; dan")
            yield Item("angka", f"keadaan rusak menurut pemeriksaan ke-{seed}.")
            yield Item(
                "ayat", f"{other} memaraf laporan {seed} sebelum ditandatangani oleh Bupati."
            )


REGULATION: tuple[Item, ...] = (
    Item("head", "BUPATI SUNGAI PERAK"),
    Item("head", "PERATURAN BUPATI SUNGAI PERAK"),
    Item("head", "NOMOR 7 TAHUN 2023"),
    Item("head", "TENTANG"),
    Item("head", "ALIR LAPORAN DI HULU DAN DI HILIR"),
    Item("line", "Menimbang : a. bahwa laporan perlu diatur;"),
    Item("line", "b. bahwa perlu menetapkan Peraturan Bupati tentang Alir Laporan;"),
    Item("line", "Mengingat : 1. Undang-Undang Nomor 9 Tahun 1999 tentang Kabupaten di Hulu;"),
    Item("head", "MEMUTUSKAN:"),
    Item("line", "Menetapkan : PERATURAN BUPATI TENTANG ALIR LAPORAN."),
    *_articles(),
    Item("bab", "PENUTUP"),
    Item("pasal"),
    Item("line", "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan."),
    Item("line", "Agar setiap orang mengetahuinya, peraturan ini diundangkan dalam Berita Daerah."),
    Item("pair", "Diundangkan di Muara|Ditetapkan di Muara"),
    Item("pair", "pada tanggal 6 April 2023|pada tanggal 5 April 2023"),
    Item("pair", "SEKRETARIS DAERAH,|BUPATI SUNGAI PERAK,"),
    Item("head", "LAMPIRAN"),
    Item("head", "PERATURAN BUPATI SUNGAI PERAK"),
    Item("row", "Naskah|Pemaraf|Penanda tangan"),
    Item("row", "Laporan tambatan|Asisten Air|Bupati"),
    Item("row", "Surat edaran|Asisten Darat|Sekretaris Daerah"),
)
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_LEVELS: tuple[Kind, ...] = ("bab", "pasal", "ayat", "huruf", "angka")
_RESTARTS = {"ayat": ("huruf", "angka"), "huruf": ("angka",), "pasal": ("ayat", "huruf", "angka")}


def numbered(items: tuple[Item, ...] = REGULATION) -> Iterator[tuple[Item, str]]:
    """Each item with the mark that is printed before it."""
    count = dict.fromkeys(_LEVELS, 0)
    for item in items:
        if item.kind not in count:
            yield item, ""
            continue
        count[item.kind] += 1
        for below in _RESTARTS.get(item.kind, ()):
            count[below] = 0
        value = count[item.kind]
        marks = {
            "bab": f"BAB {_ROMAN[value % 11]}",
            "pasal": f"Pasal {value}",
            "ayat": f"({value})",
            "huruf": f"{chr(96 + value)}.",
            "angka": f"{value}.",
        }
        yield item, marks[item.kind]


def plain_text() -> str:
    """The regulation as a text without pages, which every other form must be read as."""
    lines = []
    for item, mark in numbered():
        text = item.text.replace("|", " ") if item.kind == "row" else item.text
        if item.kind == "pair":
            continue
        lines += [mark, text] if item.kind in ("bab", "pasal") else [f"{mark} {text}".strip()]
    return "\n".join(line for line in lines if line) + "\n"


class _Pages(FPDF):
    """Pages with a running head, page numbers, a foot and catchwords."""

    def __init__(self, size: str | tuple[float, float]) -> None:
        super().__init__(format=size)
        self.next_words = ""
        self.set_margins(25, 20, 20)
        self.set_auto_page_break(auto=True, margin=32)

    def header(self) -> None:
        """The head of every page, and from the second on its number."""
        self.set_font("Times", size=9)
        self.cell(0, 6, "SALINAN", align="R", new_x="LMARGIN", new_y="NEXT")
        if self.page_no() > 1:
            self.set_font("Times", size=11)
            self.cell(0, 8, f"- {self.page_no()} -", align="C", new_x="LMARGIN", new_y="NEXT")
        self.set_font("Times", size=12)

    def footer(self) -> None:
        """The word that the next page begins with, and where the file is published."""
        if self.next_words:
            self.set_y(-26)
            self.set_font("Times", size=12)
            self.cell(0, 6, f"{self.next_words} . . .", align="R")
        self.set_y(-14)
        self.set_font("Times", size=8)
        self.cell(0, 5, "jdih.sungaiperak.example/7-2023 | Kabag | Asisten | Sekda")

    def line(self, words: str, align: str = "L", mark: str = "", indent: float = 0) -> None:
        """One line; where the page is full, the catchword is what the line begins with."""
        self.next_words = " ".join(f"{mark} {words}".split()[:2])
        if self.will_page_break(6):
            self.add_page()
        self.set_x(25 + indent)
        if mark:
            self.cell(8, 6, mark)
        elif indent:
            self.cell(8, 6)
        self.cell(0, 6, words, align=align, new_x="LMARGIN", new_y="NEXT")

    def paragraph(self, mark: str, text: str, depth: int) -> None:
        """A paragraph, its mark before the first line."""
        room = self.w - 25 - 20 - 8 * depth - 10
        lines = self.multi_cell(room, 6, text, dry_run=True, output="LINES")
        for n, words in enumerate(lines):
            self.line(words, mark="" if n else mark, indent=8 * depth)

    def columns(self, cells: list[str], width: float, border: int = 0) -> None:
        """Some cells side by side."""
        self.next_words = ""
        if self.will_page_break(7):
            self.add_page()
        for words in cells:
            self.cell(width, 7, words, border=border)
        self.ln(7)


def pdf(size: str | tuple[float, float] = "A4") -> bytes:
    """The regulation as a PDF of pages of this size."""
    file = _Pages(size)
    file.add_page()
    for item, mark in numbered():
        match item.kind:
            case "head" | "bab" | "pasal":
                for words in filter(None, (mark, item.text)):
                    file.line(words, align="C")
            case "pair":
                file.columns(item.text.split("|"), 85)
            case "row":
                file.columns(item.text.split("|"), 52, border=1)
            case "line":
                file.paragraph("", item.text, 0)
            case _:
                file.paragraph(mark, item.text, _LEVELS.index(item.kind) - 2)
    file.next_words = ""
    return bytes(file.output())


def word() -> bytes:
    """The regulation as a Word file whose numbers are all counted by Word."""
    file = Document()
    numbering = file.part.numbering_part.element
    shapes = (("upperRoman", "BAB %1"), ("decimal", "Pasal %2"), ("decimal", "(%3)"))
    shapes += (("lowerLetter", "%4."), ("decimal", "%5."))
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>'
        f"{'<w:lvlRestart w:val=' + chr(34) + '0' + chr(34) + '/>' if n == 1 else ''}"
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for n, (format, text) in enumerate(shapes)
    )
    shape = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="70">{levels}</w:abstractNum>'
    numbering.insert(0, parse_xml(shape))
    named = f'<w:num {nsdecls("w")} w:numId="71"><w:abstractNumId w:val="70"/></w:num>'
    numbering.append(parse_xml(named))
    rows: list[str] = []
    for item in REGULATION:
        if item.kind == "row":
            rows.append(item.text)
            continue
        if item.kind == "pair":
            file.add_paragraph("\t".join(item.text.split("|")))
            continue
        paragraph = file.add_paragraph(item.text if item.kind not in ("bab", "pasal") else "")
        if item.kind in _LEVELS:
            properties: Any = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = _LEVELS.index(item.kind)
            properties.get_or_add_numId().val = 71
            if item.kind in ("bab", "pasal") and item.text:
                file.add_paragraph(item.text)
    table = file.add_table(len(rows), 3)
    for row, text in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, text.split("|"), strict=True):
            cell.text = words
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()


def pdf_of(text: str) -> bytes:
    """Any text as a PDF with the same furniture, a paragraph for each of its lines."""
    file = _Pages("A4")
    file.add_page()
    for words in filter(None, map(str.strip, text.splitlines())):
        file.paragraph("", words, 0)
    file.next_words = ""
    return bytes(file.output())


def word_of(text: str) -> bytes:
    """Any text as a Word file, a paragraph for each of its lines."""
    file = Document()
    for words in text.splitlines():
        file.add_paragraph(words)
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()
