"""For each pair of classes: the natures of their relationship."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from jalur.comparison.cells import Cell, Key, Statement, Table, joint_basis, weakest_reading
from jalur.comparison.keys import key_order, statements_for, with_wider_keys
from jalur.comparison.population import Addressee, Claim, Population, by_class, class_kinds
from jalur.law.closed_lists import ClosedLists
from jalur.law.rules.relations import RelationRule
from jalur.reasoning.membership import Membership
from jalur.text.messages import Text, message


def cells(population: Population) -> Table:
    """The natures of every pair; relations of the same pair accumulate."""
    common = population.region.common
    statements: dict[Key, list[Statement]] = {}
    # First the right sides of each left party become classes, then the left sides of each class.
    for right, claims in _by_right_class(population).items():
        for left, several in by_class(population, claims).items():
            statements.setdefault(_pair(common, left, right), []).extend(several)
    table = {key: _accumulated(common, several) for key, several in statements.items()}
    # One Badan with all others says nothing of its own where all Badan among themselves do.
    return {key: cell for key, cell in table.items() if not _is_implied(table, key, cell)}


def _by_right_class(population: Population) -> Mapping[str, list[Claim]]:
    """What relations say of the left party, by the class of the right one."""
    lefts: dict[str, Addressee] = {}
    rights: dict[str, list[Claim]] = {}
    for left, right, statement in _pairs(population):
        lefts[left.party.id] = left
        rights.setdefault(left.party.id, []).append(Claim(right, statement))
    claims: dict[str, list[Claim]] = {}
    for id, claimed in rights.items():
        for label, statements in by_class(population, claimed).items():
            for statement in statements:
                claims.setdefault(label, []).append(Claim(lefts[id], statement))
    return claims


def _pairs(population: Population) -> Iterator[tuple[Addressee, Addressee, Statement]]:
    """Every pair of parties that a relation reaches, in the order of their kinds.

    Two of one kind stand there both ways round.
    """
    kinds = tuple(population.region.common.kinds)
    for rule in population.region.relations:
        basis = (*rule.basis, *(point.at for point in rule.points))
        one, other = rule.between
        others = list(population.named_by(other, basis))
        for first, via_first in population.named_by(one, basis):
            for second, via_second in others:
                statement = _statement(rule, via_first, via_second)
                # The order of the sides tells nothing, so each pair has one of its own.
                before = kinds.index(first.party.kind) - kinds.index(second.party.kind)
                if before <= 0:
                    yield first, second, statement
                if before >= 0:
                    yield second, first, statement


def _statement(rule: RelationRule, *via: Membership) -> Statement:
    natures = set(rule.natures)
    cited = list(rule.basis)
    for point in rule.points:
        natures.update(point.natures)
        if point.natures:
            cited.append(point.at)
    status, reason = weakest_reading(
        (rule.status, rule.reason), *((each.status, each.reason) for each in via)
    )
    return Statement(
        wording=(),
        marks=(("natures", tuple(sorted(natures))),),
        basis=tuple(cited),
        status=status,
        reason=reason,
    )


def _accumulated(common: ClosedLists, statements: Sequence[Statement]) -> Cell:
    """One statement with the natures of all these relations."""
    stated: set[str] = set()
    names: set[str] = set()
    for statement in statements:
        stated.update(statement.mark("natures"))
        names.update(statement.mark("who"))
    natures = tuple(nature for nature in common.natures if nature in stated)
    who = tuple(sorted(names))
    wording: Text = ", ".join(natures) if natures else message("line.no-natures")
    status, reason = weakest_reading(*((each.status, each.reason) for each in statements))
    joint = Statement(
        wording=(wording,),
        marks=(("natures", natures), ("who", who)) if who else (("natures", natures),),
        basis=joint_basis(statements),
        status=status,
        reason=reason,
    )
    return Cell((joint,))


def _is_implied(table: Table, key: Key, cell: Cell) -> bool:
    """Whether a wider pair already says all of it, on the same provisions."""
    for wide in with_wider_keys(key)[1:]:
        wider = table.get(wide)
        if wider is None:
            continue
        same = wider.statements[0].marks == cell.statements[0].marks
        if same and set(cell.basis) <= set(wider.basis):
            return True
    return False


def answer(common: ClosedLists, table: Table, key: Key) -> Cell | None:
    """The natures of a pair, with those of the wider classes."""
    statements = statements_for(table, key)
    return _accumulated(common, statements) if statements else None


def _pair(common: ClosedLists, one: str, other: str) -> Key:
    """The two classes in the order of the kinds: who comes first in a relation does not matter."""
    first, second = sorted((one, other), key=lambda label: key_order(common, (label,)))
    return (first, second)


def slots(common: ClosedLists) -> Iterable[Key]:
    """Every pair of classes."""
    kinds = class_kinds(common)
    for n, one in enumerate(kinds):
        for other in kinds[n:]:
            yield _pair(common, one, other)
