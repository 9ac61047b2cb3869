"""A regulation is read alike from plain text, from PDF and from Word."""

from __future__ import annotations

import subprocess
from pathlib import Path
from shutil import which

import pytest

from jalur.errors import UsageError
from jalur.output.language import load_catalogue
from jalur.source.pdf import read_pdf
from jalur.source.text import SourceText, operative, read_source
from jalur.source.word import read_word
from support.documents import pdf, plain_text, word

PLAIN = read_source(plain_text())
SIZES = {"A4": "A4", "folio": (215.0, 330.0), "small": (148.0, 210.0)}


def articles(source: SourceText) -> dict[str, str]:
    """The provisions of the articles, each with its words."""
    return {str(ref): source.provisions[ref] for ref in operative(source.provisions)}


def headings(source: SourceText) -> list[tuple[str, str, str]]:
    """The headings, without their places."""
    return [(str(each.before), each.number, each.title) for each in source.headings]


def test_the_plain_text_has_every_provision() -> None:
    """What the others are held against is itself what was written down."""
    assert len(articles(PLAIN)) == 6 * 4 * 7 + 1
    assert len(PLAIN.headings) == 7
    assert not PLAIN.furniture
    assert not PLAIN.unread


@pytest.mark.parametrize("size", SIZES)
def test_a_pdf_is_read_as_its_text(size: str) -> None:
    """Heads, feet, numbers and catchwords of its pages are cut, and nothing else."""
    source = read_source(read_pdf(pdf(SIZES[size]), "x.pdf"))
    assert articles(source) == articles(PLAIN)
    assert headings(source) == headings(PLAIN)
    assert not source.unread
    kinds = {cut.kind for cut in source.furniture}
    assert kinds == {"page-number", "running-line", "catchword"}
    assert source.pages > 3


def test_the_columns_of_the_closing_are_read_one_after_the_other() -> None:
    """Who signed where is not mixed with who promulgated it."""
    source = read_source(read_pdf(pdf(), "x.pdf"))
    closing = next(words for ref, words in source.provisions.items() if str(ref) == "penutup")
    assert closing.index("6 April 2023") < closing.index("Ditetapkan di Muara")


def test_the_rows_of_an_annex_stay_together() -> None:
    """Each row of its table is one line, cell beside cell."""
    for text in (read_pdf(pdf(), "x.pdf"), read_word(word(), "x.docx")):
        source = read_source(text)
        annex = next(words for ref, words in source.provisions.items() if str(ref) == "lampiran")
        rows = [line.split() for line in annex.splitlines()]
        assert ["Laporan", "tambatan", "Asisten", "Air", "Bupati"] in rows


def test_a_word_file_is_read_with_the_numbers_that_word_counts() -> None:
    """No number of an article, ayat, huruf or angka is written in it."""
    source = read_source(read_word(word(), "x.docx"))
    assert articles(source) == articles(PLAIN)
    assert headings(source) == headings(PLAIN)


@pytest.mark.parametrize("raw", [b"%PDF-1.7\nno pdf", b"%PDF-"])
def test_a_broken_pdf_is_refused(raw: bytes) -> None:
    """The error names the file, and ends with one full stop."""
    with pytest.raises(UsageError) as refused:
        read_pdf(raw, "x.pdf")
    assert (refused.value.id, dict(refused.value.phrase.args)["file"]) == ("bad-pdf", "x.pdf")
    said = load_catalogue("en").text(refused.value.phrase)
    assert (said[-1], said[-2].isalnum() or said[-2] == ")") == (".", True)


@pytest.mark.parametrize("raw", [b"PK\x03\x04no zip", b""])
def test_a_broken_word_file_is_refused(raw: bytes) -> None:
    """As a broken PDF is."""
    with pytest.raises(UsageError) as refused:
        read_word(raw, "x.docx")
    assert (refused.value.id, dict(refused.value.phrase.args)["file"]) == ("bad-word", "x.docx")
    assert not load_catalogue("en").text(refused.value.phrase).endswith("..")


@pytest.mark.parametrize(
    "limit", ["MAX_PAGES", "MAX_PDF_TEXT", "MAX_PDF_WORK", "MAX_STREAM", "MAX_UNPACKED_PDF"]
)
def test_a_pdf_beyond_a_limit_is_refused(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However it is made, it is read in a bounded time; the error names the limit."""
    monkeypatch.setattr(f"jalur.source.pdf.{limit}", 6)
    if limit == "MAX_UNPACKED_PDF":
        monkeypatch.setattr("jalur.source.pdf.MAX_STREAM", 10**6)
    with pytest.raises(UsageError) as refused:
        read_pdf(pdf(), "x.pdf")
    told = {"6", "1000000"} if limit == "MAX_UNPACKED_PDF" else {"6"}
    assert refused.value.id == "pdf-too-large"
    assert dict(refused.value.phrase.args)["limit"] in told


def test_a_word_file_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of zeros packs a thousandfold."""
    monkeypatch.setattr("jalur.source.word.MAX_UNPACKED", 100)
    with pytest.raises(UsageError) as refused:
        read_word(word(), "x.docx")
    assert refused.value.id == "word-too-large"


def test_a_scan_without_text_is_refused() -> None:
    """Nothing can be read of pictures; the error says what to do."""
    from fpdf import FPDF

    file = FPDF()
    file.add_page()
    with pytest.raises(UsageError) as refused:
        read_pdf(bytes(file.output()), "x.pdf")
    assert refused.value.id == "no-text"


@pytest.mark.skipif(which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
@pytest.mark.parametrize("way", ["", "-layout", "-raw"])
def test_what_pdftotext_makes_of_a_pdf_is_read_alike(way: str, tmp_path: Path) -> None:
    """Whoever has the text of a PDF already needs no other reader."""
    (tmp_path / "x.pdf").write_bytes(pdf())
    command = ["pdftotext", *way.split(), str(tmp_path / "x.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    source = read_source(text)
    assert articles(source) == articles(PLAIN)
    assert headings(source) == headings(PLAIN)
