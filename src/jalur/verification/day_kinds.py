"""What kind of days a text counts, also where it says so once for all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from jalur.verification.evidence import Evidence
from jalur.verification.patterns import any_of


@lru_cache(maxsize=1)
def defined_day(evidence: Evidence) -> str | None:
    """The kind of days that a definition gives the bare word: *Hari adalah hari kerja*."""
    words = evidence.vocabulary
    pattern = re.compile(
        rf"^\W*(?:{any_of({_bare(day) for day in words.days})})\s+(?:{any_of(words.defining)})\s+"
        rf"(?P<day>{any_of(words.days)})\b",
        re.IGNORECASE,
    )
    found = map(pattern.match, evidence.source.provisions.values())
    return next((" ".join(each["day"].casefold().split()) for each in found if each), None)


def day_patterns(evidence: Evidence) -> Mapping[str, re.Pattern[str]]:
    """Each kind of days as a pattern; that of a definition is also said by the bare word behind a
    number: *3 (tiga) Hari*.
    """
    days, defined = evidence.vocabulary.days, defined_day(evidence)
    kinds = any_of(day.removeprefix(_bare(day)).strip() for day in days)
    patterns = {}
    for day in days:
        bare = rf"|(?<=[\d)]\s){_bare(day)}\b(?!\s+(?:{kinds})\b)" if day == defined else ""
        patterns[day] = re.compile(rf"\b{re.escape(day)}\b{bare}", re.IGNORECASE)
    return patterns


def _bare(day: str) -> str:
    return day.split()[0]
