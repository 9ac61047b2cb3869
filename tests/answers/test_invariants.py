"""What holds for every party and every purpose of every shipped city, in every command."""

from __future__ import annotations

import json
from itertools import combinations
from typing import Any

import pytest

from jalur.loading.folders import DataFolders
from support import invariants
from support.diffs import MIRRORED, diff_of
from support.invariants import COMMANDS, Known, answers
from support.questions import asked
from support.regions import REGIONS, city

pytestmark = pytest.mark.slow

CITIES = (*DataFolders().ids(), "kab-contoh")


def ask(words: list[str], stdin: str = "") -> Any:
    """A question about a shipped city or the kabupaten."""
    return asked(words, str(REGIONS), stdin)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("id", CITIES)
def test_every_party_is_answered_alike_everywhere(id: str, command: str) -> None:
    """The same twice, in a batch as alone, in JSON as in CSV; by provisions and offices that
    there are: of every fourth party, by turns.
    """
    region = city(id)
    known = Known(region)
    names = list(region.parties)[len(command) % 4 :: 4]
    rows = invariants.table(ask, id, command, names)
    for number, answer in enumerate(answers(ask, id, command, names)):
        name = answer["input"]
        known.check(answer)
        invariants.check_statuses(command, answer, rows[name])
        if number % 8 == len(command) % 8:
            invariants.check_alone(ask, id, command, answer)
            invariants.check_rows_alone(ask, id, command, name, rows[name])


@pytest.mark.parametrize("id", CITIES)
def test_every_purpose_is_answered_by_what_there_is(id: str) -> None:
    """For each purpose, every sixth party has routes by provisions and offices of the regulation;
    each party is asked for a sixth of the purposes.
    """
    region = city(id)
    known = Known(region)
    for n, purpose in enumerate(region.common.purposes):
        words = ["route", id, "-p", purpose, "-f", "jsonl", "--", "-"]
        ran = ask(words, stdin="\n".join([*region.parties][n % 6 :: 6]))
        for line in ran.out.splitlines():
            answer = json.loads(line)
            known.check(answer)
            assert all(purpose in route["purposes"] for route in answer["routes"])


@pytest.mark.parametrize("id", CITIES)
def test_a_regulation_does_not_differ_from_itself(id: str) -> None:
    """Every row is the same, and nothing is said to be otherwise."""
    itself = diff_of(id, id)
    assert not itself.differ
    assert not any(row.what or row.degree for row in itself.rows)


@pytest.mark.parametrize(("one", "other"), [*combinations(CITIES, 2)])
def test_a_diff_is_the_mirror_of_its_reverse(one: str, other: str) -> None:
    """The same rows in the same order, with the sides exchanged."""
    there, back = diff_of(one, other), diff_of(other, one)
    assert [
        (row.topic, row.key, row.a, row.b, row.row_class, row.degree) for row in there.rows
    ] == [
        (
            *(row.topic, row.key, row.b, row.a),
            *(MIRRORED.get(row.row_class, row.row_class), row.degree),
        )
        for row in back.rows
    ]
    assert there.silent == back.silent


@pytest.mark.parametrize("id", CITIES)
def test_what_concerns_the_whole_regulation_rests_on_it(id: str) -> None:
    """Cards, lists of units and every rule cite provisions that there are."""
    known = Known(city(id))
    for words in (
        ["show", id],
        ["units", id, "--all"],
        ["paraf", id],
        ["relation", id],
        ["pasal", id],
    ):
        first, again = ask([*words, "-f", "json"]), ask([*words, "-f", "json"])
        assert first == again
        known.check(json.loads(first.out))


def test_a_number_is_one_value_in_every_format() -> None:
    """Where a number is printed 07, JSON has it so too; 7 would be another regulation."""
    rows = [line.split("\t") for line in ask(["cities", "-f", "tsv"]).out.splitlines()]
    for entry in json.loads(ask(["cities", "-f", "json"]).out)["cities"]:
        (row,) = [row for row in rows if row[0] == entry["id"]]
        assert [str(entry["number"]), str(entry["year"])] == row[3:5]
