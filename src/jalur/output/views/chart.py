"""The chart of a regulation: its rows, its JSON and its page; its tree and picture stand beside."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from jalur.answers.answer import all_notes, silence_of, told_status
from jalur.answers.chart import Apart, ChartAnswer, Node, Way
from jalur.answers.chart_lines import Line
from jalur.answers.chart_ties import Tie
from jalur.law.region import Region
from jalur.law.status import INFERRED
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views.chart_picture import graph
from jalur.output.views.chart_tree import legend, tie_words, title, tree
from jalur.output.views.common import (
    citation_lines,
    citations_cell,
    envelope,
    indonesian,
    joined,
    long_citations,
    note_lines,
    note_records,
    party_record,
    reason_record,
    regulation_footer,
    sentence,
    terms_named,
)
from jalur.output.views.mentions import mention_blocks, mention_records, unread_records
from jalur.output.views.steps import office_cell, step_record
from jalur.output.views.view import MOST_NOTES_OF_A_LIST, Json, Row, View

COLUMNS = (
    *("upper", "lower", "kind", "status", "basis", "condition", "reason", "way"),
    *("upper_id", "lower_id", "natures"),
)


def rows(answer: ChartAnswer) -> Iterable[Row]:
    """A line per line of the chart, per party that stands apart, per step of a way, and per tie
    without an order; none in silence.
    """
    if answer.silence is not None:
        return
    region = answer.region
    names = {node.id: node.name for node in answer.nodes}
    for line in answer.lines:
        cited = citations_cell(region, line.basis)
        ends = (names[line.upper], names[line.lower])
        case = (line.condition or "", indonesian(line.reason) or "", "")
        yield (*ends, line.kind, line.status, cited, *case, line.upper, line.lower, "")
    for apart in answer.apart:
        cited = citations_cell(region, apart.basis)
        why = (cited, "", indonesian(apart.why) or "", "")
        yield (
            "",
            apart.party.name,
            "apart",
            "",
            *why,
            joined(apart.candidates),
            apart.party.id,
            "",
        )
    for way in answer.ways:
        for before, step in pairwise(way.route.steps):
            cited = citations_cell(region, step.basis)
            case = (way.route.condition or "", indonesian(step.reason) or "", str(way.n))
            ends = (joined(step.offices), joined(before.offices))
            yield (
                *ends,
                "step",
                step.status,
                cited,
                *case,
                joined(way.ids(step)),
                joined(way.ids(before)),
                "",
            )
    yield from _tie_rows(answer)


def _tie_rows(answer: ChartAnswer) -> Iterable[Row]:
    """Who is joined to whom without an order, the party of the chart as the lower one."""
    region = answer.region
    names = {node.id: node.name for node in answer.nodes}
    for tie in answer.ties:
        yield (
            joined(map(region.name, tie.others)),
            names[tie.party],
            tie.kind,
            tie.status,
            citations_cell(region, tie.basis),
            tie.condition or "",
            indonesian(tie.reason) or "",
            "",
            joined(tie.others),
            tie.party,
            joined(tie.natures),
        )


def record(answer: ChartAnswer) -> Json:
    """``jalur.chart/1``."""
    region = answer.region
    return {
        **envelope("chart", region),
        "party": party_record(answer.party),
        "status": told_status(answer),
        "nodes": [_node(region, node) for node in answer.nodes],
        "edges": [_edge(region, line) for line in answer.lines],
        "apart": [_apart(region, each) for each in answer.apart],
        "ways": [_way(region, each) for each in answer.ways],
        "ties": [_tie(region, each) for each in answer.ties],
        "notes": note_records(region, all_notes(answer)),
        "mentions": mention_records(answer),
        "unread": unread_records(answer),
    }


def _node(region: Region, node: Node) -> Json:
    return {
        "id": node.id,
        "name": node.name,
        "kind": node.kind,
        "place": node.place,
        "status": node.status,
        "basis": long_citations(region, node.basis),
    }


def _edge(region: Region, line: Line) -> Json:
    return {
        "from": line.upper,
        "to": line.lower,
        "kind": line.kind,
        "status": line.status,
        **reason_record(line.reason),
        "condition": line.condition,
        "basis": long_citations(region, line.basis),
    }


def _apart(region: Region, apart: Apart) -> Json:
    return {
        "id": apart.party.id,
        "name": apart.party.name,
        **reason_record(apart.why),
        "candidates": [region.name(id) for id in apart.candidates],
        "candidate_ids": list(apart.candidates),
        "basis": long_citations(region, apart.basis),
    }


def _tie(region: Region, tie: Tie) -> Json:
    return {
        "party": tie.party,
        "kind": tie.kind,
        "others": [region.name(id) for id in tie.others],
        "other_ids": list(tie.others),
        "natures": list(tie.natures),
        "status": tie.status,
        **reason_record(tie.reason),
        "condition": tie.condition,
        "basis": long_citations(region, tie.basis),
    }


def _way(region: Region, way: Way) -> Json:
    route = way.route
    steps = [{**step_record(region, step), "ids": list(way.ids(step))} for step in route.steps]
    return {
        "n": way.n,
        "routes": list(way.routes),
        "purposes": list(route.purposes),
        "status": route.status,
        **reason_record(route.reason),
        "condition": route.condition,
        "steps": steps,
    }


def page(answer: ChartAnswer, catalogue: Catalogue) -> Page:
    """The tree with what its words mean, the ways, then those who stand apart."""
    region = answer.region
    told = tuple(legend(answer, catalogue))
    if answer.ties:
        told += (catalogue("chart.ties-told"),)
    if answer.ways:
        told += (catalogue("chart.way-mark"),)
    blocks: list[Block] = []
    if answer.silence is None:
        blocks.append(Block(tree=tree(answer, catalogue), below=told))
        blocks += [ways_block(region, answer.ways, catalogue)] if answer.ways else []
        blocks += [_apart_block(answer, catalogue)] if answer.apart else []
    return Page(
        title=title(answer, catalogue),
        blocks=(*blocks, *mention_blocks(answer, catalogue)),
        sentence=sentence(silence_of(answer), catalogue),
        notes=note_lines(region, answer.notes, catalogue),
        foot=regulation_footer(region, catalogue),
    )


def ways_block(region: Region, ways: Iterable[Way], catalogue: Catalogue) -> Block:
    """A row per way: its offices, what it is for and when, and every article that it rests on."""
    rows = tuple(
        (
            str(way.n),
            "\n".join(_way_lines(region, way, catalogue)),
            citation_lines(region, way.route.cited()),
        )
        for way in ways
    )
    return Block(
        heading=catalogue("heading.chart-ways", count=len(rows)),
        columns=(
            Column("#", "number"),
            Column(catalogue("column.way")),
            Column(catalogue("column.basis"), "citation"),
        ),
        rows=rows,
    )


def _way_lines(region: Region, way: Way, catalogue: Catalogue) -> Iterable[str]:
    route = way.route
    yield " → ".join(office_cell(step, catalogue) for step in route.steps)
    yield terms_named(region, "purposes", route.purposes)
    if route.condition:
        yield catalogue("line.condition", value=route.condition)
    if route.reason is not None and route.status == INFERRED:
        yield catalogue("line.reason-plain", value=catalogue.text(route.reason))


def _apart_block(answer: ChartAnswer, catalogue: Catalogue) -> Block:
    """Who has no line, and why."""
    rows = tuple(
        (
            each.party.name,
            "\n".join((catalogue.text(each.why), *tie_words(answer, each.party.id, catalogue))),
            citation_lines(answer.region, each.basis),
        )
        for each in answer.apart
    )
    return Block(
        heading=catalogue("heading.apart", count=len(rows)),
        columns=(
            Column(catalogue("column.name"), "strong"),
            Column(catalogue("column.why")),
            Column(catalogue("column.basis"), "citation"),
        ),
        rows=rows,
    )


VIEW = View(COLUMNS, rows, record, page, MOST_NOTES_OF_A_LIST, graph=graph)
