"""From the text of a data file to a whole region, or to every fault of it."""

from __future__ import annotations

from jalur.lists import Common
from jalur.loading.build import build
from jalur.loading.checks import check
from jalur.loading.sheet import Fault, Sheet
from jalur.model import Region


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
