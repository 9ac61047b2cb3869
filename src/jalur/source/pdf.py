"""A PDF file as the text that its pages show, line by line, with the gaps between columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from jalur.errors import UsageError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

MAX_PAGES = 2_000
MAX_PDF_TEXT = 4 * 1024 * 1024
"""Characters of all pages together."""
MAX_PDF_WORK = 2_000_000_000
"""Runs of words of a page times its characters, over all pages: some minutes of reading.

A page of print has some 300,000; one that was made to be slow can have any number.
"""
_COLUMNS = 400
"""A line is no wider than so many characters, however far apart its words are printed."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Some words printed in one go."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def middle(self) -> float:
        return (self.bottom + self.top) / 2


def read_pdf(raw: bytes, file: str) -> str:
    """The text of a PDF, its pages parted by form feeds.

    ``file`` names it in errors. Raises ``UsageError``: ``pdf-support`` where the library that
    reads it is not installed, ``bad-pdf`` where it is broken or locked, ``pdf-too-large`` beyond
    the limits, ``no-text`` where it is a scan without text.
    """
    try:
        from pypdfium2 import PdfDocument, PdfiumError
    except ImportError as cause:
        raise UsageError("pdf-support", file=file) from cause
    try:
        document = PdfDocument(raw)
    except PdfiumError as cause:
        raise UsageError("bad-pdf", file=file, reason=str(cause)) from cause
    try:
        if len(document) > MAX_PAGES:
            raise UsageError("pdf-too-large", file=file, limit=MAX_PAGES)
        pages = []
        length = 0
        for runs in _pages(document, file):
            pages.append(_text(runs))
            length += len(pages[-1])
            if length > MAX_PDF_TEXT:
                raise UsageError("pdf-too-large", file=file, limit=MAX_PDF_TEXT)
    finally:
        document.close()
    if not any(page.strip() for page in pages):
        raise UsageError("no-text", file=file)
    return "\f".join(pages)


def _pages(document: PdfDocument, file: str) -> Iterator[list[_Run]]:
    """The runs of each page; no page is held longer than it is read."""
    work = 0
    for number in range(len(document)):
        page = document[number]
        words = page.get_textpage()
        try:
            work += words.count_rects() * words.count_chars()
            if work > MAX_PDF_WORK:
                raise UsageError("pdf-too-large", file=file, limit=MAX_PDF_WORK)
            yield _runs(words)
        finally:
            words.close()
            page.close()


def _runs(words: PdfTextPage) -> list[_Run]:
    runs = []
    for at in range(words.count_rects()):
        left, bottom, right, top = words.get_rect(at)
        text = words.get_text_bounded(left, bottom, right, top)
        if text.strip():
            runs.append(_Run(" ".join(text.split()), left, right, bottom, top))
    return runs


def _text(runs: list[_Run]) -> str:
    """The lines of a page from its top, each with its words from the left."""
    if not runs:
        return ""
    # How wide a character is printed: by it the gaps between columns keep their size.
    width = median((run.right - run.left) / len(run.text) for run in runs) or 1.0
    margin = min(run.left for run in runs)
    return "\n".join(_line(line, margin, width) for line in _lines(runs)) + "\n"


def _lines(runs: list[_Run]) -> list[list[_Run]]:
    """The runs by line: those whose middles stand within each other's height."""
    lines: list[list[_Run]] = []
    for run in sorted(runs, key=lambda run: -run.middle):
        head = lines[-1][0] if lines else None
        if head and head.bottom <= run.middle <= head.top and run.bottom <= head.middle <= run.top:
            lines[-1].append(run)
        else:
            lines.append([run])
    return [sorted(line, key=lambda run: run.left) for line in lines]


def _line(runs: Sequence[_Run], margin: float, width: float) -> str:
    text, end = "", margin
    for run in runs:
        column = min(round((run.left - margin) / width), _COLUMNS)
        close = text and run.left - end < width / 4
        gap = 0 if close else max(1 if text else 0, column - len(text))
        if text and run.left - end < 2 * width:
            gap = min(gap, 1)
        text += " " * gap + run.text
        end = run.right
    return text
