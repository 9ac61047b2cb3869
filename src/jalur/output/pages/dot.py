"""A picture in the language of Graphviz."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.output.pages.graph import Graph, GraphLine, GraphNode
from jalur.text.visible import visible


def dot(graph: Graph) -> str:
    """``graph`` for ``dot``: boxes from left to right, those apart in a frame of their own."""
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: Graph) -> Iterator[str]:
    yield f"digraph {_quoted(graph.title)} {{"
    yield f"  label={_quoted(graph.title)}; labelloc=t; rankdir=LR; splines=true;"
    yield '  node [shape=box, fontname="Helvetica", fontsize=11];'
    yield '  edge [fontname="Helvetica", fontsize=9];'
    if graph.legend:
        told = _quoted("\n".join(graph.legend))
        yield f'  "?legend" [shape=note, label={told}];'
    apart = frozenset(graph.apart)
    yield from (f"  {_node(each)}" for each in graph.nodes if each.id not in apart)
    if apart:
        yield "  subgraph cluster_apart {"
        yield f"    label={_quoted(graph.apart_title)}; style=dotted;"
        yield from (f"    {_node(each)}" for each in graph.nodes if each.id in apart)
        yield "  }"
    yield from (f"  {_line(each)}" for each in graph.lines)
    yield "}"


def _node(node: GraphNode) -> str:
    looks = [f"label={_quoted(node.label)}"]
    if node.round:
        looks.append('style="rounded"')
    if node.strong:
        looks.append("penwidth=3")
    return f"{_quoted(node.id)} [{', '.join(looks)}];"


def _line(line: GraphLine) -> str:
    looks = [f"label={_quoted(line.label)}"]
    if line.dashed:
        looks.append("style=dashed")
    if not line.arrow:
        looks.append("dir=none")
    if line.thick:
        # A way leads up the line of offices; it must not turn the picture round.
        looks += ["penwidth=2.5", "constraint=false"]
    return f"{_quoted(line.start)} -> {_quoted(line.end)} [{', '.join(looks)}];"


def _quoted(text: str) -> str:
    lines = (visible(line).replace("\\", "\\\\").replace('"', '\\"') for line in text.split("\n"))
    return '"' + "\\n".join(lines) + '"'
