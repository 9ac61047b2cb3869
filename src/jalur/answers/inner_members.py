"""What rules give to the members of a class or group, where none is for the class itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from jalur.answers.ways import Route, all_routes_of
from jalur.law.citation import unique
from jalur.law.parties import Members, Party
from jalur.law.region import Region
from jalur.law.status import INFERRED, weakest
from jalur.reasoning.coordination import members_within
from jalur.reasoning.joined_steps import joined


def for_members(
    region: Region,
    party: Party,
    own: Iterable[Route],
    seen: frozenset[str] = frozenset(),
    amount: int | None = None,
) -> list[Route]:
    """The routes of the members of ``party`` for purposes that its ``own`` routes do not serve.

    Where several members have the same way by one rule, as surely and for the same, it is one route
    of them all, and of ``party`` where it is that of every member: of a group among them only where
    it is the group's own, or that of all whom the group holds. It is no surer than that they are
    members. ``seen`` are the groups that ``party`` was found in, ``amount`` what was asked for.
    """
    own = list(own)
    known = {route.rule.id for route in own}
    ruled = {purpose for route in own for purpose in route.purposes}
    found: dict[tuple[object, ...], Route] = {}
    having: dict[tuple[object, ...], set[str]] = {}
    outer = [each for each in outer_members(region, party) if each[0].id not in seen]
    for member, how in outer:
        given = all_routes_of(region, member, amount)
        given += for_members(region, member, given, seen | {party.id}, amount)
        for route in given:
            if route.rule.id not in known and set(route.purposes) - ruled:
                one = _as_member(route, how)
                start, *others = one.steps
                key = (
                    route.rule.id,
                    route.purposes,
                    route.condition,
                    start.status,
                    start.reason,
                    *(step.offices for step in others),
                )
                found[key] = _both(found[key], one) if key in found else one
                if start.ids == (member.id,):
                    having.setdefault(key, set()).add(member.id)
    everybody = {member.id for member, _ in outer}
    return [
        _of_all(party, route) if len(outer) > 1 and having.get(key) == everybody else route
        for key, route in found.items()
    ]


def _of_all(party: Party, route: Route) -> Route:
    """The route that every member has, as one of the class."""
    start, *others = route.steps
    start = replace(start, offices=(party.name,), ids=(party.id,), pick="all")
    return replace(route, steps=(start, *others))


def outer_members(region: Region, party: Party) -> Iterator[tuple[Party, Members]]:
    """The members of a class or group, or of the one that an office leads, each with how it is one.

    None that another one holds is among them. For a kind stands its class, where the text speaks of
    one; a class of a kind has no such members itself.
    """
    group = region.parties.get(party.heads or "", party)
    if region.common.kinds[group.kind].category == "forum":
        return
    direct: dict[str, Members] = {}
    for members in group.members:
        of_kinds = [each for kind in members.kinds for each in _of_kind(region, kind, group)]
        for id in (*members.parties, *of_kinds):
            if id not in (party.id, group.id):
                direct.setdefault(id, members)
    inner = {id: members_within(region, [id]) for id in direct if region.parties[id].members}
    for id, members in direct.items():
        if not any(id in ids for other, ids in inner.items() if other != id):
            yield region.parties[id], members


def _of_kind(region: Region, kind: str, asked: Party) -> list[str]:
    """The classes of a kind, else everybody of it; nobody where ``asked`` is such a class."""
    classes = [each.id for each in region.parties.values() if _is_class_of(each, kind)]
    if asked.id in classes:
        return []
    return classes or [each.id for each in region.parties.values() if each.kind == kind]


def _is_class_of(party: Party, kind: str) -> bool:
    """Whether the party is the class of a kind and of nobody else."""
    lists = party.members
    return bool(lists) and all(each.kinds == (kind,) and not each.parties for each in lists)


def _as_member(route: Route, how: Members) -> Route:
    """The route, as unsure as that its traveller is a member."""
    if how.status != INFERRED:
        return route
    start, *others = route.steps
    start = replace(start, status=INFERRED, reason=start.reason or how.reason)
    reason = route.reason or how.reason
    return replace(route, status=INFERRED, reason=reason, steps=(start, *others))


def _both(one: Route, other: Route) -> Route:
    """One route of two members who have the same way."""
    start, again = one.steps[0], other.steps[0]
    if set(again.ids) <= set(start.ids):  # Two groups among the members hold one party.
        both = start
    else:
        offices = tuple(dict.fromkeys((*start.offices, *again.offices)))
        ids = tuple(dict.fromkeys((*start.ids, *again.ids)))
        both = replace(start, offices=offices, ids=ids, pick="any")
    others = zip(one.steps[1:], other.steps[1:], strict=True)
    steps = (both, *(joined(step, again) for step, again in others))
    return replace(
        one,
        status=weakest(step.status for step in steps),
        reason=one.reason or other.reason,
        steps=steps,
        basis=unique((*one.basis, *other.basis)),
    )
