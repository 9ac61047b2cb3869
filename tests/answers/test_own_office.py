"""A head and the unit that is his own: what the one has, the answer about the other leads to."""

from __future__ import annotations

import pytest

from jalur.answers.relations import relations
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.reasoning.own_office import counterparts
from support.regions import city

CITIES = DataFolders().ids()


def _own(region: Region, party: Party) -> list[Party]:
    """The unit that an office leads, and the head of a unit, by the file or by its kind."""
    led = [region.parties[party.heads]] if party.heads in region.parties else []
    heads = [each for each in region.parties.values() if each.heads == party.id]
    return [*led, *heads, *counterparts(region, party)]


@pytest.mark.slow
@pytest.mark.parametrize("id", CITIES)
def test_whatever_the_own_unit_has_is_pointed_to(id: str) -> None:
    """A relation of the unit that the head lacks, or of the head that the unit lacks, is told among
    the other rules: with every third sort of party.
    """
    region = city(id)
    others = list({party.kind: party for party in region.parties.values()}.values())[::3]
    looked_at = 0
    for party in region.parties.values():
        for own in _own(region, party):
            for other in others:
                if other.id in (party.id, own.id) or own in _own(region, other):
                    continue
                answer = relations(region, party, other)
                told = {at for each in answer.relations for at in each.cited()}
                told |= {at for each in answer.elsewhere for at in each.basis}
                for relation in relations(region, own, other).relations:
                    assert set(relation.cited_of_asked()) <= told, (party.id, own.id, other.id)
                    looked_at += 1
    assert looked_at > 10


@pytest.mark.parametrize("id", CITIES)
def test_no_rule_for_units_is_one_between_a_head_and_his_own_unit(id: str) -> None:
    """What stands between the two names each of them itself."""
    region = city(id)
    for party in region.parties.values():
        for own in counterparts(region, party):
            answer = relations(region, party, own)
            assert all(each.rank == 0 for each in answer.relations)
            assert answer.silence is None or answer.silence.id == "silent.relation-own-office"
