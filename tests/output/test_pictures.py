"""The chart as a picture: what Graphviz and Mermaid themselves read is what JSON says."""

from __future__ import annotations

import json
import re
import subprocess
from typing import Any

import pytest

from jalur.output.pages.dot import dot
from jalur.output.pages.graph import Graph, GraphLine, GraphNode
from jalur.output.pages.mermaid import MOST_CHARACTERS, MOST_LINES, mermaid
from support.browser import in_browser, program
from support.commandline import Jalur
from support.diffs import SHIPPED

HOSTILE = 'Dinas "X" & <b>Y</b> #1; `z` [a] {b} \\n %% end'
ASKED = [*SHIPPED, "kendari Dishub", "tarakan Camat"]


def large(units: int) -> Graph:
    """A picture of two Asisten with so many units each."""
    parts = ("left", "right")
    nodes = [GraphNode("head", "Head"), *(GraphNode(part, f"Asisten {part}") for part in parts)]
    lines = [GraphLine("head", part, "Pasal 1") for part in parts]
    for part in parts:
        for n in range(units):
            nodes.append(GraphNode(f"{part}{n}", f"Unit {part} {n}"))
            lines.append(GraphLine(part, f"{part}{n}", f"Pasal {n}", part=part))
    apart = GraphNode("alone", "Alone")
    return Graph("Large", (*nodes, apart), tuple(lines), ("alone",), "Apart", "– {name}")


