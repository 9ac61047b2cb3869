"""Whether a text is the one that a file encodes."""

from __future__ import annotations

import re

from jalur.audit.own_kind import letters
from jalur.audit.title import Title
from jalur.law.region import Region

_NUMBERED = re.compile(r"\b(?P<number>\d+)\s+TAHUN\s+(?P<year>\d{4})\b", re.IGNORECASE)


def own(region: Region, title: Title) -> bool:
    """Whether the title names the region, and no other number or year than the regulation has; a
    scan may have misread a letter of the name, and a draft has no number yet.
    """
    found = _NUMBERED.search(title.number)
    regulation = region.regulation
    if found and (found["number"].lstrip("0"), found["year"]) != (
        regulation.number.lstrip("0"),
        regulation.year,
    ):
        return False
    name = letters(regulation.name.partition(" ")[2])
    kind = letters(title.kind)
    if name in kind + letters(title.name):
        return True
    end = kind[-len(name) :]
    return sum(a != b for a, b in zip(end, name, strict=False)) <= 1 and len(end) == len(name)
