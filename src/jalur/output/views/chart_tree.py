"""The chart as a tree: the head of the region first, each under whom a provision joins him to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jalur.answers.chart import ChartAnswer, Node
from jalur.answers.chart_lines import LINE_KINDS, Line, LineKind
from jalur.law.status import INFERRED
from jalur.output.language import Catalogue
from jalur.output.pages.page import Branch
from jalur.output.views.common import citations_cell


def title(answer: ChartAnswer, catalogue: Catalogue) -> str:
    """What the chart is of."""
    name = answer.region.regulation.name
    if answer.party is None:
        return catalogue("title.chart", name=name)
    return catalogue("title.chart-party", name=name, party=answer.party.name)


def tree(answer: ChartAnswer, catalogue: Catalogue) -> tuple[Branch, ...]:
    """A branch for everybody above whom nobody stands."""
    return _Tree(answer, catalogue).roots()


def kinds_told(answer: ChartAnswer) -> Iterator[LineKind]:
    """The kinds of line that the chart has."""
    present = {line.kind for line in answer.lines}
    return (kind for kind in LINE_KINDS if kind in present)


def legend(answer: ChartAnswer, catalogue: Catalogue) -> Iterator[str]:
    """What each kind of line means that the chart has."""
    for kind in kinds_told(answer):
        yield catalogue(f"line-kind-told.{kind}")


def tie_words(answer: ChartAnswer, id: str, catalogue: Catalogue) -> Iterator[str]:
    """What joins a party to others without an order, a line each with its articles."""
    region = answer.region
    for tie in answer.ties:
        if tie.party != id:
            continue
        natures = ", ".join(region.term("natures", each) for each in tie.natures)
        names = "; ".join(map(region.name, tie.others))
        said = catalogue(f"tie.{tie.kind}", names=names) + (f" ({natures})" if natures else "")
        marks = [catalogue("mark.conditional")] if tie.condition and natures else []
        marks += [catalogue("mark.inferred")] if tie.status == INFERRED else []
        yield " · ".join((" ".join((said, *marks)), citations_cell(region, tie.basis)))


def way_marks(answer: ChartAnswer) -> dict[str, list[str]]:
    """For each party on a way: which station of which way it is, as ``1.2``."""
    marks: dict[str, list[str]] = {}
    for way in answer.ways:
        for step in way.route.steps:
            for id in way.ids(step):
                marks.setdefault(id, []).append(f"{way.n}.{step.n}")
    return marks


def line_words(answer: ChartAnswer, line: Line, catalogue: Catalogue) -> Iterator[str]:
    """What a line stands for, whether it is our reading, and its articles."""
    if line.kind != "list":
        yield catalogue(f"line-kind.{line.kind}")
    if line.status == INFERRED:
        yield catalogue("mark.inferred")
    yield citations_cell(answer.region, line.basis)


class _Tree:
    """What the branches are made of."""

    def __init__(self, answer: ChartAnswer, catalogue: Catalogue) -> None:
        self.answer, self.catalogue = answer, catalogue
        self.nodes = {node.id: node for node in answer.nodes}
        self.marks = way_marks(answer)
        self.under: dict[str, list[tuple[Line, str]]] = {}
        for line in answer.lines:
            self.under.setdefault(line.upper, []).append((line, line.lower))

    def roots(self) -> tuple[Branch, ...]:
        """Those who are under nobody, where anybody is under them; a unit apart is no such."""
        held = {lower for lines in self.under.values() for _, lower in lines}
        held |= {node.id for node in self.answer.nodes if node.place == "unit"}
        return tuple(
            self.branch(node, None, frozenset())
            for node in self.answer.nodes
            if node.id not in held and (node.id in self.under or node.id in self.marks)
        )

    def branch(self, node: Node, line: Line | None, above: frozenset[str]) -> Branch:
        """One party with everybody under it; nobody stands under himself."""
        inner = [
            self.branch(self.nodes[lower], each, above | {node.id})
            for each, lower in self._ordered(node)
            if lower not in above
        ]
        marks = self.marks.get(node.id)
        words = [] if line is None else line_words(self.answer, line, self.catalogue)
        return Branch(
            name=f"{node.name} [{', '.join(marks)}]" if marks else node.name,
            said=" · ".join(words),
            below=(*self._below(line), *tie_words(self.answer, node.id, self.catalogue)),
            dashed=line is not None and line.status == INFERRED,
            beside=node.place == "adviser" or (line is not None and line.kind == "head"),
            branches=tuple(inner),
        )

    def _ordered(self, node: Node) -> Iterable[tuple[Line, str]]:
        """Those beside come first, then the offices, then units: as the text has them."""
        order = ("adviser", "head", "office", "unit", "other", "field")
        lines = self.under.get(node.id, [])
        return sorted(lines, key=lambda each: order.index(self.nodes[each[1]].place))

    def _below(self, line: Line | None) -> Iterator[str]:
        if line is None:
            return
        if line.condition:
            yield self.catalogue("line.condition", value=line.condition)
        if line.reason is not None:
            yield self.catalogue("line.reason-plain", value=self.catalogue.text(line.reason))
