"""A Word file as the text it prints, a paragraph a line, automatic numbers written out."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from jalur.errors import UsageError
from jalur.source.furniture import carried, is_carried
from jalur.source.word_numbering import Numbering

if TYPE_CHECKING:
    from docx.document import Document

MAX_UNPACKED = 64 * 1024 * 1024
"""Bytes of all its parts; a file of zeros packs a thousandfold."""

_UNPRINTED = frozenset(
    ("softHyphen", "del", "moveFrom", "Fallback", "pPr", "rPr", "instrText", "delText")
)
_STAMP = re.compile(r"\s*[A-Z]{4,}(?: [A-Z]+){0,2}\s*")
"""A word or three in capitals in a box beside a sentence, such as SALINAN."""
_OPENS = re.compile(
    r"\s*(?:M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N\b|Pasal\s+\w{1,4}\W*$)", re.IGNORECASE
)
_CLOSES = re.compile(r"\s*(?:Agar\s+setiap|Ditetapkan\s+di|Diundangkan\s+di)\b", re.IGNORECASE)
_MARKED = re.compile(
    r"\W*(?:(?:pasal|bab|paragraf|lampiran)\s+\w+|bagian\s+ke|(?:[a-z]{1,2}|\d{1,3}|\(\d{1,3}[a-z]?)[.)]\s)",
    re.IGNORECASE,
)
"""How a line begins that is a provision, or a heading, of its own."""


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
    lines = list(_Reader(document).lines(document.element.body))
    if not any(line.strip() for line in lines):
        raise UsageError("no-text", file=file)
    return "".join(_running_lines(document)) + "\n".join(lines) + "\n"


def _running_lines(document: Document) -> Iterator[str]:
    """What stands at the head or the foot of the pages, each once."""
    sides = [
        side
        for section in document.sections
        for side in (
            *(section.first_page_header, section.header, section.even_page_header),
            *(section.first_page_footer, section.footer, section.even_page_footer),
        )
        if not side.is_linked_to_previous
    ]
    found = (" ".join(_words(each._p) for each in side.paragraphs) for side in sides)
    yield from (carried("running-line", text) for text in dict.fromkeys(found) if text.strip())


def _footnotes(document: Document) -> Mapping[tuple[str, str], str]:
    """The words of every footnote and endnote, by its kind and id."""
    from docx.oxml import parse_xml

    notes: dict[tuple[str, str], str] = {}
    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2].removesuffix("s")
        if kind in ("footnote", "endnote") and not relation.is_external:
            for note in parse_xml(relation.target_part.blob):
                if _name(note) == kind:
                    notes[kind, _id(note)] = " ".join(_words(each) for each in note)
    return notes


class _Reader:
    """A document being read, a paragraph a line."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._numbering = Numbering(document)
        self._notes = _footnotes(document)
        self._within = False
        """Whether what is read stands among the articles."""
        self._joined = ""
        """The words of paragraphs whose end was struck: they belong to the next one."""

    def lines(self, parent: Any) -> Iterator[str]:
        """The paragraphs and the rows of tables below ``parent``, in their order."""
        for child in parent:
            match _name(child):
                case "p":
                    yield from self._paragraph(child)
                case "tbl":
                    yield from self._rows(child)
                case "sdt" | "sdtContent" | "ins" | "smartTag" | "customXml":
                    yield from self.lines(child)

    def _paragraph(self, element: Any) -> Iterator[str]:
        """A paragraph; its footnotes and text boxes stand behind it."""
        from docx.text.paragraph import Paragraph

        words = self._joined + _words(element)
        self._joined = ""
        if element.xpath("./w:pPr/w:rPr/w:del"):
            self._joined = words
        else:
            line = self._numbering.mark(Paragraph(element, self._document)) + words
            if _OPENS.match(line) or _CLOSES.match(line):
                self._within = not _CLOSES.match(line)
            yield line
        for each in _printed(element):
            match _name(each):
                case "footnoteReference" | "endnoteReference":
                    kind = _name(each).removesuffix("Reference")
                    if text := self._notes.get((kind, _id(each)), "").strip():
                        yield carried("footnote", text).rstrip()
                case "txbxContent":
                    yield from self._box(list(self.lines(each)), words)

    def _box(self, inner: list[str], beside: str) -> Iterator[str]:
        """A text box: among the articles it belongs to none, but where it has some of its own."""
        if len(inner) == 1 and beside.strip() and _STAMP.fullmatch(inner[0]):
            yield carried("watermark", inner[0]).rstrip()
        elif self._within and not any(_CLOSES.match(each) or _MARKED.match(each) for each in inner):
            plain = " ".join(each for each in inner if not is_carried(each)).strip()
            yield from [carried("text-box", plain).rstrip()] if plain else []
            yield from (each for each in inner if is_carried(each))
        else:
            yield from inner

    def _rows(self, table: Any) -> Iterator[str]:
        """The rows of a table, the cells of each side by side."""
        from docx.table import Table

        for row in Table(table, self._document).rows:
            cells = [list(self.lines(cell)) for cell in dict.fromkeys(c._tc for c in row.cells)]
            notes = [line for cell in cells for line in cell if is_carried(line)]
            plain = [[line for line in cell if not is_carried(line)] for cell in cells]
            yield "\t".join(" ".join(cell).replace("\n", " ").strip() for cell in plain)
            yield from notes


def _printed(element: Any) -> Iterator[Any]:
    """Everything within an element that is printed, but what a text box has of its own."""
    for child in element:
        if _name(child) not in _UNPRINTED and not _hidden(child):
            yield child
            if _name(child) != "txbxContent":
                yield from _printed(child)


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
            case name if name in _UNPRINTED or name == "txbxContent" or _hidden(child):
                continue
            case _:
                text += _words(child)
    return text


def _hidden(run: Any) -> bool:
    """Whether a run is written as hidden text, which is not printed."""
    marks = run.xpath("./w:rPr/w:vanish") if _name(run) == "r" else ()
    return any(_value(mark) not in ("0", "false", "off") for mark in marks)


def _name(element: Any) -> str:
    """The name of an element without its namespace; "" for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _id(element: Any) -> str:
    return _value(element, "w:id")


def _value(element: Any, name: str = "w:val") -> str:
    from docx.oxml.ns import qn

    return str(element.get(qn(name)))
