"""The chart as a picture of boxes and lines, for Mermaid and Graphviz."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from jalur.answers.chart import ChartAnswer, Way
from jalur.answers.chart_lines import Line
from jalur.law.status import INFERRED
from jalur.output.language import Catalogue
from jalur.output.pages.graph import Graph, GraphLine, GraphNode
from jalur.output.views.chart_tree import legend, line_words, title
from jalur.output.views.common import citations_cell
from jalur.reasoning.steps import Step


def graph(answer: ChartAnswer, catalogue: Catalogue) -> Graph:
    """Every party and line of the chart; the steps of its ways as thick lines."""
    asked = answer.party.id if answer.party is not None else None
    nodes = [
        GraphNode(node.id, node.name, round=node.place == "field", strong=node.id == asked)
        for node in answer.nodes
    ]
    opened = {_open_id(way, step): step for way in answer.ways for step in way.route.steps}
    nodes += [
        GraphNode(id, "\n".join(step.offices), round=True)
        for id, step in opened.items()
        if id is not None
    ]
    lines = [_line(answer, line, catalogue) for line in answer.lines]
    lines += [each for way in answer.ways for each in _steps(answer, way, catalogue)]
    drawn = {id for line in lines for id in (line.start, line.end)}
    return Graph(
        title=f"{title(answer, catalogue)} ({answer.region.regulation.citation})",
        nodes=tuple(nodes),
        lines=tuple(lines),
        apart=tuple(each.party.id for each in answer.apart if each.party.id not in drawn),
        apart_title=catalogue("picture.apart"),
        part_title=catalogue("picture.part", name="{name}"),
        legend=(*legend(answer, catalogue), catalogue("picture.ties")),
    )


def _line(answer: ChartAnswer, line: Line, catalogue: Catalogue) -> GraphLine:
    words = list(line_words(answer, line, catalogue))
    if line.condition:
        words.append(catalogue("line.condition", value=line.condition))
    label = "\n".join(words)
    beside = line.kind in ("adviser", "head")
    units = {node.id for node in answer.nodes if node.place in ("unit", "field")}
    return GraphLine(
        start=line.upper,
        end=line.lower,
        label=label,
        dashed=line.status == INFERRED,
        arrow=not beside,
        part=line.upper if line.lower in units and line.kind != "head" else "",
    )


def _open_id(way: Way, step: Step) -> str | None:
    """What an office that the text leaves open is called among the boxes."""
    return None if way.ids(step) else f"?{'/'.join(step.offices)}"


def _steps(answer: ChartAnswer, way: Way, catalogue: Catalogue) -> Iterator[GraphLine]:
    """A line for each step of a way, to each of its offices."""
    for before, step in pairwise(way.route.steps):
        words = [catalogue("picture.way", n=way.n)]
        words += [catalogue("mark.inferred")] if step.status == INFERRED else []
        words.append(citations_cell(answer.region, step.basis))
        for start in way.ids(before) or (_open_id(way, before),):
            for end in way.ids(step) or (_open_id(way, step),):
                if start is not None and end is not None:
                    label = "\n".join(words)
                    yield GraphLine(start, end, label, step.status == INFERRED, thick=True)
