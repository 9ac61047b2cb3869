"""What a party must or may do because a route with a modal word is for it."""

from __future__ import annotations

from collections.abc import Iterator, Set

from jalur.answers.mandate import Mandate, of_route
from jalur.answers.ways import all_routes_of
from jalur.law.citation import Citation
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, weakest


def route_mandates(region: Region, party: Party, told: Set[Citation]) -> Iterator[Mandate]:
    """One for such a route; of lists, one for each that has the party.

    None where one of the provisions of the rule is ``told`` of the party already, and of several
    rules that read one provision, one. It is as sure as that the rule is for the party, however
    sure the steps are.
    """
    given = set()
    routes = all_routes_of(region, party)
    for route in sorted(routes, key=lambda route: route.rule.status != EXPLICIT):
        rule = route.rule
        if rule.force is None or not told.isdisjoint(rule.basis):
            continue
        listed = [at for at in route.basis if at in rule.listed]
        for at in listed or rule.basis[:1]:
            # The ways that a rule leaves to choose from are one thing to do.
            which = rule.rule if rule.alternative else rule.condition
            said = (at, rule.force, which, rule.amount)
            if said not in given:
                given.add(said)
                status = weakest([rule.status, route.via.status])
                yield of_route(region, rule, at, route.via, status)
