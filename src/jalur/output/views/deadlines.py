"""Deadlines, rhythms, terms and instruments."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.answers.answer import all_notes, silence_of, told_status
from jalur.answers.deadlines import DeadlineAnswer
from jalur.answers.timings import TIMING_KINDS, Timing
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.pages.page import Block, Column, Page
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
)
from jalur.output.views.exceptions import exception_cell, exception_lines, exception_records
from jalur.output.views.mentions import mention_blocks, mention_records, unread_records
from jalur.output.views.view import MOST_NOTES_OF_A_LIST, Json, Row, View

COLUMNS = (
    *("party", "kind", "value", "summary", "by", "to"),
    *("force", "condition", "basis", "status", "except"),
)


def rows(answer: DeadlineAnswer) -> Iterable[Row]:
    """A line per deadline, rhythm, term or instrument."""
    for timing in answer.timings:
        yield (
            answer.party.name if answer.party else "",
            timing.kind,
            indonesian(timing.value) or "",
            timing.summary,
            joined(timing.by),
            joined(timing.to),
            timing.force or "",
            timing.condition or "",
            citations_cell(answer.region, timing.basis),
            timing.status,
            exception_cell(answer.region, timing.exceptions),
        )


def record(answer: DeadlineAnswer) -> Json:
    """``jalur.deadlines/1``."""
    return {
        **envelope("deadlines", answer.region),
        "party": party_record(answer.party),
        "status": told_status(answer),
        "deadlines": [timing_record(answer.region, timing) for timing in answer.timings],
        "notes": note_records(answer.region, all_notes(answer)),
        "mentions": mention_records(answer),
        "unread": unread_records(answer),
    }


def timing_record(region: Region, timing: Timing) -> Json:
    """One deadline, rhythm, term or instrument."""
    return {
        "kind": timing.kind,
        "value": indonesian(timing.value),
        "summary": timing.summary,
        "by": list(timing.by),
        "by_ids": list(timing.by_ids),
        "to": list(timing.to),
        "force": timing.force,
        "condition": timing.condition,
        "status": timing.status,
        **reason_record(timing.reason),
        "basis": long_citations(region, timing.basis),
        "except": exception_records(region, timing.exceptions),
    }


def page(answer: DeadlineAnswer, catalogue: Catalogue) -> Page:
    """A table per kind."""
    blocks = []
    for kind in TIMING_KINDS:
        timings = [timing for timing in answer.timings if timing.kind == kind]
        if timings:
            rows = tuple(
                (
                    _cell(answer.region, timing, catalogue),
                    citation_lines(answer.region, timing.basis),
                )
                for timing in timings
            )
            columns = (
                Column(catalogue("column.summary")),
                Column(catalogue("column.basis"), "citation"),
            )
            blocks.append(
                Block(heading=catalogue(f"timing-kind.{kind}"), columns=columns, rows=rows)
            )
    name = answer.party.name if answer.party else catalogue("title.whole")
    return Page(
        title=catalogue("title.deadlines", name=name),
        blocks=(*blocks, *mention_blocks(answer, catalogue)),
        sentence=sentence(silence_of(answer), catalogue),
        notes=note_lines(answer.region, answer.notes, catalogue),
        foot=regulation_footer(answer.region, catalogue),
    )


def _cell(region: Region, timing: Timing, catalogue: Catalogue) -> str:
    """When or by what means, then what it is about and whom it binds."""
    lines = [catalogue.text(timing.value)] if timing.value else []
    lines.append(timing.summary)
    details = (
        ("bound", joined(timing.by)),
        ("towards", joined(timing.to)),
        ("condition", timing.condition),
        ("reason-plain", catalogue.text(timing.reason) if timing.reason else None),
    )
    for key, value in details:
        if value:
            lines.append(catalogue(f"line.{key}", value=value))
    lines += exception_lines(region, timing.exceptions, catalogue)
    return "\n".join(lines)


VIEW = View(COLUMNS, rows, record, page, MOST_NOTES_OF_A_LIST)
