"""One of a list of parties that the rules leave out which name all others of the list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from jalur.audit.substance.remark import Remark, remark
from jalur.law.citation import Citation
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.membership import memberships

_OTHERS = 4
"""So many others, at the least, that have a rule make it a matter of the whole list."""


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
    for each of them. Who has rules of its own somewhere was not forgotten.
    """
    if region.partly:
        return
    rules = _by_kind(region)
    own = _with_own_rules(region, rules)
    left: dict[tuple[str, str], list[tuple[_Rules, Party, _Listed]]] = {}
    for group in region.parties.values():
        if region.common.kinds[group.kind].category == "forum" or not group.members:
            continue
        reached = memberships(region, group).keys()
        of_parts = [each for each in rules if reached.isdisjoint(each.ids)]
        for listed in _lists(group):
            for each in of_parts if len(listed) > _OTHERS else ():
                alone = _alone(region, listed, each)
                if alone is not None and alone not in own:
                    left.setdefault((alone, each.sort), []).append((each, group, listed))
    for (alone, sort), found in left.items():
        yield _left_out(region, region.parties[alone], sort, found)


def _left_out(
    region: Region, party: Party, sort: str, found: list[tuple[_Rules, Party, _Listed]]
) -> Remark:
    first, group, listed = found[0]
    others = (first.naming(region, id) for id in listed.parties if id != party.id)
    kinds = (first.kinds.get(kind) for kind in sorted(listed.kinds))
    where = next(at for at in (*others, *kinds) if at is not None)
    at = next((at for at in party.basis if listed.at.covers(at)), listed.at)
    return remark(
        f"left-out.{sort}",
        at,
        f"parties.{party.id}",
        party=party.name,
        group=group.name,
        count=str(len(listed) - 1),
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


def _alone(region: Region, listed: _Listed, rules: _Rules) -> str | None:
    """The only one of a list that the rules do not name."""
    if any(kind not in rules.kinds for kind in listed.kinds):
        return None
    parties = [id for id in listed.parties if rules.naming(region, id) is None]
    return parties[0] if len(parties) == 1 else None


def _with_own_rules(region: Region, rules: Iterable[_Rules]) -> set[str]:
    """Who is named by rules of any kind, and in whose house those work whom all go through."""
    own = {id for each in rules for id in each.ids}
    for mandate in region.mandates:
        own.update(region.parties[id].heads or id for id in mandate.parties)
        own.update(mandate.parties)
    for ban in region.prohibitions:
        own.update(ban.parties)
    kinds = region.common.kinds
    return own | {id for id, party in region.parties.items() if kinds[party.kind].encloses}


def _by_kind(region: Region) -> list[_Rules]:
    found: dict[tuple[str, str], _Rules] = {}
    for route in region.routes:
        for purpose in route.purposes:
            of = region.term("purposes", purpose)
            rules = found.setdefault(("route", purpose), _Rules("route", of))
            _add(region, rules, route.travellers, route.basis[0])
    for relation in region.relations:
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
