"""What makes a row different, in what words it says so, and what does not."""

from __future__ import annotations

import re
from dataclasses import fields, replace

import pytest

from jalur.comparison.diff import DiffRow, diff
from jalur.law.region import Region
from jalur.law.regulation import Regulation
from support.diffs import row_of, said
from support.regions import city


def test_portfolios_differ_by_degree() -> None:
    """Portfolios that share a part overlap, those that share nothing are disjoint."""
    assert row_of("kendari", "bukittinggi", "coordinator", "kesehatan").degree == "overlap"
    disjoint = row_of("kendari", "bengkulu", "coordinator", "penanaman-modal")
    assert disjoint.degree == "disjoint"
    assert said(disjoint) == [
        "another Asisten: administrasi-umum instead of perekonomian, pembangunan"
    ]


def _spelt_otherwise(region: Region) -> Region:
    """The same regulation with spaces inside the names of its offices."""

    def spelt(name: str) -> str:
        return re.sub(r"(?i)walikota", "Wali Kota", name).replace("Kerjasama", "Kerja Sama")

    # Of a compiled city it is read when it is asked for, and then is no dataclass to be replaced.
    said = {each.name: getattr(region.regulation, each.name) for each in fields(Regulation)}
    meta = Regulation(**{**said, "kind": spelt(region.regulation.kind)})
    parties = {id: replace(party, name=spelt(party.name)) for id, party in region.parties.items()}
    return replace(region, regulation=meta, parties=parties)


@pytest.mark.parametrize("id", ["kendari", "bengkulu", "bukittinggi"])
def test_a_spelling_is_no_difference(id: str) -> None:
    """Walikota and Wali Kota are one office: spelt otherwise a regulation is the same."""
    assert not diff(city(id), _spelt_otherwise(city(id))).differ


def _with_route(region: Region, id: str, **changes: object) -> Region:
    routes = tuple(replace(rule, **changes) if rule.id == id else rule for rule in region.routes)
    return replace(region, routes=routes)


def _changed(region: Region, other: Region, topic: str) -> list[DiffRow]:
    answer = diff(region, other)
    assert {row.topic for row in answer.rows if row.row_class != "same"} <= {topic}
    return [row for row in answer.rows if row.row_class != "same"]


def test_another_force_is_a_difference() -> None:
    """``dapat`` in place of ``wajib`` makes rows different, and they say so."""
    kendari = city("kendari")
    rows = _changed(kendari, _with_route(kendari, "koordinasi-opd-sekda", force="dapat"), "route")
    classes = ["sekretariat-dprd", "inspektorat", "dinas", "badan", "satuan"]
    assert [row.key for row in rows] == [f"koordinasi/{kind}" for kind in classes]
    assert {(row.row_class, *said(row)) for row in rows} == {
        ("different", "“dapat” instead of “wajib”")
    }


def test_a_longer_chain_is_a_difference() -> None:
    """One more office on the way is counted."""
    kendari = city("kendari")
    rule = next(rule for rule in kendari.routes if rule.id == "telaahan-staf-ahli")
    longer = (replace(rule.steps[0], offices=("sekretaris-daerah",)), *rule.steps)
    (row,) = _changed(kendari, _with_route(kendari, rule.id, steps=longer), "route")
    assert said(row) == ["a longer chain, 2 instead of 1"]


def test_another_wording_of_a_condition_is_only_mentioned() -> None:
    """Two wordings of a condition are no difference, but the row points to them."""
    kendari = city("kendari")
    answer = diff(
        kendari, _with_route(kendari, "telaahan-staf-ahli", condition="menurut bidangnya")
    )
    assert not answer.differ
    (row,) = [row for row in answer.rows if row.what]
    assert (row.key, said(row)) == (
        "telaahan/staf-ahli",
        ["the condition reads otherwise: see both"],
    )


def test_a_condition_that_falls_away_is_a_difference() -> None:
    """With and without a condition are two rules."""
    kendari = city("kendari")
    (row,) = _changed(kendari, _with_route(kendari, "telaahan-staf-ahli", condition=None), "route")
    assert said(row) == ["without a condition"]


def test_a_nature_less_is_a_difference() -> None:
    """A nature that one side does not state is named."""
    kendari = city("kendari")
    poorer = tuple(
        replace(
            rule,
            natures=("koordinatif",),
            points=tuple(replace(point, natures=()) for point in rule.points),
        )
        if rule.id == "walikota-wakil-walikota"
        else rule
        for rule in kendari.relations
    )
    answer = diff(kendari, replace(kendari, relations=poorer), "relation")
    (row,) = [row for row in answer.rows if row.row_class != "same"]
    assert (row.key, said(row)) == ("kepala-daerah/wakil-kepala-daerah", ["without struktural"])


def test_two_single_ways_are_held_against_each_other() -> None:
    """One way on each side is compared step by step, even where the ends differ."""
    kendari = city("kendari")
    others = ("mendesak", "kebijakan-asisten")
    usual = replace(kendari, routes=tuple(rule for rule in kendari.routes if rule.id not in others))
    rows = {row.key: row for row in diff(usual, city("bengkulu"), "route").rows}
    assert said(rows["koordinasi/bagian"])[0] == "a shorter chain, 1 instead of 3"


def test_a_further_way_is_named_by_its_steps() -> None:
    """A way that has no counterpart is shown as it runs."""
    row = row_of("kendari", "bengkulu", "route", "pelaporan/inspektorat")
    assert "without → asisten → sekretaris-daerah → kepala-daerah" in said(row)


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("kendari", "banjar", "younger by 2 years and 6 months"),
        ("banjar", "kendari", "older by 2 years and 6 months"),
        ("bukittinggi", "tarakan", "younger by 2 years and 2 months"),
    ],
)
def test_the_age_is_counted(a: str, b: str, words: str) -> None:
    """Of two dates the row says how far they lie apart."""
    assert said(row_of(a, b, "regulation", "age")) == [words]
