"""Within which time an office does its step."""

from __future__ import annotations

import re

from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import PARTY, Reading
from jalur.drafting.times import without_spelt
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_MOST = 7
"""Words of the text in a value of ours, at the most."""


def within_of(reading: Reading, ref: Citation, part: str | None = None) -> Entry | None:
    """The time that a provision gives, or this marked part of it, and from when; None where it
    gives none in one unit.
    """
    words = without_spelt(" ".join((reading.marked(ref) if part is None else part).split()))
    units = {word: unit for unit, said in reading.vocabulary.time_units.items() for word in said}
    match = re.search(
        rf"\b(?P<n>[1-9]\d{{0,4}})\s+(?P<unit>{any_of(units)})\b"
        rf"(?:\s+(?:{any_of(reading.vocabulary.events)})\s+(?P<what>[^,;.:]+))?",
        words,
        re.IGNORECASE,
    )
    if match is None or not _is_limit(reading, words[: match.start()]):
        return None
    unit = units[match["unit"].casefold()].replace("-", "_")
    values: dict[str, Value] = {unit: match["n"]}
    if match["what"]:
        plain = PARTY.sub(lambda each: reading.region.parties[each[1]].name, match["what"])
        values["from"] = " ".join(plain.split()[:_MOST])
    return Entry(values, sure=False)


def within_of_all(reading: Reading, ref: Citation) -> Entry | None:
    """The time that a provision gives to each who initials, naming nobody before it: *setiap
    pejabat membubuhkan paraf paling lama 2 hari kerja*.
    """
    said = reading.vocabulary.drafting.initials
    words = any_of([*reading.vocabulary.initialling, *said["set"], *said["setters"]])
    marked = reading.marked(ref)
    limits = any_of([*reading.vocabulary.limits, *reading.vocabulary.within])
    before = re.split(rf"\b(?:{limits})\b", marked, maxsplit=1, flags=re.IGNORECASE)[0]
    about = re.search(rf"\b(?:{words})\b", before, re.IGNORECASE)
    return None if about is None or PARTY.search(before) else within_of(reading, ref)


def _is_limit(reading: Reading, before: str) -> bool:
    own = reading.vocabulary
    limits = any_of([*own.limits, *own.within, *own.spans])
    return re.search(rf"\b(?:{limits})\s*$", before, re.IGNORECASE) is not None
