"""What may stand before the stem of an Indonesian word."""

from __future__ import annotations

PREFIXES = (
    *("me", "mem", "men", "meng", "meny", "pe", "pem", "pen", "peng", "peny", "di", "ber", "be"),
    *("ter", "ke", "se", "per", "mempe", "dipe", "memper", "diper"),
)
"""The prefixes, also two in a row."""
_WITHOUT = ("", *PREFIXES)


def has_stem(word: str, stem: str) -> bool:
    """Whether a folded word begins with ``stem``, be it behind a prefix."""
    return any(word.startswith(prefix + stem) for prefix in _WITHOUT)
