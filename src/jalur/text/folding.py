"""Names made comparable: case, spaces, hyphens and punctuation do not count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_GAPS = re.compile(r"[\W_]+")
_SHORT = 200
"""Names are, and come again and again; texts are longer."""


def fold(name: str, spellings: Mapping[str, str] | None = None) -> str:
    """``name`` as it is compared: lower case, one space between words, ``&`` as ``dan``;
    idempotent.

    ``spellings`` are folded words to others that are compared in their place: ``wali kota`` to
    ``walikota``.
    """
    folded = _folded(name) if len(name) < _SHORT else _folded.__wrapped__(name)
    if not spellings:
        return folded
    padded = f" {folded} "
    for other, first in spellings.items():
        if other in padded:
            padded = padded.replace(f" {other} ", f" {first} ")
    return padded.strip()


@lru_cache(maxsize=8_192)
def _folded(name: str) -> str:
    if name.isascii():  # Most are, and no other form of them is.
        plain = name.lower()
    else:
        plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return _GAPS.sub(" ", plain.replace("&", " dan ")).strip()
