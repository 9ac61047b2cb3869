"""What is made ready once for a region, since questions about one region follow one another."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from jalur.law.region import Region

T = TypeVar("T")
_KEPT = 8
"""So many regions are kept ready; a comparison of more makes some of them ready again."""


def once_per_region(make: Callable[[Region], T]) -> Callable[[Region], T]:
    """``make``, which is asked once for each region, and again where it raised.

    A region never changes, so neither may what is made of it; several threads may share it.
    """

    @lru_cache(maxsize=_KEPT)
    def made(this: _This) -> T:
        return make(this.region)

    return lambda region: made(_This(region))


class _This:
    """One region as a key: this very object, since comparing its whole content would cost more."""

    __slots__ = ("region",)

    def __init__(self, region: Region) -> None:
        self.region = region

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _This) and other.region is self.region

    def __hash__(self) -> int:
        return id(self.region)
