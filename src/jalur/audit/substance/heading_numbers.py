"""Numbers of headings that are used twice, skipped or out of order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from jalur.audit.substance.remark import Remark, remark
from jalur.law.audit_words import AuditWords
from jalur.law.provisions import Heading
from jalur.law.region import Region
from jalur.source.labels import from_roman

_BELOW: Mapping[str, tuple[str, ...]] = {
    "bab": ("bagian", "paragraf"),
    "bagian": ("paragraf",),
    "paragraf": (),
}


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A heading whose number counts something."""

    worth: int
    heading: Heading
    path: str


def check(region: Region, words: AuditWords) -> Iterator[Remark]:
    """Each number once among those of the same heading above it, from the first on in its order."""
    if region.partly or any(
        each.before.parts[0].label.strip("IVX") == "" for each in region.headings
    ):
        return
    for row in _rows(region, words):
        yield from _twice(row)
        yield from _gaps(row)
        yield from _order(row)


def _rows(region: Region, words: AuditWords) -> Iterator[list[_Numbered]]:
    open_rows: dict[str, list[_Numbered]] = {}
    for n, heading in enumerate(region.headings):
        for below in _BELOW[heading.kind]:
            if below in open_rows:
                yield open_rows.pop(below)
        row = open_rows.setdefault(heading.kind, [])
        worth = _worth(heading, words)
        if worth is not None:
            row.append(_Numbered(worth, heading, f"headings[{n}]"))
    yield from open_rows.values()


def _worth(heading: Heading, words: AuditWords) -> int | None:
    """What a number counts; None of one that was put in later, or is no number."""
    number = heading.number
    if heading.kind == "bab":
        return from_roman(number) if number and not number.strip("IVXLC") else None
    if heading.kind == "bagian":
        return words.ordinals.get("".join(number.casefold().split()))
    return int(number) if number.isdecimal() else None


def _twice(row: list[_Numbered]) -> Iterator[Remark]:
    for before, each in pairwise(row):
        if each.worth == before.worth:
            heading = each.heading
            yield remark("number-twice.heading", heading.before, each.path, heading=heading.name)


def _gaps(row: list[_Numbered]) -> Iterator[Remark]:
    """What is between two is missing; where one of these is used twice, it was meant to be it."""
    rising = sorted(row, key=lambda each: each.worth)
    if rising and rising[0].worth > 1:
        first = rising[0]
        name = first.heading.name
        yield remark("number-skipped.heading", first.heading.before, first.path, heading=name)
    twice = {one.worth for one, other in pairwise(rising) if one.worth == other.worth}
    for before, each in pairwise(rising):
        missing = each.worth - before.worth - 1
        if missing > bool(twice & {before.worth, each.worth}):
            yield remark(
                "number-skipped",
                each.heading.before,
                each.path,
                before=before.heading.name,
                number=each.heading.name,
            )


def _order(row: list[_Numbered]) -> Iterator[Remark]:
    """Where the numbers go back; of several behind a misplaced one the first tells it."""
    for before, each in pairwise(row):
        if each.worth < before.worth:
            yield remark(
                "number-out-of-order",
                each.heading.before,
                each.path,
                before=before.heading.name,
                number=each.heading.name,
            )
