"""Names made comparable: case, spaces, hyphens and punctuation do not count."""

from __future__ import annotations

import re
import unicodedata

_GAPS = re.compile(r"[\W_]+")


def fold(name: str) -> str:
    """``name`` as it is compared: lower case, one space between words, ``&`` as ``dan``; idempotent."""
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return _GAPS.sub(" ", plain.replace("&", " dan ")).strip()
