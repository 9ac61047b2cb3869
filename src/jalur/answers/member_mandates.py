"""Who of a class has mandates of its own, beside what is said of the class."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from jalur.answers.mandate import (
    Mandate,
    of_point,
    of_route,
    of_rule,
    told_once,
)
from jalur.answers.passed_on import passed_on, told_already
from jalur.law.citation import Citation
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED
from jalur.reasoning.membership import Membership, membership_index, nearest
from jalur.reasoning.notes import Note
from jalur.text.messages import message

NAMED = 6
"""So many are named; of the others there is the number."""

Inside = Mapping[str, Membership]
"""The ids that mean somebody within the class, each with how sure that is."""


def member_mandates(region: Region, party: Party) -> list[Mandate]:
    """The mandates of those within a class, or within what ``party`` heads, that are not its own.

    Each is said of those in ``of`` alone, who belong there or have members that do, and is no surer
    than that.
    """
    inside = inside_of(region, party)
    own = membership_index(region).of(party)
    found: list[Mandate] = []
    told: set[tuple[Citation, str]] = set()
    for rule in region.mandates:
        ids = [id for id in rule.parties if id in inside]
        if ids and nearest(region, own, rule.parties, (rule.at, *rule.basis)) is None:
            found.append(of_members(of_rule(region, rule, None), ids, inside))
            told |= {(rule.at, id) for id in ids}
    for rule, reason in passed_on(region):
        ids = [
            id
            for id in rule.parties
            if id in inside and not told_already(rule, _said_of(region, id))
        ]
        if ids and nearest(region, own, rule.parties, (rule.at, *rule.basis)) is None:
            found.append(of_members(of_rule(region, rule, None, reason), ids, inside))
    points = []
    for relation in region.relations:
        for point in relation.points:
            ids = [id for id in point.by if id in inside and (point.at, id) not in told]
            if ids and nearest(region, own, point.by, (point.at,)) is None:
                acted = of_point(region, relation, point, Membership(ids[0], rank=0))
                points.append(of_members(replace(acted, via=None), ids, inside))
    found += told_once(points)
    told |= {(at, id) for each in found for id in each.of for at in each.basis}
    for route in region.routes:
        if route.force is None or nearest(region, own, route.travellers, route.basis) is not None:
            continue
        known = {id for at, id in told if at in route.basis}
        ids = [id for id in route.travellers if id in inside and id not in known]
        for at in (route.listed or route.basis[:1]) if ids else ():
            found.append(of_members(of_route(region, route, at, None, route.status), ids, inside))
    return found


def _said_of(region: Region, id: str) -> frozenset[Citation]:
    """Where a mandate or a point names this very party as the one that acts."""
    points = (point for relation in region.relations for point in relation.points)
    return frozenset(
        (
            *(rule.at for rule in region.mandates if id in rule.parties),
            *(point.at for point in points if id in point.by),
        )
    )


def inside_of(region: Region, party: Party) -> Inside:
    """Under which ids a rule addresses those within the class, each as surely as anybody there."""
    group = party.heads or party.id
    index = membership_index(region)
    inside: dict[str, Membership] = {}
    for member in region.parties.values():
        reached = index.of(member)
        how = reached.get(group)
        if how is None or how.rank == 0:
            continue
        for id, named in reached.items():
            via = named if (how.status, named.status) == (EXPLICIT, INFERRED) else how
            known = inside.setdefault(id, via)
            if (known.status, via.status) == (INFERRED, EXPLICIT):
                inside[id] = via
    return inside


def of_members(mandate: Mandate, ids: list[str], inside: Inside) -> Mandate:
    """The mandate as that of these members; who belongs to the class surely comes first."""
    how = min((inside[id] for id in ids), key=Membership.order)
    mandate = replace(mandate, of=tuple(ids))
    if (mandate.status, how.status) == (EXPLICIT, INFERRED):
        return replace(mandate, status=INFERRED, reason=how.reason)
    return mandate


def member_note(
    region: Region, party: Party, kind: str | None, act: str | None
) -> tuple[Note, ...]:
    """That members of a class have more mandates, of the ``kind`` and ``act`` asked about.

    What is said of one member is not said of the class, so it is not shown there.
    """
    having = {
        id
        for each in member_mandates(region, party)
        if kind in (None, each.kind) and act in (None, each.act)
        for id in each.of
    }
    members = [member.name for id, member in region.parties.items() if id in having]
    if not members:
        return ()
    named = "; ".join(members[:NAMED])
    further = len(members) - NAMED
    if further > 0:
        text = message("note.members-mandates-more", name=party.name, members=named, count=further)
    else:
        text = message("note.members-mandates", name=party.name, members=named)
    return (Note("caution", text),)
