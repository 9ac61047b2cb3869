"""Copies that are denied by words behind whom they would be for."""

from __future__ import annotations

import re

from jalur.law.citation import Citation
from jalur.verification.evidence import Evidence
from jalur.verification.patterns import any_of


def denied_behind(evidence: Evidence, ref: Citation) -> str | None:
    """The words of a provision that do so, *tembusan kepada DPRD tidak diperlukan*; None where it
    has none.
    """
    words = evidence.vocabulary
    copies, told = any_of(words.copying), any_of((*words.relatives, *words.conditions))
    denied = rf"(?:{any_of(words.negations)})\s+(?:(?:{any_of(words.light_verbs)})\b|di\w+)"
    found = re.search(rf"\b(?:{copies})\b([^,.;:]+?)\b{denied}", evidence.words(ref), re.IGNORECASE)
    if found is None or re.search(rf"\b(?:{told})\b", found[1], re.IGNORECASE):
        return None
    return " ".join(found.group().split())
