"""One of a list of parties that the rules leave out which name all others of the list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field

from jalur.audit.substance.remark import Remark, remark
from jalur.law.citation import Basis, Citation
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.membership import memberships

_OTHERS = 4
"""So many others, at the least, that have a rule make it a matter of the whole list."""


@dataclass(slots=True)
class _Rules:
    """The rules of one kind: ways for one purpose, or the relations of one article."""

    basis: Basis
    ids: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Listed:
    """Members of a group that stand in one list."""

    at: Citation
    parties: dict[str, None] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)


def check(region: Region) -> Iterator[Remark]:
    """Those of one list of the members of a group are siblings; what is for all of the group is
    for each of them.
    """
    if region.partly:
        return
    rules = _by_kind(region)
    for group in region.parties.values():
        if region.common.kinds[group.kind].category == "forum":
            continue
        reached = memberships(region, group).keys()
        for listed in _lists(group):
            if len(listed.parties) + len(listed.kinds) > _OTHERS:
                yield from _left_out(region, group, listed, reached, rules)


def _lists(group: Party) -> Iterable[_Listed]:
    """The members that one provision names together."""
    found: dict[Citation, _Listed] = {}
    for members in group.members:
        for at in members.basis:
            listed = found.setdefault(at, _Listed(at))
            listed.parties.update(dict.fromkeys(members.parties))
            listed.kinds.update(members.kinds)
    return found.values()


def _left_out(
    region: Region,
    group: Party,
    listed: _Listed,
    reached: Set[str],
    rules: dict[tuple[str, str], _Rules],
) -> Iterator[Remark]:
    for (sort, of), each in rules.items():
        if not each.ids.isdisjoint(reached):
            continue
        parties = [id for id in listed.parties if not _has(region, id, each)]
        kinds = [id for id in listed.kinds if id not in each.kinds]
        if len(parties) != 1 or kinds:
            continue
        alone = region.parties[parties[0]]
        others = len(listed.parties) + len(listed.kinds) - 1
        yield remark(
            f"left-out.{sort}",
            next((at for at in alone.basis if listed.at.covers(at)), listed.at),
            f"parties.{alone.id}",
            party=alone.name,
            group=group.name,
            count=str(others),
            of=of,
            where=region.cite(each.basis[0]),
        )


def _has(region: Region, id: str, rules: _Rules) -> bool:
    party = region.parties[id]
    return party.kind in rules.kinds or not rules.ids.isdisjoint(memberships(region, party))


def _by_kind(region: Region) -> dict[tuple[str, str], _Rules]:
    found: dict[tuple[str, str], _Rules] = {}
    for route in region.routes:
        for purpose in route.purposes:
            key = ("route", region.term("purposes", purpose))
            _add(region, found.setdefault(key, _Rules(route.basis)), route.travellers)
    for relation in region.relations:
        article = relation.basis[0].parts[0].label
        rules = found.setdefault(("relation", article), _Rules(relation.basis))
        for side in relation.between:
            _add(region, rules, side)
    return found


def _add(region: Region, rules: _Rules, ids: tuple[str, ...]) -> None:
    for id in ids:
        party = region.parties[id]
        rules.ids.update((id, party.heads or id))
        meant = region.parties.get(party.heads or id, party)
        for members in meant.members:
            rules.kinds.update(members.kinds)
