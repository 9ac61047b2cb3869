"""One of a list of parties that the rules leave out which name all others of the list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from jalur.audit.substance.cases import term_name
from jalur.audit.substance.remark import Remark, remark
from jalur.law.citation import Citation
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.membership import memberships

_OTHERS = 4
"""So many others, at the least, that have a rule make it a matter of the whole list."""
_MANY = 8
"""Of so many two may be forgotten; more of them are another class."""


@dataclass(frozen=True, slots=True)
class _Rules:
    """The rules of one kind: ways for one purpose, or the relations of one article."""

    sort: str
    of: str
    ids: dict[str, Citation] = field(default_factory=dict)
    """Whom they name, each with the provision that does first."""
    kinds: dict[str, Citation] = field(default_factory=dict)
    """And the kinds of the members of these."""

    def naming(self, region: Region, id: str) -> Citation | None:
        """The provision of a rule for the party or a class of it."""
        party = region.parties[id]
        if party.kind in self.kinds:
            return self.kinds[party.kind]
        return next((self.ids[one] for one in memberships(region, party) if one in self.ids), None)


@dataclass(frozen=True, slots=True)
class _Listed:
    """Members of a group that stand in one list."""

    at: Citation
    parties: dict[str, None] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self.parties) + len(self.kinds)


def check(region: Region) -> Iterator[Remark]:
    """Those of one list of the members of a group are siblings; what is for all of the group is
    for each of them. Who has rules of the same sort elsewhere was not forgotten.
    """
    if region.partly:
        return
    rules = _by_kind(region)
    own = _Own(region)
    left: dict[tuple[tuple[str, ...], str], list[tuple[_Rules, Party, _Listed]]] = {}
    for group in region.parties.values():
        if region.common.kinds[group.kind].category == "forum" or not group.members:
            continue
        reached = memberships(region, group).keys()
        of_parts = [each for each in rules if reached.isdisjoint(each.ids)]
        for listed in _lists(group):
            for each in of_parts if len(listed) > _OTHERS else ():
                unnamed = _unnamed(region, listed, each)
                if not unnamed or len(unnamed) > _most(listed):
                    continue
                out = tuple(id for id in unnamed if not own.has(id, each))
                if out and all(_is_unit(region, id) for id in unnamed):
                    left.setdefault((out, each.sort), []).append((each, group, listed))
    for (out, sort), found in left.items():
        yield _left_out(region, [region.parties[id] for id in out], sort, found)


def _left_out(
    region: Region, parties: list[Party], sort: str, found: list[tuple[_Rules, Party, _Listed]]
) -> Remark:
    first, group, listed = found[0]
    others = (first.naming(region, id) for id in listed.parties)
    kinds = (first.kinds.get(kind) for kind in sorted(listed.kinds))
    where = next(at for at in (*others, *kinds) if at is not None)
    party = parties[0]
    at = next((at for at in party.basis if listed.at.covers(at)), listed.at)
    return remark(
        f"left-out.{sort}",
        at,
        f"parties.{party.id}",
        party="; ".join(each.name for each in parties),
        group=group.name,
        count=str(len(listed) - len(_unnamed(region, listed, first))),
        of=", ".join(dict.fromkeys(each.of for each, _, _ in found)),
        where=region.cite(where),
    )


def _lists(group: Party) -> Iterable[_Listed]:
    """The members that one provision names together."""
    found: dict[Citation, _Listed] = {}
    for members in group.members:
        for at in members.basis:
            listed = found.setdefault(at, _Listed(at))
            listed.parties.update(dict.fromkeys(members.parties))
            listed.kinds.update(members.kinds)
    return found.values()


def _unnamed(region: Region, listed: _Listed, rules: _Rules) -> list[str]:
    """Those of a list whom the rules do not name; none where they name no member of a kind, or
    only the fewest.
    """
    if any(kind not in rules.kinds for kind in listed.kinds):
        return []
    return [id for id in listed.parties if rules.naming(region, id) is None]


def _most(listed: _Listed) -> int:
    return 2 if len(listed) >= _MANY else 1


def _is_unit(region: Region, id: str) -> bool:
    return region.common.kinds[region.parties[id].kind].category == "unit"


class _Own:
    """Who has rules of a sort for himself, and in whose house those work whom all go through."""

    def __init__(self, region: Region) -> None:
        self._region = region
        self._routes = {self._unit(id) for rule in region.routes for id in rule.travellers}
        sides = (side for rule in region.relations for side in rule.between)
        self._relations = {self._unit(id) for side in sides for id in side}

    def has(self, id: str, rules: _Rules) -> bool:
        """Whether somebody whom these rules do not name has others of their sort."""
        if self._region.common.kinds[self._region.parties[id].kind].encloses:
            return True
        return self._unit(id) in (self._routes if rules.sort == "route" else self._relations)

    def _unit(self, id: str) -> str:
        return self._region.parties[id].heads or id


def _by_kind(region: Region) -> list[_Rules]:
    found: dict[tuple[str, str], _Rules] = {}
    for route in region.routes:
        for purpose in route.purposes:
            of = term_name(region, "purposes", purpose)
            rules = found.setdefault(("route", purpose), _Rules("route", of))
            _add(region, rules, route.travellers, route.basis[0])
    for relation in region.relations:
        if relation.basis[0].parts[0].level != "pasal":
            continue
        article = relation.basis[0].parts[0].label
        rules = found.setdefault(("relation", article), _Rules("relation", article))
        for side in relation.between:
            _add(region, rules, side, relation.basis[0])
    return list(found.values())


def _add(region: Region, rules: _Rules, ids: tuple[str, ...], at: Citation) -> None:
    for id in ids:
        party = region.parties[id]
        rules.ids.setdefault(id, at)
        rules.ids.setdefault(party.heads or id, at)
        for members in region.parties.get(party.heads or id, party).members:
            for kind in members.kinds:
                rules.kinds.setdefault(kind, at)
