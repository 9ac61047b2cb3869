"""Which units of an annex's table stand under which coordinator, by where their cells stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from jalur.drafting.annex_grid import AnnexCell, AnnexCells, groups
from jalur.text.folding import fold

_APART = 8
"""So many characters apart begin two columns."""
_CLEAR = 1.0
"""So much better one way to part the units fits than another, where it is clear."""


@dataclass(frozen=True, slots=True)
class Led:
    """A unit under a coordinator."""

    unit: AnnexCell
    lead: AnnexCell
    sure: bool


def coordinating(cells: AnnexCells) -> AnnexCells:
    """The cells of whoever coordinates, and of the units of the tables in which he stands.

    Of two in one row the first does so: the other is who takes his place, or works with him.
    """
    leads = cells.leads
    if not _side_by_side(leads):
        behind = {
            id(each)
            for each in leads
            for other in leads
            if each.column - other.column > _APART and _in_line(each, other)
        }
        leads = tuple(each for each in leads if id(each) not in behind)
    parts = {each.part for each in leads}
    units = tuple(each for each in cells.units if each.part in parts)
    return replace(cells, leads=leads, units=units)


def led(cells: AnnexCells) -> tuple[Led, ...]:
    """Every unit with who coordinates it; nothing where the cells do not show it."""
    leads, units = cells.leads, cells.units
    if not leads or not units:
        return ()
    if _side_by_side(leads):
        return _by_columns(leads, units)
    if all(each.heading for each in leads) and not _beside(leads, units):
        return _below(leads, units)
    # Above the first row may stand the numbers of the columns.
    below = frozenset(y for y in cells.numbered if y >= min(leads[0].top, units[0].top))
    found: list[Led] = []
    before: list[AnnexCell] = []
    for column in _assigned(leads, _columns(units)):
        own = _row_by_row(leads, column, below) or _by_lines(leads, column, below)
        beside = _are_beside(column, before)
        found += (replace(each, sure=each.sure and not beside) for each in own)
        before += column
    return tuple(found)


def _row_by_row(
    leads: Sequence[AnnexCell], units: Sequence[AnnexCell], numbered: frozenset[int]
) -> list[Led]:
    """The units of a table in which every row has one, and who coordinates it, in its first line.

    Nothing where they stand in another way.
    """
    tops = [each.top for each in leads]
    if tops != [each.top for each in units] or not numbered.issuperset(tops):
        return []
    alone = len({*tops}) == len(tops)
    return [Led(unit, lead, alone) for unit, lead in zip(units, leads, strict=True)]


def _assigned(
    leads: Sequence[AnnexCell], columns: list[list[AnnexCell]]
) -> Iterator[list[AnnexCell]]:
    """The columns of units whom somebody coordinates.

    Where a table has a row for each unit, and who coordinates it in every one, whatever else stands
    there is of that unit; so are those who come again and again beside others.
    """
    each_anew = len({fold(each.words) for each in leads}) < len(leads)
    for n, column in enumerate(columns):
        names = {fold(each.words) for each in column}
        again = len(names) * 2 <= len(column)
        if len(columns) == 1 or not (again or (each_anew and n)):
            yield column


def _are_beside(column: Sequence[AnnexCell], before: Sequence[AnnexCell]) -> bool:
    """Whether each of a column stands beside one of the columns before, and may be part of it."""
    tops = {each.top for each in before if not each.mark}
    return not any(each.mark for each in column) and tops.issuperset(each.top for each in column)


def _in_line(a: AnnexCell, b: AnnexCell) -> bool:
    """Whether two cells have a line in common."""
    return a.top <= b.bottom and b.top <= a.bottom


def _side_by_side(leads: Sequence[AnnexCell]) -> bool:
    columns = {each.column for each in leads}
    return (
        len(leads) > 1
        and len(columns) == len(leads)
        and max(x.top for x in leads) <= min(x.bottom for x in leads) + 1
    )


def _beside(leads: Sequence[AnnexCell], units: Sequence[AnnexCell]) -> bool:
    """Whether units stand in the lines of whoever coordinates."""
    lines = {y for each in leads for y in range(each.top, each.bottom + 1)}
    return any(each.top in lines for each in units)


def _by_columns(leads: Sequence[AnnexCell], units: Sequence[AnnexCell]) -> tuple[Led, ...]:
    """Each unit under him above whose column it stands."""
    last = max(each.bottom for each in leads)
    return tuple(
        Led(unit, min(leads, key=lambda each: abs(each.column - unit.column)), sure=False)
        for unit in units
        if unit.top > last
    )


def _below(leads: Sequence[AnnexCell], units: Sequence[AnnexCell]) -> tuple[Led, ...]:
    """Each unit under the last heading above it."""
    found = []
    for unit in units:
        above = [each for each in leads if each.bottom < unit.top]
        if above:
            found.append(Led(unit, above[-1], sure=True))
    return tuple(found)


def _columns(units: Sequence[AnnexCell]) -> list[list[AnnexCell]]:
    """The units by the columns in which they stand."""
    columns: list[list[AnnexCell]] = []
    last = None
    for unit in sorted(units, key=lambda each: each.column):
        if last is None or unit.column - last > _APART:
            columns.append([])
        columns[-1].append(unit)
        last = unit.column
    return [sorted(each, key=lambda cell: cell.top) for each in columns]


def _by_lines(
    leads: Sequence[AnnexCell], units: Sequence[AnnexCell], numbered: frozenset[int]
) -> list[Led]:
    """The units of a column, parted among those who stand beside them."""
    lists = groups(units)
    if all(each.mark for each in units) and len(lists) == len(leads):
        return [
            Led(unit, lead, sure=_within(lead, every))
            for every, lead in zip(lists, leads, strict=True)
            for unit in every
        ]
    if len(leads) > len(units):
        return [
            Led(unit, lead, sure=False) for unit in units for lead in leads if _in_line(unit, lead)
        ][: len(units)]
    (top, by_top), (middle, by_middle) = (_parted(leads, units, way) for way in (True, False))
    cuts = by_top if top <= middle else by_middle
    alone = {each.top for each in leads} == numbered & {each.top for each in units} and len(
        {each.top for each in leads}
    ) == len(leads)
    several = len(units) > len(leads)
    sure = alone and several and top == 0 and (by_top == by_middle or middle >= top + _CLEAR)
    sure = sure and not numbered - {each.top for each in leads}
    return [
        Led(unit, lead, sure)
        for lead, (start, end) in zip(leads, pairwise(cuts), strict=True)
        for unit in units[start:end]
    ]


def _within(lead: AnnexCell, units: Sequence[AnnexCell]) -> bool:
    return units[0].top <= lead.middle <= units[-1].bottom


def _parted(
    leads: Sequence[AnnexCell], units: Sequence[AnnexCell], top: bool
) -> tuple[float, tuple[int, ...]]:
    """Where the units are best cut into those of each, and how far he stands beside his place."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, (0,))}
    for n, lead in enumerate(leads):
        left = len(leads) - n - 1
        found: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, cuts) in best.items():
            ends = range(start + 1, len(units) - left + 1) if left else (len(units),)
            for end in ends:
                if end <= start:
                    continue
                own = units[start:end]
                place = own[0].top if top else (own[0].top + own[-1].bottom) / 2
                off = abs(place - (lead.top if top else lead.middle))
                tried = (cost + off, (*cuts, end))
                if end not in found or tried < found[end]:
                    found[end] = tried
        best = found
    return best[len(units)]
