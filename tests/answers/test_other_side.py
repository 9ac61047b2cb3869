"""Asked from the other side: who comes to an office is told exactly where it stands on his way."""

from __future__ import annotations

import pytest

from jalur.answers.addressed import Office
from jalur.answers.chains import chains_of, question_of
from jalur.answers.initialled import chains_by, initialled
from jalur.answers.paraf import paraf
from jalur.answers.routes import ALL, routes
from jalur.answers.ways import all_routes_of
from jalur.answers.ways_there import leading, ways_there
from jalur.loading.folders import DataFolders
from support.both_sides import Known
from support.commandline import Jalur
from support.regions import city

pytestmark = pytest.mark.slow

CITIES = DataFolders().ids()
every_city = pytest.mark.parametrize("id", CITIES)


@every_city
def test_who_goes_through_an_office_is_told_there(id: str) -> None:
    """An office stands on the way of a party if and only if the party, or a class of it, is among
    the travellers of the ways through the office, rule by rule.
    """
    region = city(id)
    known = Known(region)
    given = {party.id: all_routes_of(region, party) for party in region.parties.values()}
    stations = {
        id for each in given.values() for way in each for step in way.steps[1:] for id in step.ids
    }
    assert stations
    for station in stations:
        office = Office(region, region.parties[station])
        told = leading(ways_there(region, None, office), None, office)
        for party in region.parties.values():
            if not known.apart(party, station):
                continue
            there = {route.rule.id for route in leading(given[party.id], None, office)}
            back = {way.rule.id for way in told if known.among(party, way.travellers, way.basis)}
            inner = {way.rule.id for way in told if known.holds_one(party, way.travellers)}
            assert back <= there <= back | inner, (station, party.id)


@every_city
def test_for_whom_an_office_initials_is_told_there(id: str) -> None:
    """An office initials what a party drafts if and only if the party, or a class of it, is among
    the drafters, or the rule is for whoever drafts.
    """
    region = city(id)
    known = Known(region)
    questions = {
        party.id: question_of(region, party, None, None) for party in region.parties.values()
    }
    given = {id: chains_of(region, question) for id, question in questions.items()}
    initialling = {
        id
        for each in given.values()
        for chain in each
        for step in chain.initials
        for id in step.ids
    }
    nobody = question_of(region, None, None, None)
    for initial in initialling:
        office = Office(region, region.parties[initial])
        told = initialled(chains_by(region, nobody, office), office)
        for party in region.parties.values():
            if region.common.kinds[party.kind].category == "outside":
                continue
            there = {(each.rule.id, each.document) for each in initialled(given[party.id], office)}
            back = {
                (each.rule.id, each.document)
                for each in told
                if not each.drafters or known.among(party, each.drafters, each.basis)
            }
            inner = {
                (each.rule.id, each.document)
                for each in told
                if known.holds_one(party, each.drafters)
            }
            assert back <= there <= back | inner, (initial, party.id)


@every_city
def test_there_is_one_route_for_each_rule(id: str) -> None:
    """Whatever ends at an office; each with somebody who travels it."""
    region = city(id)
    for party in region.parties.values():
        if party.kind in ("walikota", "sekda", "asisten"):
            answer = routes(region, None, ALL, to=party)
            rules = [route.rule.id for route in answer.routes]
            assert len(rules) == len(set(rules))
            assert all(route.travellers for route in answer.routes)
            assert {route.steps[-1].n > 1 for route in answer.routes} <= {True}


def test_where_fields_alone_assign_the_office_is_one_of_several() -> None:
    """In Tarakan no unit is assigned by name: what an Asisten initials is left open, not silent."""
    region = city("tarakan")
    answer = paraf(region, by=region.parties["asisten-administrasi-umum"])
    assert answer.chains
    assert all(any(step.undetermined for step in each.initials) for each in answer.chains)


def test_without_a_party_it_is_said_what_is_missing(jalur: Jalur) -> None:
    """A route needs a PARTY, or an office that it leads to or through."""
    ran = jalur("route kendari")
    assert ran.code == 2
    assert "--to OFFICE" in ran.err
    assert jalur("route kendari --to Walikota --via Sekda").code == 0


def test_the_names_of_stdin_are_asked_about_with_the_office(jalur: Jalur) -> None:
    """``-`` for PARTY stays a batch, and ``--via`` and ``--by`` hold for every name."""
    ran = jalur(
        "route kendari - --via Sekda --fields route,offices", stdin="Dishub\nDinas Sosial\n"
    )
    assert "Dishub" in ran.out
    assert "Dinas Sosial" in ran.out
    ran = jalur("paraf kendari - --by 'Asisten Administrasi Umum'", stdin="Dishub\nBagian Umum\n")
    assert ran.code == 1
    assert "Bagian Umum" in ran.out
    assert "Dishub\t" not in ran.out


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize(
    "question",
    [
        "route kendari --to DPRD -p telaahan",
        "route kendari --via DPRD -p telaahan",
        "route kendari --to DPRD --via Bappeda",
        "route kendari Dishub --via DPRD",
        "route kendari Dishub --to Walikota --via DPRD",
        "paraf kendari --by Walikota",
        "paraf kendari --by Walikota --signer Walikota",
        "paraf kendari Dishub --by Walikota",
        "paraf kendari Dishub --by Walikota --signer Walikota",
    ],
)
def test_silence_says_what_was_looked_for(jalur: Jalur, question: str, lang: str) -> None:
    """Its sentence names the office, and what the text has of it follows."""
    office = question.partition("--")[2].split()[1]
    ran = jalur(f"{question} --lang {lang} -f tsv")
    assert ran.code == 1
    assert office in ran.err
    assert "{" not in ran.err
