"""Ways that nobody can go."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.audit.substance.remark import Remark, remark
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.routes import RouteRule, placed
from jalur.law.rules.steps import ADVISER, COORDINATOR
from jalur.reasoning.coordination import Assigned, coordinators
from jalur.reasoning.exceptions import Reach, addressed
from jalur.reasoning.membership import memberships


def check(region: Region) -> Iterator[Remark]:
    """Each rule whose travellers are all excepted, are those to whom alone it leads, are on none of
    its lists, or lack whom it leads through.
    """
    for path, rule in placed(region.routes):
        names = "/".join(map(region.name, rule.travellers))
        if all(_cannot(region, rule, id) for id in rule.travellers):
            yield remark("way-of-nobody", rule.basis[0], path, party=names)
        elif all(_meets_itself(region, rule, id) for id in rule.travellers):
            yield remark("way-of-nobody.itself", rule.basis[0], path, party=names)
        elif rule.listed and not _is_listed(region, rule):
            cited = "; ".join(map(region.cite, rule.listed))
            yield remark("way-of-nobody.listed", rule.basis[0], path, party=names, where=cited)
        elif not region.partly and _lacks_role(region, rule):
            yield remark(
                "way-of-nobody.coordinator", rule.basis[0], path, level="note", party=names
            )


def _cannot(region: Region, rule: RouteRule, id: str) -> bool:
    party = region.parties[id]
    reached = memberships(region, party)
    if addressed(region, reached, Reach((id,), rule.basis, rule.exceptions)) is None:
        return True
    if _is_class(region, party):
        return False
    itself = {one for one, each in reached.items() if each.rank == 0}
    return bool(rule.steps) and all(
        step.offices and itself.issuperset(step.offices) for step in rule.steps
    )


def _is_class(region: Region, party: Party) -> bool:
    """Whether several are called so: those of a class go to each other."""
    return bool(region.parties.get(party.heads or party.id, party).members or party.members)


def _meets_itself(region: Region, rule: RouteRule, id: str) -> bool:
    """Whether whoever goes is a station of the way: by the very name, for what a unit sends goes
    through its head.
    """
    return not _is_class(region, region.parties[id]) and any(
        step.offices == (id,) and step.condition is None for step in rule.steps
    )


def _is_listed(region: Region, rule: RouteRule) -> bool:
    """Whether a list of the rule has one of those whom it is for, or somebody of their class."""
    travellers = set(rule.travellers)
    for each in region.assignments:
        for unit, rows in each.units.items():
            if not any(listed.covers(row) for listed in rule.listed for row in rows or each.basis):
                continue
            if not travellers.isdisjoint(memberships(region, region.parties[unit])) or any(
                unit in memberships(region, region.parties[id]) for id in travellers
            ):
                return True
    return False


def _lacks_role(region: Region, rule: RouteRule) -> bool:
    """Whether it leads through the coordinator, or his adviser, of those who have none by any list
    or field of a text that assigns others.
    """
    roles = {step.offices[0] for step in rule.steps if len(step.offices) == 1}
    for role in sorted(roles & {COORDINATOR, ADVISER}):
        given = region.assignments or region.fields
        if given and not any(_has(region, region.parties[id], role) for id in rule.travellers):
            return True
    return False


def _has(region: Region, party: Party, role: str) -> bool:
    """Whether the text gives it, or somebody of the class that it is, one for this."""
    if role == ADVISER and not any(each.advisers for each in region.assignments):
        return False
    who = coordinators(region, party)
    if isinstance(who, Assigned):
        return role == COORDINATOR or any(each.advisers for each in who.stated)
    if who.candidates or who.of_class:
        return True
    return any(
        party.id in memberships(region, region.parties[unit])
        for each in region.assignments
        if role == COORDINATOR or each.advisers
        for unit in each.units
    )
