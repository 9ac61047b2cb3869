"""From the text of a data file to a whole region, or to every fault of it."""

from __future__ import annotations

from pathlib import Path

from jalur.errors import DataError
from jalur.law.closed_lists import ClosedLists
from jalur.law.region import Region
from jalur.loading.build_region import build
from jalur.loading.checks import check
from jalur.loading.data_file import DataFile, Fault
from jalur.loading.folders import read_text
from jalur.text.messages import message


def read(text: str, id: str, common: ClosedLists) -> Region | tuple[Fault, ...]:
    """The region that ``text`` says, or every fault of it, by line."""
    sheet = DataFile()
    root = sheet.root(text)
    region = build(root, common, id) if root is not None else None
    if region is not None and region.parties and region.provisions:
        check(region, sheet)
    if region is None or sheet.faults:
        return tuple(sorted(set(sheet.faults), key=lambda fault: (fault.line, fault.path, fault.rule)))
    return region


def read_file(file: Path, common: ClosedLists) -> Region | tuple[Fault, ...]:
    """As ``read``; that the file itself cannot be read is a fault too."""
    try:
        return read(read_text(file), file.stem, common)
    except DataError as error:
        told = dict(error.phrase.args)
        return (Fault(int(told.get("line", "1")), "", error.id, message(f"fault.{error.id}", **told)),)
