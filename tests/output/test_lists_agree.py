"""What TSV says of lists, cards and comparisons is what JSON says of them, value by value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from jalur.answers.cities import cities
from jalur.answers.profile import profile
from jalur.answers.provisions import provisions
from jalur.answers.search import search
from jalur.comparison.compare import compare
from jalur.law.citation import parse
from jalur.output.language import data_catalogue
from jalur.output.views import cities as cities_view
from jalur.output.views import compare as compare_view
from jalur.output.views import diff as diff_view
from jalur.output.views import pasal as pasal_view
from jalur.output.views import profile as profile_view
from jalur.output.views import search as search_view
from jalur.output.views.view import View
from support.diffs import SHIPPED, diff_of
from support.regions import city, invented

pytestmark = pytest.mark.slow

Cells = dict[str, str]


def joined(values: Any) -> str:
    """A list in one cell."""
    return "; ".join(values)


def city_rows(record: Any) -> Iterator[Cells]:
    """Of ``cities``."""
    for each in record["cities"]:
        same = cities_view.COLUMNS[:11]
        missing = [annex["ref"] for annex in each["annexes"] if not annex["in_source"]]
        later = [one["regulation"] for one in each["as_of"]["amended_by"] if not one["read"]]
        yield {
            **{key: str(each[key]) for key in same},
            "missing_annexes": joined(missing),
            "read_up_to": each["as_of"]["read_up_to"] or "",
            "amendments_not_read": joined(later),
            "encoded": each["as_of"]["encoded"],
            "provisions_in_text": str(each["as_of"]["provisions"]["of"] or ""),
            "guesses": str(each["guesses"]),
        }


def search_rows(record: Any) -> Iterator[Cells]:
    """Of ``search``."""
    for hit in record["hits"]:
        same = ("city", "kind", "ref", "summary", "place")
        name = hit["party"]["name"] if hit["party"] else ""
        yield {**{key: hit[key] for key in same}, "name": name}


def provision_rows(record: Any) -> Iterator[Cells]:
    """Of ``pasal``."""
    for each in record["provisions"]:
        facts = [fact["summary"] for fact in each["facts"] if fact["summary"]]
        yield {
            **{key: each[key] for key in ("ref", "kind", "summary")},
            "refers_to": joined(each["refers_to"]),
            "facts": joined(facts),
        }


def compared(cell: Any) -> str:
    """A cell of a comparison: its statements, those that are inferred with the mark."""
    if cell is None:
        return ""
    mark = f" {data_catalogue()('mark.inferred')}"
    pairs = zip(cell["value"], cell["items"], strict=True)
    return joined(line + mark * (item["status"] == "inferred") for line, item in pairs)


def diff_rows(record: Any) -> Iterator[Cells]:
    """Of ``diff``."""
    for row in record["rows"]:
        yield {
            **{key: row[key] for key in ("topic", "key", "class")},
            **{side: compared(row[side]) for side in ("a", "b")},
            **{f"{side}_basis": joined(row[side]["basis"] if row[side] else ()) for side in "ab"},
        }


def compare_rows(record: Any) -> Iterator[Cells]:
    """Of ``compare``."""
    for row in record["rows"]:
        cells = {city: compared(cell) for city, cell in row["cells"].items()}
        yield {"topic": record["topic"], "key": row["key"], **cells}


def _agree(view: View[Any], answer: Any, expected: Callable[[Any], Iterator[Cells]]) -> None:
    record = view.record(answer)
    for row, cells in zip(view.rows(answer), expected(record), strict=True):
        line = dict(zip(view.columns, row, strict=True))
        assert {column: line[column] for column in cells} == cells


def test_lists_of_cities_and_hits() -> None:
    """Every regulation, and what some words find."""
    all_regions = [*(city(id) for id in SHIPPED), invented("kab-siwalan")]
    _agree(cities_view.VIEW, cities(all_regions), city_rows)
    for words in ("pertanahan", "melalui", "Sekda"):
        _agree(search_view.VIEW, search(all_regions, words), search_rows)


@pytest.mark.parametrize("id", SHIPPED)
def test_provisions(id: str) -> None:
    """Every article, each provision with the facts that rest on it."""
    region = city(id)
    articles = {ref.parts[0].label for ref in region.provisions if ref.parts[0].level == "pasal"}
    for article in articles:
        _agree(pasal_view.VIEW, provisions(region, parse(article)), provision_rows)


@pytest.mark.parametrize(("a", "b"), [("kendari", "tarakan"), ("bukittinggi", "banjar")])
def test_differences(a: str, b: str) -> None:
    """Both sides of every row, with their articles."""
    _agree(diff_view.VIEW, diff_of(a, b), diff_rows)


@pytest.mark.parametrize("topic", ["coordinator", "route", "relation"])
def test_comparisons(topic: Any) -> None:
    """The cell of every city."""
    answer = compare([city(id) for id in SHIPPED], topic)
    _agree(compare_view.view(answer), answer, compare_rows)


@pytest.mark.parametrize("id", SHIPPED)
def test_a_profile_says_of_a_rule_what_its_own_answer_says(id: str) -> None:
    """Its lines have the purposes, conditions and statuses of JSON."""
    region = city(id)
    for party in region.parties.values():
        answer = profile(region, party)
        record: Any = profile_view.VIEW.record(answer)
        lines = [*map(tuple, profile_view.VIEW.rows(answer))]
        told = {
            "route": [(r["purposes"], r["status"], r["condition"]) for r in record["routes"]],
            "paraf": [([c["document"]], c["status"], c["condition"]) for c in record["chains"]],
        }
        for section, rules in told.items():
            said = [
                (key, status, when)
                for name, key, _, _, status, when, *_ in lines
                if name == section
            ]
            assert said == [(joined(key), status, when or "") for key, status, when in rules]
