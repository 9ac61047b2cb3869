"""Whom a provision denies a copy of what goes a way."""

from __future__ import annotations

import re
from collections.abc import Collection

from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import PARTY, Reading, unique
from jalur.law.citation import Citation
from jalur.verification.denied_copies import denied_behind
from jalur.verification.patterns import any_of


def no_copies(reading: Reading, ref: Citation, copied: Collection[str] = ()) -> Entry | None:
    """Who has none, and whether none is only needed; None where the provision says neither.

    What is denied behind whom it is for (*tembusan kepada DPRD tidak diperlukan*) is a guess.
    Who has a copy by the same sentence (``copied``) is denied it in some case, which is left to a
    person.
    """
    said = reading.said(ref, "no_copies")
    words = reading.vocabulary
    receivers = any_of(words.receivers)
    if said:
        leads = any_of(word for every in words.saying["no_copies"].values() for word in every)
    elif denied_behind(reading.evidence, ref) is not None:
        leads = any_of(words.copying)
    else:
        return None
    pattern = rf"\b(?:{leads})(?:\s+(?:{receivers}))?[\s(]+({reading.offices})"
    runs = re.findall(pattern, reading.marked(ref), re.IGNORECASE)
    named = unique(id for run in runs for id in PARTY.findall(run))
    if copied and not (named and {*copied}.isdisjoint(named)):
        return None
    values: dict[str, Value] = {"to": list(named)} if named else {}
    if said != ["without"]:
        values["needless"] = True
    return Entry(values or {"basis": [ref]}, sure=len(said) == 1)
