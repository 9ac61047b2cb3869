"""The cities, and the regions that are invented for the tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.loading.regions import load_region

TESTS = Path(__file__).parents[1]
ROOT = TESTS.parent
REGIONS = TESTS / "regions"


@cache
def city(id: str) -> Region:
    """A shipped city, or one of ``tests/regions``."""
    return load_region(DataFolders(REGIONS), id)
