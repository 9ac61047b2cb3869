"""Lists and fields, the body and an annex, that put a unit otherwise."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from jalur.audit.substance.coordinators import of_two
from jalur.audit.substance.remark import Remark, remark
from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.rules.assignments import Assignment
from jalur.reasoning.coordination import Assigned, coordinators
from jalur.reasoning.fields import quoted
from jalur.text.folding import fold


def check(region: Region) -> Iterator[Remark]:
    """The same unit in the one and in the other."""
    yield from _against_fields(region)
    order = {ref: n for n, ref in enumerate(region.provisions)}
    elsewhere = of_two(region)  # That the body has it otherwise is told there.
    for n, each in enumerate(region.assignments):
        path = f"assignments[{n}].units"
        annexes: dict[str, Citation] = {}
        bodies: dict[str, Citation] = {}
        for unit, rows in each.units.items():
            for row in rows if unit not in elsewhere else ():
                found = annexes if row.parts[0].level == "lampiran" else bodies
                found.setdefault(unit, row)
        if annexes and bodies:
            yield from _in_one_alone(region, each, annexes, bodies, path)
            yield from _in_another_order(region, annexes, bodies, order, path)


def _against_fields(region: Region) -> Iterator[Remark]:
    """A unit on the list of one coordinator of whose affairs another has a field, and nobody of his
    own list for it. Less where the field has another name, or he has the unit for another affair.
    """
    having: dict[str, set[str]] = defaultdict(set)
    for given in region.fields:
        for affairs in given.fields.values():
            for affair in affairs:
                having[affair].add(given.coordinator)
    served: dict[tuple[str, str], set[str]] = defaultdict(set)
    for each in region.assignments:
        for unit in each.units:
            for affair in region.parties[unit].affairs:
                served[each.coordinator, affair].add(unit)
    for n, each in enumerate(region.assignments):
        for unit, rows in each.units.items():
            party = region.parties[unit]
            if each.condition or each.affairs or not rows or not party.affairs:
                continue
            who = coordinators(region, party)
            for other in who.contradicted_by if isinstance(who, Assigned) else ():
                apart = {
                    affair
                    for affair in party.affairs
                    if other.coordinator in having[affair]
                    and each.coordinator not in having[affair]
                }
                left = {one for one in apart if not served[other.coordinator, one] - {unit}}
                fields = _fields_of(region, other.coordinator, left)
                if other.by == "field" and fields:
                    own = any(each.coordinator in having[one] for one in party.affairs)
                    named = [one for one in fields if f" {fold(one)} " in f" {fold(party.name)} "]
                    yield remark(
                        "list-and-field",
                        rows[0],
                        f"assignments[{n}].units.{unit}",
                        level="note" if own or not named else None,
                        unit=party.name,
                        one=region.name(each.coordinator),
                        fields=quoted(named or fields),
                        other=region.name(other.coordinator),
                        where=region.cite(other.basis[0]),
                    )


def _fields_of(region: Region, coordinator: str, affairs: Set[str]) -> list[str]:
    """What the fields of a coordinator are called that have one of these affairs."""
    return [
        words
        for given in region.fields
        if given.coordinator == coordinator
        for words, of in given.fields.items()
        if not affairs.isdisjoint(of)
    ]


def _in_one_alone(
    region: Region,
    each: Assignment,
    annexes: dict[str, Citation],
    bodies: dict[str, Citation],
    path: str,
) -> Iterator[Remark]:
    """One remark for all units of a coordinator that only the one of the two has."""
    for phrase, some, others in (
        ("body-and-annex", annexes, bodies),
        ("body-and-annex.body", bodies, annexes),
    ):
        alone = [unit for unit in some if unit not in others]
        if alone:
            units = "; ".join(map(region.name, alone))
            name = region.name(each.coordinator)
            at = f"{path}.{alone[0]}"
            yield remark(phrase, some[alone[0]], at, units=units, coordinator=name)


def _in_another_order(
    region: Region,
    annexes: dict[str, Citation],
    bodies: dict[str, Citation],
    order: dict[Citation, int],
    path: str,
) -> Iterator[Remark]:
    both = sorted((unit for unit in annexes if unit in bodies), key=lambda id: order[annexes[id]])
    places = [order[bodies[unit]] for unit in both]
    for at in _misplaced(places):
        unit = both[at]
        where = region.cite(bodies[unit])
        name, there = region.name(unit), f"{path}.{unit}"
        yield remark("body-and-annex.order", annexes[unit], there, unit=name, where=where)


def _misplaced(places: Sequence[int]) -> list[int]:
    """Where the fewest stand without which the others go upwards."""
    ends: list[int] = []
    """Of the rising rows of each length the smallest last place, ..."""
    last: list[int] = []
    """... where it stands, ..."""
    before: list[int] = []
    """... and of each place which stands before it in its row."""
    for at, place in enumerate(places):
        length = bisect_left(ends, place)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [at]
        before.append(last[length - 1] if length else -1)
    kept: set[int] = set()
    at = last[-1] if last else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return [at for at in range(len(places)) if at not in kept]
