"""In which other rules two parties stand, beside their relation."""

from __future__ import annotations

import json

import pytest

from jalur.answers.elsewhere import elsewhere
from jalur.answers.relations import relations
from jalur.loading.folders import DataFolders
from jalur.output.language import load_catalogue
from jalur.output.views.relation import VIEW
from jalur.reasoning.membership import holds
from support.commandline import Jalur
from support.regions import city

CITIES = DataFolders().ids()


@pytest.mark.slow
@pytest.mark.parametrize("id", CITIES)
def test_the_order_of_the_two_changes_no_fact(id: str) -> None:
    """What both stand in is the same, whoever is named first."""
    region = city(id)
    parties = list(region.parties.values())
    for head in parties[:3]:
        for party in parties[3::8]:
            one, other = (elsewhere(region, *pair, ()) for pair in ((head, party), (party, head)))
            told = (
                {(each.kind, each.summary, each.status) for each in side} for side in (one, other)
            )
            assert next(told) == next(told)


@pytest.mark.parametrize("id", CITIES)
def test_a_fact_is_told_once_and_never_beside_its_own_provision(id: str) -> None:
    """What a shown relation rests on is no other rule."""
    region = city(id)
    parties = list(region.parties.values())
    for a, b in zip(parties[::3], parties[1::3], strict=False):
        answer = relations(region, a, b)
        cited = {at for relation in answer.relations for at in relation.cited()}
        assert not [each for each in answer.elsewhere if set(each.basis) <= cited]
        assert len({(each.summary, each.basis) for each in answer.elsewhere}) == len(
            answer.elsewhere
        )


@pytest.mark.parametrize("id", CITIES)
def test_one_provision_is_as_sure_as_a_point_as_as_a_mandate(id: str) -> None:
    """A point and a mandate of one provision and actor are one fact, and have one status.

    Where they have several mandates there, one of these is the fact of the point.
    """
    region = city(id)
    points = [
        (point.at, actor, rule.status)
        for rule in region.relations
        for point in rule.points
        for actor in point.by
    ]
    for at, actor, status in points:
        told = {
            mandate.status
            for mandate in region.mandates
            if at == mandate.at and actor in mandate.parties
        }
        assert not told or status in told, f"{at}, {actor}"


def test_what_is_silent_says_that_other_rules_have_both(jalur: Jalur) -> None:
    """A list is no relation, but the sentence does not say that nothing is regulated."""
    asked = 'relation bengkulu "Bagian Hukum" "Asisten Pemerintahan"'
    ran = jalur(f"{asked} -f table --lang en")
    assert ran.code == 1
    assert "states no relationship of" in ran.out
    assert "does not regulate" not in ran.out
    assert "Also in other rules" in ran.out
    tsv = jalur(f"{asked} -f tsv --lang id")
    assert tsv.out == ""
    assert "Juga dalam aturan lain:" in tsv.err
    assert "Lampiran baris Bagian Hukum: Bagian Hukum dalam daftar di bawah" in tsv.err


def test_people_are_shown_ten_and_programs_all() -> None:
    """A long list ends with how many more there are."""
    region = city("tarakan")
    answer = relations(
        region, region.parties["perangkat-daerah"], region.parties["sekretaris-daerah"]
    )
    assert len(answer.elsewhere) > 10
    blocks = VIEW.page(answer, load_catalogue("en")).blocks
    block = next(each for each in blocks if each.heading == "Also in other rules")
    assert len(block.rows) == 10
    assert block.below == (f"… and {len(answer.elsewhere) - 10} more; --format json has all",)
    assert len(VIEW.record(answer)["elsewhere"]) == len(answer.elsewhere)  # type: ignore[arg-type]


def test_no_nature_is_missed_where_another_relation_states_one(jalur: Jalur) -> None:
    """Beside a relation of the two with natures it is the second rule alone that names none."""
    two = jalur('relation kendari Walikota "Dinas Kesehatan" -f md --lang en').out
    assert two.count("The rule names no nature.") == 1
    other = jalur("relation tarakan Sekda Walikota -f md --lang en").out
    assert "names no nature" in other


def test_a_route_to_an_office_points_to_its_list_or_field(jalur: Jalur) -> None:
    """Where no route ends at an office, the answer says that it coordinates the party."""
    ran = jalur('route tarakan "Satpol PP" --to "Asisten I" -f json')
    notes = json.loads(ran.out)["notes"]
    assert ran.code == 1
    assert any("menurut bidang" in note["text"].casefold() for note in notes)


def test_two_who_stand_at_one_step_by_one_word_stand_nowhere_together(jalur: Jalur) -> None:
    """The Camat who initials is not two Kecamatan, and one Asisten of those left open not two; the
    Walikota and the Wakil Walikota who sign are two.
    """

    def paraf(pair: str) -> list[str]:
        answer = json.loads(jalur(f"relation tarakan {pair} -f json").out)
        return [each["summary"] for each in answer["elsewhere"] if each["kind"] == "paraf"]

    assert paraf('"Kecamatan Tarakan Barat" "Kecamatan Tarakan Timur"') == []
    assert paraf('"Asisten Administrasi Umum" "Asisten Perekonomian"') == []
    assert len(paraf('Walikota "Wakil Walikota"')) == 3


@pytest.mark.slow
@pytest.mark.parametrize("id", CITIES)
def test_a_group_stands_wherever_a_member_of_it_does(id: str) -> None:
    """What is told of a party and one Asisten is told of it and the Asisten as a group."""
    region = city(id)
    asisten = [each for each in region.parties.values() if each.portfolio]
    groups = [
        each
        for each in region.parties.values()
        if any(holds(list, one) for list in each.members for one in asisten)
    ]
    for group in groups:
        members = [one for one in asisten if any(holds(list, one) for list in group.members)]
        for party in region.parties.values():
            if party in (group, *members):
                continue
            told = {at for each in elsewhere(region, party, group, ()) for at in each.basis}
            for member in members:
                alone = elsewhere(region, party, member, ())
                assert {at for each in alone for at in each.basis} <= told, (party.id, member.id)
