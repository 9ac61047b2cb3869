"""Regions by their ids: whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from jalur.errors import DataError, UsageError
from jalur.law.region import Region
from jalur.loading.compiled import from_compiled
from jalur.loading.folders import DataFolders, read_bytes, text_of


def load_region(places: DataFolders, id: str) -> Region:
    """The region of an id; raises ``UsageError`` where there is none and ``DataError`` where its file is broken."""
    file = places.file(id)
    if file is None:
        raise UsageError("unknown-city", city=id, suggestions=places.ids())
    raw = read_bytes(file)
    region = from_compiled(places, file, raw) or _from_yaml(places, file, raw)
    return replace(region, replaces_shipped=True) if places.replaces_shipped(id) else region


def load_regions(places: DataFolders, ids: Iterable[str]) -> tuple[tuple[Region, ...], tuple[DataError, ...]]:
    """Every region of ``ids`` whose file is sound, and what is wrong with the other files."""
    found: list[Region] = []
    broken: list[DataError] = []
    for id in ids:
        try:
            found.append(load_region(places, id))
        except DataError as error:
            broken.append(error)
    return tuple(found), tuple(broken)


def _from_yaml(places: DataFolders, file: Path, raw: bytes) -> Region:
    """The region of a file; raises ``DataError`` with the first faults where it is broken."""
    from jalur.loading.common import load_common
    from jalur.loading.reading import read

    found = read(text_of(file, raw), file.stem, load_common(places))
    if isinstance(found, tuple):
        details = tuple(fault.message for fault in found[:10])
        raise DataError("invalid-data", file=file, count=len(found), line=found[0].line, details=details)
    return found
