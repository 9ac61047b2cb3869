"""What holds for every answer about every region, whatever its file says."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from jalur.errors import ANSWERED, NO, USAGE
from jalur.law.region import Region
from jalur.law.rules.steps import ROLES
from jalur.reasoning.steps import kind_of_role
from support.commandline import Ran

Ask = Callable[..., Ran]
"""Runs the words of a command line; ``stdin`` is what it reads."""

COMMANDS: dict[str, tuple[str, str]] = {
    "route": ("routes", "route"),
    "paraf": ("chains", "chain"),
    "relation": ("relations", "between"),
    "mandates": ("mandates", ""),
    "show": ("", ""),
}
"""The commands that take a batch: the facts of their JSON, and the column that numbers them."""


def options(command: str) -> list[str]:
    """What makes the command tell all that it knows of a party."""
    return {"route": ["-p", "all"], "show": ["--full"]}.get(command, [])


def batch(ask: Ask, id: str, command: str, names: Sequence[str], form: str) -> Ran:
    """What a batch of these names is answered."""
    words = [command, id, *options(command), "-f", form, "--", "-"]
    ran = ask(words, stdin="\n".join(names) + "\n")
    assert ran.code in (ANSWERED, NO, USAGE), ran.err
    return ran


def answers(ask: Ask, id: str, command: str, names: Sequence[str]) -> list[dict[str, Any]]:
    """The JSON answers of a batch: one for each name, in their order."""
    found: list[dict[str, Any]] = json.loads(batch(ask, id, command, names, "json").out)
    assert [answer["input"] for answer in found] == list(names)
    return found


def table(ask: Ask, id: str, command: str, names: Sequence[str]) -> dict[str, list[dict[str, str]]]:
    """The CSV rows of a batch by their names."""
    out = batch(ask, id, command, names, "csv").out
    rows: dict[str, list[dict[str, str]]] = {name: [] for name in names}
    for row in csv.DictReader(io.StringIO(out)):
        rows[row.pop("input")].append(row)
    return rows


def alone(ask: Ask, id: str, command: str, name: str, form: str) -> Ran:
    """What the one name is answered."""
    ran = ask([command, id, *options(command), "-f", form, "--", name])
    assert ran.code in (ANSWERED, NO, USAGE), ran.err
    return ran


def check_alone(ask: Ask, id: str, command: str, answer: dict[str, Any]) -> None:
    """A batch answers as the question about one name does; only the line is told besides."""
    ran = alone(ask, id, command, answer["input"], "json")
    if ran.code == USAGE:
        assert answer["error"]["id"]
        return
    told = {key: each for key, each in answer.items() if key not in ("line", "input")}
    assert json.loads(ran.out) == told


def check_rows_alone(
    ask: Ask, id: str, command: str, name: str, rows: list[dict[str, str]]
) -> None:
    """As ``check_alone``, of the rows of CSV; what is asked twice is answered so twice."""
    ran = alone(ask, id, command, name, "csv")
    assert ran == alone(ask, id, command, name, "csv")
    assert list(csv.DictReader(io.StringIO(ran.out))) == rows


class Known:
    """What an answer about a region may name."""

    def __init__(self, region: Region) -> None:
        self.provisions = {
            region.cite(above) for ref in region.provisions for above in (ref, *ref.parents())
        }
        """The provisions, and what they stand in."""
        rules = [step for route in region.routes for step in route.steps]
        rules += [step for rule in region.paraf for step in rule.initials]
        self.offices = {party.name for party in region.parties.values()}
        self.offices |= {step.words for step in rules if step.words}
        self.offices |= {kind_of_role(region.common, role).class_words[0] for role in ROLES}
        """The parties, and the words of the file for offices that it leaves open."""

    def check(self, answer: dict[str, Any]) -> None:
        """Every basis is a provision; every step a party, the asked one, or words of the file."""
        own = (answer.get("party") or {}).get("name")
        for key, each in _members(answer):
            if key == "basis" and isinstance(each, list):
                assert set(each) <= self.provisions, each
            if key in ("steps", "initials") and isinstance(each, list):
                for step in each:
                    assert step["offices"], step
                    assert set(step["offices"]) - {own} <= self.offices, step


def check_statuses(command: str, answer: dict[str, Any], rows: list[dict[str, str]]) -> None:
    """A fact has one status: in JSON, and on the rows of a table that tell of it."""
    facts, column = COMMANDS[command]
    if not facts or "error" in answer:
        return
    told = [fact["status"] for fact in answer[facts]]
    if not column:
        assert [row["status"] for row in rows] == told
        return
    shown: dict[str, set[str]] = {}
    for row in rows:
        shown.setdefault(row[column], set()).add(row["status"])
    if command != "relation":
        weakest = ["inferred" if "inferred" in each else "explicit" for each in shown.values()]
        assert weakest == told
    silent = "silent" if answer["as_of"]["encoded"] == "whole" else "not-encoded"
    assert answer["status"] == (
        silent if not told else "explicit" if "explicit" in told else "inferred"
    )


def _members(value: object) -> Iterator[tuple[str, object]]:
    """Every member of a JSON value, however deep."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key, inner
            yield from _members(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _members(inner)
