"""Whoever stands above somebody among those who initial: an office that the text leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.drafting.entries import Entry
from jalur.drafting.reading import Reading
from jalur.law.rules.steps import INITIALLING
from jalur.verification.patterns import any_of


class Superiors:
    """Reads *diparaf oleh penyusun dan atasan langsungnya*."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        words = reading.vocabulary
        joints = any_of([*words.joining, *words.sequences["then"]])
        who = any_of(words.drafting.open_ends)
        self._who = re.compile(who, re.IGNORECASE)
        self._behind = re.compile(rf",?\s+(?:(?:{joints})\s+)+(?P<who>{who})\b", re.IGNORECASE)

    def behind(self, match: re.Match[str]) -> Iterator[Entry]:
        """The one behind those whom a sentence names."""
        found = self._behind.match(match.string, match.end())
        if found is not None:
            yield Entry({"words": found["who"]}, sure=False)

    def left_open(self, step: Entry) -> Entry:
        """A step; by words where its office is no more than whoever stands above another."""
        office = step.values.get("office")
        if not isinstance(office, str) or office in INITIALLING:
            return step
        said = self._reading.plain(f"<{office}>")
        return Entry({"words": said}, sure=False) if self._who.fullmatch(said) else step
