"""For each pair of classes: the natures of their relationship."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from jalur.answers import unique
from jalur.comparison.cells import Cell, Item, Key, settled
from jalur.comparison.population import Atom, Population, class_kinds, sort_key, spread, widened
from jalur.lists import Common
from jalur.membership import Address, best
from jalur.model import Basis, Relation
from jalur.phrase import Text, say


def cells(people: Population) -> Mapping[Key, Cell]:
    """The natures of every pair; relations of the same pair accumulate."""
    by_left: dict[str, list[tuple[Atom, Item]]] = {}
    lefts: dict[str, Atom] = {}
    for left, right, item in _claims(people):
        by_left.setdefault(left.party.id, []).append((right, item))
        lefts[left.party.id] = left
    by_right: dict[str, list[tuple[Atom, Item]]] = {}
    for id, claims in by_left.items():
        for label, items in spread(people, claims).items():
            by_right.setdefault(label, []).extend((lefts[id], item) for item in items)
    found: dict[Key, list[Item]] = {}
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


def accumulated(common: Common, items: Sequence[Item]) -> Cell:
    """One statement with the natures of all these relations."""
    stated = {nature for item in items for nature in item.mark("natures")}
    natures = tuple(nature for nature in common.natures if nature in stated)
    who = tuple(sorted({name for item in items for name in item.mark("who")}))
    shown: Text = ", ".join(natures) if natures else say("line.no-natures")
    status, reason = settled(*((item.status, item.reason) for item in items))
    whole = Item(
        shown=(shown,),
        marks=(("natures", natures), *((("who", who),) if who else ())),
        basis=unique(citation for item in items for citation in item.basis),
        status=status,
        reason=reason,
    )
    return Cell((whole,))


def _claims(people: Population) -> Iterator[tuple[Atom, Atom, Item]]:
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


def _side(people: Population, ids: tuple[str, ...], basis: Basis) -> Iterable[tuple[Atom, Address]]:
    for atom in people.everyone():
        address = best(people.region, atom.reached, ids, basis)
        if address is not None:
            yield atom, address


def _item(rule: Relation, *via: Address) -> Item:
    natures = dict.fromkeys([*rule.natures, *(nature for point in rule.points for nature in point.natures)])
    status, reason = settled((rule.status, rule.reason), *((address.status, address.reason) for address in via))
    return Item(
        shown=(),
        marks=(("natures", tuple(sorted(natures))),),
        basis=(*rule.basis, *(point.at for point in rule.points if point.natures)),
        status=status,
        reason=reason,
    )


def _pair(common: Common, one: str, other: str) -> Key:
    """The two classes in the order of the kinds, since the order of a relation does not matter."""
    first, second = sorted((one, other), key=lambda label: (sort_key(common, (label,)), label))
    return (first, second)


def slots(common: Common) -> Iterable[Key]:
    """Every pair of classes."""
    kinds = class_kinds(common)
    return (_pair(common, one, other) for n, one in enumerate(kinds) for other in kinds[n:])
