"""A unit, its head and its class answer alike: every party of every city is asked."""

from __future__ import annotations

from typing import Any

import pytest

from jalur.answers.mandates import mandates
from jalur.answers.paraf import paraf
from jalur.answers.relations import relations
from jalur.answers.routes import ALL, Route, all_routes, routes
from jalur.answers.units import unit_of
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.reasoning.coordination import Assigned, coordinators, other_readings
from jalur.reasoning.membership import MembershipIndex, memberships
from jalur.reasoning.names import Found, Names
from support.regions import city

pytestmark = pytest.mark.slow

CITIES = [*DataFolders().ids(), "kab-contoh"]


@pytest.mark.parametrize("id", CITIES)
def test_a_unit_and_its_head_have_the_same_answers(id: str) -> None:
    """Routes, chains, relations, mandates and coordinator are those of the unit, and the reverse,
    up to the note that names the text's own word.
    """
    region = city(id)
    for head in region.parties.values():
        if head.heads:
            assert _said(region, head) == _said(region, region.parties[head.heads]), head.id


@pytest.mark.parametrize("id", CITIES)
def test_the_head_of_a_unit_is_found_by_the_name_of_the_unit(id: str) -> None:
    """Kepala Dinas Sosial is the Dinas Sosial, or the head of it that the text names."""
    region = city(id)
    names = Names(region)
    for unit in region.parties.values():
        if region.common.kinds[unit.kind].category == "unit":
            found = names.resolve(f"Kepala {unit.name}")
            assert isinstance(found, Found)
            alike = _said(region, found.party), _said(region, unit)
            assert alike[0] == alike[1] or _of_class(region, unit, found.party), unit.id


@pytest.mark.parametrize("id", CITIES)
def test_what_a_class_is_answered_holds_for_each_of_its_members(id: str) -> None:
    """A rule that reaches a class by whatever id reaches its members too, but for three: a list
    that does not name the member, a way that ends at the member itself, and what another Asisten
    has with his own.
    """
    region = city(id)
    index = MembershipIndex(region)
    for group in region.parties.values():
        if not group.members or region.common.kinds[group.kind].category == "forum":
            continue
        for member in region.parties.values():
            reached = index.of(member)
            if member.id == group.id or group.id not in reached:
                continue
            assert set(index.of(group)) <= set(reached)
            own = {route.rule.id for route in _ruled(region, member)}
            itself = {key for key, way in reached.items() if way.rank == 0}
            for route in _ruled(region, group):
                home = itself.issuperset(route.steps[-1].ids)
                assert route.rule.id in own or route.rule.listed or home, (member.id, group.id)
            # Nobody is charged with what is to be done towards himself.
            towards = {
                point.at
                for rule in region.relations
                for point in rule.points
                if not itself.isdisjoint(point.to)
            }
            lists = {at for rule in region.routes for at in rule.listed}
            of_others = _of_another(region, member)
            of_group = _rules(region, group) - towards - lists - of_others
            assert of_group <= _rules(region, member), (member.id, group.id)


def _of_another(region: Region, member: Party) -> set[object]:
    """The relations of a coordinator and his own, where the member is assigned to another, or is on
    no list though all lists are there.
    """
    who = coordinators(region, member)
    stated = who.stated if isinstance(who, Assigned) else ()
    own = {each.coordinator for each in (*stated, *other_readings(who))}
    if not own and region.regulation.units == "unlisted":
        return set()
    return {
        rule.id
        for rule in region.relations
        if rule.by_assignment and own.isdisjoint({id for side in rule.between for id in side})
    }


def _said(region: Region, party: Party) -> list[Any]:
    """What is answered about a party, without its own name and the notes."""
    unit = unit_of(region, party)
    return [
        [
            (way.rule.id, way.status, way.reason, way.steps[1:], way.basis)
            for way in _routes(region, party)
        ],
        [
            (chain.rule.id, chain.document, chain.status, chain.initials)
            for chain in paraf(region, party).chains
        ],
        [
            (each.rule.id, each.status, each.natures, each.points)
            for each in relations(region, party).relations
        ],
        [
            (each.kind, each.basis, each.status, each.reason)
            for each in mandates(region, party).mandates
        ],
        unit.coordination,
        unit.also,
    ]


def _routes(region: Region, party: Party) -> tuple[Route, ...]:
    return routes(region, party, ALL).routes


def _ruled(region: Region, party: Party) -> list[Route]:
    """Every route of a party, also one whose place another takes."""
    reached = memberships(region, party)
    return all_routes(region, party, reached, coordinators(region, party, reached))


def _rules(region: Region, party: Party) -> set[object]:
    """Every relation, and every mandate by its provision, of a party."""
    related: set[object] = {each.rule.id for each in relations(region, party).relations}
    return related | {each.basis[0] for each in mandates(region, party).mandates}


def _of_class(region: Region, unit: Party, head: Party) -> bool:
    """Whether the head is that of a wider class: Kepala Dinas/Badan, where the unit is Dinas."""
    return head.heads in MembershipIndex(region).of(unit)
