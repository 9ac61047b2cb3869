"""By when, how often and by what means: every time of a region once, and bound to whom it binds."""

from __future__ import annotations

from collections import Counter

import pytest

from jalur.answers.deadlines import deadlines
from support.diffs import SHIPPED
from support.regions import city


@pytest.mark.parametrize("id", SHIPPED)
def test_every_time_of_the_file_is_told(id: str) -> None:
    """No provision with a deadline or rhythm is left out, whatever kind of rule has it."""
    region = city(id)
    rules = [point for relation in region.relations for point in relation.points]
    timed = {
        (value, each.at)
        for each in (*rules, *region.mandates)
        for value in (each.deadline, each.rhythm)
        if value is not None
    }
    told = {(timing.value, timing.basis[0]) for timing in deadlines(region).timings}
    assert timed <= told


@pytest.mark.parametrize("id", SHIPPED)
def test_nothing_is_told_twice(id: str) -> None:
    """Of the whole and of each party: one line for a time, a provision and those it binds."""
    region = city(id)
    for party in (None, *region.parties.values()):
        lines = Counter(
            (each.kind, each.value, each.basis, each.by)
            for each in deadlines(region, party).timings
        )
        assert all(count == 1 for count in lines.values()), party


def test_who_only_receives_is_not_bound() -> None:
    """A point that names nobody binds neither side for sure, and never the one it is towards."""
    region = city("bengkulu")
    yearly = "setiap akhir tahun anggaran"
    bound = {
        id: [each.status for each in deadlines(region, party).timings if each.value == yearly]
        for id, party in region.parties.items()
    }
    assert bound["walikota"] == ["inferred"]
    assert bound["dprd"] == []


def test_an_item_stands_with_the_words_that_open_its_list() -> None:
    """The opening itself is no instrument; its items cite it."""
    timings = deadlines(city("banjar")).timings
    by_media = next(each for each in timings if each.value == "Melalui media elektronik")
    assert [str(ref) for ref in by_media.basis] == ["18(3)b", "18(3)"]
    assert not [each for each in timings if str(each.basis[0]) == "18(3)"]


def test_a_rhythm_for_everybody_is_no_instrument() -> None:
    """Periodik and insidental say how often, not by what means."""
    kinds = {each.value: each.kind for each in deadlines(city("banjar")).timings}
    assert kinds["Periodik"] == kinds["Insidental"] == "rhythm"
