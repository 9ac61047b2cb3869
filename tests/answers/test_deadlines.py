"""By when, how often and by what means: every time of a region once, and bound to whom it binds."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from jalur.answers.deadlines import deadlines
from jalur.answers.mandates import mandates
from jalur.answers.relations import relations
from jalur.reasoning.membership import memberships, nearest
from jalur.reasoning.pairs import over_against
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
    told = {
        id: [each for each in deadlines(region, party).timings if each.value == yearly]
        for id, party in region.parties.items()
    }
    assert [each.status for each in told["walikota"]] == ["inferred"]
    assert [each.by_ids for each in told["dprd"]] == [("walikota",)]


def test_an_item_stands_with_the_words_that_open_its_list() -> None:
    """The opening itself is no instrument; its items cite it."""
    timings = deadlines(city("banjar")).timings
    by_media = next(each for each in timings if each.value == "Melalui media elektronik")
    assert [str(ref) for ref in by_media.basis[:2]] == ["18(3)b", "18(3)"]
    assert not [each for each in timings if str(each.basis[0]) == "18(3)"]


def test_a_rhythm_for_everybody_is_no_instrument() -> None:
    """Periodik and insidental say how often, not by what means."""
    kinds = {each.value: each.kind for each in deadlines(city("banjar")).timings}
    assert kinds["Periodik"] == kinds["Insidental"] == "rhythm"


@pytest.mark.parametrize("id", SHIPPED)
def test_one_provision_is_as_sure_of_a_party_in_every_answer(id: str) -> None:
    """What binds a party is as sure as a deadline, as a mandate and as a point of a relation.

    A point by which a class acts towards the party is one of the relation all the same.
    """
    region = city(id)
    for party in region.parties.values():
        sure: dict[object, set[str]] = {}
        for mandate in mandates(region, party).mandates:
            sure.setdefault(mandate.basis[0], set()).add(mandate.status)
        for timing in deadlines(region, party).timings:
            known = sure.get(timing.basis[0])
            assert known is None or timing.status in known, (party, timing)
        reached = memberships(region, party)
        for relation in relations(region, party).relations:
            for point in relation.points:
                rule = point.rule
                via = nearest(region, reached, rule.by, (rule.at,))
                towards_itself = any(reached[to].rank == 0 for to in rule.to if to in reached)
                if via is None or over_against(region, relation.rule, reached, via) is not via:
                    continue
                if not (via.rank and towards_itself):
                    assert relation.status_of(point) in sure[rule.at], (party, rule)


def test_nobody_is_bound_towards_itself() -> None:
    """Every Kepala Perangkat Daerah reports to the head of one Badan, who reports to nobody."""
    region = city("bengkulu")
    bound = {
        id: [each.value for each in deadlines(region, region.parties[id]).timings]
        for id in ("badan-perencanaan", "dinas-kesehatan")
    }
    assert "triwulan" not in bound["badan-perencanaan"]
    assert "triwulan" in bound["dinas-kesehatan"]


def test_whom_a_means_serves_is_answered_by_it() -> None:
    """By its own words or those that open its list; the others are told how many there are."""
    region = city("banjar")
    media = "Melalui media elektronik"
    whose = {
        id: [
            (each.by, each.status)
            for each in deadlines(region, party).timings
            if each.value == media
        ]
        for id, party in region.parties.items()
    }
    assert whose["dinas-kesehatan"] == [(("Perangkat Daerah",), "explicit")]
    assert whose["dprd"] == [(("DPRD",), "explicit")]
    assert whose["asisten-administrasi-umum"] == []
    left = replace(
        region,
        provisions={ref: replace(each, for_whom=()) for ref, each in region.provisions.items()},
    )
    answer = deadlines(left, left.parties["dinas-kesehatan"])
    assert not [each for each in answer.timings if each.value == media]
    (note,) = [each for each in answer.notes if each.kind == "gap"]
    assert len(note.basis) == 14
    assert not [
        each for each in deadlines(region, left.parties["dprd"]).notes if each.kind == "gap"
    ]


def test_who_may_call_a_forum_has_it_without_a_seat() -> None:
    """A mandate at a provision of the forum says more than a seat there, and is told once."""
    region = city("bukittinggi")
    for id, value, at, force in (
        ("walikota", "rapat koordinasi", "9.3", "dapat"),
        ("asisten-sekda", "rapat kerja", "9.5", "dapat"),
        ("kecamatan", "rapat koordinasi", "9.7", "harus"),
    ):
        found = [
            each for each in deadlines(region, region.parties[id]).timings if each.value == value
        ]
        told = [(str(each.basis[0]), each.force, each.status) for each in found]
        assert told == [(at, force, "explicit")]
    (meeting,) = [each for each in deadlines(region).timings if each.value == "rapat kerja"]
    assert meeting.by == ("Asisten Sekretaris Daerah",)


def test_who_does_not_sit_in_a_forum_does_not_have_it() -> None:
    """One sentence names two chairs and two forums; each has his own."""
    region = city("banjar")
    forums = {
        id: {each.value for each in deadlines(region, region.parties[id]).timings if each.by_ids}
        & {"Forkopimda", "Forum Koordinasi Pimpinan di Kecamatan"}
        for id in ("wali-kota", "camat")
    }
    assert forums == {
        "wali-kota": {"Forkopimda"},
        "camat": {"Forum Koordinasi Pimpinan di Kecamatan"},
    }
