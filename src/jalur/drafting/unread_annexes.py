"""Annexes that name whoever coordinates and units, and of which no list was made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from jalur.drafting.entries import Entry, Unclaimed
from jalur.drafting.found_names import FoundNames
from jalur.law.citation import Citation
from jalur.source.text import SourceText
from jalur.verification.patterns import any_of

_FEWEST = 2
"""Units of a list, at the least."""
_WORDS = 9


def unread_annexes(
    source: SourceText, names: FoundNames, assignments: Iterable[Entry]
) -> Iterator[Unclaimed]:
    """Each such annex, with its first line that names whoever coordinates."""
    read = {Citation(ref.parts[:1]) for each in assignments for ref in _cited(each)}
    kinds = names.kinds.common.kinds
    leads = any_of(word for each in kinds.values() if each.portfolio for word in each.class_words)
    leading = re.compile(rf"\b(?:{leads})\b", re.IGNORECASE)
    for annex, keys in names.annexes.rows.items():
        units = {key for key in keys if kinds[names.found[key].kind].category == "unit"}
        if annex in read or annex in source.whole or len(units) < _FEWEST:
            continue
        for line in source.printed.get(annex, ()):
            if leading.search(line.text):
                yield Unclaimed(line.number, annex, " ".join(line.text.split()[:_WORDS]))
                break


def _cited(entry: Entry) -> Iterator[Citation]:
    """What an entry rests on, and its rows."""
    yield from entry.places()
    units = entry["units"]
    for rows in units.values() if isinstance(units, Mapping) else ():
        for ref in rows if isinstance(rows, Sequence) else ():
            if isinstance(ref, Citation):
                yield ref
