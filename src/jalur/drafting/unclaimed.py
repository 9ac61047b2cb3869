"""What a draft saw in a text and could not carry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.drafting.entries import Unclaimed
from jalur.drafting.reading import Reading
from jalur.verification.patterns import any_of

_AROUND = 9
"""Words of the text behind what was seen."""


def unclaimed(reading: Reading) -> Iterator[Unclaimed]:
    """Words that limit or turn a rule (*kecuali*, *dalam hal*, *Rp*, *serentak*), each with its
    line.
    """
    words = reading.vocabulary
    seen = any_of(words.drafting.unclaimed)
    pattern = re.compile(rf"\b(?:{seen})(?!\s+(?:{any_of(words.these)})\b)", re.IGNORECASE)
    for ref in reading.operative():
        text = " ".join(reading.source.provisions[ref].split())
        for match in pattern.finditer(text):
            behind = text[match.start() :].split()
            yield Unclaimed(reading.place(ref), ref, " ".join(behind[:_AROUND]))
