"""From the text of a data file to a whole region, or to every fault of it."""

from __future__ import annotations

from pathlib import Path

from jalur.errors import DataError
from jalur.lists import Common
from jalur.loading.build import build
from jalur.loading.checks import check
from jalur.loading.places import read_text
from jalur.loading.sheet import Fault, Sheet
from jalur.model import Region
from jalur.phrase import say


def read(text: str, id: str, common: Common) -> Region | tuple[Fault, ...]:
    """The region that ``text`` says, or every fault of it, by line."""
    sheet = Sheet()
    root = sheet.root(text)
    region = build(root, common, id) if root is not None else None
    if region is not None and region.parties and region.provisions:
        check(region, sheet)
    if region is None or sheet.faults:
        return tuple(sorted(set(sheet.faults), key=lambda fault: (fault.line, fault.path, fault.rule)))
    return region


def read_file(file: Path, common: Common) -> Region | tuple[Fault, ...]:
    """As ``read``; that the file itself cannot be read is a fault too."""
    try:
        return read(read_text(file), file.stem, common)
    except DataError as error:
        told = dict(error.phrase.args)
        return (Fault(int(told.get("line", "1")), "", error.id, say(f"fault.{error.id}", **told)),)
