"""What is forbidden to who holds an office for a time: to all in his capacity, and by the mandate
to stand in for that office.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jalur.answers.mandate import PROHIBITION, Mandate, of_prohibition, reach_of
from jalur.answers.mandate_ends import REPRESENT
from jalur.law.citation import Basis, unique
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.rules.mandates import MandateRule
from jalur.law.rules.prohibitions import ProhibitionRule
from jalur.law.status import weakest
from jalur.reasoning.before_names import called
from jalur.reasoning.exceptions import addressed
from jalur.reasoning.membership import memberships, nearest


def stand_in_prohibitions(region: Region, party: Party, capacity: str) -> list[Mandate]:
    """What somebody must not do who holds the office of ``party`` in this capacity, and what the
    office itself does not know.

    A provision that limits who stands in, and is no prohibition of the file, says so in its
    summary.
    """
    own = memberships(region, party)
    standing = tuple(_standing(region, party, capacity))
    limits = unique(at for rule in standing for at in rule.limits)
    forbidden = tuple(_forbidden(region, capacity, standing, limits))
    found = [
        replace(each, capacities=(capacity,))
        for rule, each in forbidden
        if addressed(region, own, reach_of(rule)) is None
    ]
    told = {at for _, each in forbidden for at in each.basis}
    for at in limits:
        if at not in told:
            rules = [rule for rule in standing if at in rule.limits]
            found.append(
                Mandate(
                    kind=PROHIBITION,
                    summary=region.provisions[at].summary,
                    force=None,
                    status=weakest(rule.status for rule in rules),
                    reason=next((rule.reason for rule in rules if rule.reason), None),
                    basis=(at,),
                    by=tuple(dict.fromkeys(id for rule in rules for id in rule.parties)),
                    via=None,
                    capacities=(capacity,),
                )
            )
    return found


def _standing(region: Region, party: Party, capacity: str) -> Iterator[MandateRule]:
    """The mandates by which somebody stands in for the party in this capacity."""
    reached = memberships(region, party)
    for rule in region.mandates:
        if rule.act != REPRESENT or capacity not in rule.capacities:
            continue
        if nearest(region, reached, rule.on_behalf, (rule.at, *rule.basis)) is not None:
            yield rule


def _forbidden(
    region: Region, capacity: str, standing: tuple[MandateRule, ...], limits: Basis
) -> Iterator[tuple[ProhibitionRule, Mandate]]:
    """The prohibitions of all who are called by the capacity, and those that stand where the
    mandate has its limits and are for who stands in by it.
    """
    by_name = [memberships(region, each) for each in called(region, capacity)]
    of_rules = [memberships(region, region.parties[id]) for id in _who(standing)]
    for rule in region.prohibitions:
        at_limit = of_rules if rule.at in limits else []
        for reached in (*by_name, *at_limit):
            if addressed(region, reached, reach_of(rule)) is not None:
                yield rule, of_prohibition(region, rule, None)
                break


def _who(standing: tuple[MandateRule, ...]) -> tuple[str, ...]:
    """The ids of those who stand in, each once."""
    return tuple(dict.fromkeys(id for rule in standing for id in rule.parties))
