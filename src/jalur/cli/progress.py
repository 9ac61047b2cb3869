"""A count on stderr while many files are read, for those who wait at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from time import monotonic
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 2.0
"""Seconds without a sign of life."""


@contextmanager
def counted(items: Sequence[T]) -> Iterator[Iterator[T]]:
    """The items one by one; a terminal sees ``123/514`` after two seconds, and nothing is left of
    it at the end.
    """
    watched = sys.stderr.isatty()
    begun = monotonic()
    widest = 0

    def tell() -> Iterator[T]:
        nonlocal widest
        for done, item in enumerate(items):
            if watched and monotonic() - begun > PATIENCE:
                count = f"{done}/{len(items)}"
                widest = len(count)
                _write(f"\r{count}")
            yield item

    try:
        yield tell()
    finally:
        if widest:
            _write(f"\r{' ' * widest}\r")


def _write(text: str) -> None:
    with suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()
