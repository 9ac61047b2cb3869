"""A Word file as the text it prints, a paragraph a line, automatic numbers written out."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from jalur.errors import UsageError
from jalur.source.word_numbering import Numbering

if TYPE_CHECKING:
    from docx.document import Document

MAX_UNPACKED = 64 * 1024 * 1024
"""Bytes of all its parts; a file of zeros packs a thousandfold."""


def read_word(raw: bytes, file: str) -> str:
    """The text of a ``.docx`` file; the cells of a table stand side by side.

    ``file`` names it in errors. Raises ``UsageError``: ``word-support`` where the library that
    reads it is not installed, ``bad-word`` where it is no Word file, ``word-too-large`` beyond the
    limit, ``no-text`` where it has no words.
    """
    try:
        from docx import Document
        from docx.opc.exceptions import PackageNotFoundError
    except ImportError as cause:
        raise UsageError("word-support", file=file) from cause
    try:
        with ZipFile(io.BytesIO(raw)) as parts:
            if sum(part.file_size for part in parts.infolist()) > MAX_UNPACKED:
                raise UsageError("word-too-large", file=file, limit=MAX_UNPACKED)
        document = Document(io.BytesIO(raw))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError) as cause:
        raise UsageError("bad-word", file=file, reason=str(cause)) from cause
    lines = list(_lines(document, document.element.body, Numbering(document)))
    if not any(line.strip() for line in lines):
        raise UsageError("no-text", file=file)
    return "\n".join(lines) + "\n"


def _lines(document: Document, parent: Any, numbering: Numbering) -> Iterator[str]:
    """The paragraphs and the rows of tables below ``parent``, in their order."""
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    for child in parent:
        match _name(child):
            case "p":
                paragraph = Paragraph(child, document)
                yield numbering.mark(paragraph) + _words(child)
            case "tbl":
                for row in Table(child, document).rows:
                    cells = dict.fromkeys(cell._tc for cell in row.cells)
                    yield "\t".join(
                        " ".join(_lines(document, cell, numbering)).strip() for cell in cells
                    )
            case "sdt" | "sdtContent" | "ins" | "smartTag" | "customXml":
                yield from _lines(document, child, numbering)


def _words(element: Any) -> str:
    """What a paragraph prints: what was struck from it is not read, what was added is."""
    text = ""
    for child in element:
        match _name(child):
            case "t":
                text += child.text or ""
            case "tab" | "ptab":
                text += "\t"
            case "br" | "cr":
                text += "\n"
            case "noBreakHyphen":
                text += "-"
            case "softHyphen" | "del" | "moveFrom" | "Fallback" | "pPr" | "rPr" | "instrText":
                continue
            case _:
                text += _words(child)
    return text


def _name(element: Any) -> str:
    """The name of an element without its namespace; "" for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
