"""Units and fields that two coordinators have, or one of them twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from jalur.audit.substance.remark import Remark, remark
from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.rules.assignments import Assignment
from jalur.reasoning.fields import quoted
from jalur.reasoning.wording import longest_beginning
from jalur.text.folding import fold

_JOINING = frozenset(("dan", "serta"))


def check(region: Region) -> Iterator[Remark]:
    """Nothing that a condition, affairs or an exception parts."""
    yield from _units(region)
    yield from _fields(region)


def of_two(region: Region) -> set[str]:
    """The units that are under two coordinators."""
    owners: dict[str, set[str]] = defaultdict(set)
    for each in filter(_is_plain, region.assignments):
        for unit in each.units:
            owners[unit].add(each.coordinator)
    return {unit for unit, ids in owners.items() if len(ids) > 1}


def _is_plain(each: Assignment) -> bool:
    return each.on_ways and not (each.condition or each.affairs or each.exceptions)


def _units(region: Region) -> Iterator[Remark]:
    first: dict[str, tuple[str, int]] = {}
    for n, each in enumerate(region.assignments):
        if not _is_plain(each):
            continue
        for unit, rows in each.units.items():
            other, number = first.setdefault(unit, (each.coordinator, n))
            at = next(iter(rows or each.basis), None)
            path = f"assignments[{n}].units.{unit}"
            if other != each.coordinator and at is not None:
                yield remark(
                    "two-coordinators",
                    at,
                    path,
                    unit=region.name(unit),
                    one=region.name(other),
                    other=region.name(each.coordinator),
                )
            again = at if number != n and other == each.coordinator else _twice(rows)
            if again is not None:
                name = region.name(each.coordinator)
                yield remark("unit-twice", again, path, unit=region.name(unit), coordinator=name)


def _twice(rows: tuple[Citation, ...]) -> Citation | None:
    """The second of two rows of one list; the body and an annex are two lists."""
    lists: set[tuple[object, ...]] = set()
    for row in rows:
        over = row.parts[:-1]
        if over in lists and not row.is_row:
            return row
        lists.add(over)
    return None


def _fields(region: Region) -> Iterator[Remark]:
    """Of what one coordinator has again in another list a remark for the whole of it."""
    owners: dict[frozenset[str], tuple[str, Citation]] = {}
    for n, given in enumerate(region.fields):
        path, at = f"fields[{n}].fields", given.basis[0]
        again: dict[Citation, list[str]] = {}
        for words in given.fields:
            other, first = owners.setdefault(_matter(region, words), (given.coordinator, at))
            if other != given.coordinator:
                yield remark(
                    "two-coordinators.field",
                    at,
                    path,
                    field=words,
                    one=region.name(other),
                    other=region.name(given.coordinator),
                )
            elif first != at:
                again.setdefault(first, []).append(words)
        for first, fields in again.items():
            name, listed = region.name(given.coordinator), quoted(fields)
            where = region.cite(first)
            yield remark("field-twice", at, path, fields=listed, coordinator=name, first=where)
    yield from _within_one_list(region)


def _within_one_list(region: Region) -> Iterator[Remark]:
    for n, given in enumerate(region.fields):
        seen: dict[frozenset[str], str] = {}
        for words in given.fields:
            first = seen.setdefault(_matter(region, words), words)
            if first != words:
                yield remark(
                    "field-twice.list",
                    given.basis[0],
                    f"fields[{n}].fields",
                    fields=quoted((first, words)),
                )


def _matter(region: Region, field: str) -> frozenset[str]:
    """The words of a field, without what stands before every one (*urusan*) and joins several."""
    folded = fold(field)
    before = longest_beginning(folded, region.common.typing.before_fields)
    left = folded[len(before or "") :].split()
    return frozenset(left or folded.split()) - _JOINING
