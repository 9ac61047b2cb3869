"""What may stand before and behind the stem of an Indonesian word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

PREFIXES = (
    *("me", "mem", "men", "meng", "meny", "pe", "pem", "pen", "peng", "peny", "di", "ber", "be"),
    *("ter", "ke", "se", "per", "mempe", "dipe", "memper", "diper"),
)
"""The prefixes, also two in a row."""
SUFFIXES = ("", "i", "an", "kan", "nya", "annya", "inya", "kannya")
"""What stands behind a stem, or nothing."""
SHORT = 4
"""A stem of so many letters begins by chance many a word that has another: *desa*, *mendesak*."""
_WITHOUT = ("", *PREFIXES)
_BEHIND = ("nya", "kan", "an", "i")
NASALS = {"meny": "s", "peny": "s", "meng": "k", "peng": "k", "mem": "p", "pem": "p"}
NASALS |= {"men": "t", "pen": "t"}
"""What a prefix may have taken from the beginning of the stem: *menetapkan* is of *tetap*."""


def beginnings(stem: str) -> tuple[str, ...]:
    """What a folded word begins with that has ``stem``, be it behind a prefix.

    It is meant for ``str.startswith``, which tries them all in one go.
    """
    return tuple(prefix + stem for prefix in _WITHOUT)


def has_stem(stem: str) -> Callable[[str], bool]:
    """Whether a folded word has ``stem``, be it behind a prefix: of a short one nothing but a
    suffix may follow.
    """
    begins = beginnings(stem)
    if len(stem) > SHORT:
        return lambda word: word.startswith(begins)
    forms = frozenset(form + suffix for form in begins for suffix in SUFFIXES)
    return forms.__contains__


@lru_cache(maxsize=16_384)  # The same words stand in provision after provision.
def roots(word: str) -> frozenset[str]:
    """What a folded word may be a form of, itself among it; no root is shorter than ``SHORT``.

    Two words with a common root may be forms of one: *merumuskan* and *perumusan* have *rumus*. Not
    each is a word.
    """
    bare = {word}
    for _ in range(2):
        bare |= {each.removesuffix(end) for each in bare for end in _BEHIND if each.endswith(end)}
    found = bare | {rest for each in bare for rest in _unprefixed(each)}
    return frozenset(each for each in found if len(each) >= SHORT) or frozenset({word})


def _unprefixed(word: str) -> Iterator[str]:
    for prefix in PREFIXES:
        if word.startswith(prefix):
            yield word.removeprefix(prefix)
            if prefix in NASALS:
                yield NASALS[prefix] + word.removeprefix(prefix)
