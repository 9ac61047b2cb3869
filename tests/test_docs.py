"""The pages of limits and errors say what the code does, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jalur import errors
from jalur.cli import batch, streams
from jalur.law.citation import parse
from jalur.loading import circles, source_file
from jalur.loading import data_file as sheet
from jalur.loading import folders as places
from jalur.loading import yaml_nodes as nodes
from jalur.output.language import load_catalogue
from jalur.reasoning import names, typed_amounts
from jalur.source import instructions, pdf, references, word, wordless
from jalur.text import messages as phrase

ROOT = Path(__file__).parents[1]
LIMITS = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")
ERRORS = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
SOURCE = "".join(
    file.read_text(encoding="utf-8") for file in sorted((ROOT / "src" / "jalur").rglob("*.py"))
)


def _digits() -> int:
    """How many digits a citation takes before it is refused."""
    for digits in range(1, 100):
        try:
            parse("9" * (digits + 1))
        except errors.UsageError:
            return digits
    return 0


VALUES = {
    "bytes of a file": places.MAX_BYTES,
    "texts, lists and mappings of a file": nodes.MAX_NODES,
    "lists and mappings inside one another": nodes.MAX_DEPTH,
    "characters of a text": nodes.MAX_SCALAR,
    "characters of a key": sheet.MAX_KEY,
    "characters of a name or alias of a party": names.LONGEST,
    "characters of an id (a file's stem, a party)": places.MAX_ID,
    "faults that are told of one file": sheet.MAX_FAULTS,
    "circles of groups, and of rules, that are told of one file": circles.MAX_CIRCLES,
    "characters of an argument": streams.MAX_LINE,
    "characters of a line of stdin, where PARTY is `-`": streams.MAX_LINE,
    "characters of a name that is looked up": names.LONGEST,
    "digits of a number in a citation": _digits(),
    "digits of an amount": typed_amounts.DIGITS,
    "characters that a message repeats of what was written": phrase.LONGEST,
    "replies that a batch remembers for names that come again": batch.REMEMBERED,
    "bytes of a regulation's text": source_file.MAX_SOURCE,
    "bytes of a regulation's PDF or Word file": source_file.MAX_DOCUMENT,
    "pages of a PDF": pdf.MAX_PAGES,
    "characters of a PDF's text": pdf.MAX_PDF_TEXT,
    "runs of words of a page of a PDF times its characters, over all pages": pdf.MAX_PDF_WORK,
    "bytes that one part of a PDF unpacks to, but for pictures and fonts": pdf.MAX_STREAM,
    "bytes that all these parts unpack to": pdf.MAX_UNPACKED_PDF,
    "provisions that are read of one *sampai dengan*, or of one row of references": (
        references.MAX_RANGE
    ),
    "provisions that one instruction of an amending regulation changes": instructions.MAX_TARGETS,
    "pages without words that are told of one text": wordless.MAX_WORDLESS,
    "things on a page of a PDF that are looked at for pictures": pdf.MAX_OBJECTS,
    "bytes of the parts of a Word file": word.MAX_UNPACKED,
    "narrowest width that is believed": streams.NARROWEST,
    "widest width that is believed": streams.WIDEST,
}


def _rows(page: str) -> list[list[str]]:
    """The cells of every row of the tables of a page, without the heads."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in page.splitlines()
        if line[:1] == "|"
    ]
    rules = [n for n, row in enumerate(rows) if set("".join(row)) <= {"-"}]
    return [row for n, row in enumerate(rows) if n not in rules and n + 1 not in rules]


def test_every_limit_stands_there_with_its_value() -> None:
    """The page lists the limits of the code, each as it is."""
    assert {row[0]: int(row[1].replace(",", "")) for row in _rows(LIMITS)} == VALUES


def test_every_constant_that_limits_is_listed() -> None:
    """A new ``MAX_…`` of the reader is a limit that the page must know."""
    defined = re.findall(r"^(MAX_[A-Z_]+) = ", SOURCE, flags=re.MULTILINE)
    modules = (
        *(places, nodes, sheet, circles, streams, source_file),
        *(pdf, word, references, instructions, wordless),
    )
    limits = {
        name: value
        for module in modules
        for name, value in vars(module).items()
        if name.startswith("MAX_")
    }
    assert set(limits) == set(defined) - {"MAX_WIDTH"}
    assert set(limits.values()) <= set(VALUES.values())


def test_the_faults_of_limits_exist() -> None:
    """What the page says of the consequence is an error or fault of the catalogue."""
    ids = {
        id.partition(".")[2]
        for id in load_catalogue("en").templates
        if id.startswith(("error.", "fault."))
    }
    assert set(re.findall(r"`([a-z0-9]+(?:-[a-z0-9]+)+)`", LIMITS)) <= ids


@pytest.mark.parametrize("group", ["error", "fault"])
def test_every_id_of_the_catalogue_stands_there_and_no_other(group: str) -> None:
    """Each id has its meaning on the page, and each id of the page is one of the catalogue."""
    known = [id for id in load_catalogue("en").templates if id.startswith(f"{group}.")]
    told = re.findall(rf"`({group}\.[a-z0-9-]+)`", ERRORS)
    assert sorted(told) == sorted(known)


def test_every_meaning_is_one_line() -> None:
    """Every row of the tables ends with words."""
    rows = [row for row in _rows(ERRORS) if row[0].startswith("`")]
    assert all(re.search(r"[a-z]{2}", row[-1]) and not row[-1].endswith(".") for row in rows)


def test_the_exit_code_of_every_error_is_that_of_its_class() -> None:
    """The code beside an error is the one that it is raised with."""
    classes = {
        "UsageError": errors.USAGE,
        "DataError": errors.BAD_DATA,
        "OutputError": errors.UNWRITTEN,
        "InternalError": errors.INTERNAL,
    }
    told = {
        row[0].strip("`"): {int(code) for code in row[1].split(", ")}
        for row in _rows(ERRORS)
        if len(row) == 3
    }
    raised: dict[str, set[int]] = {}
    for name, id in re.findall(
        r"(UsageError|DataError|OutputError|InternalError)\(\s*\"([a-z0-9-]+)\"", SOURCE
    ):
        raised.setdefault(f"error.{id}", set()).add(classes[name])
    assert set(raised) <= set(told)
    assert all(codes <= told[id] for id, codes in raised.items())


def test_the_exit_codes_are_those_of_the_program() -> None:
    """The table of exit codes lists what errors.py defines."""
    codes = {int(row[0]) for row in _rows(ERRORS) if row[0].isdecimal()}
    assert codes == {
        *(
            errors.ANSWERED,
            errors.NO,
            errors.USAGE,
            errors.BAD_DATA,
            errors.UNWRITTEN,
            errors.INTERNAL,
            errors.INTERRUPTED,
        ),
    }
