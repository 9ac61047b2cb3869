"""A class all of whose members belong to a wider one is answered by the rules of that one."""

from __future__ import annotations

import pytest

from jalur.answers.deadlines import deadlines
from jalur.answers.mandates import mandates
from jalur.answers.relations import relations
from jalur.answers.routes import ALL, routes
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.reasoning.membership import memberships
from jalur.reasoning.pairs import is_several
from jalur.reasoning.wider import reached_by_all
from support.regions import city

CITIES = [*DataFolders().ids(), "kab-contoh"]


def _wider(region: Region) -> list[tuple[str, set[str]]]:
    """Each class with the wider ones that all of its members are in, but no list has it in."""
    found = []
    for party in region.parties.values():
        forum = region.common.kinds[party.kind].category == "forum"
        if is_several(region, party) and not forum:
            wider = set(reached_by_all(region, party)) - set(memberships(region, party))
            found.append((party.id, wider))
    return [(id, wider) for id, wider in found if wider]


@pytest.mark.parametrize("id", CITIES)
def test_a_rule_for_a_wider_class_answers_for_the_class(id: str) -> None:
    """Relation, deadlines, mandates and route have for the class what all of its members have by
    the wider class; a relation and a time only as inferred.
    """
    region = city(id)
    for party_id, wider in _wider(region):
        party = region.parties[party_id]
        related = {each.rule.id: each.status for each in relations(region, party).relations}
        for rule in region.relations:
            if not rule.by_assignment and any(wider & set(side) for side in rule.between):
                assert rule.id in related, (party_id, rule.id)
        charged = {at for each in mandates(region, party, inner=True).mandates for at in each.basis}
        timed = {at: each.status for each in deadlines(region, party).timings for at in each.basis}
        for rule in region.relations:
            for point in rule.points:
                if wider & set(point.by) and not wider & set(point.to):
                    assert point.at in charged, (party_id, point.at)
                    if point.rhythm or point.deadline:
                        assert timed[point.at] == "inferred", (party_id, point.at)
        ways = {route.rule.id for route in routes(region, party, ALL).routes}
        for route in region.routes:
            if wider & set(route.travellers) and not route.listed:
                assert route.id in ways, (party_id, route.id)


def test_some_city_has_a_class_within_a_wider_one() -> None:
    """Dinas/Badan of Kendari is such a class: OPD and its heads are the wider ones."""
    assert dict(_wider(city("kendari"))) == {"dinas-badan": {"opd", "kepala-opd"}}


def test_what_is_read_so_is_inferred_and_says_why() -> None:
    """No list says it, so the reason names the class and the wider one."""
    region = city("kendari")
    reached = reached_by_all(region, region.parties["dinas-badan"])
    assert reached["opd"].status == "inferred"
    assert "reason.all-members" in str(reached["opd"].reason)


def test_one_member_says_nothing_of_its_class() -> None:
    """A class of which the regulation names one party alone is in no wider one by it."""
    region = city("kendari")
    assert "opd" not in reached_by_all(region, region.parties["rumah-sakit-umum-daerah"])


@pytest.mark.parametrize("id", CITIES)
def test_a_reason_quotes_the_name_that_the_text_mixes_up(id: str) -> None:
    """Of two names that a provision mixes the one it prints is quoted, whichever was asked about."""
    region = city(id)
    printed = {
        region.cite(oddity.at): region.name(oddity.parties[0])
        for oddity in region.oddities
        if len(oddity.parties) == 2
    }
    for party in region.parties.values():
        for relation in relations(region, party).relations:
            for text in _mixed(relation.reason):
                assert text["printed"] == printed[text["at"]], (party.id, relation.rule.id)


def _mixed(reason: object) -> list[dict[str, str]]:
    """The gaps of every reason about mixed names in a reason."""
    gaps = dict(getattr(reason, "args", ()))
    if getattr(reason, "id", None) == "reason.mixed-names":
        return [gaps]
    return [found for each in gaps.values() for found in _mixed(each)]
