"""What an error that is planted is, and how one is put into a region or a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from jalur.law.citation import Citation
from jalur.law.region import Region

T = TypeVar("T")


class Plant(NamedTuple):
    """An error: what says it, where, and in which place of the two."""

    kind: str
    at: Citation
    what: str
    region: Region | None = None
    text: str | None = None
    file: Callable[[], str] | None = None
    """Writes the whole changed file; what ``validate`` refuses is no error that is planted."""


def with_one(values: Iterable[T], n: int, value: T) -> tuple[T, ...]:
    """``values`` with another one at place ``n``."""
    every = list(values)
    every[n] = value
    return tuple(every)


def loose(words: str) -> str:
    """A pattern for ``words`` wherever a text breaks its lines."""
    return r"[\s\W]+".join(map(re.escape, words.split()))


def put_words(text: str, old: str, new: str) -> str | None:
    """``text`` with other words of one provision; None where they do not stand there once."""
    places = list(re.finditer(loose(old), text))
    if len(places) != 1:
        return None
    return text[: places[0].start()] + new + text[places[0].end() :]
