"""What makes a row different, in what words it says so, and what does not."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from conftest import city
from jalur.comparison.diff import DiffAnswer, Row, diff
from jalur.comparison.population import population
from jalur.comparison.topics import TOPICS
from jalur.law.region import Region
from jalur.output.language import load_catalogue


@cache
def _diff(a: str, b: str) -> DiffAnswer:
    return diff(city(a), city(b))


def _row(a: str, b: str, topic: str, key: str) -> Row:
    return next(row for row in _diff(a, b).rows if (row.topic, row.key) == (topic, key))


def _said(row: Row) -> list[str]:
    return [load_catalogue("en").text(phrase) for phrase in row.what]


def test_portfolios_differ_by_degree() -> None:
    """Two Asisten that share a part of their portfolios overlap, two that share nothing are disjoint."""
    assert _row("kendari", "bukittinggi", "coordinator", "kesehatan").degree == "overlap"
    disjoint = _row("kendari", "bengkulu", "coordinator", "penanaman-modal")
    assert disjoint.degree == "disjoint"
    assert _said(disjoint) == ["another Asisten: administrasi-umum instead of perekonomian, pembangunan"]


def test_fields_are_a_reading() -> None:
    """A regulation that lists no units answers by its fields, and every such cell says that it is inferred."""
    rows = [row for row in _diff("kendari", "tarakan").rows if row.topic == "coordinator" and row.b is not None]
    assert rows
    assert all(row.b.status == "inferred" and row.b.items[0].reason for row in rows if row.b)


def test_an_unassigned_affair_is_read_from_the_fields() -> None:
    """Where a listing regulation names a field but no unit for it, the field answers as our reading."""
    row = _row("banjar", "bukittinggi", "coordinator", "statistik")
    assert row.b is not None
    assert (row.b.status, [str(citation) for citation in row.b.basis]) == ("inferred", ["11b"])


def _spelt_otherwise(region: Region) -> Region:
    """The same regulation with spaces inside the names of its offices."""

    def spelt(name: str) -> str:
        return re.sub(r"(?i)walikota", "Wali Kota", name).replace("Kerjasama", "Kerja Sama")

    meta = replace(region.regulation, kind=spelt(region.regulation.kind))
    parties = {id: replace(party, name=spelt(party.name)) for id, party in region.parties.items()}
    return replace(region, regulation=meta, parties=parties)


@pytest.mark.parametrize("id", ["kendari", "bengkulu", "bukittinggi"])
def test_a_spelling_is_no_difference(id: str) -> None:
    """Walikota and Wali Kota are one office: a regulation differs in nothing from itself spelt otherwise."""
    assert not diff(city(id), _spelt_otherwise(city(id))).differ


def _with_route(region: Region, id: str, **changes: object) -> Region:
    routes = tuple(replace(rule, **changes) if rule.id == id else rule for rule in region.routes)
    return replace(region, routes=routes)


def _changed(region: Region, other: Region, topic: str) -> list[Row]:
    answer = diff(region, other)
    assert {row.topic for row in answer.rows if row.kind != "same"} <= {topic}
    return [row for row in answer.rows if row.kind != "same"]


def test_another_force_is_a_difference() -> None:
    """``dapat`` in place of ``wajib`` makes the rows of that rule different, and the rows say so."""
    kendari = city("kendari")
    rows = _changed(kendari, _with_route(kendari, "koordinasi-opd-sekda", force="dapat"), "route")
    classes = ["sekretariat-dprd", "inspektorat", "dinas", "badan", "satuan"]
    assert [row.key for row in rows] == [f"koordinasi/{kind}" for kind in classes]
    assert {(row.kind, *_said(row)) for row in rows} == {("different", "“dapat” instead of “wajib”")}


def test_a_longer_chain_is_a_difference() -> None:
    """One more office on the way is counted."""
    kendari = city("kendari")
    rule = next(rule for rule in kendari.routes if rule.id == "telaahan-staf-ahli")
    longer = (replace(rule.steps[0], offices=("sekretaris-daerah",)), *rule.steps)
    (row,) = _changed(kendari, _with_route(kendari, rule.id, steps=longer), "route")
    assert _said(row) == ["a longer chain, 2 instead of 1"]


def test_another_wording_of_a_condition_is_only_mentioned() -> None:
    """A condition is our own summary: two wordings do not make two rules different, but the row points to them."""
    kendari = city("kendari")
    answer = diff(kendari, _with_route(kendari, "telaahan-staf-ahli", condition="menurut bidangnya"))
    assert not answer.differ
    (row,) = [row for row in answer.rows if row.what]
    assert (row.key, _said(row)) == ("telaahan/staf-ahli", ["the condition reads otherwise: see both"])


def test_a_condition_that_falls_away_is_a_difference() -> None:
    """With and without a condition are two rules."""
    kendari = city("kendari")
    (row,) = _changed(kendari, _with_route(kendari, "telaahan-staf-ahli", condition=None), "route")
    assert _said(row) == ["without a condition"]


def test_a_nature_less_is_a_difference() -> None:
    """A nature that one side does not state is named."""
    kendari = city("kendari")
    poorer = tuple(
        replace(rule, natures=("koordinatif",), points=()) if rule.id == "walikota-wakil-walikota" else rule
        for rule in kendari.relations
    )
    answer = diff(kendari, replace(kendari, relations=poorer), "relation")
    (row,) = [row for row in answer.rows if row.kind != "same"]
    assert (row.key, _said(row)) == ("kepala-daerah/wakil-kepala-daerah", ["without struktural"])


def test_a_general_chain_answers_for_a_narrower_document() -> None:
    """A rule for every document is held against one for letters, and is our reading there."""
    row = _row("kendari", "tarakan", "paraf", "surat/kepala-daerah/dinas")
    assert row.kind == "different"
    assert row.a is not None
    assert row.a.status == "inferred"
    assert _said(row)[:2] == ["a longer chain, 2 instead of 1", "the order is that of a list"]


def test_relations_of_one_pair_accumulate() -> None:
    """Two rules for the same two classes give the natures of both."""
    row = _row("kendari", "bengkulu", "relation", "staf-ahli/dinas")
    assert row.b is not None
    assert row.b.items[0].mark("natures") == ("fungsional", "koordinatif")
    assert {citation.parts[0].label for citation in row.b.basis} == {"22", "23"}


def test_what_a_wider_pair_says_is_not_said_again() -> None:
    """The relation of one Badan with all others is one row, not one for each of them."""
    keys = TOPICS["relation"].cells(population(city("bengkulu")))
    assert ("badan", "badan:perencanaan+penelitian-pengembangan") in keys
    assert not [key for key in keys if all(part.startswith("badan:") for part in key)]


def test_a_rule_of_a_class_answers_for_one_of_it() -> None:
    """Where one city rules for a single Dinas, its row has what holds for all of them too, on both sides."""
    row = _row("kab-contoh", "kendari", "route", "koordinasi/dinas:kesehatan")
    assert row.a is not None
    assert row.b is not None
    assert [item.mark("force") for item in row.a.items] == [("harus",), ("dapat",)]
    assert len(row.b.items) == 2


def test_two_single_ways_are_held_against_each_other() -> None:
    """One way on each side is compared step by step, even where the ends differ."""
    row = _row("kendari", "bengkulu", "route", "koordinasi/bagian")
    assert _said(row)[0] == "a shorter chain, 1 instead of 3"


def test_a_further_way_is_named_by_its_steps() -> None:
    """A way that has no counterpart is shown as it runs."""
    row = _row("kendari", "bengkulu", "route", "koordinasi/badan")
    assert "without → asisten → sekretaris-daerah" in _said(row)


def test_an_asisten_by_name_is_the_one_in_charge() -> None:
    """A step that names an Asisten is the same step as one that leaves to the lists which one it is."""
    cells = TOPICS["route"].cells(population(city("tarakan")))
    assert [item.mark("steps") for item in cells["koordinasi", "sekretariat-dprd"].items] == [("asisten",)]


def test_a_way_to_one_of_a_class_is_a_way_of_the_class() -> None:
    """All Badan report to one of them: the row is that of all, though this one need not report to itself."""
    keys = TOPICS["route"].cells(population(city("bengkulu")))
    assert ("pelaporan", "badan") in keys
    assert not [key for key in keys if key[0] == "pelaporan" and key[1].startswith("badan:")]


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        ("kendari", "banjar", "younger by 2 years and 6 months"),
        ("banjar", "kendari", "older by 2 years and 6 months"),
        ("bukittinggi", "tarakan", "younger by 2 years and 2 months"),
    ],
)
def test_the_age_is_counted(a: str, b: str, said: str) -> None:
    """Of two dates the row says how far they lie apart."""
    assert _said(_row(a, b, "regulation", "age")) == [said]
