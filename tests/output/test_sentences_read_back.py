"""The sentence above an answer, read back into rows: it says what they say, and no more."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from jalur.answers.routes import ALL, routes
from jalur.law.region import Region
from jalur.output.language import LANGUAGES
from jalur.output.views import route as route_view
from support.diffs import SHIPPED
from support.regions import city
from support.sentence_reader import Reader
from support.sweeps import INVENTED, invented

pytestmark = pytest.mark.slow

REGIONS = (*SHIPPED, *INVENTED)


def region_of(id: str) -> Region:
    """A city, or a region that is invented for the tests."""
    return city(id) if id in SHIPPED else invented(id)


@cache
def routes_of(id: str) -> tuple[Any, ...]:
    """The JSON of every route of every party, and of those who come to it."""
    region = region_of(id)
    found: dict[str, Any] = {}
    for party in region.parties.values():
        answers = [routes(region, party, ALL), routes(region, None, ALL, to=party)]
        for answer in answers:
            record: Any = route_view.record(answer)
            for each in record["routes"]:
                found[str(each)] = each
    return tuple(found.values())


def shown_basis(basis: list[str]) -> list[str]:
    """The articles without the openings above others of them."""
    return [
        one
        for one in basis
        if not any(each != one and each.startswith(one + " ") for each in basis)
    ]


def is_cited(read: dict[str, Any], basis: list[str]) -> bool:
    """Whether the sentence has the articles of the rows: of many the first ones."""
    every = shown_basis(basis)
    return read["basis"] == every[: len(read["basis"])] and (
        len(read["basis"]) + read["more"] == len(every)
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", REGIONS)
def test_a_route_is_read_back_from_its_sentence(id: str, language: str) -> None:
    """Its offices in their order, each as sure as its row, the articles, force, way and purposes."""
    region = region_of(id)
    own_terms = {term.id for term in region.terms}
    for route in routes_of(id):
        steps = [*route["steps"], *([] if route["end_stated"] else route["onward"])]
        reader = Reader(region, language, (name for step in steps for name in step["offices"]))
        sentence = route["sentence"][language]
        read = reader.route(sentence)
        rows = [(tuple(step["offices"]), step["status"]) for step in steps]
        said = [(step.offices, step.status) for step in read["steps"]]
        assert said == rows, sentence
        for step, station in zip(steps, read["steps"], strict=True):
            assert station.pick in (None, step["pick"]), sentence
            assert station.open == bool(step.get("undetermined")), sentence
            assert not step["condition"] or step["condition"].rstrip(".") in sentence
        assert is_cited(read, route["basis"]), sentence
        assert read["status"] == route["status"], sentence
        assert read["force"] == route["force"], sentence
        assert read["open_end"] == (not route["end_stated"]), sentence
        assert read["purposes"] | own_terms >= set(route["purposes"]) >= read["purposes"], sentence
        assert read["direct"] == (route["mode"] == "direct"), sentence
        assert read["afterwards"] == (route["mode"] == "afterwards"), sentence
        case = reader.words.case.format(str(route["condition"]).rstrip("."))
        assert (case in sentence) == bool(route["condition"]), sentence
        assert (route["amount"] is None) == ("Rp" not in sentence), sentence
        for each in route["except"]:
            assert all(name in sentence for name in each["parties"]), sentence
