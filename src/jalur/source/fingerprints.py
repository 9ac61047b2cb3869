"""The fingerprints of a text: by them it is told which of its words another text has."""

from __future__ import annotations

import hashlib
import re

from jalur.law.citation import Citation
from jalur.law.fingerprints import Fingerprints
from jalur.source.text import SourceText
from jalur.text.folding import fold

_DIGITS = 12


def letters(words: str) -> str:
    """Words as they are compared: neither case nor signs nor gaps count."""
    return re.sub(r"[\W_]+", "", fold(words))


def fingerprint(words: str) -> str:
    """That of some words; the same where ``letters`` are the same."""
    return hashlib.sha256(letters(words).encode()).hexdigest()[:_DIGITS]


def fingerprints_of(text: SourceText, sha256: str) -> Fingerprints:
    """Those of a text, whose file has the fingerprint ``sha256``."""
    headings: dict[Citation, str] = {}
    for each in text.headings:
        said = f"{each.kind} {each.number} {each.title}"
        headings[each.before] = f"{headings.get(each.before, '')} {said}"
    return Fingerprints(
        sha256,
        {ref: fingerprint(words) for ref, words in text.provisions.items()},
        {ref: fingerprint(said) for ref, said in headings.items()},
    )
