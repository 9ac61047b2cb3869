"""Two regulations held against each other: findings, and the laws that hold for every pair of cities."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import combinations

import pytest

from conftest import city
from jalur.comparison.diff import CLASSES, DiffAnswer, Row, diff
from jalur.comparison.population import population
from jalur.comparison.topics import TOPICS
from jalur.loading.folders import DataFolders

SHIPPED = DataFolders().ids()
PAIRS = list(combinations(SHIPPED, 2))
EVERY_PAIR = [*PAIRS, *(("kab-contoh", id) for id in SHIPPED)]


@cache
def _diff(a: str, b: str) -> DiffAnswer:
    return diff(city(a), city(b))


def _row(a: str, b: str, topic: str, key: str) -> Row:
    return next(row for row in _diff(a, b).rows if (row.topic, row.key) == (topic, key))


@pytest.mark.parametrize(
    ("a", "b", "topic", "key", "kind"),
    [
        ("kendari", "bengkulu", "coordinator", "perhubungan", "same"),
        ("kendari", "bengkulu", "coordinator", "penanaman-modal", "different"),
        ("kendari", "bengkulu", "coordinator", "penanggulangan-bencana", "different"),
        ("banjar", "bengkulu", "coordinator", "statistik", "only-b"),
        ("kendari", "tarakan", "coordinator", "kesehatan", "only-a"),
        ("kendari", "banjar", "regulation", "subject/paraf", "only-a"),
        ("kendari", "banjar", "paraf", "naskah-dinas/kepala-daerah/siapa-pun", "only-a"),
        ("kendari", "banjar", "regulation", "subject/forum", "only-b"),
        ("kendari", "banjar", "office", "forum/kepala-daerah", "only-b"),
        ("kendari", "banjar", "regulation", "subject/mendesak", "only-a"),
        ("kendari", "banjar", "route", "mendesak/dinas", "only-a"),
        ("kendari", "bengkulu", "paraf", "naskah-dinas/kepala-daerah/siapa-pun", "same"),
        ("kendari", "bukittinggi", "office", "asisten/kesejahteraan", "different"),
        ("banjar", "tarakan", "regulation", "kind", "same"),
        ("kendari", "tarakan", "regulation", "revokes", "only-b"),
        ("kendari", "tarakan", "coordinator", "perhubungan", "same"),
        ("banjar", "bukittinggi", "coordinator", "statistik", "only-b"),
    ],
)
def test_a_finding(a: str, b: str, topic: str, key: str, kind: str) -> None:
    """What a reader of both regulations finds, the diff finds, whichever of the two comes first."""
    mirrored = {"only-a": "only-b", "only-b": "only-a"}.get(kind, kind)
    assert _row(a, b, topic, key).kind == kind
    assert _row(b, a, topic, key).kind == mirrored


@pytest.mark.parametrize("id", [*SHIPPED, "kab-contoh"])
def test_a_regulation_does_not_differ_from_itself(id: str) -> None:
    """Held against itself every row is the same and says nothing of a difference."""
    answer = diff(city(id), city(id))
    assert not answer.differ
    assert {(row.kind, row.degree, row.what) for row in answer.rows} == {("same", None, ())}


@pytest.mark.parametrize(("a", "b"), EVERY_PAIR)
def test_the_other_way_round_is_the_mirror_image(a: str, b: str) -> None:
    """Turning the two round exchanges their cells, and nothing else."""
    turned = {"only-a": "only-b", "only-b": "only-a"}
    there, back = _diff(a, b), _diff(b, a)
    assert [(row.topic, row.key, turned.get(row.kind, row.kind), row.degree, row.b, row.a) for row in there.rows] == [
        (row.topic, row.key, row.kind, row.degree, row.a, row.b) for row in back.rows
    ]
    assert there.counts["silent"] == back.counts["silent"]
    assert all(bool(row.what) == bool(other.what) for row, other in zip(there.rows, back.rows, strict=True))


@pytest.mark.parametrize(("a", "b"), EVERY_PAIR)
def test_each_unit_stands_once_under_each_of_its_affairs(a: str, b: str) -> None:
    """Each pair of affair and unit stands exactly once, and each assigned unit in at least one row."""
    rows = [row for row in _diff(a, b).rows if row.topic == "coordinator"]
    for region, column in ((city(a), "a"), (city(b), "b")):
        found = Counter(
            (row.key, item.shown[0].split(" → ")[0])
            for row in rows
            for item in (getattr(row, column).items if getattr(row, column) else ())
        )
        names = {region.name(unit) for assignment in region.assignments for unit in assignment.units}
        assert set(found.values()) <= {1}
        assert names <= {name for _, name in found}
        for unit in (unit for assignment in region.assignments for unit in assignment.units):
            party = region.parties[unit]
            assert all((affair, party.name) in found for affair in party.affairs)


@pytest.mark.parametrize(("a", "b"), EVERY_PAIR)
def test_every_cell_rests_on_provisions(a: str, b: str) -> None:
    """What a row cites is a provision of its side; only the size of a regulation is said without one."""
    for row in _diff(a, b).rows:
        for region, cell in ((city(a), row.a), (city(b), row.b)):
            if cell is not None:
                assert all(citation in region.provisions for citation in cell.basis)
                assert cell.basis or row.key in ("parties", "rules", "provisions")


@pytest.mark.parametrize(("a", "b"), EVERY_PAIR)
def test_rows_are_what_their_class_says(a: str, b: str) -> None:
    """A row of one side has no other cell, a different row says in what, and only Asisten have a degree."""
    answer = _diff(a, b)
    for row in answer.rows:
        assert (row.a is None, row.b is None) == (row.kind == "only-b", row.kind == "only-a")
        assert row.kind != "different" or row.what
        assert row.degree is None or (row.kind == "different" and row.topic in ("coordinator", "office"))
    assert len({(row.topic, row.key) for row in answer.rows}) == len(answer.rows)
    assert {kind: answer.counts[kind] for kind in CLASSES} == {
        kind: sum(row.kind == kind for row in answer.rows) for kind in CLASSES
    }


@pytest.mark.parametrize("id", [*SHIPPED, "kab-contoh"])
def test_every_rule_has_a_cell(id: str) -> None:
    """No route, chain, relation or act of a regulation is left out of the comparison."""
    region = city(id)
    people = population(region)
    cited = {name: {c for cell in topic.cells(people).values() for c in cell.basis} for name, topic in TOPICS.items()}
    assert all(set(rule.basis) <= cited["route"] for rule in region.routes)
    assert all(set(rule.basis) <= cited["paraf"] for rule in region.paraf)
    assert all(set(rule.basis) <= cited["relation"] for rule in region.relations)
    assert all(rule.at in cited["mandate"] for rule in region.mandates if rule.act)
