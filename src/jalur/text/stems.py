"""What may stand before the stem of an Indonesian word."""

from __future__ import annotations

PREFIXES = (
    *("me", "mem", "men", "meng", "meny", "pe", "pem", "pen", "peng", "peny", "di", "ber", "be"),
    *("ter", "ke", "se", "per", "mempe", "dipe", "memper", "diper"),
)
"""The prefixes, also two in a row."""
_WITHOUT = ("", *PREFIXES)


def beginnings(stem: str) -> tuple[str, ...]:
    """What a folded word begins with that has ``stem``, be it behind a prefix.

    It is meant for ``str.startswith``, which tries them all in one go.
    """
    return tuple(prefix + stem for prefix in _WITHOUT)
