"""Ways that differ in their provisions alone are shown once, with all of these."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from jalur.answers.routes import routes
from jalur.answers.same_ways import alike_routes, merged
from jalur.answers.ways import Route
from jalur.law.citation import parse
from jalur.law.region import Region
from jalur.law.rules.routes import RouteRule
from jalur.law.status import INFERRED
from support.sweeps import invented

ELSEWHERE = (parse("4(7)"),)


def _with(**changes: Any) -> Region:
    """The region of Kabupaten Cermin with the rule for the Dinas Batu's report once more, on an
    article of its own, ``changes`` made.
    """
    region = invented("kab-cermin")
    again = replace(_rule(region), id="lagi", **{"basis": ELSEWHERE, **changes})
    return replace(region, routes=(*region.routes, again))


def _rule(region: Region) -> RouteRule:
    return next(rule for rule in region.routes if rule.id == "umum")


def _ways(region: Region, asked: str = "dinas-batu") -> tuple[Route, ...]:
    return routes(region, region.parties[asked], "koordinasi").routes


def test_a_way_of_two_articles_is_one_that_rests_on_both() -> None:
    """Each step has the provisions of both, each once, and so has the way; the rest is as it was."""
    ways = _ways(_with())
    together = [[(n, route.rule.id) for n, route in each] for each in alike_routes(ways)]
    assert together == [[(1, "umum"), (3, "lagi")], [(2, "umum"), (4, "lagi")]]
    for first, other in ((ways[0], ways[2]), (ways[1], ways[3])):
        one = merged([first, other])
        assert [str(at) for at in one.basis] == ["4(1)", "4(7)"]
        assert one.steps[0] == first.steps[0]
        for step, was in zip(one.steps[1:], first.steps[1:], strict=True):
            assert step.basis == (*was.basis, *ELSEWHERE)
            assert replace(step, basis=was.basis) == was
        assert replace(one, basis=first.basis, steps=first.steps) == first


def test_one_way_alone_stays_as_it_is() -> None:
    """Nothing is merged with nothing."""
    (first, *_) = _ways(invented("kab-cermin"))
    assert merged([first]) is first


@pytest.mark.parametrize(
    "changes",
    [
        {"purposes": ("koordinasi",)},
        {"mode": "direct"},
        {"force": "dapat"},
        {"condition": None},
        {"deadline": None},
        {"rhythm": "setiap pekan"},
        {"copies_to": ()},
        {"end_stated": False},
        {"status": INFERRED, "reason": "Pasal 4 ayat (7) hanya menyebut arah."},
        {"travellers": ("kepala-dinas-batu",)},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_ways_that_differ_in_one_word_stay_two(changes: dict[str, Any]) -> None:
    """Whatever a person is shown of a way beside its articles keeps it apart from the other."""
    groups = alike_routes(_ways(_with(**changes)))
    assert [len(each) for each in groups] == [1, 1, 1, 1]


def test_ways_by_other_offices_stay_two() -> None:
    """Also where they only stop earlier."""
    steps = _rule(invented("kab-cermin")).steps
    for fewer in (steps[1:], steps[:-1], steps[::-1]):
        groups = alike_routes(_ways(_with(steps=fewer)))
        assert all(len({route.rule.id for _, route in each}) == 1 for each in groups)


def test_ways_of_others_stay_two() -> None:
    """Asked from the other side, what is alike for other travellers is not one way."""
    region = _with(travellers=("dinas-batu",))
    found = routes(region, None, "koordinasi", to=region.parties["bupati"]).routes
    groups = alike_routes(found)
    assert {"umum", "lagi"} <= {route.rule.id for route in found}
    assert all(len({route.rule.id for _, route in each}) == 1 for each in groups)
