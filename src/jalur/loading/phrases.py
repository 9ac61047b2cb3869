"""Phrases of the vocabulary that are written with the words to choose from at each place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

_OPTIONAL = re.compile(r"\[(.*)\]")


def phrases(written: str) -> Iterator[str]:
    """Every phrase that one with ``a/b`` for a choice and ``[a/b]`` for what may be left out means.

    ``tidak [dapat] dianggap/dipandang setuju`` is four.
    """
    for chosen in product(*map(_choice, written.split())):
        yield " ".join(filter(None, chosen))


def _choice(word: str) -> tuple[str, ...]:
    """The words of which one stands at a place; an empty one where it may be none."""
    optional = _OPTIONAL.fullmatch(word)
    return ("", *optional[1].split("/")) if optional else tuple(word.split("/"))
