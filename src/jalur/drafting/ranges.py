"""For which amounts a rule is, as its provision says."""

from __future__ import annotations

from jalur.drafting.entries import Entry
from jalur.drafting.reading import Reading
from jalur.law.citation import Citation
from jalur.verification.amounts import bounded_amounts

_LOWER, _UPPER = ("over", "from"), ("up_to", "below")


def amount_of(reading: Reading, ref: Citation) -> Entry | None:
    """The range that a provision states in its own words; None where it states none.

    Neither does one in which two amounts are the same end, or the lower end is not the lesser: it
    rules two cases.
    """
    ends: dict[str, int] = {}
    text = " ".join(reading.source.provisions.get(ref, "").split())
    for said in bounded_amounts(text, reading.vocabulary):
        if said.end is None:
            continue
        if ends.get(said.end, said.rupiah) != said.rupiah:
            return None
        ends[said.end] = said.rupiah
    lower = [ends[key] for key in _LOWER if key in ends]
    upper = [ends[key] for key in _UPPER if key in ends]
    if not ends or len(lower) > 1 or len(upper) > 1 or (lower and upper and lower >= upper):
        return None
    order = (key for key in (*_LOWER, *_UPPER) if key in ends)
    return Entry({key: str(ends[key]) for key in order}, sure=False)
