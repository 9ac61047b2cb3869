"""Whom and what a sentence leaves out: *kecuali*, *tidak berlaku bagi*."""

from __future__ import annotations

import re

from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_MOST = 7
"""Words of the text in a value of ours, at the most."""


def exceptions_of(reading: Reading, ref: Citation, basis: Citation | None = None) -> list[Entry]:
    """The exceptions that a provision states, each a guess; none where it excepts nothing.

    ``basis`` is the provision that says so, where the rule rests on another.
    """
    excluding = any_of(reading.vocabulary.excluding)
    match = re.search(rf"\b(?:{excluding})\s+(?P<what>[^.;:]+)", reading.marked(ref), re.IGNORECASE)
    if match is None or not match.start():
        # A sentence that begins with *Kecuali* rules what another one excepts.
        return []
    values: dict[str, Value] = {}
    parties = unique(PARTY.findall(match["what"]))
    if parties:
        values["parties"] = parties
    elif documents := _documents(reading, match["what"]):
        values["documents"] = documents
    rest = _case(reading, match["what"])
    if rest:
        values["words"] = rest
    if not values:
        values["words"] = " ".join(match["what"].split()[:_MOST])
    if basis is not None:
        values["basis"] = [basis]
    return [Entry(values, sure=False)]


def _case(reading: Reading, what: str) -> str | None:
    """In which case alone somebody is left out."""
    words = reading.vocabulary
    cases = any_of([*words.provisos, *words.cases])
    match = re.search(rf"\b(?:{cases})\b\s+.*", what, re.IGNORECASE)
    if match is None or PARTY.search(match.group()):
        return None
    return " ".join(match.group().split()[:_MOST]).rstrip(" ,")


def _documents(reading: Reading, words: str) -> list[str]:
    """The documents that some words name, and nothing else."""
    said = " ".join(words.split()).casefold().rstrip(" .,;")
    names = ((each, name) for each, known in reading.common.documents.items() for name in known)
    return unique(each for each, name in names if said == name.casefold())
