"""A picture in the language of Mermaid, which GitHub draws: several where one is too large."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.output.pages.graph import Graph, GraphLine, GraphNode
from jalur.text.visible import visible

MOST_LINES = 500
"""GitHub draws no picture with more lines, nor of more characters."""
MOST_CHARACTERS = 50_000
_ESCAPED = {
    "&": "#amp;",
    "#": "#35;",
    '"': "#quot;",
    "<": "#lt;",
    ">": "#gt;",
    "`": "#96;",
    "\\": "#92;",
}


def mermaid(graph: Graph) -> str:
    """``graph`` as one diagram; where GitHub would not draw it, as Markdown with one for the
    offices and one for each part.
    """
    whole = _diagram(graph)
    if _fits(graph, whole):
        return whole
    parts = (f"## {part.title}\n\n```mermaid\n{_diagram(part)}```\n" for part in _parts(graph))
    return "\n".join(parts)


def _fits(graph: Graph, text: str) -> bool:
    return len(graph.lines) <= MOST_LINES and len(text) <= MOST_CHARACTERS


def _parts(graph: Graph) -> Iterator[Graph]:
    """The picture in pieces: what belongs to no part, each part, those who stand apart."""
    names = {node.id: node.label for node in graph.nodes}
    of_part: dict[str, list[GraphLine]] = {}
    for line in graph.lines:
        of_part.setdefault(line.part, []).append(line)
    for part, lines in sorted(of_part.items(), key=lambda each: bool(each[0])):
        title = graph.title
        if part:
            title += f" {graph.part_title.format(name=names[part])}"
        yield from _pieces(graph._replace(title=title, apart=()), lines)
    if graph.apart:
        nodes = tuple(node for node in graph.nodes if node.id in graph.apart)
        title = f"{graph.title} {graph.part_title.format(name=graph.apart_title)}"
        yield graph._replace(title=title, nodes=nodes, lines=())


def _pieces(graph: Graph, lines: list[GraphLine]) -> Iterator[Graph]:
    """One picture of these lines, or each half of them where that is too large."""
    ends = {id for line in lines for id in (line.start, line.end)}
    nodes = tuple(node for node in graph.nodes if node.id in ends)
    piece = graph._replace(nodes=nodes, lines=tuple(lines))
    if len(lines) < 2 or _fits(piece, _diagram(piece)):
        yield piece
        return
    half = len(lines) // 2
    yield from _pieces(graph, lines[:half])
    yield from _pieces(graph, lines[half:])


def _diagram(graph: Graph) -> str:
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: Graph) -> Iterator[str]:
    ids = {node.id: f"n{n}" for n, node in enumerate(graph.nodes, 1)}
    yield "flowchart LR"
    yield f"  accTitle: {_plain(graph.title)}"
    apart = frozenset(graph.apart)
    yield from (f"  {_node(ids, each)}" for each in graph.nodes if each.id not in apart)
    if apart:
        yield f'  subgraph apart ["{_escaped(graph.apart_title)}"]'
        yield from (f"    {_node(ids, each)}" for each in graph.nodes if each.id in apart)
        yield "  end"
    yield from (f"  {_line(ids, each)}" for each in graph.lines)
    if graph.legend:
        yield f'  legend>"{_escaped(chr(10).join(graph.legend))}"]'
    for node in graph.nodes:
        if node.strong:
            yield f"  style {ids[node.id]} stroke-width:4px"


def _node(ids: dict[str, str], node: GraphNode) -> str:
    begin, end = ("([", "])") if node.round else ("[", "]")
    return f'{ids[node.id]}{begin}"{_escaped(node.label)}"{end}'


def _line(ids: dict[str, str], line: GraphLine) -> str:
    drawn = "-.-" if line.dashed else "==" if line.thick else "--"
    drawn += ">" if line.arrow else "" if line.dashed else "-"
    return f'{ids[line.start]} {drawn}|"{_escaped(line.label)}"| {ids[line.end]}'


def _escaped(text: str) -> str:
    """Text between quotation marks in which nothing is markup."""
    lines = ("".join(_ESCAPED.get(sign, sign) for sign in visible(x)) for x in text.split("\n"))
    return "<br>".join(lines)


def _plain(text: str) -> str:
    """A title, for which Mermaid knows no quotation marks: what it takes for its own goes."""
    return "".join(sign for sign in visible(text) if sign not in "#;{}\n")
