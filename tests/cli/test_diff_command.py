"""``jalur diff``: options, exit codes, formats, the screen, and the page that explains it."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from jalur.comparison.diff import RowClass, diff
from jalur.comparison.topics import TOPICS
from support.commandline import Jalur
from support.regions import city
from support.shown import rewrite

PAGE = Path(__file__).parents[2] / "docs" / "reading-a-diff.md"
GUIDE = PAGE.read_text(encoding="utf-8")


def test_a_topic_counts_its_own_rows(jalur: Jalur) -> None:
    """``--topic`` keeps and counts one topic, ``--only`` keeps one class and counts all of them."""
    whole = json.loads(jalur("diff kendari banjar --topic paraf -f json").out)
    part = json.loads(jalur("diff kendari banjar --topic paraf --only same -f json").out)
    assert {row["topic"] for row in whole["rows"]} == {"paraf"}
    assert part["rows"] == []
    assert part["counts"] == whole["counts"]


@pytest.mark.parametrize(
    ("only", "row_class"),
    [("different", "different"), ("same", "same"), ("a", "only-a"), ("b", "only-b")],
)
def test_only_keeps_one_class(only: str, row_class: RowClass, jalur: Jalur) -> None:
    """Each value of ``--only`` keeps the rows of its class, all of them."""
    found = [
        line.split("\t") for line in jalur(f"diff kendari bengkulu --only {only}").out.splitlines()
    ]
    assert {row[2] for row in found} == {row_class}
    assert len(found) == diff(city("kendari"), city("bengkulu")).counts[row_class]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("diff kendari bengkulu", 0),
        ("diff kendari bengkulu --exit-code", 1),
        ("diff kendari kendari --exit-code", 0),
        ("diff kendari kendari --only different", 0),
        ("diff kendari bengkulu --only same --exit-code", 1),
        ("diff kendari atlantis", 2),
        ("diff kendari", 2),
        ("diff kendari bengkulu --topic cinta", 2),
        ("diff kendari bengkulu --only both", 2),
    ],
)
def test_exit_codes(line: str, code: int, jalur: Jalur) -> None:
    """A diff is an answer; only ``--exit-code`` makes a difference a 1, as in git."""
    assert jalur(line).code == code


def test_an_unknown_topic_gets_the_list_of_topics(jalur: Jalur) -> None:
    """The error says which topics there are."""
    ran = jalur("diff kendari banjar --topic cinta")
    assert ran.out == ""
    assert all(topic in ran.err for topic in TOPICS)


def test_the_json_is_what_was_promised(jalur: Jalur) -> None:
    """Every key of ``jalur.diff/1`` is there, and the counts are those of the rows."""
    answer = json.loads(jalur("diff kendari bengkulu -f json").out)
    assert (answer["schema"], answer["a"], answer["b"]) == ("jalur.diff/1", "kendari", "bengkulu")
    assert set(answer["as_of"]) == {"kendari", "bengkulu"}
    beside = {"silent", "not_encoded"}
    assert set(answer["counts"]) == {"same", "different", "only_a", "only_b", *beside}
    counted = Counter(row["class"].replace("-", "_") for row in answer["rows"])
    counts = {key: count for key, count in answer["counts"].items() if key not in beside}
    assert counted == counts
    for row in answer["rows"]:
        assert set(row) == {"topic", "key", "class", "degree", "a", "b", "what"}
        for side in (row["a"], row["b"]):
            assert side is None or (
                side["value"] and set(side) == {"value", "basis", "status", "items"}
            )
    assert all(note["city"] in ("kendari", "bengkulu") for note in answer["notes"])


def test_columns(jalur: Jalur) -> None:
    """TSV has the columns that were fixed, a line per row."""
    lines = jalur("diff kendari bengkulu -f tsv --header").out.splitlines()
    assert lines[0].split("\t") == ["topic", "key", "class", "a", "a_basis", "b", "b_basis"]
    assert len(lines) == 1 + len(diff(city("kendari"), city("bengkulu")).rows)


@pytest.mark.parametrize("columns", [60, 100])
@pytest.mark.parametrize("only", ["", "--topic relation", "--topic coordinator --only different"])
def test_a_screen_is_not_exceeded(columns: int, only: str, jalur: Jalur) -> None:
    """On 100 and on 60 columns no line is longer than the screen, and the summary stands on top."""
    lines = jalur(f"diff bengkulu tarakan {only} -f table", columns=columns).out.splitlines()
    assert max(len(line.rstrip()) for line in lines) <= columns
    assert re.match(r"\d+ same, \d+ different, \d+ only Bengkulu, \d+ only Tarakan", lines[2])


def test_differences_come_first(jalur: Jalur) -> None:
    """In full the different rows stand before those of one side, and the same ones last."""
    shown = jalur("diff kendari bengkulu --full", tty=True, columns=100).out
    headings = [
        shown.index(f"{heading}: ")
        for heading in ("Different", "Only Kendari", "Only Bengkulu", "Same")
    ]
    assert headings == sorted(headings)


def test_a_card_says_whose_rule_it_is(jalur: Jalur) -> None:
    """Where the columns do not fit, each cell begins with the name of its city."""
    shown = jalur(
        "diff kendari bengkulu --topic coordinator --only different --full -f table", columns=50
    ).out
    assert "  Kendari: Satuan Polisi Pamong Praja" in shown
    assert "  Bengkulu: Satuan Polisi Pamong Praja" in shown


def _examples() -> list[tuple[str, str]]:
    blocks = re.findall(r"```console\n\$ (.*?)\n(.*?)```", GUIDE, flags=re.DOTALL)
    return [(line, output.rstrip("\n")) for line, output in blocks]


def test_the_guide_has_examples() -> None:
    """The page shows at least one finding."""
    assert len(_examples()) >= 1


@pytest.mark.parametrize(("line", "output"), _examples())
def test_the_guide_shows_what_happens(
    line: str, output: str, jalur: Jalur, request: pytest.FixtureRequest
) -> None:
    """A command of the page, on a screen of 100 columns, prints what the page shows."""
    ran = jalur(f"{line.removeprefix('jalur ')} -f table", columns=100)
    now = "\n".join(text.rstrip() for text in ran.out.splitlines())
    if request.config.getoption("--rewrite-golden"):
        output = rewrite(PAGE, line, output, now)
    assert (ran.code, now) == (0, output)
