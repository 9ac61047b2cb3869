"""What may stand before and behind the stem of an Indonesian word."""

from __future__ import annotations

from collections.abc import Callable

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


def ends_behind(stem: str, text: str) -> bool:
    """Whether a word of a folded text has ``stem`` with nothing but a suffix behind it.

    *Perizinan* has *izin*; *mendesak* has no *desa*.
    """
    _, *behind = text.split(stem)
    return any(rest.partition(" ")[0] in SUFFIXES for rest in behind)
