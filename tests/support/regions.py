"""The cities, and the regions that are invented for the tests."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path

from jalur.law.concordance import Concordance
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.loading.regions import load_region

TESTS = Path(__file__).parents[1]
ROOT = TESTS.parent
REGIONS = TESTS / "regions"
REMEMBERED = 64
"""Files that are kept when they are read; each question has folders of its own."""


@cache
def city(id: str) -> Region:
    """A shipped city, or one of ``tests/regions``."""
    return load_region(DataFolders(REGIONS), id)


@cache
def invented(id: str) -> Region:
    """One of ``tests/cases/regions``."""
    return load_region(DataFolders(TESTS / "cases" / "regions"), id)


def concordance_once(
    read: Callable[[Traversable, Region], Concordance],
) -> Callable[..., Concordance]:
    """``read``, which makes a concordance of the bytes of a file, for the same bytes and parties
    and provisions only once.
    """
    known: dict[object, tuple[Region, Concordance]] = {}

    def remembered(path: Traversable, region: Region) -> Concordance:
        # A region that was read once is copied for each question, but not what it is made of.
        key = str(path), _bytes(path), id(region.parties), id(region.provisions)
        if key not in known:
            if len(known) >= REMEMBERED:
                del known[next(iter(known))]
            known[key] = region, read(path, region)
        return known[key][1]

    return remembered


def _bytes(path: Traversable) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def read_once(read: Callable[[DataFolders, Path, bytes], Region]) -> Callable[..., Region]:
    """``read``, which makes a region of the bytes of a file, for the same bytes only once."""
    known: dict[object, Region] = {}

    def remembered(places: DataFolders, path: Path, raw: bytes) -> Region:
        key = places.shipped, str(path), raw
        if key not in known:
            if len(known) >= REMEMBERED:
                del known[next(iter(known))]
            known[key] = read(places, path, raw)
        return known[key]

    return remembered
