"""What may stand before and behind the stem of an Indonesian word."""

from __future__ import annotations

PREFIXES = (
    *("me", "mem", "men", "meng", "meny", "pe", "pem", "pen", "peng", "peny", "di", "ber", "be"),
    *("ter", "ke", "se", "per", "mempe", "dipe", "memper", "diper"),
)
"""The prefixes, also two in a row."""
SUFFIXES = ("", "an", "i", "kan", "nya", "annya", "inya", "kannya")
"""What stands behind a stem, or nothing."""
_WITHOUT = ("", *PREFIXES)


def beginnings(stem: str) -> tuple[str, ...]:
    """What a folded word begins with that has ``stem``, be it behind a prefix.

    It is meant for ``str.startswith``, which tries them all in one go.
    """
    return tuple(prefix + stem for prefix in _WITHOUT)


def ends_behind(stem: str, text: str) -> bool:
    """Whether a word of a folded text has ``stem`` with nothing but a suffix behind it.

    *Perizinan* has *izin*; *mendesak* has no *desa*.
    """
    _, *behind = text.split(stem)
    return any(rest.partition(" ")[0] in SUFFIXES for rest in behind)
