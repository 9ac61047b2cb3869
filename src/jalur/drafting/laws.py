"""The laws that a provision names, as they are cited."""

from __future__ import annotations

import re

from jalur.law.vocabulary import Vocabulary
from jalur.verification.patterns import any_of

_GAZETTE = re.compile(r"\([^()]*\)?")
_TITLE = re.compile(r"\btentang\b.*?(?=\bsebagaimana\b|;|$)", re.IGNORECASE | re.DOTALL)


class Laws:
    """Reads laws by kind, number and year."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        kinds = any_of(vocabulary.drafting.laws)
        self._law = re.compile(
            rf"\b((?:{kinds})(?:\s+[A-Z][\w/]*(?:\s+dan\s+[A-Z]\w*)?){{0,7}}?)"
            r"\s+(?i:Nomor)\W*?\s*(\d+[\w/.-]*?)(?:\s+Drt\.?)?\s+(?i:Tahun)\s+(\d{4})"
        )

    def of(self, words: str) -> tuple[str, ...]:
        """The laws of some words in their order, each once; not those within a title."""
        plain = _TITLE.sub(" ", _GAZETTE.sub(" ", " ".join(words.split())))
        found = (
            f"{kind} Nomor {number} Tahun {year}" for kind, number, year in self._law.findall(plain)
        )
        return tuple(dict.fromkeys(" ".join(each.split()) for each in found))
