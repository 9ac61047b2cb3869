"""Sections of a compiled city that are read when they are first asked for.

A route needs neither the provisions of a regulation nor its relations and mandates, one that is
piped nor even its heading, and their classes need not be made for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar, overload

try:
    from _pickle import loads
except ImportError:  # The C module alone starts in a tenth of the time of the Python one around it.
    from pickle import loads

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")
Section = TypeVar("Section")


class _Lazy(Generic[Section]):
    """What was pickled, until somebody looks at it."""

    __slots__ = ("_pickled", "_section")

    def __init__(self, pickled: bytes) -> None:
        self._pickled = pickled
        self._section: Section | None = None

    def _read(self) -> Section:
        if self._section is None:
            self._section = loads(self._pickled)
        assert self._section is not None
        return self._section

    def __eq__(self, other: object) -> bool:
        return self._read() == (other._read() if isinstance(other, _Lazy) else other)

    def __hash__(self) -> int:
        return hash(self._read())

    def __repr__(self) -> str:
        return repr(self._read())

    def __reduce__(self) -> tuple[type, tuple[bytes]]:
        return type(self), (self._pickled,)


class LazyTuple(_Lazy[tuple[T, ...]], Sequence[T]):
    """A tuple that is read when it is first asked for."""

    __slots__ = ()

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[T, ...]: ...
    def __getitem__(self, place: int | slice) -> T | tuple[T, ...]:
        return self._read()[place]

    def __iter__(self) -> Iterator[T]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())


class LazyMapping(_Lazy[Mapping[K, V]], Mapping[K, V]):
    """A mapping that is read when it is first asked for."""

    __slots__ = ()

    def __getitem__(self, key: K) -> V:
        return self._read()[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())


class LazyValue(_Lazy[T]):
    """A value that is read when something of it is first asked for."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._read(), name)
