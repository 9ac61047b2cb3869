"""For each pair of classes: the natures of their relationship."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jalur.answers.stated_natures import by_provision, condition_with_limit, denied_by
from jalur.comparison.cells import (
    Cell,
    Key,
    Mark,
    MarkName,
    Marks,
    Statement,
    Table,
    free_text_mark,
    joint_basis,
    weakest_reading,
)
from jalur.comparison.keys import key_order, statements_for, wider_class, with_wider_keys
from jalur.comparison.natures_worded import natures_worded, part_of
from jalur.comparison.population import Addressee, Claim, Population, by_class, class_kinds
from jalur.law.citation import unique
from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import ACTS
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.relations import RelationRule
from jalur.law.status import INFERRED, FactStatus
from jalur.reasoning.belonging import has_its_own, own_by_assignment
from jalur.reasoning.membership import Membership
from jalur.text.messages import Message, Text, message

Sides = Mapping[str, tuple[Addressee, Membership]]
"""Whom one side of a relation reaches, each with how."""


@dataclass(frozen=True, slots=True)
class _Reached:
    """Whom a relation reaches."""

    rule: RelationRule
    one: Sides
    other: Sides
    own: Mapping[str, frozenset[str]]
    """Of an office that has the relation with its own only: the kinds of which it has any."""
    acts: tuple[str, ...]
    """What its points have one do for the other: sign in his name, stand in, delegate to him."""

    def holds(self, a: Party, b: Party) -> bool:
        """Whether it is one of these two classes, and not only of others of their kinds."""
        return all(
            unit.kind in self.own.get(office.id, (unit.kind,)) for office, unit in ((a, b), (b, a))
        )


def cells(population: Population) -> Table:
    """The natures of every pair; relations of the same pair accumulate."""
    common = population.region.common
    statements: dict[Key, list[Statement]] = {}
    # First the right sides of each left party become classes, then the left sides of each class.
    for right, claims in _by_right_class(population).items():
        for left, several in by_class(population, claims).items():
            key = _pair(common, left, right)
            if not _is_one_office(population, key):
                statements.setdefault(key, []).extend(several)
    table = {}
    for key, several in statements.items():
        parts = [part_of(population.region, statement) for statement in several]
        table[key] = _accumulated(common, parts, several)
    # One Badan with all others says nothing of its own where all Badan among themselves do.
    return {key: cell for key, cell in table.items() if not _is_implied(table, key, cell)}


def _by_right_class(population: Population) -> Mapping[str, list[Claim]]:
    """What relations say of the left party, by the class of the right one.

    Parties that relations reach in the same ways are asked for once: the pairs of hundreds of
    members of one group are too many to be looked at one by one.
    """
    reached = _reached(population)
    claims: dict[str, list[Claim]] = {}
    for alike in _alike(population, reached):
        claimed = _claims(population, reached, alike[0])
        for label, statements in by_class(population, claimed).items():
            for statement in statements:
                told = claims.setdefault(label, [])
                told += [Claim(left, statement) for left in alike]
    return claims


def _reached(population: Population) -> list[_Reached]:
    """Whom each relation reaches.

    Which coordinator has which unit is compared by another topic. So where all coordinators of a
    kind have a relation each with its own, by one rule or by several, it is one of the kind.
    """
    region = population.region
    sides: list[tuple[RelationRule, tuple[Sides, Sides]]] = []
    offices: set[str] = set()
    for rule in region.relations:
        basis = (*rule.basis, *(point.at for point in rule.points))
        one, other = (
            {
                each.party.id: (each, via)
                for each, via in population.named_by(ids, basis, rule.exceptions)
            }
            for ids in rule.between
        )
        sides.append((rule, (one, other)))
        if rule.by_assignment:
            several = (*one.values(), *other.values())
            offices.update(each.party.id for each, _ in several if has_its_own(region, each.party))
    together = {
        kind
        for kind, addressees in population.kinds.items()
        if addressees and all(each.party.id in offices for each in addressees)
    }
    reached: list[_Reached] = []
    for rule, both in sides:
        own: dict[str, frozenset[str]] = {}
        if rule.by_assignment:
            there, here = reversed(both)
            both = (
                _with_own(population, here, there, together, own),
                _with_own(population, there, here, together, own),
            )
        reached.append(_Reached(rule, *both, own, tuple(_acts(region, rule))))
    return reached


def _acts(region: Region, rule: RelationRule) -> Iterator[str]:
    """The acts by which one side acts for the other at a point of the rule."""
    at = {point.at for point in rule.points}
    sides = {id for side in rule.between for id in side}
    found = set()
    for mandate in region.mandates:
        towards = {*mandate.on_behalf, *filter(None, (mandate.on_behalf_of,))}
        if mandate.at in at and sides & set(mandate.parties) and sides & towards:
            found.add(mandate.act)
    return (act for act in ACTS if act in found)


def _with_own(
    population: Population,
    offices: Sides,
    units: Sides,
    together: Collection[str],
    own: dict[str, frozenset[str]],
) -> Sides:
    """The side of the offices; into ``own`` go the kinds of ``units`` that each has of its own.

    Of the kinds in ``together`` each office has what one of them has.
    """
    region = population.region
    widened = dict(offices)
    for office, via in offices.values():
        if not has_its_own(region, office.party):
            continue
        kinds = frozenset(
            unit.party.kind
            for unit, _ in units.values()
            if own_by_assignment(region, office.party, unit.party).holds
        )
        kind = office.party.kind
        alike = population.kinds[kind] if kind in together else (office,)
        for each in alike:
            widened.setdefault(each.party.id, (each, via))
            own[each.party.id] = own.get(each.party.id, frozenset()) | kinds
    return widened


def _alike(population: Population, reached: list[_Reached]) -> Iterable[list[Addressee]]:
    """The parties that any relation reaches; those together of whom all say the same."""
    ways: dict[str, list[tuple[object, ...]]] = {}
    for number, each in enumerate(reached):
        for sides in (each.one, each.other):
            for id, (_, via) in sides.items():
                way = (number, sides is each.one, via.status, via.reason, each.own.get(id))
                ways.setdefault(id, []).append(way)
    alike: dict[tuple[object, ...], list[Addressee]] = {}
    for addressee in population.addressees():
        own = ways.get(addressee.party.id)
        if own is not None:
            alike.setdefault((addressee.party.kind, *own), []).append(addressee)
    return alike.values()


def _claims(population: Population, reached: list[_Reached], left: Addressee) -> Iterator[Claim]:
    """What relations say of ``left`` and every party that comes with or after it.

    The order of the sides tells nothing, so a pair stands in the order of its kinds, and two of
    one kind both ways round.
    """
    kinds = {kind: n for n, kind in enumerate(population.region.common.kinds)}
    first = kinds[left.party.kind]
    for each in reached:
        for own, others in ((each.one, each.other), (each.other, each.one)):
            if left.party.id not in own:
                continue
            _, via = own[left.party.id]
            said: dict[tuple[FactStatus, Text | None], tuple[Statement, ...]] = {}
            for right, via_right in others.values():
                if kinds[right.party.kind] < first or not each.holds(left.party, right.party):
                    continue
                way = (via_right.status, via_right.reason)
                if way not in said:
                    said[way] = tuple(_statements(each, via, via_right))
                yield from (Claim(right, statement) for statement in said[way])


def _statements(reached: _Reached, *via: Membership) -> Iterator[Statement]:
    """The natures of a rule: one statement for those of each provision and condition.

    The first has what is done too.
    """
    rule, acts = reached.rule, reached.acts
    readings = [(rule.status, rule.reason), *((each.status, each.reason) for each in via)]
    if rule.natures_read is not None:
        readings.append((INFERRED, rule.natures_read.reason))
    status, reason = weakest_reading(*readings)
    said = by_provision(rule, rule.points)
    told = {at for _, basis, _ in said for at in basis}
    told |= {at for each in denied_by(rule, rule.points) for at in each.basis}
    untold = tuple(at for at in rule.basis if at not in told)
    if not rule.natures and said[0].natures:
        # The rule's own provisions count too; its id keeps them from joining those of others.
        marks: Marks = (("natures", ()), ("value", (rule.id,)), ("acts", acts))
        yield Statement((_said((), None),), marks, rule.basis, status, reason)
    for natures, basis, stated in said:
        of_rule = set(natures) <= {*rule.natures}
        again = (each.at for each in rule.points if each.natures and {*each.natures} <= {*natures})
        cited = (*basis, *untold, *again) if of_rule else basis
        condition = condition_with_limit(rule, stated)
        yield Statement(
            wording=(_said(natures, condition),),
            marks=(
                ("natures", natures),
                ("condition", free_text_mark(condition)),
                ("acts", acts if of_rule else ()),
            ),
            basis=unique(cited),
            status=status,
            reason=reason,
        )

    for each in denied_by(rule, rule.points):
        condition = condition_with_limit(rule, each.condition) or ""
        id = "cell.not-natures-when" if condition else "cell.not-natures"
        said_not = message(id, denied=each.nature, condition=condition)
        marks = (("natures", ()), ("not_natures", (each.nature,)))
        yield Statement((said_not,), marks, each.basis, status, reason)


def _said(natures: Iterable[str], condition: str | None) -> Message:
    return message("cell.natures", natures=", ".join(natures), condition=condition or "")


def _is_one_office(population: Population, key: Key) -> bool:
    """Whether both sides are the one office of their class, which has no relation with itself."""
    if key[0] != key[1]:
        return False
    if wider_class(key[0]) is not None:
        return True
    every = population.kinds[key[0]]
    return len(every) == 1 and every[0].named and not every[0].party.members


def _accumulated(
    common: ClosedLists, parts: Iterable[Message], statements: Sequence[Statement]
) -> Cell:
    """One statement with the natures of all these relations, worded by ``parts``."""
    natures = _in_order(common.natures, statements, "natures")
    acts = _in_order(ACTS, statements, "acts")
    who = tuple(sorted({name for each in statements for name in each.mark("who")}))
    status, reason = weakest_reading(*((each.status, each.reason) for each in statements))
    marks: tuple[tuple[MarkName, Mark], ...] = (
        ("natures", natures),
        ("not_natures", _in_order(common.natures, statements, "not_natures")),
        ("acts", acts),
        ("who", who),
    )
    joint = Statement(
        wording=(*natures_worded(common, parts), *(message(f"cell.{act}") for act in acts)),
        marks=tuple(mark for mark in marks if mark[1] or mark[0] == "natures"),
        basis=joint_basis(statements),
        status=status,
        reason=reason,
    )
    return Cell((joint,))


def _in_order(
    words: Iterable[str], statements: Iterable[Statement], name: MarkName
) -> tuple[str, ...]:
    """What any of the statements has under one mark, in the order of the closed list."""
    stated = {word for statement in statements for word in statement.mark(name)}
    return tuple(word for word in words if word in stated)


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
    if not statements:
        return None
    wording = (part for each in statements for part in each.wording)
    parts = [
        part
        for part in wording
        if isinstance(part, Message) and not {"natures", "denied"}.isdisjoint(dict(part.args))
    ]
    return _accumulated(common, parts, statements)


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
