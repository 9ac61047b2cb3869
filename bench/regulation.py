"""The text of a regulation for a city that is encoded, invented from what its file says.

The regulations themselves are not part of the project. This text has the same provisions in the
same places, each with the parties that it names and the words of its concordance, so that about
as much is to be read and compared.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from itertools import takewhile

from jalur.law.citation import LEVELS, Citation
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.loading.regions import load_region

LINES = 17
"""Lines of a page, so that a city has some thirty pages."""
_WIDTH = 80
_MARKS = {"pasal": "Pasal {}\n", "ayat": "({}) ", "huruf": "{}. ", "angka": "{}. "}


def text_of(city: str, times: int = 1) -> str:
    """The text of a city; ``times`` as long, each article again under a further number."""
    region = load_region(DataFolders(), city)
    meta = region.regulation
    head = f"PERATURAN\nNOMOR {meta.number} TAHUN {meta.year}\nTENTANG\n{meta.title.upper()}"
    body = [line for turn in range(times) for line in _articles(region, turn * 1000)]
    closing = "Agar setiap orang mengetahuinya, peraturan ini diundangkan."
    return "\n".join((head, "MEMUTUSKAN:", *body, closing)) + "\n"


def _articles(region: Region, beyond: int) -> Iterator[str]:
    """The provisions as printed lines; ``beyond`` is added to the numbers of articles."""
    before: Citation | None = None
    for ref in region.provisions:
        if ref.parts[0].level != "pasal" or ref.parts[0].nth > 1:
            continue
        known = 0
        if before is not None:
            pairs = zip(ref.parts, before.parts, strict=False)
            same = takewhile(lambda pair: pair[0] == pair[1], pairs)
            known = sum(1 for _ in same)
        marks = ""
        for n, part in enumerate(ref.parts[known:], known + 1):
            label = part.label
            if part.level == "pasal" and beyond:
                label = str(int("".join(filter(str.isdigit, label))) + beyond)
            marks += _MARKS[part.level].format(label)
            if part.level != "pasal" and n < len(ref.parts):
                marks += "memuat:\n"
        entry = region.concordance[ref]
        names = (region.name(party) for party in sorted(entry.parties))
        words = " ".join((*names, *sorted(entry.words)))
        yield f"{marks}{words}{'.' if ref.parts[-1].level in LEVELS[:2] else ';'}"
        before = ref


def pages(text: str) -> list[list[str]]:
    """The lines of the pages that ``text`` fills, each with a number and a running line."""
    lines = [piece for line in text.splitlines() for piece in _broken(line)]
    cut = [lines[at : at + LINES] for at in range(0, len(lines), LINES)]
    return [
        [f"- {number} -", *page, "jdih.example | Kabag | Asisten | Sekda"]
        for number, page in enumerate(cut, 1)
    ]


def _broken(line: str) -> Iterator[str]:
    """A line in pieces that fit the page."""
    piece = ""
    for word in line.split():
        if piece and len(piece) + len(word) >= _WIDTH:
            yield piece
            piece = ""
        piece = f"{piece} {word}".lstrip()
    yield piece


def pdf_of(text: str) -> bytes:
    """``text`` as a PDF file, with the one font that every reader has."""
    sheets = pages(text)
    kids = " ".join(f"{2 * n + 4} 0 R" for n in range(len(sheets)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(sheets)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for n, sheet in enumerate(sheets):
        resources = "/Resources << /Font << /F 3 0 R >> >>"
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources}"
        content = zlib.compress(_content(sheet))
        length = f"<< /Length {len(content)} /Filter /FlateDecode >>\nstream\n".encode()
        objects += [
            f"{page} /Contents {2 * n + 5} 0 R >>".encode(),
            length + content + b"\nendstream",
        ]
    return _file(objects)


def _content(lines: Sequence[str]) -> bytes:
    """The drawing of a page."""
    shown = "\n".join(
        f"1 0 0 1 50 {790 - 20 * n} Tm ({_escaped(line)}) Tj" for n, line in enumerate(lines)
    )
    return f"BT /F 10 Tf\n{shown}\nET".encode("cp1252", "replace")


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _file(objects: Sequence[bytes]) -> bytes:
    """A PDF file of these objects, the first of which is its catalogue."""
    whole = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(whole))
    return whole + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end
