"""Two regulations held against each other: findings, and laws that hold for every pair."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest

from jalur.comparison.cells import Cell
from jalur.comparison.diff import ROW_CLASSES, RowClass, diff
from jalur.law.region import Region
from support.diffs import INVENTED, SHIPPED, diff_of, row_of
from support.regions import city

PAIRS = [*combinations(SHIPPED, 2), *((INVENTED, id) for id in SHIPPED)]
MIRRORED: dict[RowClass, RowClass] = {
    "only-a": "only-b",
    "only-b": "only-a",
    "same": "same",
    "different": "different",
}


@pytest.mark.parametrize(
    ("a", "b", "topic", "key", "row_class"),
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
        ("kendari", "bengkulu", "paraf", "naskah-dinas/kepala-daerah/dinas", "same"),
        ("kendari", "bukittinggi", "office", "asisten/kesejahteraan", "different"),
        ("banjar", "tarakan", "regulation", "kind", "same"),
        ("kendari", "tarakan", "regulation", "revokes", "only-b"),
        ("kendari", "tarakan", "coordinator", "perhubungan", "same"),
        ("banjar", "bukittinggi", "coordinator", "statistik", "only-b"),
    ],
)
def test_a_finding(a: str, b: str, topic: str, key: str, row_class: RowClass) -> None:
    """What a reader of both regulations finds, the diff finds, whichever of the two comes first."""
    assert row_of(a, b, topic, key).row_class == row_class
    assert row_of(b, a, topic, key).row_class == MIRRORED[row_class]


@pytest.mark.parametrize("id", [*SHIPPED, INVENTED])
def test_a_regulation_does_not_differ_from_itself(id: str) -> None:
    """Held against itself every row is the same and says nothing of a difference."""
    answer = diff(city(id), city(id))
    assert not answer.differ
    assert {(row.row_class, row.degree, row.what) for row in answer.rows} == {("same", None, ())}


@pytest.mark.slow
@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_the_other_way_round_is_the_mirror_image(a: str, b: str) -> None:
    """Turning the two round exchanges their cells, and nothing else."""
    there, back = diff_of(a, b), diff_of(b, a)
    for row, other in zip(there.rows, back.rows, strict=True):
        assert (row.topic, row.key, row.degree) == (other.topic, other.key, other.degree)
        assert (row.row_class, row.a, row.b) == (MIRRORED[other.row_class], other.b, other.a)
        assert bool(row.what) == bool(other.what)
    assert there.silent == back.silent


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_each_unit_stands_once_under_each_of_its_affairs(a: str, b: str) -> None:
    """Each affair and unit stand together exactly once; each assigned unit is in a row."""
    rows = [row for row in diff_of(a, b).rows if row.topic == "coordinator"]
    _check_units(city(a), {row.key: row.a for row in rows})
    _check_units(city(b), {row.key: row.b for row in rows})


def _check_units(region: Region, cells: dict[str, Cell | None]) -> None:
    """Each line of a cell begins with the name of its unit."""
    found: Counter[tuple[str, str]] = Counter()
    for affair, cell in cells.items():
        for statement in cell.statements if cell else ():
            found[affair, str(statement.wording[0]).split(" → ")[0]] += 1
    assert set(found.values()) <= {1}
    for assignment in region.assignments:
        for unit in assignment.units:
            party = region.parties[unit]
            assert party.name in {name for _, name in found}
            assert all((affair, party.name) in found for affair in party.affairs)


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_every_cell_rests_on_provisions(a: str, b: str) -> None:
    """What a row cites is a provision of its side; only sizes are said without one."""
    for row in diff_of(a, b).rows:
        for region, cell in ((city(a), row.a), (city(b), row.b)):
            if cell is not None:
                assert all(citation in region.provisions for citation in cell.basis)
                assert cell.basis or row.key in ("parties", "rules", "provisions")


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_rows_are_what_their_class_says(a: str, b: str) -> None:
    """A row of one side has one cell, a different row says in what, Asisten have a degree."""
    answer = diff_of(a, b)
    for row in answer.rows:
        assert (row.a is None, row.b is None) == (
            row.row_class == "only-b",
            row.row_class == "only-a",
        )
        assert row.row_class != "different" or row.what
        if row.degree is not None:
            assert row.row_class == "different"
            assert row.topic in ("coordinator", "office")
    assert len({(row.topic, row.key) for row in answer.rows}) == len(answer.rows)
    counted = Counter(row.row_class for row in answer.rows)
    assert answer.counts == {row_class: counted[row_class] for row_class in ROW_CLASSES}
