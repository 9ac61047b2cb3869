"""For each pair of classes: the natures of their relationship."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from jalur.comparison.cells import Cell, Key, Statement, settled
from jalur.comparison.population import Population, Representative, class_kinds, sort_key, spread, widened
from jalur.law.citation import Basis, unique
from jalur.law.closed_lists import ClosedLists
from jalur.law.rules import RelationRule
from jalur.reasoning.membership import Membership, nearest
from jalur.text.messages import Text, message


def cells(people: Population) -> Mapping[Key, Cell]:
    """The natures of every pair; relations of the same pair accumulate."""
    by_left: dict[str, list[tuple[Representative, Statement]]] = {}
    lefts: dict[str, Representative] = {}
    for left, right, item in _claims(people):
        by_left.setdefault(left.party.id, []).append((right, item))
        lefts[left.party.id] = left
    by_right: dict[str, list[tuple[Representative, Statement]]] = {}
    for id, claims in by_left.items():
        for label, items in spread(people, claims).items():
            by_right.setdefault(label, []).extend((lefts[id], item) for item in items)
    found: dict[Key, list[Statement]] = {}
    for right_label, claims in by_right.items():
        for left_label, items in spread(people, claims).items():
            found.setdefault(_pair(people.region.common, left_label, right_label), []).extend(items)
    table = {key: accumulated(people.region.common, items) for key, items in found.items()}
    return {
        key: each for key, each in table.items() if not _implied(each, [table.get(wide) for wide in widened(key)[1:]])
    }


def _implied(own: Cell, wider: Iterable[Cell | None]) -> bool:
    """Whether a wider pair already says all of it."""
    return any(
        wide is not None and own.items[0].marks == wide.items[0].marks and set(own.basis) <= set(wide.basis)
        for wide in wider
    )


def accumulated(common: ClosedLists, items: Sequence[Statement]) -> Cell:
    """One statement with the natures of all these relations."""
    stated = {nature for item in items for nature in item.mark("natures")}
    natures = tuple(nature for nature in common.natures if nature in stated)
    who = tuple(sorted({name for item in items for name in item.mark("who")}))
    shown: Text = ", ".join(natures) if natures else message("line.no-natures")
    status, reason = settled(*((item.status, item.reason) for item in items))
    whole = Statement(
        shown=(shown,),
        marks=(("natures", natures), *((("who", who),) if who else ())),
        basis=unique(citation for item in items for citation in item.basis),
        status=status,
        reason=reason,
    )
    return Cell((whole,))


def _claims(people: Population) -> Iterator[tuple[Representative, Representative, Statement]]:
    """Every pair of parties that a relation reaches: the kinds in their order, both ways round within one kind."""
    kinds = tuple(people.region.common.kinds)
    for rule in people.region.relations:
        basis = (*rule.basis, *(point.at for point in rule.points))
        one, other = (list(_side(people, side, basis)) for side in rule.between)
        for first, via in one:
            for second, via_other in other:
                item = _item(rule, via, via_other)
                if kinds.index(first.party.kind) <= kinds.index(second.party.kind):
                    yield first, second, item
                if kinds.index(first.party.kind) >= kinds.index(second.party.kind):
                    yield second, first, item


def _side(people: Population, ids: tuple[str, ...], basis: Basis) -> Iterable[tuple[Representative, Membership]]:
    for representative in people.everyone():
        address = nearest(people.region, representative.reached, ids, basis)
        if address is not None:
            yield representative, address


def _item(rule: RelationRule, *via: Membership) -> Statement:
    natures = dict.fromkeys([*rule.natures, *(nature for point in rule.points for nature in point.natures)])
    status, reason = settled((rule.status, rule.reason), *((address.status, address.reason) for address in via))
    return Statement(
        shown=(),
        marks=(("natures", tuple(sorted(natures))),),
        basis=(*rule.basis, *(point.at for point in rule.points if point.natures)),
        status=status,
        reason=reason,
    )


def _pair(common: ClosedLists, one: str, other: str) -> Key:
    """The two classes in the order of the kinds, since the order of a relation does not matter."""
    first, second = sorted((one, other), key=lambda label: (sort_key(common, (label,)), label))
    return (first, second)


def slots(common: ClosedLists) -> Iterable[Key]:
    """Every pair of classes."""
    kinds = class_kinds(common)
    return (_pair(common, one, other) for n, one in enumerate(kinds) for other in kinds[n:])