def read_by_dot(text: str) -> dict[str, Any]:
    """What Graphviz has of a picture."""
    ran = subprocess.run(
        [program("dot"), "-Tdot_json"],
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert ran.stderr == ""
    read: dict[str, Any] = json.loads(ran.stdout)
    return read


def read_by_mermaid(*texts: str) -> list[dict[str, Any]]:
    """What Mermaid has of some diagrams, each of which it has drawn."""
    read: list[dict[str, Any]] = in_browser("mermaid.mjs", stdin=json.dumps(texts))
    assert all(each["drawn"] for each in read)
    return read


def diagrams(text: str) -> list[str]:
    """The diagrams of an answer that has several."""
    return re.findall(r"^```mermaid\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("asked", ASKED)
def test_graphviz_reads_the_lines_of_the_chart(asked: str, jalur: Jalur) -> None:
    """Every box by its name, every line with its article, dashed where it is our reading."""
    answer = json.loads(jalur(f"chart {asked} -f json").out)
    read = read_by_dot(jalur(f"chart {asked} -f dot").out)
    boxes = [each for each in read["objects"] if not each["name"].startswith("cluster")]
    labels = [each["label"] for each in boxes]
    assert set(labels) >= {node["name"] for node in answer["nodes"]}
    names = {node["id"]: node["name"] for node in answer["nodes"]}
    drawn = [
        (
            frozenset({labels[_place(boxes, each["tail"])], labels[_place(boxes, each["head"])]}),
            each,
        )
        for each in read["edges"]
    ]
    for edge in answer["edges"]:
        ends = frozenset({names[edge["from"]], names[edge["to"]]})
        same = [each for found, each in drawn if found == ends]
        assert any(
            "; ".join(edge["basis"]) in each["label"].split("\\n")
            and (each.get("style") == "dashed") == (edge["status"] == "inferred")
            for each in same
        )
    if not answer["ways"]:
        assert len(drawn) == len(answer["edges"])


def _place(boxes: list[dict[str, Any]], number: int) -> int:
    """Where the box of a number stands among the boxes."""
    return next(n for n, each in enumerate(boxes) if each["_gvid"] == number)


def test_mermaid_draws_the_chart_of_every_city(jalur: Jalur) -> None:
    """Every box and line, in the lines that are dotted where JSON says inferred, within the limits
    of GitHub.
    """
    texts = [jalur(f"chart {asked} -f mermaid").out for asked in ASKED]
    for asked, text, read in zip(ASKED, texts, read_by_mermaid(*texts), strict=True):
        assert len(text) <= MOST_CHARACTERS
        answer = json.loads(jalur(f"chart {asked} -f json").out)
        names = {node["name"] for node in answer["nodes"]}
        assert {each["text"] for each in read["nodes"]} >= names
        lines = read["lines"][: len(answer["edges"])]
        for edge, line in zip(answer["edges"], lines, strict=True):
            assert "; ".join(edge["basis"]) in line["text"]
            assert (line["stroke"] == "dotted") == (edge["status"] == "inferred")
        thick = [each for each in read["lines"] if each["stroke"] == "thick"]
        assert bool(thick) == bool(answer["ways"])


def test_nothing_in_a_name_is_markup() -> None:
    """Both programs read the name as it is."""
    nodes = (GraphNode("a", HOSTILE), GraphNode("b", "`b`", round=True, strong=True))
    graph = Graph(HOSTILE, nodes, (GraphLine("a", "b", HOSTILE, dashed=True),))
    read = read_by_dot(dot(graph))
    assert read["objects"][0]["label"].replace("\\\\", "\\") == HOSTILE
    (drawn,) = read_by_mermaid(mermaid(graph))
    told = drawn["nodes"][0]["text"]
    for code, sign in (("#quot;", '"'), ("#lt;", "<"), ("#gt;", ">"), ("#92;", "\\")):
        assert code not in drawn["title"]
        told = told.replace(f"ﬂ°{code.strip('#;')}¶ß", sign).replace(code, sign)
    assert len(drawn["nodes"]) == 2
    assert len(drawn["lines"]) == 1


def test_a_chart_too_large_for_github_is_several() -> None:
    """The offices, each Asisten by himself, who stands apart: each within the limits, each line
    once.
    """
    for graph in (large(300), large(700)):
        parts = diagrams(mermaid(graph))
        assert len(parts) >= 4
        assert all(len(part) <= MOST_CHARACTERS for part in parts)
        drawn = [line for part in parts for line in re.findall(r"^  n\d+ -.*$", part, re.MULTILINE)]
        assert len(drawn) == len(graph.lines)
        assert all(
            len(re.findall(r"^  n\d+ -", part, re.MULTILINE)) <= MOST_LINES for part in parts
        )
    assert all(each["drawn"] for each in read_by_mermaid(*diagrams(mermaid(large(300)))))


def test_one_that_is_small_enough_is_one() -> None:
    """It is no Markdown then."""
    assert mermaid(large(200)).startswith("flowchart LR\n")


@pytest.mark.parametrize("form", ["mermaid", "dot"])
def test_only_a_chart_is_a_picture(form: str, jalur: Jalur) -> None:
    """Every other answer refuses, and so does a chart of many names."""
    refused = jalur(f"route kendari Dishub -f {form}")
    assert (refused.code, refused.out) == (2, "")
    assert "jalur chart" in refused.err
    many = jalur(f"chart kendari - -f {form}", stdin="Dishub\n")
    assert (many.code, many.out) == (2, "")
    assert "one PARTY" in many.err


def test_a_party_without_a_place_is_a_silent_answer(jalur: Jalur) -> None:
    """The sentence stands in the place of the tree, and there is no row."""
    ran = jalur('chart banjar "Wakil Wali Kota" -f table')
    assert ran.code == 1
    assert "no coordinator, no way, no relationship" in " ".join(ran.out.split())
    assert "└" not in ran.out
    rows = jalur('chart banjar "Wakil Wali Kota" -f tsv')
    assert (rows.code, rows.out) == (1, "")


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_line_that_is_our_reading_says_so_in_words(language: str, jalur: Jalur) -> None:
    """A picture in black and white, or read aloud, tells it apart all the same."""
    mark = {"en": "(inferred)", "id": "(disimpulkan)"}[language]
    lines = jalur(f"chart bengkulu -f dot --lang {language}").out.splitlines()
    dashed = [line for line in lines if "style=dashed" in line]
    assert dashed
    assert all(mark in line for line in dashed)


@pytest.mark.parametrize("form", ["mermaid", "dot"])
def test_a_picture_says_what_its_lines_mean(form: str, jalur: Jalur) -> None:
    """Also the line without a word, and under which condition one holds."""
    told = jalur(f"chart kendari -f {form}").out
    assert "without a word: a list" in told
    assert "its way: a way of the lower office" in told
    assert "Condition: untuk tugas yang menyangkut kebijakan" in told
