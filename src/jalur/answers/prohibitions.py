"""What a party must not do: kept apart from what it may, must and does do."""

from __future__ import annotations

from jalur.answers.mandate import Mandate, of_prohibition, reach_of
from jalur.answers.member_mandates import inside_of, of_members
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.prohibitions import ProhibitionRule
from jalur.law.status import INFERRED
from jalur.reasoning.exceptions import addressed, unless_excepted
from jalur.reasoning.membership import (
    Membership,
    Memberships,
    membership_index,
    memberships,
    nearest,
)
from jalur.text.messages import Message, Text, message


def prohibitions(region: Region, party: Party | None) -> list[Mandate]:
    """What ``party`` must not do, by its own name or a class of it; without it, what anybody must
    not.
    """
    if party is None:
        return [of_prohibition(region, rule, None) for rule in region.prohibitions]
    reached = memberships(region, party)
    found: list[Mandate] = []
    for rule in region.prohibitions:
        via = forbidden_to(region, party, reached, rule)
        if via is not None:
            found.append(of_prohibition(region, rule, via))
    return found


def forbidden_to(
    region: Region, party: Party, reached: Memberships, rule: ProhibitionRule
) -> Membership | None:
    """How a prohibition means a party; one that names nobody means everybody, but that it means
    those outside the administration too is our reading.
    """
    if rule.parties:
        return addressed(region, reached, reach_of(rule))
    unit = region.parties.get(party.heads or "", party)
    everybody = Membership(party.id, rank=0)
    if region.common.kinds[unit.kind].category == "outside":
        reason = message("reason.forbidden-to-all", name=party.name)
        everybody = Membership(party.id, rank=0, status=INFERRED, reason=reason)
    return unless_excepted(region, reached, reach_of(rule), everybody)


def member_prohibitions(region: Region, party: Party) -> list[Mandate]:
    """What those within a class must not do while the class may, each said of these alone."""
    inside = inside_of(region, party)
    own = membership_index(region).of(party)
    found: list[Mandate] = []
    for rule in region.prohibitions:
        ids = [id for id in rule.parties if id in inside]
        if ids and nearest(region, own, rule.parties, (rule.at, *rule.basis)) is None:
            found.append(of_members(of_prohibition(region, rule, None), ids, inside))
    return found


def nothing_forbidden(region: Region, party: Party | None, asked: Message | None) -> Message:
    """That the regulation forbids the party, or anybody, nothing of what was asked."""
    gaps: dict[str, Text] = {"region": region.regulation.citation}
    if asked is not None:
        who: Text = message("asked.anybody") if party is None else party.name
        return message("silent.prohibitions-asked", **gaps, who=who, does=asked)
    if party is None:
        return message("silent.prohibitions-all", **gaps)
    return message("silent.prohibitions", **gaps, name=party.name)
