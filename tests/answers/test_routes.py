"""Routes in all directions: what is ruled besides, no way in a circle, and what passes an office."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import pytest

from jalur.answers.addressed import Office
from jalur.answers.answer import mentions_of, silence_of
from jalur.answers.mentions import Mentions
from jalur.answers.routes import ALL, Route, routes
from jalur.answers.same_ways import alike_routes, merged
from jalur.answers.ways import all_routes_of
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.output.language import load_catalogue
from jalur.reasoning.membership import memberships
from support.regions import city

pytestmark = pytest.mark.slow

every_city = pytest.mark.parametrize("id", DataFolders().ids())
LANGUAGES = [load_catalogue("en"), load_catalogue("id")]


def stations(region: Region) -> Iterator[Party]:
    """The offices that stand on a way, and one that only the words of a step may mean."""
    ids = {id for rule in region.routes for step in rule.steps for id in step.offices}
    ids.add(next(party.id for party in region.parties.values() if party.kind == "dinas"))
    for party in region.parties.values():
        if party.id in ids or party.portfolio:
            yield party


@every_city
def test_what_is_ruled_is_what_can_be_asked_for(id: str) -> None:
    """A purpose is among the ruled ones of a party if and only if asking for it is answered; what
    an answer does not show of them is said to be ruled also.
    """
    region = city(id)
    for party in region.parties.values():
        whole = routes(region, party, ALL)
        served = {purpose for route in whole.routes for purpose in route.purposes}
        answers = {purpose: routes(region, party, purpose) for purpose in region.common.purposes}
        answered = {purpose for purpose, answer in answers.items() if answer.routes}
        assert served == answered == set(whole.ruled), party.id
        for each in whole.rules:
            own = {at for route in whole.routes if route.serves(each.purpose) for at in route.basis}
            assert set(each.basis) <= own, party.id
        for answer in answers.values():
            shown = {route.rule.id for route in answer.routes}
            hidden = [route for route in whole.routes if route.rule.id not in shown]
            also = {purpose for route in hidden for purpose in route.purposes}
            assert {each.purpose for each in answer.also} == also, party.id
        assert whole.also == ()


@every_city
def test_nobody_goes_to_himself(id: str) -> None:
    """No station of a way is its traveller, his head or unit, or stands on it twice; and those who
    coordinate are no stations of the unit in which they work.
    """
    region = city(id)
    kinds = region.common.kinds
    for party in region.parties.values():
        itself = {id for id, each in memberships(region, party).items() if each.rank == 0}
        own_house = any(
            kinds[region.parties[id].kind].encloses for id in itself if id in region.parties
        )
        for route in all_routes_of(region, party):
            passed = [step.ids for step in route.steps[1:]]
            once = list(chain.from_iterable(passed))
            assert len(once) == len(set(once)), (party.id, route.rule.id)
            for ids in passed:
                assert not ids or not itself.issuperset(ids), (party.id, route.rule.id)
                coordinating = [kinds[region.parties[id].kind].coordinates for id in ids]
                assert not (own_house and ids and all(coordinating)), (party.id, route.rule.id)


@every_city
def test_the_way_to_an_office_ends_there(id: str) -> None:
    """What is shown with ``--to`` has the office, or words that may mean it, at its end; what our
    reading adds behind it is said, and no part of the way.
    """
    region = city(id)
    for office in stations(region):
        asked = Office(region, office)
        for route in routes(region, None, ALL, to=office).routes:
            last = route.steps[-1]
            assert asked.in_step(last, route.coordination) or asked.open_in(last, None)
            assert all(step.status == "inferred" for step in route.onward)
            read_to_end = route.steps[-1].n > route.stated
            assert not (route.onward and read_to_end and route.rule.end_stated)


@every_city
def test_where_the_text_leaves_the_end_open_every_station_of_our_reading_may_be_it(id: str) -> None:
    """Who is taken on to an office by our reading alone also comes to it: all stations behind the
    last that the text states are treated alike, for every party.
    """
    region = city(id)
    for party in region.parties.values():
        for way in routes(region, party, ALL).routes:
            for step in () if way.rule.end_stated else way.steps[way.stated :]:
                for office in step.ids:
                    there = routes(region, party, ALL, to=region.parties[office]).routes
                    own = [each for each in there if each.rule.id == way.rule.id]
                    assert own, (party.id, way.rule.id, office)
                    assert all(office in each.steps[-1].ids for each in own)
                    assert {each.status for each in own} == {"inferred"}


@every_city
def test_an_office_that_ways_only_pass_is_told_so(id: str) -> None:
    """Where none ends at an office but some go through it, the sentence says so and how to see
    them: asked about nobody, and about every party that passes it.
    """
    region = city(id)
    for office in stations(region):
        if not region.common.kinds[office.kind].coordinates:
            continue
        for party in (None, *region.parties.values()):
            there = routes(region, party, ALL, to=office)
            if there.silence is None:
                continue
            through = routes(region, party, ALL, via=office)
            passed = there.silence.then
            assert (passed is not None) == bool(through.routes), (office.id, party)
            if passed is not None:
                gaps = dict(passed.args)
                assert gaps["count"] == str(len(through.routes))
                assert f'--via "{office.name}"' in str(gaps["command"])


@every_city
def test_no_sentence_calls_every_purpose_one(id: str) -> None:
    """Asked for every purpose, no sentence speaks of a purpose or a word that is called ``all``;
    about one party of each kind.
    """
    region = city(id)
    for party in {each.kind: each for each in region.parties.values()}.values():
        for answer in (
            routes(region, party, ALL),
            routes(region, None, ALL, to=party),
            routes(region, None, ALL, via=party),
            routes(region, party, ALL, to=party),
        ):
            said = silence_of(answer)
            if said is None:
                continue
            for catalogue in LANGUAGES:
                sentence = catalogue.text(said)
                for nonsense in (" purpose all", "of all ", "tujuan all", "kata all", "{", "  "):
                    assert nonsense not in sentence, party.id
            found = mentions_of(answer)
            assert isinstance(found, Mentions)


@every_city
def test_the_same_way_is_shown_once_and_counted_as_often_as_it_is_ruled(id: str) -> None:
    """Two tables of an answer differ in more than their articles, and no route is lost."""
    region = city(id)
    for party in region.parties.values():
        answer = routes(region, party, ALL)
        groups = alike_routes(answer.routes)
        numbers = sorted(n for group in groups for n, _ in group)
        assert numbers == list(range(1, len(answer.routes) + 1))
        for group in groups:
            together = merged([route for _, route in group])
            for _, route in group:
                assert _offices(route) == _offices(together)
                assert set(route.basis) <= set(together.basis)
                for step, whole in zip(route.steps, together.steps, strict=True):
                    assert set(step.basis) <= set(whole.basis)


def _offices(route: Route) -> list[tuple[str, ...]]:
    return [step.offices for step in route.steps]
