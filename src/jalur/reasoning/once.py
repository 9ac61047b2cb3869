"""What is made ready once for a region or an answer: questions about one follow one another."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Generic, TypeVar

from jalur.law.parties import Party
from jalur.law.region import Region

K = TypeVar("K")
T = TypeVar("T")
_KEPT = 8
"""So many regions are kept ready; a comparison of more makes some of them ready again."""


def once_per_region(make: Callable[[Region], T]) -> Callable[[Region], T]:
    """``make``, which is asked once for each region, and again where it raised.

    A region never changes, so neither may what is made of it; several threads may share it.
    """
    return _once(make, _KEPT)


def once_per_party(make: Callable[[Region, Party], T]) -> Callable[[Region, Party], T]:
    """``make``, which is asked once for each party of a region while the region is kept ready; for
    a party that the region does not have (one that was only typed) each time.
    """

    @once_per_region
    def kept(region: Region) -> dict[str, T]:
        return {}

    def made(region: Region, party: Party) -> T:
        if region.parties.get(party.id) is not party:
            return make(region, party)
        known = kept(region)
        if party.id not in known:
            known[party.id] = make(region, party)
        return known[party.id]

    return made


def once_per_answer(make: Callable[[K], T]) -> Callable[[K], T]:
    """``make``, which is asked once while one answer is written: answers follow one another too."""
    return _once(make, 1)


def _once(make: Callable[[K], T], kept: int) -> Callable[[K], T]:
    @lru_cache(maxsize=kept)
    def made(this: _This[K]) -> T:
        return make(this.object)

    last: tuple[K, T] | None = None

    def asked(object: K) -> T:
        # Nearly all ask about the same as those before them.
        nonlocal last
        known = last
        if known is None or known[0] is not object:
            known = last = (object, made(_This(object)))
        return known[1]

    return asked


class _This(Generic[K]):
    """An object as a key: this very one, since comparing its whole content would cost more."""

    __slots__ = ("object",)

    def __init__(self, object: K) -> None:
        self.object = object

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _This) and other.object is self.object

    def __hash__(self) -> int:
        return id(self.object)
