"""Asked from the other side: who comes to an office is told exactly where it stands on his way."""

from __future__ import annotations

import pytest

from jalur.answers.addressed import Addressed, Office
from jalur.answers.chains import chains_of, question_of
from jalur.answers.initialled import chains_by, initialled
from jalur.answers.paraf import paraf
from jalur.answers.routes import ALL, routes
from jalur.answers.ways import all_routes_of
from jalur.answers.ways_there import leading, ways_there
from jalur.law.citation import Basis
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.reasoning.membership import MembershipIndex, nearest
from support.commandline import Jalur
from support.regions import city

pytestmark = pytest.mark.slow

CITIES = DataFolders().ids()
every_city = pytest.mark.parametrize("id", CITIES)


class Known:
    """Who belongs where in a city."""

    def __init__(self, region: Region) -> None:
        self.region = region
        index = MembershipIndex(region)
        self.reached = {id: index.of(party) for id, party in region.parties.items()}
        self.inner = {
            id: {other for other, reached in self.reached.items() if id in reached}
            for id in region.parties
        }

    def apart(self, party: Party, office: str) -> bool:
        """Whether neither belongs to the other: nobody goes to himself, nor a unit to those who
        work in it.
        """
        if office in self.reached[party.id] or party.id in self.reached[office]:
            return False
        return not (self._house(party) and self._coordinates(self.region.parties[office]))

    def _house(self, party: Party) -> bool:
        kinds = self.region.common.kinds
        own = (id for id, each in self.reached[party.id].items() if each.rank == 0)
        return any(kinds[self.region.parties[id].kind].encloses for id in own)

    def _coordinates(self, office: Party) -> bool:
        kinds = self.region.common.kinds
        everyone = [self.region.parties[id] for id in self.inner[office.id]] + [office]
        return any(kinds[each.kind].coordinates for each in everyone)

    def among(self, party: Party, told: tuple[Addressed, ...], basis: Basis) -> bool:
        """Whether the party, or a class of it, is one of those who are told."""
        ids = [each.party.id for each in told]
        return nearest(self.region, self.reached[party.id], ids, basis) is not None

    def holds_one(self, party: Party, told: tuple[Addressed, ...]) -> bool:
        """Whether the party is a class of one who is told: it is answered by its members."""
        return any(each.party.id in self.inner[party.id] for each in told)


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
