"""Units and fields that two coordinators have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.audit.substance.remark import Remark, remark
from jalur.law.region import Region

_FRAME = re.compile(r"\A(?:urusan(?: pemerintahan)? bidang|urusan|bidang) (?=\w)")
"""What says that a field is one: *urusan pertanahan* is *pertanahan*."""


def check(region: Region) -> Iterator[Remark]:
    """Nothing that a condition, affairs or an exception parts."""
    first: dict[str, str] = {}
    for n, each in enumerate(region.assignments):
        if each.condition or each.affairs or each.exceptions or not each.on_ways:
            continue
        for unit, rows in each.units.items():
            other = first.setdefault(unit, each.coordinator)
            at = next(iter(rows or each.basis), None)
            if other != each.coordinator and at is not None:
                yield remark(
                    "two-coordinators",
                    at,
                    f"assignments[{n}].units",
                    unit=region.name(unit),
                    one=region.name(other),
                    other=region.name(each.coordinator),
                )
    owners: dict[str, str] = {}
    for n, given in enumerate(region.fields):
        for words in given.fields:
            plain = _FRAME.sub("", " ".join(words.casefold().split()))
            other = owners.setdefault(plain, given.coordinator)
            if other != given.coordinator and given.basis:
                yield remark(
                    "two-coordinators.field",
                    given.basis[0],
                    f"fields[{n}].fields",
                    field=words,
                    one=region.name(other),
                    other=region.name(given.coordinator),
                )
