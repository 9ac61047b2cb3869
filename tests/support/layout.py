"""A regulation from a readable layout to the PDF that a JDIH would publish of it.

A line of a layout is a paragraph; two spaces before it set it one step in, and what it begins with
(``(1)``, ``a.``, ``2.``) is its mark. ``= `` centres a line, ``& left | right`` sets two columns,
``@columns 10 70 80`` says how wide the cells of the rows below are, ``| a | b |`` is such a row with
lines of a cell parted by `` ; ``, ``^ `` is a footnote of the page, and ``@page`` begins a new one.
"""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime
from pathlib import Path

from fpdf import FPDF

MARK = re.compile(r"(\(\d+[a-z]?\)|[a-z]\d*\.|\d+\.) ")
HEIGHT = 5.6
"""Of a line, in millimetres."""


class _Pages(FPDF):
    """Pages with a running head, numbers, catchwords, footnotes and the names of who initialled."""

    def __init__(self) -> None:
        super().__init__(format="A4")
        self.set_creation_date(datetime(2022, 9, 12, tzinfo=UTC))
        self.set_margins(25, 20, 20)
        self.set_auto_page_break(auto=True, margin=42)
        self.widths: list[float] = []
        self.next_words = ""
        self.footnotes: dict[int, str] = {}

    def header(self) -> None:
        """The head of every page, and from the second on its number."""
        self.set_font("Times", size=9)
        self.cell(0, 6, "SALINAN", align="R", new_x="LMARGIN", new_y="NEXT")
        self.set_font("Times", size=11)
        if self.page_no() > 1:
            self.cell(0, 8, f"- {self.page_no()} -", align="C", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        """The words that the next page begins with, the footnote, and who has initialled it."""
        self.set_font("Times", size=11)
        if self.next_words:
            self.set_y(-40)
            self.cell(0, 6, f"{self.next_words} ...", align="R")
        self.set_font("Times", size=8)
        if footnote := self.footnotes.get(self.page_no()):
            self.set_y(-32)
            self.cell(0, 5, footnote)
        self.set_xy(-85, -24)
        for office in ("Kabag Hukum", "Asisten", "Sekda"):
            self.cell(21, 6, office, border=1, align="C")
        self.set_y(-14)
        self.cell(0, 5, "jdih.batukelana.example - Perbup 17/2022")
        self.set_font("Times", size=11)

    def _room(self, height: float, words: str) -> None:
        """A new page where ``height`` is not left; ``words`` are then its catchwords."""
        self.next_words = " ".join(words.split()[:2])
        if self.will_page_break(height):
            self.add_page()

    def paragraph(self, text: str, depth: int) -> None:
        """A paragraph, with its mark before its first line."""
        found = MARK.match(text)
        mark, words = (found[1], text[found.end() :]) if found else ("", text)
        indent = 9.0 * depth + (9 if mark else 0)
        lines = self.multi_cell(
            self.epw - indent, HEIGHT, words, align="L", dry_run=True, output="LINES"
        )
        for n, line in enumerate(lines):
            self._room(HEIGHT, line if n else f"{mark} {line}")
            if mark and not n:
                self.set_x(25 + indent - 9)
                self.cell(9, HEIGHT, mark)
            self.set_x(25 + indent)
            self.cell(0, HEIGHT, line, new_x="LMARGIN", new_y="NEXT")

    def centred(self, words: str) -> None:
        """A line in the middle; a heading stays with the lines below it."""
        self._room(6 * HEIGHT, words)
        self.cell(0, HEIGHT, words, align="C", new_x="LMARGIN", new_y="NEXT")

    def pair(self, left: str, right: str) -> None:
        """Two columns, such as those of who signs."""
        self._room(HEIGHT, left or right)
        self.cell(85, HEIGHT, left)
        self.cell(0, HEIGHT, right, new_x="LMARGIN", new_y="NEXT")

    def row(self, cells: list[str]) -> None:
        """A row of a table, whose cells have as many lines as they need."""
        self.set_font("Times", size=10)
        laid = [
            [
                line
                for part in cell.split(" ; ")
                for line in self.multi_cell(
                    width - 3, 5, part, align="L", dry_run=True, output="LINES"
                )
            ]
            for cell, width in zip(cells, self.widths, strict=True)
        ]
        height = 5.0 * max(map(len, laid)) + 1
        self._room(height, "")
        top, left = self.get_y(), self.l_margin
        for lines, width in zip(laid, self.widths, strict=True):
            self.rect(left, top, width, height)
            for n, line in enumerate(lines):
                self.set_xy(left + 1, top + 5 * n)
                self.cell(width - 1, 5, line)
            left += width
        self.set_xy(self.l_margin, top + height)
        self.set_font("Times", size=11)


def pdf(layout: str) -> bytes:
    """The PDF of a layout; the same bytes for the same layout."""
    file = _Pages()
    file.add_page()
    for line in layout.splitlines():
        sign, _, rest = line.partition(" ")
        match sign:
            case "=":
                file.centred(rest)
            case "&":
                left, _, right = (part.strip() for part in rest.partition("|"))
                file.pair(left, right)
            case "|":
                file.row([cell.strip() for cell in rest.strip(" |").split(" | ")])
            case "^":
                file.footnotes[file.page_no()] = rest
            case "@columns":
                file.widths = [float(width) for width in rest.split()]
            case "@page":
                file.next_words = ""
                file.add_page()
            case "" if not line:
                file.ln(3)
            case _:
                text = line.lstrip()
                file.paragraph(text, (len(line) - len(text)) // 2)
    file.next_words = ""
    return bytes(file.output())


if __name__ == "__main__":
    source = Path(sys.argv[1])
    source.with_suffix(".pdf").write_bytes(pdf(source.read_text(encoding="utf-8")))
