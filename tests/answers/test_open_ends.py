"""Ways whose end the text leaves open are told of, whoever is asked for as the end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

import pytest

from jalur.answers.answer import all_notes
from jalur.answers.precedence import own_provisions
from jalur.answers.routes import ALL, RouteAnswer, routes
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.output.language import load_catalogue
from support.regions import city

pytestmark = pytest.mark.slow

CATALOGUE = load_catalogue("id")


def ends(region: Region) -> Iterator[Party]:
    """Offices, units and outside bodies, one after the other and again."""
    seen: dict[str, Party] = {}
    for party in region.parties.values():
        if not party.members:
            seen.setdefault(party.kind, party)
    return cycle(seen.values())


def told(answer: RouteAnswer) -> str:
    """Every sentence that an answer says of ways."""
    return "\n".join(CATALOGUE.text(note.text) for note in all_notes(answer))


@pytest.mark.parametrize("id", DataFolders().ids())
def test_no_answer_to_an_office_is_silent_about_a_way_without_an_end(id: str) -> None:
    """For every fourth party: a way for the asked purpose that ends nowhere in the text is an answer, a
    way that passes the office, or named with its provisions as one whose end is open.
    """
    region = city(id)
    offices = ends(region)
    for party in [*region.parties.values()][::4]:
        for way in routes(region, party, ALL).routes:
            to = next(offices)
            if way.rule.end_stated or to.id in way.rule.travellers:
                continue
            for purpose in (way.purposes[0], ALL):
                answer = routes(region, party, purpose, to=to)
                passing = routes(region, party, purpose, via=to)
                shown = {route.rule.id for route in (*answer.routes, *passing.routes)}
                if way.rule.id not in shown:
                    at = "; ".join(map(region.cite, own_provisions(way.basis)))
                    assert f"→ ? ({at})" in told(answer), (party.id, way.rule.id, to.id)


@pytest.mark.parametrize("id", DataFolders().ids())
def test_a_way_with_an_end_is_never_called_open(id: str) -> None:
    """Asked about nobody in particular, towards every eighth party: what is named as open rests on
    a rule whose end the text does not state, and all of these are counted.
    """
    region = city(id)
    stated = [rule for rule in region.routes if rule.end_stated]
    for to in [*region.parties.values()][::8]:
        said = told(routes(region, None, ALL, to=to))
        for rule in stated:
            at = "; ".join(map(region.cite, own_provisions(rule.basis)))
            named = [each for each in region.routes if not each.end_stated]
            same = any(own_provisions(each.basis) == own_provisions(rule.basis) for each in named)
            assert same or f"→ ? ({at})" not in said, (to.id, rule.id)
