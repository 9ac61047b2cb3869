"""A PDF file as the text that its pages show, line by line, with the gaps between columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from statistics import median
from typing import TYPE_CHECKING

from jalur.errors import UsageError
from jalur.source.furniture import carried
from jalur.source.pdf_runs import PageWords, Run, page_words
from jalur.source.pdf_streams import unpacks_to_more
from jalur.source.wordless import DRAWN

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MAX_PAGES = 2_000
MAX_PDF_TEXT = 4 * 1024 * 1024
"""Characters of all pages together."""
MAX_PDF_WORK = 2_000_000_000
"""Runs of words of a page times its characters, over all pages: some minutes of reading.

A page of print has some 300,000; one that was made to be slow can have any number.
"""
MAX_STREAM = 8 * 1024 * 1024
"""Bytes of one compressed part; those of a page of print have some 10,000."""
MAX_UNPACKED_PDF = 512 * 1024 * 1024
"""Bytes of all compressed parts together, without pictures and fonts."""
_TALL = 2.5
"""Letters so many times as tall as others stand on no line with them."""
_DASH = re.compile("[-–—]+")
_FEW = 30
"""A page of a scan may have fewer runs of words than this, such as its number and a stamp."""
MAX_OBJECTS = 10_000
"""So many things on a page are looked at for pictures."""
_APART = 0.5
"""A gap between two runs parts columns from so much of their height on; a space is a quarter."""
_NARROW = 20
"""Of so many runs the narrowest may be narrower than others by chance."""
_COLUMNS = 400
"""A line is no wider than so many characters, however far apart its words are printed."""


def read_pdf(raw: bytes, file: str) -> str:
    """The text of a PDF, its pages parted by form feeds.

    ``file`` names it in errors. Raises ``UsageError``: ``pdf-support`` where the library that
    reads it is not installed, ``bad-pdf`` where it is broken, ``locked-pdf`` where it asks for a
    password, ``pdf-too-large`` beyond the limits, ``no-text`` where it is a scan without text.
    """
    try:
        from pypdfium2 import PdfDocument, PdfiumError
        from pypdfium2.raw import FPDF_ERR_PASSWORD
    except ImportError as cause:
        raise UsageError("pdf-support", file=file) from cause
    if unpacks_to_more(raw, MAX_STREAM, MAX_UNPACKED_PDF):
        raise UsageError("pdf-too-large", file=file, limit=MAX_STREAM)
    try:
        document = PdfDocument(raw)
    except PdfiumError as cause:
        if cause.err_code == FPDF_ERR_PASSWORD:
            raise UsageError("locked-pdf", file=file) from cause
        raise UsageError("bad-pdf", file=file, reason=str(cause)) from cause
    try:
        if len(document) > MAX_PAGES:
            raise UsageError("pdf-too-large", file=file, limit=MAX_PAGES)
        pages = []
        length = runs = 0
        for page, drawn in _pages(document, file):
            across = carried("watermark", page.across) if page.across else ""
            pages.append(_text(page.runs) + across + (DRAWN if drawn else ""))
            length += len(pages[-1])
            runs += len(page.runs)
            if length > MAX_PDF_TEXT:
                raise UsageError("pdf-too-large", file=file, limit=MAX_PDF_TEXT)
    finally:
        document.close()
    if not runs:
        raise UsageError("no-text", file=file)
    return "\f".join(pages)


def _pages(document: PdfDocument, file: str) -> Iterator[tuple[PageWords, bool]]:
    """The words of each page, and whether it shows a picture where words could be.

    No page is held longer than it is read.
    """
    work = 0
    for number in range(len(document)):
        page = document[number]
        words = page.get_textpage()
        try:
            work += words.count_rects() * words.count_chars()
            if work > MAX_PDF_WORK:
                raise UsageError("pdf-too-large", file=file, limit=MAX_PDF_WORK)
            found = page_words(words)
            yield found, len(found.runs) < _FEW and _drawn(page, bool(found.runs))
        finally:
            words.close()
            page.close()


def _drawn(page: PdfPage, has_words: bool) -> bool:
    """Whether a page without words shows anything; one that has some, pictures over half of it."""
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    width, height = page.get_size()
    covered = 0.0
    for each in islice(page.get_objects(max_depth=3), MAX_OBJECTS):
        if not has_words:
            return True
        if each.type == FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = each.get_bounds()
            covered += (right - left) * (top - bottom) if each.level == 0 else width * height
    return bool(covered > width * height / 2)


def _text(runs: list[Run]) -> str:
    """The lines of a page from its top, each with its words from the left."""
    if not runs:
        return ""
    # How wide a character is printed: by it the gaps between columns keep their size.
    # The narrowest of them, so that no words reach beyond the place of what is printed behind them.
    widths = sorted((run.right - run.left) / len(run.text) for run in runs if len(run.text) > 9)
    width = (
        widths[len(widths) // _NARROW]
        if widths
        else median((run.right - run.left) / len(run.text) for run in runs)
    )
    width = width or 1.0
    margin = min(run.left for run in runs)
    return "\n".join(_line(line, margin, width) for line in _lines(runs)) + "\n"


def _lines(runs: list[Run]) -> list[list[Run]]:
    """The runs by line."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.middle):
        if lines and _beside(lines[-1][0], run):
            lines[-1].append(run)
        else:
            lines.append([run])
    return [sorted(line, key=lambda run: run.left) for line in lines]


def _beside(head: Run, run: Run) -> bool:
    """Whether two runs stand on one line: a stamp that is printed over a line does not.

    A dash by itself, as in a cell where nobody is, has next to no height, and stands on the line
    through which it goes.
    """
    if _DASH.fullmatch(head.text) or _DASH.fullmatch(run.text):
        return head.bottom <= run.middle <= head.top or run.bottom <= head.middle <= run.top
    level = head.bottom <= run.middle <= head.top and run.bottom <= head.middle <= run.top
    low, high = sorted((head.top - head.bottom, run.top - run.bottom))
    return level and high < _TALL * low


def _line(runs: Sequence[Run], margin: float, width: float) -> str:
    text, end = "", margin
    for run in runs:
        column = min(round((run.left - margin) / width), _COLUMNS)
        close = text and run.left - end < width / 4
        gap = 0 if close else max(1 if text else 0, column - len(text))
        if text and not close:
            apart = run.left - end > _APART * (run.top - run.bottom)
            gap = max(gap, 2) if apart else 1
        text += " " * gap + run.text
        end = run.right
    return text
