"""By when, how often and how long: the words of a text that say so."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jalur.drafting.entries import Value
from jalur.drafting.reading import Reading
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_SPELT = re.compile(r"(\d+)\s*\([\w\s]+\)")


def without_spelt(words: str) -> str:
    """Words with their numbers in digits alone: *10 (sepuluh) hari* is *10 hari*."""
    return _SPELT.sub(r"\1", words)


class Times:
    """Reads deadlines, rhythms, and how long something lasts."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        words = reading.vocabulary
        number = r"\d+\s*(?:\([\w\s]+\)\s*)?"
        unit = rf"(?:{any_of(words.days)}|{any_of(words.durations)})"
        self._deadline = re.compile(
            rf"\b(?:{any_of(words.limits)})\s+(?:{number}{unit}(?:\s+\w+){{0,4}}|tanggal\s+\d+[^,;.]*)"
            rf"|\b(?:{any_of(words.prompt)})\b",
            re.IGNORECASE,
        )
        self._term = re.compile(
            rf"\b(?:{any_of(words.spans)})\s+(?:(?:{any_of(words.limits)})\s+)?{number}{unit}",
            re.IGNORECASE,
        )
        rhythm = rf"(?:setiap\s+(?:akhir\s+|awal\s+)?(?:{number})?{unit}(?:\s+anggaran)?)"
        self._rhythm = re.compile(
            rf"\b(?:secara\s+)?(?:berkala|periodik)(?:\s+maupun\s+[\w]+(?:\s+saat)?)?|\b{rhythm}",
            re.IGNORECASE,
        )

    def of(self, ref: Citation) -> Mapping[str, Value]:
        """The times of a provision, under the keys that a rule has for them."""
        words = " ".join(self._reading.source.provisions.get(ref, "").split())
        found: dict[str, Value] = {}
        term = self._term.search(words)
        if term is not None:
            found["term"] = without_spelt(term.group()).strip()
            words = words.replace(term.group(), " ")
        for key, pattern in (("deadline", self._deadline), ("rhythm", self._rhythm)):
            match = pattern.search(words)
            if match is not None:
                found[key] = without_spelt(match.group()).strip()
        return found
