"""What a provision says by words of their own: as what, in what, and in which case."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jalur.drafting.entries import Value
from jalur.drafting.reading import PARTY, Reading
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_MOST = 7
"""Words of the text in a value of ours, at the most."""


def values_of(reading: Reading, ref: Citation, key: str) -> list[str]:
    """The values of a key for which a provision has the words."""
    text = " ".join(reading.source.provisions.get(ref, "").split())
    return [
        value
        for value, words in reading.vocabulary.saying[key].items()
        if re.search(rf"\b(?:{any_of(words)})\b", text, re.IGNORECASE)
    ]


def said_by(reading: Reading, ref: Citation) -> Mapping[str, Value]:
    """As what initials are set, and in what is initialled."""
    found: dict[str, Value] = {}
    if manner := values_of(reading, ref, "manner"):
        found["manner"] = list(manner)
    media = values_of(reading, ref, "medium")
    if len(media) == 1:
        found["medium"] = media[0]
    return found


def condition_of(reading: Reading, ref: Citation) -> str | None:
    """The clause of a provision that tells when it holds, cut short; a guess."""
    words = reading.vocabulary
    cases, provisos = any_of(words.cases), any_of([*words.provisos, *words.cases])
    these, excluding = any_of(words.these), any_of(words.excluding)
    text = re.split(rf"\b(?:{excluding})\b", reading.marked(ref), maxsplit=1)[0]
    match = re.search(
        rf"(?:^(?:{cases})|\b(?:{provisos}))\b\s+(?!(?:{these})\b)(?P<when>[^,;.:]+)",
        text,
        re.IGNORECASE,
    )
    if match is None:
        return None
    said = match["when"] if re.match(cases, match.group(), re.IGNORECASE) else match.group()
    plain = PARTY.sub(lambda each: reading.region.parties[each[1]].name, said)
    return " ".join(plain.split()[:_MOST]).rstrip(" ,") or None
