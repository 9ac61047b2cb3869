"""Regions by their ids: whole, or not at all."""

from __future__ import annotations

from pathlib import Path

from jalur.errors import DataError, UsageError
from jalur.lists import Common
from jalur.loading.build import build
from jalur.loading.checks import check
from jalur.loading.common import load_common, load_standard_units
from jalur.loading.places import Places, read_text
from jalur.loading.sheet import Fault, Sheet
from jalur.model import Region
from jalur.value import replace


def read(text: str, id: str, common: Common) -> Region | tuple[Fault, ...]:
    """The region that ``text`` says, or every fault of it, by line."""
    sheet = Sheet()
    root = sheet.root(text)
    region = build(root, common, id) if root is not None else None
    if region is not None and not sheet.faults:
        check(region, sheet)
    if region is None or sheet.faults:
        return tuple(sorted(set(sheet.faults), key=lambda fault: (fault.line, fault.path, fault.rule)))
    return region


def load_region(places: Places, id: str) -> Region:
    """The region of an id; raises ``UsageError`` where there is none and ``DataError`` where its file is broken."""
    file = places.file(id)
    if file is None:
        raise UsageError("unknown-city", city=id, suggestions=places.ids())
    return load_file(places, file, id)


def load_file(places: Places, file: Path, id: str) -> Region:
    """The region of a file; raises ``DataError`` with the faults where it is broken."""
    found = read(read_text(file), id, load_common(places))
    if isinstance(found, tuple):
        details = tuple(fault.message for fault in found[:10])
        raise DataError("invalid-data", file=file, count=len(found), line=found[0].line, details=details)
    if places.replaces_shipped(id):
        found = replace(found, replaces_shipped=True)
    if found.regulation.units == "unlisted":
        found = replace(found, standard_units=load_standard_units(places))
    return found
