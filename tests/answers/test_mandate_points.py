"""A provision that is both a mandate and a point of a relation, among the mandates of one party."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jalur.answers.mandates import mandates
from jalur.answers.ways import all_routes_of
from jalur.law.citation import parse
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, FactStatus
from support.diffs import SHIPPED
from support.regions import city

RULE = "9.6"
"""Of Bukittinggi: whoever cannot attend sends a deputy; the point says to whom, the mandate that
it is an act.
"""


def read_as(status: FactStatus) -> Region:
    """Bukittinggi with a mandate at ``RULE`` that is as sure as ``status``."""
    region = city("bukittinggi")
    rules = tuple(
        replace(rule, status=status) if str(rule.at) == RULE else rule for rule in region.mandates
    )
    return replace(region, mandates=rules)


def shown(region: Region) -> list[tuple[str | None, FactStatus]]:
    """What the heads of units are charged with by ``RULE``: the act, and how sure it is."""
    answer = mandates(region, region.parties["pimpinan-unit"])
    return [(each.act, each.status) for each in answer.mandates if str(each.basis[0]) == RULE]


def test_a_mandate_that_says_more_stands_in_the_place_of_the_point() -> None:
    """The act is told once, by the mandate."""
    assert shown(read_as(EXPLICIT)) == [("delegate", EXPLICIT)]


def test_a_mandate_by_our_reading_does_not_hide_what_the_text_states() -> None:
    """The point is explicit and the mandate is not: both are told."""
    assert set(shown(read_as(INFERRED))) == {(None, EXPLICIT), ("delegate", INFERRED)}


def test_nobody_owes_himself_what_his_class_owes_him() -> None:
    """Every Perangkat Daerah of Bengkulu reports to the head of the planning body but that body."""
    region = city("bengkulu")

    def of(id: str) -> set[str]:
        return {str(each.basis[0]) for each in mandates(region, region.parties[id]).mandates}

    assert {"14.25", "14.30"} <= of("dinas-kesehatan")
    assert of("badan-perencanaan").isdisjoint({"14.25", "14.30"})
    assert of("kepala-badan-perencanaan").isdisjoint({"14.25", "14.30"})


@pytest.mark.parametrize("id", SHIPPED)
def test_who_must_take_a_route_is_told_so(id: str) -> None:
    """By a mandate or point at one of its provisions, else by the route itself; and once."""
    region = city(id)
    for party in region.parties.values():
        answer = mandates(region, party)
        told = {at for each in answer.mandates for at in each.basis}
        for route in all_routes_of(region, party):
            assert route.rule.force is None or told.intersection(route.basis), (party, route.rule)
        rows = [(each.basis, each.kind, each.act, each.when, each.by) for each in answer.mandates]
        assert len(set(rows)) == len(rows), party


def test_a_route_is_a_duty_by_the_list_that_has_the_party() -> None:
    """One of three lists has the unit; the class has all three, and those inside it theirs."""
    region = city("kendari")
    ways = {
        id: [str(each.basis[0]) for each in mandates(region, region.parties[id]).mandates]
        for id in ("dinas-perhubungan", "opd")
    }
    lists = {"22(1)", "22(2)", "22(3)"}
    assert lists.intersection(ways["dinas-perhubungan"]) == {"22(2)"}
    assert lists.intersection(ways["opd"]) == lists
    whole = mandates(region, region.parties["dinas-badan"], inner=True)
    assert lists <= {str(each.basis[0]) for each in whole.mandates}


@pytest.mark.parametrize("id", SHIPPED)
def test_no_provision_is_told_twice_in_the_same_words_for_its_conditions_alone(id: str) -> None:
    """Where a point holds under a condition towards one party and without it towards another, the
    provision is told once; where the text has two, each has its own words.
    """
    region = city(id)
    for party in region.parties.values():
        told = [
            (each.basis[0], each.summary, each.kind, each.act)
            for each in mandates(region, party).mandates
        ]
        assert len(told) == len(set(told)), party.id


def test_a_duty_of_several_rules_is_told_as_surely_as_the_surest() -> None:
    """Pasal 22 of Kendari is a stated way and a read one: in whatever order, the duty is stated."""
    region = city("kendari")
    turned = replace(region, routes=tuple(reversed(region.routes)))
    told = {
        each.basis[0]: each.status for each in mandates(turned, turned.parties["bagian"]).mandates
    }
    assert told[parse("22(2)")] == EXPLICIT
