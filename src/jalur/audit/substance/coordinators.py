"""Units and fields that two coordinators have."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.audit.substance.remark import Remark, remark
from jalur.law.region import Region


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
                gaps = {"unit": region.name(unit), **_two(region, other, each.coordinator)}
                yield remark("two-coordinators", at, f"assignments[{n}].units", **gaps)
    owners: dict[str, str] = {}
    for n, given in enumerate(region.fields):
        for words in given.fields:
            other = owners.setdefault(" ".join(words.casefold().split()), given.coordinator)
            if other != given.coordinator and given.basis:
                gaps = {"field": words, **_two(region, other, given.coordinator)}
                yield remark(
                    "two-coordinators.field", given.basis[0], f"fields[{n}].fields", **gaps
                )


def _two(region: Region, one: str, other: str) -> dict[str, str]:
    return {"one": region.name(one), "other": region.name(other)}
