"""Every city with provisions and rules cut out at random: no answer says that the text is silent."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any

import pytest

from jalur.answers.card import card
from jalur.answers.cities import cities
from jalur.answers.deadlines import deadlines
from jalur.answers.mandates import mandates
from jalur.answers.paraf import paraf
from jalur.answers.profile import profile
from jalur.answers.provisions import provisions
from jalur.answers.relations import relations
from jalur.answers.routes import ALL, routes
from jalur.answers.search import search
from jalur.answers.units import units
from jalur.comparison.compare import SUBJECT, compare
from jalur.comparison.diff import diff
from jalur.comparison.topics import TOPICS
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.loading.regions import load_region
from jalur.output.formats import OutputOptions, page_of, remarks
from jalur.output.language import load_catalogue
from jalur.output.views import card as card_view
from jalur.output.views import cities as cities_view
from jalur.output.views import compare as compare_view
from jalur.output.views import deadlines as deadlines_view
from jalur.output.views import diff as diff_view
from jalur.output.views import mandates as mandates_view
from jalur.output.views import paraf as paraf_view
from jalur.output.views import pasal as pasal_view
from jalur.output.views import profile as profile_view
from jalur.output.views import relation as relation_view
from jalur.output.views import route as route_view
from jalur.output.views import search as search_view
from jalur.output.views import units as units_view
from jalur.reasoning.unfinished import not_encoded
from support.cutting import cut, denials

pytestmark = pytest.mark.slow
CITIES = DataFolders().ids()
SEED = 1
PARTIES = 3
"""So many parties of a cut city are asked about, each alone and with the one behind it."""


@cache
def whole(id: str) -> Region:
    """A shipped city."""
    return load_region(DataFolders(), id)


def asked(region: Region, seed: int) -> Iterator[tuple[Any, Any]]:
    """Answers of every command about a region, each with its view."""
    chance = Random(seed)
    parties = chance.sample(list(region.parties.values()), PARTIES)
    for party, other in zip(parties, (*parties[1:], parties[0]), strict=True):
        yield routes(region, party), route_view.VIEW
        yield routes(region, party, ALL), route_view.VIEW
        yield routes(region, party, to=other), route_view.VIEW
        yield routes(region, None, ALL, via=party), route_view.VIEW
        yield paraf(region, party), paraf_view.VIEW
        yield paraf(region, by=party), paraf_view.VIEW
        yield paraf(region, party, signer=other), paraf_view.VIEW
        yield relations(region, party, other), relation_view.VIEW
        yield relations(region, party), relation_view.VIEW
        yield mandates(region, party), mandates_view.VIEW
        yield mandates(region, party, kind="duty"), mandates_view.VIEW
        yield mandates(region, None, act="sign"), mandates_view.VIEW
        yield deadlines(region, party), deadlines_view.VIEW
        yield units(region, under=party), units_view.VIEW
        yield profile(region, party), profile_view.VIEW
        yield profile(region, party, full=True), profile_view.VIEW
    yield units(region, everyone=True), units_view.VIEW
    yield units(region, field="kesehatan"), units_view.VIEW
    yield units(region, field="zirkonium"), units_view.VIEW
    yield deadlines(region), deadlines_view.VIEW
    yield relations(region), relation_view.VIEW
    yield paraf(region), paraf_view.VIEW
    yield search([region], "zirkonium"), search_view.VIEW
    yield search([region], "koordinasi"), search_view.VIEW
    yield card(region), card_view.VIEW
    yield cities([region]), cities_view.VIEW
    yield provisions(region), pasal_view.VIEW
    for ref in not_encoded(region)[:5]:
        yield provisions(region, ref), pasal_view.VIEW


def told(answer: Any, view: Any, language: str) -> list[str]:
    """What a person, or a program, is told: the page, stderr, and the notes of JSON."""
    options = OutputOptions("table", None, False, load_catalogue(language), notes="all")
    page = page_of(answer, view, options)
    lines = [page.title, page.lead or "", page.sentence or "", *page.notes, *page.foot]
    for block in page.blocks:
        lines += [block.heading or "", *block.above, *block.below]
        lines += [cell for row in block.rows for cell in row]
    lines += remarks(answer, view, options)
    if language == "id":
        lines += [note["text"] for note in view.record(answer)["notes"]]
    return lines


def denied(answer: Any, view: Any) -> list[tuple[str, str]]:
    """The sentences that an answer has and must not have, in whatever language."""
    return [
        (id, line)
        for language in ("en", "id")
        for line in told(answer, view, language)
        for id in denials(line, language)
    ]


@pytest.mark.parametrize("id", CITIES)
def test_no_answer_of_a_part_says_that_the_text_is_silent(id: str) -> None:
    """In no language and format: it has a status of its own, and every answer, also one that is
    none by silence, names what may rule more.
    """
    region = cut(whole(id), SEED)
    for answer, view in asked(region, SEED):
        assert not denied(answer, view), type(answer).__name__
        record = view.record(answer)
        status = record.get("status")
        if status == "silent":
            names = ("silent.relation-itself", "silent.relation-head")
            assert answer.silence.id in names, type(answer).__name__
        if status == "not-encoded":
            assert answer.silence is not None
        if answer.region is not None:
            assert record["as_of"]["encoded"] == "partly"
            notes = [note["text"] for note in record["notes"]]
            assert any("baru sebagian dikodekan" in note for note in notes), notes


@pytest.mark.parametrize("topic", [SUBJECT, *TOPICS])
def test_a_part_is_never_the_one_that_lacks_something(topic: Any) -> None:
    """Nothing is ruled by the whole regulation alone, and an empty cell says that it is unknown."""
    for number, id in enumerate(CITIES):
        region, other = cut(whole(id), number), whole(CITIES[number - 1])
        side_by_side = compare([region, other], topic)
        for row in compare_view.record(side_by_side)["rows"]:  # type: ignore[attr-defined]
            assert (row["cells"][region.id] is None) == (region.id in row["not_encoded"])
        for row in compare_view.rows(side_by_side):
            assert row[2] not in ("", "silent")
        if topic == SUBJECT:
            continue
        held = diff(other, region, topic)
        record = diff_view.record(held)
        assert not [row for row in held.rows if row.b is None]
        assert record["counts"]["only_a"] == record["counts"]["silent"] == 0  # type: ignore[index]
        assert held.not_encoded == record["counts"]["not_encoded"]  # type: ignore[index]
        assert not denied(held, diff_view.VIEW)
