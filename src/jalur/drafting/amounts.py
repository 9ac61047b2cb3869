"""For what amounts of money a provision is."""

from __future__ import annotations

import re

from jalur.drafting.entries import Value
from jalur.law.vocabulary import Vocabulary
from jalur.verification.amounts import bounded_amounts
from jalur.verification.patterns import any_of

_LOWER, _UPPER = ("over", "from"), ("up_to", "below")


def amount_of(text: str, words: Vocabulary) -> dict[str, Value] | None:
    """The range of amounts that a text states; None where it states none, or more than one.

    What is worth that stands there where the text has a word for it between *nilai* and the end.
    """
    text = " ".join(text.split())
    said = {(each.end, each.rupiah) for each in bounded_amounts(text, words) if each.end}
    ends = dict(said)
    sides = [[end for end in ends if end in side] for side in (_LOWER, _UPPER)]
    if not said or len(ends) != len(said) or any(len(side) > 1 for side in sides):
        return None
    lower, upper = (ends[side[0]] if side else None for side in sides)
    if lower is not None and upper is not None and lower >= upper:
        return None
    values: dict[str, Value] = {end: str(ends[end]) for end in (*_LOWER, *_UPPER) if end in ends}
    every = any_of(word for each in words.bounds.values() for word in each)
    worth = any_of(words.drafting.worth)
    match = re.search(rf"\b(?P<of>(?:{worth})\s+(?!(?:{every})\b)\w+)\s+(?:{every})\b", text)
    if match is not None:
        values["of"] = " ".join(match["of"].split())
    return values
