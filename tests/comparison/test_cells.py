"""Cells: statements that say the same become one, as sure as the least sure of them."""

from __future__ import annotations

from jalur.comparison.cells import Statement, cell_of, free_text_mark, weakest_reading
from jalur.law.citation import parse

FIRST, SECOND = parse("1"), parse("2")


def test_equal_marks_are_one_statement() -> None:
    """It has every basis once, and the status and reason of the unsure one."""
    sure = Statement(("a",), (("force", ("wajib",)),), (FIRST,))
    unsure = Statement(("b",), sure.marks, (FIRST, SECOND), "inferred", "why")
    other = Statement(("c",), (("force", ("dapat",)),), (SECOND,))
    cell = cell_of([sure, other, unsure])
    assert [statement.wording for statement in cell.statements] == [("b",), ("c",)]
    assert (cell.statements[0].basis, cell.statements[0].reason) == ((FIRST, SECOND), "why")
    assert (cell.status, cell.basis) == ("inferred", (FIRST, SECOND))


def test_what_rests_on_an_inference_is_inferred() -> None:
    """The first reason is given; without an inference there is none."""
    assert weakest_reading(("explicit", None), ("explicit", "no")) == ("explicit", None)
    assert weakest_reading(("explicit", None), ("inferred", None)) == ("inferred", None)
    readings = weakest_reading(("inferred", None), ("inferred", "b"), ("inferred", "c"))
    assert readings == ("inferred", "b")


def test_free_text_is_compared_without_its_spelling() -> None:
    """Spaces and capitals do not count; no text is no mark."""
    assert free_text_mark("Wali Kota") == free_text_mark("walikota")
    assert free_text_mark(None) == free_text_mark("") == ()
