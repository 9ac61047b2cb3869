"""Regions by their ids: whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from jalur.errors import DataError, UsageError
from jalur.law.region import Region
from jalur.loading.compiled import from_compiled
from jalur.loading.folders import DataFolders, id_of, read_bytes, text_of
from jalur.loading.lazy_concordance import LazyConcordance, place_of

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def load_region(places: DataFolders, id: str) -> Region:
    """The region of an id.

    Raises ``UsageError`` where there is none and ``DataError`` where its file is broken.
    """
    added, shipped = places.added_file(id), places.shipped_file(id)
    if added is not None:
        region = _with_concordance(from_yaml(places, added, read_bytes(added)), added)
        return replace(region, replaces_shipped=True) if shipped is not None else region
    if shipped is None:
        raise UsageError("unknown-city", places.ids(), city=id)
    raw = read_bytes(shipped)
    # Only what came with the package is ever unpickled: an added file has no way to the compiled
    # form.
    region = from_compiled(id, raw) or from_yaml(places, shipped, raw)
    return _with_concordance(region, shipped)


def _with_concordance(region: Region, path: Traversable) -> Region:
    """The region of a file, with the concordance that lies beside the file."""
    return replace(region, concordance=LazyConcordance(region, place_of(path)))


def load_regions(
    places: DataFolders, ids: Iterable[str]
) -> tuple[tuple[Region, ...], tuple[DataError, ...]]:
    """Every region of ``ids`` whose file is sound, and what is wrong with the other files."""
    regions: list[Region] = []
    broken: list[DataError] = []
    for id in ids:
        try:
            regions.append(load_region(places, id))
        except DataError as error:
            broken.append(error)
    return tuple(regions), tuple(broken)


def from_yaml(places: DataFolders, path: Traversable, raw: bytes) -> Region:
    """The region of a file; raises ``DataError`` with the first faults where it is broken."""
    from jalur.loading.broken_file import broken_file
    from jalur.loading.common import load_common
    from jalur.loading.reading import Broken, read

    match read(text_of(path, raw), id_of(path), load_common(places), str(path)):
        case Region() as region:
            return region
        case Broken(faults):
            raise broken_file(path, faults)
        case outcome:
            assert_never(outcome)
