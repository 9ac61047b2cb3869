"""Pages of PDF files as people have them: sideways, with a watermark, locked."""

from __future__ import annotations

import pytest
from fpdf import FPDF

from jalur.errors import UsageError
from jalur.source.pdf import read_pdf
from jalur.source.text import operative, read_source
from support.documents import pdf_of
from support.verifying import TEXT

ARTICLE = (
    "MEMUTUSKAN:\nPasal 1\n(1) Asisten memeriksa naskah dinas, lalu memarafnya di tempat yang "
    "disediakan sesudah tanda tangan pengonsep naskah itu.\n(2) Camat, A.B. dan u.b. Lurah."
)
GIF = bytes.fromhex(
    "47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b"
)
"""A picture of one dot."""
PROVISIONS = {
    "1(1)": "Asisten memeriksa naskah dinas, lalu memarafnya di tempat yang disediakan sesudah "
    "tanda tangan pengonsep naskah itu.",
    "1(2)": "Camat, A.B. dan u.b. Lurah.",
}


def blank(**page: str) -> FPDF:
    """A file with one empty page."""
    file = FPDF()
    file.set_font("Times", size=12)
    file.add_page(**page)
    return file


def provisions(file: FPDF) -> dict[str, str]:
    """What its articles say."""
    source = read_source(read_pdf(bytes(file.output()), "x.pdf"))
    return {str(ref): source.provisions[ref] for ref in operative(source.provisions)}


def refused(raw: bytes) -> str:
    """The error that a file is."""
    with pytest.raises(UsageError) as error:
        read_pdf(raw, "x.pdf")
    assert dict(error.value.phrase.args)["file"] == "x.pdf"
    return error.value.id


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_is_read_whichever_way_its_words_are_printed(turn: int) -> None:
    """A landscape page is often printed sideways on a portrait one."""
    file = blank()
    with file.rotation(turn, 105, 148):
        file.set_xy(30, 140)
        file.multi_cell(140, 6, ARTICLE)
    assert provisions(file) == PROVISIONS


@pytest.mark.parametrize("turn", [0, 90, 270])
def test_a_page_is_read_whichever_way_the_viewer_turns_it(turn: int) -> None:
    """What is printed upright and turned by the file is read as it is printed."""
    import io

    from pypdfium2 import PdfDocument

    file = blank(orientation="landscape")
    file.multi_cell(200, 6, ARTICLE)
    document = PdfDocument(bytes(file.output()))
    document[0].set_rotation(turn)
    stream = io.BytesIO()
    document.save(stream)
    source = read_source(read_pdf(stream.getvalue(), "x.pdf"))
    assert {str(ref): source.provisions[ref] for ref in operative(source.provisions)} == PROVISIONS


def test_a_watermark_across_the_page_is_furniture() -> None:
    """It lies over the words, and none of them is read twice or lost."""
    file = blank()
    file.multi_cell(140, 6, ARTICLE)
    file.set_font("Times", size=70)
    with file.rotation(50, 60, 60):
        file.text(20, 60, "SALINAN")
    source = read_source(read_pdf(bytes(file.output()), "x.pdf"))
    found = {str(ref): source.provisions[ref] for ref in operative(source.provisions)}
    assert found == PROVISIONS
    assert [(cut.kind, cut.line.words) for cut in source.furniture] == [("watermark", "SALINAN")]


def test_a_stamp_over_a_line_is_a_line_of_its_own() -> None:
    """Its letters are many times as tall."""
    file = blank()
    file.multi_cell(140, 6, ARTICLE)
    file.set_font("Times", size=60)
    file.text(60, 24, "SALINAN")
    lines = read_pdf(bytes(file.output()), "x.pdf").splitlines()
    assert sum(line.strip() == "SALINAN" for line in lines) == 1
    assert sum("SALINAN" in line for line in lines) == 1
    assert sum("Asisten memeriksa" in line for line in lines) == 1


def test_a_watermark_alone_is_no_text() -> None:
    """A scan may have one."""
    file = blank()
    with file.rotation(50, 60, 60):
        file.text(20, 60, "SALINAN")
    assert refused(bytes(file.output())) == "no-text"


def picture(file: FPDF, width: float = 210, height: float = 297) -> None:
    """Print a picture at the corner of the page."""
    import io

    stream = io.BytesIO(GIF)
    file.image(stream, x=0, y=0, w=width, h=height)


def wordless(file: FPDF) -> list[int]:
    """The pages that are told as without words."""
    source = read_source(read_pdf(bytes(file.output()), "x.pdf"))
    return [place.page for place in source.wordless]


def test_a_page_without_words_is_told() -> None:
    """Between two with words blank or not, behind the last where it shows anything."""
    file = blank()
    file.multi_cell(140, 6, ARTICLE)
    for _ in range(2):
        file.add_page()
        picture(file)
    file.add_page()
    file.add_page()
    file.multi_cell(140, 6, "Pasal 2\nCamat hadir.")
    file.add_page()
    file.add_page()
    picture(file)
    file.add_page()
    file.rect(20, 20, 100, 100)
    file.add_page()
    assert wordless(file) == [2, 3, 4, 7, 8]


def test_a_scanned_page_with_its_number_has_no_words() -> None:
    """A stamp or a number over a scan is furniture; a picture beside words is none of them."""
    file = blank()
    file.multi_cell(140, 6, ARTICLE)
    picture(file)
    for page in (2, 3, 4):
        file.add_page()
        file.text(100, 10, f"- {page} -")
        if page == 3:
            file.set_xy(20, 40)
            file.multi_cell(140, 6, "Pasal 2\nCamat hadir.")
        picture(file, 210, 297 if page != 3 else 20)
    assert wordless(file) == [2, 4]


def test_a_page_of_plain_text_without_words_is_told() -> None:
    """Its form feeds are there; those at the end part nothing."""
    source = read_source(f"{ARTICLE}\f\f\n- 3 -\n\fPasal 2\nCamat hadir.\f\f\f")
    assert [(place.page, place.line) for place in source.wordless] == [(2, 4), (3, 5)]


def test_a_locked_pdf_says_so() -> None:
    """One that only its owner may change is read."""
    file = blank()
    file.set_encryption(owner_password="pemilik", user_password="pembaca")
    file.multi_cell(140, 6, ARTICLE)
    assert refused(bytes(file.output())) == "locked-pdf"
    file = blank()
    file.set_encryption(owner_password="pemilik")
    file.multi_cell(140, 6, ARTICLE)
    assert provisions(file) == PROVISIONS


def test_half_a_pdf_is_refused() -> None:
    """As of a download that broke off."""
    raw = pdf_of(TEXT)
    assert refused(raw[: len(raw) // 2]) == "bad-pdf"
