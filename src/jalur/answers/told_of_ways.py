"""Who comes to an office: of which ways it only has a copy, or has none, or is told afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jalur.law.citation import unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.routes import RouteRule
from jalur.law.rules.steps import ADDRESSEE_COORDINATOR, ADVISER, COORDINATOR
from jalur.reasoning.coordination import Coordinators, alternatives, coordinators_on_ways
from jalur.reasoning.exceptions import Reach, addressed
from jalur.reasoning.membership import memberships, nearest
from jalur.reasoning.notes import Note
from jalur.text.messages import message

_AS = {
    COORDINATOR: ("note.copies-coordinator", "note.copies-maybe"),
    ADVISER: ("note.copies-adviser", "note.copies-maybe"),
    ADDRESSEE_COORDINATOR: ("note.copies-addressee-coordinator", "note.copies-addressee-maybe"),
}
"""As what one has a copy, for sure and maybe."""


def only_told(
    region: Region, office: Party, party: Party | None, rules: Iterable[RouteRule]
) -> Iterator[Note]:
    """A note for each of these; ``party`` is who travels, where that was asked."""
    every = list(rules)
    copied = [rule for rule in every if office.id in rule.copies_to]
    if copied:
        basis = unique(rule.basis[0] for rule in copied)
        yield Note("gap", message("note.copies", count=len(copied), name=office.name), basis)
    yield from _by_role(region, office, party, every)
    yield from _without_copies(region, office, party, every)
    told = [
        step.basis or rule.basis
        for rule in every
        for step in rule.steps
        if office.id in step.notify
    ]
    if told:
        text = message("note.notified", count=len(told), name=office.name)
        yield Note("gap", text, unique(basis[0] for basis in told))


def _by_role(
    region: Region, office: Party, party: Party | None, rules: Iterable[RouteRule]
) -> Iterator[Note]:
    """Of which ways the office has a copy as the coordinator or adviser of whoever travels, or as
    the coordinator of whom they are to.
    """
    by_role = [rule for rule in rules if rule.copied_roles is not None]
    if not by_role:
        return
    from jalur.answers.copied_roles import copied_of  # Few rules name anybody so.

    for role, (surely, perhaps) in _AS.items():
        sure: list[RouteRule] = []
        maybe: list[RouteRule] = []
        cases: list[str | None] = []
        for rule in by_role:
            who = _of_each(region, rule, party)
            there = [
                each
                for each in copied_of(region, rule, rule.basis, who)
                if each.role == role and not each.step.nobody
            ]
            his = [each.condition for each in there if office.id in each.step.ids]
            cases += his
            if his:
                sure.append(rule)
            elif any(office.name in each.step.candidates for each in there):
                maybe.append(rule)
        only = "; ".join(dict.fromkeys(filter(None, cases))) if None not in cases else ""
        name = f"{office.name} ({only})" if only else office.name
        for found, id in ((sure, surely), (maybe, perhaps)):
            if found:
                text = message(id, count=len(found), name=name if found is sure else office.name)
                yield Note("gap", text, unique(rule.basis[0] for rule in found))


def _of_each(
    region: Region, rule: RouteRule, party: Party | None
) -> tuple[Coordinators | None, ...]:
    """Who coordinates the party, or else each of those whom a list names and the rule is for;
    nobody in particular where it is for none of them.
    """
    if party is not None:
        return alternatives(coordinators_on_ways(region, party))
    found: list[Coordinators] = []
    for id in dict.fromkeys(id for each in region.assignments for id in each.units):
        reached = memberships(region, region.parties[id])
        if addressed(region, reached, Reach(rule.travellers, rule.basis, rule.exceptions)):
            found += alternatives(coordinators_on_ways(region, region.parties[id], reached))
    return tuple(found) or (None,)


def _without_copies(
    region: Region, office: Party, party: Party | None, rules: Sequence[RouteRule]
) -> Iterator[Note]:
    """Of which ways the text says that the office has no copy, or needs none.

    What is said of nobody in particular is told where it is asked how somebody travels.
    """
    reached = memberships(region, office)
    denied = {rule.rule: rule.no_copies for rule in rules if rule.no_copies is not None}
    for needless, id in ((False, "note.no-copies"), (True, "note.copies-needless")):
        here = [
            each
            for each in denied.values()
            if each.needless == needless
            and (nearest(region, reached, each.to, each.basis) if each.to else party)
        ]
        if here:
            text = message(id, count=len(here), name=office.name)
            yield Note("gap", text, unique(at for each in here for at in each.basis))
