"""What joins a party of the chart to others without an order: relationships, seats, a class."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from jalur.answers.forums import forum_seats
from jalur.answers.relations import relations
from jalur.answers.stated_natures import by_provision, stating_first
from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.relations import RelationRule
from jalur.law.status import EXPLICIT, FactStatus
from jalur.reasoning.membership import memberships
from jalur.text.messages import Text

TieKind = Literal["related", "chair", "member", "guest", "of-class"]
"""A relationship, who sits in which forum and as what, or whom a class has on the chart."""
TIE_KINDS: tuple[TieKind, ...] = get_args(TieKind)


@dataclass(frozen=True, slots=True)
class Tie:
    """That a provision joins a party to others, and does not say who stands above whom."""

    party: str
    others: tuple[str, ...]
    """The ids of both sides: of a seat the forum or who sits there, of a class its parties."""
    kind: TieKind
    natures: tuple[str, ...]
    """Of a relationship, as the text calls it; without any it has points alone."""
    status: FactStatus
    reason: Text | None
    condition: str | None
    basis: Basis


def ties_of(region: Region, party: Party, shown: Collection[str]) -> tuple[Tie, ...]:
    """Everything that joins ``party`` to others; of a class, those of it among ``shown``."""
    return (*_related(region, party), *_seated(region, party), *_of_class(region, party, shown))


def ties_by_name(region: Region, party: Party, offices: Collection[str]) -> Iterator[Tie]:
    """The relationships that name ``party`` itself and have a nature, or are with one office."""
    for tie in ties_naming(region, party):
        if tie.natures or (len(tie.others) == 1 and {party.id, *tie.others} <= {*offices}):
            yield tie


def ties_naming(region: Region, party: Party) -> Iterator[Tie]:
    """Every relationship that names ``party`` itself, and not a class of it."""
    for rule in region.relations:
        for side, others in (rule.between, rule.between[::-1]):
            if party.id in side and party.id not in others:
                yield from _of_rule(region, rule, party.id, others)


def _of_rule(
    region: Region, rule: RelationRule, party: str, others: tuple[str, ...]
) -> Iterator[Tie]:
    for natures, basis, condition in by_provision(rule, rule.points):
        cited = stating_first(region, natures, basis)
        case = (rule.status, rule.reason, condition, cited)
        yield Tie(party, others, "related", natures, *case)


def _related(region: Region, party: Party) -> Iterator[Tie]:
    for each in relations(region, party).relations:
        meant = {via.id for via in each.via}
        first, second = each.rule.between
        others = second if meant & {*first} else first
        for natures, basis, condition in each.by_provision():
            cited = stating_first(region, natures, basis)
            case = (each.status, each.reason, condition, cited)
            yield Tie(party.id, others, "related", natures, *case)


def _seated(region: Region, party: Party) -> Iterator[Tie]:
    """Its seats in forums, or who sits in the forum that it is."""
    ids = {each.name: each.id for each in reversed([*region.parties.values()])}
    for seat in forum_seats(region, party):
        other = seat.party if seat.forum == party.name else seat.forum
        case = (seat.status, seat.reason, None, seat.basis)
        yield Tie(party.id, (ids[other],), seat.role, (), *case)


def _of_class(region: Region, party: Party, shown: Collection[str]) -> Iterator[Tie]:
    """Who of the class stands on the chart, as far as the text says so."""
    found = []
    for id in shown:
        if id != party.id and id in region.parties:
            via = memberships(region, region.parties[id]).get(party.id)
            if via is not None and via.rank == 1 and not via.via_head and via.status == EXPLICIT:
                found.append(id)
    forum = region.common.kinds[party.kind].category == "forum"
    if found and not forum:
        basis = unique(at for each in party.members for at in each.basis) or party.basis
        yield Tie(party.id, tuple(found), "of-class", (), EXPLICIT, None, None, basis)
